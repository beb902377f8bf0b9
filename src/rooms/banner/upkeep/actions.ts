import { aloneIn } from '#core/alone.ts'
import type { Database } from '#core/database.ts'
import { addDays, parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { latestCharter } from '../charter/queries.ts'
import { erase } from '../declarations/actions.ts'
import { tellPurge } from '../declarations/emails.ts'
import { draftKeptDays, draftToldBeforeDays, purgeDay } from '../declarations/rules.ts'
import { lapse } from '../memberships/actions.ts'
import { remind, tellCharter, tellLapsed } from '../memberships/emails.ts'
import { lockMembership, membersToRemind, membersToTell } from '../memberships/queries.ts'
import { type Charter, isMember, reminderDue, reminders } from '../rules.ts'
import { projectNamed, type SilentDraft, silentTold, silentUntold } from './queries.ts'

export const batch = 200

/** One project at a time, by night. */
export const alone = aloneIn('banner')

/** Every night: reminds those whose year is ending, writes down who did not renew, and tells of a new charter. */
export const renewals = async (services: Services): Promise<void> => {
  const today = parisDay(services.clock())
  for (let after: Id | null = null; ; ) {
    const members = await membersToRemind(services.db, addDays(today, Math.max(...reminders)), after, batch)
    for (const { sheetId } of members) await alone(services, sheetId, (tx) => lookAt(tx, services, sheetId))
    after = members.at(-1)?.sheetId ?? null
    if (members.length < batch) break
  }
  await tellOfCharter(services)
}

const lookAt = async (tx: Database, services: Services, sheetId: Id): Promise<void> => {
  const now = services.clock()
  const today = parisDay(now)
  const membership = await lockMembership(tx, sheetId)
  if (membership?.status !== 'member') return
  const project = await projectNamed(tx, sheetId)
  const { renewBy } = membership
  if (!isMember(membership, today)) {
    await lapse(tx, membership, now)
    return tellLapsed(tx, services, project, renewBy)
  }
  const days = reminderDue(renewBy, membership.lastReminder, today)
  if (days === null) return
  await tx.updateTable('banner_membership').set({ last_reminder: days }).where('sheet_id', '=', sheetId).execute()
  await remind(tx, services, project, { renewBy, days, today })
}

/** Members hear once of a version of the charter published since they declared. */
const tellOfCharter = async (services: Services): Promise<void> => {
  const charter = await latestCharter(services.db)
  const today = parisDay(services.clock())
  for (let after: Id | null = null; ; ) {
    const ids = await membersToTell(services.db, charter.number, today, after, batch)
    for (const id of ids) await alone(services, id, (tx) => tellOne(tx, services, id, charter))
    after = ids.at(-1) ?? null
    if (ids.length < batch) return
  }
}

const tellOne = async (tx: Database, services: Services, sheetId: Id, charter: Charter): Promise<void> => {
  const membership = await lockMembership(tx, sheetId)
  if (membership?.status !== 'member') return
  await tx
    .updateTable('banner_membership')
    .set({ charter_told: charter.number })
    .where('sheet_id', '=', sheetId)
    .execute()
  await tellCharter(tx, services, await projectNamed(tx, sheetId), charter, membership.renewBy)
}

/** Every night: tells about drafts that will be erased, and erases those whose keepers were told a month ago and did not come back. */
export const tidyDrafts = async (services: Services): Promise<void> => {
  const now = services.clock()
  const ago = (days: number) => new Date(now.getTime() - days * 86_400_000)
  const silent = { updatedBefore: ago(draftKeptDays), toldBefore: ago(draftToldBeforeDays) }
  await eachOnce(
    (past) => silentTold(services.db, silent.updatedBefore, silent.toldBefore, batch, past),
    ({ id }) => alone(services, id, (tx) => erase(tx, id, silent)),
  )
  const untouched = ago(draftKeptDays - draftToldBeforeDays)
  await eachOnce(
    (past) => silentUntold(services.db, untouched, batch, past),
    (draft) => alone(services, draft.id, (tx) => warn(tx, services, draft, untouched)),
  )
}

const warn = async (tx: Database, services: Services, draft: SilentDraft, untouched: Date): Promise<void> => {
  const now = services.clock()
  const told = await tx
    .updateTable('banner_declaration')
    .set({ purge_told_at: now })
    .where('id', '=', draft.id)
    .where('status', '=', 'draft')
    .where('updated_at', '<', untouched)
    .returning('id')
    .executeTakeFirst()
  if (told) await tellPurge(tx, services, draft, purgeDay(parisDay(draft.updatedAt), parisDay(now)))
}

/** Each draft once, whatever becomes of it: one that fails is left for the next night and keeps nobody waiting. */
const eachOnce = async (
  next: (past: readonly Id[]) => Promise<SilentDraft[]>,
  work: (draft: SilentDraft) => Promise<void>,
): Promise<void> => {
  const past: Id[] = []
  for (let drafts = await next(past); drafts.length > 0; drafts = await next(past)) {
    for (const draft of drafts) {
      past.push(draft.id)
      await work(draft)
    }
  }
}
