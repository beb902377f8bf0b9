import { expect } from 'vitest'
import { addDays } from '#core/pure/dates.ts'
import type { Services } from '#core/services.ts'
import { test } from '#tests/support/database.ts'
import { askExpert } from '../expertises/actions.ts'
import { remindExperts } from '../expertises/actions-reminders.ts'
import { askCorrection } from './actions.ts'
import { remindReviews } from './actions-reminders.ts'
import { paths } from './paths.ts'
import { assignmentsOf } from './queries-opinions.ts'
import { at, desk, inReview, mails, now, on, opine, submitted } from './reviews.fixture.ts'

/** Subjects of the mails that this night wrote. */
const night = async (services: Services, day: string, work: typeof remindReviews = remindReviews) => {
  const before = (await mails(services.db)).length
  await work({ ...services, clock: () => on(day) })
  return (await mails(services.db)).slice(before)
}

test('a reviewer is reminded five days before, then once late, with those who coordinate; never once they answered', async ({
  services,
  db,
}) => {
  const file = await inReview(services)
  await opine(services, file.second, file)
  const due = (await assignmentsOf(db, file.id))[0]?.dueOn ?? ''
  expect(await night(services, addDays(due, -6))).toEqual([])
  const soon = await night(services, addDays(due, -5))
  expect(soon.map(({ to }) => to)).toEqual([file.first.email])
  expect(await night(services, addDays(due, -4))).toEqual([])
  const late = await night(services, addDays(due, 1))
  expect(late.map(({ to }) => to)).toEqual([file.first.email, file.coordinator.email])
  expect(late[1]?.text).toContain('L’avis de Lucie Fontanel')
  expect(await night(services, addDays(due, 2))).toEqual([])
})

test('an organisation is reminded of a correction, and its silence is told to those who coordinate', async ({
  services,
  db,
}) => {
  const { id, owner } = await submitted(services)
  const { coordinator } = await desk(db)
  await askCorrection(
    services,
    coordinator,
    id,
    [{ criterion: 'identify', reason: 'incomplete', text: 'Le bilan.' }],
    now,
  )
  const to = async (day: string) => (await night(services, day)).map((mail) => mail.to)
  // asked on 14 December, due on 13 January
  expect(await to('2026-12-28')).toEqual([])
  expect(await to('2026-12-29')).toEqual([owner.email])
  expect(await to('2026-12-30')).toEqual([])
  expect(await to('2027-01-08')).toEqual([owner.email])
  expect(await to('2027-01-13')).toEqual([owner.email])
  expect(await to('2027-01-14')).toEqual([owner.email, coordinator.email])
  expect(await to('2027-01-15')).toEqual([])
})

test('what nobody was asked to review for five working days, and a clock past its term, are told once', async ({
  services,
  db,
}) => {
  const { id } = await submitted(services)
  const { coordinator } = await desk(db)
  expect(await night(services, '2026-12-18')).toEqual([])
  const unassigned = await night(services, '2026-12-21')
  expect(unassigned.map(({ to }) => to)).toEqual([coordinator.email])
  expect(unassigned[0]?.text).toContain(paths.file(id))
  expect(await night(services, '2027-01-06')).toEqual([])
  const late = await night(services, '2027-01-07')
  expect(late.map(({ to }) => to)).toEqual([coordinator.email])
  expect(late[0]?.text).toContain('devait finir le 6 janvier 2027')
  expect(await night(services, '2027-01-08')).toEqual([])
})

test('someone who became tied after they were asked is removed by night', async ({ services, db }) => {
  const file = await inReview(services)
  await db
    .insertInto('sheet_member')
    .values({ sheet_id: file.organisation.id, user_id: file.first.id, role: 'editor' })
    .execute()
  const told = await night(services, '2026-12-15')
  expect(told.map(({ to, subject }) => [to, subject.startsWith('Lien d’intérêt')])).toEqual([
    [file.coordinator.email, true],
  ])
  const own = (await assignmentsOf(db, file.id)).find(({ reviewerId }) => reviewerId === file.first.id)
  expect(own).toMatchObject({ interest: 'detected', removedWhy: 'conflict' })
  expect((await (await at(services, file.first)).get(paths.file(file.id))).status).toBe(404)
})

test('an expert is reminded before and after the term, each time once; a silence is told to who asked and to who coordinates', async ({
  services,
}) => {
  const file = await inReview(services)
  const asking = {
    name: 'Simon',
    email: 'simon@exemple.example',
    question: 'Vrai ?',
    criteria: ['identify'],
    dueOn: '2027-01-08',
  }
  await askExpert(services, file.first, file.id, asking, now)
  const to = async (day: string) => (await night(services, day, remindExperts)).map((mail) => mail.to)
  expect(await to('2027-01-04')).toEqual([])
  expect(await to('2027-01-05')).toEqual([asking.email])
  expect(await to('2027-01-06')).toEqual([])
  expect(await to('2027-01-09')).toEqual([asking.email])
  expect(await to('2027-01-16')).toEqual([asking.email, file.first.email, file.coordinator.email])
  expect(await to('2027-02-16')).toEqual([])
})
