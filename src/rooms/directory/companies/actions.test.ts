import { afterAll, beforeAll, beforeEach, expect } from 'vitest'
import { Problem } from '#core/errors.ts'
import type { Services } from '#core/services.ts'
import { test } from '#tests/support/database.ts'
import { type EditRefusal, editSheet } from '../drafts/actions.ts'
import type { Patch } from '../drafts/rules.ts'
import { readSheet } from '../queries.ts'
import { draft, now, person, placeId, published, today } from '../room.fixture.ts'
import { directoryPurge } from '../upkeep/jobs.ts'
import { forgetAnswers, lookUp, type Taking, takeCompany } from './actions.ts'
import { alone, answerOf, garage, json, leader, openRegister, sas } from './register.fixture.ts'
import { type Question, readQuestion } from './rules.ts'

let register: Awaited<ReturnType<typeof openRegister>>
beforeAll(async () => {
  register = await openRegister()
})
beforeEach(() => {
  register.asked.length = 0
  register.answers(answerOf(garage))
})
afterAll(() => register.close())

const asking = (services: Services, companiesUrl: string | null = register.url): Services => ({
  ...services,
  config: { ...services.config, companiesUrl },
})

const question = (text: string): Question => {
  const read = readQuestion(text)
  if (!read.ok) throw new Error(read.refusal)
  return read.value
}
const later = (ms: number) => new Date(now.getTime() + ms)
const siren = '990001018'

const taking = (text: string, version = 1, more: Partial<Taking> = {}): Taking => ({
  question: question(text),
  siren,
  version,
  ...more,
})

test('closed, it asks nothing, not even of what it kept', async ({ services, db }) => {
  const nadia = await person(db, 'nadia')
  await lookUp(asking(services), nadia, question('garage'), now)
  expect(await lookUp(asking(services, null), nadia, question('garage'), now)).toEqual({ ok: false, refusal: 'off' })
  expect(register.asked).toHaveLength(1)
})

test('past five questions in one second, whoever asks, the sixth waits; the next second is free', async ({
  services,
  db,
}) => {
  const [nadia, paul] = [await person(db, 'nadia'), await person(db, 'paul')]
  const ask = (n: number, at = now) => lookUp(asking(services), n % 2 ? nadia : paul, question(`garage ${n}`), at)
  for (const n of [1, 2, 3]) expect((await ask(n)).ok).toBe(true)
  expect(await ask(6)).toEqual({ ok: false, refusal: 'busy' })
  expect(register.asked).toHaveLength(3)
  expect((await ask(6, later(1_000))).ok).toBe(true)
})

test('one person does not ask all day for everyone', async ({ services, db }) => {
  const [nadia, paul] = [await person(db, 'nadia'), await person(db, 'paul')]
  const ask = (actor: typeof nadia, n: number) =>
    lookUp(asking(services), actor, question(`garage ${n}`), later(n * 1_000))
  for (let n = 0; n < 60; n += 1) expect((await ask(nadia, n)).ok).toBe(true)
  expect(await ask(nadia, 60)).toMatchObject({ refusal: 'busy' })
  expect((await ask(paul, 61)).ok).toBe(true)
})

test('what went wrong is not kept: the next question is asked', async ({ services, db }) => {
  const nadia = await person(db, 'nadia')
  register.answers(json('', 500))
  expect(await lookUp(asking(services), nadia, question(siren), now)).toMatchObject({ refusal: 'unreachable' })
  register.answers(answerOf(garage))
  expect(await lookUp(asking(services), nadia, question(siren), now)).toMatchObject({ ok: true })
})

test('the same question asks nothing for a day, whoever types it, then is asked again', async ({ services, db }) => {
  const [nadia, paul] = [await person(db, 'nadia'), await person(db, 'paul')]
  const first = await lookUp(asking(services), nadia, question('Garage des bourgs'), now)
  const second = await lookUp(asking(services), paul, question(' GARAGE  des Bourgs'), later(86_399_000))
  expect(second).toEqual(first)
  expect(second).toMatchObject({ value: { fetchedAt: now, companies: [{ siren }] } })
  expect(register.asked).toHaveLength(1)
  const third = await lookUp(asking(services), paul, question('garage des bourgs'), later(86_400_000))
  expect(third).toMatchObject({ value: { fetchedAt: later(86_400_000) } })
  expect(register.asked).toHaveLength(2)
})

test('nothing of the people who lead a company is kept', async ({ services, db }) => {
  register.answers(answerOf(garage, sas, alone))
  await lookUp(asking(services), await person(db, 'nadia'), question('bourgs'), now)
  const kept = await db.selectFrom('company_answer').selectAll().execute()
  expect(kept).toMatchObject([{ asked: 'bourgs', fetched_at: now, source_url: expect.stringContaining('q=bourgs') }])
  expect(JSON.stringify(kept)).toContain('GARAGE DES BOURGS')
  expect(JSON.stringify(kept)).not.toMatch(new RegExp(`${leader}|QUERELLE|dirigeants|1971`))
})

test('an answer kept in another shape is asked again', async ({ services, db }) => {
  const row = { asked: siren, companies: JSON.stringify([{ siren }]), source_url: 'x', fetched_at: now }
  await db.insertInto('company_answer').values(row).execute()
  expect(await lookUp(asking(services), await person(db, 'nadia'), question(siren), now)).toMatchObject({ ok: true })
  expect(register.asked).toHaveLength(1)
})

test('the night forgets the answers of the day before', async ({ services, db }) => {
  const nadia = await person(db, 'nadia')
  await lookUp(asking(services), nadia, question('hier'), now)
  await lookUp(asking(services), nadia, question('demain'), later(3_600_000))
  await forgetAnswers(db, later(86_400_000))
  const left = async () => (await db.selectFrom('company_answer').select('asked').execute()).map(({ asked }) => asked)
  expect(await left()).toEqual(['demain'])
  await directoryPurge.run({ ...services, clock: () => later(2 * 86_400_000) }, {})
  expect(await left()).toEqual([])
})

test('what a passer-by may not edit is not filled', async ({ services, db }) => {
  const sheet = await published(services, await person(db, 'nadia'), 'Garage', { kind: 'organisation' })
  const take = takeCompany(asking(services), await person(db, 'paul'), sheet, taking(siren, sheet.version), now)
  await expect(take).rejects.toEqual(new Problem('forbidden'))
})

const begun = async (services: Services, patch: Patch | null = null) => {
  const nadia = await person(services.db, 'nadia')
  const id = await draft(services, nadia, 'Garage', 'organisation')
  if (patch) await editSheet(services, nadia, id, { step: 'identite', version: 1, patch }, now)
  const read = () => readSheet(services.db, nadia, { id }, today)
  return { nadia, id, read, sheet: await read() }
}

test('a register that asks to be left alone is left alone, by everyone, as long as it asked', async ({
  services,
  db,
}) => {
  const { nadia } = await begun(services)
  const ask = (text: string, at: Date) => lookUp(asking(services), nadia, { kind: 'name', text }, at)
  register.answers(json('{}', 429, { 'Retry-After': '5' }))
  expect(await ask('un garage', now)).toEqual({ ok: false, refusal: 'busy' })
  register.answers(answerOf(garage))
  const seen = register.asked.length
  expect(await ask('un garage', new Date(now.getTime() + 4_000))).toEqual({ ok: false, refusal: 'busy' })
  expect(register.asked).toHaveLength(seen)
  expect((await ask('un garage', new Date(now.getTime() + 6_000))).ok).toBe(true)
  await forgetAnswers(db, new Date(now.getTime() + 2 * 86_400_000))
  expect(await db.selectFrom('company_answer').select('asked').execute()).toEqual([])
})

test('a company the register does not give, a version replaced meanwhile: nothing is written', async ({ services }) => {
  const { nadia, sheet, read } = await begun(services, { rna: 'W691234567' })
  const take = (one: Taking) => takeCompany(asking(services), nadia, sheet, one, now)
  expect(await take(taking(siren, 2, { siren: '552081317' }))).toEqual({ ok: false, refusal: 'gone' })
  expect(await take(taking(siren, 1))).toEqual({ ok: false, refusal: 'stale' })
  expect(await read()).toMatchObject({ siren: null, registerOn: null, version: 2 })
})

const siret = '99000101800011'
const taken: [Patch, asked: string[], EditRefusal][] = [
  [{ siren }, ['garage', siren], 'siren-taken'],
  [{ siren, siret }, [siret], 'siret-taken'],
]
test.for(taken)(
  'a company that has its public sheet is not taken twice',
  async ([number, asked, refusal], { services, db }) => {
    await published(services, await person(db, 'yanis'), 'Le vrai garage', { kind: 'organisation', ...number })
    const { nadia, sheet, read } = await begun(services)
    for (const text of asked) {
      const outcome = await takeCompany(asking(services), nadia, sheet, taking(text), now)
      expect(outcome, text).toEqual({ ok: false, refusal })
    }
    expect((await read()).siren).toBeNull()
  },
)

test('another establishment of a company that has its sheet may have its own', async ({ services, db }) => {
  await published(services, await person(db, 'yanis'), 'Le vrai garage', { kind: 'organisation', siren })
  const { nadia, sheet, read } = await begun(services)
  const outcome = await takeCompany(asking(services), nadia, sheet, taking('99000101800029'), now)
  expect(outcome).toEqual({ ok: true, value: ['siren', 'siret', 'rna', 'legalForm', 'seat', 'acronym'] })
  // the register says « Lyon 1er », the seat is in Lyon
  expect(await read()).toMatchObject({
    siret: '99000101800029',
    seat: { id: await placeId(db, 'commune', '69123'), name: 'Lyon' },
  })
})

test('an organisation takes its numbers, its legal form and its seat, with the date; never a name', async ({
  services,
  db,
}) => {
  const { nadia, sheet, read } = await begun(services)
  const outcome = await takeCompany(asking(services), nadia, sheet, taking('garage des bourgs'), now)
  expect(outcome).toEqual({ ok: true, value: ['siren', 'rna', 'legalForm', 'seat', 'acronym'] })
  expect(await read()).toMatchObject({
    name: 'Garage',
    siren,
    siret: null,
    rna: 'W231000123',
    legalForm: 'association',
    acronym: 'GDB',
    seat: { id: await placeId(db, 'commune', '23096') },
    registerOn: today,
    version: 2,
  })
})

test('a personal enterprise gives numbers, a legal form and a place, nothing that names anyone', async ({
  services,
}) => {
  register.answers(answerOf(alone))
  const { nadia, sheet, read } = await begun(services)
  const one = taking('990001034', 1, { siren: '990001034' })
  expect(await takeCompany(asking(services), nadia, sheet, one, now)).toEqual({
    ok: true,
    value: ['siren', 'legalForm', 'seat'],
  })
  expect(await read()).toMatchObject({ name: 'Garage', acronym: null, rna: null, legalForm: 'individual' })
})

test('the acronym of a sheet and its being a cooperative stay', async ({ services }) => {
  register.answers(answerOf({ ...garage, nature_juridique: '5710' }))
  const { nadia, sheet, read } = await begun(services, { acronym: 'GG', legalForm: 'cooperative' })
  await takeCompany(asking(services), nadia, sheet, taking(siren, 2), now)
  expect(await read()).toMatchObject({ acronym: 'GG', legalForm: 'cooperative', siren })
})

test('the date goes when a number is changed by hand, and stays when it is not', async ({ services }) => {
  const { nadia, id, sheet, read } = await begun(services)
  await takeCompany(asking(services), nadia, sheet, taking(siren), now)
  const change = async (patch: Patch) => {
    await editSheet(services, nadia, id, { step: 'identite', version: (await read()).version, patch }, now)
    return (await read()).registerOn
  }
  expect(await change({ summary: 'Un garage.' })).toBe(today)
  expect(await change({ siren, rna: 'W231000123', legalForm: 'collective' })).toBe(today)
  expect(await change({ rna: null })).toBeNull()
})
