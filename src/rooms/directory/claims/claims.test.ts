import { expect } from 'vitest'
import type { Services } from '#core/services.ts'
import { openSession } from '#rooms/accounts/index.ts'
import { appFor, get, post } from '#tests/support/app.ts'
import { test } from '#tests/support/database.ts'
import { cast } from '../../../demo/cast.ts'
import { createSheet, editSheet } from '../drafts/actions.ts'
import { publishSheet } from '../publication/actions.ts'
import { curator, now, person, placeId, published } from '../room.fixture.ts'
import { claimSheet, decideClaim, forgetProofs } from './actions.ts'
import { claimsToJudge } from './queries.ts'

const png = new Uint8Array([
  137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0, 31, 21, 196, 137,
])
const said = { function: 'Présidente', proof: 'Mon nom est au Journal officiel.', url: null, file: null }

/** A public sheet that nobody keeps, in the Creuse, and the curator who wrote it. */
const editorial = async ({ db, ...services }: Services) => {
  const aicha = await curator(db)
  const place = await placeId(db, 'department', '23')
  const sheet = { kind: 'organisation' as const, name: 'Le Garage commun', placeIds: [place], isEditorial: true }
  const id = await createSheet(db, aicha, sheet, now)
  const challenge = await db
    .selectFrom('challenge')
    .select('id')
    .where('slug', '=', 'inclusion')
    .executeTakeFirstOrThrow()
  const patch = {
    summary: 'Un garage.',
    challengeIds: [challenge.id],
    legalForm: 'association' as const,
    sourceName: 'Le site du garage',
  }
  const inside = { ...services, db }
  const edited = await editSheet(inside, aicha, id, { step: 'provenance', version: 1, patch }, now)
  const done = await publishSheet(inside, aicha, id, now)
  if (!edited.ok || !done.ok) throw new Error('not published')
  return { aicha, id, slug: done.value.slug }
}

test('a kept sheet, a draft or a second claim is refused', async ({ services, db }) => {
  const { id } = await editorial(services)
  const paul = await person(db, 'paul')
  const kept = await published(services, await person(db, 'nadia'), 'Permis de bouger')
  expect(await claimSheet(services, paul, kept.id, said, now)).toEqual({ ok: false, refusal: 'kept' })
  expect((await claimSheet(services, paul, id, said, now)).ok).toBe(true)
  expect(await claimSheet(services, paul, id, said, now)).toEqual({ ok: false, refusal: 'already-pending' })
  const site = appFor(services)
  expect((await get(site, `/fiches/${id}/revendiquer`)).headers.get('location')).toContain('/connexion')
})

test('nobody judges their own claim, a no says why, and only the curator of the place reads the proof', async ({
  services,
  db,
}) => {
  const { aicha, id } = await editorial(services)
  const paul = await person(db, 'paul')
  const file = new File([png], 'carte.png')
  const claim = await claimSheet(services, paul, id, { ...said, file }, now)
  const own = await claimSheet(services, aicha, id, said, now)
  if (!claim.ok || !own.ok) throw new Error('refused')
  const yes = { accepted: true, reason: '' }
  expect(await decideClaim(services, aicha, own.value, yes, now)).toEqual({ ok: false, refusal: 'own-claim' })
  expect(await decideClaim(services, aicha, claim.value, { accepted: false, reason: '' }, now)).toEqual({
    ok: false,
    refusal: 'reason-missing',
  })
  const drome = await placeId(db, 'department', '26')
  const elsewhere = {
    ...aicha,
    grants: [{ role: 'curator' as const, territoryId: drome, startsOn: '2026-01-01', endsOn: '2027-12-31' }],
  }
  expect(await claimsToJudge(db, elsewhere, '2026-11-22')).toEqual([])
  await expect(decideClaim(services, elsewhere, claim.value, yes, now)).rejects.toMatchObject({ kind: 'not-found' })
  const site = appFor(services)
  const proof = `/administration/revendications/${claim.value}/piece`
  expect((await get(site, proof, await openSession(services, paul.id))).status).toBe(404)
  const shown = await get(site, proof, await openSession(services, aicha.id))
  expect(shown.status).toBe(200)
  expect(shown.headers.get('content-disposition')).toContain('attachment')
})

test('the one who is believed owns the sheet; the others are told; proofs go after a year', async ({
  services,
  db,
}) => {
  const { aicha, id, slug } = await editorial(services)
  const [paul, nadia] = [await person(db, 'paul'), await person(db, 'nadia')]
  const claim = await claimSheet(services, paul, id, { ...said, file: new File([png], 'carte.png') }, now)
  await claimSheet(services, nadia, id, said, now)
  const site = appFor({ ...services, clock: () => now })
  const cookie = await openSession(services, aicha.id)
  expect(await (await get(site, '/administration', cookie)).text()).toContain('2\u00a0demandes à examiner')
  if (!claim.ok) throw new Error(claim.refusal)
  await post(site, `/administration/revendications/${claim.value}/decision`, { accepted: 'oui' }, cookie)
  const owner = await db.selectFrom('sheet_member').select(['user_id', 'role']).where('sheet_id', '=', id).execute()
  expect(owner).toEqual([{ user_id: paul.id, role: 'owner' }])
  const mails = await db.selectFrom('outgoing_mail').select(['to_address', 'text_body']).orderBy('queued_at').execute()
  expect(mails.map(({ to_address }) => to_address)).toEqual([cast.paul.email, cast.nadia.email])
  expect(mails[1]?.text_body).toContain('confiée à une autre personne')
  const page = await (await get(site, `/organisations/${slug}`)).text()
  expect(page).not.toContain(cast.paul.email)
  expect(page).not.toContain('Reprendre cette fiche')
  await forgetProofs({ ...services, clock: () => new Date('2028-01-01T00:00:00Z') })
  expect(await db.selectFrom('stored_file').select('id').execute()).toEqual([])
})

test('a report comes from anyone, waits for the curator of the place, and is answered once', async ({
  services,
  db,
}) => {
  const { aicha, slug } = await editorial(services)
  const site = appFor({ ...services, clock: () => now })
  const path = `/organisations/${slug}/signaler`
  const wrong = await post(site, path, { details: 'Le téléphone a changé.', email: 'rosa' })
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('Le téléphone a changé.')
  await post(site, path, { reason: 'wrong', site_web: 'robot' })
  await post(site, path, { reason: 'wrong', details: 'Le téléphone a changé.', email: 'rosa@courrier.example' })
  const cookie = await openSession(services, aicha.id)
  expect(await (await get(site, '/administration/signalements', cookie)).text()).toContain(
    '1\u00a0signalement à traiter',
  )
  const [report] = await db.selectFrom('sheet_report').select('id').execute()
  const decision = `/administration/signalements/${report?.id}/decision`
  expect((await post(site, decision, { outcome: '' }, cookie)).status).toBe(422)
  await post(site, decision, { handled: 'oui', outcome: 'Le numéro est corrigé.' }, cookie)
  const mail = await db.selectFrom('outgoing_mail').select(['to_address', 'text_body']).executeTakeFirst()
  expect(mail?.to_address).toBe('rosa@courrier.example')
  expect(mail?.text_body).toContain('Le numéro est corrigé.')
  expect(await db.selectFrom('sheet_report').select(['status', 'reporter_email']).execute()).toEqual([
    { status: 'handled', reporter_email: null },
  ])
})
