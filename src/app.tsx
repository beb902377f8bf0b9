import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { etag } from 'hono/etag'
import { type Assets, readAsset } from '#core/assets.ts'
import { Problem } from '#core/errors.ts'
import type { App } from '#core/http.ts'
import { addressOf, headers, limitedBody, logged, ownForms } from '#core/request.ts'
import type { Services } from '#core/services.ts'
import { createAccounts } from '#rooms/accounts/index.ts'
import { adminRoutes } from '#rooms/admin/index.ts'
import { bannerPersonalData, bannerRoutes } from '#rooms/banner/index.ts'
import { challengeRoutes } from '#rooms/challenges/index.ts'
import { communitiesOfPlace, communityPersonalData, communityRoutes } from '#rooms/communities/index.ts'
import { contactPersonalData, contactRoutes } from '#rooms/contact/index.ts'
import { credentialRoutes } from '#rooms/credentials/index.ts'
import { decisionPersonalData, decisionRoutes } from '#rooms/decisions/index.ts'
import { directoryPersonalData, directoryRoutes } from '#rooms/directory/index.ts'
import { eventRoutes } from '#rooms/events/index.ts'
import { placeRoutes } from '#rooms/geography/index.ts'
import { labelPersonalData, labelRoutes } from '#rooms/label/index.ts'
import { newsroomPersonalData, newsroomRoutes } from '#rooms/newsroom/index.ts'
import { siteRoutes } from '#rooms/site/index.ts'
import { supportPersonalData, supportRoutes } from '#rooms/support/index.ts'
import {
  precedentsOfChallenge,
  precedentsOfPlace,
  unblockingPersonalData,
  unblockingRoutes,
} from '#rooms/unblocking/index.ts'
import { vaultPersonalData, vaultRoutes } from '#rooms/vault/index.ts'
import { pageRenderer } from './frame.ts'
import { problemPage } from './problems.tsx'

/** The whole site: what every request goes through, in order, then the rooms. */
export const createApp = (services: Services, built: { assets: Assets; folder: string }) => {
  const { config } = services
  const accounts = createAccounts(services, {
    personalData: [
      // before the directory forgets which projects they kept
      supportPersonalData,
      communityPersonalData,
      decisionPersonalData,
      directoryPersonalData,
      bannerPersonalData,
      newsroomPersonalData,
      contactPersonalData,
      vaultPersonalData,
      labelPersonalData,
      unblockingPersonalData,
    ],
  })
  const tag = etag({ weak: true })
  const app = new Hono<App>()

  app.get('/healthz', (c) => c.text('ok'))

  app.use(async (c, next) => {
    c.set('services', services)
    c.set('requestId', randomUUID())
    c.set('now', services.clock())
    c.set('actor', null)
    c.set('address', addressOf(c, config))
    c.setRenderer(pageRenderer(c, built.assets))
    await next()
  })
  app.use(logged)
  app.use(headers(config.publicUrl))

  app.get('/assets/:name', async (c) => {
    const asset = await readAsset(built.folder, c.req.param('name'), c.req.header('accept-encoding') ?? '')
    if (!asset) throw new Problem('not-found')
    c.header('Content-Type', asset.type)
    c.header('Cache-Control', 'public, max-age=31536000, immutable')
    c.header('Vary', 'Accept-Encoding')
    if (asset.encoding) c.header('Content-Encoding', asset.encoding)
    return c.body(asset.bytes)
  })

  app.use(compress({ threshold: 512 }))
  app.use(async (c, next) => {
    await next()
    // « not modified » would leave out a cookie that this answer sets: the message said once would be said again
    if (!c.res.headers.has('Set-Cookie')) await tag(c, async () => {})
  })
  app.use(ownForms(config.publicUrl))
  app.use(limitedBody)
  app.use(async (c, next) => {
    const { actor, setCookies } = await accounts.identify(c.req.raw.headers)
    c.set('actor', actor)
    // before the room answers: its own cookies (signing out, a new session) must have the last word
    for (const cookie of setCookies) c.header('Set-Cookie', cookie, { append: true })
    await next()
    if (!c.res.headers.has('Cache-Control'))
      c.header('Cache-Control', actor ? 'private, no-store' : 'private, no-cache')
  })

  app.route('/', siteRoutes)
  app.route('/', accounts.routes)
  app.route('/', placeRoutes({ homes: communitiesOfPlace, blockages: precedentsOfPlace }))
  app.route('/', challengeRoutes({ blockages: precedentsOfChallenge }))
  app.route('/', directoryRoutes)
  app.route('/', bannerRoutes)
  app.route('/', credentialRoutes)
  app.route('/', vaultRoutes)
  app.route('/', labelRoutes)
  app.route('/', supportRoutes)
  app.route('/', communityRoutes)
  app.route('/', decisionRoutes)
  app.route('/', unblockingRoutes)
  app.route('/', newsroomRoutes)
  app.route('/', eventRoutes)
  app.route('/', contactRoutes)
  app.route('/', adminRoutes)

  app.notFound((c) => problemPage(c, new Problem('not-found')))
  app.onError((error, c) => problemPage(c, error))
  return app
}
