import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import { type News, type Posting, writeTo } from '../members/letters.ts'
import type { Recipient } from '../members/queries-people.ts'

export type { Posting }

/** `what` names the event: one event, one letter to each. */
type Sent = Omit<News, 'key'> & { what: string; except?: Id | null }

/** One letter of a group to each of these people. */
export const sendToEach = (
  tx: Database,
  services: Posting,
  people: readonly Recipient[],
  { what, subject, letter, except = null }: Sent,
): Promise<void> => writeTo(tx, services, people, { key: `group:${what}`, subject, letter }, except)
