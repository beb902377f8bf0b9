import { expect } from 'vitest'
import { Problem } from '#core/errors.ts'
import { test } from '#tests/support/database.ts'
import { editSheet } from '../drafts/actions.ts'
import type { Patch } from '../drafts/rules.ts'
import { acceptInvitation, inviteMember } from '../members/actions.ts'
import { pendingInvitations } from '../members/queries.ts'
import { readSheet } from '../queries.ts'
import { browse, challengeId, curator, draft, mails, now, person, placeId, published, today } from '../room.fixture.ts'
import { archiveSheet, confirmSheet, detachProject, discardDraft, publishSheet, restoreSheet } from './actions.ts'

const indexed = async (db: Parameters<typeof person>[0]) =>
  (await db.selectFrom('search_entry').select('title').where('kind', 'in', ['project', 'organisation']).execute()).map(
    (row) => row.title,
  )

test('an incomplete draft is not published; a public sheet is not published twice', async ({ services, db }) => {
  const nadia = await person(db, 'nadia')
  const id = await draft(services, nadia, 'Permis de bouger')
  expect(await publishSheet(services, nadia, id, now)).toEqual({ ok: false, refusal: 'incomplete' })
  const sheet = await published(services, nadia, 'Roue libre')
  expect(await publishSheet(services, nadia, sheet.id, now)).toEqual({ ok: false, refusal: 'not-a-draft' })
})

test('an editor does not archive; a curator elsewhere neither; a curator here does, and the owner is told why', async ({
  services,
  db,
}) => {
  const [nadia, paul] = [await person(db, 'nadia'), await person(db, 'paul')]
  const sheet = await published(services, nadia, 'Permis de bouger')
  await inviteMember(services, nadia, sheet.id, { email: paul.email, role: 'editor' }, now)
  const [invitation] = await pendingInvitations(db, sheet.id)
  await acceptInvitation(services, paul, invitation?.id ?? '', now)
  const archive = (actor: typeof paul) => archiveSheet(services, actor, sheet.id, 'Doublon.', now)
  await expect(archive(paul)).rejects.toEqual(new Problem('forbidden'))

  const aicha = await curator(db, await placeId(db, 'department', '69'))
  await expect(archive(aicha)).rejects.toEqual(new Problem('forbidden'))
  const national = { ...aicha, grants: aicha.grants.map((grant) => ({ ...grant, territoryId: null })) }
  expect((await archive(national)).ok).toBe(true)
  const told = (await mails(db)).filter((mail) => mail.subject.includes('archivée'))
  expect(told).toHaveLength(1)
  expect(told[0]).toMatchObject({ to: nadia.email })
  expect(told[0]?.text).toContain('Motif\u00a0: Doublon.')
  expect(await indexed(db)).toEqual([])
})

test('an archived sheet is not edited, and comes back as it was', async ({ services, db }) => {
  const nadia = await person(db, 'nadia')
  const sheet = await published(services, nadia, 'Permis de bouger')
  await archiveSheet(services, nadia, sheet.id, 'Une pause.', now)
  const edition = { step: 'besoin' as const, version: sheet.version + 1, patch: { need: 'x' } }
  await expect(editSheet(services, nadia, sheet.id, edition, now)).rejects.toEqual(new Problem('forbidden'))
  expect(await archiveSheet(services, nadia, sheet.id, 'Encore.', now)).toMatchObject({ refusal: 'not-published' })
  expect((await restoreSheet(services, nadia, sheet.id, now)).ok).toBe(true)
  expect(await restoreSheet(services, nadia, sheet.id, now)).toMatchObject({ refusal: 'not-archived' })
  expect(await indexed(db)).toEqual(['Permis de bouger'])
})

const numbered: Patch[] = [{ siren: '552081317' }, { siren: '356000000', siret: '35600000000048' }]
test.for(numbered)(
  'a draft nobody sees holds no number: the first to go public has it',
  async (number, { services, db }) => {
    const [nadia, yanis] = [await person(db, 'nadia'), await person(db, 'yanis')]
    const hidden = await draft(services, yanis, 'Accapareur', 'organisation')
    const challengeIds = [await challengeId(db, 'mobilite-du-quotidien')]
    const placeIds = [await placeId(db, 'commune', '23096')]
    const patch: Patch = { ...number, summary: 'x', legalForm: 'association', challengeIds, placeIds }
    expect((await editSheet(services, yanis, hidden, { step: 'identite', version: 1, patch }, now)).ok).toBe(true)
    const garage = await published(services, nadia, 'Garage', { kind: 'organisation', ...number })
    expect(await publishSheet(services, yanis, hidden, now)).toEqual({ ok: false, refusal: 'number-taken' })

    const browser = await browse(services, yanis)
    expect((await browser.post(`/fiches/${hidden}/publication`)).to).toBe(`/fiches/${hidden}/relecture`)
    const review = await browser.get(`/fiches/${hidden}/relecture`)
    expect(review.html).toContain('href="/organisations/garage"')
    expect(review.html).toContain('href="/organisations/garage/signaler"')
    expect(review.html).not.toContain(`action="/fiches/${hidden}/publication"`)
    await archiveSheet(services, nadia, garage.id, 'Fermé.', now)
    expect((await publishSheet(services, yanis, hidden, now)).ok).toBe(true)
  },
)

test('a sheet whose number was taken meanwhile does not come back', async ({ services, db }) => {
  const [nadia, yanis] = [await person(db, 'nadia'), await person(db, 'yanis')]
  const first = await published(services, nadia, 'Garage', { kind: 'organisation', siren: '552081317' })
  await archiveSheet(services, nadia, first.id, 'Fermé.', now)
  await published(services, yanis, 'Repreneur', { kind: 'organisation', siren: '552081317' })
  expect(await restoreSheet(services, nadia, first.id, now)).toEqual({ ok: false, refusal: 'number-taken' })

  const browser = await browse(services, nadia)
  const refused = await browser.post(`/fiches/${first.id}/restauration`)
  expect(refused.to).toBe(`/fiches/${first.id}/archiver`)
  const page = await browser.get(refused.to)
  expect(page.html).toContain('href="/organisations/repreneur"')
  expect(page.html).toContain('href="/organisations/repreneur/signaler"')
  expect(page.html).not.toContain(`action="/fiches/${first.id}/restauration"`)
})

test('a draft is removed for good, a public sheet never', async ({ services, db }) => {
  const nadia = await person(db, 'nadia')
  const sheet = await published(services, nadia, 'Roue libre')
  expect(await discardDraft(services, nadia, sheet.id, now)).toMatchObject({ refusal: 'not-a-draft' })
  const id = await draft(services, nadia, 'Essai')
  expect(await discardDraft(services, nadia, id, now)).toEqual({ ok: true, value: 'Essai' })
  await expect(readSheet(db, nadia, { id }, today)).rejects.toEqual(new Problem('not-found'))
})

test('saying that all is true dates the sheet', async ({ services, db }) => {
  const nadia = await person(db, 'nadia')
  const sheet = await published(services, nadia, 'Roue libre')
  const later = new Date('2027-03-01T10:00:00Z')
  expect((await confirmSheet(services, nadia, sheet.id, later)).checkedOn).toBe('2027-03-01')
})

test('an organisation removes a project that wrongly names it, and only its people may', async ({ services, db }) => {
  const [nadia, yanis] = [await person(db, 'nadia'), await person(db, 'yanis')]
  const garage = await published(services, yanis, 'Garage', { kind: 'organisation' })
  const project = await published(services, nadia, 'Permis de bouger', { organisationId: garage.id })
  await expect(detachProject(services, nadia, garage.id, project.id, now)).rejects.toEqual(new Problem('forbidden'))
  expect(await detachProject(services, yanis, garage.id, garage.id, now)).toMatchObject({ refusal: 'not-borne' })
  const outcome = await detachProject(services, yanis, garage.id, project.id, now)
  expect(outcome.ok && outcome.value.organisation).toBeNull()
  expect((await mails(db)).at(-1)).toMatchObject({ to: nadia.email })
})
