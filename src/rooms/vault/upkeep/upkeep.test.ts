import { expect } from 'vitest'
import { test } from '#tests/support/database.ts'
import { documentsOf } from '../documents/queries.ts'
import { paths } from '../paths.ts'
import { vaultPersonalData } from '../personal-data.ts'
import { browse, given, now, person, published, subject, withVault } from '../room.fixture.ts'
import { shareDocument } from '../shares/actions.ts'
import { readSharedFile, sharedDocuments } from '../shares/queries.ts'
import { eraseVaultDemo, purgeVault } from './actions.ts'

test('when a sheet is gone nobody reads its documents, and the night takes them away with their bytes', async ({
  services,
  db,
}) => {
  const { nadia, sheet, id } = await withVault(services)
  const paul = await person(db, 'paul')
  const stays = await given(services, paul, (await published(services, paul, 'Le Relais')).id)
  await shareDocument(db, nadia, id, subject(), now)
  await db.deleteFrom('sheet').where('id', '=', sheet.id).execute()
  expect(await sharedDocuments(db, subject())).toEqual([])
  await expect(readSharedFile(db, services.files, id, subject())).rejects.toMatchObject({ kind: 'not-found' })
  expect((await (await browse(services, nadia)).get(paths.file(id))).status).toBe(404)
  await purgeVault(services)
  expect(await db.selectFrom('vault_document').select('id').execute()).toEqual([{ id: stays }])
  expect(await db.selectFrom('stored_file').select('id').execute()).toHaveLength(1)
})

test('documents follow a sheet that goes into another', async ({ services, db }) => {
  const { nadia, sheet, id } = await withVault(services)
  const paul = await person(db, 'paul')
  const kept = await published(services, paul, 'Atelier des Pentes (Lyon)', { kind: 'organisation' })
  await db
    .updateTable('sheet')
    .set({ status: 'archived', archived_at: now, archived_reason: 'doublon', merged_into_id: kept.id })
    .where('id', '=', sheet.id)
    .execute()
  await db.deleteFrom('sheet_member').where('sheet_id', '=', sheet.id).execute()
  expect((await (await browse(services, nadia)).get(paths.file(id))).status).toBe(404)
  const site = await browse(services, paul)
  expect((await site.get(paths.vault(kept.id))).html).toContain('Statuts du 3 mars 2024')
  expect((await site.get(paths.home)).html).toContain('1\u00a0pièce')
  expect(await documentsOf(db, kept.id)).toMatchObject([{ id, sheetId: kept.id }])
  expect(await shareDocument(db, paul, id, subject(), now)).toMatchObject({ ok: true })
})

test('the demonstration is erased with its documents, the others stay', async ({ services, db }) => {
  const { nadia, sheet, id } = await withVault(services)
  const real = await published(services, nadia, 'Une vraie structure', { kind: 'organisation' })
  const stays = await given(services, nadia, real.id)
  await shareDocument(db, nadia, id, subject(), now)
  await db.updateTable('sheet').set({ demo: true, fictional: true }).where('id', '=', sheet.id).execute()
  expect(await eraseVaultDemo(db)).toEqual([id])
  expect(await db.selectFrom('vault_document').select('id').execute()).toEqual([{ id: stays }])
  expect(await db.selectFrom('stored_file').select('id').execute()).toHaveLength(1)
})

test('a person finds in their data what they gave and shared; once their account is gone the sheet keeps it, without a name', async ({
  services,
  db,
}) => {
  const { nadia, sheet, id } = await withVault(services)
  await shareDocument(db, nadia, id, subject(), now)
  expect(await vaultPersonalData.read(db, nadia.id)).toMatchObject({
    documents: [{ title: 'Statuts du 3 mars 2024', sheet: 'Atelier des Pentes' }],
    shares: [{ with: 'label_application', revokedAt: null }],
  })
  await db.deleteFrom('app_user').where('id', '=', nadia.id).execute()
  const rows = await db.selectFrom('vault_document').select(['given_by', 'sheet_id']).execute()
  expect(rows).toEqual([{ given_by: null, sheet_id: sheet.id }])
})
