import { aloneIn } from '#core/alone.ts'

/** One file, one label or one place at a time, by night. */
export const alone = aloneIn('label')
