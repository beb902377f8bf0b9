// npm run check: what can be said without running anything. Every check runs, then the worst answer is given.
import { spawnSync } from 'node:child_process'

const checks: [string, string[]][] = [
  ['tsc', ['-p', '.']],
  ['tsc', ['-p', 'tsconfig.islands.json']],
  ['biome', ['check', '--error-on-warnings', '.']],
  ['knip', []],
]

const failed = checks.filter(([command, args]) => {
  const started = performance.now()
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' })
  process.stdout.write(
    `${status === 0 ? 'oui' : 'NON'}  ${command} ${args.join(' ')}  ${Math.round(performance.now() - started)} ms\n`,
  )
  return status !== 0
})
process.exitCode = failed.length === 0 ? 0 : 1
