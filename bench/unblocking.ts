import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import type { measureUnblocking as measure } from './unblocking-desk.ts'

const root = join(import.meta.dirname, '..')
const outfile = join(root, 'dist/bench-unblocking.js')

/** Bundles what measures the desk of blocked cases, as the site itself is bundled: it goes through a room that writes HTML. Then runs it. */
export const measureUnblocking = async (dataDir: string): Promise<void> => {
  await build({
    absWorkingDir: root,
    entryPoints: ['bench/unblocking-desk.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
  })
  const built = (await import(pathToFileURL(outfile).href)) as { measureUnblocking: typeof measure }
  await built.measureUnblocking(dataDir)
}
