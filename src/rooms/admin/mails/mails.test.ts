import { sql } from 'kysely'
import { describe, expect } from 'vitest'
import type { Database } from '#core/database.ts'
import { sendMail } from '#core/mail.ts'
import { appFor, get, post } from '#tests/support/app.ts'
import { test } from '#tests/support/database.ts'
import { expectClosedTo, signedIn } from '../officers.fixture.ts'
import { paths } from '../paths.ts'

const others = ['curator', 'correspondent', 'data_officer', 'spokesperson'] as const
const write = async (
  db: Database,
  subject: string,
  status: 'queued' | 'failed' | 'sent' = 'queued',
  error: string | null = null,
) => {
  const mail = {
    eventKey: subject,
    to: 'camille.roux@toit-a-deux-voix.example',
    recipientId: null,
    category: 'security',
    subject,
  } as const
  await sendMail(db, { ...mail, text: 'Un texte secret', html: '<p>Un texte secret</p>' })
  const { id } = await db
    .updateTable('outgoing_mail')
    .set({ status, last_error: error, attempts: error ? 3 : 0 })
    .where('event_key', '=', subject)
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
const jobsFor = async (db: Database, id: string) =>
  (
    await sql<{
      n: number
    }>`select count(*) as n from jobs.job where name = 'mail' and data->>'mailId' = ${id}`.execute(db)
  ).rows[0]?.n

describe('for whom it is not', () => {
  test('mails are closed', async ({ services }) => {
    await expectClosedTo(services, ['administrator'], others, { path: paths.mails })
  })

  test('nobody else sends one again', async ({ db, services }) => {
    const id = await write(db, 'En échec', 'failed')
    await expectClosedTo(services, ['administrator'], others, { path: paths.retry(id), fields: {} })
    expect(await jobsFor(db, id)).toBe(1)
  })
})

describe('what is refused to an administrator', () => {
  test.for(['queued', 'sent'] as const)('sending again a mail that is %s', async (status, { db, services }) => {
    const id = await write(db, 'Parti', status)
    const { cookie } = await signedIn(services, 'georges', ['administrator'])
    expect((await post(appFor(services), paths.retry(id), {}, cookie)).status).toBe(303)
    expect(await jobsFor(db, id)).toBe(1)
    expect(await db.selectFrom('history').select('id').where('verb', '=', 'mail.retried').execute()).toEqual([])
  })

  test.for(['abc', '00000000-0000-4000-8000-000000000000'])(
    'the mail « %s » is not found',
    async (id, { services }) => {
      const { cookie } = await signedIn(services, 'georges', ['administrator'])
      expect((await post(appFor(services), paths.retry(id), {}, cookie)).status).toBe(404)
    },
  )
})

test('mails are listed by state, without their text nor a whole address, even inside an error', async ({
  db,
  services,
}) => {
  await write(db, 'Attend encore')
  await write(db, 'Revenu', 'failed', '550 no such user <camille.roux@toit-a-deux-voix.example>')
  const { cookie } = await signedIn(services, 'georges', ['administrator'])
  const site = appFor(services)
  const all = await (await get(site, paths.mails, cookie)).text()
  expect(all).toContain('Attend encore')
  expect(all).toContain('550 no such user &lt;c…@toit-a-deux-voix.example&gt;')
  expect(all).not.toContain('camille.roux@')
  expect(all).not.toContain('texte secret')
  expect(all).toContain('Aucun serveur d’envoi n’est réglé')
  const failed = await (await get(site, `${paths.mails}?etat=en-echec`, cookie)).text()
  expect(failed).not.toContain('Attend encore')
  expect(failed).toMatch(/En échec<span class="num"> 1<\/span>/)
})

test('a failed mail goes back to the queue, and the journal says who asked', async ({ db, services }) => {
  const id = await write(db, 'Revenu', 'failed', 'connect ECONNREFUSED')
  const { id: by, cookie } = await signedIn(services, 'georges', ['administrator'])
  const site = appFor(services)
  expect((await post(site, paths.retry(id), {}, cookie)).status).toBe(303)
  expect(await jobsFor(db, id)).toBe(2)
  expect(
    await db.selectFrom('history').select(['actor_id', 'subject_id']).where('verb', '=', 'mail.retried').execute(),
  ).toEqual([{ actor_id: by, subject_id: id }])
})
