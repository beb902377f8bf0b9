import { type Id, isId } from '#core/pure/id.ts'
import { isSignedBy, sign } from '#core/secret.ts'

const purpose = 'community-invitation'

/** What opens an invitation sent to an address: its id and a proof that we wrote the link. Nothing of it is kept. */
export const keyOf = (secret: string, id: Id): string => `${id}.${sign(secret, purpose, id)}`

/** The invitation a key opens; `proved` when it came by mail, false when it is a bare id, for those who keep the organisation invited. */
export const readKey = (secret: string, key: string): { id: Id; proved: boolean } | null => {
  const [id = '', proof] = key.split('.')
  if (!isId(id)) return null
  if (proof === undefined) return { id, proved: false }
  return isSignedBy(secret, purpose, id, proof) ? { id, proved: true } : null
}

/** Remembers that an address said no to a community, without keeping the address. */
export const refusedKeyOf = (secret: string, communityId: Id, email: string): string =>
  sign(secret, 'community-invitation-refused', `${communityId}/${email.toLowerCase()}`)
