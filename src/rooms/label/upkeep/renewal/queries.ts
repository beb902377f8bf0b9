import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import { referentialById } from '../../referential/queries.ts'
import type { Referential } from '../../rules.ts'
import type { Award } from '../queries.ts'
import { type Mark, marksOf } from './rules.ts'

/** The application of the same family that is still going somewhere, if any. */
export const openApplication = (db: Database, { organisationId, family }: Award) =>
  db
    .selectFrom('label_application')
    .select(['id', 'number', 'status', 'renews_id as renewsId'])
    .where('organisation_id', '=', organisationId)
    .where('family', '=', family)
    .where('status', 'not in', ['granted', 'refused', 'withdrawn', 'lapsed'])
    .executeTakeFirst()

/** The documents of a file that are still shared with it, each once, with whether it may go on to another. */
export const documentsShared = (db: Database, applicationId: Id) =>
  db
    .selectFrom('vault_share')
    .innerJoin('vault_document', 'vault_document.id', 'vault_share.document_id')
    .select(['vault_document.id', 'vault_document.title', 'vault_document.retired_at as retiredAt'])
    .select('vault_document.valid_until as validUntil')
    .where('subject_kind', '=', 'label_application')
    .where('subject_id', '=', applicationId)
    .where('revoked_at', 'is', null)
    .orderBy('vault_document.title')
    .execute()

const answersOf = (db: Database, applicationId: Id) =>
  db
    .selectFrom('label_answer')
    .select(['criterion', 'answer', 'self_score as selfScore', 'details'])
    .where('application_id', '=', applicationId)
    .execute()

/** Where each criterion of a renewal stands since the label it renews; null for a first application. */
export const carriedOf = async (
  db: Database,
  application: { id: Id; renewsId: Id | null },
  asked: Referential,
): Promise<Record<string, Mark> | null> => {
  if (!application.renewsId) return null
  const former = await db
    .selectFrom('label_award')
    .select(['application_id as applicationId', 'referential_id as referentialId'])
    .where('id', '=', application.renewsId)
    .executeTakeFirstOrThrow()
  return marksOf(
    [await referentialById(db, former.referentialId), asked],
    [await answersOf(db, former.applicationId), await answersOf(db, application.id)],
  )
}
