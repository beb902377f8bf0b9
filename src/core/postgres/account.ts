import { chownSync, lchownSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { CannotStart } from '#core/process/cannot-start.ts'
import { words } from './words.ts'

/** The account the server runs as. */
export type Account = { uid: number; gid: number }

/**
 * Which account runs the server of this data folder: null is our own. PostgreSQL refuses root, so root lends it an
 * unprivileged account: the owner of existing data wins over /etc/passwd, where a better candidate may appear later.
 */
export const chooseAccount = (data: string, passwd = '/etc/passwd'): Account | null => {
  const owner = statSync(data, { throwIfNoEntry: false })
  const self = process.getuid?.()
  if (self !== 0) {
    if (owner && self !== undefined && owner.uid !== self) throw new CannotStart(words.notOwner(data))
    return null
  }
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : unprivileged(passwd)
}

const unprivileged = (passwd: string): Account => {
  const lines = readFileSync(passwd, 'utf8').split('\n')
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? []
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) }
  }
  throw new CannotStart(words.noAccount)
}

/**
 * How to spawn a program of the server: under its account, in its folder, with nothing of our environment. The working
 * directory is entered before the account changes, which is what lets it work under a folder closed to that account.
 */
export const asAccount = (account: Account | null, cwd: string) => ({
  cwd,
  env: { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
  ...account,
})

/** The data folder as such a program may name it: its own working directory, the one path nobody can close to it. */
export const ownFolder = (cwd: string) => (process.platform === 'linux' ? '/proc/self/cwd' : cwd)

/** Says in one French line when the system refused root that other account (a container stripped of its rights). */
export const explain = (error: unknown): unknown => {
  const { code, cause } = error as NodeJS.ErrnoException
  const reason = code ?? (cause as NodeJS.ErrnoException | undefined)?.code
  const refused = process.getuid?.() === 0 && (reason === 'EPERM' || reason === 'EINVAL')
  return refused ? new CannotStart(words.noSwitch, { cause: error }) : error
}

/** Gives a folder and all it holds to the account; the folder itself last, so that an interrupted gift is seen and redone. */
export const giveTo = (directory: string, { uid, gid }: Account) => {
  for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    lchownSync(join(entry.parentPath, entry.name), uid, gid)
  }
  chownSync(directory, uid, gid)
}
