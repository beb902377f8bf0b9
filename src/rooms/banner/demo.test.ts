import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Database } from '#core/database.ts'
import type { Services } from '#core/services.ts'
import { accountsDemo } from '#rooms/accounts/index.ts'
import { directoryDemo } from '#rooms/directory/index.ts'
import { appFor, get } from '#tests/support/app.ts'
import { test } from '#tests/support/database.ts'
import { rooms } from '../../rooms.ts'
import { bannerDemo } from './demo.ts'
import { eraseBannerDemo } from './erasure/actions.ts'
import { paths } from './mandates/paths.ts'
import { peersNight } from './peers/upkeep/actions.ts'

const counts = async (db: Database): Promise<Record<string, number>> => {
  const { rows } = await sql<{ name: string; n: number }>`${sql.join(
    rooms.banner.tables.map((table) => sql`select ${table} as name, count(*)::int as n from ${sql.table(table)}`),
    sql` union all `,
  )}`.execute(db)
  return Object.fromEntries(rows.filter(({ n }) => n > 0).map(({ name, n }) => [name, n]))
}

test('the demonstration shows a question in each state, a call and a proposal, twice as once, and is erased whole', {
  timeout: 120_000,
}, async ({ services, db }) => {
  const before = await counts(db)
  await accountsDemo(services)
  await directoryDemo(services)
  await bannerDemo(services)
  const first = await counts(db)
  await bannerDemo(services)
  expect(await counts(db)).toEqual(first)

  await appealIsThere(services)
  await peersNight(services)
  await appealIsThere(services)
  const questions = await db.selectFrom('peer_question').select('status').orderBy('status').execute()
  expect(questions.map(({ status }) => status)).toEqual([
    ...['answered', 'appeal', 'asked', 'final', 'final', 'mending', 'panel', 'settled'],
  ])
  await callIsOpen(services)

  expect(await eraseBannerDemo(db)).not.toEqual([])
  expect(await counts(db)).toEqual(before)
})

/** Six people in two panels, and the second one sits whatever the night. */
const appealIsThere = async ({ db }: Services) => {
  const { rows } = await sql<{ kind: string; status: string; person_id: string }>`
    select p.kind, seat.status, seat.person_id from peer_question q join peer_panel p on p.question_id = q.id
    join peer_panellist seat on seat.panel_id = p.id
    where q.status = 'appeal' and p.dissolved_at is null and seat.status in ('gave', 'sitting') order by p.drawn_at, seat.status`.execute(
    db,
  )
  expect(rows.map(({ kind, status }) => `${kind} ${status}`)).toEqual([
    ...['first gave', 'first gave', 'first gave', 'appeal gave', 'appeal sitting', 'appeal sitting'],
  ])
  expect(new Set(rows.map(({ person_id }) => person_id)).size).toBe(6)
}

const callIsOpen = async (services: Services) => {
  const { db } = services
  const call = await db.selectFrom('banner_call').select(['id', 'status', 'demo']).executeTakeFirstOrThrow()
  expect(call).toMatchObject({ status: 'open', demo: true })
  const site = appFor(services)
  for (const path of [paths.list, paths.call(call.id)]) {
    const answer = await get(site, path)
    expect(answer.status, path).toBe(200)
    expect(await answer.text(), path).toContain('Accueillir les nouveaux membres')
  }
  const candidates = await db.selectFrom('banner_peer').select('status').execute()
  expect(candidates).toEqual(Array(3).fill({ status: 'candidate' }))
}
