import { expect } from 'vitest'
import type { Database } from '#core/database.ts'
import { test } from '#tests/support/database.ts'
import { retireDocument } from '../documents/actions.ts'
import { paths } from '../paths.ts'
import { browse, curator, given, now, on, person, published, subject, today, withVault } from '../room.fixture.ts'
import type { Subject } from '../rules.ts'
import { shareDocument, unshareAll, unshareDocument } from './actions.ts'
import { readSharedFile, sharedDocuments } from './queries.ts'

const notFound = { kind: 'not-found' }

test('only those who keep the sheet share its documents and take them back', async ({ services, db }) => {
  const { nadia, id } = await withVault(services)
  await shareDocument(db, nadia, id, subject(), now)
  const paul = await person(db, 'paul')
  await published(services, paul, 'Une autre structure')
  for (const who of [paul, await curator(db)]) {
    await expect(shareDocument(db, who, id, subject(2), now)).rejects.toMatchObject(notFound)
    await expect(unshareDocument(db, who, id, subject(), now)).rejects.toMatchObject(notFound)
    const share = await db.selectFrom('vault_share').select('id').executeTakeFirstOrThrow()
    const site = await browse({ ...services, clock: () => now }, who)
    expect((await site.get(paths.takeBack(share.id))).status).toBe(404)
    expect((await site.post(paths.takeBack(share.id))).status).toBe(404)
  }
  expect(await sharedDocuments(db, subject())).toHaveLength(1)
})

test('a document retired or past its last day goes to no other file; those that hold it still read it', async ({
  services,
  db,
}) => {
  const { nadia, sheet, id } = await withVault(services)
  await shareDocument(db, nadia, id, subject(1), now)
  await retireDocument(services, nadia, id, now)
  expect(await shareDocument(db, nadia, id, subject(2), now)).toEqual({ ok: false, refusal: 'retired' })
  const dated = await given(services, nadia, sheet.id, { validUntil: '2026-11-30' })
  expect(await shareDocument(db, nadia, dated, subject(1), on('2026-11-30'))).toMatchObject({ ok: true })
  expect(await shareDocument(db, nadia, dated, subject(2), on('2026-12-01'))).toEqual({
    ok: false,
    refusal: 'expired',
  })
  for (const one of [id, dated])
    expect((await readSharedFile(db, services.files, one, subject(1))).mimeType).toBe('application/pdf')
})

test('a file reads only what was shared with it: not another file of the same kind, nor of the same number', async ({
  services,
  db,
}) => {
  const { nadia, sheet, id } = await withVault(services)
  const other = await given(services, nadia, sheet.id, { title: 'Comptes 2025', kind: 'accounts' })
  await shareDocument(db, nadia, id, subject(1), now)
  const read = (documentId: string, of = subject(1)) => readSharedFile(db, services.files, documentId, of)
  await expect(read(other)).rejects.toMatchObject(notFound)
  await expect(read('x')).rejects.toMatchObject(notFound)
  await expect(read(id, subject(2))).rejects.toMatchObject(notFound)
  await expect(read(id, subject(1, 'referral'))).rejects.toMatchObject(notFound)
  expect((await read(id)).name).toBe('Statuts du 3 mars 2024')
  expect(await sharedDocuments(db, subject(1))).toMatchObject([
    {
      id,
      kind: 'statutes',
      title: 'Statuts du 3 mars 2024',
      mimeType: 'application/pdf',
      validUntil: null,
      givenAt: now,
    },
  ])
})

test('what was taken back is not found any more by the file that read it, and can be given again', async ({
  services,
  db,
}) => {
  const { nadia, sheet, id } = await withVault(services)
  await shareDocument(db, nadia, id, subject(), now)
  const site = await browse({ ...services, clock: () => now }, nadia)
  const share = await db.selectFrom('vault_share').select('id').executeTakeFirstOrThrow()
  expect((await site.get(paths.vault(sheet.id))).html).toContain(paths.takeBack(share.id))
  expect((await site.get(paths.takeBack(share.id))).html).toContain('ne pourra plus lire cette pièce')
  expect((await site.post(paths.takeBack(share.id))).to).toBe(paths.vault(sheet.id))
  expect(await sharedDocuments(db, subject())).toEqual([])
  await expect(readSharedFile(db, services.files, id, subject())).rejects.toMatchObject(notFound)
  expect((await site.post(paths.takeBack(share.id))).status).toBe(404)
  expect(await unshareDocument(db, nadia, id, subject(), now)).toBe(false)
  expect(await shareDocument(db, nadia, id, subject(), now)).toMatchObject({ ok: true })
  expect(await sharedDocuments(db, subject())).toHaveLength(1)
})

test('shared twice with the same file, a document is shared once', async ({ services, db }) => {
  const { nadia, id } = await withVault(services)
  const first = await shareDocument(db, nadia, id, subject(), now)
  expect(await shareDocument(db, nadia, id, subject(), now)).toEqual(first)
  const told = await db.selectFrom('history').select('details').where('verb', '=', 'vault.shared').execute()
  expect(told).toEqual([{ details: { with: 'label_application', id: subject().id } }])
})

test('a retired document goes with its bytes when the last file that holds it gives it back', async ({
  services,
  db,
}) => {
  const { nadia, id } = await withVault(services)
  for (const number of [1, 2]) await shareDocument(db, nadia, id, subject(number), now)
  await retireDocument(services, nadia, id, now)
  const left = async () => (await db.selectFrom('stored_file').select('id').execute()).length
  expect(await unshareDocument(db, nadia, id, subject(1), now)).toBe(true)
  expect(await left()).toBe(1)
  await unshareAll(db, subject(2), now)
  expect(await left()).toBe(0)
  const told = await db.selectFrom('history').select('verb').where('subject_id', '=', id).orderBy('id').execute()
  expect(told.map(({ verb }) => verb.replace('vault.', ''))).toEqual([
    ...['kept', 'shared', 'shared', 'retired', 'unshared', 'unshared', 'erased'],
  ])
})

test('when a file is over it gives back all it holds, and only that', async ({ services, db }) => {
  const { nadia, sheet, id } = await withVault(services)
  const other = await given(services, nadia, sheet.id, { title: 'Comptes 2025' })
  for (const one of [id, other]) await shareDocument(db, nadia, one, subject(1), now)
  await shareDocument(db, nadia, id, subject(2), now)
  await unshareAll(db, subject(1), now)
  expect(await sharedDocuments(db, subject(1))).toEqual([])
  expect(await sharedDocuments(db, subject(2))).toHaveLength(1)
})

test('the vault names the application that reads a document', async ({ services, db }) => {
  const { nadia, sheet, id } = await withVault(services)
  await shareDocument(db, nadia, id, await applicationOf(db, sheet.id, 'L-2026-0012'), now)
  const site = await browse({ ...services, clock: () => now }, nadia)
  expect((await site.get(paths.vault(sheet.id))).html).toContain('candidature au label L-2026-0012')
})

/** An application of this organisation, of a family of its own. */
const applicationOf = async (db: Database, organisationId: string, number: string): Promise<Subject> => {
  const family = 'essai'
  await db
    .insertInto('label_family')
    .values({ code: family, name: 'Essai', statement: 'Essai', position: 99, opened_on: today, act: 'essai' })
    .execute()
  const { id: referentialId } = await db
    .insertInto('label_referential')
    .values({ family, number: 1, title: 'Essai' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { id } = await db
    .insertInto('label_application')
    .values({
      number,
      organisation_id: organisationId,
      family,
      referential_id: referentialId,
      supports_others: true,
      carries_projects: false,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { kind: 'label_application', id }
}
