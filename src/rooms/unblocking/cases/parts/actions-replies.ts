import type { Actor } from '#core/actor.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import type { Within } from '../actions.ts'
import { happened } from '../events.ts'
import { partIn, working } from './actions.ts'
import { startReply, stopReply } from './clocks.ts'
import { type Administration, administrationsOf } from './queries.ts'
import type { Answer, PartRefusal, Silence } from './rules.ts'

type Of = { caseId: string; partId: string }
type Set = Partial<Record<'asked' | 'asked_on' | 'due_on' | 'answer' | 'answer_said' | 'legal_basis', string>> & {
  answered_on?: Day
  silence?: Silence
  silence_reference?: string
  silence_months?: number
}

/** One act on an administration of the case. */
const onOne = (
  services: Services,
  actor: Actor,
  { caseId, partId }: Of,
  { verb, asks }: { verb: string; asks?: boolean },
  now: Date,
  change: (one: Administration, inside: Within) => Promise<Outcome<Set, PartRefusal>>,
): Promise<Outcome<Id, PartRefusal>> =>
  working(services, actor, caseId, asks ? { power: 'ask' } : {}, now, async (inside) => {
    const { tx, blocker, side } = inside
    const one = partIn(await administrationsOf(tx, blocker.id), partId)
    const outcome = await change(one, inside)
    if (!outcome.ok) return outcome
    await tx.updateTable('blocker_administration').set(outcome.value).where('id', '=', one.id).execute()
    const details = { kind: one.kind, answer: outcome.value.answer ?? null, due: outcome.value.due_on ?? null }
    await happened(tx, blocker, { actorId: actor.id, side, verb, details, at: now })
    return done(one.id)
  })

/** A written question to an administration, with so many working days to answer: its own clock starts. */
export const askAdministration = (
  services: Services,
  actor: Actor,
  of: Of,
  { asked, askedOn, days }: { asked: string; askedOn: Day; days: number },
  now: Date,
) =>
  onOne(services, actor, of, { verb: 'administration_asked', asks: true }, now, async (one, { tx, today }) => {
    if (one.answer) return refused('answered')
    if (askedOn > today) return refused('to-come')
    return done({ asked, asked_on: askedOn, due_on: await startReply(tx, one.id, askedOn, days) })
  })

/** Asked again: another term to answer, from today. The day of the first question stays: the silence of the law counts from it. */
export const remindAdministration = (services: Services, actor: Actor, of: Of, { days }: { days: number }, now: Date) =>
  onOne(services, actor, of, { verb: 'administration_reminded', asks: true }, now, async (one, { tx, today }) => {
    if (one.answer) return refused('answered')
    if (!one.askedOn) return refused('not-asked')
    return done({ due_on: await startReply(tx, one.id, today, days) })
  })

/** A letter left for it that awaits a written answer: as a question asked that day, or asked again. What it was asked first stays. */
export const awaitReply = async (
  { tx, blocker, side, today }: Within,
  administrationId: Id,
  { asked, askedOn, days }: { asked: string; askedOn: Day; days: number },
  by: { actorId: Id; at: Date },
): Promise<Outcome<null, PartRefusal>> => {
  const one = partIn(await administrationsOf(tx, blocker.id), administrationId)
  if (one.answer) return refused('answered')
  if (one.askedOn && askedOn < one.askedOn) return refused('past')
  const due_on = await startReply(tx, one.id, one.askedOn ? today : askedOn, days)
  const first = one.askedOn ? {} : { asked, asked_on: askedOn }
  await tx
    .updateTable('blocker_administration')
    .set({ due_on, ...first })
    .where('id', '=', one.id)
    .execute()
  const verb = one.askedOn ? 'administration_reminded' : 'administration_asked'
  await happened(tx, blocker, { ...by, side, verb, details: { kind: one.kind, answer: null, due: due_on } })
  return done(null)
}

type Given = { answer: Answer; said: string; legalBasis: string; answeredOn: Day }

/** What it answered, or said before anyone asked. A refusal says on what text it stands. */
export const recordAnswer = (services: Services, actor: Actor, of: Of, given: Given, now: Date) =>
  onOne(services, actor, of, { verb: 'administration_answered' }, now, async (one, { tx, today }) => {
    const { answer, said, legalBasis, answeredOn } = given
    if (answer === 'refuses' && !legalBasis.trim()) return refused('no-basis')
    if (answeredOn > today) return refused('to-come')
    if (one.askedOn && answeredOn < one.askedOn) return refused('past')
    await stopReply(tx, one.id, answeredOn)
    return done({ answer, answer_said: said, legal_basis: legalBasis, answered_on: answeredOn })
  })

/** What its silence means by law, by which text, and after how many months. */
export const setSilence = (
  services: Services,
  actor: Actor,
  of: Of,
  { silence, reference, months }: { silence: Silence; reference: string; months: number },
  now: Date,
) =>
  onOne(services, actor, of, { verb: 'silence_rule' }, now, async () => {
    if (silence !== 'none' && !reference.trim()) return refused('no-basis')
    return done({ silence, silence_reference: silence === 'none' ? '' : reference, silence_months: months })
  })
