import { createHash } from 'node:crypto'
import type { Id } from '#core/pure/id.ts'
import { sign } from '#core/secret.ts'

/** What opens a person's calendar of a group or a community, made again from its seed and the secret of the site: neither is enough alone. */
export const keyOf = (secret: string, userId: Id, bodyId: Id, seed: string): string =>
  sign(secret, 'group-feed', `${userId}/${bodyId}/${seed}`)

export const digestOf = (key: string): string => createHash('sha256').update(key).digest('base64url')
