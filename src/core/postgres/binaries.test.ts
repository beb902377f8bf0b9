import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { findBinaries, shareBinaries } from './binaries.ts'
import { words } from './words.ts'

const asRoot = process.getuid?.() === 0

const base = mkdtempSync(join(tmpdir(), 'frenchimpact-binaries-'))
chmodSync(base, 0o755)
afterAll(() => rmSync(base, { recursive: true, force: true }))

const place = (name: string, mode: number) => {
  mkdirSync(join(base, name))
  chmodSync(join(base, name), mode)
  return join(base, name)
}

test('a machine without a server is told to bring a database', () => {
  expect(() => findBinaries('sunos', 'sparc')).toThrow(words.noBinaries('sunos-sparc'))
})

test('this machine has one', () => {
  const { directory, version } = findBinaries()
  expect(execFileSync(join(directory, 'bin/initdb'), ['--version'], { encoding: 'utf8' })).toContain(
    version.split('.')[0],
  )
})

test('root shares it only where it can run and nobody else wrote', ({ skip }) => {
  skip(!asRoot, 'only root can lend an account')
  const installed = { directory: place('installed', 0o700), version: '18.0' }
  mkdirSync(join(installed.directory, 'bin'))
  writeFileSync(join(installed.directory, 'bin/postgres'), '#!/bin/sh\n')
  const account = { uid: 65534, gid: 65534 }
  const closed = place('closed', 0o700)
  const taken = place('taken', 0o755)
  const open = place('open', 0o755)
  const planted = join(taken, `frenchimpact-postgres-${installed.version}-${process.arch}`)
  mkdirSync(planted)
  writeFileSync(join(planted, 'trap'), '')
  chownSync(planted, account.uid, account.gid)
  const onCopy = () => {
    copies += 1
  }
  let copies = 0

  expect(() => shareBinaries(installed, account, onCopy, [closed, taken])).toThrow(
    words.noPlaceForBinaries(`${closed}, ${taken}`),
  )
  const shared = shareBinaries(installed, account, onCopy, [closed, taken, open])
  expect(shared.directory.startsWith(open)).toBe(true)
  execFileSync(join(shared.directory, 'bin/postgres'), { ...account, cwd: '/' })

  expect(copies).toBe(2)
  expect(shareBinaries(installed, account, onCopy, [closed, taken, open])).toEqual(shared)
  expect(copies).toBe(2)
})
