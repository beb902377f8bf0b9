import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import { addDays, parisDay } from '#core/pure/dates.ts'
import { labelRegister } from '#rooms/label/index.ts'
import { seedAwards } from './award-seed.ts'
import { percentile, timings } from './measure.ts'

const { coverageOn, registerPage, supportersIn } = labelRegister
type Asked = labelRegister.Asked

const awards = 5_000

/** The register and the map of the label with five thousand awards, as their pages ask for them, beside the smallest question there is. */
export const measureRegister = async (db: Database): Promise<void> => {
  const counted = await db
    .selectFrom('label_award')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  if (counted.total < awards) await seedAwards(db, awards)
  await sql`analyze label_award, label_award_state, label_award_territory, label_application`.execute(db)
  const today = parisDay(new Date())
  const [region] = await db.selectFrom('territory').select('id').where('kind', '=', 'region').limit(1).execute()
  const plain: Asked = { day: today, q: '', families: [], roles: [], placeId: null, group: 'current', page: 1 }
  const asked: [string, () => Promise<unknown>][] = [
    ['registre', () => registerPage(db, plain)],
    ['registre, une famille', () => registerPage(db, { ...plain, families: ['funder'] })],
    ['registre, une région', () => registerPage(db, { ...plain, placeId: region?.id ?? null })],
    ['registre, un mot', () => registerPage(db, { ...plain, q: 'association' })],
    ['registre, il y a un an', () => registerPage(db, { ...plain, day: addDays(today, -365) })],
    ['registre, page 50', () => registerPage(db, { ...plain, page: 50 })],
    ['couverture', () => coverageOn(db, today)],
    ['couverture, une région', () => supportersIn(db, ['01', '07', '26', '38', '42', '69', '73', '74'], today)],
  ]
  const unit = percentile(await timings(Array.from({ length: 200 }, () => () => sql`select 1`.execute(db))), 0.5)
  process.stdout.write(`\nregistre du label, ${awards} labels (requête vide\u00a0: ${unit.toFixed(2)} ms)\n`)
  process.stdout.write('                                                  p50     p95  ×vide\n')
  for (const [name, ask] of asked) {
    await timings(Array(3).fill(ask))
    const samples = await timings(Array(30).fill(ask))
    const cells = [percentile(samples, 0.5), percentile(samples, 0.95), percentile(samples, 0.95) / unit]
    process.stdout.write(`${name.padEnd(46)}${cells.map((cell) => cell.toFixed(1).padStart(8)).join('')}\n`)
  }
}
