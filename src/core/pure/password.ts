import { compact, isCommonPassword, unmask } from './common-passwords.ts'
import { fold } from './text.ts'

export type PasswordRefusal = 'too-short' | 'too-long' | 'too-simple' | 'contains-identity' | 'too-common'

const MIN_LENGTH = 12
const MAX_LENGTH = 128
const MIN_LENGTH_WITHOUT_SPECIAL = 14
const PHRASE_WORDS = 7
const PHRASE_DISTINCT_WORDS = 5
const PHRASE_LENGTH = 20
const IDENTITY_LENGTH = 4

/**
 * Why this password is refused, or null. The rule is CNIL recommendation 2022-100: twelve characters of the four classes, or
 * fourteen with lower case, upper case and digits, or a phrase of seven words; and nothing that is guessed first.
 */
export function passwordRefusal(password: string, who: { email: string; name: string }): PasswordRefusal | null {
  const length = [...password].length
  if (length < MIN_LENGTH) return 'too-short'
  if (length > MAX_LENGTH) return 'too-long'
  if (!isMixed(password, length) && !isPhrase(password, length)) return 'too-simple'
  if (containsIdentity(password, who)) return 'contains-identity'
  return isCommonPassword(password) ? 'too-common' : null
}

function isMixed(password: string, length: number): boolean {
  const three = /\p{Ll}/u.test(password) && /\p{Lu}/u.test(password) && /\d/.test(password)
  return three && (length >= MIN_LENGTH_WITHOUT_SPECIAL || /[^\p{L}\p{M}\d]/u.test(password))
}

/** Seven words, not seven times the same nor seven letters. */
function isPhrase(password: string, length: number): boolean {
  const words = fold(password).split(' ')
  return words.length >= PHRASE_WORDS && new Set(words).size >= PHRASE_DISTINCT_WORDS && length >= PHRASE_LENGTH
}

function containsIdentity(password: string, { email, name }: { email: string; name: string }): boolean {
  const local = email.split('@')[0] ?? ''
  const pieces = [local, name].flatMap((text) => [compact(text), ...fold(text).split(/[ \d]+/)])
  const readings = [compact(password), unmask(password)]
  return pieces.some((piece) => piece.length >= IDENTITY_LENGTH && readings.some((text) => text.includes(piece)))
}
