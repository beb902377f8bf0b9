import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { takeFileLock, takeLock } from './lock.ts'
import { words } from './words.ts'

const folder = mkdtempSync(join(tmpdir(), 'frenchimpact-lock-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.each([
  { kind: 'of this system', take: takeLock },
  { kind: 'of a file', take: takeFileLock },
])('the lock $kind is refused while held, free once given back', async ({ take }) => {
  const giveBack = await take(folder)
  await expect(take(folder)).rejects.toThrow(words.alreadyRunning(folder))
  giveBack()
  const again = await take(folder)
  again()
})

test('the lock of a file held by a dead process is free', async () => {
  const dead = spawn('true')
  await once(dead, 'exit')
  writeFileSync(join(folder, 'instance.pid'), `${dead.pid}`)
  const giveBack = await takeFileLock(folder)
  giveBack()
})
