import { describe, expect } from 'vitest'
import type { Database } from '#core/database.ts'
import { writeMail } from '#core/letter.tsx'
import { sendMail } from '#core/mail.ts'
import type { Services } from '#core/services.ts'
import { appFor, get } from '#tests/support/app.ts'
import { test } from '#tests/support/database.ts'
import { paths } from '../paths.ts'
import { ownLinks } from './rules.ts'

const write = async (db: Database, services: Services) => {
  const to = { to: 'camille.roux@toit-a-deux-voix.example', recipientId: null, category: 'security' } as const
  await sendMail(
    db,
    writeMail(
      services,
      { eventKey: 'essai', subject: 'Confirmez', ...to },
      {
        name: '<b>Camille</b>',
        paragraphs: ['Un compte vient d’être demandé.'],
        action: { label: 'Confirmer', path: '/inscription/confirmer?jeton=abc' },
      },
    ),
  )
  return (await db.selectFrom('outgoing_mail').select('id').executeTakeFirstOrThrow()).id
}

describe('in production', () => {
  test('nobody reads anybody’s mail', async ({ db, services }) => {
    const id = await write(db, services)
    const site = appFor({ ...services, config: { ...services.config, production: true } })
    for (const path of [paths.outbox, paths.outboxMail(id), paths.preview(id)])
      expect((await get(site, path)).status).toBe(404)
  })
})

test.for(['abc', '00000000-0000-4000-8000-000000000000'])('the mail « %s » is not found', async (id, { services }) => {
  expect((await get(appFor(services), paths.outboxMail(id))).status).toBe(404)
  expect((await get(appFor(services), paths.preview(id))).status).toBe(404)
})

test('outside production, a newcomer finds the link of their mail', async ({ db, services }) => {
  const site = appFor(services)
  expect(await (await get(site, paths.outbox)).text()).toContain('Aucun courriel pour l’instant')
  const id = await write(db, services)
  const list = await (await get(site, paths.outbox)).text()
  expect(list).toContain(paths.outboxMail(id))
  expect(list).toContain('c…@toit-a-deux-voix.example')
  expect(list).not.toContain('camille.roux@')
  const mail = await (await get(site, paths.outboxMail(id))).text()
  expect(mail).toContain('href="/inscription/confirmer?jeton=abc"')
  expect(mail).toContain('&lt;b&gt;Camille&lt;/b&gt;')
  expect(mail).toContain(paths.preview(id))
})

test('the HTML of a mail is shown where nothing may load or run', async ({ db, services }) => {
  const id = await write(db, services)
  const answer = await get(appFor(services), paths.preview(id))
  expect(await answer.text()).toContain('Bonjour &lt;b&gt;Camille&lt;/b&gt;')
  const policy = answer.headers.get('content-security-policy') ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain('sandbox')
  expect(policy).not.toContain('script-src')
})

test('the links of a mail are those of this site, as paths, each once', () => {
  const text =
    'Voir http://localhost:3000/a?b=1.\n\nhttp://localhost:3000/a?b=1 et https://ailleurs.example/x, http://localhost:30001/y'
  expect(ownLinks(text, 'http://localhost:3000')).toEqual(['/a?b=1'])
})
