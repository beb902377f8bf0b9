import { sql } from 'kysely'
import { expect } from 'vitest'
import { servicesOn, test } from '#tests/support/database.ts'
import { person } from '../../directory/room.fixture.ts'
import { byLibrary, issued, now, readOf, textOf } from '../room.fixture.ts'
import { rotateKey, signingKey } from './actions.ts'
import { publicKeys } from './queries.ts'
import { seal, unseal } from './seal.ts'

const administrator = async (services: { db: Parameters<typeof person>[0] }) => ({
  ...(await person(services.db, 'georges')),
  secondFactor: true,
  grants: [{ role: 'administrator' as const, territoryId: null, startsOn: '2026-01-01', endsOn: '2099-12-31' }],
})

test('who is not an administrator today rotates nothing', async ({ services, db }) => {
  const actor = await person(db, 'nadia')
  expect(await rotateKey(services, actor, now)).toEqual({ ok: false, refusal: 'not-yours' })
  expect(await publicKeys(db)).toEqual([])
})

test('the private key cannot be read in the table, nor anywhere in the database', async ({ services, db }) => {
  const { secretKey, kid } = await signingKey(services)
  const row = await db.selectFrom('credential_key').selectAll().where('kid', '=', kid).executeTakeFirstOrThrow()
  const raw = Buffer.from(row.sealed ?? '', 'base64url')
  for (const secret of [secretKey, secretKey.slice(1, 20)]) {
    expect(JSON.stringify(row)).not.toContain(secret)
    expect(raw.includes(Buffer.from(secret))).toBe(false)
  }
  expect(unseal(services.secret, kid, row.sealed ?? '')).toBe(secretKey)
  expect(unseal('another secret of thirty-two chars', kid, row.sealed ?? '')).toBeNull()
  expect(unseal(services.secret, 'cle-autre', row.sealed ?? '')).toBeNull()
  expect(seal(services.secret, kid, secretKey)).not.toBe(row.sealed)
})

test('ten first needs at once, in several processes: one key, the same for all', async ({ own }) => {
  const services = await servicesOn(own, '/tmp')
  const keys = await Promise.all(Array.from({ length: 10 }, () => signingKey(services)))
  expect(new Set(keys.map(({ kid }) => kid)).size).toBe(1)
  expect(new Set(keys.map(({ secretKey }) => secretKey)).size).toBe(1)
  expect(await publicKeys(own)).toHaveLength(1)
})

test('after a rotation what was signed is still verified, the former key signs no more, and its private part is gone', async ({
  services,
  db,
}) => {
  const actor = await administrator(services)
  const { code } = await issued(services)
  const before = await readOf(services, code)
  const later = new Date(Date.now() + 1000)
  const outcome = await rotateKey(services, actor, later)
  expect(outcome.ok).toBe(true)
  expect((await byLibrary(services, before)).verified).toBe(true)
  const { code: second } = await issued(services, { about: { kind: 'label_award', id: 'another' } })
  const after = await readOf(services, second)
  expect(after.proof[0].verificationMethod).not.toBe(before.proof[0].verificationMethod)
  expect((await byLibrary(services, after)).verified).toBe(true)
  const rows = await db.selectFrom('credential_key').select(['retired_at', 'sealed']).orderBy('created_at').execute()
  expect(rows.map((row) => [row.retired_at !== null, row.sealed !== null])).toEqual([
    [true, false],
    [false, true],
  ])
  expect(await textOf(services, code)).toContain(before.proof[0].verificationMethod)
})

test('a key is never changed, taken back into service nor removed', async ({ services, db }) => {
  const { kid } = await signingKey(services)
  await rotateKey(services, await administrator(services), new Date(Date.now() + 1000))
  for (const attempt of [
    sql`update credential_key set public_key = 'z6Mk' where retired_at is null`,
    sql`update credential_key set retired_at = null, sealed = 'x' where kid = ${kid}`,
    sql`delete from credential_key`,
  ]) {
    await sql`savepoint attempt`.execute(db)
    await expect(attempt.execute(db)).rejects.toThrow('retired once')
    await sql`rollback to savepoint attempt`.execute(db)
  }
})

test('when the secret of the instance changes, another key signs and the past stays verifiable', async ({
  services,
}) => {
  const { code } = await issued(services)
  const before = await readOf(services, code)
  const changed = { ...services, secret: 'a new secret of thirty-two chars!' }
  const { code: second } = await issued(changed, { about: { kind: 'label_award', id: 'another' } })
  const after = await readOf(changed, second)
  expect(after.proof[0].verificationMethod).not.toBe(before.proof[0].verificationMethod)
  for (const one of [before, after]) expect((await byLibrary(changed, one)).verified).toBe(true)
})
