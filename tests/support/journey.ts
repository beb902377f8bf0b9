import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { openSession } from '#rooms/accounts/index.ts'
import { type CastMember, castPassword } from '../../src/demo/cast.ts'
import { launchBrowser } from './browser.ts'
import { startSite } from './site.ts'

type Started = { site: Awaited<ReturnType<typeof startSite>>; browser: Awaited<ReturnType<typeof launchBrowser>> }

/** The whole site and a real browser for one file of journeys. Each journey begins with nothing open and nobody signed in. */
export const journeys = (name: string) => {
  let started: Started | undefined
  const opened = (): Started => started ?? unreachable()

  beforeAll(async () => {
    const [site, browser] = await Promise.all([startSite(name), launchBrowser()])
    started = { site, browser }
  }, 240_000)
  afterEach(async () => {
    for (const context of opened().browser.contexts()) await context.close()
  })
  afterAll(async () => {
    await started?.browser.close()
    await started?.site.stop()
  })

  const newPage = async (options: BrowserContextOptions): Promise<Page> => {
    const { browser, site } = opened()
    const context = await browser.newContext({ baseURL: site.origin, javaScriptEnabled: false, ...options })
    context.setDefaultTimeout(10_000)
    return context.newPage()
  }

  /** Someone opens the site in a browser of their own: without script unless asked. */
  const open = async (path = '/', options: BrowserContextOptions = {}): Promise<Page> => {
    const page = await newPage(options)
    await page.goto(path)
    return page
  }

  /** The same, already signed in: for journeys that are not about signing in. */
  const openAs = async ({ email }: CastMember, path = '/', options: BrowserContextOptions = {}): Promise<Page> => {
    const { services, origin } = opened().site
    const user = await services.db
      .selectFrom('app_user')
      .select('id')
      .where('email', '=', email)
      .executeTakeFirstOrThrow()
    const [name = '', value = ''] = (await openSession(services, user.id)).split('=')
    const page = await newPage(options)
    await page.context().addCookies([{ name, value, url: origin }])
    await page.goto(path)
    return page
  }

  return { open, openAs, origin: () => opened().site.origin, db: () => opened().site.services.db }
}

const unreachable = (): never => {
  throw new Error('The site has not started')
}

/** Waits for the page with this title. */
export const reach = (page: Page, title: string) =>
  page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor()

/** Waits for this sentence to be on screen. */
export const read = (page: Page, sentence: string | RegExp) => page.getByText(sentence).first().waitFor()

/** Fills in and sends the sign-in form, once it is there. */
export const signIn = async (page: Page, { email }: { email: string }, password = castPassword) => {
  await reach(page, 'Se connecter')
  await page.getByLabel('Adresse électronique').fill(email)
  await page.getByLabel('Mot de passe').fill(password)
  await page.getByRole('button', { name: 'Se connecter' }).click()
}

/** Opens the menu of the person signed in and follows one of its lines. */
export const followMenu = async (page: Page, name: string, line: string) => {
  await page.getByRole('button', { name }).click()
  const menu = page.getByRole('navigation', { name: 'Mon compte' })
  await menu
    .getByRole('link', { name: line })
    .or(menu.getByRole('button', { name: line }))
    .click()
}

/** Opens, in the mailbox of the demonstration, the latest mail with this subject. */
export const openMail = async (page: Page, subject: string) => {
  await page.getByRole('contentinfo').getByRole('link', { name: 'Courriels de démonstration' }).click()
  await page.getByRole('link', { name: subject }).first().click()
  await reach(page, subject)
}

/** Follows the only link of the mail on screen, or the one that leads there. */
export const followMail = (page: Page, path: string | RegExp = '') =>
  page.getByRole('region', { name: 'Ses liens' }).getByRole('link', { name: path }).first().click()

/** The names of what a search or a page lists, in order. */
export const listed = (page: Page, region: string) =>
  page.getByRole('region', { name: region, exact: true }).getByRole('heading', { level: 3 }).allInnerTexts()
