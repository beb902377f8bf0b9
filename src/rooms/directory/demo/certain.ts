import type { Outcome } from '#core/pure/result.ts'

/** What the demonstration does is never refused; otherwise its words are wrong. */
export const certain = <T>(outcome: Outcome<T, string>): T => {
  if (!outcome.ok) throw new Error(`The demonstration was refused: ${outcome.refusal}`)
  return outcome.value
}
