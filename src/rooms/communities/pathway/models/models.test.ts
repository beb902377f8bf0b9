import { sql } from 'kysely'
import { expect } from 'vitest'
import { test } from '#tests/support/database.ts'
import { community } from '../../room.fixture.ts'
import { examplesFor } from '../examples/queries.ts'
import { beginFork, moveStep, publishFork } from '../forks/actions.ts'
import { followVersion } from '../forks/actions-follow-version.ts'
import { readDraft } from '../forks/queries.ts'
import { onlineWorkshop, to } from '../paths.ts'
import {
  type Building,
  browse,
  building,
  refusedIn,
  stepHere,
  submitted,
  validated,
  written,
} from '../pathway.fixture.ts'
import { submitStep } from '../steps/actions.ts'
import { chosenChallenges, pathwayOf } from '../steps/queries.ts'
import { ticksOf } from '../tools/queries.ts'
import { loadPathway } from './load.ts'
import { version1 } from './national/version-1.ts'
import { nationalVersion, shelf } from './queries.ts'

test('words that nobody follows are mended; once followed they stay, whoever writes', async ({ services, db }) => {
  await loadPathway(db, [{ ...version1, preamble: 'Autre chose.' }])
  expect(await nationalVersion(db)).toMatchObject({ number: 1, preamble: 'Autre chose.' })
  await loadPathway(db, [version1])
  await written(services, await building(services), 'inviter')
  await loadPathway(db, [{ ...version1, preamble: 'Autre chose.' }])
  expect(await nationalVersion(db)).toHaveProperty('preamble', version1.preamble)
  await refusedIn(db, () => db.updateTable('pathway_version').set({ preamble: 'X' }).execute(), 'is not changed')
  await refusedIn(db, () => db.deleteFrom('pathway_version').execute(), 'is not removed')
})

test('anyone reads the pathway, prints a tool and takes it away; it says that it is a proposal', async ({
  services,
}) => {
  const visitor = await browse(services)
  expect((await visitor.get(to.models)).html).toContain('Démarche nationale')
  const page = await visitor.get(to.model('nationale'))
  expect(page.html).toContain('proposition de la plateforme')
  expect(await visitor.get(to.version('nationale', 7))).toHaveProperty('status', 404)
  expect(await visitor.get(to.differences('nationale', 1))).toHaveProperty('status', 404)
  const tool = await visitor.get(to.modelTool('nationale', 1, 'inviter', 'avant-la-premiere-reunion'))
  expect(tool.html).toContain('data-print')
  expect(tool.html).toContain('☐')
  const file = await visitor.get(to.modelToolFile('nationale', 1, 'inviter', 'avant-la-premiere-reunion'))
  expect(file.headers.get('content-type')).toContain('text/markdown')
  expect(file.html).toContain('- [ ] Les chaises sont en cercle')
})

test('a checklist is ticked in common: what another ticked meanwhile stays', async ({ services, db }) => {
  const here = await building(services)
  const [step, tool] = ['inviter', 'avant-la-premiere-reunion']
  const page = to.tool(here.slug, step, tool)
  const [maelle, simon] = [await browse(services, here.maelle), await browse(services, here.simon)]
  const ticks = to.ticks(here.slug, step, tool)
  expect(await (await browse(services, here.lucie)).post(ticks, { box: '0', seen: '' })).toHaveProperty('status', 404)
  expect((await (await browse(services)).get(page)).html).not.toContain('name="box"')
  expect(await maelle.post(ticks, { box: ['0', '1'], seen: '' })).toHaveProperty('status', 303)
  await simon.post(ticks, { box: ['2'], seen: '' })
  expect(await ticksOf(db, here.id, step, tool)).toHaveLength(3)
  await maelle.post(ticks, { box: ['0'], seen: '0,1' })
  expect((await ticksOf(db, here.id, step, tool)).toSorted()).toEqual(
    [version1.steps[1]?.tools[1]?.items[0], version1.steps[1]?.tools[1]?.items[2]].toSorted(),
  )
  expect(await maelle.post(to.ticks(here.slug, step, 'lettre-invitation'), { box: '0' })).toHaveProperty('status', 404)
  const workshop = await maelle.get(to.tool(here.slug, 'cartographier', 'atelier-carte'))
  const online = onlineWorkshop(here.slug, version1.steps[0]?.tools[1]?.title ?? '')
  expect(workshop.html).toContain(online.replaceAll('&', '&amp;'))
  expect((await maelle.get(online)).html).toContain('la carte à douze')
})

/** The same people, somewhere else. */
const elsewhere = async (
  services: Parameters<typeof building>[0],
  here: Building,
  name: string,
  commune: string,
): Promise<Building> => {
  const other = {
    ...here,
    ...(await community(services.db, here.ibrahim, { name, commune, status: 'building', startedOn: '2026-11-01' })),
  }
  await sql`insert into community_member (community_id, organisation_id, person_id, joined_on)
    select ${other.id}, organisation_id, person_id, joined_on from community_member where community_id = ${here.id}`.execute(
    services.db,
  )
  return other
}

test('examples are public, validated, of the same step, the nearest first; taken over, they say where they come from', async ({
  services,
  db,
}) => {
  const here = await building(services)
  const far = await elsewhere(services, here, 'Collectif de Guéret', '23096')
  const near = await elsewhere(services, here, 'Collectif de Romans', '26281')
  await validated(services, far, 'inviter', 'À Guéret, venus à neuf.')
  await validated(services, near, 'inviter', 'À Romans, venus à quinze.')
  await submitted(services, near, 'besoins')
  const seen = { id: here.id, demo: false, territory: { id: here.placeId } }
  expect((await examplesFor(db, 'inviter', seen)).map((one) => one.community)).toEqual([
    'Collectif de Romans',
    'Collectif de Guéret',
  ])
  expect(await examplesFor(db, 'besoins', seen)).toEqual([])
  expect(await examplesFor(db, 'inviter', { ...seen, demo: true })).toEqual([])
  const nadia = await browse(services, here.nadia)
  const source = await stepHere(services, near, 'inviter')
  const take = (exemple: string) => nadia.post(to.taking(here.slug, 'inviter'), { exemple })
  await take((await stepHere(services, near, 'besoins')).id ?? '')
  expect(await stepHere(services, here, 'inviter')).toMatchObject({ body: '' })
  expect(await take(source.id ?? '')).toHaveProperty('status', 303)
  expect(await stepHere(services, here, 'inviter')).toMatchObject({
    status: 'doing',
    body: 'À Romans, venus à quinze.',
    takenFrom: { community: 'Collectif de Romans' },
  })
  await take((await stepHere(services, far, 'inviter')).id ?? '')
  expect(await stepHere(services, here, 'inviter')).toHaveProperty('body', 'À Romans, venus à quinze.')
  expect((await (await browse(services)).get(to.step(here.slug, 'inviter'))).html).toContain('Repris de')
})

test('a variant is written, published once for all, followed by another community; no step begun is lost', async ({
  services,
  db,
}) => {
  const here = await building(services)
  await written(services, here, 'inviter')
  const [ibrahim, maelle] = [await browse(services, here.ibrahim), await browse(services, here.maelle)]
  expect(await maelle.post(to.fork(here.slug), { name: '' })).toHaveProperty('status', 422)
  expect(await maelle.post(to.fork(here.slug), { name: 'Démarche du Royans' })).toHaveProperty('status', 303)
  expect(await beginFork(services, here.simon, here.slug, 'Autre')).toMatchObject({ refusal: 'already-drafted' })
  const step = {
    title: 'Marcher ensemble',
    why: 'On se connaît en marchant.',
    amount: '1',
    unit: 'half_days',
    deliverable: 'Un récit de marche.',
  }
  const bad = await maelle.post(to.forkSteps(here.slug), { ...step, amount: 'deux' })
  expect(bad.status).toBe(422)
  expect(bad.html).toContain('On se connaît en marchant.')
  expect(await maelle.post(to.forkSteps(here.slug), step)).toHaveProperty('status', 303)
  const tool = {
    kind: 'checklist',
    title: 'Avant de partir',
    body: 'À emporter.',
    items: '- De l’eau\n- Une carte\n- Une carte',
  }
  expect(await maelle.post(to.forkTools(here.slug, 'marcher-ensemble'), { ...tool, items: '' })).toHaveProperty(
    'status',
    422,
  )
  expect(await maelle.post(to.forkTools(here.slug, 'marcher-ensemble'), tool)).toHaveProperty('status', 303)
  const late = await maelle.post(to.forkStep(here.slug, 'marcher-ensemble'), {
    ...step,
    why: 'Autrement.',
    read: 'vieux',
  })
  expect(late).toHaveProperty('status', 409)
  expect(late.html).toContain('Autrement.')
  expect(await maelle.get(to.forkPublication(here.slug))).toHaveProperty('status', 404)
  await moveStep(services, here.maelle, here.slug, 'inviter', 1)
  await maelle.post(to.forkStepRemoval(here.slug, 'inviter'))
  expect((await ibrahim.get(to.fork(here.slug))).html).toContain('Marcher ensemble')
  const draft = await readDraft(db, here.id)
  expect(draft.changes.lines.map(({ key, kind }) => `${key} ${kind}`)).toEqual([
    'marcher-ensemble added',
    'inviter removed',
  ])
  expect(draft.version.steps.at(-1)?.tools[0]?.items).toEqual(['De l’eau', 'Une carte'])
  const read = String(draft.version.version)
  expect(
    await publishFork(services, here.ibrahim, here.slug, { note: 'Plus court.', follows: false, read: '1' }),
  ).toMatchObject({ refusal: 'changed' })
  const published = await ibrahim.post(to.forkPublication(here.slug), { note: 'Plus court.', follow: 'oui', read })
  expect(published).toMatchObject({ status: 303, to: to.version('demarche-du-royans', 1) })
  // « inviter » was begun here: the variant is there, and is not followed
  expect((await pathwayOf(db, here.id)).version.pathway.slug).toBe('nationale')
  expect(await followVersion(services, here.ibrahim, here.slug, draft.version.id)).toMatchObject({
    refusal: 'steps-lost',
  })
  await refusedIn(
    db,
    () => db.updateTable('pathway_version').set({ note: 'X' }).where('id', '=', draft.version.id).execute(),
    'is not changed',
  )
  const other = await elsewhere(services, here, 'Collectif de Romans', '26281')
  expect(await ibrahim.post(to.choice(other.slug), { version: draft.version.id })).toHaveProperty('status', 303)
  expect((await pathwayOf(db, other.id)).steps.map(({ key }) => key)).not.toContain('inviter')
  expect((await shelf(db)).map(({ slug, followers }) => [slug, followers])).toEqual([
    ['nationale', 1],
    ['demarche-du-royans', 1],
  ])
  const visitor = await browse(services)
  const page = (await visitor.get(to.model('demarche-du-royans'))).html
  expect(page).toContain('Collectif du Royans')
  expect(page).toContain('Démarche nationale, version 1')
  expect((await visitor.get(to.differences('demarche-du-royans', 1))).html).toContain('Marcher ensemble')
})

test('three challenges of the site, all different, before the fourth step is put to the members', async ({
  services,
  db,
}) => {
  const here = await building(services)
  const nadia = await browse(services, here.nadia)
  await written(services, here, 'trois-defis')
  const { version } = await stepHere(services, here, 'trois-defis')
  const voice = ''
  expect(await submitStep(services, here.ibrahim, here.slug, 'trois-defis', { voice, version })).toMatchObject({
    refusal: 'three-challenges',
  })
  const ids = (
    await db.selectFrom('challenge').select('id').where('merged_into_id', 'is', null).limit(3).execute()
  ).map(({ id }) => String(id))
  const [social = '', environmental = '', citizen = ''] = ids
  const path = to.challenges(here.slug, 'trois-defis')
  expect((await nadia.post(path, { social, environmental: social, citizen })).html).toContain(
    'celui-ci est déjà choisi',
  )
  expect(await nadia.post(path, { social, environmental })).toHaveProperty('status', 422)
  expect(await nadia.post(path, { social, environmental: '99999999', citizen })).toHaveProperty('status', 422)
  expect(await nadia.post(path, { social, environmental, citizen, 'social-reason': 'Ici surtout.' })).toHaveProperty(
    'status',
    303,
  )
  expect(await chosenChallenges(db, here.id)).toMatchObject([
    { kind: 'social', reason: 'Ici surtout.' },
    { kind: 'environmental' },
    { kind: 'citizen' },
  ])
  expect(await submitStep(services, here.ibrahim, here.slug, 'trois-defis', { voice, version })).toMatchObject({
    ok: true,
  })
})
