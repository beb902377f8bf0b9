import { expect } from 'vitest'
import type { Services } from '#core/services.ts'
import { documentsOf, keepDocument, keepRefusals, unshareDocument } from '#rooms/vault/index.ts'
import { test } from '#tests/support/database.ts'
import { paths } from '../paths.ts'
import { fieldsOf } from '../reviews/forms.ts'
import { paths as review } from '../reviews/paths.ts'
import { officer } from '../reviews/reviews.fixture.ts'
import { begun, browse, joins, mails, now, on, pdf, person, saveAnswer, submitted, today } from '../room.fixture.ts'
import { readOwn } from './queries.ts'

const at = (services: Services) => ({ ...services, clock: () => now })
const stampIn = (html: string) => /name="stamp" value="([^"]*)"/.exec(html)?.[1] ?? ''

test('a file that is not what it says is refused, one too heavy too, and what was typed stays', async ({
  services,
  db,
}) => {
  const { actor, id } = await begun(services, 'maelle')
  const site = await browse(at(services), actor)
  const path = paths.criterion(id, 'redirect')
  const stamp = stampIn((await site.get(path)).html)
  const typed = { stamp, answer: 'Nous rappelons tout le monde.', score: '2', go: 'next' }
  const script = new File(['<script>alert(1)</script>'], 'preuve.pdf')
  const wrong = await site.upload(path, { ...typed, file: script })
  expect(wrong.status).toBe(422)
  expect(wrong.html).toContain('Nous rappelons tout le monde.')
  expect(wrong.html).toContain(keepRefusals['wrong-type'])
  const heavy = await site.upload(path, { ...typed, file: pdf('lourd.pdf', 'x'.repeat(10_000_001)) })
  expect(heavy.status).toBe(422)
  expect(heavy.html).toContain('Nous rappelons tout le monde.')
  expect(heavy.html).toContain(keepRefusals['too-big'])
  expect(await db.selectFrom('label_answer').select('criterion').execute()).toEqual([])
  expect(await db.selectFrom('stored_file').select('id').execute()).toEqual([])
})

test('what cannot be read is refused at its field: a figure in words, an address without a site', async ({
  services,
}) => {
  const { actor, id } = await begun(services, 'maelle')
  const site = await browse(at(services), actor)
  const answer = await site.post(paths.criterion(id, 'identify'), {
    stamp: stampIn((await site.get(paths.criterion(id, 'identify'))).html),
    'detail-spotted': 'une dizaine',
    url: 'pas une adresse',
  })
  expect(answer.status).toBe(422)
  expect(answer.html).toContain('href="#f-detail-spotted"')
  expect(answer.html).toContain('Un nombre, par exemple 12 ou 2,5.')
  expect(answer.html).toContain('value="une dizaine"')
  expect(answer.html).toContain('Une adresse complète')
})

test('two people on two parts never collide; on the same part, the second sees both and loses nothing', async ({
  services,
  db,
}) => {
  const { actor, sheet, id } = await begun(services, 'maelle')
  const other = await person(db, 'camille')
  await joins(db, other, sheet.id)
  const [one, two] = [await browse(at(services), actor), await browse(at(services), other)]
  const [support, identify] = [paths.step(id, 'soutien'), paths.criterion(id, 'identify')]
  const stamps = { support: stampIn((await two.get(support)).html), identify: stampIn((await one.get(identify)).html) }
  const first = { stamp: stamps.support, offer: 'Un an d’appui.', free_of_charge: 'Oui.', team: 'Deux.', go: 'next' }
  expect((await one.post(support, first)).status).toBe(303)
  expect((await two.post(identify, { stamp: stamps.identify, answer: 'Ailleurs.', go: 'later' })).status).toBe(303)
  const late = await two.post(support, { ...first, offer: 'Six mois seulement.' })
  expect(late.status).toBe(409)
  expect(late.html).toContain('Un an d’appui.')
  expect(late.html).toContain('Six mois seulement.')
  expect((await readOwn(db, actor, id, today)).written.offer).toBe('Un an d’appui.')
  const again = await two.post(support, { ...first, stamp: stampIn(late.html), offer: 'Six mois seulement.' })
  expect(again.status).toBe(303)
  expect((await readOwn(db, actor, id, today)).written.offer).toBe('Six mois seulement.')
  const stale = await one.post(identify, { stamp: stamps.identify, answer: 'Ici.', score: '3' })
  expect(stale.status).toBe(409)
  expect(stale.html).toContain('3. Exemplaire')
})

test('a part is saved before it is judged; later, it is kept without a word', async ({ services, db }) => {
  const { actor, id } = await begun(services, 'maelle')
  const site = await browse(at(services), actor)
  const typed = { stamp: stampIn((await site.get(paths.step(id, 'soutien'))).html), offer: 'Un appui.' }
  const judged = await site.post(paths.step(id, 'soutien'), { ...typed, go: 'next' })
  expect(judged.status).toBe(422)
  expect(judged.html).toContain('C’est enregistré, et il reste à compléter')
  expect(judged.html).toContain('Dites si c’est gratuit, sinon le prix.')
  expect((await readOwn(db, actor, id, today)).written.offer).toBe('Un appui.')
  const later = { stamp: stampIn(judged.html), offer: 'Un appui plus long.', go: 'later' }
  expect((await site.post(paths.step(id, 'soutien'), later)).to).toBe(paths.mine)
})

test('a file goes into the vault and is shared with this application only; its members read it, nobody else', async ({
  services,
  db,
}) => {
  const { actor, sheet, id } = await begun(services, 'maelle')
  const piece = { file: pdf('Bilan_2025.pdf'), title: 'Bilan 2025', kind: 'activity_report', isPublic: false } as const
  expect(await saveAnswer(services, actor, id, 'redirect', { piece, link: null })).toMatchObject({ ok: true })
  const [document] = await documentsOf(db, sheet.id)
  expect(document).toMatchObject({ title: 'Bilan 2025', kind: 'activity_report' })
  const { written } = await readOwn(db, actor, id, today)
  const path = paths.applicationFile(id, written.evidence[0]?.id ?? '')
  const own = await (await browse(at(services), actor)).get(path)
  expect(own.status).toBe(200)
  expect(own.headers.get('content-disposition')).toContain('attachment; filename="Bilan 2025.pdf"')
  expect(own.headers.get('x-content-type-options')).toBe('nosniff')
  expect((await (await browse(at(services), await person(db, 'paul'))).get(path)).status).toBe(404)
  expect((await (await browse(at(services))).get(path)).to).toContain('/connexion')
})

test('a document of the vault is ticked instead of sent again; taken back, it proves nothing and is missed', async ({
  services,
  db,
}) => {
  const { actor, sheet, id } = await begun(services, 'maelle')
  const given = { kind: 'statutes', title: 'Statuts', file: pdf('statuts.pdf'), validUntil: null } as const
  const kept = await keepDocument(db, services.files, actor, sheet.id, given, now)
  if (!kept.ok) throw new Error(kept.refusal)
  const site = await browse(at(services), actor)
  const form = await site.get(paths.criterion(id, 'redirect'))
  expect(form.html).toContain('Statuts')
  expect(form.html).toContain('coffre, 23 novembre 2026')
  const typed = { stamp: stampIn(form.html), coffre: kept.value, go: 'stay' }
  expect((await site.post(paths.criterion(id, 'redirect'), typed)).status).toBe(303)
  const files = await db.selectFrom('stored_file').select('id').execute()
  expect(files).toHaveLength(1)
  const subject = { kind: 'label_application', id } as const
  await unshareDocument(db, actor, kept.value, subject, on('2026-11-24'))
  const { missing, written } = await readOwn(db, actor, id, today)
  expect(missing).toContainEqual({ step: 'criteres', criterion: 'redirect', field: 'taken-back' })
  expect((await site.get(paths.applicationFile(id, written.evidence[0]?.id ?? ''))).status).toBe(404)
})

test('the same document for two criteria stays shared until the last one lets it go', async ({ services, db }) => {
  const { actor, sheet, id } = await begun(services, 'maelle')
  const piece = { file: pdf(), title: 'Bilan', kind: 'other', isPublic: false } as const
  await saveAnswer(services, actor, id, 'redirect', { piece, link: null })
  const documentId = (await documentsOf(db, sheet.id))[0]?.id ?? ''
  await saveAnswer(services, actor, id, 'method', { fromVault: [documentId], link: null })
  const shares = async () =>
    (await db.selectFrom('vault_share').select('id').where('revoked_at', 'is', null).execute()).length
  const drop = async (code: string) => {
    const { written } = await readOwn(db, actor, id, today)
    const here = written.evidence.filter((one) => one.criterion === code)
    const pieces = here.map((one) => ({ id: one.id, isPublic: false, removed: true }))
    expect(await saveAnswer(services, actor, id, code, { pieces, link: null })).toMatchObject({ ok: true })
  }
  expect(await shares()).toBe(1)
  await drop('redirect')
  expect(await shares()).toBe(1)
  await drop('method')
  expect(await shares()).toBe(0)
  expect(await documentsOf(db, sheet.id)).toHaveLength(1)
})

test('a correction asked on the structure or its promises opens that step, and no other', async ({ services, db }) => {
  const { actor, id } = await submitted(services, 'maelle')
  const coordinator = await officer(db, 'aicha', 'label_coordinator')
  const desk = await browse(at(services), coordinator)
  const asking = (part: string, wanted: string) => ({
    [fieldsOf(part).reason]: 'incorrect',
    [fieldsOf(part).wanted]: wanted,
  })
  const typed = { ...asking('structure', 'La commune a changé.'), ...asking('engagements', 'Un nombre réaliste.') }
  expect((await desk.get(review.correction(id))).html).toContain('La structure et ses territoires')
  expect(
    (await desk.post(review.correction(id), { ...typed, [fieldsOf('soutien').wanted]: 'Sans raison' })).status,
  ).toBe(422)
  expect((await desk.post(review.correction(id), typed)).status).toBe(303)
  expect((await desk.get(review.exchanges(id))).html).toContain('Les engagements, inexact')
  const letter = (await mails(db)).find(({ to, subject }) => to === actor.email && subject.includes('correction'))
  expect(letter?.text).toContain('La structure et ses territoires (inexact)')
  const site = await browse(at(services), actor)
  const page = await site.get(paths.application(id))
  for (const step of ['structure', 'engagements']) expect(page.html).toContain(`href="${paths.step(id, step)}"`)
  const about = { contact_name: 'Nouvelle personne', contact_function: 'Direction', roles: 'accompany', go: 'next' }
  const { html } = await site.get(paths.step(id, 'structure'))
  expect(html).toContain('La commune a changé.')
  const places = [...html.matchAll(/name="places_id" value="(\d+)"/g)].map(([, place]) => place ?? '')
  const saved = await site.post(paths.step(id, 'structure'), { stamp: stampIn(html), ...about, places_id: places })
  expect([saved.status, saved.to]).toEqual([303, paths.step(id, 'engagements')])
  const support = { stamp: '', offer: 'Autre chose.', free_of_charge: 'Non.', team: 'Personne.', go: 'next' }
  expect((await site.post(paths.step(id, 'soutien'), support)).to).toBe(paths.application(id))
  const row = await db.selectFrom('label_application').select(['contact_name', 'offer']).executeTakeFirstOrThrow()
  expect(row).toEqual({ contact_name: 'Nouvelle personne', offer: 'Neuf mois d’appui.' })
})
