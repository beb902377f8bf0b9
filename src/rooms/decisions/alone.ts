import { aloneIn } from '#core/alone.ts'

/** One decision at a time: the one that fails stops no other. */
export const aloneInDecisions = aloneIn('decisions')
