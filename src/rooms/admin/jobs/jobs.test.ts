import { sql } from 'kysely'
import { expect } from 'vitest'
import { appFor, get } from '#tests/support/app.ts'
import { test } from '#tests/support/database.ts'
import { expectClosedTo, signedIn } from '../officers.fixture.ts'
import { paths } from '../paths.ts'
import { queueName } from './words.ts'

test('for whom it is not, the page is closed', async ({ services }) => {
  await expectClosedTo(services, ['administrator'], ['curator', 'correspondent'], { path: paths.jobs })
})

test('queues are counted by state, failures told without a whole address', async ({ db, services }) => {
  const { cookie } = await signedIn(services, 'georges', ['administrator'])
  await sql`
    insert into jobs.job (name, state, retry_count, output) values
      ('mail', 'failed', 8, '{"message": "550 no such user camille.roux@toit-a-deux-voix.example"}'),
      ('mail', 'created', 0, null), ('mail', 'created', 0, null)`.execute(db)
  const html = await (await get(appFor(services), paths.jobs, cookie)).text()
  expect(html).toMatch(/Envoi des courriels<\/th><td[^>]*>2<\/td>/)
  expect(html).toContain('550 no such user c…@toit-a-deux-voix.example')
  expect(html).not.toContain('camille.roux')
  expect(html).toMatch(/data-l="Essais">9</)
})

test('a queue says what it does, and when it holds what was given up', () => {
  expect(queueName('mail.dead')).toBe('Envoi des courriels (abandonnées)')
  expect(queueName('unheard-of')).toBe('unheard-of')
})
