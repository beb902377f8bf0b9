import { credentialInPng, isPng } from '../baking/png.ts'
import { credentialInSvg } from '../baking/svg.ts'
import { paths } from '../paths.ts'
import { asCode } from '../rules.ts'
import { limits, type Unread } from './rules.ts'

/** What was given, once opened: the JSON of a credential, a code of ours, a signed token of another kind, or nothing usable. */
export type Given =
  | { kind: 'json'; value: unknown; size: number }
  | { kind: 'code'; code: string }
  | { kind: 'token' }
  | { kind: 'unread'; why: Unread }

const unread = (why: Unread): Given => ({ kind: 'unread', why })

/** Opens a file: JSON, SVG or PNG, whatever its name says. */
export const readFile = (bytes: Uint8Array, origin: string): Given => {
  if (bytes.length > limits.file) return unread('too-big')
  if (!isPng(bytes)) return readText(Buffer.from(bytes).toString('utf8'), origin)
  const text = credentialInPng(bytes)
  return text === null ? unread('no-credential-inside') : readText(text, origin)
}

/** Reads a text: JSON, the source of an SVG, an address of ours or a code. */
export const readText = (text: string, origin: string): Given => {
  const trimmed = text.replace(/^\ufeff/, '').trim()
  if (trimmed === '') return unread('nothing')
  if (trimmed.length > limits.file) return unread('too-big')
  const code = codeIn(trimmed, origin)
  if (code) return { kind: 'code', code }
  if (trimmed.startsWith('<')) {
    const inside = credentialInSvg(trimmed)
    if (inside === null) return unread(trimmed.includes('<svg') ? 'no-credential-inside' : 'unreadable')
    return readJson(inside)
  }
  return readJson(trimmed)
}

const readJson = (text: string): Given => {
  if (/^[\w-]+\.[\w-]+\.[\w-]+$/.test(text)) return { kind: 'token' }
  try {
    return { kind: 'json', value: JSON.parse(text), size: text.length }
  } catch {
    return unread('unreadable')
  }
}

/** The code in what was typed: alone, or at the end of an address of this site. */
const codeIn = (text: string, origin: string): string | null => {
  if (text.length > 200) return null
  for (const root of [paths.verifyCode(''), paths.attestation('')]) {
    if (text.startsWith(origin + root)) return asCode(text.slice(origin.length + root.length).replace(/\.\w+$/, ''))
  }
  return asCode(text)
}
