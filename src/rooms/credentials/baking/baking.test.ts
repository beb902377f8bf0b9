import { crc32, deflateSync, inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { drawing } from './drawing.ts'
import { bakedPng, credentialInPng, isPng } from './png.ts'
import { bakedSvg, credentialInSvg } from './svg.ts'

const credential = JSON.stringify({ name: 'Label «\u00a0réseau\u00a0» ]]> <svg> $1 $& d’été', n: 1 }, null, 2)
const modules = { size: 29, data: Array.from({ length: 841 }, (_, index) => index % 3 === 0) }
const png = () => bakedPng(drawing(modules, true), credential)

const chunks = (bytes: Buffer) => {
  const found: { type: string; data: Buffer; crc: number; body: Buffer }[] = []
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const length = bytes.readUInt32BE(at)
    const body = bytes.subarray(at + 4, at + 8 + length)
    const crc = bytes.readUInt32BE(at + 8 + length)
    found.push({ type: body.toString('latin1', 0, 4), data: body.subarray(4), crc, body })
  }
  return found
}

test('a picture without a credential, cut short, or that is not a picture, gives nothing and throws nothing', () => {
  const bytes = png()
  for (const cut of [8, 20, 60, 120]) expect(credentialInPng(bytes.subarray(0, cut))).toBeNull()
  const lying = Buffer.from(bytes)
  lying.writeUInt32BE(0xffffffff, 8)
  expect(credentialInPng(lying)).toBeNull()
  expect(credentialInPng(Buffer.from([...bytes.subarray(0, 8), 0, 0, 0, 0]))).toBeNull()
  expect(isPng(Buffer.from('<svg'))).toBe(false)
  for (const svg of ['', '<svg/>', '<openbadges:credential', '<openbadges:credential>', '<openbadges:credential>x'])
    expect(credentialInSvg(svg), svg).toBeNull()
})

test('a PNG gives the credential back, and every chunk of it is as PNG says', () => {
  const bytes = png()
  expect(isPng(bytes)).toBe(true)
  expect(credentialInPng(bytes)).toBe(credential)
  const parts = chunks(bytes)
  expect(parts.map(({ type }) => type)).toEqual(['IHDR', 'PLTE', 'iTXt', 'IDAT', 'IEND'])
  for (const { crc, body } of parts) expect(crc).toBe(crc32(body))
  const [header, palette, , image] = parts
  const [width, height] = [header?.data.readUInt32BE(0) ?? 0, header?.data.readUInt32BE(4) ?? 0]
  expect(inflateSync(image?.data ?? Buffer.alloc(0)).length).toBe((width + 1) * height)
  expect((palette?.data.length ?? 1) % 3).toBe(0)
})

test('a compressed text, as other tools write it, is read; one that unfolds without end is not', () => {
  const part = (text: Buffer) => {
    const body = Buffer.concat([Buffer.from('iTXtopenbadgecredential\0\x01\0fr\0mot\0', 'latin1'), text])
    const length = Buffer.alloc(4)
    length.writeUInt32BE(body.length - 4)
    const crc = Buffer.alloc(4)
    crc.writeUInt32BE(crc32(body))
    return Buffer.concat([png().subarray(0, 8), length, body, crc])
  }
  expect(credentialInPng(part(deflateSync(Buffer.from(credential))))).toBe(credential)
  expect(credentialInPng(part(deflateSync(Buffer.alloc(50_000_000))))).toBeNull()
})

test('an SVG gives back what the credential says, whatever signs are in it', () => {
  const baked = bakedSvg('<svg width="1" viewBox="0 0 1 1"><title>x</title></svg>', credential)
  expect(baked).toMatch(/^<svg xmlns:openbadges="https:\/\/purl\.imsglobal\.org\/ob\/v3p0" width="1"/)
  expect(baked).toContain('"><openbadges:credential><![CDATA[')
  expect(JSON.parse(credentialInSvg(baked) ?? '')).toEqual(JSON.parse(credential))
  const token = '<svg><openbadges:credential verify="aa.bb.cc"></openbadges:credential></svg>'
  expect(credentialInSvg(token)).toBe('aa.bb.cc')
})

test('the code in the picture is the code that was given, module by module, inside its white margin', () => {
  const { width, height, pixels } = drawing(modules, true)
  const side = Math.floor(312 / (modules.size + 8))
  const code = side * (modules.size + 8)
  const [left, top] = [Math.floor((width - code) / 2), height - 24 - code]
  const middle = Math.floor(side / 2)
  for (let cell = 0; cell < modules.size ** 2; cell += 1) {
    const x = left + (4 + (cell % modules.size)) * side + middle
    const y = top + (4 + Math.floor(cell / modules.size)) * side + middle
    expect(pixels[y * width + x], String(cell)).toBe(modules.data[cell] ? 1 : 2)
  }
  expect(pixels[(top + middle) * width + left + middle]).toBe(2)
})

test('the picture loses its colours when it is not true any more', () => {
  const colours = (isTrue: boolean) => new Set(drawing(modules, isTrue).pixels)
  expect([4, 5, 6, 7].every((thread) => colours(true).has(thread))).toBe(true)
  expect([4, 5, 6, 7].some((thread) => colours(false).has(thread))).toBe(false)
})
