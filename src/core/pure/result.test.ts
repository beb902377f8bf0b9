import { expect, test } from 'vitest'
import { certain, done, refused } from './result.ts'

test('what should be certain throws when refused, naming the refusal', () => {
  expect(() => certain(refused('too-late'))).toThrow('too-late')
  expect(() => certain({ ok: false, refusal: { file: 'too-big' } })).toThrow('too-big')
  expect(certain(done(3))).toBe(3)
})
