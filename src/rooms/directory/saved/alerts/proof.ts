import type { Id } from '#core/pure/id.ts'
import { isSignedBy, sign } from '#core/secret.ts'
import { paths } from '../paths.ts'

const purpose = 'saved-search-stop'

/** The link that ends the alerts of one search: only the mailbox they come to has it. */
export const stopPath = (secret: string, id: Id): string => paths.stop(id, sign(secret, purpose, id))

export const isStopProof = (secret: string, id: Id, proof: string): boolean => isSignedBy(secret, purpose, id, proof)
