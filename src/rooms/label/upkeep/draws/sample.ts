import { inOrderOf } from '#core/lot.ts'

/** A share of the codes, in hundredths, rounded up: at least one as soon as there is one. */
export const drawnAmong = (seed: string, codes: readonly string[], share: number): string[] => {
  const order = inOrderOf(seed, codes)
  return order.slice(0, Math.ceil((order.length * share) / 100))
}

/** The criteria a check is about: two of those of the award, drawn the same way. */
export const criteriaToCheck = (seed: string, awardCode: string, criteria: readonly string[]): string[] =>
  inOrderOf(`${seed}:${awardCode}`, criteria).slice(0, 2)
