import { expect } from 'vitest'
import { test } from '#tests/support/database.ts'
import { sectionOf } from '#tests/support/section.ts'
import { member } from '../../room.fixture.ts'
import { to } from '../paths.ts'
import { browse, building, says, stepHere, submitted, validated, written } from '../pathway.fixture.ts'
import { skipStep, submitStep, withdrawStep } from './actions.ts'
import { answerReservation } from './actions-opinions.ts'

const read = (html: string, name: string) => html.match(new RegExp(`(?<=name="${name}" value=")\\d+`, 'g'))

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

test('challenges chosen too late stay on the page with their reasons, well typed or not', async ({ services, db }) => {
  const here = await building(services)
  const nadia = await browse(services, here.nadia)
  const present = db.selectFrom('challenge').where('merged_into_id', 'is', null)
  const found = await present.select(['id', 'name']).orderBy('id').limit(3).execute()
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
  const bare = await nadia.post(to.challenges(here.slug, 'trois-defis'), { social, environmental, citizen })
  const [first, second, third] = found.map(({ name }) => name)
  for (const said of [`social\u00a0: ${first}`, `environnemental\u00a0: ${second}`, `citoyen\u00a0: ${third}`])
    expect(bare.html, said).toContain(said)
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

test('what is wrongly said of a text put again meanwhile does not count for the text that replaced it', async ({
  services,
  db,
}) => {
  const here = await building(services)
  const maelle = await browse(services, here.maelle)
  await submitted(services, here, 'inviter')
  await withdrawStep(services, here.ibrahim, here.slug, 'inviter')
  await submitted(services, here, 'inviter', 'Une autre version.')
  const say = (reserve: string) =>
    maelle.post(to.opinion(here.slug, 'inviter'), { round: '1', avis: 'reserve', reserve })
  const wrong = await say('')
  expect([wrong.status, read(wrong.html, 'round')]).toEqual([422, ['1']])
  const late = await say('Il manque les hameaux.')
  expect([late.status, read(late.html, 'round')]).toEqual([409, ['2']])
  expect(late.html).toContain('Il manque les hameaux.')
  expect(await db.selectFrom('pathway_opinion').select('round').execute()).toEqual([])
  await says(services, here.simon, here, 'inviter', 'reserve')
  const answer = { round: '1', membre: 'person:x', reponse: 'Bof.' }
  const answered = await maelle.post(to.answer(here.slug, 'inviter'), answer)
  expect([answered.status, read(answered.html, 'round')]).toEqual([422, ['2', '1']])
})

test('a text saved again while one chose a voice is not put to the members unread', async ({ services, db }) => {
  const here = await building(services)
  const maelle = await browse(services, here.maelle)
  await member(db, here.id, { person: here.maelle.id })
  await written(services, here, 'besoins')
  const { version: opened } = await stepHere(services, here, 'besoins')
  await written(services, here, 'besoins', 'Une autre version.')
  const put = (voix: string) => maelle.post(to.submission(here.slug, 'besoins'), { version: String(opened), voix })
  const wrong = await put('')
  expect([wrong.status, read(wrong.html, 'version')]).toEqual([422, [String(opened + 1), String(opened)]])
  const late = await put(wrong.html.match(/(?<=value=")person:[^"]+/)?.[0] ?? 'none')
  expect([late.status, read(late.html, 'version')]).toEqual([409, [String(opened + 1), String(opened + 1)]])
  expect(await stepHere(services, here, 'besoins')).toMatchObject({ status: 'doing', round: 0 })
})

test('a form that another’s move, or one’s own, took off the page of a step still submitted gives back its words', async ({
  services,
  db,
}) => {
  const here = await building(services)
  const maelle = await browse(services, here.maelle)
  const [answering, giving] = [to.answer(here.slug, 'inviter'), to.opinion(here.slug, 'inviter')]
  await submitted(services, here, 'inviter')
  await says(services, here.simon, here, 'inviter', 'reserve')
  const { member_id } = await db.selectFrom('pathway_opinion').select('member_id').executeTakeFirstOrThrow()
  const membre = `person:${member_id}`
  const open = await maelle.post(answering, { round: '1', membre, reponse: 'Vus.' })
  expect([open.status, open.html.includes('id="repondre"')]).toEqual([422, true])
  const answer = { member: membre, round: 1, answer: 'Trois hameaux ajoutés.' }
  expect(await answerReservation(services, here.nadia, here.slug, 'inviter', answer)).toMatchObject({ ok: true })
  const closed = await maelle.post(answering, { round: '1', membre, reponse: 'Vus.' })
  expect([closed.status, closed.html.includes('id="repondre"')]).toEqual([409, false])
  for (const said of ['n’est pas enregistré', 'Réponse à la réserve de Simon', 'Vus.'])
    expect(closed.html, said).toContain(said)
  const second = await maelle.post(answering, { round: '1', membre, reponse: 'Une autre réponse, en trois mots.' })
  expect(second.status).toBe(409)
  for (const said of ['a répondu à cette réserve avant vous', 'Une autre réponse, en trois mots.'])
    expect(second.html, said).toContain(said)
  expect(await db.selectFrom('pathway_opinion').select('answer').execute()).toEqual([{ answer: answer.answer }])

  await withdrawStep(services, here.maelle, here.slug, 'inviter')
  const { version } = await stepHere(services, here, 'inviter')
  await submitStep(services, here.maelle, here.slug, 'inviter', { voice: '', version })
  for (const avis of ['', 'reserve']) {
    const own = await maelle.post(giving, { round: '1', avis, reserve: 'Il manque les élus.' })
    expect([own.status, own.html.includes('id="avis"')], avis).toEqual([409, false])
    for (const said of ['n’est pas enregistré', 'Il manque les élus.']) expect(own.html, said).toContain(said)
    expect(own.html.includes('Votre avis\u00a0: J’ai une réserve')).toBe(avis === 'reserve')
  }
})

test('an answer to a reservation that another answered meanwhile is not carried over to the next one', async ({
  services,
  db,
}) => {
  const here = await building(services)
  const maelle = await browse(services, here.maelle)
  const path = to.answer(here.slug, 'inviter')
  await submitted(services, here, 'inviter')
  await says(services, here.simon, here, 'inviter', 'reserve')
  await says(services, here.nadia, here, 'inviter', 'reserve')
  const [simon, nadia] = [`person:${here.simon.id}`, `person:${here.nadia.id}`]
  const form = sectionOf((await maelle.get(to.step(here.slug, 'inviter'))).html, 'repondre')
  for (const said of ['Choisir une réserve', simon, nadia]) expect(form, said).toContain(said)
  const short = { round: '1', membre: simon, reponse: 'Bien vu.' }
  const wrong = await maelle.post(path, short)
  expect([wrong.status, sectionOf(wrong.html, 'repondre').includes('Bien vu.')]).toEqual([422, true])
  const answer = { member: simon, round: 1, answer: 'Trois hameaux ajoutés.' }
  expect(await answerReservation(services, here.nadia, here.slug, 'inviter', answer)).toMatchObject({ ok: true })
  const late = await maelle.post(path, short)
  expect(late.status).toBe(409)
  for (const said of ['n’est pas enregistré', 'Réponse à la réserve de Simon']) expect(late.html, said).toContain(said)
  expect(late.html.match(/Bien vu\./g)).toHaveLength(1)
  const next = sectionOf(late.html, 'repondre')
  expect([next.includes(nadia), next.includes(simon), next.includes('Bien vu.')]).toEqual([true, false, false])
  // and hers, too short, comes back in its form
  const hers = await maelle.post(path, { ...short, membre: nadia })
  expect([hers.status, sectionOf(hers.html, 'repondre').includes('Bien vu.')]).toEqual([422, true])
  const kept = db.selectFrom('pathway_opinion').select('answer').where('answer', '<>', '')
  expect(await kept.execute()).toEqual([{ answer: answer.answer }])
})
