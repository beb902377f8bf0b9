import { createHash, createHmac } from 'node:crypto'

const issuer = '#FrenchImpact'
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const period = 30_000

/** Bytes in base 32 without padding (RFC 4648), the writing that authenticator applications read. */
export const base32 = (text: string): string => {
  const bits = [...Buffer.from(text)].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? []).map((five) => alphabet[Number.parseInt(five.padEnd(5, '0'), 2)]).join('')
}

/** What the QR code says: the secret, and the words under which the application files it. */
export const otpauthUri = (secret: string, email: string): string => {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(email)}`
  return `otpauth://totp/${label}?${new URLSearchParams({ secret: base32(secret), issuer, digits: '6', period: '30' })}`
}

/** The secret to type when one cannot scan: groups of four letters. */
export const spelledSecret = (secret: string): string => base32(secret).replace(/(.{4})(?=.)/g, '$1 ')

/** The six digits an application shows at this instant (RFC 6238, SHA-1, 30 seconds). */
export const totpCode = (secret: string, instant: Date): string => {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(instant.getTime() / period)))
  const mac = createHmac('sha1', secret).update(counter).digest()
  const offset = (mac.at(-1) ?? 0) & 15
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

/** What is kept of a code that served, so that it serves once. */
export const codeDigest = (userId: string, code: string): string =>
  createHash('sha256').update(`${userId}\0${code}`).digest('base64url')

/** A code is good for 90 seconds; after this long, in milliseconds, the same six digits are another code. */
export const codeMemory = 300_000
