import { z } from 'zod'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Clock } from '#core/pure/deadline.ts'
import { stateOn } from '../awards/queries.ts'
import { type ClockKind, clockKinds } from '../rules.ts'
import { countedFrom } from './rules.ts'

const pauses = z.array(z.object({ from: z.string(), to: z.string().nullable(), reason: z.string() }))

/** The steps of applications that ended in the last twelve months, by kind; `withInvented`: those of the demonstration too. */
export const clocksEnded = async (
  db: Database,
  today: Day,
  withInvented: boolean,
): Promise<Record<ClockKind, Clock[]>> => {
  const rows = await db
    .selectFrom('deadline')
    .innerJoin('label_application', (join) =>
      join.on((eb) => eb(eb.cast<string>('label_application.id', 'text'), '=', eb.ref('deadline.subject_id'))),
    )
    .select(['kind', 'started_on', 'target_days', 'unit', 'pauses', 'stopped_on'])
    .where('subject_kind', '=', 'label_application')
    .where('kind', 'in', clockKinds)
    .where('stopped_on', '>', countedFrom(today))
    // a file withdrawn or closed without an answer ended its step, but nobody did the work
    .where('label_application.status', 'not in', ['withdrawn', 'lapsed'])
    .where((eb) => (withInvented ? eb.lit(true) : eb('label_application.demo', '=', false)))
    .execute()
  const all = rows.map((row): [string, Clock] => [
    row.kind,
    {
      startedOn: row.started_on,
      targetDays: row.target_days,
      unit: row.unit as Clock['unit'],
      pauses: pauses.parse(row.pauses),
      stoppedOn: row.stopped_on,
    },
  ])
  return Object.fromEntries(
    clockKinds.map((kind) => [kind, all.filter(([one]) => one === kind).map(([, clock]) => clock)]),
  ) as Record<ClockKind, Clock[]>
}

/** How many labels hold today, by family. */
export const labelledToday = async (db: Database, today: Day): Promise<Record<string, number>> => {
  const rows = await db
    .selectFrom('label_award')
    .select((eb) => ['family', eb.fn.countAll<number>().as('awards')])
    .where(stateOn(today), '=', 'active')
    .groupBy('family')
    .execute()
  return Object.fromEntries(rows.map(({ family, awards }) => [family, awards]))
}
