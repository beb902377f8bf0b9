import type { Id } from '#core/pure/id.ts'

/** What was ticked on a page, and what that page showed as given already. */
export type Choice = { documentIds: readonly Id[]; shown: readonly Id[] }

/** What is given after a choice: only what was changed on the page counts, so that what a colleague gave or took back meanwhile stands. */
export const chosenAmong = ({ documentIds, shown }: Choice, held: readonly Id[]): Id[] => [
  ...held.filter((id) => !shown.includes(id) || documentIds.includes(id)),
  ...documentIds.filter((id) => !shown.includes(id) && !held.includes(id)),
]
