import { expect } from 'vitest'
import { test } from '#tests/support/database.ts'
import { paths as label } from '../paths.ts'
import { submitted as applied } from '../room.fixture.ts'
import { assign } from './actions-assignments.ts'
import { declareInterest } from './actions-interests.ts'
import { fieldsOf } from './forms.ts'
import { paths } from './paths.ts'
import { evidenceOf } from './queries.ts'
import { assignmentsOf } from './queries-opinions.ts'
import {
  appointed,
  at,
  desk,
  home,
  inReview,
  inSavepoint,
  now,
  officer,
  opine,
  person,
  placeId,
  statusOf,
  submitted,
} from './reviews.fixture.ts'

const nobody = '00000000-0000-4000-8000-000000000000'

/** Every address of a file that may be read. */
const readable = (id: string, evidenceId: string) => [
  paths.file(id),
  paths.opinions(id),
  paths.opinion(id),
  paths.giving(id),
  paths.exchanges(id),
  paths.correction(id),
  label.decision(id),
  paths.closing(id),
  paths.assignment(id),
  paths.removal(id, nobody),
  paths.experts(id),
  paths.notes(id),
  paths.history(id),
  paths.whole(id),
  paths.scores(id),
  paths.evidence(id, evidenceId),
  paths.interest(id),
]

/** Every address where something of a file is done. */
const writable = (id: string) => [
  paths.interest(id),
  paths.admission(id),
  paths.convening(id),
  paths.closing(id),
  paths.correction(id),
  paths.takingBack(id),
  paths.assignment(id),
  paths.automatic(id),
  paths.removal(id, nobody),
  paths.opinion(id),
  paths.giving(id),
  paths.notes(id),
  paths.experts(id),
  paths.expertReminder(id, nobody),
  paths.expertRevocation(id, nobody),
]

const some = {
  tie: 'none',
  text: 'Bonjour',
  reviewers: nobody,
  why: 'reassigned',
  name: 'X',
  email: 'x@y.example',
  question: 'Q',
}

test('who declared a tie finds nothing of the file, address by address', { timeout: 90_000 }, async ({ services }) => {
  const { id, evidenceId, first, coordinator } = await inReview(services, { declared: false })
  const browser = await at(services, first)
  const sent = await browser.post(paths.interest(id), { tie: 'some', which: 'J’y ai travaillé.' })
  expect(sent.status).toBe(303)
  for (const path of readable(id, evidenceId)) expect([path, (await browser.get(path)).status]).toEqual([path, 404])
  for (const path of writable(id)) expect([path, (await browser.post(path, some)).status]).toEqual([path, 404])
  const mails = await services.db.selectFrom('outgoing_mail').select(['to_address', 'subject', 'text_body']).execute()
  const told = mails.find(({ subject }) => subject.startsWith('Lien d’intérêt'))
  expect(told?.to_address).toBe(coordinator.email)
  expect(told?.text_body).toContain('J’y ai travaillé.')
})

test('who has not said what ties them reads the name and the family, and nothing else', async ({ services }) => {
  const { id, evidenceId, first } = await inReview(services, { declared: false })
  const browser = await at(services, first)
  const page = await browser.get(paths.file(id))
  expect(page.status).toBe(200)
  expect(page.html).toContain('Atelier des Pentes')
  expect(page.html).toContain('Réseau d’accompagnement')
  expect(page.html).not.toContain('Ce que nous faisons pour')
  expect(page.html).not.toContain('Neuf mois d’appui')
  const others = readable(id, evidenceId).filter((path) => path !== paths.file(id) && path !== paths.interest(id))
  for (const path of others) expect([path, (await browser.get(path)).status]).toEqual([path, 404])
  for (const path of writable(id).slice(1)) expect([path, (await browser.post(path, some)).status]).toEqual([path, 404])
})

test('someone who coordinates elsewhere, a citizen, the organisation itself: not found', { timeout: 90_000 }, async ({
  services,
  db,
}) => {
  const { id, evidenceId, owner } = await submitted(services)
  const elsewhere = await officer(db, 'helene', 'label_coordinator', await placeId(db, 'department', '69'))
  const citizen = await person(db, 'paul')
  for (const actor of [elsewhere, citizen, owner]) {
    const browser = await at(services, actor)
    for (const path of readable(id, evidenceId)) expect([path, (await browser.get(path)).status]).toEqual([path, 404])
    for (const path of writable(id)) expect([path, (await browser.post(path, some)).status]).toEqual([path, 404])
  }
})

test('a coordinator who belongs to the organisation does not find it at the desk', async ({ services, db }) => {
  const { id, owner, evidenceId } = await submitted(services)
  await appointed(db, owner, 'label_coordinator', await home(db))
  const browser = await at(services, owner)
  for (const path of readable(id, evidenceId)) expect([path, (await browser.get(path)).status]).toEqual([path, 404])
})

test('a reviewer without a second factor is sent to set one up, whatever the file', async ({ services, db }) => {
  const { id } = await submitted(services)
  const bare = await appointed(db, await person(db, 'simon'), 'label_reviewer', await home(db), false)
  const browser = await at(services, bare)
  const [there, nowhere] = [await browser.get(paths.file(id)), await browser.get(paths.file(nobody))]
  expect([there.status, nowhere.status]).toEqual([303, 303])
  expect(there.to).toBe('/mon-compte/second-facteur')
})

test('a member of the organisation is not asked to review it: nor by the form, nor in the database', async ({
  services,
  db,
}) => {
  const { id, owner, organisation } = await submitted(services)
  const { coordinator } = await desk(db)
  const member = await officer(db, 'simon', 'label_reviewer', null)
  await db
    .insertInto('sheet_member')
    .values({ sheet_id: organisation.id, user_id: member.id, role: 'editor' })
    .execute()
  await appointed(db, owner, 'label_reviewer', null)
  const browser = await at(services, coordinator)
  const page = await browser.get(paths.assignment(id))
  expect(page.html).toContain('tient la fiche de la structure')
  expect((await browser.post(paths.assignment(id), { reviewers: member.id })).status).toBe(422)
  expect(await assign(services, coordinator, id, [member.id], now)).toEqual({ ok: false, refusal: 'not-suitable' })
  const row = { application_id: id, reviewer_id: member.id, due_on: '2027-01-15' }
  await expect(db.insertInto('label_assignment').values(row).execute()).rejects.toThrow('they belong to')
})

test('one who keeps a project the organisation carries is removed by the system, whatever they say', async ({
  services,
  db,
}) => {
  const { id, first, organisation } = await inReview(services, { declared: false })
  await db
    .insertInto('sheet')
    .values({
      kind: 'project',
      slug: 'projet-porte',
      name: 'Projet porté',
      organisation_id: organisation.id,
      summary: '',
    })
    .execute()
  const project = await db.selectFrom('sheet').select('id').where('slug', '=', 'projet-porte').executeTakeFirstOrThrow()
  await db.insertInto('sheet_member').values({ sheet_id: project.id, user_id: first.id, role: 'owner' }).execute()
  expect(await declareInterest(services, first, id, { tied: false }, now)).toBe('detected')
  expect((await (await at(services, first)).get(paths.file(id))).status).toBe(404)
})

test('an opinion rests on pieces of its own criterion and file: neither the form nor the database takes another', async ({
  services,
  db,
}) => {
  const file = await inReview(services)
  const other = await applied(services, 'hugo', { name: 'Les Tisseurs', at: now })
  const pieceOf = async (id: string, code: string) => {
    const piece = (await evidenceOf(db, id)).find(({ criterion }) => criterion === code)
    return { evidence_id: piece?.id ?? '', title: piece?.title ?? '' }
  }
  const [own, foreign] = [await pieceOf(file.id, 'redirect'), await pieceOf(other.id, 'redirect')]
  const elsewhere = await pieceOf(file.id, 'method')
  const browser = await at(services, file.first)
  const stamp = /name="stamp" value="([^"]*)"/.exec((await browser.get(paths.opinion(file.id))).html)?.[1] ?? ''
  const typed = { stamp, [fieldsOf('redirect').text]: 'Gardé tel quel.' }
  const ticking = (piece: string) => ({ ...typed, [fieldsOf('redirect').evidence]: ['reponse', piece] })
  for (const piece of [foreign.evidence_id, elsewhere.evidence_id, nobody, 'preuve']) {
    const refused = await browser.post(paths.opinion(file.id), ticking(piece))
    expect([piece, refused.status]).toEqual([piece, 422])
    expect(refused.html).toContain('parmi les preuves de ce critère')
    expect(refused.html).toContain('Gardé tel quel.')
  }
  const coordinator = await at(services, file.coordinator)
  expect((await coordinator.post(paths.opinion(file.id), ticking(own.evidence_id))).status).toBe(404)
  await opine(services, file.first, file, { give: false, cite: false })
  await opine(services, file.second, file)
  const opinions = await assignmentsOf(db, file.id)
  const of = (who: { id: string }) => opinions.find(({ reviewerId }) => reviewerId === who.id)?.assignmentId ?? ''
  const adds = (who: { id: string }, piece: typeof own) => () =>
    db
      .insertInto('label_opinion_evidence')
      .values({ assignment_id: of(who), criterion: 'redirect', ...piece })
      .execute()
  for (const piece of [foreign, elsewhere, { ...own, title: 'Autre nom' }])
    await expect(inSavepoint(db, adds(file.first, piece))).rejects.toThrow('given for its own criterion')
  await adds(file.first, own)()
  const cited = db.deleteFrom('label_opinion_evidence').where('assignment_id', '=', of(file.second))
  const renamed = db.updateTable('label_opinion_evidence').set({ title: 'Autre' }).where('criterion', '=', 'redirect')
  for (const attempt of [adds(file.second, own), () => cited.execute(), () => renamed.execute()])
    await expect(inSavepoint(db, attempt)).rejects.toThrow(/once given is not rewritten/)
})

test('an opinion is not read by the other reviewer before theirs is given, nor by the coordinator before both are', async ({
  services,
}) => {
  const file = await inReview(services)
  await opine(services, file.first, file)
  const [second, coordinator] = [await at(services, file.second), await at(services, file.coordinator)]
  const [said, cited] = ['Conclusion de Lucie Fontanel', 'Page lue par Lucie Fontanel']
  for (const browser of [second, coordinator]) {
    for (const path of readable(file.id, file.evidenceId)) {
      const { html } = await browser.get(path)
      expect([path, html.includes(said), html.includes(cited)]).toEqual([path, false, false])
    }
    expect((await browser.get(paths.scores(file.id))).html).not.toContain('Lucie')
  }
  expect((await coordinator.get(paths.opinions(file.id))).html).toContain('1/2')
  await opine(services, file.second, file)
  for (const browser of [second, coordinator]) {
    expect((await browser.get(paths.opinions(file.id))).html).toContain(said)
    for (const text of [said, cited]) expect((await browser.get(paths.whole(file.id))).html).toContain(text)
    expect((await browser.get(paths.scores(file.id))).html).toContain('Lucie')
  }
  expect(await statusOf(services.db, file.id)).toBe('review')
})
