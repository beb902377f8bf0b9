import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { parisDay } from '#core/pure/dates.ts'
import { peopleOfGroup } from '../../members/queries-people.ts'
import { type Posting, sendToEach } from '../emails.ts'
import { groupPaths as paths } from '../paths.ts'
import type { GroupView } from '../queries.ts'
import type { Meeting } from './queries.ts'
import { whenOf, words } from './words.ts'

const { letters } = words

export type Told = 'planned' | 'changed' | 'cancelled' | 'reported'

const letterOf = (what: Told, group: GroupView, meeting: Meeting) => {
  const when = whenOf(meeting)
  return what === 'cancelled'
    ? letters.cancelled(group.name, meeting.title, when, meeting.cancelledReason)
    : letters[what](group.name, meeting.title, when)
}

/** To the members of the group, but whoever did it. One letter for each version of the meeting, and one for its minutes. */
export const tellMeeting = async (
  tx: Database,
  services: Posting,
  group: GroupView,
  meeting: Meeting,
  { what, actor, now }: { what: Told; actor: Actor; now: Date },
): Promise<void> => {
  const { subject, paragraphs, label } = letterOf(what, group, meeting)
  const where = what === 'planned' || what === 'changed'
  const letter = {
    paragraphs: [
      ...paragraphs,
      ...(where && meeting.place ? [letters.place(meeting.place)] : []),
      ...(where && meeting.onlineUrl ? [letters.online(meeting.onlineUrl)] : []),
    ],
    action: { label, path: paths.meeting(group.slug, meeting.id) },
  }
  const version = what === 'reported' ? 'report' : meeting.sequence
  await sendToEach(tx, services, await peopleOfGroup(tx, group.id, parisDay(now)), {
    ...{ what: `meeting:${meeting.id}:${version}`, subject, letter },
    except: actor.id,
  })
}
