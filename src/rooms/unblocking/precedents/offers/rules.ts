import type { Sides, Status } from '../../rules.ts'

export const offerAnswers = ['helps', 'differs'] as const
export type OfferAnswer = (typeof offerAnswers)[number]

/** A solution is put to that many cases at most: beyond, it is a matter for the watch cell. */
export const mostOffers = 50

/** Whoever asks, and whoever has the case in hand, may say whether it helps. */
export const answering = ['asks', 'handles', 'deputises'] as const satisfies (keyof Sides)[]
/** While there is something left to unblock, or to contest. */
export const answerable: readonly Status[] = ['filed', 'qualified', 'assigned', 'in_progress', 'answered']

export const mayAnswer = (sides: Sides, status: Status): boolean =>
  answering.some((side) => sides[side]) && answerable.includes(status)
