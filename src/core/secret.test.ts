import { expect } from 'vitest'
import { test } from '#tests/support/database.ts'
import { isSignedBy, loadSecret, sign } from './secret.ts'

test('a proof fails for another purpose, another text, another secret, another length', () => {
  const proof = sign('secret', 'unsubscribe', 'a/b')
  expect(isSignedBy('secret', 'relay', 'a/b', proof)).toBe(false)
  expect(isSignedBy('secret', 'unsubscribe', 'a/c', proof)).toBe(false)
  expect(isSignedBy('other', 'unsubscribe', 'a/b', proof)).toBe(false)
  expect(isSignedBy('secret', 'unsubscribe', 'a/b', `${proof}x`)).toBe(false)
  expect(isSignedBy('secret', 'unsubscribe', 'a/b', '')).toBe(false)
  expect(isSignedBy('secret', 'unsubscribe', 'a/b', proof)).toBe(true)
})

test('without a setting the secret is drawn once and kept', async ({ db }) => {
  const drawn = await loadSecret(db, null)
  expect(drawn).toMatch(/^[0-9a-f]{64}$/)
  expect(await loadSecret(db, null)).toBe(drawn)
  expect(await loadSecret(db, 'given by the setting')).toBe('given by the setting')
})
