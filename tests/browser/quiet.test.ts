import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { cast } from '../../src/demo/cast.ts'
import { journeys } from '../support/journey.ts'

const { open, openAs, origin } = journeys('quiet')

const anyones = [
  '/',
  '/annuaire?q=ronalpya',
  '/annuaire?genre=projet&vue=carte',
  '/projets/toit-a-deux-voix',
  '/organisations/ronalpia',
  '/territoires/metropole-de-lyon',
  '/defis/inclusion',
  '/inscription',
  '/contact',
  '/accessibilite',
  '/cette-page-n-existe-pas',
]
const georges = ['/administration', '/administration/journal', '/mes-fiches', '/annuaire/nouvelle-fiche', '/mon-compte']
const nadias = ['/mon-compte/second-facteur', '/mon-compte/appareils', '/dev/courriels']

/** Goes through these pages and tells what the browser complained of, and every address that it asked for. */
const listen = async (page: Page, paths: string[], script: boolean) => {
  const complaints: string[] = []
  const asked: string[] = []
  // a browser says aloud that the page asked for does not exist: that is what was asked for
  const missing = (url: string) => url.endsWith('/cette-page-n-existe-pas')
  page.on('console', (message) => {
    const grave = ['error', 'warning'].includes(message.type())
    if (grave && !missing(message.location().url)) complaints.push(`${page.url()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`))
  page.on('requestfailed', (request) => complaints.push(`${request.url()}: ${request.failure()?.errorText}`))
  page.on('request', (request) => asked.push(request.url()))
  for (const path of paths) await page.goto(path, { waitUntil: script ? 'networkidle' : 'load' })
  return { complaints, asked }
}

test.each([
  ['with script', true],
  ['without script', false],
])('%s, no page complains, breaks its own policy, or asks anything of another host', async (_, javaScriptEnabled) => {
  const options = { javaScriptEnabled }
  const walks = await Promise.all([
    listen(await open('/', options), anyones, javaScriptEnabled),
    listen(await openAs(cast.georges, '/', options), georges, javaScriptEnabled),
    listen(await openAs(cast.nadia, '/', options), nadias, javaScriptEnabled),
  ])
  const asked = walks.flatMap((walk) => walk.asked)
  expect(walks.flatMap(({ complaints }) => complaints)).toEqual([])
  expect(asked.filter((url) => new URL(url).origin !== origin())).toEqual([])
  for (const path of [...anyones, ...georges, ...nadias]) expect(asked).toContain(origin() + path)
})

test('the watch is not deaf: a script written into a page is refused and heard', async () => {
  const page = await open('/', { javaScriptEnabled: true })
  await page.route('**/defis', async (route) => {
    const answer = await route.fetch()
    const body = (await answer.text()).replace(
      '</main>',
      '<script>1</script><img alt="" src="http://localhost:1/x.png"></main>',
    )
    await route.fulfill({ response: answer, body })
  })
  const { complaints } = await listen(page, ['/defis'], true)
  expect(complaints.join('\n')).toMatch(/inline script/i)
  expect(complaints.join('\n')).toContain('http://localhost:1/x.png')
})
