import { expect } from 'vitest'
import { test } from '#tests/support/database.ts'
import { paths } from '../paths.ts'
import { words as sheets } from '../precedents/library/words.ts'
import { publishedSheet } from '../precedents/precedents.fixture.ts'
import { at, browse, today, world } from '../room.fixture.ts'
import { words } from './words-send.ts'

const form = {
  ...{ project: 'Le garage solidaire', place: '23096', title: 'Prêter des voitures à de jeunes conducteurs' },
  wants: 'Prêter des voitures réparées à des personnes en permis probatoire.',
  ...{ administration_kind: 'prefecture', administration: 'Service des véhicules', how: 'interpretation' },
  ...{ rule: 'Une note de service.', tried: 'Deux courriers.', matter: 'transport', request: 'Une réponse écrite.' },
  ...{ consequence: 'Trois voitures dorment.', scale: 'region', go: 'check' },
}
/** Where the link of that text leads. */
const linkOf = (html: string, text: string) =>
  new RegExp(`<a[^>]*href="([^"]+)"[^>]*>(?:<svg[\\s\\S]*?</svg>)?${text}`).exec(html)?.[1]?.replaceAll('&amp;', '&') ??
  ''

test('before sending: a sheet alike is shown, settles the blockage and drops the draft, or begins a form with what it knows', async ({
  services: real,
  db,
}) => {
  const services = at(real, today)
  const { camille } = await world(services)
  const sheet = await publishedSheet(services)
  const hidden = await publishedSheet(services, { status: 'kept', title: 'Prêter une voiture, gardée' })
  const site = await browse(services, camille)
  const { to } = await site.post(paths.ask, form)
  expect(to).toMatch(/^\/debloquer\/demander\/[0-9a-f-]{36}\/verifier$/)
  const check = await site.get(to)
  expect(check.status).toBe(200)
  for (const shown of [sheet.title, words.closeness.very_close, paths.precedent(sheet.slug)])
    expect(check.html).toContain(shown)
  expect(check.html).not.toContain(hidden.title)

  const drop = linkOf(check.html, words.settles)
  expect(drop).toBe(to.replace('verifier', `suppression?fiche=${sheet.slug}`))
  const sure = await site.get(drop)
  for (const shown of [words.dropSettled(sheet.title), words.dropAndRead, form.title])
    expect(sure.html).toContain(shown)
  const [action, fiche] = [/action="([^"]+suppression)"/, /name="fiche" value="([^"]+)"/].map(
    (shape) => shape.exec(sure.html)?.[1] ?? '',
  ) as [string, string]
  // a sheet that is not published settles nothing
  expect((await site.get(`${action}?fiche=${hidden.slug}`)).html).not.toContain(words.dropAndRead)
  const landed = await site.post(action, { fiche })
  expect(landed).toMatchObject({ status: 303, to: paths.precedent(sheet.slug) })
  expect(await db.selectFrom('blocker_case').select('id').execute()).toEqual([])
  const page = await site.get(landed.to)
  expect(page.html).toContain(sheet.title)

  const same = await site.get(linkOf(page.html, sheets.same))
  expect(same.status).toBe(200)
  for (const [field, value] of [
    ['matter', 'transport'],
    ['how', 'interpretation'],
    ['administration_kind', 'prefecture'],
  ])
    expect(same.html, field).toMatch(
      new RegExp(
        `name="${field}"[^>]*value="${value}"[^>]*checked|<select[^>]*name="${field}"(?:(?!</select>)[\\s\\S])*<option value="${value}" selected`,
      ),
    )
})
