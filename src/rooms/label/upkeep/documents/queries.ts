import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import { sharedDocuments } from '#rooms/vault/index.ts'

/** The documents of its vault that the structure lets those who handle a procedure read; whoever calls has checked who asks. */
export const givenWith = (db: Database, { id }: { id: Id }) => sharedDocuments(db, { kind: 'label_procedure', id })

export type Given = Awaited<ReturnType<typeof givenWith>>[number]
