import { expect } from 'vitest'
import type { Services } from '#core/services.ts'
import { credentialOf } from '#rooms/credentials/index.ts'
import { test } from '#tests/support/database.ts'
import { awarded, convened, decided, on, sitting, today } from '../committee/committee.fixture.ts'
import { closeSilent } from '../committee/contradictions/actions.ts'
import { open } from '../upkeep/procedures/actions.ts'
import { remindProcedures } from '../upkeep/reminders/actions.ts'
import { changeAwardState, retireReplaced } from './actions.ts'
import { aboutAward } from './attestations.ts'
import { activeAwards, stateOfAward } from './queries.ts'

const at = (services: Services, day: string): Services => ({ ...services, clock: () => on(day) })

test('an award keeps its places, its roles and its commitments, and is attested', async ({ services, db }) => {
  const { award, sheetId, owner } = await awarded(services, { roles: ['accompany', 'train'] })
  expect(award.code).toMatch(/^[2-9A-HJKMNP-Z]{10}$/)
  expect(award).toMatchObject({ since: today, validUntil: '2029-11-24' })
  const places = await db
    .selectFrom('label_award_territory')
    .innerJoin('territory', 'territory.id', 'territory_id')
    .select('territory.name')
    .where('award_id', '=', award.id)
    .execute()
  expect(places).toEqual([{ name: 'Guéret' }])
  const kept = await db.selectFrom('label_commitment').select(['code', 'target']).orderBy('code').execute()
  expect(kept).toContainEqual({ code: 'train_in_evaluation', target: 12 })
  const sheet = await db.selectFrom('sheet').select('labels').where('id', '=', sheetId).executeTakeFirstOrThrow()
  expect(sheet.labels).toEqual(['support_network'])
  expect(await credentialOf(db, aboutAward(award.id))).toMatchObject({ status: 'active' })
  const [mail] = await db
    .selectFrom('outgoing_mail')
    .select(['to_address as to', 'text_body as text'])
    .where('event_key', 'like', 'label-awarded:%')
    .execute()
  expect(mail?.to).toBe(owner.email)
  expect(mail?.text).toContain('du 25 novembre 2026 au 24 novembre 2029')
  expect(mail?.text).toContain('Former des acteurs du territoire')
  expect(mail?.text).toContain('/label/structures/la-petite-fabrique')
})

test('suspended, then active again, then withdrawn: the mark and the attestation follow', async ({ services, db }) => {
  const { award, sheetId } = await awarded(services)
  const held = { id: award.id, organisationId: sheetId }
  const change = (state: 'active' | 'suspended' | 'withdrawn', day: string) =>
    changeAwardState(db, held, { state, decisionId: null, day, now: on(day) })
  const seen = async (day: string) => ({
    state: await stateOfAward(db, award.id, day),
    attested: (await credentialOf(db, aboutAward(award.id)))?.status,
    marked: (await db.selectFrom('sheet').select('labels').where('id', '=', sheetId).executeTakeFirstOrThrow()).labels,
  })
  await change('suspended', '2027-01-10')
  expect(await seen('2027-01-10')).toEqual({ state: 'suspended', attested: 'suspended', marked: [] })
  await change('active', '2027-02-10')
  expect(await seen('2027-02-10')).toEqual({ state: 'active', attested: 'active', marked: ['support_network'] })
  await change('withdrawn', '2027-03-10')
  expect(await seen('2027-03-10')).toEqual({ state: 'withdrawn', attested: 'revoked', marked: [] })
  expect(await stateOfAward(db, award.id, '2027-01-15')).toBe('suspended')
})

test('renewed before its term, the label goes on the day after, and the former one gives way then', async ({
  services,
  db,
}) => {
  const { award, sheetId } = await awarded(services)
  const day = '2029-10-01'
  const file = await convened(services, { day, renews: { awardId: award.id, sheetId } })
  await sitting(services, file, [file.key], { day })
  await decided(services, [file.committee[0], file.committee[1]], file.key, 'granted', day)
  const next = await db
    .selectFrom('label_award')
    .select(['id', 'since', 'valid_until as validUntil', 'renews_id as renewsId'])
    .where('application_id', '=', file.id)
    .executeTakeFirstOrThrow()
  expect(next).toMatchObject({ since: '2029-11-25', validUntil: '2032-11-24', renewsId: award.id })
  expect(await activeAwards(db, sheetId, '2029-11-24')).toMatchObject([{ id: award.id }])
  expect(await activeAwards(db, sheetId, '2029-11-25')).toMatchObject([{ id: next.id }])
  expect(await stateOfAward(db, award.id, '2029-11-25')).toBe('replaced')
  expect(await credentialOf(db, aboutAward(award.id))).toMatchObject({ status: 'active' })
  await retireReplaced({ ...services, clock: () => on('2029-11-25') })
  expect(await credentialOf(db, aboutAward(award.id))).toMatchObject({ status: 'revoked' })
  expect(await credentialOf(db, aboutAward(next.id))).toMatchObject({ status: 'active' })
})

test('what befalls an award befalls the next one, granted early, from its first day', async ({ services, db }) => {
  const { award, sheetId } = await awarded(services)
  const day = '2029-10-01'
  const file = await convened(services, { day, renews: { awardId: award.id, sheetId } })
  await sitting(services, file, [file.key], { day })
  await decided(services, [file.committee[0], file.committee[1]], file.key, 'granted', day)
  const next = await db
    .selectFrom('label_award')
    .select('id')
    .where('application_id', '=', file.id)
    .executeTakeFirstOrThrow()
  const change = async (state: 'active' | 'suspended' | 'given_up', on_: string) => {
    await changeAwardState(
      db,
      { id: award.id, organisationId: sheetId },
      { state, decisionId: null, day: on_, now: on(on_) },
    )
    return {
      before: await stateOfAward(db, next.id, '2029-11-24'),
      state: await stateOfAward(db, next.id, '2029-11-25'),
      attested: (await credentialOf(db, aboutAward(next.id)))?.status,
    }
  }
  expect(await change('suspended', '2029-10-10')).toEqual({ before: null, state: 'suspended', attested: 'suspended' })
  expect(await stateOfAward(db, award.id, '2029-11-25')).toBe('replaced')
  expect(await change('active', '2029-10-20')).toEqual({ before: null, state: 'active', attested: 'active' })
  expect(await change('given_up', '2029-11-01')).toEqual({ before: null, state: 'given_up', attested: 'revoked' })
  expect(await activeAwards(db, sheetId, '2029-11-25')).toEqual([])
})

test('what ends for good takes away what was to come', async ({ services, db }) => {
  const { award, sheetId } = await awarded(services)
  const day = '2029-10-01'
  const file = await convened(services, { day, renews: { awardId: award.id, sheetId } })
  await sitting(services, file, [file.key], { day })
  await decided(services, [file.committee[0], file.committee[1]], file.key, 'granted', day)
  const withdrawn = { state: 'withdrawn' as const, decisionId: null, day: '2029-11-01', now: on('2029-11-01') }
  await changeAwardState(db, { id: award.id, organisationId: sheetId }, withdrawn)
  expect(await stateOfAward(db, award.id, '2029-11-25')).toBe('withdrawn')
})

test('a suspension that was not lifted goes on with the renewal, for the same reason, until it is', async ({
  services,
  db,
}) => {
  const { award, sheetId, owner, coordinator } = await awarded(services)
  const reason = await db.selectFrom('label_decision').select('id').executeTakeFirstOrThrow()
  const suspended = { state: 'suspended' as const, decisionId: reason.id, day: '2029-09-01', now: on('2029-09-01') }
  await changeAwardState(db, { id: award.id, organisationId: sheetId }, suspended)
  const renewed = async (day: string) => {
    const file = await convened(services, { day, renews: { awardId: award.id, sheetId } })
    await sitting(services, file, [file.key], { day })
    await decided(services, [file.committee[0], file.committee[1]], file.key, 'granted', day)
    const next = await db
      .selectFrom('label_award')
      .innerJoin('label_award_state', 'award_id', 'label_award.id')
      .select(['label_award.id', 'since', 'state', 'label_award_state.decision_id as because'])
      .where('application_id', '=', file.id)
      .executeTakeFirstOrThrow()
    return { ...next, attested: (await credentialOf(db, aboutAward(next.id)))?.status }
  }
  const next = await renewed('2029-10-01')
  expect(next).toMatchObject({ since: '2029-11-25', state: 'suspended', because: reason.id, attested: 'suspended' })
  expect(await activeAwards(db, sheetId, '2029-11-25')).toEqual([])
  const letter = await db
    .selectFrom('outgoing_mail')
    .select(['to_address as to', 'text_body as text'])
    .where('event_key', 'like', `label-awarded:${next.id}%`)
    .executeTakeFirstOrThrow()
  expect(letter).toMatchObject({ to: owner.email, text: expect.stringContaining('commence suspendu') })
  const lifting = { kind: 'lifting' as const, reasons: 'Le service répond.', criteria: [] }
  expect(await open(services, coordinator, next.id, lifting, on('2029-12-01'))).toMatchObject({ ok: true })
})

test('waiting for the term does not lift a suspension: renewed after it, the label begins suspended', async ({
  services,
  db,
}) => {
  const { award, sheetId } = await awarded(services)
  const change = (state: 'suspended' | 'expired', day: string) =>
    changeAwardState(db, { id: award.id, organisationId: sheetId }, { state, decisionId: null, day, now: on(day) })
  await change('suspended', '2029-09-01')
  await change('expired', '2029-11-25')
  const day = '2029-12-10'
  const file = await convened(services, { day, renews: { awardId: award.id, sheetId } })
  await sitting(services, file, [file.key], { day })
  await decided(services, [file.committee[0], file.committee[1]], file.key, 'granted', day)
  const { id } = await db
    .selectFrom('label_award')
    .select('id')
    .where('application_id', '=', file.id)
    .executeTakeFirstOrThrow()
  expect(await stateOfAward(db, id, day)).toBe('suspended')
})

test('what is open about a label goes on about the one that renews it', async ({ services, db }) => {
  const { award, sheetId, coordinator } = await awarded(services)
  const file = await convened(services, { day: '2029-10-01', renews: { awardId: award.id, sheetId } })
  await sitting(services, file, [file.key], { day: '2029-10-01' })
  await decided(services, [file.committee[0], file.committee[1]], file.key, 'granted', '2029-10-01')
  const asked = { kind: 'withdrawal' as const, reasons: 'Plus personne ne répond.', criteria: [] }
  const opened = await open(services, coordinator, award.id, asked, on('2029-11-20'))
  if (!opened.ok) throw new Error(opened.refusal)
  await remindProcedures(at(services, '2029-11-24'))
  const about = async () =>
    db
      .selectFrom('label_procedure')
      .innerJoin('label_award', 'label_award.id', 'award_id')
      .select(['label_award.id', 'renews_id'])
      .executeTakeFirstOrThrow()
  expect((await about()).id).toBe(award.id)
  await remindProcedures(at(services, '2029-11-25'))
  const next = await about()
  expect(next.renews_id).toBe(award.id)
  await closeSilent(at(services, '2029-12-06'))
  const key = { kind: 'procedure' as const, id: opened.value }
  await sitting(services, file, [key], { day: '2029-12-10' })
  await decided(services, [file.committee[0], file.committee[1]], key, 'withdrawn', '2029-12-10')
  expect(await stateOfAward(db, next.id, '2029-12-10')).toBe('withdrawn')
})
