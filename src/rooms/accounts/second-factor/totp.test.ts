import { expect, test } from 'vitest'
import { base32, otpauthUri, spelledSecret, totpCode } from './totp.ts'

// RFC 6238, appendix B (SHA-1), last six digits of its eight
const secret = '12345678901234567890'

test.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
  [20000000000, '353130'],
])('at second %i the code is %s', (seconds, code) => {
  expect(totpCode(secret, new Date(seconds * 1000))).toBe(code)
})

// RFC 4648, section 10
test.each([
  ['', ''],
  ['f', 'MY'],
  ['fo', 'MZXQ'],
  ['foo', 'MZXW6'],
  ['foob', 'MZXW6YQ'],
  ['fooba', 'MZXW6YTB'],
  ['foobar', 'MZXW6YTBOI'],
])('%j in base 32', (text, written) => {
  expect(base32(text)).toBe(written)
})

test('the address in the QR code names the site, the person and the secret', () => {
  const url = new URL(otpauthUri(secret, 'camille+essai@toit.example'))
  expect(url.protocol).toBe('otpauth:')
  expect(decodeURIComponent(url.pathname)).toContain('#FrenchImpact:camille+essai@toit.example')
  expect(url.searchParams.get('secret')).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ')
  expect(url.searchParams.get('issuer')).toBe('#FrenchImpact')
  expect(url.hash).toBe('')
})

test('the secret to type comes in groups of four', () => {
  expect(spelledSecret('foobar')).toBe('MZXW 6YTB OI')
})
