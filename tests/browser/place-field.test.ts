import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { startSite } from '../support/site.ts'

let site: Awaited<ReturnType<typeof startSite>>
let browser: Browser

beforeAll(async () => {
  site = await startSite('place_field')
  browser = await launchBrowser()
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await site?.stop()
})

const open = async (several = false): Promise<Page> => {
  const page = await browser.newPage()
  if (several) {
    await page.route('**/territoires', async (route) => {
      const answer = await route.fetch()
      const body = (await answer.text()).replace('data-place-field="lieu"', 'data-place-field="lieu" data-multiple=""')
      await route.fulfill({ response: answer, body })
    })
  }
  await page.goto(`${site.origin}/territoires`)
  return page
}

const field = (page: Page) => page.getByRole('combobox', { name: 'Votre territoire' })
const chosenIds = (page: Page) =>
  page.locator('[name=lieu_id]').evaluateAll((inputs) => inputs.map((input) => input.getAttribute('value')))

test('Escape closes the list and keeps what was typed; nothing is chosen', async () => {
  const page = await open()
  await field(page).pressSequentially('villeurb')
  await page.getByRole('option').first().waitFor()
  await field(page).press('Escape')
  expect(await page.getByRole('listbox').isVisible()).toBe(false)
  expect(await field(page).getAttribute('aria-expanded')).toBe('false')
  expect(await field(page).inputValue()).toBe('villeurb')
  expect(await chosenIds(page)).toEqual([])
  await page.close()
})

test('words typed after a choice make it void', async () => {
  const page = await open()
  await field(page).fill('villeurbanne')
  await page.getByRole('option', { name: /^Villeurbanne/ }).click()
  expect((await chosenIds(page)).length).toBe(1)
  await field(page).pressSequentially('x')
  expect(await chosenIds(page)).toEqual([])
  await page.close()
})

test('with the keyboard: arrows, Home, End, Enter chooses without sending, Enter again sends', async () => {
  const page = await open()
  await field(page).pressSequentially('saint-denis')
  await page.getByText('8 lieux proposés.').waitFor()
  const active = () => field(page).getAttribute('aria-activedescendant')
  expect(await active()).toBeNull()
  await field(page).press('ArrowUp')
  expect(await active()).toBe('f-lieu-liste-7')
  await field(page).press('ArrowDown')
  expect(await active()).toBe('f-lieu-liste-0')
  await field(page).press('End')
  expect(await active()).toBe('f-lieu-liste-7')
  await field(page).press('Home')
  expect(await page.getByRole('option', { selected: true }).textContent()).toContain('Saint-Denis')
  await field(page).press('ArrowDown')
  expect(await page.getByRole('option', { selected: true }).textContent()).toContain('Seine-Saint-Denis')
  await field(page).press('Enter')
  expect(new URL(page.url()).pathname).toBe('/territoires')
  expect(await field(page).inputValue()).toBe('Saint-Denis')
  await field(page).press('Enter')
  await page.waitForURL('**/territoires/saint-denis-93066')
  await page.close()
})

test('several places are kept as boxes that one can untick, each once', async () => {
  const page = await open(true)
  for (const name of ['Villeurbanne', 'Bron', 'Villeurbanne']) {
    await field(page).fill(name)
    await page
      .getByRole('option', { name: new RegExp(`^${name}`) })
      .first()
      .click()
    expect(await field(page).inputValue()).toBe('')
  }
  const boxes = page.getByRole('group', { name: 'Lieux choisis' }).getByRole('checkbox')
  expect(await boxes.count()).toBe(2)
  expect(await boxes.first().isChecked()).toBe(true)
  await page.getByRole('checkbox', { name: /^Bron/ }).uncheck()
  await field(page).fill('lyon')
  expect(await boxes.count()).toBe(2)
  await page.close()
})

test('without script, the same field leads to the place or to a list', async () => {
  const page = await browser.newPage({ javaScriptEnabled: false })
  await page.goto(`${site.origin}/territoires`)
  await page.getByLabel('Votre territoire').fill('vileurbane')
  await page.getByRole('button', { name: 'Voir ce territoire' }).click()
  await page.getByRole('link', { name: 'Villeurbanne' }).click()
  await page.waitForURL('**/territoires/villeurbanne-69266')
  await page.close()
})
