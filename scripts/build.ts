// Builds the server (dist/main.js) and the assets (dist/assets: hashed, compressed, listed in manifest.json).
import { existsSync } from 'node:fs'
import { mkdir, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import * as esbuild from 'esbuild'

const root = join(import.meta.dirname, '..')
const out = join(root, 'dist/assets')
const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** Paths of the files as browsers ask for them (`/assets/…`); `js` is the entry, which finds its chunks. */
export type Manifest = { css: string; js: string; icons: string; favicon: string; fonts: string[] }

const entries = {
  css: 'src/ui/css/style.css',
  js: 'src/islands/main.ts',
  icons: 'src/ui/icons.svg',
  favicon: 'src/ui/favicon.svg',
} as const

const server: esbuild.BuildOptions = {
  absWorkingDir: root,
  entryPoints: ['src/main.ts'],
  outfile: 'dist/main.js',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node24',
  packages: 'external',
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  sourcemap: true,
  logLevel: 'warning',
}

/** Style sheet, islands, sprite and favicon. */
export const assets = {
  absWorkingDir: root,
  entryPoints: Object.values(entries),
  outdir: out,
  entryNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  chunkNames: 'chunk-[hash]',
  bundle: true,
  minify: true,
  splitting: true,
  format: 'esm',
  target: ['es2022', 'chrome111', 'firefox115', 'safari16.4'],
  loader: { '.woff2': 'file', '.svg': 'copy' },
  metafile: true,
  write: false,
  logLevel: 'warning',
  plugins: [{ name: 'emit', setup: (build) => build.onEnd(emit) }],
} satisfies esbuild.BuildOptions

const pathOf = (file: string): string => `/assets/${basename(file)}`

function manifestOf(outputs: esbuild.Metafile['outputs']): Manifest {
  const files = Object.entries(outputs)
  const made = (entry: string): string => {
    const file = files.find(([, output]) => output.entryPoint === entry)
    if (!file) throw new Error(`The build wrote nothing for ${entry}`)
    return pathOf(file[0])
  }
  const fonts = files.map(([file]) => pathOf(file)).filter((file) => file.endsWith('.woff2'))
  return {
    css: made(entries.css),
    js: made(entries.js),
    icons: made(entries.icons),
    favicon: made(entries.favicon),
    fonts,
  }
}

async function compress(file: string, bytes: Uint8Array): Promise<void> {
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }
  await Promise.all([
    brotli(bytes, quality).then((small) => writeFile(`${file}.br`, small)),
    zip(bytes, { level: 9 }).then((small) => writeFile(`${file}.gz`, small)),
  ])
}

/** Writes what was built, removes what an earlier build left, and the manifest last: it never names a missing file. */
async function emit(result: esbuild.BuildResult): Promise<void> {
  if (result.errors.length > 0 || !result.outputFiles || !result.metafile) return
  await mkdir(out, { recursive: true })
  await Promise.all(
    result.outputFiles.map(async ({ path, contents }) => {
      await writeFile(path, contents)
      if (/\.(css|js|svg)$/.test(path)) await compress(path, contents)
    }),
  )
  await writeFile(join(out, 'manifest.json'), JSON.stringify(manifestOf(result.metafile.outputs), null, 2))
  const kept = new Set(['manifest.json', ...result.outputFiles.map(({ path }) => basename(path))])
  const stale = (await readdir(out)).filter((file) => !kept.has(file.replace(/\.(br|gz)$/, '')))
  await Promise.all(stale.map((file) => rm(join(out, file), { force: true })))
}

/** A server reads the manifest when it starts: new assets must restart the one that watches dist/main.js. */
const restart: esbuild.Plugin = {
  name: 'restart',
  setup: (build) => build.onEnd(() => utimes(join(root, 'dist/main.js'), new Date(), new Date()).catch(() => {})),
}

/** One build, or with `watch` a build after every change until the returned function is called. */
export async function build({ watch = false }: { watch?: boolean } = {}): Promise<() => Promise<void>> {
  const parts: esbuild.BuildOptions[] = [watch ? { ...assets, plugins: [...assets.plugins, restart] } : assets]
  if (existsSync(join(root, 'src/main.ts'))) parts.push(server)
  else process.stdout.write('build: no src/main.ts yet, the server is skipped\n')
  if (!watch) {
    await Promise.all(parts.map((part) => esbuild.build(part)))
    return async () => {}
  }
  const contexts = await Promise.all(parts.map((part) => esbuild.context(part)))
  // Watching does not wait for its first build, and a server may start as soon as we return.
  // A mistake is said, then corrected: it must not end the watch.
  await Promise.allSettled(contexts.map((context) => context.rebuild()))
  await Promise.all(contexts.map((context) => context.watch()))
  return async () => {
    await Promise.all(contexts.map((context) => context.dispose()))
  }
}

if (import.meta.main) {
  try {
    await build()
  } catch (error) {
    // esbuild has already said what is wrong and where.
    if (!(error instanceof Error && 'errors' in error)) throw error
    process.exitCode = 1
  }
}
