import { posix } from 'node:path'
import { parseSync, type StaticImport } from 'oxc-parser'

/** One source file: its path from the root, with `/`, and its text. */
export type Source = { path: string; text: string }
type Import = { from: string; target: string; line: number; typeOnly: boolean; names: string[] }
type Rooms = Record<string, { uses: readonly string[]; tables: readonly string[] }>

/** Every breach of the house rules (docs/decisions/0002), as `file:line: sentence`. Empty: the house stands. */
export const breaches = (sources: readonly Source[], rooms: Rooms): string[] =>
  [...sources.flatMap((source) => breachesOf(source, rooms)), ...cycles(rooms), ...unused(sources, rooms)].sort()

const breachesOf = (source: Source, rooms: Rooms): string[] => {
  const imports = importsOf(source)
  const say = (line: number, sentence: string) => `${source.path}:${line}: ${sentence}`
  return [
    ...imports.flatMap((one) =>
      importRules.flatMap((rule) => rule(one, rooms) ?? []).map((said) => say(one.line, said)),
    ),
    ...textBreaches(source, rooms).map(({ line, sentence }) => say(line, sentence)),
  ]
}

const known = new WeakMap<Source, Import[]>()

/** The imports of a file, aliases and relative paths resolved to paths from the root; packages keep their name. Read once. */
export const importsOf = (source: Source): Import[] => {
  const imports = known.get(source) ?? readImports(source)
  known.set(source, imports)
  return imports
}

const readImports = ({ path, text }: Source): Import[] => {
  const parsed = parseSync(path, text)
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length
  const statics = parsed.module.staticImports.map((one: StaticImport) => ({
    specifier: one.moduleRequest.value,
    at: one.start,
    typeOnly: one.entries.length > 0 && one.entries.every((entry) => entry.isType),
    names: one.entries.flatMap((entry) => entry.importName.name ?? []),
  }))
  const reexports = parsed.module.staticExports.flatMap((one) =>
    one.entries.flatMap((entry) =>
      entry.moduleRequest
        ? [{ specifier: entry.moduleRequest.value, at: one.start, typeOnly: entry.isType, names: [] }]
        : [],
    ),
  )
  const dynamics = parsed.module.dynamicImports.map((one) => ({
    specifier: text.slice(one.moduleRequest.start + 1, one.moduleRequest.end - 1),
    at: one.start,
    typeOnly: false,
    names: [],
  }))
  return [...statics, ...reexports, ...dynamics].map(({ specifier, at, typeOnly, names }) => ({
    from: path,
    target: resolve(path, specifier),
    line: lineAt(at),
    typeOnly,
    names,
  }))
}

const aliases: Record<string, string> = {
  '#core/': 'src/core/',
  '#ui/': 'src/ui/',
  '#rooms/': 'src/rooms/',
  '#db/': 'db/',
  '#tests/': 'tests/',
}

const resolve = (from: string, specifier: string): string => {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier)
  const alias = Object.keys(aliases).find((prefix) => specifier.startsWith(prefix))
  return alias ? specifier.replace(alias, aliases[alias] ?? '') : specifier
}

export const isTest = (path: string) => /\.(test|fixture)\.tsx?$/.test(path) || path.startsWith('tests/')
const within = (path: string, folder: string) => path.startsWith(folder)
const roomOf = (path: string) => /^src\/rooms\/([^/]+)\//.exec(path)?.[1] ?? null
const fileOf = (path: string) => posix.basename(path)
const isIsland = (path: string) => path.endsWith('.island.ts') || within(path, 'src/islands/')
const isDatabaseFile = (path: string) =>
  within(path, 'src/core/') ||
  within(path, 'db/') ||
  within(path, 'bench/') ||
  /^(queries|actions|load)([.-]|$)/.test(fileOf(path))
const isHttpFile = (path: string) =>
  /^routes([.-]|$)/.test(fileOf(path)) || /^src\/[^/]+$/.test(path) || /^src\/core\/(http|request)\.tsx?$/.test(path)

type ImportRule = (one: Import, rooms: Rooms) => string | null

const unlessTest =
  (rule: ImportRule): ImportRule =>
  (one, rooms) =>
    isTest(one.from) ? null : rule(one, rooms)

const importRules: ImportRule[] = [
  unlessTest(({ from, target }) =>
    within(from, 'src/core/') && (within(target, 'src/ui/') || within(target, 'src/rooms/'))
      ? 'core knows neither ui nor rooms'
      : null,
  ),
  unlessTest(({ from, target }) =>
    within(from, 'src/ui/') &&
    (within(target, 'src/rooms/') ||
      /^(kysely|pg|hono)$/.test(target) ||
      /^src\/core\/(database|http|request)\./.test(target))
      ? 'ui knows neither rooms, database nor HTTP'
      : null,
  ),
  unlessTest(({ from, target }) =>
    (target === 'src/main.ts' || target === 'src/app.tsx') && from !== 'src/web.ts'
      ? 'nobody imports main or app'
      : null,
  ),
  unlessTest(({ from, target }, rooms) => {
    const here = roomOf(from)
    const there = roomOf(target)
    if (!there || here === there || (isIsland(from) && isIsland(target))) return null
    if (target !== `src/rooms/${there}/index.ts`) return `room ${there} is entered through its door (index.ts)`
    if (here && !rooms[here]?.uses.includes(there)) return `rooms.ts does not let ${here} use ${there}`
    return null
  }),
  unlessTest(({ target }) => (isTest(target) ? 'what only tests use stays with tests' : null)),
  unlessTest(({ from, target }) =>
    fileOf(from) === 'rules.ts' &&
    !(
      target === 'zod' ||
      within(target, 'src/core/pure/') ||
      ['src/core/actor.ts', 'src/core/forms.ts', 'src/core/search/types.ts'].includes(target) ||
      fileOf(target) === 'rules.ts'
    )
      ? 'rules know zod, core/pure, actor and forms only'
      : null,
  ),
  unlessTest(({ from, target, typeOnly }) =>
    /^pages([.-]|$)/.test(fileOf(from)) && /^(queries|actions)([.-]|$)/.test(fileOf(target)) && !typeOnly
      ? 'pages take values, they read and write nothing'
      : null,
  ),
  unlessTest(({ from, target }) =>
    target === 'kysely' && !isDatabaseFile(from) ? 'Kysely belongs to queries, actions and core' : null,
  ),
  unlessTest(({ from, target }) =>
    /^(hono$|hono\/(?!jsx)|@hono\/)/.test(target) && !isHttpFile(from)
      ? 'Hono belongs to routes, app and core/http'
      : null,
  ),
  unlessTest(({ from, target }) =>
    isIsland(from) !== isIsland(target) && (within(target, 'src/') || within(target, 'db/'))
      ? 'islands and server code never import each other'
      : null,
  ),
  unlessTest(({ target, names }) =>
    target === 'hono/html' || names.includes('raw') ? 'raw HTML is only for the sanitising markdown component' : null,
  ),
]

const writes =
  /(?:insertInto|updateTable|deleteFrom|mergeInto)\(\s*'([a-z_]+)|\b(?:insert\s+into|update|delete\s+from|truncate)\s+([a-z_]+)\b/g
const impure = /\b(?:Date\.now\(|new Date\(\)|Math\.random\(|process\.|fetch\(|crypto\.|performance\.)/
const permission = /\b(?:require[A-Z]\w*|openToAll|can[A-Z]\w*)\(/

const textBreaches = ({ path, text }: Source, rooms: Rooms): { line: number; sentence: string }[] => {
  if (isTest(path)) return []
  const found: { line: number; sentence: string }[] = []
  const lines = text.split('\n')
  const at = (offset: number) => text.slice(0, offset).split('\n').length
  const room = roomOf(path)

  if (room || within(path, 'src/core/')) {
    const owned = new Set(Object.values(rooms).flatMap(({ tables }) => tables))
    for (const match of text.matchAll(writes)) {
      const table = match[1] ?? match[2] ?? ''
      const mine = room ? rooms[room]?.tables.includes(table) : !owned.has(table)
      const known = owned.has(table) || match[1] !== undefined
      if (known && !mine) found.push({ line: at(match.index), sentence: `table ${table} is written by its room only` })
    }
  }
  if (fileOf(path) === 'rules.ts') {
    for (const [index, line] of lines.entries())
      if (impure.test(line)) found.push({ line: index + 1, sentence: 'rules have no clock, no chance, no I/O' })
  }
  if (/dangerouslySetInnerHTML|\bstyle=|\bon(?:click|change|submit|load)=/.test(text) && path.endsWith('.tsx')) {
    const line =
      lines.findIndex((one) => /dangerouslySetInnerHTML|\bstyle=|\bon(?:click|change|submit|load)=/.test(one)) + 1
    found.push({ line, sentence: 'no raw HTML, inline style or handler' })
  }
  if (/^routes([.-]|$)/.test(fileOf(path))) {
    for (const match of text.matchAll(/\.(?:post|put|patch|delete)\(\s*\n?\s*(?:[\w.]+\(|paths|['`"])/g)) {
      if (!permission.test(statement(text, match.index))) {
        found.push({ line: at(match.index), sentence: 'a route that changes something names a permission' })
      }
    }
  }
  if (lines.length > 251 && path !== 'db/schema.ts')
    found.push({ line: lines.length, sentence: 'a file past 250 lines is split by resource' })
  return found
}

/** The call that begins at this offset, to its closing parenthesis. */
const statement = (text: string, start: number): string => {
  let depth = 0
  for (let index = text.indexOf('(', start); index < text.length; index += 1) {
    if (text[index] === '(') depth += 1
    if (text[index] === ')') depth -= 1
    if (depth === 0) return text.slice(start, index)
  }
  return text.slice(start)
}

const cycles = (rooms: Rooms): string[] => {
  const reaches = (from: string, to: string, seen: Set<string>): boolean =>
    (rooms[from]?.uses ?? []).some((next) => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))))
  return Object.keys(rooms)
    .filter((room) => reaches(room, room, new Set()))
    .map((room) => `src/rooms.ts:1: room ${room} uses itself through others`)
}

/** What a room says it uses and none of its own files enters; tests and fixtures take what they need without saying so. */
const unused = (sources: readonly Source[], rooms: Rooms): string[] => {
  const own = sources.filter(({ path }) => !isTest(path) && roomOf(path) !== null)
  const entered = new Set(own.flatMap(importsOf).map(({ from, target }) => `${roomOf(from)} ${target}`))
  const read = new Set(own.map(({ path }) => roomOf(path)))
  return Object.entries(rooms)
    .filter(([room]) => read.has(room))
    .flatMap(([room, { uses }]) =>
      uses
        .filter((one) => !entered.has(`${room} src/rooms/${one}/index.ts`))
        .map((one) => `src/rooms.ts:1: room ${room} says it uses ${one} and never does`),
    )
}
