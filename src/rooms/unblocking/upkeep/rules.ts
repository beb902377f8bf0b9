/** Days that something is kept: a draft untouched, a consent without an answer, what was written in a case once it is over. */
export const keeping = { draft: 180, consent: 60, closed: 3 * 365 } as const
