import { expect } from 'vitest'
import { test } from '#tests/support/database.ts'
import { at, browse, now, on, refusedIn, today, world } from '../room.fixture.ts'
import { beginRoadmap, writeRoadmap } from './actions.ts'
import { addIndicator, addReading } from './indicators/actions.ts'
import { addItem, changeStatus, editItem, orderItem, removeItem, restoreItem } from './items/actions.ts'
import { roadmapPaths as paths } from './paths.ts'
import { lyonRoadmap } from './preset.ts'
import { draftOf, itemIn, roadmapOf, roadmapProgress, statusesOf } from './queries.ts'
import { approved, begun, certain, refusedWith, written } from './roadmap.fixture.ts'
import { approvalOf } from './versions/queries.ts'

test('strangers, those who left the mandate and administrators write nothing; the page is read by all', async ({
  services: real,
  db,
}) => {
  const services = at(real, today)
  const here = await world(services)
  const { slug } = here.vercors
  const { axis } = await begun(services, here)
  const grant = { role: 'administrator', territoryId: null, startsOn: '2026-01-01', endsOn: '2027-12-31' } as const
  const admin = { ...here.lucie, secondFactor: true, grants: [grant] }
  await expect(addItem(services, admin, slug, null, written('Intrus'), now)).rejects.toMatchObject({
    kind: 'not-found',
  })
  for (const actor of [here.lucie, here.camille]) {
    await expect(addItem(services, actor, slug, null, written('Intrus'), now)).rejects.toMatchObject({
      kind: 'not-found',
    })
    const site = await browse(services, actor)
    expect((await site.post(paths.addAxis(slug), { title: 'Intrus' })).status).toBe(404)
    expect((await site.get(paths.edit(slug, axis))).status).toBe(404)
    expect((await site.get(paths.roadmap(slug))).html).not.toContain(paths.addAxis(slug))
  }
  const visitor = await browse(services)
  expect((await visitor.post(paths.addAxis(slug), { title: 'Intrus' })).status).toBe(401)
  expect((await visitor.get(paths.roadmap(slug))).html).toContain('Un fonds commun')
  // Ibrahim has no voice any more: only the mandate, which ends on 31 December
  await db
    .updateTable('community_member')
    .set({ left_on: '2026-11-01', left_precision: 'day', left_how: 'left' })
    .where('id', '=', here.members.drome)
    .execute()
  const remove = (day: string) => removeItem(at(services, day), here.ibrahim, slug, axis, on(day))
  await expect(remove('2027-01-01')).rejects.toMatchObject({ kind: 'not-found' })
  expect(await remove('2026-12-31')).toEqual({ ok: true, value: null })
})

test('before a first approval nothing is carried out, by action or by database; a milestone may be reached', async ({
  services: real,
  db,
}) => {
  const services = at(real, today)
  const here = await world(services)
  const { slug, id } = here.vercors
  const { action, first } = await begun(services, here)
  const told = { version: 1, reason: '', statusOn: '2026-11' }
  expect(await changeStatus(services, here.maelle, slug, action, { ...told, status: 'in_progress' }, now)).toEqual(
    refusedWith('not-now'),
  )
  expect(await changeStatus(services, here.maelle, slug, first, { ...told, status: 'blocked' }, now)).toEqual(
    refusedWith('no-reason'),
  )
  expect(
    await changeStatus(services, here.maelle, slug, first, { ...told, status: 'done', statusOn: '2026-12' }, now),
  ).toEqual(refusedWith('in-future'))
  await refusedIn(
    db,
    () => db.updateTable('roadmap_item').set({ status: 'validated' }).where('id', '=', action).execute(),
    'before the group has approved',
  )
  certain(await changeStatus(services, here.nadia, slug, first, { ...told, status: 'done' }, now))
  expect(await roadmapProgress(db, id)).toMatchObject({
    approved: null,
    axes: [{ number: 1, status: 'proposed', milestones: { done: 1, total: 2, abandoned: 0 } }],
  })
  expect(await statusesOf(db, first)).toMatchObject([{ status: 'done', since: '2026-11' }, { status: 'proposed' }])
})

test('wrong input keeps what was typed; a month stays a month; the lead is a member organisation by its name', async ({
  services: real,
  db,
}) => {
  const services = at(real, today)
  const here = await world(services)
  const { slug } = here.vercors
  const { action, axis } = await begun(services, here)
  const site = await browse(services, here.maelle)
  const wrong = await site.post(paths.addUnder(slug, axis), {
    title: 'Un guichet',
    dueOn: 'bientôt',
    means: 'Un bureau prêté',
  })
  expect(wrong.status).toBe(422)
  for (const kept of ['Un guichet', 'bientôt', 'Un bureau prêté', 'mars 2027, 2027']) expect(wrong.html).toContain(kept)
  const backwards = await site.post(paths.addUnder(slug, axis), {
    title: 'X',
    startsOn: 'mai 2027',
    dueOn: 'mars 2027',
  })
  expect(backwards.html).toContain('L’échéance vient après le début')
  const added = await site.post(paths.addUnder(slug, axis), { title: 'Un guichet', dueOn: 'mars 2027' })
  expect(added.status).toBe(303)
  const page = await site.get(added.to)
  expect(page.html).toContain('<time datetime="2027-03">mars 2027</time>')
  const item = await itemIn(db, (await roadmapOf(db, here.vercors.id))?.id ?? '', action)
  expect(item).toMatchObject({ lead: 'Banque Demain', leadId: here.banque.id })
})

test('two who save at once: the second sees both, and loses nothing; what was taken out meanwhile comes back', async ({
  services: real,
  db,
}) => {
  const services = at(real, today)
  const here = await world(services)
  const { slug } = here.vercors
  const { axis } = await begun(services, here)
  const [maelle, nadia] = [await browse(services, here.maelle), await browse(services, here.nadia)]
  await maelle.post(paths.edit(slug, axis), { version: '1', title: 'Un fonds partagé' })
  const late = await nadia.post(paths.edit(slug, axis), {
    version: '1',
    title: 'Une caisse commune',
    purpose: 'Pour tous.',
  })
  expect(late.status).toBe(409)
  for (const said of ['Un fonds partagé', 'Une caisse commune', 'Pour tous.', 'name="version" value="2"'])
    expect(late.html).toContain(said)
  expect(await removeItem(services, here.maelle, slug, axis, now)).toEqual({ ok: true, value: null })
  expect((await nadia.post(paths.edit(slug, axis), { version: '2', title: 'Une caisse commune' })).html).toContain(
    'Enregistrer le remet',
  )
  expect((await nadia.post(paths.edit(slug, axis), { version: '3', title: 'Une caisse commune' })).status).toBe(303)
  expect((await draftOf(db, (await roadmapOf(db, here.vercors.id))?.id ?? '')).map(({ title }) => title)).toContain(
    'Une caisse commune',
  )
})

test('what is taken out goes with what it holds and can be put back; order changes one step at a time', async ({
  services: real,
  db,
}) => {
  const services = at(real, today)
  const here = await world(services)
  const { slug } = here.vercors
  const ids = await begun(services, here)
  const { id } = (await roadmapOf(db, here.vercors.id)) ?? { id: '' }
  const other = certain(await addItem(services, here.nadia, slug, null, written('Un lieu'), now))
  certain(await orderItem(services, here.nadia, slug, other, 'up', now))
  expect((await draftOf(db, id))[0]).toMatchObject({ id: other })
  await removeItem(services, here.nadia, slug, ids.action, now)
  await removeItem(services, here.nadia, slug, ids.axis, now)
  expect((await draftOf(db, id)).map((one) => one.id)).toEqual([other])
  expect(await restoreItem(services, here.nadia, slug, ids.action, now)).toEqual(refusedWith('removed'))
  await restoreItem(services, here.nadia, slug, ids.axis, now)
  await restoreItem(services, here.nadia, slug, ids.action, now)
  expect(await draftOf(db, id)).toHaveLength(5)
  const item = await itemIn(db, id, ids.second)
  const elsewhere = written(item.title, { version: item.version, parent: other })
  expect(await editItem(services, here.nadia, slug, ids.second, elsewhere, now)).toEqual(refusedWith('removed'))
})

test('a reading is dated and never of tomorrow; corrected, the last one stands and the first is kept', async ({
  services: real,
  db,
}) => {
  const services = at(real, today)
  const here = await world(services)
  const { slug } = here.vercors
  const { axis } = await begun(services, here)
  const indicator = {
    version: 1,
    name: 'Projets aidés',
    unit: 'projets',
    base: 0,
    baseOn: '2026',
    target: 12.5,
    targetOn: '2027',
  }
  certain(await addIndicator(services, here.maelle, { slug, itemId: axis }, indicator, now))
  const { id } = await db.selectFrom('roadmap_indicator').select('id').executeTakeFirstOrThrow()
  const key = { slug, itemId: axis, indicatorId: id }
  expect(await addReading(services, here.maelle, key, { value: 3, readOn: '2026-12', source: '' }, now)).toEqual(
    refusedWith('in-future'),
  )
  for (const value of [3, 4])
    certain(await addReading(services, here.maelle, key, { value, readOn: '2026-10', source: 'Registre' }, now))
  const page = await (await browse(services)).get(paths.item(slug, axis))
  expect(page.html).toContain('12,5')
  expect((await itemIn(db, (await roadmapOf(db, here.vercors.id))?.id ?? '', axis)).indicators[0]?.readings).toEqual([
    { on: '2026-10', value: 4, source: 'Registre' },
  ])
  expect(await db.selectFrom('roadmap_reading').select('value').execute()).toHaveLength(2)
})

test('Lyon’s five axes are a draft: all proposed, no lead, no date, their source said; begun elsewhere, they are an example', async ({
  services: real,
  db,
}) => {
  const services = at(real, today)
  const here = await world(services)
  const { slug, id } = here.vercors
  const maelle = await browse(services, here.maelle)
  expect((await maelle.get(paths.roadmap(slug))).html).toContain('cinq axes de Lyon')
  expect((await maelle.post(paths.begin(slug), { preset: 'lyon' })).status).toBe(303)
  expect(await beginRoadmap(services, here.nadia, slug, null, now)).toEqual(refusedWith('begun'))
  expect(await writeRoadmap(db, id, lyonRoadmap, { asExample: false, now })).toBe(false)
  const draft = await draftOf(db, (await roadmapOf(db, id))?.id ?? '')
  expect(draft).toHaveLength(5)
  for (const item of draft)
    expect(item).toMatchObject({ kind: 'axis', status: 'proposed', lead: '', dueOn: null, indicators: [] })
  const { html } = await (await browse(services)).get(paths.roadmap(slug))
  for (const said of ['Cinq axes, un fil chacun', 'Brouillon, pas encore approuvé', 'comme exemple', '22 février 2018'])
    expect(html).toContain(said)
})

test('every view is read without a script, sorted by its address, and given as CSV without any e-mail', async ({
  services: real,
  db,
}) => {
  const services = at(real, today)
  const here = await world(services)
  const { slug } = here.vercors
  const { action } = await begun(services, here)
  await approved(services, here.maelle, slug)
  const later = at(services, '2027-04-01')
  const roadmap = await roadmapOf(db, here.vercors.id)
  const { version } = await itemIn(db, roadmap?.id ?? '', action)
  const blocked = { version, status: 'blocked', statusOn: '2027-02', reason: 'Le bail attend une signature.' } as const
  certain(await changeStatus(later, here.maelle, slug, action, blocked, on('2027-04-01')))
  const site = await browse(later)
  // whoever may write is shown the way to have it unblocked, with its title; a visitor is not
  const way = (title: string) => `/debloquer/demander?titre=${encodeURIComponent(title)}`
  const title = (await itemIn(db, roadmap?.id ?? '', action)).title
  expect((await (await browse(later, here.maelle)).get(paths.item(slug, action))).html).toContain(way(title))
  expect((await site.get(paths.item(slug, action))).html).not.toContain('/debloquer/demander?titre')
  for (const path of [paths.roadmap(slug), paths.board(slug), paths.item(slug, action), paths.timeline(slug)]) {
    const { status, html } = await site.get(path)
    expect(status).toBe(200)
    for (const said of ['Le bail attend une signature.', 'février 2027', 'En retard']) expect(html).toContain(said)
  }
  const sorted = (await site.get(`${paths.table(slug)}?tri=titre&sens=inverse`)).html
  expect(sorted.indexOf('Un fonds commun')).toBeLessThan(sorted.indexOf('Règles relues'))
  expect(sorted).toContain('aria-sort="descending"')
  const file = await site.get(paths.file(slug))
  expect(file.html).toContain('Un fonds commun,Écrire les règles,Règles relues,jalon')
  expect(file.html).toContain('version 1, 2026-12-06')
  expect(file.html).not.toMatch(/@/)
  expect((await approvalOf(db, roadmap?.id ?? '', await draftOf(db, roadmap?.id ?? ''))).changes).toEqual([])
})
