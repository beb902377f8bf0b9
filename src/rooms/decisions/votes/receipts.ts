import { createHash, randomBytes } from 'node:crypto'

// no I, L, O, U: a receipt is copied by hand
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const shape = /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** A new receipt: 80 bits drawn, in four groups of four. It exists on the page that shows it, and nowhere else. */
export const drawReceipt = (): string => {
  const letters = [...randomBytes(16)].map((byte) => alphabet[byte % 32] ?? '').join('')
  return (letters.match(/.{4}/g) ?? []).join('-')
}

/** A receipt as typed: case, spaces and hyphens do not matter, O is zero, I and L are one. Null when it cannot be one. */
export const readReceipt = (typed: string): string | null => {
  const letters = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  const receipt = (letters.match(/.{1,4}/g) ?? []).join('-')
  return shape.test(receipt) ? receipt : null
}

/** What is kept of a receipt with the ballot: it orders the shuffle, and cannot be turned back. */
export const digestOf = (receipt: string): string => sha256(receipt)

/** What the published list shows of a ballot: « SHA-256 of RECEIPT|choice », which anyone can compute from both, and from neither alone. */
export const fingerprintOf = (receipt: string, choice: string): string => sha256(`${receipt}|${choice}`)

/** Each option with its key in the draw: the SHA-256 of « digest of the published list|number of the option », the smallest first. */
export const drawKeys = (listDigest: string, options: number): { number: number; key: string }[] =>
  Array.from({ length: options }, (_, n) => n + 1)
    .map((number) => ({ number, key: sha256(`${listDigest}|${number}`) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))

/** The options in the order of the draw. */
export const drawOf = (listDigest: string, options: number): number[] =>
  drawKeys(listDigest, options).map(({ number }) => number)
