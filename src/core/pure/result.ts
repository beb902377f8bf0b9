/** What a rule or an action answers: it was done, with a value, or it is refused, with a reason that `words.ts` turns into a sentence. */
export type Outcome<T, R extends string> = Done<T> | Refused<R>
type Done<T> = { ok: true; value: T }
type Refused<R extends string> = { ok: false; refusal: R }

export const done = <T>(value: T): Done<T> => ({ ok: true, value })
export const refused = <const R extends string>(refusal: R): Refused<R> => ({ ok: false, refusal })
