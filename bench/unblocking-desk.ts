import { sql } from 'kysely'
import type { Actor, Grant } from '#core/actor.ts'
import { type Database, inTransaction, openDatabase } from '#core/database.ts'
import { startEmbeddedPostgres } from '#core/postgres/index.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { unblockingDesk } from '#rooms/unblocking/index.ts'
import { percentile, timings } from './measure.ts'
import { measurePrecedents } from './precedents.ts'

const { deskFigures, deskLines, handsOf, loadsOf, supervised } = unblockingDesk
type Asked = unblockingDesk.Asked

const cases = 20_000
const hands = 120

/**
 * Twenty thousand cases over the communes of the country, in every status, six in ten still open, each open one in the hands of one of a
 * hundred and twenty appointments. Always the same. The triggers that keep a case from jumping are off while it writes.
 */
const seed = (db: Database): Promise<void> =>
  inTransaction(db, async (tx) => {
    await sql`alter table blocker_case disable trigger user`.execute(tx)
    await sql`insert into app_user (name, email, email_verified, demo)
      select 'Personne ' || n, 'deblocage' || n || '@banc.example', true, true from generate_series(1, ${hands}) n
      on conflict do nothing`.execute(tx)
    await sql`
      insert into hacker_appointment (person_id, function, service, authority, act, act_on, appointed_at, level, matters, everywhere, powers,
        starts_on, ends_on, load_limit, demo)
      select id, 'Chargée de mission', 'Préfecture du banc', 'Préfet du banc', 'arrêté du banc', current_date - 100, now() - interval '90 days',
        5, array['grants', 'planning', 'transport', 'tax', 'culture', 'work'], true, array['ask'], current_date - 90, current_date + 300, 100, true
      from app_user where email like 'deblocage%@banc.example'`.execute(tx)
    await sql`analyze territory, territory_parent, hacker_appointment, app_user`.execute(tx)
    await sql`
      insert into blocker_case (number, status, filed_by, project, territory_id, place_ids, matter, how, administration_kind, scale, title, wants,
        priority, filed_at, required_level, rung, appointment_id, waiting_since, rose_on, lacked_level_at, due_on, late_since, held_reason,
        urgent, qualified_at, assigned_at, taken_at, answered_at, closed_at, moved_at, demo)
      select 'B-' || n, status, filer.id, 'Projet ' || n, place.id, place.within,
        (array['grants', 'planning', 'transport', 'tax', 'culture', 'work'])[1 + n % 6], (array['rule', 'interpretation', 'delay', 'silo', 'nobody'])[1 + n % 5],
        'prefecture', 'region', 'Titre ' || n, repeat('Ce que je veux faire. ', 20), 1 + (n * 7) % 16, at,
        case when status <> 'filed' then 1 + n % 5 end, case when status <> 'filed' then 1 + n % 5 end,
        case when status not in ('filed', 'qualified') then hand.id end,
        case when status in ('filed', 'qualified') then at::date end, case when status = 'qualified' and n % 3 = 0 then current_date end,
        case when status = 'qualified' and n % 4 = 0 then at end,
        case when status in ('qualified', 'assigned', 'in_progress') and n % 11 > 0 then current_date + (n % 60) - 6 end,
        case when status = 'in_progress' and n % 9 = 0 then current_date - 20 end,
        case when status = 'in_progress' and n % 11 = 0 then 'Une pièce est attendue.' end, n % 13 = 0,
        case when status <> 'filed' then at end, case when status not in ('filed', 'qualified') then at end,
        case when status not in ('filed', 'qualified', 'assigned') then at end,
        case when status in ('answered', 'closed') then at end, case when status in ('closed', 'withdrawn') then at end, at, true
      from (select n, now() - (n % 300) * interval '1 day' as at,
          (array['filed', 'qualified', 'assigned', 'in_progress', 'in_progress', 'in_progress', 'answered', 'closed', 'closed', 'withdrawn'])[1 + (n * 13) % 10] as status
        from generate_series(1, ${cases}) n) as drawn
      join (select id, row_number() over (order by id) - 1 as at_place,
          array[id] || array(select parent_id from territory_parent where child_id = territory.id) as within
        from territory where kind = 'commune') as place
        on place.at_place = (n * 17) % (select count(*) from territory where kind = 'commune')
      join (select id, row_number() over (order by id) - 1 as at_place from hacker_appointment where service = 'Préfecture du banc') as hand
        on hand.at_place = n % ${hands}
      join (select id, row_number() over (order by id) - 1 as at_place from app_user where email like 'deblocage%@banc.example') as filer
        on filer.at_place = (n + 60) % ${hands}`.execute(tx)
    await sql`alter table blocker_case enable trigger user`.execute(tx)
  })

const everything: Asked = {
  ...{ side: 'supervised', status: null, matter: null, how: null, level: null, placeId: null, hand: null },
  ...{ signs: [], sort: 'priority', page: 1 },
}
const filters: [string, Partial<Asked>][] = [
  ['sans filtre', {}],
  ['à trier', { status: 'filed' }],
  ['en retard', { signs: ['late'] }],
  ['faute de niveau', { signs: ['lacks'] }],
  ['domaine et niveau', { matter: 'transport', level: 3 }],
  ['par échéance', { sort: 'due' }],
  ['par attente', { sort: 'waiting' }],
  ['page 100', { page: 100 }],
]

const say = (name: string, samples: readonly number[]) =>
  process.stdout.write(
    `${name.padEnd(52)}${[0.5, 0.95].map((share) => percentile(samples, share).toFixed(1).padStart(9)).join('')}\n`,
  )

/** The desk of the room with twenty thousand cases: each list, its figures, and the whole page, for those who supervise and for one hand. */
export const measureCases = async (db: Database): Promise<void> => {
  const { total } = await db
    .selectFrom('blocker_case')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  if (total < cases) await seed(db)
  await sql`analyze blocker_case, hacker_appointment, app_user, sheet_member`.execute(db)
  const today = parisDay(new Date())
  const place = async (kind: string) => {
    const { rows } = await sql<{ id: number }>`
      select t.id from blocker_case c join territory t on t.id = any(c.place_ids) where t.kind = ${kind}
      group by t.id order by count(*) desc limit 1`.execute(db)
    return rows[0]?.id ?? 0
  }
  const { id: hand } = await db
    .selectFrom('app_user')
    .select('id')
    .where('email', '=', 'deblocage7@banc.example')
    .executeTakeFirstOrThrow()
  const actor = (id: Id, grants: Grant[]): Actor => ({
    id,
    name: 'Banc',
    email: '',
    secondFactor: true,
    grants,
    demo: true,
  })
  const overseer = (territoryId: number | null) =>
    actor('00000000-0000-4000-8000-000000000000', [
      { role: 'unblocking_supervisor', territoryId, startsOn: '2026-01-01', endsOn: '2099-12-31' },
    ])
  const region = await place('region')
  const people: [string, Actor, Asked['side']][] = [
    ['supervision nationale', overseer(null), 'supervised'],
    ['supervision d’une région', overseer(region), 'supervised'],
    ['supervision d’un département', overseer(await place('department')), 'supervised'],
    ['hacker public', actor(hand, []), 'mine'],
  ]
  process.stdout.write(
    `\nbureau des déblocages, ${Math.max(total, cases)} dossiers${' '.repeat(13)}      p50      p95 (ms)\n`,
  )
  for (const [who, one, side] of people) {
    const asking = {
      actor: one,
      today,
      reach: { hands: await handsOf(db, one, today), supervises: supervised(one, today) },
    }
    for (const [name, filter] of side === 'mine'
      ? filters.slice(0, 3)
      : [...filters, ['lieu', { placeId: region }] as const]) {
      const asked: Asked = { ...everything, ...filter, side }
      const list = () => deskLines(db, asking, asked)
      await timings(Array(3).fill(list))
      say(`${who}, ${name}`, await timings(Array(30).fill(list)))
    }
    say(`${who}, compteurs`, await timings(Array(30).fill(() => deskFigures(db, asking, side))))
    const page = async () => {
      const reach = { hands: await handsOf(db, one, today), supervises: supervised(one, today) }
      await deskLines(db, { ...asking, reach }, { ...everything, side })
      await deskFigures(db, { ...asking, reach }, side)
    }
    say(`${who}, page entière`, await timings(Array(30).fill(page)))
  }
  const where = 'everywhere' as const
  say('charge de chacun', await timings(Array(20).fill(() => loadsOf(db, { where }, overseer(null), today))))
}

/** The same on the database of the bench, once the site is stopped. */
export const measureUnblocking = async (dataDir: string): Promise<void> => {
  const server = await startEmbeddedPostgres({ dataDir })
  const db = openDatabase(server.connection)
  try {
    await measureCases(db)
    await measurePrecedents(db)
  } finally {
    await db.destroy()
    await server.stop()
  }
}
