// The door of the room: writing to the team, and what the administration needs to answer.
import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import type { PersonalData } from '#rooms/accounts/index.ts'
import { erasePerson } from './keeping/actions.ts'
import { forgetContact } from './keeping/jobs.ts'
import { exportOf } from './keeping/queries.ts'

export { answerMessage, assignMessage, closeMessage, reopenMessage, rerouteMessage } from './answering/actions.ts'
export { type MessageView, messageForOfficer } from './answering/queries.ts'
export { contactDemo } from './demo.ts'
export { eraseDemoMessages as eraseContactDemo } from './keeping/actions.ts'
export { reasonOf, reasonSlugs } from './paths.ts'
export {
  countMessages,
  listMessages,
  pageSize,
  type Queue,
  type QueueRow,
  queues,
} from './queue/queries.ts'
export {
  closeReasons,
  isLate,
  isWaiting,
  type Move,
  movesFor,
  type Reason,
  readableReasons,
  reasons,
} from './rules.ts'
export { answerersOf } from './team/queries.ts'
export { closeReasonNames, reasonNames, reasonShortNames, refusals, statusNames } from './words.ts'
export { writingRoutes as contactRoutes } from './writing/routes.tsx'

export const contactJobs = [forgetContact]

/** What the room holds about a person, for their export and their erasure. */
export const contactPersonalData = {
  name: 'contact',
  read: (db: Database, userId: Id) => exportOf(db, userId),
  erase: (tx: Database, userId: Id) => erasePerson(tx, userId),
} satisfies PersonalData
