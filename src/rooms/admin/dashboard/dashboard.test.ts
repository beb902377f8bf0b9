import { expect } from 'vitest'
import type { Role } from '#core/actor.ts'
import type { Services } from '#core/services.ts'
import { appFor, get } from '#tests/support/app.ts'
import { test } from '#tests/support/database.ts'
import { writeMessage } from '../../contact/writing/actions.ts'
import { expectClosedTo, signedIn } from '../officers.fixture.ts'
import { paths } from '../paths.ts'

const monday = { clock: () => new Date('2026-11-23T10:00:00Z') }
const receive = (services: Services, day: string, subject: string, reason: 'general' | 'press' = 'general') =>
  writeMessage({ ...services, clock: () => new Date(`${day}T09:00:00Z`) }, null, {
    reason,
    subject,
    message: 'Un texte',
    name: 'Paul Tessier',
    email: 'paul.tessier@courrier.example',
  })

test('without a role, there is no administration', async ({ services }) => {
  await expectClosedTo(services, ['spokesperson'], [], { path: paths.home })
})

test.for<[Role, string[], string[]]>([
  [
    'correspondent',
    [paths.messages],
    [paths.roles, paths.accounts, paths.journal, paths.mails, paths.jobs, paths.sheets, paths.challenges],
  ],
  [
    'curator',
    [paths.messages, paths.sheets, paths.challenges],
    [paths.roles, paths.accounts, paths.journal, paths.mails, paths.jobs],
  ],
  [
    'administrator',
    [paths.messages, paths.roles, paths.accounts, paths.journal, paths.mails, paths.jobs, paths.challenges],
    [paths.sheets],
  ],
])('a %s finds their doors, and every door opens', async ([role, open, closed], { services }) => {
  const { cookie } = await signedIn(services, 'aicha', [role])
  const site = appFor(services)
  const html = await (await get(site, paths.home, cookie)).text()
  for (const path of open) {
    expect(html).toContain(`href="${path}"`)
    expect((await get(site, path, cookie)).status, path).toBe(200)
  }
  for (const path of closed) {
    expect(html).not.toContain(`href="${path}"`)
    expect((await get(site, path, cookie)).status, path).toBe(404)
  }
})

test.for<[Role, string[]]>([
  ['label_reviewer', ['/label/instruction']],
  ['label_committee', ['/label/instruction', '/label/instruction/seances']],
  ['label_coordinator', ['/label/instruction', '/label/instruction/seances', '/label/coordination']],
])('a %s finds the doors of the label, and no other', async ([role, open], { services }) => {
  const { cookie } = await signedIn(services, 'aicha', [role])
  const html = await (await get(appFor(services), paths.home, cookie)).text()
  const all = ['/label/instruction', '/label/instruction/seances', '/label/coordination', paths.messages]
  expect(all.filter((path) => html.includes(`href="${path}"`))).toEqual(open)
})

test('a curator of one territory finds its sheets, and no message', async ({ db, services }) => {
  const { id } = await db.selectFrom('territory').select('id').executeTakeFirstOrThrow()
  const { cookie } = await signedIn(services, 'aicha', [{ role: 'curator', territoryId: id }])
  const html = await (await get(appFor(services), paths.home, cookie)).text()
  expect(html).toContain(`href="${paths.sheets}"`)
  expect(html).not.toContain(`href="${paths.messages}"`)
})

test('the figures are those of the messages one answers', async ({ services }) => {
  const now = { ...services, ...monday }
  await receive(now, '2026-11-02', 'Oublié')
  const last = await receive(now, '2026-11-23', 'Tout neuf')
  await receive(now, '2026-11-02', 'Pour la presse', 'press')
  const { cookie } = await signedIn(services, 'aicha', ['correspondent'])
  const html = await (await get(appFor(now), paths.home, cookie)).text()
  expect(html).toMatch(/en retard<\/a><\/dt><dd>1<\/dd>/)
  expect(html).toMatch(/à traiter en tout<\/a><\/dt><dd>2<\/dd>/)
  expect(html.indexOf('Oublié')).toBeLessThan(html.indexOf('Tout neuf'))
  expect(html).not.toContain('Pour la presse')
  expect(html).toContain(`href="${paths.message(last.number - 1)}"`)
  expect(html).not.toContain('comptes suspendus')
})

test('an administrator also reads the state of the house', async ({ db, services }) => {
  await signedIn(services, 'camille')
  await db
    .insertInto('sheet')
    .values({
      kind: 'project',
      slug: 'un-projet',
      name: 'Un projet',
      summary: 'Un garage',
      status: 'published',
      published_at: new Date(),
    })
    .execute()
  await receive(services, '2026-11-23', 'Un message')
  const { cookie } = await signedIn(services, 'georges', ['administrator'])
  const html = await (await get(appFor(services), paths.home, cookie)).text()
  for (const [label, figure] of [
    ['comptes</a>', 2],
    ['fonction en cours</a>', 1],
    ['projet publié', 1],
    ['structure publiée', 0],
    ['courriel en attente</a>', 1],
    ['tâche en attente</a>', 1],
  ] as const)
    expect(html).toMatch(new RegExp(`${label}</dt><dd>${figure}</dd>`))
})
