import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { castBallot, closeVote, openVote } from '#rooms/decisions/index.ts'
import { test } from '#tests/support/database.ts'
import { cast as people } from '../../../demo/cast.ts'
import { askExclusion } from '../members/departures/actions.ts'
import { followExclusions } from '../members/departures/actions-vote.ts'
import { readCommunity, standingIn } from '../queries.ts'
import { at, browse, community, entrusted, mails, now, on, type World, world } from '../room.fixture.ts'
import { communityRoutes } from '../routes.tsx'
import { canFacilitate, canSpeak } from '../rules.ts'
import { askChange } from './actions.ts'
import { applyChanges } from './actions-apply.ts'
import { changePaths as paths } from './paths.ts'
import { changesOf } from './queries.ts'

const slug = 'collectif-du-vercors'
const reason = 'Le Diois nous a rejoints, et notre nom ne le dit pas encore.'
const naming = (newName = 'Vercors et Diois en commun') => ({ kind: 'name' as const, newName, reason, voice: '' })
const closing = {
  kind: 'closing' as const,
  newName: null,
  reason: 'Plus personne ne vient aux réunions depuis un an.',
  voice: '',
}

const decisionOf = async (db: Database, kind: 'name' | 'closing'): Promise<Id> => {
  const { id } = await readCommunity(db, slug)
  const asked = (await changesOf(db, id)).find((one) => one.kind === kind && one.status === 'asked')
  return asked?.decisionId ?? ''
}

/** The vote as it takes place: opened, voted and closed at its hours, then acted upon. */
const voted = async (services: Services, decision: Id, choices: [Actor, string, string][], days: [Day, Day]) => {
  await openVote(services.db, decision, on(days[0]))
  for (const [actor, voice, choice] of choices) {
    const cast = { voice: { kind: voice === actor.id ? 'person' : 'organisation', id: voice }, choice }
    expect(await castBallot(services, actor, decision, cast, on(days[0]))).toMatchObject({ ok: true })
  }
  await closeVote(services.db, decision, on(days[1]))
  await applyChanges(at(services, days[1]))
}
const nameDays: [Day, Day] = ['2026-11-25', '2026-12-03']
const closingDays: [Day, Day] = ['2026-11-29', '2026-12-14']

const refusedByDatabase = async (db: Database, statement: ReturnType<typeof sql>, said: string) => {
  await sql`savepoint tried`.execute(db)
  await expect(statement.execute(db)).rejects.toThrow(said)
  await sql`rollback to savepoint tried`.execute(db)
}

const everyone = ({ ibrahim, drome, maelle, atelier, simon, banque, nadia }: World, choice: string) =>
  [
    [ibrahim, drome.id, choice],
    [maelle, atelier.id, choice],
    [simon, banque.id, choice],
    [nadia, nadia.id, choice],
  ] as [Actor, string, string][]

test('the database itself renames and closes nothing without an adopted decision of the members', async ({
  services,
  db,
}) => {
  await world(services)
  const here = sql.ref('community')
  const where = sql`where slug = ${slug}`
  await refusedByDatabase(db, sql`update ${here} set name = 'Autre' ${where}`, 'renamed by a decision')
  await refusedByDatabase(db, sql`update ${here} set slug = 'autre' ${where}`, 'renamed by a decision')
  await refusedByDatabase(
    db,
    sql`update ${here} set status = 'closed', closed_on = current_date, closed_reason = 'Parce que.' ${where}`,
    'closed by a decision',
  )
})

test('neither a stranger nor who facilitates without being a member asks; a form too short keeps what was typed', async ({
  services: real,
  db,
}) => {
  const services = at(real, '2026-11-22')
  const here = await world(services)
  const anyone = await browse(services)
  expect((await anyone.get(paths.name(slug))).to).toContain('/connexion')
  expect((await anyone.post(paths.closing(slug), { raison: reason })).status).toBe(401)
  const camille = await browse(services, here.camille)
  expect((await camille.get(paths.name(slug))).status).toBe(404)
  expect((await camille.post(paths.closing(slug), { raison: reason })).status).toBe(404)
  await db
    .updateTable('community_member')
    .set({ left_on: '2026-03-01', left_precision: 'day', left_how: 'left' })
    .where('organisation_id', '=', here.drome.id)
    .execute()
  const ibrahim = await browse(services, here.ibrahim)
  expect((await ibrahim.post(paths.closing(slug), { raison: reason })).status).toBe(404)
  const maelle = await browse(services, here.maelle)
  const short = await maelle.post(paths.name(slug), { nom: 'Vercors en commun', raison: 'Trop court.' })
  expect([short.status, short.html.includes('value="Vercors en commun"'), short.html.includes('Trop court.')]).toEqual([
    422,
    true,
    true,
  ])
  const same = await maelle.post(paths.name(slug), { nom: 'Collectif du Vercors', raison: reason })
  expect([same.status, same.html.includes('C’est déjà son nom.')]).toEqual([422, true])
})

test('one question of a kind at a time; below the majority or the quorum nothing changes, and it may be asked again', async ({
  services: real,
  db,
}) => {
  const services = at(real, '2026-11-22')
  const here = await world(services)
  expect(await askChange(services, here.maelle, slug, naming(), now)).toMatchObject({ ok: true })
  expect(await askChange(services, here.simon, slug, naming('Autre nom'), now)).toEqual({ ok: false, refusal: 'asked' })
  const asked = await decisionOf(db, 'name')
  await voted(services, asked, [[here.maelle, here.atelier.id, 'pour']], nameDays)
  expect((await readCommunity(db, slug)).name).toBe('Collectif du Vercors')
  expect(await askChange(services, here.simon, slug, naming(), on('2026-12-04'))).toEqual({
    ok: false,
    refusal: 'lately',
  })
  expect(await askChange(services, here.simon, slug, naming(), on('2027-01-03'))).toMatchObject({ ok: true })
  const { id } = await readCommunity(db, slug)
  expect((await changesOf(db, id)).map(({ status }) => status)).toEqual(['asked', 'rejected'])
})

test('a community is closed by two thirds only: a majority is not enough', async ({ services: real, db }) => {
  const services = at(real, '2026-11-22')
  const here = await world(services)
  await askChange(services, here.maelle, slug, closing, now)
  const [first, second, third, fourth] = everyone(here, 'pour')
  if (!first || !second || !third || !fourth) throw new Error('four voices')
  const against = ([actor, voice]: [Actor, string, string]) => [actor, voice, 'contre'] as [Actor, string, string]
  await voted(services, await decisionOf(db, 'closing'), [first, second, against(third), against(fourth)], closingDays)
  expect((await readCommunity(db, slug)).status).toBe('recognised')
})

test('renamed by its members: every public address of before leads to the one of now, for ever', async ({
  services: real,
  db,
}) => {
  const services = at(real, '2026-11-22')
  const here = await world(services)
  const maelle = await browse(services, here.maelle)
  const sent = await maelle.post(paths.name(slug), { nom: 'Vercors et Diois en commun', raison: reason })
  expect(sent.to).toContain(paths.changes(slug))
  expect((await mails(db)).filter(({ to }) => to.includes('nadia'))).toHaveLength(1)
  await voted(services, await decisionOf(db, 'name'), everyone(here, 'pour'), nameDays)
  const renamed = await readCommunity(db, 'vercors-et-diois-en-commun')
  expect(renamed.name).toBe('Vercors et Diois en commun')
  const anyone = await browse(at(services, '2026-12-04'))
  const member = await browse(at(services, '2026-12-04'), here.maelle)
  const routes = communityRoutes.routes.filter(
    ({ method, path }) =>
      method === 'GET' && // what is accepted leads to the invitation, which leads on
      path.startsWith('/communautes/:slug') &&
      !path.endsWith('/accepter'),
  )
  expect(routes.length).toBeGreaterThan(60)
  for (const { path } of [
    ...routes,
    { path: '/communautes/:slug/decisions' },
    { path: '/communautes/:slug/decisions/nouvelle' },
  ]) {
    const address = (of: string) =>
      `${path.replace(':slug', of).replaceAll(/:\w+(\{[^}]*\})?/g, '0f7e1c1e-0000-4000-8000-000000000000')}?au=2026-02-22`
    const before = await member.get(address(slug))
    expect([path, before.status, before.to]).toEqual([path, 301, address(renamed.slug)])
  }
  expect((await anyone.get(paths.members(slug))).to).toBe(paths.members(renamed.slug))
  // a form opened before is not lost
  const typed = await member.post(paths.closing(slug), { raison: closing.reason })
  expect([typed.status, typed.to]).toEqual([308, paths.closing(renamed.slug)])
  expect((await member.get(paths.closing('collectif-de-nulle-part'))).status).toBe(404)
  // back to the name of before: its first address is its own again
  await askChange(services, here.maelle, renamed.slug, naming('Collectif du Vercors'), on('2027-01-04'))
  const again = (await changesOf(db, renamed.id)).find(({ status }) => status === 'asked')
  await voted(services, again?.decisionId ?? '', everyone(here, 'pour'), ['2027-01-07', '2027-01-15'])
  expect((await readCommunity(db, slug)).id).toBe(renamed.id)
  expect((await anyone.get(paths.community(renamed.slug))).to).toBe(paths.community(slug))
})

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
  for (const [actor, voice] of everyone(here, 'pour').filter(([actor]) => actor !== here.simon)) {
    const cast = { voice: { kind: voice === actor.id ? 'person' : 'organisation', id: voice }, choice: 'pour' }
    await castBallot(services, actor, id, cast, on('2026-12-12'))
  }
  return id
}

const powerOn = async (db: Database, person: Id, community: Id, day: Day) =>
  (await sql<{ may: boolean }>`select facilitates(${person}, ${community}, ${day}) as may`.execute(db)).rows[0]?.may

test('a name that another took while they voted is not taken twice', async ({ services: real, db }) => {
  const services = at(real, '2026-11-22')
  const here = await world(services)
  await askChange(services, here.maelle, slug, naming(), now)
  await community(db, here.lucie, { name: naming().newName })
  await voted(services, await decisionOf(db, 'name'), everyone(here, 'pour'), nameDays)
  const { id, name } = await readCommunity(db, slug)
  expect([name, (await changesOf(db, id)).map(({ status }) => status)]).toEqual(['Collectif du Vercors', ['cancelled']])
})

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
  const nadia = await browse(at(services, '2026-12-15'), here.nadia)
  expect((await nadia.get(paths.closing(slug))).status).toBe(404)
  expect((await anyone.get(paths.communities)).html).not.toContain('Collectif du Vercors')
  await refusedByDatabase(
    db,
    sql`update community set status = 'recognised', closed_on = null, closed_reason = null where id = ${id}`,
    'does not open again',
  )
})
