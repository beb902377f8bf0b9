import { sql } from 'kysely'
import type { Database } from '#core/database.ts'

/** A community of the benchmark, and this many people who are its members, all invented. Answers its id and theirs. */
export const seedElectors = async (db: Database, people: number): Promise<{ community: string; people: string[] }> => {
  const { id: territory } = await db.selectFrom('territory').select('id').orderBy('id').executeTakeFirstOrThrow()
  const { id: community } = await db
    .insertInto('community')
    .values({
      slug: `banc-${Date.now()}`,
      name: 'Communauté du banc',
      kind: 'collective',
      origin: 'existing',
      status: 'declared',
      territory_id: territory,
      started_on: '2026-01-01',
      fictional: true,
      demo: true,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  // they stay from one run to the next: taking fifty thousand accounts away asks every table that names people
  await sql`
    insert into app_user (name, email, email_verified, demo)
    select 'Votant ' || n, 'votant-' || n || '@banc.example', true, true from generate_series(1, ${people}::int) n
    on conflict do nothing`.execute(db)
  const { rows } = await sql<{ id: string }>`
    insert into community_member (community_id, person_id, joined_on)
    select ${community}::uuid, id, '2026-01-01' from app_user where email like 'votant-%@banc.example' limit ${people}
    returning person_id as id`.execute(db)
  await sql`analyze app_user, community_member`.execute(db)
  return { community, people: rows.map(({ id }) => id) }
}

/** The voices that nobody used yet are used at once, all for the same ranking, as the close would find them. */
export const fillBallots = (db: Database, decisionId: string, choice: string): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const filled =
      await sql`update decision_elector set voted_by = member_id where decision_id = ${decisionId} and voted_by is null`.execute(
        tx,
      )
    await sql`
      insert into decision_ballot (decision_id, receipt, choice, fingerprint)
      select ${decisionId}::uuid, encode(sha256(convert_to('r' || n, 'UTF8')), 'hex'), to_jsonb(${choice}::text),
        encode(sha256(convert_to('f' || n, 'UTF8')), 'hex')
      from generate_series(1, ${Number(filled.numAffectedRows ?? 0)}::int) n`.execute(tx)
  })

/** Takes the vote and its community away again, as the demonstration is. */
export const eraseElectors = (db: Database, community: string): Promise<void> =>
  db.transaction().execute(async (tx) => {
    await sql`set local frenchimpact.erasing_demo = 'on'`.execute(tx)
    await sql`delete from decision where body_id = ${community}::uuid`.execute(tx)
    await sql`delete from history where subject_id = ${community}`.execute(tx)
    await sql`delete from community where id = ${community}::uuid`.execute(tx)
  })

/** As many bare rows as there are electors, in one statement: what the database does at best. Answers milliseconds. */
export const bareRows = async (db: Database, rows: number): Promise<number> => {
  await sql`drop table if exists bench_bare_row`.execute(db)
  await sql`create table bench_bare_row (a uuid, b text, c uuid default gen_random_uuid(), primary key (a, b, c))`.execute(
    db,
  )
  const started = performance.now()
  await sql`insert into bench_bare_row (a, b) select gen_random_uuid(), 'person' from generate_series(1, ${rows}::int)`.execute(
    db,
  )
  return performance.now() - started
}

/** One bare row in one transaction. */
export const bareRow = (db: Database): Promise<unknown> =>
  db
    .transaction()
    .execute((tx) => sql`insert into bench_bare_row (a, b) values (gen_random_uuid(), 'person')`.execute(tx))

export const dropBareRows = (db: Database): Promise<unknown> => sql`drop table if exists bench_bare_row`.execute(db)
