import { describe, expect } from 'vitest'
import type { Database } from '#core/database.ts'
import { record } from '#core/history.ts'
import { appFor, get } from '#tests/support/app.ts'
import { test } from '#tests/support/database.ts'
import { expectClosedTo, signedIn } from '../officers.fixture.ts'
import { paths } from '../paths.ts'

const others = ['curator', 'correspondent', 'data_officer', 'spokesperson'] as const
const happened = (db: Database, verb: string, id: string, more: Partial<Parameters<typeof record>[1]> = {}) =>
  record(db, { actorId: null, verb, subject: { kind: verb.split('.')[0] ?? '', id }, ...more })

describe('for whom it is not', () => {
  test.for([paths.journal, paths.journalFile])('%s is closed', async (path, { services }) => {
    await expectClosedTo(services, ['administrator'], others, { path })
  })
})

test('each event is a sentence with who did it; a verb without one is shown as it is', async ({ db, services }) => {
  const { id, cookie } = await signedIn(services, 'georges', ['administrator'])
  await happened(db, 'contact.answered', 'm1', { actorId: id, details: { number: 12 } })
  await happened(db, 'contact.forgotten', 'm2')
  await happened(db, 'planet.visited', 'mars', { actorId: '00000000-0000-4000-8000-000000000000' })
  const html = await (await get(appFor(services), paths.journal, cookie)).text()
  expect(html).toMatch(/Georges Lavigne.*a répondu à un message.*nº\u00a012/s)
  expect(html).toContain('Le site')
  expect(html).toContain('planet.visited')
  expect(html).toContain('Compte effacé')
  expect(html.indexOf('planet.visited')).toBeLessThan(html.indexOf('a répondu à un message'))
})

test('it is narrowed by family, subject and day, and what makes no sense narrows nothing', async ({ db, services }) => {
  const { cookie } = await signedIn(services, 'georges', ['administrator'])
  await happened(db, 'sheet.published', 's1', { at: new Date('2026-01-05T10:00:00Z') })
  await happened(db, 'sheet.checked', 's2', { at: new Date('2026-03-05T10:00:00Z') })
  await happened(db, 'contact.closed', 'm1', { at: new Date('2026-03-06T10:00:00Z') })
  const shown = async (query: string) => {
    const html = await (await get(appFor(services), `${paths.journal}?${query}`, cookie)).text()
    return ['a publié une fiche', 'a vérifié une fiche', 'a clos un message'].map((sentence) => html.includes(sentence))
  }
  expect(await shown('objet=fiches')).toEqual([true, true, false])
  expect(await shown('objet=fiches&depuis=2026-03-05')).toEqual([false, true, false])
  expect(await shown('identifiant=m1')).toEqual([false, false, true])
  expect(await shown('objet=planetes&depuis=hier&avant=abc')).toEqual([true, true, true])
  expect(await shown('depuis=2026-04-01')).toEqual([false, false, false])
})

test('one goes on from page to page, each event shown once', async ({ db, services }) => {
  const { cookie } = await signedIn(services, 'georges', ['administrator'])
  for (let n = 1; n <= 53; n++) await happened(db, 'sheet.checked', `fiche-${String(n).padStart(2, '0')}`)
  const site = appFor(services)
  const first = await (await get(site, `${paths.journal}?objet=fiches`, cookie)).text()
  const next = /href="([^"]*avant=\d+)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? ''
  expect(next).toContain('objet=fiches')
  const second = await (await get(site, next, cookie)).text()
  const ids = (html: string) => [...new Set(html.match(/identifiant=fiche-\d\d/g))]
  expect(ids(first)).toHaveLength(50)
  expect(ids(second)).toHaveLength(3)
  expect(ids(first).filter((id) => ids(second).includes(id))).toEqual([])
  expect(second).not.toMatch(/href="[^"]*avant=\d+/)
})

test('the export holds every event asked for, and no formula a spreadsheet would run', async ({ db, services }) => {
  const { cookie } = await signedIn(services, 'georges', ['administrator'])
  for (let n = 1; n <= 1003; n++) await happened(db, 'sheet.checked', `f${n}`)
  await happened(db, 'sheet.renamed', '=cmd()', { details: { from: 'Un, deux' } })
  await happened(db, 'contact.closed', 'm1')
  const answer = await get(appFor(services), `${paths.journalFile}?objet=fiches`, cookie)
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(answer.headers.get('content-disposition')).toMatch(/attachment; filename="journal-\d{4}-\d\d-\d\d\.csv"/)
  const lines = (await answer.text()).trimEnd().split('\r\n')
  expect(lines).toHaveLength(1 + 1004)
  expect(lines[0]).toContain('numero,date,auteur')
  expect(lines[1]).toContain('sheet.renamed,a renommé une fiche,sheet,\'=cmd(),"{""from"":""Un, deux""}"')
})
