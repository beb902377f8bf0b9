import { Problem } from '#core/errors.ts'
import type { FieldErrors } from '#core/forms.ts'
import type { Request } from '#core/http.ts'
import { count } from '#core/pure/text.ts'

const tooFast = (seconds: number): string =>
  `Trop d’envois en peu de temps. Votre texte est gardé ci-dessous\u00a0: envoyez-le de nouveau dans ${count(Math.ceil(seconds / 60), 'minute', 'minutes')}.`

/**
 * Waits for a pace to be checked. When it is not kept, the answer will be 429, and what comes back is what to say on the form: a text
 * that took time to write is shown again, where a page of error would lose it.
 */
export const heldBack = async (c: Request, pace: Promise<void>): Promise<FieldErrors | null> => {
  try {
    await pace
    return null
  } catch (error) {
    if (!(error instanceof Problem) || error.kind !== 'too-many') throw error
    const seconds = error.retryAfterSeconds ?? 60
    c.status(429)
    c.header('Retry-After', String(seconds))
    return { form: [tooFast(seconds)] }
  }
}
