import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Services } from '#core/services.ts'
import { test } from '#tests/support/database.ts'
import { itemsOf } from '../agenda/items.ts'
import { everythingOf } from '../agenda/queries.ts'
import { paths } from '../paths.ts'
import { activeSupport } from '../projects/queries.ts'
import { moveReferral, proposeReferral } from '../referrals/actions.ts'
import {
  agreed,
  at,
  browse,
  label,
  mails,
  moved,
  now,
  on,
  published,
  suspend,
  today,
  type World,
  world,
} from '../room.fixture.ts'
import { asked, certain, closed, followed, opened, read, review } from './accompaniments.fixture.ts'
import { endByHolder, proposeAccompaniment } from './actions.ts'
import { agreeToEvaluator, endEvaluator, nameEvaluator } from './actions-evaluator.ts'
import { closeAccompaniment } from './actions-reviews.ts'
import { addAction, markAction, planSession } from './actions-sessions.ts'
import { followAccompaniments } from './actions-upkeep.ts'

/** Lucie answers for a labelled evaluator. */
const evaluating = async (services: Services, here: World) => {
  const evaluator = await published(services, here.lucie, 'Mesure et sens', { kind: 'organisation' })
  await label(services.db, evaluator.id, { family: 'evaluator', roles: ['evaluate'] })
  return evaluator
}

test('an evaluator reads nothing before both parties appointed it, and nothing after', async ({ services }) => {
  const here = await world(services)
  const evaluator = await evaluating(services, here)
  const id = await opened(services, here)
  const lucie = await browse({ ...services, clock: () => now }, here.lucie)
  const status = async () => (await lucie.get(paths.accompaniment(id))).status
  certain(await nameEvaluator(services, here.maelle, id, evaluator.id, now))
  expect(await status()).toBe(404)
  expect(await agreeToEvaluator(services, here.maelle, id, now)).toMatchObject({ refusal: 'not-now' })
  certain(await agreeToEvaluator(services, here.nadia, id, now))
  expect(await status()).toBe(200)
  // it reads, and writes nothing
  expect((await lucie.get(paths.diagnosis(id))).status).toBe(404)
  expect((await lucie.post(paths.newSession(id), { subject: 'X', day: '2026-12-01' })).status).toBe(404)
  certain(await endEvaluator(services, here.nadia, id, now))
  expect(await status()).toBe(404)
})

test('what an evaluator read closes when the holder ends it', async ({ services }) => {
  const here = await world(services)
  const evaluator = await evaluating(services, here)
  const id = await opened(services, here)
  certain(await nameEvaluator(services, here.nadia, id, evaluator.id, now))
  certain(await agreeToEvaluator(services, here.maelle, id, now))
  certain(await endByHolder(services, here.nadia, id, '', now))
  const lucie = await browse({ ...services, clock: () => now }, here.lucie)
  expect((await lucie.get(paths.accompaniment(id))).status).toBe(404)
})

test('nobody evaluates what they fund or accompany: page, action, database, and the other way round', async ({
  services,
  db,
}) => {
  const here = await world(services)
  await label(db, here.structure.id, { family: 'evaluator' })
  await label(db, here.recipient.id, { family: 'evaluator' })
  const id = await opened(services, here)
  await moved(services, here.simon, await agreed(services, here), 'accept')
  for (const one of [here.structure, here.recipient])
    expect(await nameEvaluator(services, here.nadia, id, one.id, now)).toEqual({ ok: false, refusal: 'involved' })
  const nadia = await browse({ ...services, clock: () => now }, here.nadia)
  expect((await nadia.get(paths.evaluator(id))).html).toContain('finance ou accompagne déjà le projet')
  await sql`savepoint tried`.execute(db)
  await expect(
    sql`insert into accompaniment_evaluator (accompaniment_id, evaluator_id, named_on, holder_agreed_at)
      values (${id}, ${here.recipient.id}, '2026-11-22', ${now})`.execute(db),
  ).rejects.toThrow('neither funds nor accompanies')
  await sql`rollback to savepoint tried`.execute(db)
  const evaluator = await published(services, here.lucie, 'Mesure et sens', { kind: 'organisation' })
  await label(db, evaluator.id, { family: 'evaluator', roles: ['accompany'] })
  expect(await nameEvaluator(services, here.nadia, id, here.project.id, now)).toMatchObject({
    refusal: 'not-an-evaluator',
  })
  certain(await nameEvaluator(services, here.nadia, id, evaluator.id, now))
  const own = { ...asked(here), organisationId: evaluator.id }
  expect(await proposeAccompaniment(services, here.lucie, own, now)).toMatchObject({ refusal: 'evaluates' })
})

test('what evaluates a project does not receive it: a proposal, an acceptance', async ({ services }) => {
  const here = await world(services)
  await label(services.db, here.recipient.id, { family: 'evaluator' })
  const id = await opened(services, here)
  const referral = await agreed(services, here)
  certain(await nameEvaluator(services, here.nadia, id, here.recipient.id, now))
  certain(await agreeToEvaluator(services, here.maelle, id, now))
  const refusal = { ok: false, refusal: 'evaluates' }
  expect(await moveReferral(services, here.simon, referral, 'accept', {}, now)).toEqual(refusal)
  await moved(services, here.maelle, referral, 'withdraw')
  const again = {
    projectId: here.project.id,
    fromId: here.structure.id,
    destination: 'structure' as const,
    toId: here.recipient.id,
    motive: 'Un prêt.',
    expected: 'Un rendez-vous.',
  }
  expect(await proposeReferral(services, here.maelle, again, now)).toEqual(refusal)
})

test('active support follows the state of the label and of the accompaniment', async ({ services, db }) => {
  const here = await world(services)
  const id = await followed(services, here, on('2026-11-10'))
  const active = async (day: string) => (await activeSupport(db, here.project.id, day)).length
  expect([await active('2026-11-09'), await active('2026-11-10'), await active('2026-11-22')]).toEqual([0, 1, 1])
  await suspend(db, here.awardId, '2026-12-01')
  expect([await active('2026-11-30'), await active('2026-12-01')]).toEqual([1, 0])
  await db
    .insertInto('label_award_state')
    .values({ award_id: here.awardId, from_on: '2026-12-10', state: 'active' })
    .execute()
  expect(await active('2026-12-10')).toBe(1)
  certain(await endByHolder(services, here.nadia, id, '', on('2026-12-12')))
  expect(await active('2026-12-12')).toBe(0)
  // the term of the label itself
  expect(await active('2029-01-01')).toBe(0)
})

const subjects = async (services: Services, part: string) =>
  (await mails(services.db)).filter(({ subject }) => subject.includes(part)).map(({ to }) => to)

test('an action due in three days is reminded of once, to whoever does it; one done is not', async ({ services }) => {
  const here = await world(services)
  const id = await opened(services, here)
  const draft = {
    title: 'Envoyer le devis',
    side: 'holder' as const,
    dueOn: '2026-11-30',
    sessionId: null,
    objectiveId: null,
  }
  certain(await addAction(services, here.maelle, id, draft, now))
  const other = certain(await addAction(services, here.maelle, id, { ...draft, title: 'Autre' }, now))
  certain(await markAction(services, here.nadia, id, { actionId: other, isDone: true }, now))
  await followAccompaniments(at(services, '2026-11-26'))
  expect(await subjects(services, 'À faire')).toEqual([])
  for (const day of ['2026-11-27', '2026-11-28']) await followAccompaniments(at(services, day))
  expect(await subjects(services, 'À faire')).toEqual([here.nadia.email])
})

test('a proposal nobody answers lapses after thirty days; six months after the end, both are asked once', async ({
  services,
}) => {
  const here = await world(services)
  const id = certain(await proposeAccompaniment(services, here.maelle, asked(here), now))
  await followAccompaniments(at(services, '2026-12-22'))
  expect((await read(services, id)).status).toBe('proposed')
  await followAccompaniments(at(services, '2026-12-23'))
  expect((await read(services, id)).status).toBe('lapsed')
  const other = await closed(services, here, on('2026-11-20'))
  expect((await read(services, other)).sixMonthsOn).toBe('2027-05-22')
  await followAccompaniments(at(services, '2027-05-21'))
  expect(await subjects(services, 'Six mois')).toEqual([])
  for (const day of ['2027-05-22', '2027-05-23']) await followAccompaniments(at(services, day))
  expect((await subjects(services, 'Six mois')).sort()).toEqual([here.maelle.email, here.nadia.email].sort())
})

test('the end cancels what was still to come, in every calendar; what was not written down is awaited of nobody', async ({
  services: real,
  db,
}) => {
  const services = at(real, today)
  const here = await world(services)
  const second = { ...here, project: await published(services, here.nadia, 'Deuxième') }
  const days = [
    ['2026-11-20', null],
    ['2026-11-22', '09:00'],
    ['2026-11-22', '14:30'],
    ['2026-11-22', null],
    ['2026-12-01', '14:30'],
  ] as const
  // it is eleven in Paris
  for (const [world, end] of [
    [here, (id: string) => endByHolder(services, here.nadia, id, '', now)],
    [second, (id: string) => closeAccompaniment(services, here.maelle, id, review, now)],
  ] as const) {
    const id = await followed(services, world)
    for (const [heldOn, startsAt] of days) {
      const session = { subject: 'Budget', heldOn, startsAt, minutes: null, place: '' }
      certain(await planSession(services, here.maelle, id, session, now))
    }
    const action = { title: 'Écrire au maire', side: 'holder' as const, dueOn: '2026-12-10' }
    certain(await addAction(services, here.nadia, id, { ...action, sessionId: null, objectiveId: null }, now))
    certain(await end(id))
    const rows = await db
      .selectFrom('accompaniment_session')
      .select(['status', 'sequence'])
      .where('accompaniment_id', '=', id)
      .orderBy('held_on')
      .orderBy('starts_at')
      .execute()
    expect(rows.map(({ status, sequence }) => `${status} ${sequence}`)).toEqual([
      ...['planned 0', 'planned 0', 'cancelled 1', 'cancelled 1', 'cancelled 1'],
    ])
    const { html } = await (await browse(services, here.nadia)).get(paths.calendar(id))
    expect(html.match(/STATUS:CANCELLED/g)).toHaveLength(5)
    expect(html.match(/SEQUENCE:1\r/g)).toHaveLength(5)
    expect(html).not.toMatch(/Signer|maire/)
    const page = await (await browse(services, here.maelle)).get(paths.accompaniment(id))
    expect(page.html).not.toContain('Prévue')
  }
  for (const who of [here.nadia, here.maelle]) {
    const items = itemsOf(await everythingOf(db, who, today), today).filter(({ session }) => session)
    expect(items).toHaveLength(10)
    for (const item of items)
      expect(item).toMatchObject({ text: 'Séance annulée', waits: false, session: { isCancelled: true, sequence: 1 } })
  }
})
