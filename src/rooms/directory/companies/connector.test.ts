import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createLog } from '#core/log.ts'
import { askRegister } from './connector.ts'
import { answerOf, garage, json, openRegister } from './register.fixture.ts'
import type { Question } from './rules.ts'

let register: Awaited<ReturnType<typeof openRegister>>
beforeAll(async () => {
  register = await openRegister()
})
beforeEach(() => register.answers(answerOf(garage)))
afterAll(() => register.close())

const bySiret: Question = { kind: 'siret', text: '99000101800029' }
const byName: Question = { kind: 'name', text: 'Garage & Querelle' }

const ask = async (question: Question = byName, baseUrl = register.url) => {
  const told: unknown[] = []
  const log = createLog({ logLevel: 'silent' })
  log.warn = (...line: unknown[]) => void told.push(line)
  const outcome = await askRegister(question, { baseUrl, publicUrl: 'https://fi.example', log, timeoutMs: 500 })
  return { outcome, told }
}

test.each([
  ['too many questions', 'busy', json('', 429, { 'Retry-After': '3' })],
  ['a breakdown', 'unreachable', json('', 500)],
  ['a question refused', 'unreachable', json('{"erreur":"3 caractères minimum"}', 400)],
  ['what is not JSON', 'unreachable', json('<html>Querelle</html>')],
  ['another JSON', 'unreachable', json('{"hits":[]}')],
  ['an answer without end', 'unreachable', json(`{"results":[],"x":"${'x'.repeat(1_100_000)}"}`)],
] as const)('%s is « %s », told once without the question', async (_, refusal, answer) => {
  register.answers(answer)
  const { outcome, told } = await ask()
  expect(outcome).toEqual({ ok: false, refusal })
  expect(told).toHaveLength(1)
  expect(JSON.stringify(told)).not.toMatch(/querelle/i)
})

test('a register that never answers is left after a moment', async () => {
  register.answers(() => undefined)
  const { outcome, told } = await ask()
  expect(outcome).toEqual({ ok: false, refusal: 'unreachable' })
  expect(JSON.stringify(told)).toContain('TimeoutError')
})

test('an answer that stops halfway is left too', async () => {
  register.answers((response) => response.writeHead(200).write('{"results":['))
  expect((await ask()).outcome).toMatchObject({ refusal: 'unreachable' })
})

test('nobody at this address, no such name: unreachable', async () => {
  const closed = await openRegister()
  closed.close()
  expect((await ask(byName, closed.url)).outcome).toMatchObject({ refusal: 'unreachable' })
  expect((await ask(byName, 'http://register.invalid')).outcome).toMatchObject({ refusal: 'unreachable' })
})

test('it is not led elsewhere', async () => {
  register.asked.length = 0
  register.answers(json('', 302, { Location: `${register.url}/ailleurs` }))
  expect((await ask()).outcome).toMatchObject({ refusal: 'unreachable' })
  expect(register.asked).toHaveLength(1)
})

test('a SIRET is asked as given, by an instance that says who it is, and without the people of the company', async () => {
  register.asked.length = 0
  const { outcome, told } = await ask(bySiret)
  expect(outcome).toMatchObject({ ok: true, value: { companies: [{ siret: '99000101800029' }] } })
  expect(told).toEqual([])
  const [{ url, headers } = { url: new URL('http://x'), headers: {} }] = register.asked
  expect([url.pathname, url.searchParams.get('q'), url.searchParams.get('page')]).toEqual([
    '/search',
    bySiret.text,
    '1',
  ])
  expect(url.searchParams.get('include')).toBe('siege,matching_etablissements,complements')
  expect(headers).toMatchObject({ 'user-agent': 'FrenchImpact (+https://fi.example)', accept: 'application/json' })
})

test('a name with an ampersand is one question', async () => {
  register.asked.length = 0
  await ask()
  expect(register.asked[0]?.url.searchParams.get('q')).toBe('Garage & Querelle')
})
