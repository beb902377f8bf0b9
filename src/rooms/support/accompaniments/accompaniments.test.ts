import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Id } from '#core/pure/id.ts'
import { test } from '#tests/support/database.ts'
import { paths } from '../paths.ts'
import { browse, curator, given, joins, label, mails, now, on, suspend, type World, world } from '../room.fixture.ts'
import {
  asked,
  certain,
  closed,
  diagnosed,
  followed,
  offered,
  opened,
  read,
  review,
  sign,
  texts,
} from './accompaniments.fixture.ts'
import { answerProposal, endByHolder, proposeAccompaniment } from './actions.ts'
import { signDiagnosis, writeDiagnosis } from './actions-diagnosis.ts'
import { chooseSupportDocuments } from './actions-documents.ts'
import { addObjective, signPlan } from './actions-plan.ts'
import { closeAccompaniment, writeReview } from './actions-reviews.ts'
import { planSession } from './actions-sessions.ts'
import { objectivesOf, sessionsOf } from './queries-parts.ts'

const notFound = { kind: 'not-found' }
const session = { subject: 'Budget', heldOn: '2026-12-01', startsAt: '14:30', minutes: 90, place: 'À l’atelier' }

/** Every address of an accompaniment, with what may be read and what may be posted. */
const addresses = (id: Id, part: Id) => ({
  read: [
    paths.accompaniment(id),
    paths.openAccompaniment(id),
    paths.refuseAccompaniment(id),
    paths.endAccompaniment(id),
    paths.withdrawAccompaniment(id),
    paths.closeAccompaniment(id),
    paths.diagnosis(id),
    paths.newObjective(id),
    paths.objective(id, part),
    paths.settleObjective(id, part),
    paths.dropObjective(id, part),
    paths.newSession(id),
    paths.session(id, part),
    paths.holdSession(id, part),
    paths.cancelSession(id, part),
    paths.newAction(id),
    paths.action(id, part),
    paths.supportDocuments(id),
    paths.supportFile(id, part),
    paths.review(id, 'cloture'),
    paths.evaluator(id),
    paths.endEvaluator(id),
    paths.calendar(id),
    `${paths.calendar(id)}?cle=x`,
  ],
  posted: [
    paths.openAccompaniment(id),
    paths.endAccompaniment(id),
    paths.closeAccompaniment(id),
    paths.diagnosis(id),
    paths.signDiagnosis(id),
    paths.signPlan(id),
    paths.newObjective(id),
    paths.moveObjective(id, part),
    paths.newSession(id),
    paths.cancelSession(id, part),
    paths.newAction(id),
    paths.actionDone(id, part),
    paths.supportDocuments(id),
    paths.review(id, 'cloture'),
    paths.agreeToEvaluator(id),
    paths.calendarLink(id),
  ],
})

test('an outsider and an officer find nothing, at any address', async ({ services, db }) => {
  const here = await world(services)
  const id = await followed(services, here)
  const [objective] = await objectivesOf(db, id)
  const { read: pages, posted } = addresses(id, objective?.id ?? id)
  for (const who of [here.lucie, await curator(db)]) {
    const site = await browse(services, who)
    for (const path of [...pages, paths.accompaniments])
      expect([path, (await site.get(path)).status]).toEqual([path, 404])
    for (const path of posted)
      expect([path, (await site.post(path, { title: 'X', purpose: 'X', worked: 'X' })).status]).toEqual([path, 404])
  }
  expect((await read(services, id)).status).toBe('follow_up')
})

/** A row put straight into the table, as no page would. */
const forced = ({ project, structure }: World, organisationId = structure.id) =>
  sql`insert into accompaniment (project_id, organisation_id, purpose, proposed_at)
    values (${project.id}, ${organisationId}, 'X', ${now})`

test('a structure whose label does not let it accompany proposes nothing: page, action, database', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const simon = await browse(services, here.simon)
  expect((await simon.get(paths.accompany(here.project.id))).status).toBe(404)
  await label(db, here.recipient.id, { family: 'funder', roles: ['fund'] })
  expect((await simon.get(paths.accompany(here.project.id))).status).toBe(404)
  const funder = { ...asked(here), organisationId: here.recipient.id }
  expect(await proposeAccompaniment(services, here.simon, funder, now)).toMatchObject({ refusal: 'not-labelled' })
  await suspend(db, here.awardId, '2026-11-22')
  expect(await proposeAccompaniment(services, here.maelle, asked(here), now)).toMatchObject({ refusal: 'not-labelled' })
  await expect(forced(here).execute(db)).rejects.toThrow('only a structure labelled to accompany does')
})

test('a label suspended after the proposal opens nothing', async ({ services, db }) => {
  const here = await world(services)
  const id = await offered(services, here, on('2026-11-20'))
  await suspend(db, here.awardId, '2026-11-21')
  expect(await answerProposal(services, here.nadia, id, 'accept', now)).toEqual({ ok: false, refusal: 'not-labelled' })
})

test('nobody accompanies their own project: form, action, database', async ({ services, db }) => {
  const here = await world(services)
  await joins(db, here.maelle, here.project.id)
  const site = await browse({ ...services, clock: () => now }, here.maelle)
  const posted = await site.post(paths.accompany(here.project.id), { purpose: 'X' })
  expect([posted.status, posted.html.includes('on ne s’accompagne pas soi-même')]).toEqual([422, true])
  await db
    .deleteFrom('sheet_member')
    .where('user_id', '=', here.maelle.id)
    .where('sheet_id', '=', here.project.id)
    .execute()
  await db.updateTable('sheet').set({ organisation_id: here.structure.id }).where('id', '=', here.project.id).execute()
  expect(await proposeAccompaniment(services, here.maelle, asked(here), now)).toMatchObject({ refusal: 'own-project' })
  await expect(forced(here).execute(db)).rejects.toThrow('nobody accompanies their own project')
})

test('only who answers for the project says yes; nobody says yes for both sides', async ({ services, db }) => {
  const here = await world(services)
  const id = await offered(services, here)
  expect(await answerProposal(services, here.maelle, id, 'accept', now)).toMatchObject({ refusal: 'not-yours' })
  await joins(db, here.lucie, here.project.id)
  expect(await answerProposal(services, here.lucie, id, 'accept', now)).toMatchObject({ refusal: 'not-yours' })
  await joins(db, here.nadia, here.structure.id)
  expect(await answerProposal(services, here.nadia, id, 'accept', now)).toMatchObject({ refusal: 'both-sides' })
})

test('a plan waits for a diagnosis signed by both', async ({ services }) => {
  const here = await world(services)
  const id = await opened(services, here)
  const objective = { title: 'X', measure: '', dueOn: null }
  expect(await addObjective(services, here.maelle, id, objective, now)).toMatchObject({ refusal: 'diagnosis-first' })
  const site = await browse({ ...services, clock: () => now }, here.maelle)
  expect((await site.get(paths.newObjective(id))).to).toBe(paths.accompaniment(id))
  const { diagnosisStamp: stamp } = await read(services, id)
  certain(await writeDiagnosis(services, here.nadia, id, { ...texts, needs: '', stamp }, now))
  expect(await sign(services, here.nadia, id, 'diagnosis')).toMatchObject({ refusal: 'incomplete' })
})

test('each side signs for itself, what it read, and signs again what changed', async ({ services }) => {
  const here = await world(services)
  const id = await opened(services, here)
  const before = (await read(services, id)).diagnosisStamp
  certain(await writeDiagnosis(services, here.nadia, id, { ...texts, stamp: before }, now))
  expect(await signDiagnosis(services, here.maelle, id, before, now)).toMatchObject({ refusal: 'stale' })
  // the structure signs twice: the holder has still not signed
  for (const _ of [1, 2]) certain(await sign(services, here.maelle, id, 'diagnosis'))
  expect(await read(services, id)).toMatchObject({
    status: 'diagnosis',
    diagnosisHolderAt: null,
    next: { hand: 'holder' },
  })
  certain(await sign(services, here.nadia, id, 'diagnosis'))
  expect((await read(services, id)).status).toBe('plan')
  const { diagnosisStamp: stamp } = await read(services, id)
  certain(await writeDiagnosis(services, here.maelle, id, { ...texts, needs: 'Un local.', stamp }, now))
  expect(await read(services, id)).toMatchObject({
    diagnosisHolderAt: null,
    diagnosisStructureAt: null,
    status: 'plan',
  })
})

test('a text changed meanwhile is not written over: 409, and what was typed is kept', async ({ services }) => {
  const here = await world(services)
  const id = await opened(services, here)
  const { diagnosisStamp: stamp } = await read(services, id)
  certain(await writeDiagnosis(services, here.nadia, id, { ...texts, stamp }, now))
  const site = await browse({ ...services, clock: () => now }, here.maelle)
  const answer = await site.post(paths.diagnosis(id), { stamp, strengths: 'Ma version', difficulties: '', needs: '' })
  expect([answer.status, answer.html.includes('Ma version'), answer.html.includes(texts.strengths)]).toEqual([
    409,
    true,
    true,
  ])
  expect((await read(services, id)).strengths).toBe(texts.strengths)
})

test('a plan without objectives is not signed, and a changed plan is signed again', async ({ services }) => {
  const here = await world(services)
  const id = await diagnosed(services, here)
  const { planStamp } = await read(services, id)
  expect(await signPlan(services, here.nadia, id, planStamp, now)).toMatchObject({ refusal: 'no-objective' })
  certain(await addObjective(services, here.maelle, id, { title: 'Un prêt', measure: '', dueOn: null }, now))
  for (const who of [here.nadia, here.maelle]) certain(await sign(services, who, id, 'plan'))
  expect((await read(services, id)).status).toBe('follow_up')
  certain(await addObjective(services, here.nadia, id, { title: 'Un local', measure: '', dueOn: null }, now))
  expect(await read(services, id)).toMatchObject({ planHolderAt: null, next: { what: 'sign_plan', hand: 'both' } })
})

test('a review is not read before one’s own is written, nor before the term', async ({ services }) => {
  const here = await world(services)
  const id = await closed(services, here)
  const site = (day: string, who = here.nadia) => browse({ ...services, clock: () => on(day) }, who)
  expect((await (await site('2026-11-22')).get(paths.accompaniment(id))).html).not.toContain(review.worked)
  expect((await (await site('2026-12-22')).get(paths.accompaniment(id))).html).not.toContain(review.worked)
  expect((await (await site('2026-12-23')).get(paths.accompaniment(id))).html).toContain(review.worked)
  const mine = { stage: 'closing' as const, worked: 'Le mien.', missing: '', next: '' }
  certain(await writeReview(services, here.nadia, id, mine, now))
  expect((await (await site('2026-11-22')).get(paths.accompaniment(id))).html).toContain(review.worked)
  expect((await (await site('2026-11-22', here.maelle)).get(paths.accompaniment(id))).html).toContain('Le mien.')
  expect(await writeReview(services, here.nadia, id, mine, now)).toEqual({ ok: false, refusal: 'written' })
  const early = { ...mine, stage: 'six_months' as const }
  expect(await writeReview(services, here.nadia, id, early, now)).toEqual({ ok: false, refusal: 'not-now' })
})

test('the structure does not end it as the holder would, nor the holder close it as the structure', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const id = await followed(services, here)
  expect(await endByHolder(services, here.maelle, id, '', now)).toMatchObject({ refusal: 'not-yours' })
  expect(await closeAccompaniment(services, here.nadia, id, review, now)).toMatchObject({ refusal: 'not-yours' })
  const site = await browse({ ...services, clock: () => now }, here.maelle)
  expect((await site.get(paths.endAccompaniment(id))).status).toBe(404)
  expect((await site.post(paths.endAccompaniment(id))).status).toBe(404)
  await expect(
    db
      .updateTable('accompaniment')
      .set({ status: 'closed', closed_at: now, six_months_on: '2027-05-22' })
      .where('id', '=', id)
      .execute(),
  ).rejects.toThrow('a structure closes with its review')
})

test('documents are read until the end, and not shared after', async ({ services, db }) => {
  const here = await world(services)
  const id = await opened(services, here)
  const mine = await given(services, here.nadia, here.project.id)
  certain(await chooseSupportDocuments(services, here.nadia, id, [mine], now))
  // nobody gives the documents of the other side
  await expect(chooseSupportDocuments(services, here.maelle, id, [mine], now)).rejects.toMatchObject(notFound)
  certain(await chooseSupportDocuments(services, here.maelle, id, [], now))
  const site = await browse({ ...services, clock: () => now }, here.maelle)
  expect((await site.get(paths.supportFile(id, mine))).status).toBe(200)
  certain(await endByHolder(services, here.nadia, id, '', now))
  expect((await site.get(paths.supportFile(id, mine))).status).toBe(404)
  expect(await chooseSupportDocuments(services, here.nadia, id, [mine], now)).toMatchObject({ refusal: 'not-now' })
  await expect(
    sql`insert into vault_share (document_id, subject_kind, subject_id) values (${mine}, 'support', ${id})`.execute(db),
  ).rejects.toThrow('a document is read in an accompaniment that is going on')
})

test('the calendar holds sessions and days due, never notes, places or addresses', async ({ services, db }) => {
  const here = await world(services)
  const id = await followed(services, here)
  const subject = 'Budget avec odile@zarbaloup.example'
  const planned = certain(await planSession(services, here.maelle, id, { ...session, subject }, now))
  await db.updateTable('accompaniment_session').set({ notes: 'Confidentiel' }).where('id', '=', planned).execute()
  const member = await browse({ ...services, clock: () => now }, here.nadia)
  const { html, headers } = await member.get(paths.calendar(id))
  expect(headers.get('content-type')).toContain('text/calendar')
  const text = html.replace(/\r\n /g, '')
  for (const part of [
    'Séance\u00a0: Budget',
    'DTSTART:20261201T133000Z',
    'DTEND:20261201T150000Z',
    'Objectif\u00a0: Signer un prêt',
    'DTSTART;VALUE=DATE:20270331',
  ])
    expect(text).toContain(part)
  for (const part of ['Confidentiel', 'atelier', 'zarbaloup', here.nadia.email, 'LOCATION'])
    expect(text).not.toContain(part)
})

test('a secret link opens the calendar of a member, until it is renewed or they leave', async ({ services, db }) => {
  const here = await world(services)
  const id = await opened(services, here)
  const member = await browse({ ...services, clock: () => now }, here.nadia)
  const anybody = await browse({ ...services, clock: () => now })
  const link = async () => {
    await member.post(paths.calendarLink(id))
    const found = /\/calendrier\.ics\?cle=[\w-]+/.exec((await member.get(paths.accompaniment(id))).html)
    return `/soutien/accompagnements/${id}${found?.[0]}`
  }
  const first = await link()
  expect((await anybody.get(first)).status).toBe(200)
  const second = await link()
  expect((await anybody.get(first)).status).toBe(404)
  expect((await anybody.get(second)).status).toBe(200)
  await db
    .deleteFrom('sheet_member')
    .where('user_id', '=', here.nadia.id)
    .where('sheet_id', '=', here.project.id)
    .execute()
  expect((await anybody.get(second)).status).toBe(404)
})

test('from a proposal to the six months, over HTTP, without JavaScript', async ({ services, db }) => {
  const here = await world(services)
  const day = { now }
  const moving = { ...services, clock: () => day.now }
  const [maelle, nadia] = [await browse(moving, here.maelle), await browse(moving, here.nadia)]
  const offer = await maelle.post(paths.accompany(here.project.id), { purpose: 'Un rendez-vous par mois.' })
  const id = offer.to.split('/').at(-1) ?? ''
  expect(await mails(db)).toHaveLength(1)
  expect((await nadia.get(paths.openAccompaniment(id))).html).toContain('Un rendez-vous par mois.')
  expect((await nadia.post(paths.openAccompaniment(id))).to).toBe(paths.accompaniment(id))
  const stampIn = (html: string) => /name="stamp" value="([^"]*)"/.exec(html)?.[1] ?? ''
  const form = await nadia.get(paths.diagnosis(id))
  await nadia.post(paths.diagnosis(id), { ...texts, stamp: stampIn(form.html) })
  for (const site of [nadia, maelle])
    await site.post(paths.signDiagnosis(id), { stamp: stampIn((await site.get(paths.accompaniment(id))).html) })
  expect((await maelle.post(paths.newObjective(id), { title: '' })).status).toBe(422)
  await maelle.post(paths.newObjective(id), { title: 'Signer un prêt', measure: 'Signé', due: '2027-02-01' })
  for (const site of [nadia, maelle])
    await site.post(paths.signPlan(id), { stamp: stampIn((await site.get(paths.accompaniment(id))).html) })
  expect((await read(services, id)).status).toBe('follow_up')
  await maelle.post(paths.newSession(id), { subject: 'Budget', day: '2026-12-01', hour: '14h30' })
  const [planned] = await sessionsOf(db, id)
  expect(planned).toMatchObject({ startsAt: '14:30', status: 'planned' })
  const part = planned?.id ?? ''
  const edit = await maelle.get(paths.session(id, part))
  await maelle.post(paths.session(id, part), { stamp: stampIn(edit.html), subject: 'Budget', day: '2026-12-02' })
  expect((await mails(db)).some((mail) => JSON.stringify(mail).includes('2 décembre 2026'))).toBe(true)
  await nadia.post(paths.newAction(id), { title: 'Envoyer le devis', side: 'holder', due: '2026-12-10' })
  day.now = on('2026-12-15')
  expect((await maelle.get(paths.accompaniment(id))).html).toContain('en retard')
  const notes = await maelle.get(paths.holdSession(id, part))
  await maelle.post(paths.holdSession(id, part), { stamp: stampIn(notes.html), notes: 'Le budget tient.' })
  expect((await nadia.get(paths.accompaniment(id))).html).toContain('Le budget tient.')
  await maelle.post(paths.closeAccompaniment(id), review)
  await nadia.post(paths.review(id, 'cloture'), { ...review, worked: 'Les rendez-vous.' })
  expect((await nadia.get(paths.accompaniment(id))).html).toContain(review.worked)
  expect((await nadia.get(paths.review(id, 'six-mois'))).status).toBe(404)
  day.now = on('2027-06-20')
  expect((await nadia.post(paths.review(id, 'six-mois'), review)).to).toContain(paths.accompaniment(id))
  expect((await read(services, id)).status).toBe('six_months')
})

test('the holder leaves when they want, without a reason', async ({ services, db }) => {
  const here = await world(services)
  const id = await diagnosed(services, here)
  const site = await browse({ ...services, clock: () => now }, here.nadia)
  expect((await site.get(paths.endAccompaniment(id))).html).toContain('Rien n’est dû')
  expect((await site.post(paths.endAccompaniment(id), { reason: '' })).to).toBe(paths.accompaniment(id))
  expect((await read(services, id)).status).toBe('ended_by_holder')
  expect((await mails(db)).filter(({ subject }) => subject.includes('met fin')).map(({ to }) => to)).toEqual([
    here.maelle.email,
  ])
})
