import { inTransaction } from '#core/database.ts'
import { addDays, parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { erase } from '../declarations/actions.ts'
import { tellPurge } from '../declarations/emails.ts'
import { draftKeptDays, draftToldBeforeDays } from '../declarations/rules.ts'
import { lapse } from '../memberships/actions.ts'
import { remind, tellLapsed } from '../memberships/emails.ts'
import { lockMembership, membersToRemind } from '../memberships/queries.ts'
import { isMember, reminderDue, reminders } from '../rules.ts'
import { projectNamed, silentDrafts } from './queries.ts'

const batch = 200

/** Every night: reminds those whose year is ending, and writes down who did not renew. One transaction a project, so that one never stops the others. */
export const renewals = async (services: Services): Promise<void> => {
  const today = parisDay(services.clock())
  for (let after: Id | null = null; ; ) {
    const members = await membersToRemind(services.db, addDays(today, Math.max(...reminders)), after, batch)
    for (const { sheetId } of members) await lookAt(services, sheetId)
    after = members.at(-1)?.sheetId ?? null
    if (members.length < batch) return
  }
}

const lookAt = (services: Services, sheetId: Id): Promise<void> =>
  inTransaction(services.db, async (tx) => {
    const now = services.clock()
    const today = parisDay(now)
    const membership = await lockMembership(tx, sheetId)
    if (membership?.status !== 'member') return
    const project = await projectNamed(tx, sheetId)
    if (!isMember(membership, today)) {
      await lapse(tx, membership, now)
      return tellLapsed(tx, services, project, membership.renewBy)
    }
    const days = reminderDue(membership.renewBy, membership.lastReminder, today)
    if (days === null) return
    await tx.updateTable('banner_membership').set({ last_reminder: days }).where('sheet_id', '=', sheetId).execute()
    await remind(tx, services, project, membership.renewBy, days)
  })

/** Every night: tells about drafts that will be erased, and erases those nobody came back to. */
export const tidyDrafts = async (services: Services): Promise<void> => {
  const now = services.clock()
  const ago = (days: number) => new Date(now.getTime() - days * 86_400_000)
  for (const draft of await silentDrafts(services.db, ago(draftKeptDays))) {
    await inTransaction(services.db, (tx) => erase(tx, draft))
  }
  for (const draft of await silentDrafts(services.db, ago(draftKeptDays - draftToldBeforeDays))) {
    await inTransaction(services.db, (tx) =>
      tellPurge(tx, services, draft, addDays(parisDay(draft.updatedAt), draftKeptDays)),
    )
  }
}
