import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { expect } from 'vitest'
import { test as base, servicesOn } from '#tests/support/database.ts'
import { writeMail } from './letter.tsx'
import { deliverMail, sendMail } from './mail.ts'

type Heard = { from: string; to: string[]; text: string }

/** A real SMTP server on this machine that keeps what it hears; `refusals` first conversations end with 451. */
const test = base.extend('smtp', async ({}, { onCleanup }) => {
  const heard: Heard[] = []
  let refusals = 0
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        if (refusals > 0) {
          refusals -= 1
          return done(Object.assign(new Error('try later'), { responseCode: 451 }))
        }
        const { mailFrom, rcptTo } = session.envelope
        heard.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          text: Buffer.concat(chunks).toString('utf8'),
        })
        done()
      })
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  onCleanup(() => new Promise<void>((resolve) => server.close(() => resolve())))
  const { port } = server.server.address() as AddressInfo
  return { url: `smtp://127.0.0.1:${port}`, heard, refuse: (n: number) => (refusals = n) }
})

const envelope = {
  eventKey: 'test/1',
  to: 'camille.roux@toit-a-deux-voix.example',
  recipientId: null,
  category: 'team' as const,
  subject: 'Un message pour vous : « à lire »',
}
const letter = {
  name: 'Camille',
  paragraphs: ['Quelqu’un vous a écrit <b>ceci</b>.'],
  action: { label: 'Lire le message', path: '/echanges/1' },
}

test('an event already told is not told twice, and a rolled back write sends nothing', async ({ db, services }) => {
  const mail = writeMail(services, envelope, letter)
  expect(await sendMail(db, mail)).toBe(true)
  expect(await sendMail(db, mail)).toBe(false)
  expect(await db.selectFrom('outgoing_mail').select('id').execute()).toHaveLength(1)
})

test('a person who refused a category receives none of it, but security always arrives', async ({ db, services }) => {
  const user = await db
    .insertInto('app_user')
    .values({ name: 'Camille', email: envelope.to })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db.insertInto('notification_choice').values({ user_id: user.id, category: 'team', enabled: false }).execute()
  const toCamille = { ...envelope, recipientId: user.id }
  expect(await sendMail(db, writeMail(services, toCamille, letter))).toBe(false)
  const security = { ...toCamille, category: 'security' as const, eventKey: 'test/2' }
  expect(await sendMail(db, writeMail(services, security, letter))).toBe(true)
})

test('the HTML part escapes, and offers to refuse the category where it can be refused', async ({ services }) => {
  const refusable = writeMail(services, { ...envelope, recipientId: '00000000-0000-4000-8000-000000000001' }, letter)
  expect(refusable.html).toContain('&lt;b&gt;ceci&lt;/b&gt;')
  expect(refusable.html).toContain('/desabonnement/')
  expect(refusable.text).toContain('http://localhost:3000/echanges/1')
  expect(writeMail(services, { ...envelope, category: 'security' }, letter).unsubscribePath).toBeNull()
})

test('the things a mail tells of are listed in both parts, each with its link, escaped', async ({ services }) => {
  const items = [
    { label: 'Garage <i>solidaire</i>', detail: 'Guéret (Creuse)', path: '/organisations/garage' },
    { label: 'Sans lieu', path: '/projets/sans-lieu?a=1&b=2' },
  ]
  const stop = { label: 'Arrêter cette alerte', path: '/arreter' }
  const { text, html } = writeMail(services, envelope, { ...letter, items, stop })
  expect(text).toContain('- Garage <i>solidaire</i>, Guéret (Creuse)\n  http://localhost:3000/organisations/garage\n\n')
  expect(text).toContain('- Sans lieu\n  http://localhost:3000/projets/sans-lieu?a=1&b=2\n\n')
  expect(text).toContain('Arrêter cette alerte\u00a0: http://localhost:3000/arreter')
  expect(html).toContain(
    '<li><a href="http://localhost:3000/organisations/garage">Garage &lt;i&gt;solidaire&lt;/i&gt;</a>, Guéret (Creuse)</li>',
  )
  expect(html).toContain('<a href="http://localhost:3000/projets/sans-lieu?a=1&amp;b=2">Sans lieu</a></li>')
  expect(html).toContain('<a href="http://localhost:3000/arreter">Arrêter cette alerte</a>')
  const plain = writeMail(services, envelope, letter)
  expect(plain.html).not.toContain('<ul>')
})

test('a mail leaves in a real SMTP conversation, once, with its headers', async ({ own, smtp }) => {
  const base = await servicesOn(own, '/tmp')
  const services = { ...base, config: { ...base.config, smtpUrl: smtp.url } }
  const recipientId = '00000000-0000-4000-8000-000000000001'
  await sendMail(own, writeMail(services, { ...envelope, recipientId, eventKey: 'smtp/1' }, letter))
  const { id } = await own
    .selectFrom('outgoing_mail')
    .select('id')
    .where('event_key', '=', 'smtp/1')
    .executeTakeFirstOrThrow()

  smtp.refuse(1)
  await expect(deliverMail.run(services, { mailId: id })).rejects.toThrow(/try later/)
  await deliverMail.run(services, { mailId: id })
  await deliverMail.run(services, { mailId: id })

  expect(smtp.heard).toHaveLength(1)
  const [mail] = smtp.heard
  expect(mail?.to).toEqual([envelope.to])
  expect(mail?.text).toMatch(/^Message-ID: <[0-9a-f-]{36}@localhost>/m)
  expect(mail?.text).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m)
  expect(mail?.text).toMatch(/^Auto-Submitted: auto-generated/m)
  expect(mail?.text).toContain('multipart/alternative')
  const row = await own
    .selectFrom('outgoing_mail')
    .select(['status', 'attempts'])
    .where('id', '=', id)
    .executeTakeFirst()
  expect(row).toEqual({ status: 'sent', attempts: 2 })
})

test('without SMTP the mail is kept, to be read on this machine', async ({ own }) => {
  const services = await servicesOn(own, '/tmp')
  await sendMail(own, writeMail(services, { ...envelope, eventKey: 'kept/1' }, letter))
  const { id } = await own
    .selectFrom('outgoing_mail')
    .select('id')
    .where('event_key', '=', 'kept/1')
    .executeTakeFirstOrThrow()
  await deliverMail.run(services, { mailId: id })
  const row = await own.selectFrom('outgoing_mail').select('status').where('id', '=', id).executeTakeFirst()
  expect(row).toEqual({ status: 'kept' })
})
