import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { chooseAccount } from './account.ts'
import { words } from './words.ts'

const base = mkdtempSync(join(tmpdir(), 'frenchimpact-account-'))
afterAll(() => rmSync(base, { recursive: true, force: true }))
const absent = join(base, 'pg')

const passwd = (...lines: string[]) => {
  const file = join(base, 'passwd')
  writeFileSync(file, `root:x:0:0::/root:/bin/sh\n${lines.join('\n')}\n`)
  return file
}

const asRoot = process.getuid?.() === 0

test('root finds no account to lend: said in one sentence', ({ skip }) => {
  skip(!asRoot, 'only root can lend an account')
  expect(() => chooseAccount(absent, passwd('postgresql:x:7:7::/:/bin/sh'))).toThrow(words.noAccount)
})

test('root lends « postgres », failing that « nobody »', ({ skip }) => {
  skip(!asRoot, 'only root can lend an account')
  const nobody = 'nobody:x:65534:65533::/:/bin/sh'
  expect(chooseAccount(absent, passwd(nobody))).toEqual({ uid: 65534, gid: 65533 })
  expect(chooseAccount(absent, passwd(nobody, 'postgres:x:101:104::/:/bin/sh'))).toEqual({ uid: 101, gid: 104 })
})

test('the owner of existing data wins, even unknown to the system', ({ skip }) => {
  skip(!asRoot, 'only root can lend an account')
  chownSync(base, 4242, 4243)
  expect(chooseAccount(base, passwd('postgres:x:101:104::/:/bin/sh'))).toEqual({ uid: 4242, gid: 4243 })
})

test('anyone else serves their own data, under their own account', ({ skip }) => {
  skip(asRoot, 'root may serve any folder')
  expect(chooseAccount(base)).toBeNull()
  expect(() => chooseAccount('/etc')).toThrow(words.notOwner('/etc'))
})
