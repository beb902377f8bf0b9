import { describe, expect } from 'vitest'
import type { Services } from '#core/services.ts'
import { appFor, get, post } from '#tests/support/app.ts'
import { test } from '#tests/support/database.ts'
import { mails } from '../../contact/team.fixture.ts'
import { writeMessage } from '../../contact/writing/actions.ts'
import { expectClosedTo, signedIn } from '../officers.fixture.ts'
import { paths } from '../paths.ts'

const monday = { clock: () => new Date('2026-11-23T10:00:00Z') }
const receive = (services: Services, day = '2026-11-23', subject = 'Proposer un projet') =>
  writeMessage({ ...services, clock: () => new Date(`${day}T09:00:00Z`) }, null, {
    reason: 'general',
    subject,
    message: 'Bonjour,\n\nComment faire\u00a0?\nMerci',
    name: 'Paul Tessier',
    email: 'paul.tessier@courrier.example',
  })

describe('for whom it is not', () => {
  test('the desk is closed', async ({ services }) => {
    await expectClosedTo({ ...services, ...monday }, ['correspondent'], [], { path: paths.messages })
  })

  test('a curator of one territory reads no message: they name no place', async ({ db, services }) => {
    const { id } = await db.selectFrom('territory').select('id').executeTakeFirstOrThrow()
    const local = await signedIn(services, 'aicha', [{ role: 'curator', territoryId: id }])
    expect((await get(appFor(services), paths.messages, local.cookie)).status).toBe(404)
  })

  test('a message is not found, nor anything that could be done with it', async ({ db, services }) => {
    const now = { ...services, ...monday }
    const { number } = await receive(now)
    await expectClosedTo(now, ['correspondent'], ['spokesperson'], { path: paths.message(number) })
    const before = await db.selectFrom('contact_message').selectAll().execute()
    expect(before[0]).toMatchObject({ status: 'received' })
  })

  const forms: [string, (number: number) => string, Record<string, string>][] = [
    ['assign', paths.assignment, { assignee: '00000000-0000-4000-8000-000000000000' }],
    ['answer', paths.answer, { answer: 'Voici.' }],
    ['reroute', paths.reroute, { reason: 'press', why: 'Pour la presse' }],
    ['close', paths.closing, { close_reason: 'abuse', note: '' }],
    ['reopen', paths.reopening, {}],
  ]
  test.for(forms)('%s is refused', async ([, path, fields], { db, services }) => {
    const now = { ...services, ...monday }
    const { number } = await receive(now)
    const kept = () => db.selectFrom('contact_message').select(['status', 'reason', 'assigned_to']).execute()
    const before = await kept()
    await expectClosedTo(now, ['correspondent'], ['spokesperson', 'curator', 'data_officer'], {
      path: path(number),
      fields,
    })
    expect(await kept()).toEqual(before)
  })

  test.for(['0', '-1', '1.5', 'abc', '99999999999', "1'"])(
    'the number « %s » is not found',
    async (number, { services }) => {
      const { cookie } = await signedIn(services, 'georges', ['administrator'])
      expect((await get(appFor(services), paths.message(encodeURIComponent(number)), cookie)).status).toBe(404)
    },
  )
})

describe('what is refused to whom it is', () => {
  test.for([
    ['answer', paths.answer, { answer: ' ' }, 'Écrivez votre réponse.'],
    ['assign', paths.assignment, { assignee: 'x' }, 'Choisissez une personne.'],
    ['reroute', paths.reroute, { reason: '', why: 'Gardez ceci' }, 'Choisissez un motif.'],
    ['close', paths.closing, { close_reason: 'withdrawn', note: 'Gardez ceci' }, 'Choisissez une raison.'],
  ] as const)('an incomplete form to %s is shown again', async ([, path, fields, sentence], { db, services }) => {
    const { number } = await receive(services)
    const { cookie } = await signedIn(services, 'aicha', ['correspondent'])
    const answer = await post(appFor(services), path(number), fields, cookie)
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain(sentence)
    if (Object.values(fields).includes('Gardez ceci' as never)) expect(html).toContain('Gardez ceci</textarea>')
    expect(await db.selectFrom('contact_message').select('status').execute()).toEqual([{ status: 'received' }])
  })

  test('an answer to a message that a colleague took is not lost', async ({ services }) => {
    const { number } = await receive(services)
    const site = appFor(services)
    const aicha = await signedIn(services, 'aicha', ['correspondent'])
    const georges = await signedIn(services, 'georges', ['administrator'])
    await post(site, paths.assignment(number), { assignee: georges.id }, georges.cookie)
    const answer = await post(site, paths.answer(number), { answer: 'Une longue réponse' }, aicha.cookie)
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain('Quelqu’un d’autre a pris ce message en charge')
    expect(html).toContain('Une longue réponse</textarea>')
  })
})

test('the desk shows what is late first, counts each queue, and leads to the most urgent', async ({ services }) => {
  const now = { ...services, ...monday }
  const fresh = await receive(now)
  const late = await receive(now, '2026-11-02', 'Oublié')
  const { cookie } = await signedIn(services, 'aicha', ['correspondent'])
  const html = await (await get(appFor(now), paths.messages, cookie)).text()
  expect(html.indexOf('Oublié')).toBeLessThan(html.indexOf('Proposer un projet'))
  expect(html).toContain('Retard 14\u00a0jours')
  expect(html).toContain('dans 7\u00a0jours')
  expect(html).toMatch(new RegExp(`href="${paths.message(late.number)}"[^>]*>\\s*Ouvrir le plus urgent`))
  expect(html).toMatch(/En retard<span class="num"> 1<\/span>/)
  expect(html).toMatch(/À traiter<span class="num"> 2<\/span>/)
  const lateOnly = await (await get(appFor(now), `${paths.messages}?file=en-retard`, cookie)).text()
  expect(lateOnly).not.toContain(paths.message(fresh.number))
  const closed = await (await get(appFor(now), `${paths.messages}?file=clos&motif=presse`, cookie)).text()
  expect(closed).toContain('Aucun message n’a encore été clos.')
})

test('a message is read, taken, answered by mail, closed', async ({ db, services }) => {
  const now = { ...services, ...monday }
  const site = appFor(now)
  const { number } = await receive(now)
  const { id, cookie } = await signedIn(services, 'aicha', ['correspondent'])
  const read = async () => (await get(site, paths.message(number), cookie)).text()
  expect(await read()).toContain('<p>Comment faire\u00a0?<br/>Merci</p>')
  expect(await read()).toContain('Prendre en charge')

  const taken = await post(site, paths.assignment(number), { assignee: id }, cookie)
  expect([taken.status, taken.headers.get('location')]).toEqual([303, paths.message(number)])
  expect(await read()).not.toContain('Prendre en charge')

  expect((await post(site, paths.answer(number), { answer: 'Bonjour <b>Paul</b>' }, cookie)).status).toBe(303)
  expect(
    (await mails(db)).filter(({ category, to }) => category === 'answer' && to === 'paul.tessier@courrier.example'),
  ).toHaveLength(2)
  expect(await read()).toContain('Bonjour &lt;b&gt;Paul&lt;/b&gt;')
  expect(await read()).not.toContain('Votre réponse</label>')

  const closed = await post(site, paths.closing(number), { close_reason: 'answered', note: '' }, cookie)
  expect([closed.status, closed.headers.get('location')]).toEqual([303, paths.messages])
  expect((await post(site, paths.reopening(number), {}, cookie)).status).toBe(303)
  expect(await db.selectFrom('contact_message').select(['status', 'assigned_to']).execute()).toEqual([
    { status: 'assigned', assigned_to: id },
  ])
})

test('passed to another reason, a message leaves the desk of those who cannot read it', async ({ services }) => {
  const site = appFor(services)
  const { number } = await receive(services)
  const { cookie } = await signedIn(services, 'aicha', ['correspondent'])
  const passed = await post(site, paths.reroute(number), { reason: 'personal_data', why: 'Demande de retrait' }, cookie)
  expect([passed.status, passed.headers.get('location')]).toEqual([303, paths.messages])
  expect((await get(site, paths.message(number), cookie)).status).toBe(404)
})
