import { z } from 'zod'
import type { Visitor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { readSheet, type SheetInHand } from '#rooms/directory/index.ts'
import { type Application, applicationById } from '../lifecycle/queries.ts'
import { currentReferential, referentialById } from '../referential/queries.ts'
import { correctionReasonNames } from '../reviews/words.ts'
import type { Referential } from '../rules.ts'
import { carriedOf } from '../upkeep/renewal/queries.ts'
import type { Mark } from '../upkeep/renewal/rules.ts'
import { type AskedReason, canWrite, type Missing, missingIn, type Written } from './rules.ts'

const detailsSchema = z.record(z.string(), z.string())

/** All that an application says. Whoever calls has checked who asks. */
export const readWritten = async (db: Database, application: Application): Promise<Written> => {
  const { id } = application
  const answers = await db
    .selectFrom('label_answer')
    .select(['criterion', 'answer', 'self_score as selfScore', 'first_score as firstScore', 'details'])
    .where('application_id', '=', id)
    .orderBy('criterion')
    .execute()
  const pledges = await db
    .selectFrom('label_pledge')
    .select(['code', 'target', 'due_on as dueOn', 'how'])
    .where('application_id', '=', id)
    .orderBy('code')
    .execute()
  return {
    ...application,
    placeIds: application.territories.map((place) => place.id),
    answers: answers.map((one) => ({ ...one, details: detailsSchema.parse(one.details) })),
    evidence: await evidenceOf(db, id),
    pledges,
  }
}

/** What supports the answers of an application, in the order it was given; `isHeld`: the document is still shared with it. */
const evidenceOf = async (db: Database, applicationId: Id) => {
  const rows = await db
    .selectFrom('label_evidence')
    .select(['label_evidence.id', 'criterion', 'title', 'url', 'label_evidence.document_id as documentId'])
    .select(['label_evidence.kind', 'is_public as isPublic'])
    .select((eb) =>
      eb
        .or([
          eb('label_evidence.kind', '=', 'link'),
          eb.exists(
            eb
              .selectFrom('vault_share')
              .select('vault_share.id')
              .whereRef('vault_share.document_id', '=', 'label_evidence.document_id')
              .whereRef('subject_id', '=', 'label_evidence.application_id')
              .where('subject_kind', '=', 'label_application')
              .where('revoked_at', 'is', null),
          ),
        ])
        .as('isHeld'),
    )
    .where('application_id', '=', applicationId)
    .orderBy('added_at')
    .orderBy('label_evidence.id')
    .execute()
  return rows.map((row) => ({ ...row, kind: row.kind as 'file' | 'link', isHeld: row.isHeld === true }))
}

/** An application as those who keep the organisation write it. */
export type InHand = {
  application: Application
  sheet: SheetInHand
  /** The criteria of today for a draft; afterwards, those it was submitted under. */
  referential: Referential
  /** The version a draft was begun under, when another was published since. */
  former: Referential | null
  written: Written
  /** For a renewal, where each criterion stands since the label it renews. */
  carried: Record<string, Mark> | null
  missing: Missing[]
  /** What is asked to complete, while something is. */
  asked: AskedReason[]
}

/** The application of this address for the members of its organisation; anyone else finds nothing. */
export const readOwn = async (db: Database, visitor: Visitor, id: string, today: Day): Promise<InHand> => {
  const application = await applicationById(db, id)
  const sheet = await readSheet(db, visitor, { id: application.organisationId }, today)
  found(sheet.memberRole)
  const isDraft = application.status === 'draft'
  const referential = isDraft
    ? await currentReferential(db, application.family)
    : await referentialById(db, application.referentialId)
  const isFormer = referential.id !== application.referentialId
  const written = await readWritten(db, application)
  return {
    application,
    sheet,
    referential,
    former: isFormer ? await referentialById(db, application.referentialId) : null,
    written,
    carried: await carriedOf(db, application, referential),
    missing: missingIn(referential, written, today),
    asked: await askedOf(db, application),
  }
}

/** May this part be written now? The same for the page, its button and what writes. */
export const isOpenPart = ({ application, asked }: Pick<InHand, 'application' | 'asked'>, part: string): boolean =>
  canWrite(application.status, asked, part)

const reasonNames: Record<string, string> = correctionReasonNames
const reasons = z.array(
  z
    .object({ criterion: z.string().nullish(), reason: z.string().nullish(), text: z.string().nullish() })
    .transform(({ criterion, reason, text }) => ({
      part: criterion || null,
      reason: reasonNames[reason ?? ''] ?? '',
      text: text ?? '',
    })),
)

/** What the desk asked, or the decision that was put off, and was not given yet. */
const askedOf = async (db: Database, { id, status }: Application): Promise<AskedReason[]> => {
  if (status === 'incomplete') return (await openCorrection(db, id))?.reasons ?? []
  return status === 'adjourned' ? askedByDecision(db, id) : []
}

const askedByDecision = async (db: Database, applicationId: Id): Promise<AskedReason[]> => {
  const row = await db
    .selectFrom('label_decision')
    .select('criteria')
    .where('application_id', '=', applicationId)
    .where('outcome', '=', 'adjourned')
    .where('effective_at', 'is not', null)
    .orderBy('effective_at', 'desc')
    .executeTakeFirst()
  return row ? reasons.parse(row.criteria) : []
}

export const openCorrection = async (db: Database, applicationId: Id) => {
  const row = await db
    .selectFrom('label_correction')
    .select(['id', 'reasons', 'due_on as dueOn', 'asked_at as askedAt'])
    .where('application_id', '=', applicationId)
    .where('answered_at', 'is', null)
    .executeTakeFirst()
  return row ? { ...row, reasons: reasons.parse(row.reasons) } : null
}

/** A file given with an application: its document, if it still has one. « Not found » otherwise. */
export const documentOfEvidence = async (db: Database, applicationId: Id, evidenceId: string): Promise<Id> => {
  const pieces = await evidenceOf(db, applicationId)
  return found(pieces.find((one) => one.id === evidenceId && one.isHeld)?.documentId)
}
