import { expect } from 'vitest'
import { unsubscribePath } from '#core/letter.tsx'
import { test } from '#tests/support/database.ts'
import { addPerson } from '../accounts.fixture.ts'
import { browse, browseAs, roomSite } from '../room.fixture.tsx'
import { wantedCategories } from './queries.ts'

const stranger = '0198a5d0-0000-7000-8000-000000000000'

test('an unsubscribe address that was not made for this person and this category is not found', async ({
  services,
  db,
}) => {
  const site = roomSite(services)
  const camille = await addPerson(services, 'camille@toit.example')
  const paul = await addPerson(services, 'paul@courrier.example')
  const good = unsubscribePath(services.secret, camille, 'sheet')
  for (const path of [
    good.replace(camille, paul),
    good.replace('/sheet/', '/message/'),
    `${good}x`,
    unsubscribePath(services.secret, camille, 'security'),
    good.replace(camille, 'pas-un-numero'),
  ]) {
    expect((await browse(site).get(path)).status).toBe(404)
    expect((await browse(site).post(path)).status).toBe(404)
  }
  expect(await wantedCategories(db, camille)).toContain('sheet')
})

test('opening the link refuses nothing; the button does, without signing in', async ({ services, db }) => {
  const site = roomSite(services)
  const camille = await addPerson(services, 'camille@toit.example')
  const path = unsubscribePath(services.secret, camille, 'sheet')
  expect((await browse(site).get(path)).html).toContain('Ne plus les recevoir')
  const before = await wantedCategories(db, camille)
  expect(before).toContain('sheet')
  expect((await browse(site).post(path)).html).toContain('C’est noté')
  expect(await wantedCategories(db, camille)).toEqual(before.filter((category) => category !== 'sheet'))
})

test('mail software posts by itself, without our origin (RFC 8058)', async ({ services, db }) => {
  const camille = await addPerson(services, 'camille@toit.example')
  const path = unsubscribePath(services.secret, camille, 'message')
  const answer = await roomSite(services).request(path, {
    method: 'POST',
    body: 'List-Unsubscribe=One-Click',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  })
  expect(answer.status).toBe(200)
  expect(await wantedCategories(db, camille)).not.toContain('message')
})

test('an account erased since is no error', async ({ services }) => {
  expect((await browse(roomSite(services)).post(unsubscribePath(services.secret, stranger, 'sheet'))).status).toBe(200)
})

test('one chooses, and what is not offered cannot be refused', async ({ services, db }) => {
  const camille = await addPerson(services, 'camille@toit.example')
  const person = await browseAs(roomSite(services), services, camille)
  expect((await person.get('/mon-compte/notifications')).html).not.toContain('value="security"')
  await person.post('/mon-compte/notifications', { categories: 'team' })
  expect(await wantedCategories(db, camille)).toEqual(['team'])
  const kept = await db.selectFrom('notification_choice').select('category').execute()
  expect(kept.map(({ category }) => category).sort()).toEqual([
    'alert',
    'banner',
    'community',
    'decision',
    'label',
    'message',
    'news',
    'reply',
    'sheet',
    'support',
    'team',
    'unblocking',
  ])
})
