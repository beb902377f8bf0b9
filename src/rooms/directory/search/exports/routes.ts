import { Hono } from 'hono'
import { type App, db, download, now, type Request, servicesOf, today } from '#core/http.ts'
import { throttle } from '#core/rate-limit.ts'
import { paths } from '../paths.ts'
import { readAsked } from '../reading.ts'
import { formats } from './formats.ts'
import { prepareExport } from './queries.ts'

const limit = { name: 'annuaire.export', hits: 30, perSeconds: 600 }

export const exportRoutes = new Hono<App>()

const answer = (name: keyof typeof formats) => async (c: Request) => {
  await throttle(db(c), limit, [c.var.address], now(c))
  const reading = readAsked(new URL(c.req.url).searchParams)
  const { about, batches } = await prepareExport(db(c), reading, servicesOf(c).config.publicUrl, now(c))
  const { type, write } = formats[name]
  // an ETag of our own: to make one, the middleware would read the whole file before sending its first line
  c.header('ETag', `W/"${c.var.requestId}"`)
  const file = ReadableStream.from(write(about, batches)).pipeThrough(new TextEncoderStream())
  return download(c, file, `annuaire-${today(c)}.${name}`, type)
}

for (const name of ['csv', 'json', 'geojson'] as const) exportRoutes.get(paths.exports[name], answer(name))
