import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import type { measureAttestations } from './attestations.ts'

const root = join(import.meta.dirname, '..')
const outfile = join(root, 'dist/bench-attestations.js')

/** Bundles what measures attestations, as the site itself is bundled: it goes through a room that writes HTML. Then runs it. */
export const measureCredentials = async (dataDir: string): Promise<void> => {
  await build({
    absWorkingDir: root,
    entryPoints: ['bench/attestations.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
  })
  const built = (await import(pathToFileURL(outfile).href)) as { measureAttestations: typeof measureAttestations }
  await built.measureAttestations(dataDir)
}
