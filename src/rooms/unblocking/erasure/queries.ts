import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'

/** What the room holds of a person, for their export: what they asked and wrote, what they read of others' cases and when, their appointments. */
export const unblockingDataOf = async (db: Database, userId: Id) => ({
  cases: await db
    .selectFrom('blocker_case')
    .select(['number', 'status', 'title', 'project', 'wants', 'rule', 'tried', 'consequence', 'request'])
    .select(['administration', 'needed_on', 'filed_at', 'answered_at', 'closed_at', 'opinion', 'opinion_said'])
    .where('filed_by', '=', userId)
    .orderBy('created_at')
    .execute(),
  messages: await db
    .selectFrom('blocker_message')
    .innerJoin('blocker_case', 'blocker_case.id', 'case_id')
    .select(['number', 'kind', 'body', 'at'])
    .where('author_id', '=', userId)
    .orderBy('at')
    .execute(),
  readings: await db
    .selectFrom('blocker_reading')
    .innerJoin('blocker_case', 'blocker_case.id', 'case_id')
    .select(['number', 'capacity', 'what', 'at'])
    .where('reader_id', '=', userId)
    .orderBy('blocker_reading.id')
    .execute(),
  appointments: await db
    .selectFrom('hacker_appointment')
    .select(['function', 'service', 'authority', 'act', 'act_on', 'level', 'starts_on', 'ends_on', 'ended_on'])
    .where('person_id', '=', userId)
    .orderBy('starts_on')
    .execute(),
  deputations: await db
    .selectFrom('hacker_deputy')
    .select(['act', 'starts_on', 'ends_on', 'ended_on'])
    .where('person_id', '=', userId)
    .orderBy('starts_on')
    .execute(),
  opinionsOnPrecedents: await db
    .selectFrom('precedent_use')
    .innerJoin('precedent', 'precedent.id', 'precedent_id')
    .select(['title', 'precedent_use.useful', 'at'])
    .where('person_id', '=', userId)
    .execute(),
})
