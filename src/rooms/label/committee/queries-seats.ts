import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { tiesOf } from '../reviews/queries-ties.ts'
import { type Bar, barFor, type Subject } from './rules.ts'

/** Those of these people who are tied to an organisation: found by the site, or said by themselves. */
export const tiedAmong = async (db: Database, organisationId: Id, userIds: readonly Id[]): Promise<Set<Id>> => {
  if (userIds.length === 0) return new Set()
  const said = await db
    .selectFrom('label_recusal')
    .select('user_id as id')
    .where('organisation_id', '=', organisationId)
    .where('user_id', 'in', [...userIds])
    .execute()
  return new Set([...(await tiesOf(db, organisationId, userIds)).keys(), ...said.map(({ id }) => id)])
}

/** Who of these people takes no part in that item, and why. The others may sit. */
export const barsAmong = async (
  db: Database,
  subject: Pick<Subject, 'organisationId' | 'fileId' | 'decision'>,
  userIds: readonly Id[],
): Promise<Map<Id, Bar>> => {
  if (userIds.length === 0) return new Map()
  const tied = await tiedAmong(db, subject.organisationId, userIds)
  const reviewers = await db
    .selectFrom('label_assignment')
    .select('reviewer_id as id')
    .where('application_id', '=', subject.fileId)
    .where((eb) =>
      subject.decision === 'appeal' ? eb.lit(true) : eb.or([eb('interest', '=', 'none'), eb('removed_at', 'is', null)]),
    )
    .execute()
  const signatories = await db
    .selectFrom('label_decision_signature')
    .innerJoin('label_decision', 'label_decision.id', 'decision_id')
    .select('user_id as id')
    .where('application_id', '=', subject.fileId)
    .where('kind', '=', 'first')
    .execute()
  const barred = new Map<Id, Bar>()
  for (const id of userIds) {
    const bar = barFor(subject.decision, {
      tied: tied.has(id),
      reviewed: reviewers.some((one) => one.id === id),
      signedFirst: signatories.some((one) => one.id === id),
    })
    if (bar) barred.set(id, bar)
  }
  return barred
}

export type CommitteeMember = { id: Id; name: string; email: string }

/** Those who hold a seat on the committee of the label that day, by name. */
export const committeeOn = (db: Database, day: Day): Promise<CommitteeMember[]> =>
  db
    .selectFrom('app_user')
    .select(['id', 'name', 'email'])
    .where('status', '=', 'active')
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('role_grant')
          .select('role_grant.id')
          .whereRef('role_grant.user_id', '=', 'app_user.id')
          .where('role', '=', 'label_committee')
          .where('revoked_at', 'is', null)
          .where('starts_on', '<=', day)
          .where('ends_on', '>=', day),
      ),
    )
    .orderBy('name')
    .execute()
