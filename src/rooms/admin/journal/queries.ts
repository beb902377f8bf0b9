import type { Database } from '#core/database.ts'
import { auditLog } from '#core/history.ts'
import { CSV_BOM, csvLine } from '#core/pure/csv.ts'
import type { JournalFilter } from './forms.ts'
import { sentenceOf, words } from './words.ts'

export const eventsPerPage = 50

export type AuditEvent = Omit<Awaited<ReturnType<typeof auditLog>>[number], 'details'> & {
  details: Record<string, unknown>
}

const ask = async (db: Database, filter: JournalFilter, before: number | undefined, limit: number) =>
  (await auditLog(
    db,
    {
      before,
      verb: filter.objet?.prefix,
      subjectId: filter.identifiant || undefined,
      since: filter.depuis || undefined,
    },
    limit,
  )) as AuditEvent[]

/** One page of the journal, newest first; `next` is the event to go on from, or null at the end. */
export const readJournal = async (
  db: Database,
  filter: JournalFilter,
): Promise<{ rows: AuditEvent[]; next: number | null }> => {
  const read = await ask(db, filter, filter.avant, eventsPerPage + 1)
  const rows = read.slice(0, eventsPerPage)
  return { rows, next: read.length > eventsPerPage ? (rows.at(-1)?.id ?? null) : null }
}

const batch = 1000

/** The journal as CSV, read and sent a thousand lines at a time, whatever its length. */
export const exportJournal = (db: Database, filter: JournalFilter): ReadableStream<Uint8Array> => {
  const encoder = new TextEncoder()
  let before: number | undefined
  return new ReadableStream({
    start: (controller) => controller.enqueue(encoder.encode(CSV_BOM + csvLine(words.header))),
    pull: async (controller) => {
      const rows = await ask(db, filter, before, batch)
      for (const row of rows) controller.enqueue(encoder.encode(line(row)))
      before = rows.at(-1)?.id
      if (rows.length < batch) controller.close()
    },
  })
}

const line = (row: AuditEvent) =>
  csvLine([
    row.id,
    row.at,
    row.actor_name,
    row.actor_id,
    row.verb,
    sentenceOf(row.verb),
    row.subject_kind,
    row.subject_id,
    JSON.stringify(row.details),
  ])
