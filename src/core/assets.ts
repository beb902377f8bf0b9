import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Names with their digest, written by the build: a file never changes under its name, so browsers keep it for a year. */
export type Assets = { css: string; js: string; icons: string; favicon: string; textFont: string }

type Manifest = { css: string; js: string; icons: string; favicon: string; fonts: string[] }

/** Reads `dist/assets/manifest.json`; paths are absolute (`/assets/…`). */
export const readAssets = (folder: string): Assets => {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest
  return {
    css: manifest.css,
    js: manifest.js,
    icons: manifest.icons,
    favicon: manifest.favicon,
    textFont: manifest.fonts.find((font) => font.includes('atkinson')) ?? '',
  }
}

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
}
const safeName = /^[\w.-]+\.(css|js|svg|woff2)$/

/** One built file, compressed as the browser accepts; null when there is none of that name. */
export const readAsset = async (folder: string, name: string, accepted: string) => {
  const type = types[safeName.exec(name)?.[1] ?? '']
  if (!type) return null
  for (const [encoding, suffix] of [
    ['br', '.br'],
    ['gzip', '.gz'],
    [null, ''],
  ] as const) {
    if (encoding && (type === types.woff2 || !accepted.includes(encoding))) continue
    const bytes = await readFile(join(folder, name + suffix)).catch(() => null)
    if (bytes) return { bytes, type, encoding }
  }
  return null
}
