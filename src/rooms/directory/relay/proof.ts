import type { Id } from '#core/pure/id.ts'
import { isSignedBy, sign } from '#core/secret.ts'
import { paths } from '../paths.ts'
import type { Receiver, Side } from './rules.ts'

const purpose = 'relay'
const signed = (threadId: Id, side: Side, key: string) => `${threadId}/${side}/${key}`

type Parties = { id: Id; senderEmail: string; readers: readonly Receiver[] }

/** The conversation as the person who wrote first finds it. */
export const senderPath = (secret: string, thread: { id: Id; senderEmail: string }): string =>
  paths.conversation(
    thread.id,
    'expediteur',
    sign(secret, purpose, signed(thread.id, 'expediteur', thread.senderEmail)),
  )

/** The same, as one of those who receive for the sheet finds it: each has a link of their own. */
export const readerPath = (secret: string, threadId: Id, key: string): string =>
  paths.conversation(threadId, 'fiche', sign(secret, purpose, signed(threadId, 'fiche', key)))

/** Is this link of someone who is still on that side? */
export const isProven = (secret: string, thread: Parties, side: Side, proof: string): boolean => {
  const keys = side === 'expediteur' ? [thread.senderEmail] : thread.readers.map((reader) => reader.key)
  return keys.some((key) => isSignedBy(secret, purpose, signed(thread.id, side, key), proof))
}
