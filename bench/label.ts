import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import type { measureLabel as measure } from './label-desk.ts'

const root = join(import.meta.dirname, '..')
const outfile = join(root, 'dist/bench-label-desk.js')

/** Bundles what measures the desk, as the site itself is bundled: it goes through a room that writes HTML. Then runs it. */
export const measureLabel = async (dataDir: string): Promise<void> => {
  await build({
    absWorkingDir: root,
    entryPoints: ['bench/label-desk.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
  })
  const built = (await import(pathToFileURL(outfile).href)) as { measureLabel: typeof measure }
  await built.measureLabel(dataDir)
}
