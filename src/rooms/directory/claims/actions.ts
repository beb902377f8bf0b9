import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction, isDuplicate } from '#core/database.ts'
import { documents, type FileRefusal, keepFile, removeFile } from '#core/files.ts'
import { writeMail } from '#core/letter.tsx'
import { sendMail } from '#core/mail.ts'
import { parisDay } from '#core/pure/dates.ts'
import { type Id, isId } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import { addWorkingDays } from '#core/pure/working-days.ts'
import type { Services } from '#core/services.ts'
import { lockSheet, tell } from '../actions.ts'
import { paths } from '../paths.ts'
import { type Claim, claimsWaiting, claimToJudge } from './queries.ts'
import { type ClaimRefusal, type DecisionRefusal, refusalToClaim, refusalToDecide, targetDays } from './rules.ts'
import { letters, words } from './words.ts'

export type Claiming = { function: string; proof: string; url: string | null; file: File | null }

/** Someone says that a sheet nobody keeps is theirs to keep, and shows why. */
export const claimSheet = async (
  services: Services,
  actor: Actor,
  sheetId: Id,
  { function: title, proof, url, file }: Claiming,
  now: Date,
): Promise<Outcome<Id, ClaimRefusal | FileRefusal>> => {
  try {
    return await inTransaction(services.db, async (tx) => {
      const sheet = await lockSheet(tx, actor, sheetId, parisDay(now))
      const refusal = refusalToClaim(sheet)
      if (refusal) return refused(refusal)
      const owner = { ownerId: actor.id, isPublic: false }
      const kept = file ? await keepFile(tx, services.files, file, owner, documents) : done(null)
      if (!kept.ok) return kept
      const { id } = await tx
        .insertInto('sheet_claim')
        .values({
          sheet_id: sheetId,
          user_id: actor.id,
          function: title,
          proof,
          proof_url: url,
          proof_file_id: kept.value,
          due_on: addWorkingDays(parisDay(now), targetDays),
          created_at: now,
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      await tell(tx, actor, sheet, { at: now, verb: 'sheet.claimed' })
      return done(id)
    })
  } catch (error) {
    if (isDuplicate(error, 'sheet_claim_pending')) return refused('already-pending')
    throw error
  }
}

/** The person changes their mind: their proof goes with the claim. */
export const withdrawClaim = ({ db }: Services, actor: Actor, id: Id): Promise<void> =>
  inTransaction(db, async (tx) => {
    if (!isId(id)) return
    const claim = await tx
      .selectFrom('sheet_claim')
      .select(['id', 'proof_file_id as fileId'])
      .where('id', '=', id)
      .where('user_id', '=', actor.id)
      .where('status', '=', 'pending')
      .forUpdate()
      .executeTakeFirst()
    if (!claim) return
    await tx.updateTable('sheet_claim').set({ status: 'withdrawn', proof_file_id: null }).where('id', '=', id).execute()
    if (claim.fileId) await removeFile(tx, claim.fileId)
  })

/** A curator answers: the person becomes the owner of the sheet, or is told why not. Others who asked for it are answered too. */
export const decideClaim = (
  services: Services,
  actor: Actor,
  id: Id,
  { accepted, reason }: { accepted: boolean; reason: string },
  now: Date,
): Promise<Outcome<Claim, DecisionRefusal>> =>
  inTransaction(services.db, async (tx) => {
    const today = parisDay(now)
    // the sheet is always held before what hangs on it, so that two people never wait for each other
    const { sheetId } = await claimToJudge(tx, actor, id, today)
    const sheet = await lockSheet(tx, actor, sheetId, today)
    if (isId(id)) await tx.selectFrom('sheet_claim').select('id').where('id', '=', id).forUpdate().execute()
    const claim = await claimToJudge(tx, actor, id, today)
    const refusal = refusalToDecide({ ...claim, memberCount: sheet.memberCount }, { accepted, reason }, actor.id)
    if (refusal) return refused(refusal)
    await answer(tx, services, actor, claim, { accepted, reason }, now)
    if (!accepted) return done(claim)
    await tx
      .insertInto('sheet_member')
      .values({ sheet_id: sheet.id, user_id: claim.userId, role: 'owner', since: now })
      .execute()
    await tell(tx, actor, sheet, { at: now, verb: 'sheet.team', isPublic: true, details: { count: 1 } })
    await refuseWaiting(tx, services, actor, sheet.id, words.taken, now)
    return done(claim)
  })

/** The sheet found its keepers otherwise: whoever still waited for it is told. */
const refuseWaiting = async (
  tx: Database,
  services: Services,
  actor: Actor,
  sheetId: Id,
  reason: string,
  now: Date,
): Promise<void> => {
  for (const claim of await claimsWaiting(tx, sheetId)) {
    await answer(tx, services, actor, claim, { accepted: false, reason }, now)
  }
}

/** The sheet is merged into one that people keep. In the transaction of the merge. */
export const refuseForMerge = (tx: Database, services: Services, actor: Actor, sheetId: Id, now: Date): Promise<void> =>
  refuseWaiting(tx, services, actor, sheetId, words.merged, now)

type Answer = { accepted: boolean; reason: string }

const answer = async (
  tx: Database,
  services: Services,
  actor: Actor,
  claim: Claim,
  said: Answer,
  now: Date,
): Promise<void> => {
  const status = said.accepted ? 'accepted' : 'refused'
  await tx
    .updateTable('sheet_claim')
    .set({ status, reason: said.reason || null, decided_by: actor.id, decided_at: now })
    .where('id', '=', claim.id)
    .execute()
  await tell(
    tx,
    actor,
    { id: claim.sheetId },
    { at: now, verb: said.accepted ? 'sheet.claim-accepted' : 'sheet.claim-refused' },
  )
  const letter = letters[status]
  const envelope = {
    eventKey: `sheet-claim:${claim.id}`,
    to: claim.userEmail,
    recipientId: claim.userId,
    category: 'answer' as const,
    subject: letter.subject(claim.name),
  }
  const paragraphs = said.accepted
    ? letters.accepted.paragraphs(claim.name)
    : letters.refused.paragraphs(claim.name, said.reason)
  const action = { label: letter.action, path: paths.sheet(claim.kind, claim.slug) }
  await sendMail(tx, writeMail(services, envelope, { name: claim.userName, paragraphs, action }))
}

/** Claims on a sheet that went into one its author claims already: the same question is not asked twice, its proof goes. */
export const dropClaims = async (tx: Database, sheetId: Id): Promise<void> => {
  const dropped = await tx
    .selectFrom('sheet_claim')
    .select(['id', 'proof_file_id as fileId'])
    .where('sheet_id', '=', sheetId)
    .where('status', '=', 'pending')
    .execute()
  for (const { id, fileId } of dropped) {
    await tx.updateTable('sheet_claim').set({ status: 'withdrawn', proof_file_id: null }).where('id', '=', id).execute()
    if (fileId) await removeFile(tx, fileId)
  }
}

/** Every night: proofs, a year after the decision. */
export const forgetProofs = (services: Services): Promise<void> =>
  inTransaction(services.db, async (tx) => {
    const old = await tx
      .selectFrom('sheet_claim')
      .select(['id', 'proof_file_id as fileId'])
      .where('proof_file_id', 'is not', null)
      .where('decided_at', '<', new Date(services.clock().getTime() - 365 * 86_400_000))
      .execute()
    for (const { id, fileId } of old) {
      await tx.updateTable('sheet_claim').set({ proof_file_id: null }).where('id', '=', id).execute()
      if (fileId) await removeFile(tx, fileId)
    }
  })
