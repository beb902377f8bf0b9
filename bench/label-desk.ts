import { sql } from 'kysely'
import type { Actor } from '#core/actor.ts'
import { type Database, openDatabase } from '#core/database.ts'
import { startEmbeddedPostgres } from '#core/postgres/index.ts'
import { addDays, parisDay } from '#core/pure/dates.ts'
import { labelDesk } from '#rooms/label/index.ts'
import { measureRegister } from './label-register.ts'
import { seedLabel } from './label-seed.ts'
import { percentile, timings } from './measure.ts'

const { deskChoices, deskFigures, deskIds, deskLines, reachOf } = labelDesk
type Asked = labelDesk.Asked

const applications = 5_000
const everything: Asked = {
  tab: 'all',
  family: null,
  step: null,
  due: null,
  placeId: null,
  awaited: null,
  with: null,
  q: '',
  sort: 'due',
  descending: false,
  page: 1,
}

/** The desk of the label with five thousand applications: each filter as the page asks it, beside the smallest question there is. */
export const measureDesk = async (db: Database) => {
  const { total } = await db
    .selectFrom('label_application')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  if (total < applications) await seedLabel(db, Math.ceil(applications * 1.1))
  await sql`analyze label_application, label_application_territory, label_assignment, label_answer, label_opinion, deadline, app_user`.execute(
    db,
  )
  const today = parisDay(new Date())
  const [territory] = await db.selectFrom('territory').select('id').where('kind', '=', 'region').limit(1).execute()
  const { id: reviewer } = await db
    .selectFrom('app_user')
    .select('id')
    .where('email', '=', 'instruction3@banc.example')
    .executeTakeFirstOrThrow()
  const grant = { startsOn: addDays(today, -5), endsOn: addDays(today, 5) }
  const person = (id: string, role: Actor['grants'][number]['role'], territoryId: number | null): Actor => ({
    id,
    name: 'Banc',
    email: '',
    secondFactor: true,
    grants: [{ ...grant, role, territoryId }],
    demo: true,
  })
  const nobody = '00000000-0000-4000-8000-000000000000'
  const people: [string, Actor][] = [
    ['coordination nationale', person(nobody, 'label_coordinator', null)],
    ['coordination d’une région', person(nobody, 'label_coordinator', territory?.id ?? null)],
    ['instruction', person(reviewer, 'label_reviewer', null)],
  ]
  const filters: [string, Partial<Asked>][] = [
    ['sans filtre', {}],
    ['à moi', { tab: 'mine' }],
    ['closes', { tab: 'closed' }],
    ['famille', { family: 'funder' }],
    ['étape', { step: 'review' }],
    ['en retard', { due: 'late' }],
    ['dix jours', { due: 'soon' }],
    ['territoire', { placeId: territory?.id ?? null }],
    ['qui a la main', { awaited: 'coordination' }],
    ['chez', { with: reviewer }],
    ['mots', { q: 'association' }],
    ['par nom', { sort: 'organisation' }],
    ['page 100', { page: 100 }],
  ]
  const trivial = await timings(Array.from({ length: 200 }, () => () => sql`select 1`.execute(db)))
  const unit = percentile(trivial, 0.5)
  process.stdout.write(
    `\nbureau du label, ${Math.max(total, applications)} candidatures au moins (requête vide\u00a0: ${unit.toFixed(2)} ms)\n`,
  )
  process.stdout.write('                                            liste p50   p95  ×vide   page p50   p95\n')
  for (const [who, actor] of people) {
    const asking = { reach: await reachOf(db, actor, today), today, wanted: 2 }
    for (const [name, filter] of filters) {
      const asked = { ...everything, ...filter }
      const list = async () => deskLines(db, asking, (await deskIds(db, asking, asked)).ids)
      const page = async () => {
        const again = { ...asking, reach: await reachOf(db, actor, today) }
        await list()
        await deskFigures(db, again)
        await deskChoices(db, again)
      }
      await timings(Array(3).fill(page))
      const [alone, whole] = [await timings(Array(20).fill(list)), await timings(Array(20).fill(page))]
      const cells = [percentile(alone, 0.5), percentile(alone, 0.95), percentile(alone, 0.95) / unit]
      const more = [percentile(whole, 0.5), percentile(whole, 0.95)]
      process.stdout.write(
        `${`${who}, ${name}`.padEnd(44)}${[...cells, ...more].map((cell) => cell.toFixed(1).padStart(8)).join('')}\n`,
      )
    }
  }
}

/** The same on the database of the bench, once the site is stopped. */
export const measureLabel = async (dataDir: string) => {
  const server = await startEmbeddedPostgres({ dataDir })
  const db = openDatabase(server.connection)
  try {
    await measureDesk(db)
    await measureRegister(db)
  } finally {
    await db.destroy()
    await server.stop()
  }
}
