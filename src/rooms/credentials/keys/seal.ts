import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const cipher = 'aes-256-gcm'
const ivBytes = 12
const tagBytes = 16

/** A key of its own, drawn from the secret of the instance: what it seals opens nothing else. */
const keyFrom = (secret: string) => Buffer.from(hkdfSync('sha256', secret, '', 'frenchimpact:credential-key:1', 32))

/** The private key as it is kept, tied to its name: put under another name, it does not open. */
export const seal = (secret: string, kid: string, text: string): string => {
  const iv = randomBytes(ivBytes)
  const sealing = createCipheriv(cipher, keyFrom(secret), iv).setAAD(Buffer.from(kid))
  const sealed = Buffer.concat([sealing.update(text, 'utf8'), sealing.final()])
  return Buffer.concat([iv, sealing.getAuthTag(), sealed]).toString('base64url')
}

/** The private key, or null when the secret of the instance is not the one that sealed it. */
export const unseal = (secret: string, kid: string, sealed: string): string | null => {
  const bytes = Buffer.from(sealed, 'base64url')
  const opening = createDecipheriv(cipher, keyFrom(secret), bytes.subarray(0, ivBytes), { authTagLength: tagBytes })
    .setAAD(Buffer.from(kid))
    .setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes))
  try {
    return Buffer.concat([opening.update(bytes.subarray(ivBytes + tagBytes)), opening.final()]).toString('utf8')
  } catch {
    return null
  }
}
