import type { Database } from '#core/database.ts'
import { peopleOf } from '../../members/queries-people.ts'
import { type Posting, sendToEach } from '../emails.ts'
import { groupPaths as paths } from '../paths.ts'
import type { DueAction } from './queries-due-by.ts'
import { words } from './words.ts'

/** To those who keep the sheet of the organisation that took it. */
export const remindAction = async (
  tx: Database,
  services: Posting,
  { id, title, ownerId, dueOn, group }: DueAction,
  which: 'before' | 'after',
): Promise<void> => {
  const { subject, paragraphs, label } = words.letters[which](title, group.name, dueOn)
  const action = { label, path: paths.actions(group.slug) }
  await sendToEach(tx, services, await peopleOf(tx, { kind: 'organisation', id: ownerId }), {
    what: `action:${id}:${which}:${dueOn}`,
    subject,
    letter: { paragraphs, action },
  })
}
