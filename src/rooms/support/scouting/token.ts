import { createHash } from 'node:crypto'
import type { Id } from '#core/pure/id.ts'
import { sign } from '#core/secret.ts'

/**
 * What opens the link of a letter. It is made again from the secret for the reminder, so that only its digest is ever kept; the link that
 * lets a holder change their mind is another one, so that each serves once.
 */
export const tokenOf = (secret: string, id: Id, stage: 'contacted' | 'agreed'): string =>
  sign(secret, 'scouting', `${id}/${stage}`)

export const digestOf = (token: string): string => createHash('sha256').update(token).digest('base64url')

/** Remembers that someone at this address said no to this structure, without keeping the address. */
export const refusedKeyOf = (secret: string, organisationId: Id, email: string): string =>
  sign(secret, 'scouting-refusal', `${organisationId}/${email.toLowerCase()}`)
