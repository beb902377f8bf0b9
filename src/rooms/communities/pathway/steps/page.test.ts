import { expect } from 'vitest'
import { test } from '#tests/support/database.ts'
import { onlineWorkshop, to } from '../paths.ts'
import { browse, building, stepHere } from '../pathway.fixture.ts'

test('a step says how long it takes to all; its workshops are held on line by those who work on it only', async ({
  services,
}) => {
  const here = await building(services)
  const { tools, time } = await stepHere(services, here, 'cartographier')
  const workshop = tools.find(({ kind }) => kind === 'workshop')
  const online = `href="${onlineWorkshop(here.slug, workshop?.title ?? '').replaceAll('&', '&amp;')}"`
  const page = to.step(here.slug, 'cartographier')
  for (const stranger of [null, here.lucie]) {
    const { html } = await (await browse(services, stranger)).get(page)
    expect(html).not.toContain('Tenir en ligne')
    expect(html).toContain('Temps estimé')
    expect(html.replaceAll('\u00a0', ' ')).toContain(`${time.amount} demi-journées`)
  }
  const nadia = await browse(services, here.nadia)
  const { html } = await nadia.get(page)
  expect(html).toContain(online)
  expect(html.match(/Tenir en ligne/g)).toHaveLength(tools.filter(({ kind }) => kind === 'workshop').length)
  const path = onlineWorkshop(here.slug, workshop?.title ?? '')
  expect(await (await browse(services, here.lucie)).get(path)).toHaveProperty('status', 404)
  expect((await nadia.get(path)).html).toContain('name="collects" value="ideas" checked')
})
