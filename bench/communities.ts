import { sql } from 'kysely'
import { type Database, inTransaction, openDatabase } from '#core/database.ts'
import { startEmbeddedPostgres } from '#core/postgres/index.ts'
import { fetchRaw, percentile, timings } from './measure.ts'
import { bareServer } from './server.ts'

const members = 5_000
const others = 2_000
const slug = 'communaute-du-banc'
// a metropolis of 24 communes, where the demonstration has nothing
const home = { kind: 'epci', code: '244400404' }

/** A community of five thousand members with all that happens in one, and two thousand small ones around; once for a data folder. */
export const seedCommunities = async (dataDir: string): Promise<void> => {
  const server = await startEmbeddedPostgres({ dataDir })
  const db = openDatabase(server.connection)
  try {
    const known = await db.selectFrom('community').select('id').where('slug', '=', slug).executeTakeFirst()
    if (!known) await inTransaction(db, seed)
    await sql`analyze community, community_territory, community_member, mandate, history, decision, working_group, group_meeting,
      roadmap_item, liaison_request`.execute(db)
  } finally {
    await db.destroy()
    await server.stop()
  }
}

const seed = async (tx: Database): Promise<void> => {
  const place = await tx
    .selectFrom('territory')
    .select('id')
    .where('kind', '=', home.kind)
    .where('code', '=', home.code)
    .executeTakeFirstOrThrow()
  const { id } = await tx
    .insertInto('community')
    .values({
      ...{ slug, name: 'Communauté du banc', kind: 'collective', origin: 'pathway', status: 'recognised' },
      ...{ purpose: 'Mesurer ce que coûte une grande communauté.', territory_id: place.id, started_on: '2020-01-01' },
      ...{ recognised_on: '2020-06-01', fictional: true, demo: true },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx.insertInto('community_territory').values({ community_id: id, territory_id: place.id }).execute()
  await sql`
    insert into community_member (community_id, organisation_id, name, joined_on)
    select ${id}, s.id, case when s.id is null then 'Acteur ' || n end, date '2020-01-01' + (n * 7919) % 2000
    from generate_series(1, ${members}) as n
    left join (select id, row_number() over (order by slug) as place from sheet where kind = 'organisation' and demo) as s on s.place = n`.execute(
    tx,
  )
  await sql`
    insert into working_group (slug, community_id, name, status, fictional, demo)
    select 'groupe-du-banc-' || n, ${id}, 'Groupe ' || n, 'ongoing', true, true from generate_series(1, 40) as n`.execute(
    tx,
  )
  await sql`
    insert into group_meeting (group_id, title, held_on, starts_at, updated_at)
    select id, 'Réunion ' || n, current_date + n, '18:00', now() from working_group cross join generate_series(1, 12) as n
    where community_id = ${id}`.execute(tx)
  await sql`
    insert into decision (body_kind, body_id, title, question, method, collects, status, opens_at, closes_at, opened_at, closed_at, electors,
      adopted, settled_at, demo)
    select 'community', ${id}, 'Décision ' || n, 'Le faisons-nous ?', 'majority', 'nothing', 'settled', now() - interval '20 days',
      now() - interval '10 days', now() - interval '20 days', now() - interval '10 days', ${members}, true, now() - n * interval '1 day', true
    from generate_series(1, 200) as n`.execute(tx)
  const { id: roadmap } = await tx
    .insertInto('roadmap')
    .values({ community_id: id, begun_on: '2020-02-01' })
    .returning('id')
    .executeTakeFirstOrThrow()
  for (const [kind, parent, count] of [
    ['axis', null, 5],
    ['action', 'axis', 6],
    ['milestone', 'action', 4],
  ] as const) {
    await sql`
      insert into roadmap_item (roadmap_id, kind, parent_id, position, title, due_on, updated_at)
      select ${roadmap}, ${kind}, p.id, n, ${kind} || ' ' || n, to_char(current_date + n * 30, 'YYYY-MM'), now()
      from (select id from roadmap_item where roadmap_id = ${roadmap} and kind = ${parent}
        union all select null where ${parent}::text is null) as p
      cross join generate_series(1, ${count}::integer) as n`.execute(tx)
  }
  await sql`
    insert into history (verb, subject_kind, subject_id, is_public, details, at)
    select 'community.presentation_changed', 'community', ${id}::text, true, '{}', now() - n * interval '1 hour'
    from generate_series(1, 5000) as n`.execute(tx)
  await seedLiaison(tx, id)
  await sql`
    with made as (
      insert into community (slug, name, kind, origin, status, territory_id, started_on, fictional, demo)
      select 'petite-communaute-' || n, 'Petite communauté ' || n, 'collective', 'pathway', 'building', t.id, date '2024-01-01', true, true
      from (select id, row_number() over (order by code) as n from territory where kind = 'commune' and id % 17 = 0) as t
      where n <= ${others} returning id, territory_id)
    insert into community_territory (community_id, territory_id) select id, territory_id from made`.execute(tx)
}

const seedLiaison = async (tx: Database, community: string): Promise<void> => {
  await sql`
    insert into liaison_service (community_id, authority, name, handles)
    select ${community}, 'La métropole du banc', 'Direction ' || n, 'Ce que cherchent les gens' from generate_series(1, 20) as n`.execute(
    tx,
  )
  await sql`
    insert into liaison_request (community_id, service_id, subject, message, status, received_at, due_on, answered_at, closed_on, demo)
    select ${community}, s.id, 'Une demande', 'Une demande inventée.', 'closed', now() - interval '60 days', current_date - 46,
      now() - n * interval '1 day', current_date - 20, true
    from liaison_service s cross join generate_series(21, 60) as n where s.community_id = ${community}`.execute(tx)
}

const pages = [
  ['communauté, 5 000 membres', `/communautes/${slug}`],
  ['son territoire', '/territoires/nantes-metropole'],
  ['sa région', '/territoires/pays-de-la-loire'],
  ['toutes les communautés', '/communautes'],
  ['avant de construire', '/communautes/commencer?lieu=Nantes&lieu_id='],
] as const

/**
 * Each page one after the other, as one reader would ask for them: half of them, then nineteen in twenty, answer within this time. Beside
 * half of the answers of a bare server that sends the same bytes in the same run.
 */
export const measureCommunities = async ({ origin }: { origin: string }): Promise<void> => {
  process.stdout.write(`\ncommunautés, ${members} membres dans l’une, ${others} autres\n`)
  process.stdout.write('                              p50 ms  p95 ms   nu p50   rapport\n')
  for (const [name, path] of pages) {
    const samples = await askedFor(origin + path)
    const page = await fetchRaw(origin + path)
    const bare = await bareServer(page.body, page.headers)
    const best = percentile(await askedFor(bare.url), 0.5)
    await bare.close()
    const [half, most] = [percentile(samples, 0.5), percentile(samples, 0.95)]
    process.stdout.write(
      `${name.padEnd(28)}${half.toFixed(1).padStart(8)}${most.toFixed(1).padStart(8)}${best.toFixed(2).padStart(9)}${(best / half).toFixed(3).padStart(10)}\n`,
    )
  }
}

const askedFor = async (url: string): Promise<number[]> => {
  const ask = async () => {
    const answer = await fetch(url)
    if (!answer.ok) throw new Error(`${url}: ${answer.status}`)
    await answer.text()
  }
  await timings(Array<() => Promise<void>>(5).fill(ask))
  return timings(Array<() => Promise<void>>(60).fill(ask))
}
