import { expect } from 'vitest'
import type { Database } from '#core/database.ts'
import { test } from '#tests/support/database.ts'
import { at, browse, now, on, refusedIn, today, world } from '../../room.fixture.ts'
import { addItem, editItem, removeItem } from '../items/actions.ts'
import { roadmapPaths as paths } from '../paths.ts'
import { draftOf, itemIn, roadmapOf, roadmapProgress } from '../queries.ts'
import { begun, certain, closed, refusedWith, voted, written } from '../roadmap.fixture.ts'
import { applyRoadmapVotes, askApproval, freezeRoadmap, withdrawVersion } from './actions.ts'
import { versionIn, versionsOf } from './queries.ts'

const frozen = { note: 'Le premier jet.', voice: '' }
const roadmapId = async (db: Database, communityId: string) => (await roadmapOf(db, communityId))?.id ?? ''

test('a version no longer moves, is not removed, and nothing but the vote of the group approves it', async ({
  services: real,
  db,
}) => {
  const services = at(real, today)
  const here = await world(services)
  const { slug } = here.vercors
  await begun(services, here)
  const number = certain(await freezeRoadmap(services, here.ibrahim, slug, frozen, now))
  const update = (set: Record<string, unknown>) => () =>
    db.updateTable('roadmap_version').set(set).where('number', '=', number).execute()
  await refusedIn(db, update({ snapshot: '{"items":[]}' }), 'is not changed')
  await refusedIn(db, update({ note: 'Autre' }), 'is not changed')
  await refusedIn(db, () => db.deleteFrom('roadmap_version').execute(), 'is not removed')
  const decisionId = certain(await askApproval(services, here.ibrahim, slug, '1', { days: 7, quorum: 0 }, now))
  await refusedIn(
    db,
    update({ status: 'approved', settled_on: '2026-12-01', decision_id: decisionId }),
    'the vote of the group only',
  )
  // not closed yet: nothing to act on
  await applyRoadmapVotes(services)
  expect((await versionIn(db, await roadmapId(db, here.vercors.id), '1')).status).toBe('proposed')
})

test('one version waits at a time; nothing new, nothing to freeze; while the group votes it is not taken back', async ({
  services: real,
  db,
}) => {
  const services = at(real, today)
  const here = await world(services)
  const { slug } = here.vercors
  const site = await browse(services, here.maelle)
  expect((await site.get(paths.versions(slug))).status).toBe(404)
  await begun(services, here)
  for (const actor of [here.lucie, here.camille])
    await expect(freezeRoadmap(services, actor, slug, frozen, now)).rejects.toMatchObject({ kind: 'not-found' })
  expect((await site.post(paths.freeze(slug), { note: 'Le premier jet.' })).to).toBe(paths.version(slug, 1))
  expect((await site.post(paths.freeze(slug), { note: 'Encore.' })).html).toContain('attend déjà la réponse du groupe')
  expect((await site.post(paths.ask(slug, 1), { days: '14', quorum: '130' })).status).toBe(422)
  expect((await site.post(paths.ask(slug, 1), { days: '14', quorum: '50' })).status).toBe(303)
  expect(await askApproval(services, here.nadia, slug, '1', { days: 7, quorum: 0 }, now)).toEqual(refusedWith('voting'))
  expect(await withdrawVersion(services, here.nadia, slug, '1', 'Une erreur de date.', now)).toEqual(
    refusedWith('voting'),
  )
  const page = (await (await browse(services)).get(paths.version(slug, 1))).html
  for (const said of ['Le groupe vote jusqu’au', 'Pas encore approuvée', 'au nom de Atelier des Pentes'])
    expect(page).toContain(said)
  const decision = await db.selectFrom('decision').selectAll().executeTakeFirstOrThrow()
  expect(decision).toMatchObject({
    body_kind: 'community',
    body_id: here.vercors.id,
    method: 'majority',
    quorum: 50,
    purpose_kind: 'roadmap',
  })
  await closed(db, decision.id, true, '2026-12-06')
  await applyRoadmapVotes(at(services, '2026-12-06'))
  const again = () => freezeRoadmap(services, here.maelle, slug, frozen, on('2026-12-07'))
  expect(await again()).toEqual(refusedWith('unchanged'))
  certain(await addItem(services, here.nadia, slug, null, written('Un lieu'), now))
  expect((await site.get(paths.freeze(slug))).html.replaceAll('\u00a0', ' ')).toContain(
    '1 différence depuis la version 1',
  )
  expect(await again()).toEqual({ ok: true, value: 2 })
})

test('approved by the vote: what it proposed is validated, dated of the close; run again, nothing more', async ({
  services: real,
  db,
}) => {
  const services = at(real, today)
  const here = await world(services)
  const { slug, id } = here.vercors
  const { axis, action } = await begun(services, here)
  certain(await freezeRoadmap(services, here.maelle, slug, frozen, now))
  const removed = certain(await addItem(services, here.maelle, slug, null, written('Ajouté après'), now))
  await voted(services, here.maelle, slug, 1, { adopted: true })
  await applyRoadmapVotes(at(services, '2026-12-08'))
  const key = await roadmapId(db, id)
  expect(await itemIn(db, key, action)).toMatchObject({ status: 'validated', statusOn: '2026-12-06' })
  expect(await itemIn(db, key, removed)).toMatchObject({ status: 'proposed' })
  expect(await roadmapProgress(db, id)).toMatchObject({
    approved: { number: 1, on: '2026-12-06' },
    axes: [{ id: axis, status: 'validated' }, { status: 'proposed' }],
  })
  const told = await db
    .selectFrom('history')
    .select('verb')
    .where('verb', '=', 'community.roadmap_approved')
    .where('subject_id', '=', id)
    .execute()
  expect(told).toHaveLength(1)
  const { html } = await (await browse(services)).get(paths.roadmap(slug))
  for (const said of [
    'Version 1, approuvée par le groupe le',
    '6 décembre 2026',
    '1 différence',
    'Ajout, pas encore approuvé',
  ])
    expect(html.replaceAll('\u00a0', ' ')).toContain(said)
  expect(html).not.toContain('Brouillon, pas encore approuvé')
})

test('not adopted, or without its quorum, a version stays unapproved and says why; a cancelled vote can be asked again', async ({
  services: real,
  db,
}) => {
  const services = at(real, today)
  const here = await world(services)
  const { slug, id } = here.vercors
  await begun(services, here)
  certain(await freezeRoadmap(services, here.maelle, slug, frozen, now))
  await voted(services, here.maelle, slug, 1, { adopted: null })
  certain(await freezeRoadmap(services, here.maelle, slug, frozen, now))
  await voted(services, here.maelle, slug, 2, { adopted: false })
  certain(await freezeRoadmap(services, here.maelle, slug, frozen, now))
  const cancelled = certain(await askApproval(services, here.maelle, slug, '3', { days: 7, quorum: 0 }, now))
  await db
    .updateTable('decision')
    .set({ status: 'cancelled', cancelled_reason: 'Personne ne pouvait voter.' })
    .where('id', '=', cancelled)
    .execute()
  await applyRoadmapVotes(at(services, '2026-12-10'))
  expect(await versionsOf(db, await roadmapId(db, id))).toMatchObject([
    { number: 3, status: 'proposed', vote: null },
    { number: 2, status: 'rejected', reason: 'La majorité n’a pas approuvé cette version.' },
    { number: 1, status: 'rejected', reason: 'Le quorum n’a pas été atteint.' },
  ])
  certain(await askApproval(services, here.maelle, slug, '3', { days: 7, quorum: 0 }, now))
  expect(await roadmapProgress(db, id)).toMatchObject({ approved: null })
})

test('differences between two versions and with the draft are read by all, field by field', async ({
  services: real,
  db,
}) => {
  const services = at(real, today)
  const here = await world(services)
  const { slug, id } = here.vercors
  const { action, second } = await begun(services, here)
  certain(await freezeRoadmap(services, here.maelle, slug, frozen, now))
  certain(await withdrawVersion(services, here.maelle, slug, '1', 'Il manque une action.', now))
  const item = await itemIn(db, await roadmapId(db, id), action)
  certain(
    await editItem(
      services,
      here.nadia,
      slug,
      action,
      written('Écrire des règles simples', { version: item.version, lead: item.lead, dueOn: '2027-03-14' }),
      now,
    ),
  )
  await removeItem(services, here.nadia, slug, second, now)
  certain(await freezeRoadmap(services, here.maelle, slug, frozen, now))
  certain(await addItem(services, here.nadia, slug, null, written('Un lieu'), now))
  const site = await browse(services)
  const between = (await site.get(paths.differences(slug, 1, 2))).html
  for (const said of ['<del>les', '<ins>des', '14 mars 2027', 'Premier appel', 'Retiré'])
    expect(between.replaceAll('\u00a0', ' ')).toContain(said)
  expect(between).not.toContain('Un lieu')
  expect((await site.get(paths.differences(slug, 2, 'brouillon'))).html).toContain('Un lieu')
  expect((await site.get(paths.differences(slug, 2, 2))).html).toContain('Rien n’a changé')
  expect((await site.get(paths.differences(slug, 2, 9))).status).toBe(404)
  expect(await draftOf(db, await roadmapId(db, id))).toHaveLength(4)
})
