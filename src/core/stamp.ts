import { createHash } from 'node:crypto'

/** What was read, in sixteen letters: a form carries it, and what was written by another meanwhile is not lost under it. */
export const stamp = (read: unknown): string =>
  createHash('sha256').update(JSON.stringify(read)).digest('base64url').slice(0, 16)
