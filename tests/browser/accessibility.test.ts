import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { startSite } from '../support/site.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** One of each kind of public page. */
const kinds = [
  '/',
  '/annuaire',
  '/annuaire?q=ronalpya',
  '/annuaire?q=zzzzqqq&genre=projet',
  '/annuaire?genre=projet&vue=carte',
  '/projets/toit-a-deux-voix',
  '/organisations/ronalpia',
  '/projets/toit-a-deux-voix/ecrire',
  '/projets/toit-a-deux-voix/signaler',
  '/projets/toit-a-deux-voix/proposer',
  '/projets/toit-a-deux-voix/proposer/besoin',
  '/organisations/toits-partages/proposer/identite',
  '/territoires',
  '/territoires/metropole-de-lyon',
  '/territoires/lyon-69123',
  '/defis',
  '/defis/inclusion',
  '/banniere',
  '/banniere/guide?carries=oui',
  '/banniere/banniere-ou-label',
  '/banniere/charte',
  '/banniere/registre',
  '/banniere/ouvert',
  '/banniere/projets/toit-a-deux-voix',
  '/banniere/projets/toit-a-deux-voix/badge',
  '/journal',
  '/journal/retour-sur-la-presentation-a-lyon',
  '/journal/retour-sur-la-presentation-a-lyon/historique',
  '/journal/retour-sur-la-presentation-a-lyon/commenter',
  '/orientations',
  '/orientations/entreprises-a-mission',
  '/orientations/poser-une-question',
  '/orientations/le-milliard/suivre',
  '/chantiers',
  '/chantiers/l-acces-a-la-donnee-publique',
  '/evenements',
  '/evenements/start-up-de-territoire-valence',
  '/projets/toit-a-deux-voix/signaler',
  '/inscription',
  '/connexion',
  '/informations-oubliees',
  '/contact',
  '/mentions-legales',
  '/confidentialite',
  '/accessibilite',
  '/donnees',
  '/cette-page-n-existe-pas',
]

let site: Awaited<ReturnType<typeof startSite>>
let browser: Browser

beforeAll(async () => {
  site = await startSite('axe')
  browser = await launchBrowser()
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await site?.stop()
})

const looks = [
  { width: 390, colorScheme: 'light' },
  { width: 390, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
] as const

test.each(looks)(
  'no accessibility fault at $width px, $colorScheme',
  async ({ width, colorScheme }) => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true })
    const page = await context.newPage()
    const faults: string[] = []
    for (const path of kinds) {
      await page.goto(site.origin + path)
      await page.evaluate(axe)
      const { violations } = await page.evaluate(
        (only) => (globalThis as unknown as AxeWindow).axe.run({ runOnly: { type: 'tag', values: only } }),
        tags,
      )
      for (const { id, nodes } of violations) faults.push(`${path}: ${id} ${nodes[0]?.html ?? ''}`)
    }
    await context.close()
    expect(faults).toEqual([])
  },
  240_000,
)

type AxeWindow = {
  axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
}

test.each([320, 390, 768, 1024, 1280])(
  'nothing overflows sideways at %d px',
  async (width) => {
    const context = await browser.newContext({ viewport: { width, height: 800 } })
    const page = await context.newPage()
    const wide: string[] = []
    for (const path of kinds) {
      await page.goto(site.origin + path)
      const overflow = await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      )
      if (Number(overflow) > 0) wide.push(`${path}: ${overflow}px`)
    }
    await context.close()
    expect(wide).toEqual([])
  },
  120_000,
)
