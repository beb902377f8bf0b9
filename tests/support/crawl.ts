/** What a visitor without account meets by following every link. */
export type Visit = { path: string; from: string; status: number; type: string; body: string }

type Crawl = {
  origin: string
  start: readonly string[]
  /** How many addresses of this shape to read: 36,000 territories look alike. */
  most: (shape: string) => number
  /** Addresses left alone. */
  skip: (path: string) => boolean
}

/** The shape of an address: what changes from page to page is replaced by `*`. */
export const shapeOf = (path: string): string => {
  const url = new URL(path, 'http://x')
  const place = url.pathname.replace(
    /^(\/(?:territoires|projets|organisations|defis|logos|journal|orientations|evenements|chantiers|commentaires|banniere\/(?:projets|verification|badges)))\/[^/.]+/,
    '$1/*',
  )
  if (place.startsWith('/annuaire.')) return place // the same file, whatever it is filtered by
  const names = [...new Set(url.searchParams.keys())].sort().join('&')
  return names ? `${place}?${names}` : place
}

/** Follows every link of this site breadth first, `most` addresses of each shape, and gives back all that was read. */
export const crawl = async ({ origin, start, most, skip }: Crawl): Promise<Visit[]> => {
  const seen = new Set<string>()
  const shapes = new Map<string, number>()
  const queue: { path: string; from: string }[] = []
  const visits: Visit[] = []
  const push = (path: string, from: string) => {
    if (seen.has(path) || skip(path)) return
    const shape = shapeOf(path)
    const known = shapes.get(shape) ?? 0
    if (known >= most(shape)) return
    seen.add(path)
    shapes.set(shape, known + 1)
    queue.push({ path, from })
  }
  for (const path of start) push(path, '(départ)')
  for (let next = queue.shift(); next; next = queue.shift()) {
    const response = await fetch(origin + next.path, { redirect: 'manual' })
    const type = response.headers.get('content-type') ?? ''
    const text = /^(text|application\/(json|geo\+json|xml|ld\+json)|image\/svg)/.test(type)
    const bytes = Buffer.from(await response.arrayBuffer())
    const body = text ? bytes.toString('utf8') : ''
    visits.push({ ...next, status: response.status, type, body })
    const location = response.headers.get('location')
    if (location) push(localPath(location, origin, next.path) ?? next.path, next.path)
    if (!type.startsWith('text/html')) continue
    for (const link of linksOf(body)) {
      const path = localPath(link, origin, next.path)
      if (path) push(path, next.path)
    }
  }
  return visits
}

const entities: Record<string, string> = { '&amp;': '&', '&quot;': '"', '&#39;': "'", '&lt;': '<', '&gt;': '>' }

const linksOf = (html: string): string[] =>
  [...html.matchAll(/<(?:a|link|script|img|use|source)\b[^>]*?\s(?:href|src)="([^"]*)"/g)].map((match) =>
    (match[1] ?? '').replace(/&(?:amp|quot|#39|lt|gt);/g, (entity) => entities[entity] ?? entity),
  )

const localPath = (link: string, origin: string, from: string): string | null => {
  if (/^(mailto|tel|data):/.test(link)) return null
  const url = new URL(link, origin + from)
  return url.origin === origin ? url.pathname + url.search : null
}

/** Ids that fragments of this page point to and that are not in it. */
export const danglingFragments = (html: string): string[] =>
  [...html.matchAll(/href="#([^"]+)"/g)].flatMap(([, id]) => (id && !html.includes(`id="${id}"`) ? [id] : []))
