import { Hono } from 'hono'
import { type App, db, download, now, openToAll, servicesOf, today } from '#core/http.ts'
import { paths } from '../../paths.ts'
import { dayAsked } from '../rules.ts'
import { wholeRegister } from './queries.ts'
import { registerCsv, registerJson } from './shape.ts'

export const fileRoutes = new Hono<App>()

const files = { name: 'label-register', hits: 30, perSeconds: 600 }
const writers = {
  csv: { type: 'text/csv; charset=utf-8', write: registerCsv },
  json: { type: 'application/json; charset=utf-8', write: registerJson },
} as const

for (const format of ['csv', 'json'] as const) {
  fileRoutes.get(paths.registerFile(format), async (c) => {
    await openToAll(c, files)
    const { day } = dayAsked(c.req.query('au') ?? '', today(c))
    const about = { origin: servicesOf(c).config.publicUrl, day, takenAt: now(c).toISOString() }
    const { type, write } = writers[format]
    // an ETag of our own: to make one, the middleware would read the whole file before sending its first line
    c.header('ETag', `W/"${c.var.requestId}"`)
    c.header('Access-Control-Allow-Origin', '*')
    const text = ReadableStream.from(write(about, wholeRegister(db(c), day)))
    return download(c, text.pipeThrough(new TextEncoderStream()), `registre-label-${day}.${format}`, type)
  })
}
