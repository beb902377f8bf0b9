import { getCookie } from 'hono/cookie'
import type { Child } from 'hono/jsx'
import { isOfficer } from '#core/actor.ts'
import type { Assets } from '#core/assets.ts'
import { type Request, readFlash } from '#core/http.ts'
import { parisDay } from '#core/pure/dates.ts'
import { type Frame, renderPage, type Theme } from '#ui/index.ts'
import about from '../package.json' with { type: 'json' }
import { accountMenu, footer, menu } from './navigation.ts'

declare module 'hono' {
  interface ContextRenderer {
    // biome's shorthand would declare another type instead of completing hono's
    (page: Child): Promise<Response>
  }
}

const themes: readonly string[] = ['light', 'dark']

/** Wraps a page in what the site knows of this request: who reads, in which display, what was just done. */
export const pageRenderer = (c: Request, assets: Assets) => async (page: Child) => {
  const { config } = c.var.services
  const { actor } = c.var
  const day = parisDay(c.var.now)
  const url = new URL(c.req.url)
  const chosen = getCookie(c, 'fi_affichage') ?? ''
  const frame: Frame = {
    path: url.pathname + url.search,
    actor: actor && { name: actor.name, isOfficer: isOfficer(actor, day) },
    flash: await readFlash(c),
    theme: themes.includes(chosen) ? (chosen as Theme) : 'auto',
    demo: config.demo,
    assets,
    publisher: config.publisher.name ?? 'l’éditeur de cette instance',
    year: Number(day.slice(0, 4)),
    version: about.version,
    sourceUrl: config.sourceUrl ?? '',
    poweredBy: config.poweredBy,
    menu,
    footer: footer(config.production),
    account: actor ? accountMenu(actor, day) : [],
  }
  return c.html(await renderPage(frame, page))
}
