import { expect } from 'vitest'
import { appFor, get } from '#tests/support/app.ts'
import { test } from '#tests/support/database.ts'

test('words that name nothing are said so, and shown again without becoming markup', async ({ services }) => {
  const html = await (await get(appFor(services), `/territoires?lieu=${encodeURIComponent('<b>zzzzqqqq</b>')}`)).text()
  expect(html).toContain('Aucun territoire ne répond')
  expect(html).toContain('&lt;b&gt;zzzzqqqq')
  expect(html).not.toContain('<b>zzzzqqqq')
})

test.for(['lieu=', 'lieu=%20', 'lieu=a&lieu=b', `lieu=${'x'.repeat(900)}`, 'lieu_id=12', 'lieu=lyon&lieu_id=%00'])(
  'junk (%s) never breaks the page',
  async (query, { services }) => {
    expect((await get(appFor(services), `/territoires?${query}`)).status).toBeLessThan(400)
  },
)

test('one place: straight to its page', async ({ services }) => {
  const answer = await get(appFor(services), '/territoires?lieu=69007')
  expect([answer.status, answer.headers.get('Location')]).toEqual([302, '/territoires/lyon-69123'])
})

test('several places, or a misspelling: a list to choose from', async ({ services }) => {
  const site = appFor(services)
  const several = await (await get(site, '/territoires?lieu=saint-denis')).text()
  expect(several).toContain('4\u00a0territoires répondent')
  expect(several).toContain('/territoires/saint-denis-11339')
  const perhaps = await (await get(site, '/territoires?lieu=vileurbane')).text()
  expect(perhaps).toContain('Vouliez-vous dire')
  expect(perhaps).toContain('/territoires/villeurbanne-69266')
})

test('every region and every department of the mainland is one link away', async ({ services, db }) => {
  const html = await (await get(appFor(services), '/territoires')).text()
  const places = await db
    .selectFrom('territory')
    .select('slug')
    .where((eb) =>
      eb.or([eb('kind', '=', 'region'), eb.and([eb('kind', '=', 'department'), eb('zone', '=', 'metro')])]),
    )
    .execute()
  expect(places.length).toBe(26 + 96)
  for (const { slug } of places) expect(html).toContain(`href="/territoires/${slug}"`)
})

test('the place field is completed from a small public list', async ({ services }) => {
  const site = appFor(services)
  expect(await (await get(site, '/territoires/chercher.json')).json()).toEqual([])
  const answer = await get(site, '/territoires/chercher.json?q=cordieux')
  expect(answer.headers.get('Cache-Control')).toBe('public, max-age=3600')
  expect(await answer.json()).toEqual([
    { id: expect.any(Number), name: 'Montluel', kind: 'Commune', context: 'dont Cordieux, Ain, Auvergne-Rhône-Alpes' },
  ])
})
