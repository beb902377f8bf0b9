import { expect } from 'vitest'
import type { Actor } from '#core/actor.ts'
import type { Services } from '#core/services.ts'
import { openSession } from '#rooms/accounts/index.ts'
import { appFor, get } from '#tests/support/app.ts'
import { test } from '#tests/support/database.ts'
import { browse } from '../../directory/room.fixture.ts'
import { paths } from '../paths.ts'
import { allSaid, begun, now, person, picture, save, today } from '../room.fixture.ts'
import { beginDeclaration, declare, discardDeclaration } from './actions.ts'
import { readDraft } from './queries.ts'

const script = () => new File(['<svg onload=alert(1)>'], 'preuve.png')

const withPiece = async (services: Services, actor: Actor, id: string, file: File) => {
  const [said] = allSaid()
  if (!said) throw new Error('no answer')
  return save(services, actor, id, [{ ...said, file }], now)
}

const fileOf = async (services: Services, actor: Actor, id: string) =>
  (await readDraft(services.db, actor, id, today)).draft.said.find((one) => one.fileId)?.fileId ?? ''

test('a script dressed as a picture is refused, what was saved stays', async ({ services }) => {
  const { actor, id } = await begun(services, 'nadia')
  expect(await withPiece(services, actor, id, script())).toEqual({
    ok: false,
    refusal: [{ question: 'general_interest', file: 'wrong-type' }],
  })
  expect(await fileOf(services, actor, id)).toBe('')
})

test('of two files, when one is refused none is kept, and the form says to choose the good one again', async ({
  services,
  db,
}) => {
  const { actor, id } = await begun(services, 'nadia')
  const kept = async () => (await db.selectFrom('stored_file').select('id').execute()).length
  const site = await browse({ ...services, clock: () => now }, actor)
  const page = await site.get(paths.step(id, 'gouvernance-et-valeur'))
  const stamp = /name="stamp" value="([^"]*)"/.exec(page.html)?.[1] ?? ''
  const answer = await site.upload(paths.step(id, 'gouvernance-et-valeur'), {
    stamp,
    'shared_governance-reponse': 'yes',
    'shared_governance-preuve': 'Je reste.',
    'shared_governance-piece': picture(),
    'fair_value-piece': script(),
    go: 'next',
  })
  expect(answer.status).toBe(422)
  expect(answer.html).toContain('Je reste.')
  expect(answer.html).toContain('Choisissez de nouveau la pièce')
  expect(answer.html).toContain('pas ce type de fichier')
  expect(await kept()).toBe(0)
})

test('a file chosen in a form refused for another reason is asked again, not lost in silence', async ({ services }) => {
  const { actor, id } = await begun(services, 'nadia')
  const site = await browse({ ...services, clock: () => now }, actor)
  const typed = { 'general_interest-lien': 'pas une adresse !', 'general_interest-piece': picture(), go: 'next' }
  const wrong = await site.upload(paths.step(id, 'interet-general'), typed)
  expect(wrong.status).toBe(422)
  expect(wrong.html).toContain('Choisissez de nouveau la pièce')
  const stale = await site.upload(paths.step(id, 'interet-general'), {
    stamp: 'autre',
    'general_interest-piece': picture(),
  })
  expect(stale.status).toBe(409)
  expect(stale.html).toContain('Choisissez de nouveau la pièce')
})

test('a piece is for those who keep the project until it is declared, then for everyone', async ({ services }) => {
  const { actor, id } = await begun(services, 'nadia')
  expect((await withPiece(services, actor, id, picture())).ok).toBe(true)
  const fileId = await fileOf(services, actor, id)
  const site = appFor({ ...services, clock: () => now })
  const paul = await person(services.db, 'paul')
  expect((await get(site, paths.evidence(fileId))).status).toBe(404)
  expect((await get(site, paths.evidence(fileId), await openSession(services, paul.id))).status).toBe(404)
  expect((await get(site, paths.evidence('00000000-0000-4000-8000-000000000000'))).status).toBe(404)
  const own = await get(site, paths.evidence(fileId), await openSession(services, actor.id))
  expect(own.status).toBe(200)
  expect(own.headers.get('cache-control')).toContain('private')
  expect((await declare(services, actor, id, 1, now)).ok).toBe(true)
  const shown = await get(site, paths.evidence(fileId))
  expect(shown.status).toBe(200)
  expect(shown.headers.get('content-disposition')).toContain('inline; filename="preuve.png"')
  expect(shown.headers.get('x-content-type-options')).toBe('nosniff')
})

test('a piece goes with the draft that alone held it, and stays with the declaration that holds it too', async ({
  services,
  db,
}) => {
  const { actor, id, sheet } = await begun(services, 'nadia')
  await withPiece(services, actor, id, picture())
  const first = await fileOf(services, actor, id)
  expect(await discardDeclaration(services, actor, id, now)).toEqual({ ok: true, value: sheet.name })
  expect(await db.selectFrom('stored_file').select('id').where('id', '=', first).execute()).toEqual([])

  const again = await beginDeclaration(services, actor, sheet.id, now)
  await save(services, actor, again.id, allSaid(), now)
  await withPiece(services, actor, again.id, picture())
  const second = await fileOf(services, actor, again.id)
  await declare(services, actor, again.id, 1, now)
  const renewal = await beginDeclaration(services, actor, sheet.id, now)
  await discardDeclaration(services, actor, renewal.id, now)
  const site = appFor({ ...services, clock: () => now })
  expect((await get(site, paths.evidence(second))).status).toBe(200)
})
