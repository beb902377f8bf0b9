import { sql } from 'kysely'
import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction, isDuplicate } from '#core/database.ts'
import { found, notFound } from '#core/errors.ts'
import { type Id, isId } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { choiceIn } from '../counting/choices/rules.ts'
import { electorsOf } from '../queries.ts'
import { type DecisionStatus, isBallot, type MemberKind, type Method } from '../rules.ts'
import { digestOf, drawReceipt, fingerprintOf } from './receipts.ts'
import { refusalToVote, type VoteRefusal } from './rules.ts'

type Cast = { voice: { kind: string; id: string }; choice: string }

/** What the voter leaves with. The receipt is nowhere else: not in the database, not in a letter, not in a cookie. */
export type Receipt = { receipt: string; choice: string; fingerprint: string }

/**
 * Casts a ballot: the voice is marked as used, the ballot goes in with nothing that says whose it is. No history, no time: what would tell
 * when would soon tell who.
 */
export const castBallot = async (
  { db }: Pick<Services, 'db'>,
  actor: Actor,
  id: Id,
  { voice, choice: typed }: Cast,
  now: Date,
): Promise<Outcome<Receipt, VoteRefusal>> => {
  if (!isId(id)) return notFound()
  if (!isId(voice.id)) return refused('not-elector')
  try {
    return await inTransaction(db, async (tx) => {
      const polling = await holdPolling(tx, id)
      // one clock, one rule: the same that shows the button. Who they are to the vote is asked only when the pen does not write
      const refusal = refusalToVote(polling, [{ ...namedVoice(voice), used: false, mine: false }], actor, now)
      if (refusal) return refused(refusal)
      const choice = isBallot(polling.method) ? choiceIn({ ...polling, method: polling.method }, typed) : null
      if (choice === null) return refused('wrong-choice')
      if (!(await usesVoice(tx, actor, id, voice)))
        return refused(refusalToVote(polling, await electorsOf(tx, actor, id), actor, now, voice) ?? 'not-elector')
      const receipt = drawReceipt()
      const fingerprint = fingerprintOf(receipt, choice)
      await tx
        .insertInto('decision_ballot')
        .values({ decision_id: id, receipt: digestOf(receipt), choice: JSON.stringify(choice), fingerprint })
        .execute()
      return done({ receipt, choice, fingerprint })
    })
  } catch (error) {
    // the same person, twice at once, for two voices
    if (isDuplicate(error, 'decision_elector_pen')) return refused('pen-used')
    throw error
  }
}

const namedVoice = ({ kind, id }: Cast['voice']) => ({ kind: kind as MemberKind, id })

type Held = {
  status: DecisionStatus
  method: Method
  demo: boolean
  opensAt: Date | null
  closesAt: Date | null
  dots: number | null
  options: number
}

/** The vote, which cannot close until the ballots being cast are in. */
const holdPolling = async (tx: Database, id: Id): Promise<Held> => {
  const { rows } = await sql<Held>`
    select status, method, demo, opens_at as "opensAt", closes_at as "closesAt", dots,
      (select count(*) from decision_option where decision_id = d.id) as options
    from decision d where id = ${id} and status <> 'draft' for share`.execute(tx)
  return found(rows[0])
}

/** Marks this voice as used by this person, if it is theirs to use and nobody did. */
const usesVoice = async (tx: Database, actor: Actor, decisionId: Id, voice: Cast['voice']): Promise<boolean> => {
  const used = await sql`
    update decision_elector set voted_by = ${actor.id}
    where decision_id = ${decisionId} and member_kind = ${voice.kind} and member_id = ${voice.id} and voted_by is null
      and (member_kind = 'person' and member_id = ${actor.id}
        or member_kind <> 'person' and exists (
          select 1 from sheet_member where user_id = ${actor.id} and sheet_id in (member_id, support_standing(member_id))))`.execute(
    tx,
  )
  return Number(used.numAffectedRows ?? 0) === 1
}
