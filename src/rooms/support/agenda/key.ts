import type { Id } from '#core/pure/id.ts'
import { sign } from '#core/secret.ts'

/** What opens a person's calendar without a session, made again from the seed and the secret of the site: neither is enough alone. */
export const keyOf = (secret: string, userId: Id, seed: string): string =>
  sign(secret, 'support-feed', `${userId}/${seed}`)
