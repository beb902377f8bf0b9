import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Database } from '#core/database.ts'
import { eraseDemoHistory } from '#core/history.ts'
import type { Services } from '#core/services.ts'
import { accountsDemo } from '#rooms/accounts/index.ts'
import { eraseDecisionsDemo } from '#rooms/decisions/index.ts'
import { directoryDemo } from '#rooms/directory/index.ts'
import { appFor, get } from '#tests/support/app.ts'
import { test } from '#tests/support/database.ts'
import { rooms } from '../../../rooms.ts'
import { eraseCommunitiesDemo } from '../erasure/actions.ts'
import { communitiesDemo } from './actions.ts'
import { metropolis, rural } from './invented.ts'
import { lyon } from './lyon.ts'

const tables = [...rooms.communities.tables, ...rooms.decisions.tables]

/** How many rows each table of the two rooms holds, those that hold none left out. */
const counts = async (db: Database): Promise<Record<string, number>> => {
  const { rows } = await sql<{ name: string; n: number }>`${sql.join(
    tables.map((table) => sql`select ${table} as name, count(*)::int as n from ${sql.table(table)}`),
    sql` union all `,
  )}`.execute(db)
  return Object.fromEntries(rows.filter(({ n }) => n > 0).map(({ name, n }) => [name, n]))
}

/** What a calendar says, its lines whole and its commas as they were written. */
const unfolded = (file: string) => file.replaceAll('\r\n ', '').replaceAll(/\\([,;\\])/g, '$1')

/** What a visitor without an account reads there. */
const reader = (services: Services) => {
  const site = appFor(services)
  return async (path: string) => {
    const answer = await get(site, path)
    expect(answer.status, path).toBe(200)
    const text = (await answer.text()).replaceAll('\u00a0', ' ')
    return path.endsWith('.ics') ? unfolded(text) : text
  }
}

test('the demonstration stands, twice as once; erased, only what sources say of Lyon is left', {
  timeout: 120_000,
}, async ({ services, db }) => {
  const before = await counts(db)
  await accountsDemo(services)
  await directoryDemo(services)
  await communitiesDemo(services)
  const first = await counts(db)
  await communitiesDemo(services)
  expect(await counts(db)).toEqual(first)

  await lyonInventsNothing(db)
  await everyStateIsThere(services, reader(services))
  await nothingLeaksFromBehindDoors(services, reader(services))

  const erased = [...(await eraseCommunitiesDemo(db)), ...(await eraseDecisionsDemo(db))]
  const left = await counts(db)
  const more = Object.entries(left).map(([name, n]) => [name, n - (before[name] ?? 0)])
  expect(Object.fromEntries(more.filter(([, n]) => n !== 0))).toEqual({
    ...{ community: 1, community_territory: 1, community_member: lyon.founders.length + lyon.entrants.length },
    ...{ working_group: 1, working_group_member: lyon.founders.length, accelerator: 1, accelerator_state: 1 },
    ...{ roadmap: 1, roadmap_item: 5, roadmap_status: 5 },
  })
  await lyonInventsNothing(db)
  await eraseDemoHistory(db, erased)
  const { rows } =
    await sql`select verb from history where details::text like any(array['%/communautes/les-pass%', '%/decisions/%', '%/groupes/%'])`.execute(
      db,
    )
  expect(rows).toEqual([])
})

/** Real organisations: each member and each line sourced or a proposal; no vote, no progress, and nobody as a member. */
const lyonInventsNothing = async (db: Database) => {
  const { id, ...about } = await db
    .selectFrom('community')
    .select(['id', 'demo', 'fictional', 'status', 'started_by', 'source_name', 'members_partial'])
    .where('slug', '=', lyon.slug)
    .executeTakeFirstOrThrow()
  expect(about).toEqual({
    ...{ demo: false, fictional: false, status: 'declared', started_by: null, members_partial: true },
    source_name: lyon.source.name,
  })
  const ofLyon = async (query: ReturnType<typeof sql>) =>
    (await sql<{ n: number }>`select count(*)::int as n from ${query}`.execute(db)).rows[0]?.n
  const its = {
    votes: sql`decision where body_id = ${id} or body_id in (select id from working_group where community_id = ${id})`,
    electors: sql`decision_elector e join decision d on d.id = e.decision_id where d.body_id = ${id}`,
    persons: sql`community_member where community_id = ${id} and person_id is not null`,
    unsourced: sql`community_member where community_id = ${id} and coalesce(source_name, '') = ''`,
    precise: sql`community_member where community_id = ${id} and joined_precision = 'day'`,
    groupPersons: sql`working_group_member m join working_group g on g.id = m.group_id where community_id = ${id} and m.person_id is not null`,
    unsourcedGroups: sql`working_group where community_id = ${id} and coalesce(source_name, '') = ''`,
    meetings: sql`group_meeting m join working_group g on g.id = m.group_id where community_id = ${id}`,
    mandates: sql`mandate where community_id = ${id}`,
    progress: sql`roadmap_item i join roadmap r on r.id = i.roadmap_id where r.community_id = ${id} and (i.status <> 'proposed'
      or lead_organisation_id is not null or lead_words <> '' or means <> '' or starts_on is not null or due_on is not null)`,
    moves: sql`roadmap_status s join roadmap_item i on i.id = s.item_id join roadmap r on r.id = i.roadmap_id
      where r.community_id = ${id} and s.status <> 'proposed'`,
    versions: sql`roadmap_version v join roadmap r on r.id = v.roadmap_id where r.community_id = ${id}`,
    unsourcedRoadmaps: sql`roadmap where community_id = ${id} and coalesce(source_name, '') = ''`,
    unsourcedSteps: sql`accelerator_state s join accelerator a on a.id = s.accelerator_id
      where a.community_id = ${id} and (s.state <> 'emergence' or coalesce(s.source_name, '') = '')`,
    cohorts: sql`accelerator_cohort c join accelerator a on a.id = c.accelerator_id where a.community_id = ${id}`,
    requests: sql`liaison_request where community_id = ${id}`,
    campaigns: sql`campaign where community_id = ${id}`,
  }
  for (const [what, query] of Object.entries(its)) expect(await ofLyon(query), what).toBe(0)
}

const everyStateIsThere = async ({ db }: Services, read: (path: string) => Promise<string>) => {
  const decision = async (title: string) =>
    db.selectFrom('decision').selectAll().where('title', '=', title).executeTakeFirstOrThrow()
  const consent = await decision('Une caisse commune pour le premier loyer')
  expect(consent).toMatchObject({ method: 'consent', status: 'settled', adopted: true, demo: true })
  expect(consent.result).toMatchObject({ consented: 5, reserved: 1, objected: 0, abstained: 1, passes: true })
  const page = await read(`/decisions/${consent.id}`)
  for (const said of ['La même somme pour tous', 'Un an est court', 'la somme devient libre'])
    expect(page, said).toContain(said)

  const round = await decision('Rester en lien entre deux réunions')
  expect(round).toMatchObject({ collects: 'round', method: 'none', status: 'closed' })
  expect(await read(`/decisions/${round.id}`)).toContain('Le téléphone avant la vidéo')

  const accelerator = await read(`/communautes/${metropolis.slug}/accelerateur`)
  for (const told of ['La Cordée des Passerelles', 'Première promotion', 'Roue libre', 'Fondation des Deux Rives'])
    expect(accelerator, told).toContain(told)

  const changes = await read(`/communautes/${metropolis.slug}/changements`)
  expect(changes).toContain('Deux de nos six organisations travaillent dans la Drôme')

  const mandate = await db
    .selectFrom('mandate')
    .innerJoin('community', 'community.id', 'community_id')
    .select(['mandate.id', 'mandate.status'])
    .where('slug', '=', rural.slug)
    .executeTakeFirstOrThrow()
  expect(mandate.status).toBe('consulted')
  const words = db.selectFrom('mandate_word').select(['kind', 'standing']).where('mandate_id', '=', mandate.id)
  expect(await words.orderBy('kind').execute()).toEqual([
    { kind: 'objection', standing: 'answered' },
    { kind: 'support', standing: null },
  ])
  expect(await read(`/communautes/${rural.slug}/mandat/${mandate.id}`)).toContain('Les accès seront partagés')
}

const nothingLeaksFromBehindDoors = async (services: Services, read: (path: string) => Promise<string>) => {
  const { db } = services
  const group = await db
    .selectFrom('working_group')
    .select(['id', 'slug', 'closed_doors'])
    .where('closed_doors', 'is not', null)
    .where('demo', '=', true)
    .executeTakeFirstOrThrow()
  const meetings = await db.selectFrom('group_meeting').selectAll().where('group_id', '=', group.id).execute()
  expect(meetings).toHaveLength(2)
  expect(await read(`/groupes/${group.slug}`)).toContain(group.closed_doors)
  const ofGroup = ['', '.json', '/agenda.ics', '/reunions', '/actions', '/livrables']
  const ofCommunity = ['', '/groupes', '/agenda', '/agenda.ics', '/atom.xml']
  // that they meet, and when, is public; nothing of what it is about, and no page of its own
  const resolutions = await db
    .selectFrom('group_resolution')
    .innerJoin('group_meeting', 'group_meeting.id', 'meeting_id')
    .select('text')
    .where('group_id', '=', group.id)
    .execute()
  const told = meetings.flatMap(({ title, place, agenda, report }) => [title, place, agenda, report]).filter(Boolean)
  const inside = [...told, ...resolutions.map(({ text }) => text)]
  expect(inside).toHaveLength(8)
  for (const path of [
    ...ofGroup.map((end) => `/groupes/${group.slug}${end}`),
    ...ofCommunity.map((end) => `/communautes/${metropolis.slug}${end}`),
  ]) {
    const text = await read(path)
    for (const said of inside) expect(text, path).not.toContain(said)
  }
  const site = appFor(services)
  for (const { id } of meetings)
    expect(await get(site, `/groupes/${group.slug}/reunions/${id}`)).toHaveProperty('status', 404)
}
