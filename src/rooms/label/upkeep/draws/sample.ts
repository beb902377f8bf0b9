import { createHash } from 'node:crypto'

const digest = (seed: string, code: string): string => createHash('sha256').update(`${seed}:${code}`).digest('hex')

/** These codes in the order of the draw: by the SHA-256 of « seed:code », in hexadecimal. Whoever has the seed finds the same. */
export const inOrderOf = (seed: string, codes: readonly string[]): string[] =>
  [...new Set(codes)]
    .map((code) => ({ code, rank: digest(seed, code) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0))
    .map(({ code }) => code)

/** A share of the codes, in hundredths, rounded up: at least one as soon as there is one. */
export const drawnAmong = (seed: string, codes: readonly string[], share: number): string[] => {
  const order = inOrderOf(seed, codes)
  return order.slice(0, Math.ceil((order.length * share) / 100))
}

/** The criteria a check is about: two of those of the award, drawn the same way. */
export const criteriaToCheck = (seed: string, awardCode: string, criteria: readonly string[]): string[] =>
  inOrderOf(`${seed}:${awardCode}`, criteria).slice(0, 2)
