import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { peopleOf, peopleOfGroup } from '../../members/queries-people.ts'
import type { Voice } from '../../rules.ts'
import { type Posting, sendToEach } from '../emails.ts'
import { groupPaths as paths } from '../paths.ts'
import type { GroupView } from '../queries.ts'
import { requestsOf } from './queries.ts'
import { words } from './words.ts'

const { letters } = words

/** Those who answer a request: the lead, or every member when nobody leads or when the term is over. */
const answering = (tx: Database, { id, lead }: GroupView, now: Date, isLate = false) =>
  lead && !isLate ? peopleOf(tx, lead) : peopleOfGroup(tx, id, parisDay(now))

export const tellAsked = async (
  tx: Database,
  services: Posting,
  group: GroupView,
  { requestId, now }: { requestId: Id; now: Date },
): Promise<void> => {
  const { subject, paragraphs, label } = letters.asked(group.name)
  const action = { label, path: paths.request(group.slug, requestId) }
  const what = `request:${requestId}:asked`
  await sendToEach(tx, services, await answering(tx, group, now), { what, subject, letter: { paragraphs, action } })
}

export const remindAnswer = async (
  tx: Database,
  services: Posting,
  group: GroupView,
  { requestId, days, isLate, now }: { requestId: Id; days: number; isLate: boolean; now: Date },
): Promise<void> => {
  const { subject, paragraphs, label } = letters.waiting(group.name, isLate)
  const action = { label, path: paths.request(group.slug, requestId) }
  const people = await answering(tx, group, now, isLate)
  await sendToEach(tx, services, people, {
    what: `request:${requestId}:${days}`,
    subject,
    letter: { paragraphs, action },
  })
}

export const tellAnswer = async (
  tx: Database,
  services: Posting,
  group: GroupView,
  { kind, id }: Pick<Voice, 'kind' | 'id'>,
  { requestId, answer, reason }: { requestId: Id; answer: 'accept' | 'decline'; reason: string },
): Promise<void> => {
  const { subject, paragraphs, label } =
    answer === 'accept' ? letters.accepted(group.name) : letters.declined(group.name, reason)
  const action = { label, path: paths.group(group.slug) }
  const people = await peopleOf(tx, { kind, id })
  await sendToEach(tx, services, people, {
    what: `request:${requestId}:${answer}`,
    subject,
    letter: { paragraphs, action },
  })
}

/** Who still asked to enter a group that is over learns that nobody will answer. */
export const tellAskersOfEnd = async (tx: Database, services: Posting, group: GroupView): Promise<void> => {
  const { subject, paragraphs, label } = letters.ended(group.name)
  const action = { label, path: paths.group(group.slug) }
  for (const { id, kind, memberId } of await requestsOf(tx, group.id)) {
    const people = await peopleOf(tx, { kind, id: memberId })
    await sendToEach(tx, services, people, { what: `request:${id}:ended`, subject, letter: { paragraphs, action } })
  }
}

export const tellLead = async (
  tx: Database,
  services: Posting,
  group: GroupView,
  { kind, id }: Pick<Voice, 'kind' | 'id'>,
  { actor, now }: { actor: Actor | null; now: Date },
): Promise<void> => {
  const { subject, paragraphs, label } = letters.led(group.name)
  const action = { label, path: paths.group(group.slug) }
  const what = `${group.id}:lead:${id}:${now.getTime()}`
  await sendToEach(tx, services, await peopleOf(tx, { kind, id }), {
    ...{ what, subject, letter: { paragraphs, action } },
    except: actor?.id ?? null,
  })
}
