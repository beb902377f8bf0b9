import { expect } from 'vitest'
import { test } from '#tests/support/database.ts'
import { applicationById } from '../lifecycle/queries.ts'
import { paths as label } from '../paths.ts'
import { answerCorrection } from '../tracking/actions.ts'
import { askCorrection, convene } from './actions.ts'
import { takeBackCorrection } from './actions-closing.ts'
import { giveOpinion } from './actions-opinions.ts'
import { fieldsOf } from './forms.ts'
import { paths } from './paths.ts'
import { evidenceOf, runningClock } from './queries.ts'
import { assignmentsOf } from './queries-opinions.ts'
import {
  at,
  desk,
  inReview,
  inSavepoint,
  linkIn,
  mails,
  now,
  on,
  opine,
  statusOf,
  submitted,
} from './reviews.fixture.ts'

const clockOn = async (db: Parameters<typeof runningClock>[0], id: string, day: string) =>
  runningClock(db, await applicationById(db, id), day)

test('the committee is not convened with one opinion', async ({ services }) => {
  const file = await inReview(services)
  await opine(services, file.first, file)
  expect(await convene(services, file.coordinator, file.id, now)).toEqual({ ok: false, refusal: 'opinions-missing' })
  const browser = await at(services, file.coordinator)
  await browser.post(paths.convening(file.id))
  expect(await statusOf(services.db, file.id)).toBe('review')
  expect((await browser.get(paths.file(file.id))).html).toContain('Il y en a 1.')
})

test('a reviewer does not convene the committee, nor assign the file', async ({ services }) => {
  const file = await inReview(services)
  const browser = await at(services, file.first)
  for (const path of [paths.convening(file.id), paths.automatic(file.id), paths.assignment(file.id)])
    expect([path, (await browser.post(path, { reviewers: file.second.id })).status]).toEqual([path, 404])
})

test('an incomplete opinion is kept and not given: each point that lacks is said at its field', async ({
  services,
}) => {
  const file = await inReview(services)
  const browser = await at(services, file.first)
  const code = file.referential.criteria[0]?.code ?? ''
  const page = await browser.get(paths.opinion(file.id))
  const stamp = /name="stamp" value="([^"]*)"/.exec(page.html)?.[1] ?? ''
  const typed = { stamp, [fieldsOf(code).score]: '3', [fieldsOf(code).text]: 'Le bilan convainc.' }
  const refused = await browser.post(paths.opinion(file.id), { ...typed, go: 'give' })
  expect(refused.status).toBe(422)
  expect(refused.html).toContain('Choisissez une recommandation.')
  expect(refused.html).toContain('Le bilan convainc.')
  expect(await giveOpinion(services, file.first, file.id, now)).toEqual({ ok: false, refusal: 'incomplete' })
  expect((await browser.post(paths.giving(file.id))).status).toBe(422)
  const asked = fieldsOf('redirect')
  const again = /name="stamp" value="([^"]*)"/.exec(refused.html)?.[1] ?? ''
  const [piece] = (await evidenceOf(services.db, file.id)).filter(({ criterion }) => criterion === 'redirect')
  const scored = { ...typed, stamp: again, [asked.score]: '2', [asked.reference]: 'Page 12' }
  const unproven = await browser.post(paths.opinion(file.id), { ...scored, go: 'give' })
  expect(unproven.html).toContain(`href="#f-${asked.evidence}"`)
  const { html } = await browser.get(paths.opinion(file.id))
  const third = /name="stamp" value="([^"]*)"/.exec(html)?.[1] ?? ''
  const ticked = { ...scored, stamp: third, [asked.evidence]: piece?.id ?? '' }
  expect((await browser.post(paths.opinion(file.id), ticked)).status).toBe(303)
  const kept = (await browser.get(paths.opinion(file.id))).html
  expect(kept).toMatch(new RegExp(`value="${piece?.id}" checked`))
  expect(kept).toContain('value="Page 12"')
  expect(third).not.toBe(/name="stamp" value="([^"]*)"/.exec(kept)?.[1])
  const other = await browser.post(paths.opinion(file.id), { ...typed, conclusion: 'Autre fenêtre.' })
  expect(other.status).toBe(409)
  expect(other.html).toContain('Autre fenêtre.')
})

test('an opinion once given is not rewritten: not its scores, not its conclusion, not by taking it away', async ({
  services,
  db,
}) => {
  const file = await inReview(services)
  await opine(services, file.first, file)
  const own = (await assignmentsOf(db, file.id)).find(({ reviewerId }) => reviewerId === file.first.id)
  const id = own?.assignmentId ?? ''
  const attempts = [
    () => db.updateTable('label_opinion').set({ score: 0 }).where('assignment_id', '=', id).execute(),
    () => db.deleteFrom('label_opinion').where('assignment_id', '=', id).execute(),
    () => db.updateTable('label_assignment').set({ conclusion: 'Autre' }).where('id', '=', id).execute(),
    () => db.updateTable('label_assignment').set({ submitted_at: null }).where('id', '=', id).execute(),
    () => db.deleteFrom('label_assignment').where('id', '=', id).execute(),
  ]
  for (const attempt of attempts)
    await expect(inSavepoint(db, attempt)).rejects.toThrow('an opinion once given is not rewritten')
  const browser = await at(services, file.coordinator)
  expect((await browser.get(paths.removal(file.id, id))).status).toBe(404)
})

test('the clock stands still while the organisation completes, across two public holidays, and says why', async ({
  services,
  db,
}) => {
  const { id, owner } = await submitted(services)
  const { coordinator } = await desk(db)
  // fifteen working days after Monday 14 December 2026, without Christmas nor New Year's Day
  expect((await clockOn(db, id, '2026-12-14'))?.dueOn).toBe('2027-01-06')
  const browser = await at(services, coordinator, on('2026-12-22'))
  const typed = { [fieldsOf('identify').reason]: 'outdated', [fieldsOf('identify').wanted]: 'Le bilan de 2026.' }
  expect((await browser.post(paths.correction(id), { [fieldsOf('refer').wanted]: 'Sans raison' })).status).toBe(422)
  expect((await browser.post(paths.correction(id), {})).status).toBe(422)
  expect((await browser.post(paths.correction(id), typed)).status).toBe(303)
  const paused = await clockOn(db, id, '2026-12-29')
  expect(paused).toMatchObject({
    status: 'paused',
    why: 'pièces demandées à la structure, attendues le 21 janvier 2027',
  })
  expect((await browser.get(paths.file(id))).html).toContain('En pause')
  const letter = (await mails(db)).find(({ subject }) => subject.includes('une correction est demandée'))
  expect(letter).toMatchObject({ to: owner.email })
  expect(letter?.text).toContain('Le bilan de 2026.')
  expect(linkIn(letter?.text ?? '')).toBe(label.correction(id))
  const answered = await answerCorrection(services, owner, id, 'Voici.', on('2027-01-05'))
  expect(answered.ok).toBe(true)
  // from 22 December to 4 January, eight working days were not counted (25 December and 1 January are not working days)
  expect(await clockOn(db, id, '2027-01-05')).toMatchObject({ status: 'running', dueOn: '2027-01-18', why: null })
  const later = await at(services, coordinator, on('2027-01-05'))
  expect((await later.get(paths.exchanges(id))).html).toContain('Voici.')
})

test('from the queue to the committee: assigned, declared, admitted, two opinions, convened', async ({
  services,
  db,
}) => {
  const file = await submitted(services)
  const { coordinator, first, second } = await desk(db)
  const browser = await at(services, coordinator)
  const form = await browser.get(paths.assignment(file.id))
  expect(form.html).toContain(first.name)
  expect((await browser.post(paths.automatic(file.id))).status).toBe(303)
  expect((await mails(db)).filter(({ subject }) => subject.startsWith('Un dossier du label')).length).toBe(2)
  for (const reviewer of [first, second]) {
    const own = await at(services, reviewer)
    expect((await own.post(paths.interest(file.id), {})).status).toBe(422)
    expect((await own.post(paths.interest(file.id), { tie: 'some' })).status).toBe(422)
    expect((await own.post(paths.interest(file.id), { tie: 'none' })).to).toBe(paths.file(file.id))
    const page = await own.get(paths.file(file.id))
    expect(page.html).toContain('Ce que nous faisons pour identify')
    const piece = await own.get(paths.evidence(file.id, file.evidenceId))
    expect([piece.status, piece.headers.get('x-content-type-options')]).toEqual([200, 'nosniff'])
  }
  expect((await browser.post(paths.admission(file.id))).status).toBe(303)
  expect(await statusOf(db, file.id)).toBe('review')
  for (const reviewer of [first, second]) {
    await opine(
      services,
      reviewer,
      { id: file.id, referential: file.referential },
      { give: false, score: reviewer === first ? 3 : 2 },
    )
    const own = await at(services, reviewer)
    expect((await own.get(paths.giving(file.id))).html).toContain('Un avis rendu ne se modifie plus')
    expect((await own.post(paths.giving(file.id))).to).toBe(paths.opinions(file.id))
  }
  const told = (await mails(db)).filter(({ subject }) => subject.startsWith('Les avis sont rendus'))
  expect(told.map(({ to }) => to)).toEqual([coordinator.email])
  expect((await browser.get(paths.scores(file.id))).html).toContain(',2,2,2,3,0.5')
  expect((await browser.post(paths.convening(file.id))).status).toBe(303)
  expect(await statusOf(db, file.id)).toBe('committee')
  const history = await browser.get(paths.history(file.id))
  expect(history.html).toContain('Comité saisi, par Aïcha Benali')
  expect((await browser.get(paths.whole(file.id))).html).toContain('Conclusion de Lucie Fontanel.')
})

test('a piece that the organisation took back is said so, and not read', async ({ services, db }) => {
  const file = await inReview(services)
  await opine(services, file.first, file)
  await db.updateTable('vault_share').set({ revoked_at: now }).where('subject_id', '=', file.id).execute()
  const browser = await at(services, file.first)
  expect((await browser.get(paths.evidence(file.id, file.evidenceId))).to).toBe(paths.file(file.id))
  expect((await browser.get(paths.file(file.id))).html).toContain('La structure a repris cette pièce')
  expect((await browser.get(paths.opinions(file.id))).html).toContain('pièce reprise par la structure')
})

test('a file is taken back from someone who has not answered, with a reason, and asked of another', async ({
  services,
  db,
}) => {
  const file = await inReview(services)
  const [mine] = (await assignmentsOf(db, file.id)).filter(({ reviewerId }) => reviewerId === file.first.id)
  const browser = await at(services, file.coordinator)
  const path = paths.removal(file.id, mine?.assignmentId ?? '')
  expect((await browser.post(path, {})).status).toBe(422)
  expect((await browser.post(path, { why: 'unavailable', text: 'En congé.' })).status).toBe(303)
  expect((await (await at(services, file.first)).get(paths.file(file.id))).status).toBe(404)
  expect((await browser.get(paths.notes(file.id))).html).toContain('En congé.')
})

test('an application is closed without a decision only once its correction is past its term, and its documents go back', async ({
  services,
  db,
}) => {
  const { id, owner } = await submitted(services)
  const { coordinator } = await desk(db)
  await askCorrection(
    services,
    coordinator,
    id,
    [{ criterion: 'identify', reason: 'outdated', text: 'Le bilan.' }],
    now,
  )
  const early = await at(services, coordinator, on('2027-01-13'))
  expect((await early.get(paths.closing(id))).status).toBe(404)
  await early.post(paths.closing(id))
  expect(await statusOf(db, id)).toBe('incomplete')
  const late = await at(services, coordinator, on('2027-01-14'))
  expect((await late.get(paths.exchanges(id))).html).toContain(paths.closing(id))
  expect((await late.get(paths.closing(id))).status).toBe(200)
  expect((await late.post(paths.closing(id))).status).toBe(303)
  expect(await statusOf(db, id)).toBe('lapsed')
  const held = await db
    .selectFrom('vault_share')
    .select('id')
    .where('subject_id', '=', id)
    .where('revoked_at', 'is', null)
    .execute()
  expect(held).toEqual([])
  expect((await mails(db)).at(-1)).toMatchObject({ to: owner.email })
})

test('what was asked by mistake is taken back by whoever asked it, or who coordinates, once; the file goes on as before', async ({
  services,
  db,
}) => {
  const file = await inReview(services)
  const lines = [{ criterion: 'identify', reason: 'outdated' as const, text: 'Le bilan.' }]
  await askCorrection(services, file.first, file.id, lines, now)
  const other = await at(services, file.second, on('2026-12-16'))
  expect((await other.get(paths.exchanges(file.id))).html).not.toContain(paths.takingBack(file.id))
  expect((await other.post(paths.takingBack(file.id))).status).toBe(404)
  const asker = await at(services, file.first, on('2026-12-16'))
  expect((await asker.get(paths.exchanges(file.id))).html).toContain(paths.takingBack(file.id))
  expect((await asker.post(paths.takingBack(file.id))).status).toBe(303)
  expect(await statusOf(db, file.id)).toBe('review')
  expect((await asker.get(paths.exchanges(file.id))).html).toContain('Demande retirée le 16 décembre 2026')
  expect((await mails(db)).at(-1)).toMatchObject({ to: file.owner.email })
  expect((await mails(db)).at(-1)?.subject).toContain('rien ne vous est plus demandé')
  expect(await takeBackCorrection(services, file.coordinator, file.id, on('2026-12-17'))).toEqual({
    ok: false,
    refusal: 'not-now',
  })
})
