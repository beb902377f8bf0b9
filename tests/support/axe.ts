// What a browser shows of a page that someone may stumble on: faults of accessibility, and what overflows sideways.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

// colours do not depend on the width: each of them is seen once
export const looks = [
  { width: 390, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
] as const

type Look = (typeof looks)[number]

// those of the looks are seen with them
const widths = [320, 768, 1024]

/** Someone before a browser that reads each page they open with axe; nothing moves on its way from a look to the next. */
export const examiner = async (browser: Browser, origin: string, cookie = ''): Promise<Page> => {
  const context = await browser.newContext({ baseURL: origin, bypassCSP: true, reducedMotion: 'reduce' })
  await context.addInitScript({ content: axe })
  const [name = '', value = ''] = cookie.split('=')
  if (cookie) await context.addCookies([{ name, value, url: origin }])
  return context.newPage()
}

/** The faults of the page on screen in each of these looks, one after the other, and what overflows in them. */
export const faultsIn = async (page: Page, path: string, each: readonly Look[] = looks): Promise<string[]> => {
  const faults: string[] = []
  for (const { width, colorScheme } of each) {
    const where = `${path} (${width}, ${colorScheme})`
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme })
    faults.push(...(await faultsOf(page, where)), ...(await overflowOf(page, where)))
  }
  return faults
}

const faultsOf = async (page: Page, where: string): Promise<string[]> => {
  // what is in order is told at length: it stays in the page; the style sheets are not fetched again for rules that are not run
  const violations = await page.evaluate(async (only) => {
    const { run } = (globalThis as unknown as AxeWindow).axe
    const found = await run({ runOnly: { type: 'tag', values: only }, resultTypes: ['violations'], preload: false })
    return found.violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)
  }, tags)
  return violations.map((violation) => `${where}: ${violation}`)
}

type AxeWindow = {
  axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
}

/** What overflows the page on screen at each width. */
export const overflowAcross = async (page: Page, path: string): Promise<string[]> => {
  const wide: string[] = []
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 })
    wide.push(...(await overflowOf(page, `${path} (${width})`)))
  }
  return wide
}

const overflowOf = async (page: Page, where: string): Promise<string[]> => {
  const over = Number(
    await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
  )
  return over > 0 ? [`${where}: ${over}px`] : []
}
