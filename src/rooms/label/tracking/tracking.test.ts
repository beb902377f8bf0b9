import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Database } from '#core/database.ts'
import type { Services } from '#core/services.ts'
import { test } from '#tests/support/database.ts'
import { readOwn } from '../applications/queries.ts'
import { clockOfStep, lockApplication, moveApplication } from '../lifecycle/actions.ts'
import { paths } from '../paths.ts'
import { begin, browse, mails, now, on, pdf, person, saveAnswer, submitted, today } from '../room.fixture.ts'
import type { Move } from '../rules.ts'
import { answerContradiction, fileAppeal, withdrawApplication } from './actions.ts'

const at = (services: Services, day = '2026-11-24') => ({ ...services, clock: () => on(day) })

const move = async (db: Database, id: string, wanted: Move, day: string, pausedFor?: string) => {
  const moving = { move: wanted, actorId: null, now: on(day), ...(pausedFor && { pausedFor }) }
  const moved = await moveApplication(db, await lockApplication(db, id), moving)
  if (!moved.ok) throw new Error(moved.refusal)
}

const ask = async (db: Database, id: string, criterion: string, text = 'Il manque la durée.') => {
  const reasons = JSON.stringify([{ criterion, reason: 'incomplete', text }])
  await db.insertInto('label_correction').values({ application_id: id, reasons, due_on: '2026-12-24' }).execute()
  await move(db, id, 'ask', '2026-11-24', 'pièces demandées à la structure, attendues le 24 décembre 2026')
}

const toCommittee = async (db: Database, id: string) => {
  await move(db, id, 'admit', '2026-11-24')
  await move(db, id, 'convene', '2026-11-25')
}

/** A decision as if it had been signed: who signs and when is tested where it is decided. */
const decide = async (
  db: Database,
  id: string,
  outcome: 'refused' | 'adjourned',
  kind: 'first' | 'appeal',
  day: string,
) => {
  await sql`set local frenchimpact.erasing_demo = 'on'`.execute(db)
  const { id: decisionId } = await db
    .insertInto('label_decision')
    .values({
      number: `D-${kind}`,
      application_id: id,
      kind,
      outcome,
      reasons: 'La méthode n’est pas écrite.',
      conditions: outcome === 'adjourned' ? 'Écrire la méthode.' : '',
      criteria: JSON.stringify([{ criterion: 'method', text: 'Joindre le livret.' }]),
      effective_at: on(day),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (outcome === 'adjourned')
    await db
      .insertInto('label_correction')
      .values({ application_id: id, decision_id: decisionId, reasons: '[]', due_on: '2027-01-25' })
      .execute()
  await sql`set local frenchimpact.erasing_demo = 'off'`.execute(db)
  const moves = {
    refused: { first: 'refuse', appeal: 'refuse-appeal' },
    adjourned: { first: 'adjourn', appeal: 'adjourn' },
  }
  await move(db, id, moves[outcome][kind] as Move, day)
}

test('the page of an application is for those who keep the organisation: a stranger finds nothing', async ({
  services,
  db,
}) => {
  const { id } = await submitted(services, 'maelle')
  const paul = await browse(at(services), await person(db, 'paul'))
  for (const path of [paths.application(id), paths.withdraw(id), paths.ownDecision(id), paths.correction(id)])
    expect((await paul.get(path)).status, path).toBe(404)
  const text = { text: 'Bonjour.' }
  for (const way of [paths.correction, paths.answer, paths.resume, paths.appeal, paths.withdraw])
    expect((await paul.post(way(id), text)).status).toBe(404)
  expect((await paul.get(paths.mine)).html).toContain('Aucune candidature')
})

test('an answer that nobody asked for is refused, and nothing moves', async ({ services, db }) => {
  const { actor, id } = await submitted(services, 'maelle')
  const site = await browse(at(services), actor)
  for (const way of [paths.correction, paths.answer, paths.appeal, paths.resume]) {
    const answer = await site.post(way(id), { text: 'Nos observations.' })
    expect(answer.status, way(id)).toBe(409)
    expect(answer.html).toContain('role="alert"')
  }
  expect((await readOwn(db, actor, id, today)).application.status).toBe('submitted')
})

test('what is asked opens again, and nothing else; the clock stands still, says why, and runs with the answer', async ({
  services,
  db,
}) => {
  const { actor, id } = await submitted(services, 'maelle')
  await ask(db, id, 'method')
  const site = await browse(at(services, '2026-11-26'), actor)
  const page = await site.get(paths.application(id))
  expect(page.html).toContain('Il manque la durée.')
  expect(page.html).toContain('Le délai est arrêté depuis le 24 novembre 2026')
  expect(page.html).toContain('pièces demandées à la structure')
  expect(page.html).toContain(`href="${paths.criterion(id, 'method')}"`)
  expect(await saveAnswer(services, actor, id, 'identify', { answer: 'Autre.' })).toEqual({
    ok: false,
    refusal: 'closed',
  })
  expect((await site.get(paths.criterion(id, 'identify'))).html).not.toContain('name="answer"')
  expect(await saveAnswer(services, actor, id, 'method', { answer: 'Neuf mois.', link: null })).toMatchObject({
    ok: true,
  })
  const empty = await site.post(paths.correction(id), { text: ' ' })
  expect(empty.status).toBe(422)
  expect(empty.html).toContain('Écrivez votre réponse.')
  expect((await site.post(paths.correction(id), { text: 'La durée est dite.' })).to).toBe(paths.application(id))
  const clock = await clockOfStep(db, id, 'admissibility')
  expect(clock?.pauses).toEqual([expect.objectContaining({ from: '2026-11-24', to: '2026-11-26' })])
  const { application, written } = await readOwn(db, actor, id, today)
  expect(application.status).toBe('submitted')
  expect(written.answers.find(({ criterion }) => criterion === 'method')).toMatchObject({
    answer: 'Neuf mois.',
    firstScore: 2,
  })
  expect(await site.post(paths.correction(id), { text: 'Encore.' })).toMatchObject({ status: 409 })
})

test('an answer that leaves something missing waits, with what was typed', async ({ services, db }) => {
  const { actor, id } = await submitted(services, 'maelle')
  await ask(db, id, 'method')
  await saveAnswer(services, actor, id, 'method', { answer: '', link: null })
  const answer = await (await browse(at(services), actor)).post(paths.correction(id), { text: 'Voilà.' })
  expect(answer.status).toBe(422)
  expect(answer.html).toContain('Voilà.')
  expect((await readOwn(db, actor, id, today)).application.status).toBe('incomplete')
})

test('a refusal that is contemplated is answered once, and the committee has it again', async ({ services, db }) => {
  const { actor, id } = await submitted(services, 'maelle')
  await toCommittee(db, id)
  const contemplated = { application_id: id, reasons: 'Peu de suivi.', due_on: '2026-12-10' }
  await db.insertInto('label_contradiction').values(contemplated).execute()
  await move(db, id, 'contradict', '2026-11-26')
  const site = await browse(at(services, '2026-11-27'), actor)
  const page = await site.get(paths.application(id))
  expect(page.html).toContain('Peu de suivi.')
  expect(page.html).toContain('10 décembre 2026')
  expect((await site.post(paths.answer(id), { text: 'Le suivi est au dossier.' })).status).toBe(303)
  const row = await db.selectFrom('label_contradiction').selectAll().executeTakeFirstOrThrow()
  expect(row).toMatchObject({ answer: 'Le suivi est au dossier.', answered_by: actor.id })
  expect(row.closed_at).not.toBeNull()
  expect((await readOwn(db, actor, id, today)).application.status).toBe('committee')
  expect(await answerContradiction(services, actor, id, 'Encore.', on('2026-11-28'))).toEqual({
    ok: false,
    refusal: 'not-now',
  })
})

test('a decision put off is completed, then sent back to review', async ({ services, db }) => {
  const { actor, id } = await submitted(services, 'maelle')
  await toCommittee(db, id)
  await decide(db, id, 'adjourned', 'first', '2026-11-26')
  const site = await browse(at(services, '2026-11-27'), actor)
  expect((await site.get(paths.application(id))).html).toContain('Écrire la méthode.')
  // what is asked is said where it is completed, too
  for (const path of [paths.application(id), paths.criterion(id, 'method')])
    expect((await site.get(path)).html).toContain('Joindre le livret.')
  expect(await saveAnswer(services, actor, id, 'method', { answer: 'Elle est écrite.', link: null })).toMatchObject({
    ok: true,
  })
  await saveAnswer(services, actor, id, 'method', { answer: '', link: null })
  const incomplete = await site.post(paths.resume(id), { text: 'Voilà ce que nous avons écrit.' })
  expect(incomplete.status).toBe(422)
  expect(incomplete.html).toContain('Voilà ce que nous avons écrit.')
  await saveAnswer(services, actor, id, 'method', { answer: 'Elle est écrite.', link: null })
  const empty = await site.post(paths.resume(id), { text: '' })
  expect(empty.status).toBe(422)
  expect(empty.html).toContain('Dites ce que vous avez complété.')
  expect((await site.post(paths.resume(id), { text: 'La méthode est écrite.' })).to).toBe(paths.application(id))
  expect((await readOwn(db, actor, id, today)).application.status).toBe('review')
})

test('a refusal is appealed once, within the window; refused twice, it is final', async ({ services, db }) => {
  const { actor, id } = await submitted(services, 'maelle')
  await toCommittee(db, id)
  await db
    .insertInto('label_contradiction')
    .values({ application_id: id, reasons: 'Peu de suivi.', due_on: '2026-11-25', closed_at: on('2026-11-26') })
    .execute()
  await decide(db, id, 'refused', 'first', '2026-11-26')
  const late = on('2027-01-26')
  expect(await fileAppeal(services, actor, id, 'Nous contestons.', late)).toEqual({ ok: false, refusal: 'too-late' })
  const site = await browse(at(services, '2027-01-25'), actor)
  const decision = await site.get(paths.ownDecision(id))
  expect(decision.html).toContain('La méthode n’est pas écrite.')
  expect(decision.html).toContain('jusqu’au 25 janvier 2027')
  expect((await site.get(paths.application(id))).html).toContain('Contester ce refus')
  expect((await site.post(paths.appeal(id), { text: 'Nous contestons.' })).status).toBe(303)
  expect((await readOwn(db, actor, id, today)).application.status).toBe('appeal')
  await decide(db, id, 'refused', 'appeal', '2027-02-20')
  const twice = await fileAppeal(services, actor, id, 'Encore.', on('2027-02-21'))
  expect(twice).toEqual({ ok: false, refusal: 'already-appealed' })
  const again = await site.post(paths.appeal(id), { text: 'Encore.' })
  expect(again.status).toBe(409)
  expect(again.html).toContain('il n’y en a qu’un')
})

test('a refusal is not appealed while another application of the same family is open', async ({ services, db }) => {
  const { actor, sheet, id } = await submitted(services, 'maelle')
  await toCommittee(db, id)
  await decide(db, id, 'refused', 'first', '2026-11-26')
  await begin(services, { actor, sheet }, { at: on('2026-11-27') })
  const outcome = await fileAppeal(services, actor, id, 'Nous contestons.', on('2026-11-28'))
  expect(outcome).toEqual({ ok: false, refusal: 'another-open' })
})

test('withdrawn after a confirmation, an application gives its documents back and moves no more', async ({
  services,
  db,
}) => {
  const { actor, id } = await submitted(services, 'maelle')
  await ask(db, id, 'method')
  const piece = { file: pdf(), title: 'Méthode', kind: 'method', isPublic: false } as const
  await saveAnswer(services, actor, id, 'method', { piece, link: null })
  const site = await browse(at(services), actor)
  expect((await site.get(paths.withdraw(id))).html).toContain('La laisser suivre son cours')
  expect((await site.post(paths.withdraw(id))).to).toBe(paths.application(id))
  expect((await readOwn(db, actor, id, today)).application.status).toBe('withdrawn')
  expect(await db.selectFrom('vault_share').select('id').where('revoked_at', 'is', null).execute()).toEqual([])
  expect(await withdrawApplication(services, actor, id, now)).toEqual({ ok: false, refusal: 'not-now' })
  const told = (await mails(db)).filter(({ to }) => to === actor.email).map(({ subject }) => subject)
  expect(told.filter((subject) => subject.includes('retirée'))).toHaveLength(1)
})

test('a late answer says so on the page, and never who reviews', async ({ services, db }) => {
  const { actor, id } = await submitted(services, 'maelle')
  await move(db, id, 'admit', '2026-11-24')
  const reviewer = await person(db, 'lucie')
  await db
    .insertInto('label_assignment')
    .values({ application_id: id, reviewer_id: reviewer.id, due_on: '2026-12-20' })
    .execute()
  const html = (await (await browse(at(services, '2027-03-01'), actor)).get(paths.application(id))).html
  expect(html).toContain('Nous sommes en retard')
  expect(html).toContain('Candidature recevable, instruction ouverte')
  expect(html).not.toContain(reviewer.name)
})
