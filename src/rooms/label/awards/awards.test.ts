import { expect } from 'vitest'
import { credentialOf } from '#rooms/credentials/index.ts'
import { test } from '#tests/support/database.ts'
import { awarded, convened, decided, on, sitting, today } from '../committee/committee.fixture.ts'
import { changeAwardState, retireReplaced } from './actions.ts'
import { aboutAward } from './attestations.ts'
import { activeAwards, stateOfAward } from './queries.ts'

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
