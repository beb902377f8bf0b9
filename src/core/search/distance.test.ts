import { expect, test } from 'vitest'
import { editDistance, neighbours, sound } from './distance.ts'

test('distances above the limit are only said to be above', () => {
  expect(editDistance('lyon', 'villeurbanne', 2)).toBeGreaterThan(2)
  expect(editDistance('lyon', 'nice', 1)).toBeGreaterThan(1)
})

test('each addition, loss, change or swap of letters is one error', () => {
  expect(editDistance('ronalpya', 'ronalpia', 2)).toBe(1)
  expect(editDistance('recyclrie', 'recyclerie', 2)).toBe(1)
  expect(editDistance('grenobel', 'grenoble', 2)).toBe(1)
  expect(editDistance('lyonn', 'lyon', 1)).toBe(1)
  expect(editDistance('lyon', 'lyon', 1)).toBe(0)
  expect(editDistance('marsille', 'marcielle', 2)).toBe(2)
})

test('the neighbours of a word are all at one error, and none is missing', () => {
  const near = new Set(neighbours('lyon'))
  for (const word of ['yon', 'lon', 'lyo', 'lion', 'ylon', 'lyons', 'alyon', 'lyoon']) expect(near).toContain(word)
  for (const word of near) expect(editDistance('lyon', word, 1)).toBeLessThanOrEqual(1)
  expect(near).not.toContain('ion')
})

test('words that sound alike come to the same, others do not', () => {
  for (const [one, other] of [
    ['lion', 'lyon'],
    ['motif', 'motiv'],
    ['farmacie', 'pharmacie'],
    ['habitan', 'habitants'],
    ['asociation', 'association'],
    ['garaje', 'garage'],
  ]) {
    expect(sound(one ?? '')).toBe(sound(other ?? ''))
  }
  for (const [one, other] of [
    ['lion', 'lien'],
    ['nice', 'noce'],
    ['chat', 'cat'],
  ])
    expect(sound(one ?? '')).not.toBe(sound(other ?? ''))
})
