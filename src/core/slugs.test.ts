import { expect } from 'vitest'
import { test } from '#tests/support/database.ts'
import { inTransaction } from './database.ts'
import { freeSlug } from './slugs.ts'

test('two who look for the same address at once never take the same', async ({ own }) => {
  const given: string[] = []
  const take = (base: string) =>
    inTransaction(own, async (tx) => {
      const slug = await freeSlug(tx, { kind: 'test', base, takenAmong: async () => [...given] })
      await new Promise((after) => setTimeout(after, 20))
      given.push(slug)
    })
  // « soiree-2 » may be wanted as itself while « soiree » looks for its second
  await Promise.all([take('soiree'), take('soiree'), take('soiree-2')])
  expect(new Set(given).size).toBe(3)
})

test('a free address is taken as it is; past a hundred namesakes it still ends', async ({ db }) => {
  const free = (taken: string[]) => freeSlug(db, { kind: 'test', base: 'a', takenAmong: async () => taken })
  expect(await free([])).toBe('a')
  expect(await free(['a', 'a-2'])).toBe('a-3')
  const hundred = Array.from({ length: 100 }, (_, n) => (n === 0 ? 'a' : `a-${n + 1}`))
  expect(await free(hundred)).toBe('a-101')
})
