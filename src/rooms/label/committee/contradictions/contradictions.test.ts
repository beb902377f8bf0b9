import { expect } from 'vitest'
import { test } from '#tests/support/database.ts'
import { clockOfStep } from '../../lifecycle/actions.ts'
import { applicationById } from '../../lifecycle/queries.ts'
import { withdrawApplication } from '../../tracking/actions.ts'
import { convened, decided, draftOf, now, on, sitting } from '../committee.fixture.ts'
import { proposeDecision } from '../decisions/actions.ts'
import { closeSilent, contemplate, remindHeard } from './actions.ts'

const said = (criteria: readonly string[]) => ({ reasons: 'La méthode n’est pas écrite.', criteria })

test('only the committee and those who coordinate may contemplate a refusal', async ({ services }) => {
  const file = await convened(services)
  const about = said(file.criteria.slice(0, 1))
  for (const who of [file.owner, file.committee[0]])
    await expect(contemplate(services, who, file.key, about, now)).rejects.toMatchObject({ kind: 'not-found' })
  expect(await contemplate(services, file.reviewers[0], file.key, about, now)).toEqual({
    ok: false,
    refusal: 'not-yours',
  })
})

test('a refusal contemplated pauses the clock, tells the structure, and waits for it', async ({ services, db }) => {
  const file = await convened(services)
  await sitting(services, file, [file.key])
  const opened = await contemplate(services, file.committee[0], file.key, said(file.criteria.slice(0, 1)), now)
  expect(opened).toEqual({ ok: true, value: '2026-12-10' })
  expect(await applicationById(db, file.id)).toMatchObject({ status: 'contradictory' })
  expect((await clockOfStep(db, file.id, 'decision'))?.pauses).toMatchObject([{ to: null }])
  expect(await contemplate(services, file.coordinator, file.key, said(file.criteria), now)).toEqual({
    ok: false,
    refusal: 'not-now',
  })
  expect(await proposeDecision(services, file.committee[0], file.key, draftOf('granted'), now)).toEqual({
    ok: false,
    refusal: 'not-now',
  })
  const mail = await db
    .selectFrom('outgoing_mail')
    .select(['to_address as to', 'text_body as text'])
    .where('event_key', 'like', 'label-contradiction:%')
    .execute()
  expect(mail).toMatchObject([{ to: file.owner.email }])
  expect(mail[0]?.text).toContain('La méthode n’est pas écrite.')
  expect(mail[0]?.text).toContain(`/label/candidatures/${file.id}/observations`)
})

test('silence closes the stage the day after its term, tells both sides, and then a refusal may be decided', async ({
  services,
  db,
}) => {
  const file = await convened(services)
  await contemplate(services, file.coordinator, file.key, said(file.criteria.slice(0, 1)), now)
  await closeSilent({ ...services, clock: () => on('2026-12-10') })
  expect(await applicationById(db, file.id)).toMatchObject({ status: 'contradictory' })
  await closeSilent({ ...services, clock: () => on('2026-12-11') })
  await closeSilent({ ...services, clock: () => on('2026-12-11') })
  expect(await applicationById(db, file.id)).toMatchObject({ status: 'committee' })
  const mails = await db
    .selectFrom('outgoing_mail')
    .select('to_address as to')
    .where('event_key', 'like', 'label-silent%')
    .orderBy('to')
    .execute()
  expect(mails.map(({ to }) => to).sort()).toEqual([file.coordinator.email, file.owner.email].sort())
  await sitting(services, file, [file.key], { day: '2026-12-15' })
  const [ibrahim, lea] = file.committee
  expect(await decided(services, [ibrahim, lea], file.key, 'refused', '2026-12-15')).toBe('D-2026-0001')
  const told = await db
    .selectFrom('outgoing_mail')
    .select('text_body as text')
    .where('event_key', 'like', 'label-decided:%')
    .executeTakeFirstOrThrow()
  expect(told.text).toContain('jusqu’au 13 février 2027')
  const sheet = await db.selectFrom('sheet').select('labels').where('id', '=', file.sheetId).executeTakeFirstOrThrow()
  expect(sheet.labels).toEqual([])
})

test('the organisation is heard again before a refusal that follows a decision put off', async ({ services, db }) => {
  const file = await convened(services)
  const [ibrahim, lea] = file.committee
  await contemplate(services, file.coordinator, file.key, said(file.criteria.slice(0, 1)), now)
  await closeSilent({ ...services, clock: () => on('2026-12-11') })
  await sitting(services, file, [file.key], { day: '2026-12-15' })
  await decided(services, [ibrahim, lea], file.key, 'adjourned', '2026-12-15')
  for (const status of ['review', 'committee'])
    await db.updateTable('label_application').set({ status }).where('id', '=', file.id).execute()
  const again = '2027-01-20'
  await sitting(services, file, [file.key], { day: again })
  expect(await proposeDecision(services, ibrahim, file.key, draftOf('refused'), on(again))).toEqual({
    ok: false,
    refusal: 'not-heard',
  })
})

test('five days before the term the structure is told once more that it may answer; withdrawn, nothing is said', async ({
  services,
  db,
}) => {
  const [heard, gone] = [await convened(services), await convened(services, { who: 'hugo', name: 'L’Autre Fabrique' })]
  for (const file of [heard, gone])
    await contemplate(services, file.coordinator, file.key, said(file.criteria.slice(0, 1)), now)
  await withdrawApplication(services, gone.owner, gone.id, now)
  const told = async (day: string) => {
    await remindHeard({ ...services, clock: () => on(day) })
    const rows = await db
      .selectFrom('outgoing_mail')
      .select('to_address as to')
      .where('event_key', 'like', 'label-contradiction-soon:%')
      .execute()
    return rows.map(({ to }) => to)
  }
  expect(await told('2026-12-04')).toEqual([])
  expect(await told('2026-12-05')).toEqual([heard.owner.email])
  expect(await told('2026-12-10')).toEqual([heard.owner.email])
})
