import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import type { Day } from '#core/pure/dates.ts'
import { isId } from '#core/pure/id.ts'
import { inChargeOf } from '../queries-scope.ts'
import type { Kind } from '../rules.ts'
import type { ReportReason } from './rules.ts'

const reports = (db: Database) =>
  db
    .selectFrom('sheet_report')
    .innerJoin('sheet', 'sheet.id', 'sheet_id')
    .select(['sheet_report.id', 'sheet_id as sheetId', 'sheet_report.reason', 'details', 'other_url as otherUrl'])
    .select(['reporter_email as email', 'reporter_id as userId', 'sheet_report.status', 'due_on as dueOn', 'outcome'])
    .select(['sheet_report.created_at as createdAt', 'sheet.name', 'sheet.slug', 'sheet.kind'])

type Row = Awaited<ReturnType<ReturnType<typeof reports>['executeTakeFirstOrThrow']>>
export type Report = Omit<Row, 'reason' | 'kind'> & { reason: ReportReason; kind: Kind }

const reportOf = (row: Row): Report => ({ ...row, reason: row.reason as ReportReason, kind: row.kind as Kind })

/** What waits for this curator, the most urgent first. */
export const reportsToSettle = async (db: Database, actor: Actor, today: Day): Promise<Report[]> => {
  const waiting = reports(db).where('sheet_report.status', '=', 'open').where(inChargeOf(actor, today))
  return (await waiting.orderBy('due_on').orderBy('sheet_report.id').limit(200).execute()).map(reportOf)
}

/** One report, for the curator in charge of its sheet. */
export const reportToSettle = async (db: Database, actor: Actor, id: string, today: Day): Promise<Report> => {
  const mine = reports(db).where(inChargeOf(actor, today))
  return reportOf(found(isId(id) ? await mine.where('sheet_report.id', '=', id).executeTakeFirst() : null))
}
