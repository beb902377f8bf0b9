// Before start, test and dev: installs the dependencies when they are missing or when package-lock.json has changed.
// Plain JavaScript: it runs on whatever Node the machine has, before the one we pin is there.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const say = (sentence) => process.stdout.write(`${sentence}\n`)

const lock = at('package-lock.json')
const stamp = at('node_modules/.installed') // the lock that was installed; npm ci removes it first, with all the rest
const wanted = createHash('sha256').update(readFileSync(lock)).digest('hex')

const isCurrent = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted
const markCurrent = () => writeFileSync(stamp, wanted)

/** Someone ran npm by hand: npm writes its own copy of the lock last, once all is in place. */
const wasInstalledByHand = () => {
  const done = statSync(at('node_modules/.package-lock.json'), { throwIfNoEntry: false })
  return done !== undefined && done.mtimeMs >= statSync(lock).mtimeMs
}

const hasPinnedNode = () => ['node', 'node.exe'].some((name) => existsSync(at(`node_modules/node/bin/${name}`)))

const install = () => {
  say('Installation des dépendances (de quinze à soixante secondes selon le réseau)…')
  const started = performance.now()
  // development dependencies too, whatever NODE_ENV says: the same folder serves `npm test`
  const options = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = process.env.npm_execpath
  const [command, args] = npm ? [process.execPath, [npm, ...options]] : ['npm', options]
  const { status } = spawnSync(command, args, {
    cwd: at(''),
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: !npm && process.platform === 'win32',
  })
  if (status !== 0) fail('Les dépendances n’ont pas pu être installées : voir le message de npm ci-dessus.')
  if (!hasPinnedNode())
    fail('Node 24 n’a pas été installé : npm a-t-il bloqué les scripts d’installation (ignore-scripts) ?')
  say(`Dépendances installées en ${Math.round((performance.now() - started) / 1000)} s.`)
}

const fail = (sentence) => {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

if (!isCurrent() || !hasPinnedNode()) {
  if (!wasInstalledByHand() || !hasPinnedNode()) install()
  markCurrent()
}
