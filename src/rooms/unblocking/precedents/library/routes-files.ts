import { Hono } from 'hono'
import { notFound } from '#core/errors.ts'
import { type App, db, download, now, openToAll, servicesOf, today } from '#core/http.ts'
import { challengeTree } from '#rooms/challenges/index.ts'
import { paths } from '../../paths.ts'
import { precedentsFeed } from './feed.ts'
import { letterText, libraryCsv, libraryJson } from './files.ts'
import { lastPublished, readPrecedent, wholeLibrary } from './queries-sheet.ts'

export const libraryFileRoutes = new Hono<App>()

const files = { name: 'precedents', hits: 30, perSeconds: 600 }
const writers = {
  csv: { type: 'text/csv; charset=utf-8', write: libraryCsv },
  json: { type: 'application/json; charset=utf-8', write: libraryJson },
} as const

for (const format of ['csv', 'json'] as const) {
  libraryFileRoutes.get(paths.precedentsFile(format), async (c) => {
    await openToAll(c, files)
    const tree = (await challengeTree(db(c))).flatMap((one) => [one, ...one.children])
    const challenges = new Map(tree.map(({ id, name }) => [id, name]))
    const about = { origin: servicesOf(c).config.publicUrl, takenAt: now(c).toISOString(), challenges }
    const { type, write } = writers[format]
    // an ETag of our own: to make one, the middleware would read the whole file before sending its first line
    c.header('ETag', `W/"${c.var.requestId}"`)
    c.header('Access-Control-Allow-Origin', '*')
    const text = ReadableStream.from(write(about, wholeLibrary(db(c))))
    return download(c, text.pipeThrough(new TextEncoderStream()), `precedents-${today(c)}.${format}`, type)
  })
}

const entries = 20

libraryFileRoutes.get(paths.precedentsFeed, async (c) => {
  const { publicUrl: origin, publisher } = servicesOf(c).config
  const about = { origin, publisher: publisher.name ?? '#FrenchImpact', now: now(c) }
  const text = precedentsFeed(await lastPublished(db(c), entries), about)
  return c.body(text, 200, { 'Content-Type': 'application/atom+xml; charset=utf-8' })
})

libraryFileRoutes.get(paths.precedentLetter(':slug'), async (c) => {
  const reading = await readPrecedent(db(c), c.req.param('slug') ?? '')
  if (reading.kind !== 'published' || reading.precedent.letter === '') return notFound()
  const { precedent } = reading
  const text = letterText(precedent, servicesOf(c).config.publicUrl)
  return download(c, text, `lettre-${precedent.slug}.txt`, 'text/plain; charset=utf-8')
})
