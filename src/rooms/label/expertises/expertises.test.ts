import { sql } from 'kysely'
import { expect } from 'vitest'
import { test } from '#tests/support/database.ts'
import { callSession } from '../committee/sessions/actions.ts'
import { paths as label } from '../paths.ts'
import { labelDutiesOf } from '../queries-duties.ts'
import { addNote, askCorrection, convene } from '../reviews/actions.ts'
import { paths as review } from '../reviews/paths.ts'
import { evidenceOf } from '../reviews/queries.ts'
import { at, inReview, linkIn, mails, now, officer, on, opine, person, placeId } from '../reviews/reviews.fixture.ts'
import { saveAnswer } from '../room.fixture.ts'
import { answerCorrection } from '../tracking/actions.ts'
import { askExpert } from './actions.ts'
import { paths } from './paths.ts'
import { expertisesOf } from './queries.ts'

const asking = {
  name: 'Simon Achard',
  email: 'simon.achard@banque-demain.example',
  question: 'Le suivi est-il réel ?',
  criteria: ['identify'],
  dueOn: '2027-01-08',
}

const asked = async (services: Parameters<typeof inReview>[0]) => {
  const file = await inReview(services)
  const outcome = await askExpert(services, file.first, file.id, asking, now)
  if (!outcome.ok) throw new Error(outcome.refusal)
  return { ...file, expertiseId: outcome.value, expert: await person(services.db, 'simon') }
}

test('only the verified address that was asked finds the question', async ({ services, db }) => {
  const { expertiseId, owner, coordinator, expert } = await asked(services)
  const paul = await person(db, 'paul')
  for (const actor of [paul, owner, coordinator])
    expect((await (await at(services, actor)).get(paths.expertise(expertiseId))).status).toBe(404)
  const browser = await at(services, expert)
  expect((await browser.get(paths.expertise(expertiseId))).status).toBe(200)
  await db.updateTable('app_user').set({ email_verified: false }).where('id', '=', expert.id).execute()
  expect((await browser.get(paths.expertise(expertiseId))).status).not.toBe(200)
})

test('someone of the organisation, or who reviews the file, is not asked', async ({ services }) => {
  const file = await inReview(services)
  const browser = await at(services, file.coordinator)
  const typed = { ...asking, criteria: ['identify'] }
  const ofOrganisation = await browser.post(review.experts(file.id), { ...typed, email: file.owner.email })
  expect([ofOrganisation.status, ofOrganisation.html.includes('une personne de la structure')]).toEqual([422, true])
  expect((await browser.post(review.experts(file.id), { ...typed, email: file.first.email })).status).toBe(422)
  expect((await browser.post(review.experts(file.id), { ...typed, criteria: [] })).status).toBe(422)
  expect((await browser.post(review.experts(file.id), { ...typed, dueOn: '2026-12-14' })).status).toBe(422)
  expect(await expertisesOf(services.db, file.id)).toEqual([])
})

test('an expert with a tie, or whose question was taken back, finds nothing any more', async ({ services, db }) => {
  const file = await asked(services)
  const browser = await at(services, file.expert)
  const everywhere = async (id: string) => [
    (await browser.get(paths.expertise(id))).status,
    (await browser.get(paths.evidence(id, file.evidenceId))).status,
    (await browser.post(paths.interest(id), { tie: 'none' })).status,
    (await browser.post(paths.expertise(id), { answer: 'Quand même' })).status,
  ]
  expect((await browser.post(paths.interest(file.expertiseId), { tie: 'some' })).status).toBe(303)
  expect(await everywhere(file.expertiseId)).toEqual([404, 404, 404, 404])
  const told = (await mails(db)).filter(({ subject }) => subject.startsWith('Un avis extérieur est décliné'))
  expect(told.map(({ to }) => to).sort()).toEqual([file.coordinator.email, file.first.email].sort())

  const again = await askExpert(services, file.first, file.id, asking, now)
  const second = again.ok ? again.value : ''
  const coordinator = await at(services, file.coordinator)
  expect((await coordinator.get(review.expertRevocation(file.id, second))).status).toBe(200)
  expect((await coordinator.post(review.expertRevocation(file.id, second))).status).toBe(303)
  expect(await everywhere(second)).toEqual([404, 404, 404, 404])
})

test('before declaring, the question only; then the criteria concerned and nothing else; one answer', async ({
  services,
  db,
}) => {
  const file = await asked(services)
  const letter = (await mails(db)).find(({ to }) => to === asking.email)
  expect(linkIn(letter?.text ?? '')).toBe(paths.expertise(file.expertiseId))
  const browser = await at(services, file.expert)
  const before = await browser.get(paths.expertise(file.expertiseId))
  expect(before.html).toContain('Le suivi est-il réel')
  expect(before.html).not.toContain('Ce que nous faisons pour')
  expect((await browser.get(paths.evidence(file.expertiseId, file.evidenceId))).status).toBe(404)
  expect((await browser.post(paths.expertise(file.expertiseId), { answer: 'Trop tôt' })).status).toBe(303)
  expect((await expertisesOf(db, file.id))[0]?.answer).toBe('')

  expect((await browser.post(paths.interest(file.expertiseId), { tie: 'none' })).status).toBe(303)
  const opened = await browser.get(paths.expertise(file.expertiseId))
  expect(opened.html).toContain('Ce que nous faisons pour identify')
  expect(opened.html).not.toContain('Ce que nous faisons pour refer')
  expect((await browser.get(paths.evidence(file.expertiseId, file.evidenceId))).status).toBe(200)
  expect((await browser.get(review.file(file.id))).status).toBe(404)

  expect((await browser.post(paths.expertise(file.expertiseId), { answer: '' })).status).toBe(422)
  expect(
    (await browser.post(paths.expertise(file.expertiseId), { answer: 'Oui, j’ai vu les registres.' })).status,
  ).toBe(303)
  await browser.post(paths.expertise(file.expertiseId), { answer: 'Finalement non.' })
  expect((await expertisesOf(db, file.id))[0]?.answer).toBe('Oui, j’ai vu les registres.')
  expect((await browser.get(paths.expertise(file.expertiseId))).html).not.toContain('Ce que nous faisons pour')
  expect((await browser.get(paths.evidence(file.expertiseId, file.evidenceId))).status).toBe(404)
  const reader = await at(services, file.second)
  expect((await reader.get(review.experts(file.id))).html).toContain('j’ai vu les registres')
})

test('the whole file on paper holds what experts, the desk and the organisation said, for the committee too', async ({
  services,
  db,
}) => {
  const file = await asked(services)
  const expert = await at(services, file.expert)
  await expert.post(paths.interest(file.expertiseId), { tie: 'none' })
  await expert.post(paths.expertise(file.expertiseId), { answer: 'Oui, les registres le montrent.' })
  await addNote(services, file.coordinator, file.id, 'Appeler deux porteurs.', now)
  const reason = { criterion: 'redirect', reason: 'incomplete' as const, text: 'Joindre l’annuaire.' }
  for (const reviewer of [file.first, file.second]) await opine(services, reviewer, file)
  expect(await askCorrection(services, file.first, file.id, [reason], now)).toMatchObject({ ok: true })
  const replaced = { url: 'https://exemple.org/annuaire', title: 'Annuaire 2026', isPublic: true }
  const pieces = (await evidenceOf(db, file.id)).filter(({ criterion }) => criterion === 'redirect')
  await saveAnswer(
    services,
    file.owner,
    file.id,
    'redirect',
    { pieces: pieces.map(({ id }) => ({ id, isPublic: true, removed: true })), link: replaced },
    on('2026-12-15'),
  )
  await answerCorrection(services, file.owner, file.id, 'L’annuaire est joint.', on('2026-12-15'))
  expect(await convene(services, file.coordinator, file.id, on('2026-12-16'))).toMatchObject({ ok: true })
  const committee = [
    await officer(db, 'lea', 'label_committee'),
    await officer(db, 'marc', 'label_committee'),
    await officer(db, 'helene', 'label_committee'),
  ]
  const calling = { heldOn: '2026-12-21', beginsAt: '', place: 'Valence', quorum: 3 }
  const called = await callSession(
    services,
    file.coordinator,
    { ...calling, memberIds: committee.map(({ id }) => id), agenda: [{ kind: 'application', id: file.id }] },
    on('2026-12-16'),
  )
  expect(called).toMatchObject({ ok: true })
  for (const actor of [file.coordinator, committee[0] ?? null]) {
    const { html } = await (await at(services, actor, on('2026-12-21'))).get(review.whole(file.id))
    const held = [
      asking.question.slice(0, 20),
      'les registres le montrent',
      'Appeler deux porteurs',
      'Joindre l’annuaire',
    ]
    for (const text of [...held, 'L’annuaire est joint', 'Page lue par', 'pièce retirée ou remplacée depuis'])
      expect([text, html.includes(text)]).toEqual([text, true])
    const decision = await (await at(services, actor, on('2026-12-21'))).get(label.decision(file.id))
    expect(decision.html).toContain('pièce retirée ou remplacée depuis')
  }
  const owner = await at(services, file.owner, on('2026-12-21'))
  expect((await owner.get(review.whole(file.id))).status).toBe(404)
  const own = await owner.get(label.application(file.id))
  expect([own.status, own.html.includes('Page lue par')]).toEqual([200, false])
})

test('a person is reminded by hand once a day, and never once they answered', async ({ services, db }) => {
  const file = await asked(services)
  const browser = await at(services, file.first)
  await browser.post(review.expertReminder(file.id, file.expertiseId))
  await browser.post(review.expertReminder(file.id, file.expertiseId))
  const [one] = await expertisesOf(db, file.id)
  expect(one?.reminders).toBe(1)
  const expert = await at(services, file.expert)
  await expert.post(paths.interest(file.expertiseId), { tie: 'none' })
  await expert.post(paths.expertise(file.expertiseId), { answer: 'Oui.' })
  await (await at(services, file.first, on('2026-12-16'))).post(review.expertReminder(file.id, file.expertiseId))
  expect((await expertisesOf(db, file.id))[0]?.reminders).toBe(1)
})

test('an opinion is awaited only where its page opens: of an expert', async ({ services, db }) => {
  const file = await asked(services)
  const awaited = () => labelDutiesOf(db, file.expert.id, '2026-12-14')
  const opens = async () => (await (await at(services, file.expert)).get(paths.expertise(file.expertiseId))).status
  const both = async () => [(await awaited()).length, await opens()]
  expect(await both()).toEqual([1, 200])
  // known by their account, no longer by the address that was asked
  await db.updateTable('label_expertise').set({ expert_id: file.expert.id }).execute()
  await db.updateTable('app_user').set({ email: 'autre@exemple.org' }).where('id', '=', file.expert.id).execute()
  expect(await both()).toEqual([0, 404])
  await db.updateTable('app_user').set({ email: asking.email }).where('id', '=', file.expert.id).execute()
  await (await at(services, file.expert)).post(paths.interest(file.expertiseId), { tie: 'none' })
  expect(await both()).toEqual([1, 200])
  const recusal = { organisation_id: file.organisation.id, user_id: file.expert.id, reason: 'Un proche y travaille.' }
  await db.insertInto('label_recusal').values(recusal).execute()
  expect(await both()).toEqual([0, 404])
  await db.deleteFrom('label_recusal').execute()
  await sql`alter table label_application disable trigger user`.execute(db)
  for (const status of ['granted', 'refused', 'withdrawn', 'lapsed']) {
    const closed = { status, decided_at: now, closed_at: now }
    await db.updateTable('label_application').set(closed).where('id', '=', file.id).execute()
    expect([status, ...(await both())]).toEqual([status, 0, 404])
  }
})

test('an opinion is awaited only where its page opens: of a reviewer', async ({ services, db }) => {
  const file = await inReview(services)
  const both = async () => {
    const [duty] = await labelDutiesOf(db, file.first.id, '2026-12-14')
    const browser = await at(services, file.first)
    return [duty?.path ?? null, (await browser.get(label.opinion(file.id))).status]
  }
  const open = [label.opinion(file.id), 200]
  const shut = [null, 404]
  expect(await both()).toEqual(open)
  const grants = (set: object) => db.updateTable('role_grant').set(set).where('user_id', '=', file.first.id).execute()
  const lyon = await placeId(db, 'department', '69')
  const home = await placeId(db, 'department', '23')
  await grants({ territory_id: lyon })
  expect(await both()).toEqual(shut)
  await grants({ territory_id: await placeId(db, 'region', '75') })
  expect(await both()).toEqual(open)
  await grants({ territory_id: home })
  const factor = (two_factor_enabled: boolean) =>
    db.updateTable('app_user').set({ two_factor_enabled }).where('id', '=', file.first.id).execute()
  await factor(false)
  expect((await labelDutiesOf(db, file.first.id, '2026-12-14')).length).toBe(0)
  await factor(true)
  const recusal = { organisation_id: file.organisation.id, user_id: file.first.id, reason: 'Un proche y travaille.' }
  await db.insertInto('label_recusal').values(recusal).execute()
  expect(await both()).toEqual(shut)
})
