// What a browser shows of a page that someone may stumble on: faults of accessibility, and what overflows sideways.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

// colours do not depend on the width: each of them is seen once
export const looks = [
  { width: 390, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
] as const

export const widths = [320, 390, 768, 1024, 1280]

export const faultsOf = async (page: Page, path: string): Promise<string[]> => {
  await page.evaluate(axe)
  const { violations } = await page.evaluate(
    (only) => (globalThis as unknown as AxeWindow).axe.run({ runOnly: { type: 'tag', values: only } }),
    tags,
  )
  return violations.map(({ id, nodes }) => `${path}: ${id} ${nodes[0]?.html ?? ''}`)
}

type AxeWindow = {
  axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
}

export const overflowOf = async (page: Page, path: string): Promise<string[]> => {
  const over = Number(
    await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
  )
  return over > 0 ? [`${path}: ${over}px`] : []
}
