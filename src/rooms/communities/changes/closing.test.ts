import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { closeVote, openVote, proposeDecision } from '#rooms/decisions/index.ts'
import { test } from '#tests/support/database.ts'
import { cast as people } from '../../../demo/cast.ts'
import { membersOf } from '../groups/group/queries.ts'
import { circuits } from '../groups/groups.fixture.ts'
import { groupBySlug, mandatedVoices } from '../groups/queries.ts'
import { askLead } from '../groups/replacement/actions.ts'
import { applyLeadVotes } from '../groups/replacement/actions-apply.ts'
import { lastLeadVote } from '../groups/replacement/queries.ts'
import { giveBack } from '../mandates/ending/actions.ts'
import { mission } from '../mandates/mandates.fixture.ts'
import { proposeMandate } from '../mandates/proposing/actions.ts'
import { mandateById } from '../mandates/queries.ts'
import { askExclusion } from '../members/departures/actions.ts'
import { followExclusions } from '../members/departures/actions-vote.ts'
import { readCommunity, standingIn } from '../queries.ts'
import { begun, certain } from '../roadmap/roadmap.fixture.ts'
import { freezeRoadmap } from '../roadmap/versions/actions.ts'
import { at, browse, entrusted, mails, now, on, refusedIn, type World, world } from '../room.fixture.ts'
import { canFacilitate, canSpeak } from '../rules.ts'
import { askChange } from './actions.ts'
import { applyChanges } from './actions-apply.ts'
import { cast, closing, closingDays, decisionOf, everyone, naming, slug, voted } from './changes.fixture.ts'
import { changePaths as paths } from './paths.ts'
import { changesOf } from './queries.ts'

/** Simon's organisation, whose exclusion the others vote, all for, when the community closes. */
const excluded = async (services: Services, here: World): Promise<Id> => {
  const { db } = services
  const asking = {
    memberId: here.members.banque,
    voice: { kind: 'organisation' as const, id: here.atelier.id, name: '' },
    reasons: 'Deux votes retardés sans raison cette année.',
  }
  const asked = await askExclusion(services, here.maelle, await readCommunity(db, slug), asking, on('2026-11-22'))
  if (!asked.ok) throw new Error(asked.refusal)
  await followExclusions(at(services, '2026-12-08'))
  const { id = '' } =
    (await db.selectFrom('decision').select('id').where('purpose_kind', '=', 'exclusion').executeTakeFirst()) ?? {}
  await openVote(db, id, on('2026-12-12'))
  const others = everyone(here, 'pour').filter(([actor]) => actor !== here.simon)
  await cast(services, id, others, '2026-12-12')
  return id
}

const powerOn = async (db: Database, person: Id, community: Id, day: Day) =>
  (await sql<{ may: boolean }>`select facilitates(${person}, ${community}, ${day}) as may`.execute(db)).rows[0]?.may

test('closed by its members: mandate, groups, meetings and doors stop, nothing is written any more, everything stays readable', async ({
  services: real,
  db,
}) => {
  const services = at(real, '2026-11-22')
  const here = await world(services)
  const { id } = here.vercors
  const group = await db
    .insertInto('working_group')
    .values({ slug: 'mobilite', community_id: id, name: 'Mobilité', status: 'ongoing' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const meeting = { group_id: group.id, title: 'Réunion', held_on: '2027-01-10', starts_at: '18:00', updated_at: now }
  await db.insertInto('group_meeting').values(meeting).execute()
  await db
    .insertInto('membership_request')
    .values({
      community_id: id,
      organisation_id: here.toit.id,
      message: 'Bonjour',
      asked_on: '2026-12-13',
      opinions_until: '2026-12-23',
      asked_by: here.camille.id,
    })
    .execute()
  await db
    .insertInto('working_group_member')
    .values({ group_id: group.id, person_id: here.lucie.id, status: 'asked', since: '2026-12-12' })
    .execute()
  const invitation = {
    community_id: id,
    email: 'voisine@hameau.example',
    sent_on: '2026-12-12',
    expires_on: '2027-01-11',
  }
  const inviting = { ...invitation, member_kind: 'person', member_id: here.nadia.id, invited_by: here.nadia.id }
  await db.insertInto('membership_invitation').values(inviting).execute()
  const campaign = { community_id: id, title: 'Le covoiturage, on y va', status: 'ongoing', created_at: now }
  await db.insertInto('campaign').values(campaign).execute()
  await entrusted(db, id, [here.atelier.id], { from: '2027-01-01', until: '2027-12-31' })
  await askChange(services, here.nadia, slug, closing, now)
  await askChange(services, here.nadia, slug, naming(), on('2026-12-13'))
  const exclusion = await excluded(services, here)
  await voted(services, await decisionOf(db, 'closing'), everyone(here, 'pour'), closingDays)
  const today: Day = '2026-12-14'
  const closed = await readCommunity(db, slug)
  expect(closed).toMatchObject({
    status: 'closed',
    closedOn: today,
    closedReason: closing.reason,
    vacantSince: null,
  })
  const standing = await standingIn(db, here.ibrahim, id, today)
  expect([canFacilitate(closed, standing, here.ibrahim), canSpeak(closed, standing, here.ibrahim)]).toEqual([
    false,
    false,
  ])
  const states = await sql<Record<string, string>>`
    select (select string_agg(distinct status, ' ') from mandate where community_id = ${id}) as mandate, (select status from working_group where id = ${group.id}) as "group",
      (select status from group_meeting where group_id = ${group.id}) as meeting,
      (select status from membership_request where community_id = ${id}) as request,
      (select status from working_group_member where person_id = ${here.lucie.id}) as asked,
      (select status || ' ' || reason from campaign where community_id = ${id}) as campaign,
      (select status || ' ' || coalesce(email, '') from membership_invitation where community_id = ${id}) as invitation,
      (select status from decision where purpose_kind = 'community_name') as naming`.execute(db)
  expect(states.rows[0]).toEqual({
    mandate: 'ended',
    group: 'closed',
    meeting: 'cancelled',
    request: 'withdrawn',
    asked: 'declined',
    campaign: 'abandoned Les membres ont décidé de clore la communauté.',
    invitation: 'withdrawn ',
    naming: 'cancelled',
  })
  expect(await powerOn(db, here.maelle.id, id, '2027-01-02')).toBe(false)
  const sent = await mails(db)
  const toldOf = (what: string) => sent.filter(({ subject }) => subject.includes(what)).map(({ to }) => to)
  expect(toldOf('votre demande s’arrête')).toHaveLength(1)
  expect(toldOf('votre invitation s’arrête')).toEqual(['voisine@hameau.example'])
  // who is its member reads one letter, not two
  expect(toldOf('ses groupes de travail aussi')).toEqual([people.lucie.email])
  // the vote that was open goes to its close, and puts nobody out of what is closed
  await closeVote(db, exclusion, on('2026-12-20'))
  await followExclusions(at(services, '2026-12-20'))
  const simon = await db
    .selectFrom('community_member')
    .select('left_how')
    .where('id', '=', here.members.banque)
    .executeTakeFirst()
  expect(simon?.left_how).toBeNull()
  await applyChanges(at(services, today))
  expect((await changesOf(db, id)).map(({ status }) => status).sort()).toEqual(['adopted', 'cancelled'])
  const anyone = await browse(at(services, '2026-12-15'))
  const home = await anyone.get(paths.community(slug))
  expect([home.status, home.html.includes(closing.reason), home.html.includes(paths.changes(slug))]).toEqual([
    200,
    true,
    true,
  ])
  // whichever page one reads says it, once, and offers nothing that a closed community does not do any more
  expect(home.html.match(/Cette communauté est close/g)).toHaveLength(1)
  const roadmap = (await anyone.get(paths.roadmap(slug))).html
  expect(roadmap).toContain('Cette communauté est close')
  expect(roadmap).not.toContain('peuvent la commencer')
  const nadia = await browse(at(services, '2026-12-15'), here.nadia)
  expect((await nadia.get(paths.closing(slug))).status).toBe(404)
  expect((await anyone.get(paths.communities)).html).not.toContain('Collectif du Vercors')
  const reopening = sql`update community set status = 'recognised', closed_on = null, closed_reason = null where id = ${id}`
  await refusedIn(db, () => reopening.execute(db), 'does not open again')
})

/** The one group of Maëlle's, where Nadia asks to lead: the vote is open when the community closes, all for. */
const leadVoted = async (services: Services, here: World) => {
  const { db } = services
  const group = await circuits(services, here)
  const view = await groupBySlug(db, group)
  const memberId = (await membersOf(db, view, true)).find((one) => one.memberId === here.nadia.id)?.id ?? ''
  const why = 'Aucune réunion depuis six mois, et deux messages restés sans réponse.'
  certain(await askLead(services, here.nadia, group, { memberId, reason: why }, on('2026-12-08')))
  const { decisionId = '' } = (await lastLeadVote(db, view.id)) ?? {}
  await openVote(db, decisionId, on('2026-12-12'))
  await cast(services, decisionId, [[here.nadia, here.nadia.id, 'pour']], '2026-12-12')
  return { group, view, decisionId }
}

test('what was given back, proposed or announced when it closes stops that day, and what a group still votes on changes nothing in it', async ({
  services: real,
  db,
}) => {
  const services = at(real, '2026-11-22')
  const here = await world(services)
  const { id } = here.vercors
  const open = () => readCommunity(db, slug)
  const returning = { organisation: here.drome.id, on: '2026-12-28', reason: 'Deux mandats nous suffisent.' }
  certain(await giveBack(services, here.ibrahim, await open(), here.mandateId, returning, now))
  expect(await powerOn(db, here.ibrahim.id, id, '2026-12-15')).toBe(true)
  const proposing = { mission, holders: [here.atelier.id], startsOn: '2027-01-04', endsOn: '2027-12-31' }
  const consulted = certain(await proposeMandate(services, here.maelle, await open(), proposing, on('2026-12-10')))
  await begun(services, here)
  certain(await freezeRoadmap(services, here.maelle, slug, { note: '', voice: '' }, now))
  const { group, view, decisionId } = await leadVoted(services, here)
  const announced = await proposeDecision(
    db,
    services,
    here.nadia,
    {
      body: { kind: 'group', id: view.id },
      ...{ title: 'Le samedi ?', question: 'Nous réunir le samedi.', method: 'majority', quorum: 0, demo: false },
      ...{ opensAt: on('2026-12-20'), closesAt: on('2026-12-27') },
    },
    on('2026-12-10'),
  )
  await askChange(services, here.nadia, slug, closing, now)
  await voted(services, await decisionOf(db, 'closing'), everyone(here, 'pour'), closingDays)

  const given = await mandateById(db, id, here.mandateId)
  expect(given).toMatchObject({ status: 'withdrawn', endedOn: '2026-12-14', endReason: returning.reason })
  for (const day of ['2026-12-14', '2026-12-15']) {
    expect(await powerOn(db, here.ibrahim.id, id, day), day).toBe(false)
    expect(await mandatedVoices(db, here.ibrahim, day), day).toEqual([])
  }
  const proposal = await mandateById(db, id, consulted)
  expect(proposal).toMatchObject({ status: 'cancelled', endedOn: '2026-12-14', endReason: 'La communauté est close.' })
  expect(await powerOn(db, here.maelle.id, id, '2027-01-05')).toBe(false)
  const version = await db.selectFrom('roadmap_version').select(['status', 'reason', 'settled_on']).execute()
  expect(version).toEqual([{ status: 'withdrawn', reason: 'La communauté est close.', settled_on: '2026-12-14' }])
  const statusOf = (decision: Id) =>
    db.selectFrom('decision').select(['status', 'adopted']).where('id', '=', decision).executeTakeFirst()
  expect(await statusOf(announced.id)).toMatchObject({ status: 'cancelled' })

  expect(await statusOf(decisionId)).toMatchObject({ status: 'open' })
  await closeVote(db, decisionId, on('2026-12-20'))
  expect(await statusOf(decisionId)).toEqual({ status: 'closed', adopted: true })
  const closed = await groupBySlug(db, group)
  await applyLeadVotes(at(services, '2026-12-20'))
  expect(await groupBySlug(db, group)).toEqual(closed)
  expect(closed).toMatchObject({ status: 'closed', lead: { id: here.atelier.id } })

  const home = await (await browse(at(services, '2026-12-15'))).get(paths.community(slug))
  expect(home.html).toContain('Une communauté close n’est plus animée')
  for (const said of ['Territoire à reprendre', 'Personne ne l’anime depuis', 'Plus personne n’anime'])
    expect(home.html, said).not.toContain(said)
})
