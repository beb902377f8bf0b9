import { createHash } from 'node:crypto'

const digest = (seed: string, code: string): string => createHash('sha256').update(`${seed}:${code}`).digest('hex')

/** These codes in the order of the draw: by the SHA-256 of « seed:code », in hexadecimal. Whoever has the seed finds the same. */
export const inOrderOf = (seed: string, codes: readonly string[]): string[] =>
  [...new Set(codes)]
    .map((code) => ({ code, rank: digest(seed, code) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0))
    .map(({ code }) => code)
