import { aloneIn } from '#core/alone.ts'
import type { Database } from '#core/database.ts'
import { type Day, parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { addWorkingDays } from '#core/pure/working-days.ts'
import type { Services } from '#core/services.ts'
import { closesBySilence, reminderDue, remindersAt } from '../rules.ts'
import { remindReceivers, tellEscalated, tellSilent } from './emails.ts'
import { type LiaisonRequest, lockRequest, requestsToTend } from './queries.ts'

const batch = 100

/** Every morning: reminders before the term, escalation after it, and what one side closed while the other says nothing. */
export const tendRequests = async (services: Services): Promise<void> => {
  const now = services.clock()
  await forgetInvitations(services.db, parisDay(now))
  const until = addWorkingDays(parisDay(now), Math.max(...remindersAt))
  for (let after: Id | null = null; ; ) {
    const ids: Id[] = await requestsToTend(services.db, until, after, batch)
    for (const id of ids) await aloneIn('liaison')(services, id, (tx) => tend(tx, services, id, now))
    after = ids.at(-1) ?? null
    if (ids.length < batch) return
  }
}

/** An address that never answered is not kept past the term it was invited for. */
const forgetInvitations = async (db: Database, today: Day): Promise<void> => {
  await db
    .updateTable('liaison_contact')
    .set({ invited_email: null, token_key: null })
    .where('invited_email', 'is not', null)
    .where('ends_on', '<', today)
    .execute()
}

const tend = async (tx: Database, services: Services, id: Id, now: Date): Promise<void> => {
  const request = await lockRequest(tx, id)
  if (request.closedOn) return
  if (request.answeredAt) await endInSilence(tx, services, request, now)
  else await press(tx, services, request, now)
}

const press = async (tx: Database, services: Services, request: LiaisonRequest, now: Date): Promise<void> => {
  const today = parisDay(now)
  if (today > request.dueOn) {
    if (request.escalatedAt) return
    await tx.updateTable('liaison_request').set({ escalated_at: now }).where('id', '=', request.id).execute()
    await tellEscalated(tx, services, request, now)
    return
  }
  const due = reminderDue(request.dueOn, request.lastReminder, today)
  if (due === null) return
  await tx.updateTable('liaison_request').set({ last_reminder: due }).where('id', '=', request.id).execute()
  await remindReceivers(tx, services, request, due, now)
}

const endInSilence = async (tx: Database, services: Services, request: LiaisonRequest, now: Date): Promise<void> => {
  const one = request.askerClosedAt ?? request.serviceClosedAt
  const today = parisDay(now)
  if (!one || !closesBySilence(parisDay(one), today)) return
  await tx
    .updateTable('liaison_request')
    .set({ status: 'closed', closed_on: today })
    .where('id', '=', request.id)
    .execute()
  await tellSilent(tx, services, request)
}
