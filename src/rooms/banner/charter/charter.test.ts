import { expect } from 'vitest'
import { openSession } from '#rooms/accounts/index.ts'
import { appFor, get, post } from '#tests/support/app.ts'
import { test } from '#tests/support/database.ts'
import { declare } from '../declarations/actions.ts'
import { declarationsOf } from '../declarations/queries.ts'
import { paths } from '../paths.ts'
import { allSaid, begun, declared, now, on, write } from '../room.fixture.ts'
import type { Charter } from '../rules.ts'
import { renewals } from '../upkeep/actions.ts'
import { loadCharter } from './actions.ts'
import { charterNumbered } from './queries.ts'
import { version1 } from './version-1.ts'

/** The next version: one question less, another with other words. */
const version2: Charter = {
  ...version1,
  number: 2,
  title: 'Charte de la bannière, version 2',
  publishedOn: '2026-12-01',
  criteria: version1.criteria.map((criterion) => ({
    ...criterion,
    questions: criterion.questions
      .filter(({ code }) => code !== 'open_source')
      .map((asked) => (asked.code === 'open_data' ? { ...asked, statement: 'Des données utiles à d’autres.' } : asked)),
  })),
}

test('the words of a version once used stay; that it was adopted, and by whom, is written all the same', async ({
  services,
  db,
}) => {
  await declared(services, 'nadia')
  await loadCharter(db, [{ ...version1, preamble: 'Autre chose.', maturity: 'adopted', adoptedBy: 'les membres' }])
  const kept = await charterNumbered(db, 1)
  expect(kept).toMatchObject({ preamble: version1.preamble, maturity: 'adopted', adoptedBy: 'les membres' })
  const html = await (await get(appFor({ ...services, clock: () => now }), paths.charter)).text()
  expect(html).toContain('Adoptée par\u00a0: les membres')
  expect(html).not.toContain('Proposée par')
})

test('a version nobody used is mended where its words are wrong', async ({ db }) => {
  await loadCharter(db, [version1])
  await loadCharter(db, [{ ...version1, preamble: 'Autre chose.' }])
  expect((await charterNumbered(db, 1)).preamble).toBe('Autre chose.')
})

test('a charter published over a draft is said on every step, even incomplete, with what changed; nothing is declared unread', async ({
  services,
  db,
}) => {
  const { actor, id } = await begun(services, 'nadia', { said: allSaid({ fair_value: { evidence: '' } }) })
  await loadCharter(db, [version1, version2])
  const site = appFor({ ...services, clock: () => on('2026-12-02') })
  const cookie = await openSession(services, actor.id)
  const page = async (step: string) => (await get(site, paths.step(id, step), cookie)).text()
  for (const step of ['interet-general', 'ouverture', 'relecture'])
    expect(await page(step), step).toContain('La charte a changé depuis que vous avez commencé')
  const review = await page('relecture')
  expect(review).toContain('<ins>utiles</ins>')
  expect(review).toContain('N’est plus demandé\u00a0: Votre code ou vos plans sont-ils ouverts')
  expect(review).toContain('point à compléter')
  const unread = await post(site, paths.declaration(id), { charter: '1', sincere: 'oui' }, cookie)
  expect(unread.status).toBe(409)
  expect(await unread.text()).toContain('La charte a changé')
})

test('declared under the new charter, answers to questions no longer asked are left out', async ({ services, db }) => {
  const { actor, id, sheet } = await begun(services, 'nadia')
  await loadCharter(db, [version1, version2])
  expect(await declare(services, actor, id, 1, now)).toEqual({ ok: false, refusal: 'charter-changed' })
  expect((await declare(services, actor, id, 2, now)).ok).toBe(true)
  const [made] = await declarationsOf(db, sheet.id)
  expect(made?.charterVersion).toBe(2)
  expect(made?.said.map(({ question }) => question)).not.toContain('open_source')
  expect(made?.said).toHaveLength(5)
})

test('members hear once of a new version; those who declared under it do not', async ({ services, db }) => {
  await declared(services, 'nadia')
  await renewals({ ...services, clock: () => on('2026-11-23') })
  const told = async () =>
    (await db.selectFrom('outgoing_mail').select('to_address').where('subject', 'like', '%nouvelle charte%').execute())
      .length
  expect(await told()).toBe(0)
  await loadCharter(db, [version1, version2])
  const { actor, sheet } = await begun(services, 'camille', { name: 'Toit à deux voix', said: [] })
  const id = await write(services, actor, sheet.id, allSaid().slice(0, 5), on('2026-12-02'))
  expect((await declare(services, actor, id, 2, on('2026-12-02'))).ok).toBe(true)
  await renewals({ ...services, clock: () => on('2026-12-03') })
  await db.deleteFrom('outgoing_mail').where('subject', 'not like', '%nouvelle charte%').execute()
  await renewals({ ...services, clock: () => on('2026-12-04') })
  expect(await told()).toBe(1)
})
