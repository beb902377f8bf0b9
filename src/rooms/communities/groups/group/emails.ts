import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Voice } from '../../rules.ts'
import { type Posting, sendToEach } from '../emails.ts'
import { groupPaths as paths } from '../paths.ts'
import { type GroupView, peopleBehind, peopleOf } from '../queries.ts'
import { words } from './words.ts'

const { letters } = words

/** Those who answer a request: the lead, or every member when nobody leads or when the term is over. */
const answering = (tx: Database, { id, lead }: GroupView, now: Date, isLate = false) =>
  lead && !isLate ? peopleBehind(tx, lead.kind, lead.id) : peopleOf(tx, id, parisDay(now))

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
  const people = await peopleBehind(tx, kind, id)
  await sendToEach(tx, services, people, {
    what: `request:${requestId}:${answer}`,
    subject,
    letter: { paragraphs, action },
  })
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
  await sendToEach(tx, services, await peopleBehind(tx, kind, id), {
    ...{ what, subject, letter: { paragraphs, action } },
    except: actor?.id ?? null,
  })
}
