import { expect } from 'vitest'
import { test } from '#tests/support/database.ts'
import { to } from '../paths.ts'
import { browse, building, stepHere, submitted, validated, written } from '../pathway.fixture.ts'
import { skipStep } from './actions.ts'

test('a step that moved while one wrote why to skip it is not skipped, and what was written is given back', async ({
  services,
}) => {
  const here = await building(services)
  const nadia = await browse(services, here.nadia)
  await submitted(services, here, 'inviter')
  const late = await nadia.post(to.skipping(here.slug, 'inviter'), { motif: 'Nous l’avons fait l’an dernier.' })
  expect(late.status).toBe(409)
  for (const said of ['n’est pas enregistré', 'a changé d’état', 'Nous l’avons fait l’an dernier.'])
    expect(late.html, said).toContain(said)
  const required = await nadia.post(to.skipping(here.slug, 'gouvernance'), { motif: 'Nous verrons plus tard.' })
  expect([required.status, required.html.includes('Nous verrons plus tard.')]).toEqual([409, true])
  expect(await stepHere(services, here, 'inviter')).toMatchObject({ status: 'submitted', skipReason: null })
})

test('challenges chosen too late keep their reasons on the page, well typed or not', async ({ services, db }) => {
  const here = await building(services)
  const nadia = await browse(services, here.nadia)
  const found = await db.selectFrom('challenge').select('id').where('merged_into_id', 'is', null).limit(3).execute()
  const [social = '', environmental = '', citizen = ''] = found.map(({ id }) => String(id))
  expect(await skipStep(services, here.ibrahim, here.slug, 'trois-defis', 'Déjà choisis ailleurs.')).toMatchObject({
    ok: true,
  })
  const reasons = { 'social-reason': 'La gare est fermée.', 'citizen-reason': 'Peu votent ici.' }
  for (const typed of [
    { social, environmental, citizen, ...reasons },
    { social, ...reasons },
  ]) {
    const late = await nadia.post(to.challenges(here.slug, 'trois-defis'), typed)
    expect(late.status).toBe(409)
    for (const said of ['a changé d’état', ...Object.values(reasons)]) expect(late.html, said).toContain(said)
  }
  expect(await db.selectFrom('community_challenge').select('kind').execute()).toEqual([])
})

test('what was wrongly typed is given back when its form is gone, and hides nobody’s words when it is not', async ({
  services,
}) => {
  const here = await building(services)
  const [nadia, maelle] = [await browse(services, here.nadia), await browse(services, here.maelle)]
  const path = to.deliverable(here.slug, 'inviter')
  const typed = { body: '', link: '', keep: 'oui', reason: 'Des noms y sont.', version: '0' }
  await written(services, here, 'inviter', 'Venus à onze.')
  const wrong = await nadia.post(path, typed)
  expect([wrong.status, wrong.html.includes('name="version" value="0"')]).toEqual([422, true])
  const again = await nadia.post(path, { ...typed, body: 'Venus à douze.' })
  expect(again.status).toBe(409)
  for (const said of ['Venus à onze.', 'Venus à douze.']) expect(again.html, said).toContain(said)
  await validated(services, here, 'inviter')
  const gone = await maelle.post(path, typed)
  expect(gone.status).toBe(409)
  for (const said of ['n’est pas enregistré', 'Des noms y sont.']) expect(gone.html, said).toContain(said)
  const reserve = { round: '1', reserve: 'Il manque les hameaux.' }
  const opinion = await nadia.post(to.opinion(here.slug, 'inviter'), reserve)
  expect([opinion.status, opinion.html.includes('Il manque les hameaux.')]).toEqual([409, true])
})
