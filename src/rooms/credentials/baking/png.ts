import { crc32, deflateSync, inflateSync } from 'node:zlib'

/** A picture in a few colours: `palette` as [red, green, blue], `pixels` one index a byte, row by row. */
export type Picture = { width: number; height: number; palette: readonly (readonly number[])[]; pixels: Uint8Array }

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** The keyword that Open Badges 3.0 gives to the credential in a picture. */
const keyword = 'openbadgecredential'
const longestText = 2_000_000

const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const out = Buffer.alloc(body.length + 8)
  out.writeUInt32BE(data.length, 0)
  body.copy(out, 4)
  out.writeUInt32BE(crc32(body), body.length + 4)
  return out
}

/** The picture as PNG, with this credential inside, where wallets and verifiers look for it. */
export const bakedPng = ({ width, height, palette, pixels }: Picture, credential: string): Buffer => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3, 0, 0, 0], 8) // eight bits, indexed, no interlacing
  const rows = Buffer.alloc((width + 1) * height) // each row begins with its filter: none
  for (let y = 0; y < height; y += 1) rows.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1)
  // keyword, then: not compressed, no language, no translation
  const text = Buffer.concat([Buffer.from(`${keyword}\0\0\0\0\0`, 'latin1'), Buffer.from(credential, 'utf8')])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from(palette.flat())),
    chunk('iTXt', text),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

export const isPng = (bytes: Uint8Array): boolean => signature.equals(bytes.subarray(0, signature.length))

/** The credential in a PNG, or null: none, or a file that is not one after all. */
export const credentialInPng = (bytes: Uint8Array): string | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = signature.length; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at)
    const end = at + 8 + length
    if (end + 4 > bytes.length) return null
    const type = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1')
    const text = type === 'iTXt' ? credentialIn(Buffer.from(bytes.subarray(at + 8, end))) : null
    if (text !== null) return text
    if (type === 'IEND') return null
    at = end + 4
  }
  return null
}

/** The text of an iTXt chunk that bears our keyword: keyword, compressed or not, method, language, translated keyword, text. */
const credentialIn = (data: Buffer): string | null => {
  const named = data.indexOf(0)
  if (data.toString('latin1', 0, named) !== keyword) return null
  const language = data.indexOf(0, named + 3)
  const translated = language < 0 ? -1 : data.indexOf(0, language + 1)
  if (translated < 0) return null
  const text = data.subarray(translated + 1)
  if (data[named + 1] !== 1) return text.toString('utf8')
  try {
    return inflateSync(text, { maxOutputLength: longestText }).toString('utf8')
  } catch {
    return null
  }
}
