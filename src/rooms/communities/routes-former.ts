import type { MiddlewareHandler } from 'hono'
import { type App, db } from '#core/http.ts'
import { paths } from './paths.ts'
import { slugNow } from './queries.ts'

/** What nobody answers at an address that a community had is asked at the one it has now: the whole address, and the form with it. */
export const formerAddresses: MiddlewareHandler<App> = async (c, next) => {
  await next()
  const former = c.req.param('slug') ?? ''
  const slug = c.res.status === 404 ? await slugNow(db(c), former) : null
  if (!slug) return
  const { pathname, search } = new URL(c.req.url)
  const address = pathname.replace(paths.community(former), paths.community(slug)) + search
  // 308: sent again as it was
  const status = c.req.method === 'GET' || c.req.method === 'HEAD' ? 301 : 308
  c.res = new Response(null, { status, headers: { Location: address } })
}
