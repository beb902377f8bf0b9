import { done, type Outcome, refused } from './result.ts'

const NBSP = '\u00a0'
const LA_POSTE = '356000000'
const LA_POSTE_HEAD_OFFICE = '35600000000048'

/** SIREN of a French organisation: nine digits, Luhn key (INSEE). Spaces are accepted and removed. */
export function checkSiren(text: string): Outcome<string, 'digits' | 'length' | 'checksum'> {
  const siren = withoutSpaces(text)
  if (/\D/.test(siren)) return refused('digits')
  if (siren.length !== 9) return refused('length')
  return isSiren(siren) ? done(siren) : refused('checksum')
}

/** SIRET of an establishment: its SIREN, then five digits. La Poste, with too many offices for the key, has a rule of its own (INSEE). */
export function checkSiret(text: string): Outcome<string, 'digits' | 'length' | 'checksum'> {
  const siret = withoutSpaces(text)
  if (/\D/.test(siret)) return refused('digits')
  if (siret.length !== 14) return refused('length')
  const valid = siret.startsWith(LA_POSTE) ? isLaPosteSiret(siret) : isSiren(siret.slice(0, 9)) && luhn(siret)
  return valid ? done(siret) : refused('checksum')
}

/** RNA of an association: W and nine digits, overseas W9, a letter and seven digits; in capitals in the result. */
export function checkRna(text: string): Outcome<string, 'format'> {
  const rna = withoutSpaces(text).toUpperCase()
  return /^W(\d{9}|9[A-Z]\d{7})$/.test(rna) ? done(rna) : refused('format')
}

/** '552081317' -> « 552 081 317 » with no-break spaces. */
export const formatSiren = (siren: string) => siren.replace(/(\d{3})(?=\d)/g, `$1${NBSP}`)

/** '55208131766522' -> « 552 081 317 66522 » with no-break spaces. */
export const formatSiret = (siret: string) => formatSiren(siret.slice(0, 9)) + NBSP + siret.slice(9)

const withoutSpaces = (text: string) => text.replace(/\s/g, '')

const digitsOf = (number: string) => [...number].map(Number)

// Nine zeros satisfy Luhn; forms are full of them, the register has none.
const isSiren = (siren: string) => luhn(siren) && siren !== '000000000'

const isLaPosteSiret = (siret: string) =>
  siret === LA_POSTE_HEAD_OFFICE || digitsOf(siret).reduce((sum, digit) => sum + digit, 0) % 5 === 0

function luhn(number: string): boolean {
  const sum = digitsOf(number)
    .reverse()
    .reduce((total, digit, rank) => total + (rank % 2 === 0 ? digit : digit < 5 ? digit * 2 : digit * 2 - 9), 0)
  return sum % 10 === 0
}
