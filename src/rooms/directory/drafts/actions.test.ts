import { expect } from 'vitest'
import { Problem } from '#core/errors.ts'
import { test } from '#tests/support/database.ts'
import { removeMember } from '../members/actions.ts'
import { archiveSheet } from '../publication/actions.ts'
import { readSheet } from '../queries.ts'
import { challengeId, curator, draft, joins, mails, now, person, placeId, published, today } from '../room.fixture.ts'
import { createSheet, type Edition, editSheet } from './actions.ts'

const need = (version: number, more: Edition['patch'] = { need: 'Personne ne passe.' }): Edition => ({
  step: 'besoin',
  version,
  patch: more,
})

test('the draft of others is not found, by anyone', async ({ services, db }) => {
  const [nadia, paul, aicha] = [await person(db, 'nadia'), await person(db, 'paul'), await curator(db)]
  const id = await draft(services, nadia, 'Permis de bouger')
  for (const other of [paul, aicha, null]) {
    await expect(readSheet(db, other, { id }, today)).rejects.toEqual(new Problem('not-found'))
  }
  await expect(editSheet(services, paul, id, need(1), now)).rejects.toEqual(new Problem('not-found'))
  expect((await readSheet(db, nadia, { id }, today)).name).toBe('Permis de bouger')
})

test('a passer-by may read a public sheet and not edit it', async ({ services, db }) => {
  const sheet = await published(services, await person(db, 'nadia'), 'Permis de bouger')
  const paul = await person(db, 'paul')
  await expect(editSheet(services, paul, sheet.id, need(sheet.version), now)).rejects.toEqual(new Problem('forbidden'))
})

test('a curator of another territory may not edit, one of the department may, and the history says so', async ({
  services,
  db,
}) => {
  const sheet = await published(services, await person(db, 'nadia'), 'Permis de bouger')
  const far = await curator(db, await placeId(db, 'department', '69'))
  await expect(editSheet(services, far, sheet.id, need(sheet.version), now)).rejects.toEqual(new Problem('forbidden'))

  const creuse = await placeId(db, 'department', '23')
  const near = { ...far, grants: far.grants.map((grant) => ({ ...grant, territoryId: creuse })) }
  const outcome = await editSheet(services, near, sheet.id, need(sheet.version), now)
  expect(outcome.ok && outcome.value.need).toBe('Personne ne passe.')
  const event = await db
    .selectFrom('history')
    .select(['details', 'actor_id', 'is_public'])
    .where('verb', '=', 'sheet.edited')
    .where('is_public', '=', true)
    .executeTakeFirstOrThrow()
  expect(event).toEqual({ details: { parts: ['besoin'], by: 'curator' }, actor_id: near.id, is_public: true })
})

test('only those in charge of the directory write where a sheet comes from', async ({ services, db }) => {
  const nadia = await person(db, 'nadia')
  const sheet = await published(services, nadia, 'Permis de bouger')
  const edition: Edition = { step: 'provenance', version: sheet.version, patch: { sourceName: 'Moi' } }
  await expect(editSheet(services, nadia, sheet.id, edition, now)).rejects.toEqual(new Problem('forbidden'))
  await expect(
    createSheet(db, nadia, { kind: 'organisation', name: 'X', placeIds: [], isEditorial: true }, now),
  ).rejects.toEqual(new Problem('forbidden'))
})

test('a version already replaced is refused, and nothing is written', async ({ services, db }) => {
  const nadia = await person(db, 'nadia')
  const id = await draft(services, nadia, 'Permis de bouger')
  expect((await editSheet(services, nadia, id, need(1), now)).ok).toBe(true)
  expect(await editSheet(services, nadia, id, need(1, { need: 'Trop tard.' }), now)).toEqual({
    ok: false,
    refusal: 'stale',
  })
  const sheet = await readSheet(db, nadia, { id }, today)
  expect([sheet.need, sheet.version]).toEqual(['Personne ne passe.', 2])
})

test('a fourth challenge, a challenge that does not exist, the SIRET of another are refused', async ({
  services,
  db,
}) => {
  const nadia = await person(db, 'nadia')
  const id = await draft(services, nadia, 'Garage', 'organisation')
  const challengeIds = (await db.selectFrom('challenge').select('id').limit(4).execute()).map((row) => row.id)
  expect(await editSheet(services, nadia, id, need(1, { challengeIds }), now)).toMatchObject({
    refusal: 'too-many-challenges',
  })
  expect(await editSheet(services, nadia, id, need(1, { challengeIds: [999_999] }), now)).toMatchObject({
    refusal: 'unknown-challenge',
  })
  const patch = { siren: '552081317', siret: '35600000000048' }
  expect(await editSheet(services, nadia, id, need(1, patch), now)).toMatchObject({ refusal: 'siret-of-another' })
})

test('two organisations never bear the same SIREN or SIRET, until one is archived', async ({ services, db }) => {
  const [nadia, yanis] = [await person(db, 'nadia'), await person(db, 'yanis')]
  const first = await published(services, nadia, 'Garage', { kind: 'organisation', siren: '552081317' })
  const id = await draft(services, yanis, 'Autre garage', 'organisation')
  const take = () =>
    editSheet(services, yanis, id, { step: 'identite', version: 1, patch: { siren: '552081317' } }, now)
  expect(await take()).toEqual({ ok: false, refusal: 'siren-taken' })
  await archiveSheet(services, nadia, first.id, 'Elle a fermé.', now)
  expect((await take()).ok).toBe(true)
})

test('the contact address is of someone who keeps the sheet and proved it, whatever its capitals', async ({
  services,
  db,
}) => {
  const [nadia, paul] = [await person(db, 'nadia'), await person(db, 'paul')]
  const { id } = await published(services, nadia, 'Permis de bouger')
  const write = async (contactEmail: string) => {
    const { version } = await readSheet(db, nadia, { id }, today)
    return editSheet(services, nadia, id, { step: 'contact', version, patch: { contactEmail } }, now)
  }
  for (const stranger of ['inconnue@courrier.example', paul.email]) {
    expect(await write(stranger), stranger).toEqual({ ok: false, refusal: 'address-of-another' })
  }
  await joins(db, paul, id)
  await db.updateTable('app_user').set({ email_verified: false }).where('id', '=', paul.id).execute()
  expect(await write(paul.email)).toMatchObject({ refusal: 'address-of-another' })
  await db.updateTable('app_user').set({ email_verified: true }).where('id', '=', paul.id).execute()
  expect(await write(paul.email.toUpperCase())).toMatchObject({ ok: true, value: { contactEmail: paul.email } })
})

test('an address is forgotten as soon as it is no longer that of someone who keeps the sheet', async ({
  services,
  db,
}) => {
  const [nadia, paul] = [await person(db, 'nadia'), await person(db, 'paul')]
  const { id, version } = await published(services, nadia, 'Permis de bouger')
  await joins(db, paul, id)
  const patch = { contactEmail: paul.email, contactEmailPublic: true }
  await editSheet(services, nadia, id, { step: 'contact', version, patch }, now)
  const shown = async () => {
    const { contactEmail, contactEmailPublic } = await readSheet(db, nadia, { id }, today)
    return [contactEmail, contactEmailPublic]
  }
  expect(await shown()).toEqual([paul.email, true])
  await db.updateTable('app_user').set({ email: 'ailleurs@courrier.example' }).where('id', '=', paul.id).execute()
  expect(await shown()).toEqual([null, false])
  await db.updateTable('app_user').set({ email: paul.email }).where('id', '=', paul.id).execute()
  expect(await shown()).toEqual([paul.email, true])
  await removeMember(services, paul, id, paul.id, now)
  await joins(db, paul, id)
  expect(await shown()).toEqual([null, false])
})

test('a public sheet never becomes incomplete', async ({ services, db }) => {
  const nadia = await person(db, 'nadia')
  const sheet = await published(services, nadia, 'Permis de bouger')
  for (const patch of [{ summary: '' }, { challengeIds: [] }, { placeIds: [] }, { stage: null }]) {
    const outcome = await editSheet(
      services,
      nadia,
      sheet.id,
      { step: 'essentiel', version: sheet.version, patch },
      now,
    )
    expect(outcome).toEqual({ ok: false, refusal: 'incomplete' })
  }
})

test('a new name brings a new address; the former leads there, and nobody else gets it', async ({ services, db }) => {
  const nadia = await person(db, 'nadia')
  const sheet = await published(services, nadia, 'Permis de bouger')
  const rename = (name: string, version: number) =>
    editSheet(services, nadia, sheet.id, { step: 'essentiel', version, patch: { name } }, now)
  expect((await rename('Roule ma poule', sheet.version)).ok).toBe(true)
  const other = await published(services, nadia, 'Permis de bouger')
  expect(other.slug).toBe('permis-de-bouger-2')
  const back = await rename('Permis de bouger', sheet.version + 1)
  expect(back.ok && back.value.slug).toBe('permis-de-bouger')
  const former = await db.selectFrom('sheet_former_slug').select('slug').where('sheet_id', '=', sheet.id).execute()
  expect(former).toEqual([{ slug: 'roule-ma-poule' }])
})

test('a published sheet is found by its words, its places with all that contain them, its challenges; a draft is not', async ({
  services,
  db,
}) => {
  const nadia = await person(db, 'nadia')
  await draft(services, nadia, 'Invisible')
  const sheet = await published(services, nadia, 'Permis de bouger', { aliases: ['Garage roulant'] })
  const entries = await db.selectFrom('search_entry').selectAll().where('kind', '=', 'project').execute()
  expect(entries).toHaveLength(1)
  expect(entries[0]).toMatchObject({
    subject_id: sheet.id,
    path: '/projets/permis-de-bouger',
    place_label: 'Guéret (Creuse)',
    stage: 'emerging',
    department_codes: ['23'],
    fictional: false,
  })
  expect(entries[0]?.place_ids).toContain(await placeId(db, 'department', '23'))
  expect(entries[0]?.challenge_ids).toContain(await challengeId(db, 'cohesion-des-territoires'))
})

test('an organisation learns that a public project names it, and its own people are not told of what they do', async ({
  services,
  db,
}) => {
  const [nadia, yanis] = [await person(db, 'nadia'), await person(db, 'yanis')]
  const garage = await published(services, yanis, 'Garage', { kind: 'organisation' })
  await published(services, nadia, 'Permis de bouger', { organisationId: garage.id })
  await published(services, yanis, 'Le nôtre', { organisationId: garage.id })
  const written = await mails(db)
  expect(written.map(({ to, subject }) => [to, subject])).toEqual([
    [yanis.email, 'Le projet «\u00a0Permis de bouger\u00a0» cite votre structure'],
  ])
})
