import { expect } from 'vitest'
import { test } from '#tests/support/database.ts'
import { addPerson } from '../accounts.fixture.ts'
import { openSession } from '../demo/sessions.ts'
import { issueLink } from '../links/actions.ts'
import { accountsPurge } from './jobs.ts'

const later = (days: number) => new Date(Date.now() + days * 86_400_000)

test('the night forgets what has no more use, and nothing else', async ({ services, db }) => {
  const id = await addPerson(services, 'camille@toit.example')
  await addPerson(services, 'attente@toit.example', { email_verified: false })
  await openSession(services, id)
  await issueLink(db, 'reset', { userId: id }, new Date())
  await db.insertInto('used_totp').values({ user_id: id, code_hash: 'x' }).execute()
  await db
    .insertInto('outgoing_mail')
    .values({
      event_key: 'essai',
      to_address: 'x@y.example',
      category: 'security',
      subject: 's',
      text_body: 't',
      html_body: 'h',
    })
    .execute()
  const counts = async () => ({
    people: (await db.selectFrom('app_user').select('id').execute()).length,
    sessions: (await db.selectFrom('auth_session').select('id').execute()).length,
    links: (await db.selectFrom('account_link').select('purpose').execute()).length,
    codes: (await db.selectFrom('used_totp').select('code_hash').execute()).length,
    mails: (await db.selectFrom('outgoing_mail').select('id').execute()).length,
  })
  const night = (days: number) => accountsPurge.run({ ...services, clock: () => later(days) }, {})
  await night(0)
  expect(await counts()).toEqual({ people: 2, sessions: 1, links: 1, codes: 1, mails: 1 })
  await night(2)
  expect(await counts()).toEqual({ people: 2, sessions: 1, links: 0, codes: 0, mails: 1 })
  await night(31)
  expect(await counts()).toEqual({ people: 1, sessions: 0, links: 0, codes: 0, mails: 1 })
  await night(91)
  expect(await counts()).toEqual({ people: 1, sessions: 0, links: 0, codes: 0, mails: 0 })
})
