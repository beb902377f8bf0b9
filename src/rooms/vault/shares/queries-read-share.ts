import type { Visitor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import type { Day } from '#core/pure/dates.ts'
import { isId } from '#core/pure/id.ts'
import { type Holder, type InHand, readDocument } from '../documents/queries.ts'

/** A share for those who keep the document, or « not found » once it was revoked; its document is held when `lock`. */
export const readShare = async (
  db: Database,
  visitor: Visitor,
  shareId: string,
  today: Day,
  lock = false,
): Promise<InHand & { holder: Holder }> => {
  const query = db.selectFrom('vault_share').select('document_id as documentId').where('id', '=', shareId)
  const { documentId } = found(isId(shareId) ? await query.executeTakeFirst() : null)
  const inHand = await readDocument(db, visitor, documentId, today, lock)
  return { ...inHand, holder: found(inHand.document.holders.find((holder) => holder.shareId === shareId)) }
}
