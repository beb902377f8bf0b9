import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import { appealOf } from '../../appeals/queries.ts'
import { readFile } from '../../lifecycle/queries-access.ts'
import { readSettings } from '../../lifecycle/queries-settings.ts'
import { referentialById } from '../../referential/queries.ts'
import { assignmentsOf } from '../../reviews/queries-opinions.ts'
import { readableOpinions } from '../../reviews/rules.ts'
import type { Settings } from '../../rules.ts'
import { contradictionsOn } from '../contradictions/queries.ts'
import { canContemplate, refusalToContemplate } from '../contradictions/rules.ts'
import { readSubject } from '../queries-subjects.ts'
import { isBeforeCommittee, outcomesOf, type Subject, type SubjectKey } from '../rules.ts'
import { beforeDeciding, decisionsOn, seatingOf } from './queries.ts'
import { refusalToPropose, refusalToSign, refusalToSit } from './rules.ts'

/** All that the page of a decision shows, for someone who may see it, and what they may do. Throws « not found ». */
export const readToDecide = async (db: Database, actor: Actor, key: SubjectKey, today: Day) => {
  const { subject, as } = await readSubject(db, actor, key, today)
  const settings: Settings = await readSettings(db)
  const seating = await seatingOf(db, actor, subject, today)
  const before = await beforeDeciding(db, subject, settings)
  const decisions = await decisionsOn(db, subject)
  const proposal = decisions.find(({ effectiveAt, declinedAt }) => !effectiveAt && !declinedAt) ?? null
  const { criteria } = await referentialById(db, subject.referentialId)
  const { seat } = seating
  const facts = { as, bar: seat.bar, proposed: before.proposed, heard: before.heard }
  const open = outcomesOf(subject.decision).filter((one) => refusalToPropose(subject, one, seat, before) === null)
  return {
    subject,
    as,
    settings,
    ...seating,
    before,
    proposal,
    past: decisions.filter(({ id }) => id !== proposal?.id),
    criteria: criteria.map(({ code, title }) => ({ code, title })),
    opinions: await opinionsFor(db, actor, subject, before.opinionsWanted, today),
    contradictions: await contradictionsOn(db, subject),
    appeal: subject.kind === 'application' ? await appealOf(db, subject.id) : null,
    may: {
      /** The outcomes this person may propose now; none: they may not. */
      propose: open,
      sign: proposal !== null && refusalToSign(subject, seating, proposal, actor.id) === null,
      decline: proposal !== null && refusalToSit(seat) === null && isBeforeCommittee(subject),
      contemplate: canContemplate(as, seat.bar) && refusalToContemplate(subject, facts) === null,
      recuse: as !== 'reviewer',
    },
    /** Why someone of the committee may not take part now, to be said on the page. */
    seatRefusal: isBeforeCommittee(subject) ? refusalToSit(seat) : ('not-now' as const),
  }
}

/** Those this person may read: a reviewer reads the others’ once theirs is given, who coordinates once enough are in. */
const opinionsFor = async (db: Database, actor: Actor, subject: Subject, wanted: number, today: Day) => {
  const given = (await assignmentsOf(db, subject.fileId)).filter(({ interest }) => interest === 'none')
  const hold = subject.kind === 'application' ? await readFile(db, actor, subject.id, today) : ofCommittee
  return readableOpinions(given, hold, wanted)
}

// what became of an award comes long after its opinions
const ofCommittee = { as: 'committee', assignmentId: null, coordinates: false } as const

export type ToDecide = Awaited<ReturnType<typeof readToDecide>>
