import { percentile, timings } from './measure.ts'

/** First pages of searches of every kind, and sheets, one after the other: what the database has to do. */
const searches: [string, string[]][] = [
  ['mot fréquent', ['association', 'insertion', 'solidaire', 'projet', 'emploi'].map((q) => `/annuaire?q=${q}`)],
  ['mot rare', ['ronalpia', 'handishare', 'centsept', 'mayotte', 'millau'].map((q) => `/annuaire?q=${q}`)],
  ['deux mots', ['recyclerie+lyon', 'garage+solidaire', 'epicerie+brest'].map((q) => `/annuaire?q=${q}`)],
  ['faute', ['ronalpya', 'recyclerye', 'locaux+motif', 'metropole+lion'].map((q) => `/annuaire?q=${q}`)],
  ['sans mot', ['/annuaire', '/annuaire?genre=projet', '/annuaire?genre=organisation']],
  [
    'filtres',
    ['?defi=inclusion', '?milieu=rural', '?genre=projet&stade=scaling', '?q=insertion&defi=inclusion&milieu=rural'].map(
      (q) => `/annuaire${q}`,
    ),
  ],
  ['page profonde', ['/annuaire?q=association&page=50', '/annuaire?genre=projet&tri=nom&page=100']],
  ['carte', ['/annuaire?genre=projet&vue=carte', '/annuaire?q=insertion&vue=carte']],
]

export const measureSearches = async ({ origin }: { origin: string }) => {
  process.stdout.write('\nune à une         p50 ms     p95 ms     max ms\n')
  const sheets = await sheetPaths(origin)
  for (const [name, paths] of [...searches, ['fiches', sheets] as [string, string[]]]) {
    const calls = paths.map((path) => async () => {
      const response = await fetch(origin + path)
      await response.text()
      if (response.status !== 200) throw new Error(`${path}: ${response.status}`)
    })
    await timings(calls)
    const repeated = name === 'fiches' ? calls : Array(8).fill(calls).flat()
    const samples = await timings(repeated)
    const cells = [percentile(samples, 0.5), percentile(samples, 0.95), Math.max(...samples)]
    process.stdout.write(`${name.padEnd(13)}${cells.map((cell) => cell.toFixed(1).padStart(11)).join('')}\n`)
  }
}

/** Two hundred sheets spread over the results of a common word. */
const sheetPaths = async (origin: string): Promise<string[]> => {
  const found = new Set<string>()
  for (let page = 1; page <= 40 && found.size < 200; page += 1) {
    const html = await (await fetch(`${origin}/annuaire?genre=projet&tri=nom&page=${page}`)).text()
    for (const match of html.matchAll(/href="(\/projets\/[^"?#/]+)"/g)) if (match[1]) found.add(match[1])
  }
  return [...found]
}
