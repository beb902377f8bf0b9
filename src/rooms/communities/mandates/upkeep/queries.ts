import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import { addDays, type Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { reminders } from '../rules.ts'

export type Due = { id: Id; communityId: Id }

/** Proposals whose members had their time. */
export const consultationsDue = async (db: Database, today: Day): Promise<Due[]> =>
  await db
    .selectFrom('mandate')
    .select(['id', 'community_id as communityId'])
    .where('status', '=', 'consulted')
    .where('consult_until', '<', today)
    .orderBy('consult_until')
    .execute()

/** Mandates that reached their date. */
export const mandatesOver = async (db: Database, today: Day): Promise<Due[]> =>
  await db
    .selectFrom('mandate')
    .select(['id', 'community_id as communityId'])
    .where('status', '=', 'entrusted')
    .where('ends_on', '<', today)
    .orderBy('ends_on')
    .execute()

/** Mandates whose end is near enough to be told. */
export const mandatesEnding = async (db: Database, today: Day): Promise<Due[]> =>
  await db
    .selectFrom('mandate')
    .select(['id', 'community_id as communityId'])
    .where('status', '=', 'entrusted')
    .where('ends_on', '>=', today)
    .where('ends_on', '<=', addDays(today, Math.max(...reminders)))
    .orderBy('ends_on')
    .execute()

export type QuestionDue = Due & { mandateId: Id }

/** Questions that the holders left without an answer. */
export const questionsDue = async (db: Database, today: Day): Promise<QuestionDue[]> =>
  await db
    .selectFrom('mandate_question')
    .innerJoin('mandate', 'mandate.id', 'mandate_id')
    .select(['mandate_question.id', 'mandate_id as mandateId', 'community_id as communityId'])
    .where('mandate_question.status', '=', 'open')
    .where('answer_until', '<', today)
    .execute()

export const mandateOfDecision = async (db: Database, mandateId: string): Promise<Due | undefined> =>
  await db
    .selectFrom('mandate')
    .select(['id', 'community_id as communityId'])
    .where(sql<string>`id::text`, '=', mandateId)
    .executeTakeFirst()
