import { expect } from 'vitest'
import { test } from '#tests/support/database.ts'
import { at, browse, now, published, today, world } from '../room.fixture.ts'
import { beginAccelerator, takeStep, writeAccelerator } from './actions.ts'
import { citeProject, uncite } from './cohorts/actions.ts'
import { acceleratorPaths as paths } from './paths.ts'
import { acceleratorOf } from './queries.ts'

const emergence = {
  name: 'Accélérateur du Vercors',
  promise: '',
  offer: '',
  since: '2017-07',
  note: '',
  sourceName: 'Compte rendu d’essai',
  sourceUrl: null,
  sourceOn: '2018-02-22',
}

test('strangers begin nothing; there is one by community; a month stays a month, with its source', async ({
  services: real,
  db,
}) => {
  const services = at(real, today)
  const here = await world(services)
  const { slug, id } = here.vercors
  for (const actor of [here.lucie, here.camille]) {
    await expect(beginAccelerator(services, actor, slug, emergence, now)).rejects.toMatchObject({ kind: 'not-found' })
    expect((await (await browse(services, actor)).post(paths.begin(slug), { name: 'X' })).status).toBe(404)
  }
  const visitor = await browse(services)
  expect((await visitor.post(paths.begin(slug), { name: 'X' })).status).toBe(401)
  expect((await visitor.get(paths.home(slug))).html).toContain('Pas d’accélérateur ici')
  const site = await browse(services, here.ibrahim)
  const wrong = await site.post(paths.begin(slug), {
    name: 'Accélérateur du Vercors',
    since: 'juillet',
    promise: 'Aller plus loin.',
  })
  expect(wrong.status).toBe(422)
  for (const kept of ['Aller plus loin.', 'juillet', 'Dites d’où on le sait']) expect(wrong.html).toContain(kept)
  const right = {
    name: 'Accélérateur du Vercors',
    since: 'juillet 2017',
    sourceName: 'Compte rendu d’essai',
    sourceOn: '2018-02-22',
  }
  expect((await site.post(paths.begin(slug), right)).status).toBe(303)
  expect(await beginAccelerator(services, here.maelle, slug, emergence, now)).toMatchObject({ refusal: 'begun' })
  expect(await writeAccelerator(db, id, emergence, now)).toBe(false)
  const { html } = await visitor.get(paths.home(slug))
  for (const said of [
    '<time datetime="2017-07">juillet 2017</time>',
    'Compte rendu d’essai',
    'Émergence',
    '22 février 2018',
  ])
    expect(html).toContain(said)
})

test('steps follow one another, each dated and sourced; what it went through stays', async ({ services: real, db }) => {
  const services = at(real, today)
  const here = await world(services)
  const { slug, id } = here.vercors
  await writeAccelerator(db, id, emergence, now)
  const step = { note: '', sourceName: 'Délibération', sourceUrl: null, sourceOn: null }
  const take = (state: 'prefiguration' | 'open' | 'review', since: string, note = '') =>
    takeStep(services, here.maelle, slug, { ...step, state, since, note }, now)
  expect(await take('open', '2018')).toMatchObject({ refusal: 'not-now' })
  expect(await take('prefiguration', '2016')).toMatchObject({ refusal: 'before' })
  expect(await take('prefiguration', '2018-03')).toMatchObject({ ok: true })
  expect(await take('open', '2030')).toMatchObject({ refusal: 'in-future' })
  expect(await take('open', '2019')).toMatchObject({ ok: true })
  expect(await take('review', '2021')).toMatchObject({ refusal: 'no-note' })
  expect((await acceleratorOf(db, id, null))?.steps.map(({ state, since }) => [state, since])).toEqual([
    ['open', '2019'],
    ['prefiguration', '2018-03'],
    ['emergence', '2017-07'],
  ])
})

test('a cohort cites published projects; whoever keeps one takes it back, nobody else from outside', async ({
  services: real,
  db,
}) => {
  const services = at(real, today)
  const here = await world(services)
  const { slug, id } = here.vercors
  await writeAccelerator(db, id, emergence, now)
  const project = await published(services, here.lucie, 'Permis de bouger')
  const site = await browse(services, here.maelle)
  expect(
    (await site.post(paths.addCohort(slug), { name: 'Promotion d’hiver', startsOn: 'mars 2027', endsOn: '2026' }))
      .status,
  ).toBe(422)
  expect((await site.post(paths.addCohort(slug), { name: 'Promotion d’hiver', startsOn: '2026' })).status).toBe(303)
  expect((await site.post(paths.addCohort(slug), { name: 'Promotion d’hiver' })).html).toContain('déjà inscrit')
  expect((await site.post(paths.addPartner(slug), { name: 'banque demain', role: 'prêts' })).status).toBe(303)
  const cohort = (await acceleratorOf(db, id, null))?.cohorts[0]?.id ?? ''
  expect(
    (await site.post(paths.addProject(slug, cohort), { project: 'https://site.example/projets/inconnu' })).html,
  ).toContain('Aucun projet publié')
  expect(
    (await site.post(paths.addProject(slug, cohort), { project: `http://localhost:3000/projets/${project.slug}?x=1` }))
      .status,
  ).toBe(303)
  const { html } = await (await browse(services)).get(paths.home(slug))
  for (const said of ['Permis de bouger', 'Promotion d’hiver', 'Banque Demain', 'prêts']) expect(html).toContain(said)
  expect(html.match(/>Fictif</g)).toBeNull()
  await db.updateTable('sheet').set({ fictional: true }).where('id', '=', project.id).execute()
  await db.updateTable('sheet').set({ fictional: true }).where('name', '=', 'Banque Demain').execute()
  expect((await (await browse(services)).get(paths.home(slug))).html.match(/>Fictif</g)).toHaveLength(2)
  const key = { slug, cohortId: cohort, projectId: project.id }
  await expect(uncite(services, here.camille, key, now)).rejects.toMatchObject({ kind: 'not-found' })
  await expect(citeProject(services, here.lucie, slug, cohort, project.slug, now)).rejects.toMatchObject({
    kind: 'not-found',
  })
  const lucie = await browse(services, here.lucie)
  expect((await lucie.get(paths.home(slug))).html).toContain('Ne plus citer')
  expect((await lucie.post(paths.removeProject(slug, cohort, project.id))).status).toBe(303)
  expect((await acceleratorOf(db, id, null))?.cohorts[0]?.projects).toEqual([])
})
