import { expect } from 'vitest'
import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { certain } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { test } from '#tests/support/database.ts'
import { decideTest, measureTest, prepareTest, startTest } from '../learning/actions.ts'
import { paths } from '../paths.ts'
import { at, browse, filed, now, on, supervisor, today, world } from '../room.fixture.ts'
import { editNote, linkTest, moveNote, type NoteContent, sendNote, writeNote } from './actions.ts'
import { readNote } from './queries.ts'

const notFound = { kind: 'not-found' }
const content = (over: Partial<NoteContent> = {}): NoteContent => ({
  ...{ title: 'Prêter une voiture réparée', ministry: 'Ministère d’essai', rule: 'L’article cité.' },
  ...{ frequency: 'Une vingtaine.', cost: 'Deux mois.', proposal: 'Ajouter un alinéa.' },
  ...{ opposingViews: 'La sécurité routière est contre.', evidence: 'Un test.', precedentIds: [], testIds: [] },
  ...over,
})

const precedent = async (db: Database, status: 'published' | 'reading', caseId: string | null = null) => {
  const isOut = status === 'published'
  const { id } = await db
    .insertInto('precedent')
    .values({
      ...{ status, slug: isOut ? 'preter-des-voitures' : null, title: 'Prêter des voitures', how: 'interpretation' },
      ...{ matter: 'transport', administration_kind: 'prefecture', outcome: 'adjusted', level: 2, written_at: now },
      ...{ published_at: isOut ? now : null, consented_at: isOut ? now : null, consented_version: isOut ? 1 : null },
      case_id: caseId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** A test that started; measured, it may be cited; decided, it is an evaluation. */
const tested = async (services: Services, by: Actor, until: 'running' | 'measured' | 'decided') => {
  const plan = {
    ...{ title: `Essai ${until}`, hypothesis: 'Un accord suffit.', territoryId: null, measure: 'Les prêts.' },
    ...{ startsOn: '2026-11-01', endsOn: '2027-05-31', stopCriterion: 'Deux accidents.' },
  }
  const slug = certain(await prepareTest(services, by, plan, null, now))
  certain(await startTest(services, by, slug, now))
  if (until !== 'running')
    certain(await measureTest(services, by, slug, { resultKind: 'confirmed', result: 'Oui.' }, now))
  if (until === 'decided')
    certain(await decideTest(services, by, slug, { decision: 'keep', reason: 'Oui.', changed: 'Rien.' }, now))
  const { id } = await services.db
    .selectFrom('learning_test')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow()
  return id
}

test('only supervisors write notes; a note cites what is published, and leaves whole', async ({ services, db }) => {
  const here = await world(services)
  const { jeanne } = here
  for (const who of [here.nadia, here.georges, here.helene])
    await expect(writeNote(services, who, content(), now), who.name).rejects.toMatchObject(notFound)
  await expect(writeNote(services, { ...jeanne, secondFactor: false }, content(), now)).rejects.toMatchObject({
    kind: 'second-factor',
  })
  const hidden = await precedent(db, 'reading')
  const running = await tested(services, jeanne, 'running')
  const published = await precedent(db, 'published', await filed(db, here.nadia))
  expect(await writeNote(services, jeanne, content({ precedentIds: [hidden] }), now)).toMatchObject({
    refusal: 'unpublished',
  })
  expect(await writeNote(services, jeanne, content({ testIds: [running] }), now)).toMatchObject({
    refusal: 'unmeasured',
  })
  const slug = certain(await writeNote(services, jeanne, content({ opposingViews: '' }), now))
  for (const who of [null, here.nadia, here.georges, here.helene])
    await expect(readNote(db, who, slug, today)).rejects.toMatchObject(notFound)
  for (const who of [here.georges, here.helene])
    await expect(sendNote(services, who, slug, now)).rejects.toMatchObject(notFound)
  expect(await sendNote(services, jeanne, slug, now)).toMatchObject({ refusal: 'not-whole' })
  expect(await editNote(services, jeanne, slug, content(), 9, now)).toMatchObject({ refusal: 'changed' })
  certain(await editNote(services, jeanne, slug, content(), 1, now))
  expect(await sendNote(services, jeanne, slug, now)).toMatchObject({ refusal: 'no-ground' })
  certain(await editNote(services, jeanne, slug, content({ precedentIds: [published] }), 2, now))
  const amine = await supervisor(db, 'amine', here.department)
  certain(await sendNote(services, amine, slug, now))
  expect((await readNote(db, null, slug, today)).note).toMatchObject({ status: 'sent', sentOn: today })
  expect(await editNote(services, jeanne, slug, content(), 4, now)).toMatchObject({ refusal: 'not-now' })
  for (const values of [{ opposing_views: '' }, { due_on: '2099-01-01' }])
    await expect(
      inTransaction(db, (tx) => tx.updateTable('policy_note').set(values).where('slug', '=', slug).execute()),
    ).rejects.toThrow('stays')
  await expect(
    inTransaction(db, (tx) => tx.deleteFrom('policy_note').where('slug', '=', slug).execute()),
  ).rejects.toThrow('stays')
})

test('no rule is made general without a published evaluation', async ({ services, db }) => {
  const { jeanne, nadia } = await world(services)
  const published = await precedent(db, 'published')
  const measured = await tested(services, jeanne, 'measured')
  const slug = certain(
    await writeNote(services, jeanne, content({ precedentIds: [published], testIds: [measured] }), now),
  )
  certain(await sendNote(services, jeanne, slug, now))
  const move = (one: Parameters<typeof moveNote>[3]['move'], said = 'Réponse du service.', who = jeanne) =>
    moveNote(services, who, slug, { move: one, said }, on('2026-12-01'))
  await expect(move('study', 'x', nadia)).rejects.toMatchObject(notFound)
  expect(await move('generalise')).toMatchObject({ refusal: 'not-now' })
  certain(await move('study', ''))
  certain(await move('present', ''))
  for (const end of ['generalise', 'extend', 'adapt'] as const)
    expect(await move(end), end).toMatchObject({ refusal: 'no-evaluation' })
  await expect(
    inTransaction(db, (tx) =>
      tx
        .updateTable('policy_note')
        .set({ status: 'generalised', answered_on: today, answer_said: 'Oui.' })
        .where('slug', '=', slug)
        .execute(),
    ),
  ).rejects.toThrow('without a published evaluation')
  expect(await linkTest(services, jeanne, slug, await tested(services, jeanne, 'running'), now)).toMatchObject({
    refusal: 'unmeasured',
  })
  certain(await linkTest(services, jeanne, slug, await tested(services, jeanne, 'decided'), now))
  expect(await move('generalise', ' ')).toMatchObject({ refusal: 'not-whole' })
  certain(await move('generalise'))
  expect(await move('abandon')).toMatchObject({ refusal: 'not-now' })
})

test('everyone reads a note, its states and its silence, and nothing of the cases behind it', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const caseId = await filed(db, here.nadia)
  await precedent(db, 'published', caseId)
  const jeanne = await browse(at(services, today), here.jeanne)
  const fields = {
    ...{
      title: 'Prêter une voiture réparée',
      ministry: 'Ministère d’essai',
      rule: 'L’article cité.',
      cost: 'Deux mois.',
    },
    ...{ frequency: 'Une vingtaine.', proposal: 'Ajouter un alinéa.', opposingViews: 'Certains sont contre.' },
    ...{ evidence: 'Un précédent.', precedent_more: 'nulle-part' },
  }
  const refused = await jeanne.post(paths.newNote, fields)
  expect(refused).toMatchObject({ status: 422 })
  for (const kept of ['Ajouter un alinéa.', 'Aucun précédent publié']) expect(refused.html).toContain(kept)
  const more = 'https://exemple.fr/debloquer/precedents/preter-des-voitures/'
  const { to } = await jeanne.post(paths.newNote, { ...fields, precedent_more: more })
  expect(to).toBe(paths.note('preter-une-voiture-reparee'))
  expect((await jeanne.get(`${to}/modifier`)).html).toContain('moins de cinq')
  expect(await (await browse(at(services, today))).get(to)).toHaveProperty('status', 404)
  expect(await jeanne.post(`${to}/envoi`)).toHaveProperty('status', 303)
  const unsaid = await jeanne.post(`${to}/etape`, { etape: 'abandon', dit: '' })
  expect(unsaid).toMatchObject({ status: 422 })
  expect(unsaid.html).toContain('Écrivez ce qui a été répondu')
  const { due_on } = await db.selectFrom('policy_note').select('due_on').executeTakeFirstOrThrow()
  expect(due_on).toBe('2027-01-20')
  const visitor = await browse(at(services, '2027-01-25'))
  for (const path of [to, paths.notes]) {
    const { html, status } = await visitor.get(path)
    expect(status).toBe(200)
    expect(html).toContain('3\u00a0jours ouvrés au-delà du délai, sans réponse')
    expect(html).toContain('Réflexion')
    for (const secret of [caseId, 'Nadia', 'garage', 'permis probatoire', 'D-2026-9', 'Jeanne'])
      expect(html).not.toContain(secret)
  }
  const json = JSON.parse((await visitor.get(paths.notesFile('json'))).html)
  expect(json.notes).toMatchObject([
    { statut: 'envoyée', jours_ouvres_de_silence: 3, numero: expect.stringMatching(/^N-2026-\d{4}$/) },
  ])
  const csv = await visitor.get(paths.notesFile('csv'))
  expect(csv.html.split('\r\n')[0]?.split(',')).toHaveLength(csv.html.split('\r\n')[1]?.split(',').length ?? 0)
  await (await browse(at(services, '2027-01-25'), here.jeanne)).post(`${to}/etape`, {
    etape: 'abandon',
    dit: 'Pas de suite.',
  })
  const { html } = await visitor.get(to)
  expect(html).toContain('Pas de suite.')
  expect(html).not.toContain('au-delà du délai')
})
