import { randomInt } from 'node:crypto'

// neither 0 nor O, neither 1, I nor L: a code is read aloud and copied by hand
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** The code of an award, ten characters drawn at random. */
export const newAwardCode = (): string => Array.from({ length: 10 }, () => letters[randomInt(letters.length)]).join('')
