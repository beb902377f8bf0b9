import { randomInt } from 'node:crypto'
import { codeLength, codeLetters } from '../rules.ts'

/** The code of an attestation, in its address and on paper: drawn at random, never guessed from another. */
export const newCode = (): string =>
  Array.from({ length: codeLength }, () => codeLetters[randomInt(codeLetters.length)]).join('')
