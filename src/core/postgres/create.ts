import { execFile } from 'node:child_process'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { CannotStart } from '#core/process/cannot-start.ts'
import { type Account, asAccount, giveTo, ownFolder } from './account.ts'
import type { Binaries } from './binaries.ts'
import { words } from './words.ts'

const run = promisify(execFile)

// the application is not superuser, so that what works here also works on a server lent by someone else
const firstCommands = `create role frenchimpact login createdb;
create database frenchimpact owner frenchimpact;
`

/** Makes sure `data` is a cluster that these binaries can serve under this account: creates it, or checks it. */
export const ensureCluster = async (
  data: string,
  binaries: Binaries,
  account: Account | null,
  onCreate: () => void,
) => {
  const found = readVersion(data)
  if (found === null) {
    if (existsSync(data) && readdirSync(data).length > 0) throw new CannotStart(words.notACluster(data))
    onCreate()
    return createCluster(data, binaries, account)
  }
  const [wanted = ''] = binaries.version.split('.')
  if (found !== wanted) throw new CannotStart(words.otherMajor(data, found, wanted))
  if (account && statSync(data).uid !== account.uid) giveTo(data, account) // a backup that root put back
}

const readVersion = (data: string) => {
  try {
    return readFileSync(join(data, 'PG_VERSION'), 'utf8').trim()
  } catch {
    return null
  }
}

/** Built beside its place and renamed when complete: a creation cut short leaves nothing that looks like a database. */
const createCluster = async (data: string, { directory }: Binaries, account: Account | null) => {
  const draft = `${data}.new`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { mode: 0o700 })
  if (account) giveTo(draft, account)
  const options = asAccount(account, draft)
  try {
    await run(join(directory, 'bin/initdb'), [...initArguments, '-D', ownFolder(draft)], options)
    const alone = ['--single', '-D', ownFolder(draft), '-c', 'exit_on_error=on', 'postgres']
    const commands = run(join(directory, 'bin/postgres'), alone, options)
    commands.child.stdin?.end(firstCommands)
    await commands
  } catch (error) {
    throw new CannotStart(words.notCreated(reasonOf(error)), { cause: error })
  }
  renameSync(draft, data)
  const parent = openSync(dirname(data), 'r')
  fsyncSync(parent) // a power cut must not forget the rename and keep what was written after it
  closeSync(parent)
}

// the builtin locale sorts the same on every machine and never needs reindexing after an upgrade of the system
const initArguments = [
  ...['-U', 'postgres', '--auth-local=trust', '--auth-host=reject', '--encoding=UTF8', '--no-instructions'],
  ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
]

const reasonOf = (error: unknown) => {
  const { stderr, message } = error as Error & { stderr?: string }
  return stderr?.trim().split('\n').at(-1) || message
}
