import { generate } from '@digitalbazaar/ed25519-multikey'
import { sql } from 'kysely'
import { expect } from 'vitest'
import { test } from '#tests/support/database.ts'
import { ownDocuments } from '../issuer/own.ts'
import { signingKey } from '../keys/actions.ts'
import { offlineLoader } from '../linked-data/loader.ts'
import { signed } from '../linked-data/proofs.ts'
import { statusList } from '../lists/actions.ts'
import { about, byLibrary, issued, label, now, on, readOf, textOf } from '../room.fixture.ts'
import { eraseDemoCredentials, setCredentialStatus } from './actions.ts'
import { achievementAt, credentialOf } from './queries.ts'
import { attestationAt } from './queries-attestation-at.ts'

test('one letter of the recognition changed: the library refuses it', async ({ services }) => {
  const { code } = await issued(services)
  const credential = await readOf(services, code)
  expect((await byLibrary(services, credential)).verified).toBe(true)
  const { achievement } = credential.credentialSubject
  achievement.name = achievement.name.replace('Label', 'Labet')
  expect((await byLibrary(services, credential)).verified).toBe(false)
})

test('signed by a key that was never ours, under a name of ours or not: the library refuses it', async ({
  services,
}) => {
  const { code } = await issued(services)
  const { proof, ...document } = await readOf(services, code)
  const stranger = await (await generate()).export({ publicKey: true, secretKey: true })
  const controller = 'http://localhost:3000/emetteur'
  const mine = proof[0].verificationMethod
  const keys = { publicKey: stranger.publicKeyMultibase, secretKey: stranger.secretKeyMultibase }
  for (const id of [`${controller}#cle-inconnue`, mine]) {
    const loader = offlineLoader(ownDocuments(services))
    const forged = await signed(document, { id, controller, ...keys }, loader, now)
    expect((await byLibrary(services, forged)).verified, id).toBe(false)
  }
})

test('suspended, restored, then revoked: the lists say so, though the library goes on saying that it verified', async ({
  services,
}) => {
  const { code } = await issued(services)
  const credential = await readOf(services, code)
  const bits = async () => {
    const { verified, statusResult } = await byLibrary(services, credential)
    return [verified, ...(statusResult?.results ?? []).map(({ status }) => status)]
  }
  expect(await bits()).toEqual([true, false, false])
  await setCredentialStatus(services.db, about, 'suspended', now)
  expect(await bits()).toEqual([true, false, true])
  await setCredentialStatus(services.db, about, 'active', now)
  expect(await bits()).toEqual([true, false, false])
  await setCredentialStatus(services.db, about, 'revoked', now)
  expect(await bits()).toEqual([true, true, false])
})

test('revoked is for ever: neither the action nor the database brings it back, nor removes it, nor rewrites it', async ({
  services,
  db,
}) => {
  const { id } = await issued(services)
  await setCredentialStatus(db, about, 'revoked', now)
  await setCredentialStatus(db, about, 'active', now)
  expect(await credentialOf(db, about)).toMatchObject({ id, status: 'revoked' })
  const attempts = [
    sql`update credential set status = 'active' where id = ${id}`,
    sql`update credential set valid_until = valid_until + interval '1 year' where id = ${id}`,
    sql`update credential set subject_name = 'Une autre' where id = ${id}`,
    sql`delete from credential where id = ${id}`,
    sql`update credential_achievement set name = 'Autre'`,
  ]
  for (const attempt of attempts) {
    await sql`savepoint attempt`.execute(db)
    await expect(attempt.execute(db)).rejects.toThrow(/never/)
    await sql`rollback to savepoint attempt`.execute(db)
  }
})

test('people are never attested: the subject is an organisation or a project', async ({ services }) => {
  const person = { url: 'http://localhost:3000/personnes/camille', name: 'Camille Roux' }
  await expect(issued(services, { subject: person })).rejects.toThrow('credential_subject_path_check')
})

test('it has what Open Badges 3.0 requires, in its shape, and no address of a person', async ({ services }) => {
  const { code } = await issued(services)
  const text = await textOf(services, code)
  const one = JSON.parse(text)
  expect(one['@context']).toEqual([
    'https://www.w3.org/ns/credentials/v2',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  ])
  expect(one.type).toEqual(['VerifiableCredential', 'OpenBadgeCredential'])
  expect(one).toMatchObject({
    id: `http://localhost:3000/attestations/${code}`,
    issuer: { id: 'http://localhost:3000/emetteur', type: ['Profile'], name: '#FrenchImpact' },
    validFrom: '2026-11-25T10:00:00Z',
    validUntil: '2029-11-25T10:00:00Z',
    credentialSubject: {
      id: 'http://localhost:3000/organisations/la-petite-fabrique',
      type: ['AchievementSubject'],
      achievement: {
        id: 'http://localhost:3000/reconnaissances/label-reseau-v1',
        type: ['Achievement'],
        achievementType: 'QualityAssuranceCredential',
        name: label.name,
        description: label.description,
        criteria: { id: label.criteriaUrl, narrative: label.criteriaNarrative },
      },
    },
  })
  expect(one.credentialSubject.identifier).toContainEqual({
    type: 'IdentityObject',
    hashed: false,
    identityHash: '81234567800012',
    identityType: 'ext:siret',
  })
  expect(one.evidence).toMatchObject([{ type: ['Evidence'], name: 'Décision' }])
  expect(one.proof).toMatchObject([
    { type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdfc-2022', proofPurpose: 'assertionMethod' },
  ])
  const purposes = one.credentialStatus.map((entry: { statusPurpose: string }) => entry.statusPurpose)
  expect(purposes).toEqual(['revocation', 'suspension'])
  for (const entry of one.credentialStatus) {
    expect(entry.type).toBe('BitstringStatusListEntry')
    expect(entry.id).not.toBe(entry.statusListCredential)
    expect(entry.statusListIndex).toMatch(/^\d+$/)
  }
  expect(text.replaceAll('"@context"', '')).not.toContain('@')
})

test('issued again about the same thing, the one before is revoked; each keeps its own code and bit', async ({
  services,
  db,
}) => {
  const first = await issued(services)
  const second = await issued(services, { validUntil: on('2030-11-25') })
  expect(await credentialOf(db, about)).toMatchObject({ code: second.code, status: 'active' })
  const [before, after] = [await attestationAt(db, first.code), await attestationAt(db, second.code)]
  expect(before?.status).toBe('revoked')
  expect(before?.statusNumber).not.toBe(after?.statusNumber)
})

test('everyone is given the same text; a site that changes its address signs again, for the new one', async ({
  services,
}) => {
  const { code } = await issued(services)
  const text = await textOf(services, code)
  expect(await textOf(services, code)).toBe(text)
  const moved = { ...services, config: { ...services.config, publicUrl: 'https://frenchimpact.example' } }
  const there = await readOf(moved, code)
  expect(there.id).toBe(`https://frenchimpact.example/attestations/${code}`)
  expect(there.credentialSubject.achievement.criteria.id).toMatch(/^https:\/\/frenchimpact\.example\/label/)
  expect((await byLibrary(moved, there)).verified).toBe(true)
})

test('a recognition once used is never rewritten: other words under its code make another one', async ({
  services,
  db,
}) => {
  await issued(services)
  const again = await issued(services)
  const other = { ...label, description: 'Autres mots.' }
  const changed = await issued(services, { achievement: other })
  const slugs = [await attestationAt(db, again.code), await attestationAt(db, changed.code)].map(
    (one) => one?.achievement.slug ?? '',
  )
  expect(slugs[0]).toBe(label.code)
  expect(slugs[1]).toMatch(/^label-reseau-v1-[0-9a-f]{8}$/)
  expect(await achievementAt(db, label.code)).toMatchObject({ description: label.description })
})

test('the demonstration goes with its attestations, and only those', async ({ services, db }) => {
  const invented = await issued(services, { about: { kind: 'sheet', id: 'a' } })
  const real = await issued(services, { about: { kind: 'sheet', id: 'b' } })
  expect(await eraseDemoCredentials(db, 'sheet', ['a'])).toEqual([invented.id])
  expect(await attestationAt(db, invented.code)).toBeNull()
  expect(await attestationAt(db, real.code)).not.toBeNull()
})

test('what is invented says so in its own name', async ({ services }) => {
  const subject = { url: '/projets/toit', name: 'Toit à deux voix', fictional: true }
  const { code } = await issued(services, { subject })
  expect((await readOf(services, code)).name).toContain('(exemple inventé)')
})

test('a list is signed once, again when a bit or the key changes, and holds at least 131 072 bits', async ({
  services,
  db,
}) => {
  await issued(services)
  await signingKey(services)
  const first = await statusList(services, 'revocation-1')
  expect(await statusList(services, 'revocation-1')).toBe(first)
  await setCredentialStatus(db, about, 'revoked', now)
  const second = await statusList(services, 'revocation-1')
  expect(second).not.toBe(first)
  for (const unknown of ['revocation-2', 'revocation-0', 'message-1', '../etc', 'revocation-1.json'])
    expect(await statusList(services, unknown), unknown).toBeNull()
  const list = JSON.parse(second ?? '')
  expect(list.credentialSubject).toMatchObject({ type: 'BitstringStatusList', statusPurpose: 'revocation' })
  const { gunzipSync } = await import('node:zlib')
  const bits = gunzipSync(Buffer.from(list.credentialSubject.encodedList.slice(1), 'base64url'))
  expect(bits.length * 8).toBeGreaterThanOrEqual(131_072)
})
