import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Actor } from '#core/actor.ts'
import { addDays, type Day } from '#core/pure/dates.ts'
import { test } from '#tests/support/database.ts'
import { leaveCommunity } from '../members/departures/actions.ts'
import { standingIn } from '../queries.ts'
import { at, browse, curator, entrusted, joins, mails, on, refusedIn, world } from '../room.fixture.ts'
import { passItem, receiveItem } from './handover/actions.ts'
import { close, facilitates, mission, person, slug, vercors, voice } from './mandates.fixture.ts'
import { paths } from './paths.ts'
import { proposeMandate } from './proposing/actions.ts'
import { mandateById, mandatesOf, runningMandate } from './queries.ts'
import { writeReview } from './review/actions.ts'
import { items } from './rules.ts'
import { giveNews, sayNoNews } from './silence/actions.ts'
import { followMandates } from './upkeep/actions-night.ts'

test('powers follow the dates: expired yesterday, to come, ended early, left alone, or of the administration, nothing', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const { ibrahim, maelle, simon } = here
  expect([
    await facilitates(services, ibrahim, '2026-01-31'),
    await facilitates(services, ibrahim, '2026-02-01'),
  ]).toEqual([false, true])
  expect([
    await facilitates(services, ibrahim, '2026-12-31'),
    await facilitates(services, ibrahim, '2027-01-01'),
  ]).toEqual([true, false])
  await entrusted(db, here.vercors.id, [here.atelier.id], {
    from: '2027-03-01',
    until: '2027-12-31',
    endedOn: '2027-06-01',
  })
  expect(await facilitates(services, maelle, '2027-02-28')).toBe(false)
  expect([
    await facilitates(services, maelle, '2027-05-31'),
    await facilitates(services, maelle, '2027-06-01'),
  ]).toEqual([true, false])
  await entrusted(db, here.vercors.id, [here.atelier.id, here.banque.id], { from: '2027-07-01', until: '2027-12-31' })
  await sql`update mandate_holder set left_on = '2027-09-01' where organisation_id = ${here.banque.id}`.execute(db)
  expect([await facilitates(services, simon, '2027-08-31'), await facilitates(services, simon, '2027-09-01')]).toEqual([
    true,
    false,
  ])
  expect(await facilitates(services, maelle, '2027-09-01')).toBe(true)
  const admin = await curator(db)
  expect(await facilitates(services, admin, '2026-06-01')).toBe(false)
})

test('three voices without news ask the holders; their silence leads to a vote, whose answer the facilitator does not give', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const community = await vercors(services)
  const say = (actor: Actor, as: ReturnType<typeof voice> | ReturnType<typeof person>, day: Day = '2026-06-01') =>
    sayNoNews(services, actor, community, here.mandateId, as, on(day))
  expect(await say(here.ibrahim, voice(here.drome.id))).toMatchObject({ refusal: 'holder' })
  await expect(say(here.camille, voice(here.toit.id))).rejects.toMatchObject({ kind: 'not-found' })
  expect(await say(here.maelle, voice(here.atelier.id))).toMatchObject({ value: 'said' })
  await joins(db, here.maelle, here.banque.id)
  expect(await say(here.maelle, voice(here.banque.id))).toMatchObject({ refusal: 'said' })
  expect(await say(here.simon, voice(here.banque.id))).toMatchObject({ value: 'said' })
  expect(await say(here.nadia, person(here.nadia.id), '2026-06-02')).toMatchObject({ value: 'asked' })
  expect((await mails(db)).at(-1)).toMatchObject({ to: here.ibrahim.email })
  await expect(
    giveNews(services, here.maelle, community, here.mandateId, 'Tout va bien.', on('2026-06-10')),
  ).rejects.toMatchObject({ kind: 'not-found' })
  await followMandates(at(services, '2026-06-17'))
  expect((await mandateById(db, community.id, here.mandateId)).withdrawalDecisionId).toBeNull()
  await followMandates(at(services, '2026-06-18'))
  const { withdrawalDecisionId } = await mandateById(db, community.id, here.mandateId)
  expect(
    await giveNews(services, here.ibrahim, community, here.mandateId, 'Me voici.', on('2026-06-18')),
  ).toMatchObject({ refusal: 'over' })
  const byHand = () =>
    sql`update mandate set status = 'withdrawn', ended_on = '2026-06-19' where id = ${here.mandateId}`.execute(db)
  await refusedIn(db, byHand, 'by its holders or by the members')
  await close(db, withdrawalDecisionId, true)
  await followMandates(at(services, '2026-06-30'))
  expect([
    await facilitates(services, here.ibrahim, '2026-06-29'),
    await facilitates(services, here.ibrahim, '2026-06-30'),
  ]).toEqual([true, false])
  const list = await (await browse(services)).get(paths.vacant)
  expect([list.status, list.html.includes('Collectif du Vercors')]).toEqual([200, true])
  expect((await (await browse(services)).get(`/communautes/${slug}/membres`)).html).toContain('Territoire à reprendre')
})

test('reminders, a renewal after its review, what is handed over given and received by two people', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const community = await vercors(services)
  for (const day of ['2026-11-01', '2026-11-02', '2026-12-01', '2026-12-24']) await followMandates(at(services, day))
  const reminded = (await mails(db)).filter(({ to }) => to === here.ibrahim.email)
  expect(reminded.map(({ subject }) => /\d+.jours?$/.exec(subject)?.[0])).toEqual([
    '60\u00a0jours',
    '30\u00a0jours',
    '7\u00a0jours',
  ])
  const again = { mission, holders: [here.drome.id], startsOn: '2027-01-10', endsOn: '2027-12-31' }
  const propose = () => proposeMandate(services, here.ibrahim, community, again, on('2026-12-24'))
  expect(await propose()).toMatchObject({ refusal: 'review-first' })
  const review = { done: 'Onze réunions.', hard: '', next: '', version: 0 }
  await expect(
    writeReview(services, here.maelle, community, here.mandateId, review, on('2026-12-24')),
  ).rejects.toMatchObject({ kind: 'not-found' })
  expect(await writeReview(services, here.ibrahim, community, here.mandateId, review, on('2026-12-24'))).toMatchObject({
    ok: true,
  })
  expect(await writeReview(services, here.ibrahim, community, here.mandateId, review, on('2026-12-24'))).toMatchObject({
    refusal: 'stale',
  })
  expect(await propose()).toMatchObject({ ok: true })
  expect((await mandatesOf(db, community.id))[0]).toMatchObject({ renewsId: here.mandateId })
  const next = await entrusted(db, community.id, [here.atelier.id], { from: '2027-01-01', until: '2027-01-09' })
  const receive = (actor: Actor, item: (typeof items)[number]) =>
    receiveItem(services, actor, community, here.mandateId, item, on('2026-12-28'))
  expect(await receive(here.maelle, 'accesses')).toMatchObject({ refusal: 'not-passed' })
  await joins(db, here.maelle, here.drome.id)
  await passItem(services, here.maelle, community, here.mandateId, { item: 'contacts', note: '' }, on('2026-12-28'))
  expect(await receive(here.maelle, 'contacts')).toMatchObject({ refusal: 'same-person' })
  for (const item of items)
    await passItem(
      services,
      here.ibrahim,
      community,
      here.mandateId,
      { item, note: 'Remis en main propre.' },
      on('2026-12-28'),
    )
  await expect(receive(here.simon, 'accesses')).rejects.toMatchObject({ kind: 'not-found' })
  for (const item of items) await receive(here.maelle, item)
  expect(await mandateById(db, community.id, here.mandateId)).toMatchObject({
    status: 'handed_over',
    endedOn: '2027-01-01',
  })
  expect((await runningMandate(db, community.id, '2027-01-02'))?.id).toBe(next)
  expect(await facilitates(services, here.ibrahim, addDays('2027-01-01', -1))).toBe(true)
})

test('a holder gives the mandate back a month ahead, by its own keepers; the page asks first', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const path = paths.giveBack(slug, here.mandateId)
  const maelle = await browse(at(services, '2026-06-01'), here.maelle)
  expect((await maelle.get(path)).status).toBe(404)
  const ibrahim = await browse(at(services, '2026-06-01'), here.ibrahim)
  const form = { organisation: here.drome.id, raison: 'Notre salariée est partie.' }
  const early = await ibrahim.post(path, { ...form, fin: '2026-06-15' })
  expect([early.status, early.html.includes('Notre salariée est partie.')]).toEqual([422, true])
  expect((await ibrahim.post(path, { ...form, fin: '2026-07-01' })).status).toBe(303)
  expect([
    await facilitates(services, here.ibrahim, '2026-06-30'),
    await facilitates(services, here.ibrahim, '2026-07-01'),
  ]).toEqual([true, false])
  expect((await vercors(services)).vacantSince).toBeNull()
  await followMandates(at(services, '2026-07-01'))
  expect((await vercors(services)).vacantSince).toBe('2026-07-01')
  expect((await mails(db)).some(({ to, subject }) => to === here.nadia.email && subject.includes('est rendue'))).toBe(
    true,
  )
})

test('two sheets that become one keep the voice and the mandate they had here', async ({ services, db }) => {
  const here = await world(services)
  const community = await vercors(services)
  await entrusted(db, community.id, [here.drome.id, here.atelier.id], { from: '2027-01-01', until: '2027-12-31' })
  const merge = (from: string, into: string) =>
    sql`update sheet set status = 'archived', archived_at = '2027-02-01', archived_reason = 'Réunie.', merged_into_id = ${into} where id = ${from}`.execute(
      db,
    )
  await merge(here.drome.id, here.toit.id)
  expect(await facilitates(services, here.camille, '2027-02-02')).toBe(true)
  expect((await standingIn(db, here.camille, community.id, '2027-02-02')).voices.map(({ id }) => id)).toEqual([
    here.toit.id,
  ])
  await merge(here.atelier.id, here.toit.id)
  const left = await sql`select left_on from community_member where organisation_id = ${here.atelier.id}`.execute(db)
  expect(left.rows).toEqual([{ left_on: '2027-02-01' }])
  const holders =
    await sql`select organisation_id as id from mandate_holder h join mandate m on m.id = h.mandate_id where m.starts_on = '2027-01-01'`.execute(
      db,
    )
  expect(holders.rows).toEqual([{ id: here.toit.id }])
})

test('an organisation that leaves the community leaves its mandate that day', async ({ services, db }) => {
  const here = await world(services)
  const community = await vercors(services)
  const left = await leaveCommunity(services, here.ibrahim, community, here.members.drome, '', on('2026-06-01'))
  expect(left).toMatchObject({ ok: true })
  expect([
    await facilitates(services, here.ibrahim, '2026-05-31'),
    await facilitates(services, here.ibrahim, '2026-06-01'),
  ]).toEqual([true, false])
  expect(await mandateById(db, community.id, here.mandateId)).toMatchObject({
    status: 'withdrawn',
    endedOn: '2026-06-01',
  })
  expect((await vercors(services)).vacantSince).toBe('2026-06-01')
})
