import { expect } from 'vitest'
import { office, pdf } from '#core/files.fixture.ts'
import type { Services } from '#core/services.ts'
import { test } from '#tests/support/database.ts'
import { paths } from '../paths.ts'
import { browse, curator, given, joins, now, on, person, published, subject, withVault } from '../room.fixture.ts'
import { shareDocument } from '../shares/actions.ts'
import { addDocument, retireDocument } from './actions.ts'
import { documentsOf } from './queries.ts'

const at = (services: Services, instant = now): Services => ({ ...services, clock: () => instant })
const file = (bytes: Uint8Array<ArrayBuffer> | string, name = 'statuts.pdf') => new File([bytes], name)
const typed = { title: 'Statuts', kind: 'statutes', validUntil: '' }

test('only those who keep the sheet find its vault and its documents: not a visitor, not another structure, not a curator', async ({
  services,
}) => {
  const { sheet, id } = await withVault(services)
  const paul = await person(services.db, 'paul')
  await published(services, paul, 'Une autre structure', { kind: 'organisation' })
  const ways = [paths.vault(sheet.id), paths.add(sheet.id), paths.file(id), paths.rename(id), paths.retire(id)]
  for (const who of [paul, await curator(services.db)]) {
    const site = await browse(at(services), who)
    for (const way of ways) expect((await site.get(way)).status, way).toBe(404)
    for (const way of ways.filter((one) => !/fichier$|coffre\/[^/]*$/.test(one)))
      expect((await site.upload(way, { ...typed, file: file(pdf()) })).status, way).toBe(404)
  }
  const visitor = await browse(at(services))
  for (const way of ways) expect((await visitor.get(way)).to, way).toContain('/connexion')
  expect(await documentsOf(services.db, sheet.id)).toMatchObject([{ id, title: 'Statuts du 3 mars 2024' }])
})

test('what is not an address of a document is not found', async ({ services }) => {
  const { nadia } = await withVault(services)
  const site = await browse(at(services), nadia)
  for (const way of [paths.vault('pieces'), paths.file('x'), paths.retire(subject().id), paths.takeBack('x')])
    expect((await site.get(way)).status, way).toBe(404)
})

test('a page dressed as a PDF, a document with macros and an empty file are refused, what was typed stays', async ({
  services,
}) => {
  const { nadia, sheet } = await withVault(services)
  const site = await browse(at(services), nadia)
  for (const [bytes, name, said] of [
    ['<script>alert(1)</script>', 'statuts.pdf', 'pas gardé ici'],
    [office('docm'), 'statuts.docm', 'contient une macro'],
    [office('xlsm'), 'comptes.xlsx', 'contient une macro'],
    ['', 'vide.pdf', 'Ce fichier est vide'],
  ] as const) {
    const answer = await site.upload(paths.add(sheet.id), { ...typed, title: 'Mon titre', file: file(bytes, name) })
    expect(answer.status).toBe(422)
    expect(answer.html).toContain(said)
    expect(answer.html).toContain('value="Mon titre"')
  }
  expect(await documentsOf(services.db, sheet.id)).toHaveLength(1)
})

test('ten megabytes are kept, a little more is refused on the page, and much more before it is read', async ({
  services,
}) => {
  const { nadia, sheet } = await withVault(services)
  const site = await browse(at(services), nadia)
  const heavy = (size: number) => {
    const bytes = new Uint8Array(size)
    bytes.set(pdf())
    return file(bytes)
  }
  const send = (size: number) => site.upload(paths.add(sheet.id), { ...typed, file: heavy(size) })
  const over = await send(10_000_001)
  expect(over.status).toBe(422)
  expect(over.html).toContain('dépasse 10\u00a0Mo')
  expect((await send(11_000_001)).status).toBe(413)
  expect((await site.post(paths.add(sheet.id), { title: 'x'.repeat(1_000_001) })).status).toBe(413)
  expect((await send(10_000_000)).status).toBe(303)
})

test('a document needs a title, a kind and a file, and a day to come; the file is asked again', async ({
  services,
}) => {
  const { nadia, sheet } = await withVault(services)
  const site = await browse(at(services), nadia)
  const nothing = await site.upload(paths.add(sheet.id), { title: ' ', kind: '', validUntil: '31/02' })
  expect(nothing.status).toBe(422)
  for (const said of ['un titre', 'la nature', 'Choisissez un fichier', 'un jour qui existe'])
    expect(nothing.html).toContain(said)
  const past = await site.upload(paths.add(sheet.id), { ...typed, validUntil: '2026-11-21', file: file(pdf()) })
  expect(past.status).toBe(422)
  expect(past.html).toContain('Cette date est passée')
  expect(past.html).toContain('Choisissez de nouveau le fichier')
})

test('someone who left the sheet keeps nothing in its vault', async ({ services, db }) => {
  const { nadia, sheet } = await withVault(services)
  const paul = await person(db, 'paul')
  await joins(db, paul, sheet.id)
  await db.deleteFrom('sheet_member').where('user_id', '=', nadia.id).execute()
  const site = await browse(at(services), nadia)
  expect((await site.get(paths.vault(sheet.id))).status).toBe(404)
  await expect(
    addDocument(services, nadia, sheet.id, { kind: 'other', title: 'a', file: file(pdf()), validUntil: null }, now),
  ).rejects.toMatchObject({ kind: 'not-found' })
})

test('the empty vault explains itself; an editor adds a document, which everyone who keeps the sheet finds', async ({
  services,
  db,
}) => {
  const nadia = await person(db, 'nadia')
  const paul = await person(db, 'paul')
  const sheet = await published(services, nadia, 'Atelier des Pentes', { kind: 'organisation' })
  await joins(db, paul, sheet.id, 'editor')
  const editor = await browse(at(services), paul)
  expect((await editor.get(paths.vault(sheet.id))).html).toContain('Le coffre est vide')
  const added = await editor.upload(paths.add(sheet.id), {
    title: 'Agrément ESUS',
    kind: 'approval',
    validUntil: '2027-06-30',
    file: file(office('docx'), 'x.docx'),
  })
  expect(added).toMatchObject({ status: 303, to: paths.vault(sheet.id) })
  const owner = await browse(at(services), nadia)
  const page = (await owner.get(paths.vault(sheet.id))).html
  for (const said of ['Agrément ESUS', 'Agrément ou habilitation', '30 juin 2027', '1\u00a0ko', 'aucun dossier'])
    expect(page).toContain(said)
  const home = (await owner.get(paths.home)).html
  expect(home).toContain('Atelier des Pentes')
  expect(home).toContain('1\u00a0pièce')
  expect((await owner.get(paths.mine)).html).toContain(paths.vault(sheet.id))
  const kept = await db
    .selectFrom('history')
    .select(['actor_id', 'is_public', 'details'])
    .where('verb', '=', 'vault.kept')
    .execute()
  expect(kept).toEqual([{ actor_id: paul.id, is_public: false, details: { sheet: sheet.id, kind: 'approval' } }])
})

test('a document is downloaded under its title and its true ending, never run, never kept on the way', async ({
  services,
}) => {
  const { nadia, sheet, id } = await withVault(services, { title: 'Statuts d’été\u202e "2024".html' })
  const site = await browse(at(services), nadia)
  const { headers, html, status } = await site.get(paths.file(id))
  expect(status).toBe(200)
  expect(html).toContain('%PDF-1.7')
  expect(headers.get('content-type')).toBe('application/pdf')
  expect(headers.get('content-disposition')).toBe(
    'attachment; filename="Statuts d_ete 2024.pdf"; filename*=UTF-8\'\'Statuts%20d%E2%80%99%C3%A9t%C3%A9%202024.pdf',
  )
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('cache-control')).toBe('private, no-store')
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
  const bytes = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  const picture = await given(services, nadia, sheet.id, { title: 'Plan', file: file(new Uint8Array(bytes)) })
  const shown = (await site.get(paths.file(picture))).headers
  expect(shown.get('content-disposition')).toMatch(/^inline; filename="Plan.png"/)
  expect(shown.get('content-security-policy')).toContain('sandbox')
})

test('a document is renamed, once', async ({ services, db }) => {
  const { nadia, id, sheet } = await withVault(services)
  const site = await browse(at(services), nadia)
  expect((await site.get(paths.rename(id))).html).toContain('value="Statuts du 3 mars 2024"')
  expect((await site.post(paths.rename(id), { title: '' })).status).toBe(422)
  for (let time = 0; time < 2; time += 1)
    expect((await site.post(paths.rename(id), { title: 'Statuts à jour' })).to).toBe(paths.vault(sheet.id))
  expect(await documentsOf(db, sheet.id)).toMatchObject([{ title: 'Statuts à jour' }])
  expect(await db.selectFrom('history').select('id').where('verb', '=', 'vault.renamed').execute()).toHaveLength(1)
})

test('a document that no file holds is erased with its bytes when it is retired', async ({ services, db }) => {
  const { nadia, id, sheet } = await withVault(services)
  const site = await browse(at(services), nadia)
  expect((await site.get(paths.retire(id))).html).toContain('pour toujours')
  expect((await site.post(paths.retire(id))).to).toBe(paths.vault(sheet.id))
  expect((await site.get(paths.file(id))).status).toBe(404)
  expect(await db.selectFrom('stored_file').select('id').execute()).toEqual([])
})

test('a document that a file holds is put aside: the page says who reads it, it stays readable, it is retired once', async ({
  services,
  db,
}) => {
  const { nadia, id, sheet } = await withVault(services)
  await shareDocument(db, nadia, id, subject(1), now)
  const site = await browse(at(services), nadia)
  expect((await site.get(paths.retire(id))).html).toContain('candidature au label')
  await site.post(paths.retire(id))
  const page = (await site.get(paths.vault(sheet.id))).html
  expect(page).toContain('Retirées, encore lues par un dossier')
  expect(page).not.toContain(paths.retire(id))
  expect((await site.get(paths.file(id))).status).toBe(200)
  expect(await documentsOf(db, sheet.id)).toEqual([])
  expect(await retireDocument(services, nadia, id, now)).toEqual({ ok: false, refusal: 'already-retired' })
})

test('past its last day a document is marked, and not before', async ({ services }) => {
  const { nadia, sheet } = await withVault(services, { validUntil: '2026-12-31' })
  const page = async (day: string) =>
    (await (await browse(at(services, on(day)), nadia)).get(paths.vault(sheet.id))).html
  expect(await page('2026-12-31')).not.toContain('Plus valable')
  expect(await page('2027-01-01')).toContain('Plus valable')
})
