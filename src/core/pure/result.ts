/** What a rule or an action answers: it was done, with a value, or it is refused, with a reason that `words.ts` turns into a sentence. */
export type Outcome<T, R extends string> = Done<T> | Refused<R>
type Done<T> = { ok: true; value: T }
type Refused<R extends string> = { ok: false; refusal: R }

export const done = <T>(value: T): Done<T> => ({ ok: true, value })
export const refused = <const R extends string>(refusal: R): Refused<R> => ({ ok: false, refusal })

/** The value of what nothing should refuse, as in a demonstration: it follows the rules of everyone. Throws an Error that names the refusal. */
export const certain = <T>(outcome: Done<T> | { ok: false; refusal: unknown }): T => {
  if (outcome.ok) return outcome.value
  throw new Error(`What was to be certain was refused: ${JSON.stringify(outcome.refusal)}`)
}
