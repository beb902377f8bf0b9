import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import type { measureVote } from './vote.ts'

const root = join(import.meta.dirname, '..')
const outfile = join(root, 'dist/bench-vote.js')

/** Bundles what measures a vote, as the site itself is bundled: it goes through a room that writes HTML. Then runs it. */
export const measureDecisions = async (dataDir: string): Promise<void> => {
  await build({
    absWorkingDir: root,
    entryPoints: ['bench/vote.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
  })
  const built = (await import(pathToFileURL(outfile).href)) as { measureVote: typeof measureVote }
  await built.measureVote(dataDir)
}
