import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { castBallot, closeVote, openVote } from '#rooms/decisions/index.ts'
import { test } from '#tests/support/database.ts'
import { readCommunity, standingIn } from '../queries.ts'
import { at, browse, mails, now, on, type World, world } from '../room.fixture.ts'
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
  const again = at(services, '2026-12-04')
  expect(await askChange(again, here.simon, slug, naming(), on('2026-12-04'))).toMatchObject({ ok: true })
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
  const open = []
  for (const { path } of communityRoutes.routes.filter(
    ({ method, path: one }) => method === 'GET' && /^\/communautes\/:slug(\/[^:]*)?$/.test(one),
  )) {
    const shown = await anyone.get(path.replace(':slug', renamed.slug))
    if (shown.status !== 200) continue
    open.push(path)
    const before = await anyone.get(path.replace(':slug', slug))
    expect([path, before.status, before.to]).toEqual([path, 301, path.replace(':slug', renamed.slug)])
  }
  expect(open.length).toBeGreaterThan(12)
  // back to the name of before: its first address is its own again
  await askChange(services, here.maelle, renamed.slug, naming('Collectif du Vercors'), on('2026-12-04'))
  const again = (await changesOf(db, renamed.id)).find(({ status }) => status === 'asked')
  await voted(services, again?.decisionId ?? '', everyone(here, 'pour'), ['2026-12-07', '2026-12-15'])
  expect((await readCommunity(db, slug)).id).toBe(renamed.id)
  expect((await anyone.get(paths.community(renamed.slug))).to).toBe(paths.community(slug))
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
  await askChange(services, here.nadia, slug, closing, now)
  await askChange(services, here.nadia, slug, naming(), on('2026-12-13'))
  await voted(services, await decisionOf(db, 'closing'), everyone(here, 'pour'), closingDays)
  const today: Day = '2026-12-14'
  const community = await readCommunity(db, slug)
  expect(community).toMatchObject({
    status: 'closed',
    closedOn: today,
    closedReason: closing.reason,
    vacantSince: null,
  })
  const standing = await standingIn(db, here.ibrahim, id, today)
  expect([canFacilitate(community, standing, here.ibrahim), canSpeak(community, standing, here.ibrahim)]).toEqual([
    false,
    false,
  ])
  const states = await sql<{ mandate: string; group: string; meeting: string; request: string; naming: string }>`
    select (select status from mandate where community_id = ${id}) as mandate, (select status from working_group where id = ${group.id}) as "group",
      (select status from group_meeting where group_id = ${group.id}) as meeting,
      (select status from membership_request where community_id = ${id}) as request,
      (select status from decision where purpose_kind = 'community_name') as naming`.execute(db)
  expect(states.rows[0]).toEqual({
    mandate: 'ended',
    group: 'closed',
    meeting: 'cancelled',
    request: 'withdrawn',
    naming: 'cancelled',
  })
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
