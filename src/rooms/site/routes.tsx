import { Hono } from 'hono'
import { setCookie } from 'hono/cookie'
import { z } from 'zod'
import { type App, db, localPath, now, openToAll, readForm, servicesOf } from '#core/http.ts'
import { transparency } from '#rooms/newsroom/index.ts'
import { HomePage } from './home/pages.tsx'
import { isReady, readHomeOnceAMinute } from './home/queries.ts'
import { AccessibilityPage, LegalNoticePage, OpenDataPage, PrivacyPage } from './legal/pages.tsx'
import { RulesPage } from './legal/rules-page.tsx'
import { paths } from './paths.ts'

export const siteRoutes = new Hono<App>()

siteRoutes.get(paths.home, async (c) =>
  c.render(<HomePage view={await readHomeOnceAMinute(db(c), now(c).getTime())} />),
)

siteRoutes.get(paths.legalNotice, (c) => c.render(<LegalNoticePage config={servicesOf(c).config} />))
siteRoutes.get(paths.privacy, (c) => c.render(<PrivacyPage config={servicesOf(c).config} />))
siteRoutes.get(paths.rules, async (c) => c.render(<RulesPage figures={await transparency(db(c))} />))
siteRoutes.get(paths.accessibility, (c) => c.render(<AccessibilityPage />))
siteRoutes.get(paths.openData, (c) => c.render(<OpenDataPage />))

/** Light, dark or as the device says: anyone may choose, it changes only their own cookie. */
siteRoutes.post(paths.display, async (c) => {
  await openToAll(c, { name: 'display', hits: 60, perSeconds: 60 })
  const form = await readForm(c, display)
  const { theme, retour } = form.ok ? form.value : { theme: 'auto', retour: '/' }
  setCookie(c, 'fi_affichage', theme, { path: '/', maxAge: 31_536_000, sameSite: 'Lax', httpOnly: true })
  return c.redirect(localPath(retour, '/'), 303)
})

/** The addresses above the sheets: people shorten what they read. */
siteRoutes.get('/projets', (c) => c.redirect(`${paths.search}?genre=projet`, 301))
siteRoutes.get('/organisations', (c) => c.redirect(`${paths.search}?genre=organisation`, 301))

const display = z.object({ theme: z.enum(['auto', 'light', 'dark']), retour: z.string().default('/') })

/** Ready to serve: the database answers and holds the geography. */
siteRoutes.get('/readyz', async (c) => {
  const ready = await isReady(db(c)).catch(() => false)
  return ready ? c.text('ready') : c.text('not ready', 503)
})

siteRoutes.get('/robots.txt', (c) => c.text(robots))

const robots = ['User-agent: *', 'Disallow: /administration', 'Disallow: /mon-compte', 'Disallow: /fiches/', ''].join(
  '\n',
)
