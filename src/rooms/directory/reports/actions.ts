import type { Actor, Visitor } from '#core/actor.ts'
import { inTransaction } from '#core/database.ts'
import { record } from '#core/history.ts'
import { writeMail } from '#core/letter.tsx'
import { sendMail } from '#core/mail.ts'
import { parisDay } from '#core/pure/dates.ts'
import { type Id, isId } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import { addWorkingDays } from '#core/pure/working-days.ts'
import type { Services } from '#core/services.ts'
import { lockStanding } from '../actions.ts'
import { targetDays } from '../claims/rules.ts'
import { sheetSubject } from '../history.ts'
import { paths } from '../paths.ts'
import { type Report, reportToSettle } from './queries.ts'
import type { ReportReason } from './rules.ts'
import { words } from './words.ts'

export type Reporting = { reason: ReportReason; details: string; otherUrl: string | null; email: string | null }

/** Anyone says that something is wrong with a public sheet; merged meanwhile, it is said of the one that stays. */
export const reportSheet = (
  { db }: Services,
  visitor: Visitor,
  sheetId: Id,
  said: Reporting,
  now: Date,
): Promise<void> =>
  inTransaction(db, async (tx) => {
    const { id } = await lockStanding(tx, visitor, sheetId, parisDay(now))
    await tx
      .insertInto('sheet_report')
      .values({
        sheet_id: id,
        reason: said.reason,
        details: said.details,
        other_url: said.otherUrl,
        reporter_id: visitor?.id ?? null,
        reporter_email: said.email,
        due_on: addWorkingDays(parisDay(now), targetDays),
        created_at: now,
      })
      .execute()
    const details = { reason: said.reason }
    await record(tx, {
      actorId: visitor?.id ?? null,
      verb: 'sheet.reported',
      subject: sheetSubject(id),
      details,
      at: now,
    })
  })

/** A curator says what was done, or why nothing was; whoever left an address is told, and the address is forgotten. */
export const settleReport = (
  services: Services,
  actor: Actor,
  id: Id,
  { handled, outcome }: { handled: boolean; outcome: string },
  now: Date,
): Promise<Outcome<Report, 'already-settled'>> =>
  inTransaction(services.db, async (tx) => {
    if (isId(id)) await tx.selectFrom('sheet_report').select('id').where('id', '=', id).forUpdate().execute()
    const report = await reportToSettle(tx, actor, id, parisDay(now))
    if (report.status !== 'open') return refused('already-settled')
    await tx
      .updateTable('sheet_report')
      .set({ status: handled ? 'handled' : 'dismissed', outcome, decided_by: actor.id, decided_at: now })
      .set({ reporter_email: null, forgotten_at: now })
      .where('id', '=', id)
      .execute()
    await record(tx, {
      actorId: actor.id,
      verb: 'sheet.report-settled',
      subject: sheetSubject(report.sheetId),
      at: now,
    })
    if (report.email) {
      const envelope = {
        eventKey: `sheet-report:${id}`,
        to: report.email,
        recipientId: report.userId,
        category: 'answer' as const,
        subject: words.mail.subject(report.name),
      }
      const action = { label: words.mail.action, path: paths.sheet(report.kind, report.slug) }
      const paragraphs = words.mail.paragraphs(report.name, outcome)
      await sendMail(tx, writeMail(services, envelope, { name: '', paragraphs, action }))
    }
    return done(report)
  })
