import { createHash } from 'node:crypto'

/** What the database keeps of a token of 256 random bits: enough to recognise it, not to use it. */
export const digest = (token: string): string => createHash('sha256').update(token).digest('base64url')
