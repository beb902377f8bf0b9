import { Hono } from 'hono'
import { found } from '#core/errors.ts'
import { type App, db, type Request, servicesOf } from '#core/http.ts'
import { achievementDocument } from '../issuing/document.ts'
import { achievementAt } from '../issuing/queries.ts'
import { signingKey } from '../keys/actions.ts'
import { publicKeys } from '../keys/queries.ts'
import { badgeContext, credentialsContext } from '../linked-data/contexts.ts'
import { statusList } from '../lists/actions.ts'
import { paths } from '../paths.ts'
import { issuerDocument } from './documents.ts'
import { AchievementPage } from './pages.tsx'

export const issuerRoutes = new Hono<App>()

/** Verifiers read it from other sites and programmes. */
const openData = (c: Request, text: string, type: string) =>
  c.body(text, 200, {
    'Content-Type': type,
    'Access-Control-Allow-Origin': '*',
    'Cache-Control': 'public, max-age=300',
  })

const linkedData = 'application/ld+json; charset=utf-8'

/** Does who asks want data rather than a page? Browsers name HTML first. */
export const wantsData = (c: Request): boolean => {
  const accept = c.req.header('accept') ?? ''
  return /application\/([\w.-]+\+)?json/.test(accept) && !accept.includes('text/html')
}

issuerRoutes.get(paths.issuer, async (c) => {
  await signingKey(servicesOf(c)) // who reads the keys before anything was signed finds the one that will sign
  const document = issuerDocument(servicesOf(c).config.publicUrl, await publicKeys(db(c)))
  return openData(c, JSON.stringify(document, null, 2), 'application/json; charset=utf-8')
})

issuerRoutes.get(paths.statusList(':id'), async (c) => {
  const list = found(await statusList(servicesOf(c), c.req.param('id') ?? ''))
  return openData(c, list, 'application/vc+ld+json')
})

issuerRoutes.get(paths.achievement(':file{[a-z0-9-]+(?:\\.json)?}'), async (c) => {
  const file = c.req.param('file') ?? ''
  const achievement = found(await achievementAt(db(c), file.replace('.json', '')))
  c.header('Vary', 'Accept', { append: true })
  if (!file.endsWith('.json') && !wantsData(c)) return c.render(<AchievementPage achievement={achievement} />)
  const document = {
    '@context': [credentialsContext, badgeContext],
    ...achievementDocument(achievement, servicesOf(c).config.publicUrl),
  }
  return openData(c, JSON.stringify(document, null, 2), linkedData)
})
