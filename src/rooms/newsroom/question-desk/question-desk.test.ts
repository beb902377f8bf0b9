import { expect } from 'vitest'
import type { Actor, Role } from '#core/actor.ts'
import { publicHistory } from '#core/history.ts'
import type { Services } from '#core/services.ts'
import { openSession } from '#rooms/accounts/index.ts'
import { appFor, get, post } from '#tests/support/app.ts'
import { test } from '#tests/support/database.ts'
import { follow } from '../following/actions.ts'
import { changeAnswer } from '../questions/actions.ts'
import { proposeQuestion, publishQuestion, rewordQuestion } from '../questions/actions-asking.ts'
import { markGap, specifyGap } from '../questions/actions-gaps.ts'
import { questionAt, versionsOf } from '../questions/queries.ts'
import { refusalsToSpecify, refusalToMark } from '../questions/rules.ts'
import { confirmed, desk, mails, now, person, question, said, today } from '../room.fixture.ts'

const asked = { title: 'Et les îles ?', context: '', name: 'Paul', email: 'paul@courrier.example' }
const source = { sourceName: 'L’enregistrement', sourceUrl: 'https://exemple.fr/son', on: '2018-03-01' }
const precision = { text: 'se répartir', ...source }
const published = async (services: Services, { marc }: { marc: Actor }, title: string) => {
  const id = await proposeQuestion(services, null, { ...asked, title }, now)
  const outcome = await publishQuestion(services, marc, id, { title, theme: 'general' }, now)
  return { id, slug: outcome.ok ? outcome.value.slug : '' }
}

test('a passage is marked only as it stands in the answer; nobody completes it without a source', () => {
  const answers = ['Ils pourront se rde la\u00a0responsabilité.']
  expect(refusalToMark('se voir confier', { answers, marked: [] })).toBe('not-in-answer')
  expect(refusalToMark('se rde la responsabilité', { answers, marked: ['se rde  la responsabilité'] })).toBe(
    'already-marked',
  )
  expect(refusalToMark('se rde la responsabilité', { answers, marked: [] })).toBeNull()
  const why = (change: object, specified = false) =>
    refusalsToSpecify({ ...precision, ...change }, { specified, today })
  expect(why({ sourceUrl: null })).toEqual(['source-missing'])
  expect(why({ sourceName: '' })).toEqual(['source-missing'])
  expect(why({ text: '', on: '2026-11-23' })).toEqual(['text-missing', 'day-to-come'])
  expect(why({}, true)).toEqual(['already-specified'])
  expect(why({})).toEqual([])
})

test.for<[Role | null, string, number]>([
  [null, '', 404],
  ['moderator', '', 404],
  ['curator', '', 404],
  ['spokesperson', '', 200],
  ['spokesperson', '/passages', 404],
  ['spokesperson', '/intitule', 404],
  ['editor', '/passages', 200],
  ['editor', '/intitule', 200],
])('a %s at the desk of a question%s: %i', async ([role, path, status], { services, db }) => {
  const { id } = await question(services, await desk(services))
  const someone = await person(db, 'aicha', role ? [role] : [])
  const cookie = await openSession(services, someone.id)
  expect((await get(appFor(services), `/redaction/questions/${id}${path}`, cookie)).status).toBe(status)
})

test('a spokesperson decides but does not publish what is asked; an editor alone does not decide', async ({
  services,
  db,
}) => {
  const room = await desk(services)
  const id = await proposeQuestion(services, null, asked, now)
  const speaks = await person(db, 'aicha', ['spokesperson'])
  const site = appFor(services)
  const fields = { title: asked.title, theme: 'general' }
  const cookie = await openSession(services, speaks.id)
  expect((await post(site, `/redaction/questions/${id}/publication`, fields, cookie)).status).toBe(404)
  expect((await post(site, `/redaction/questions/${id}/refus`, { reason: 'Non' }, cookie)).status).toBe(404)
  const { id: open } = await question(services, room)
  expect(await changeAnswer(services, room.lea, open, confirmed, now)).toEqual({
    ok: false,
    refusals: ['not-spokesperson'],
  })
  expect((await changeAnswer(services, speaks, open, confirmed, now)).ok).toBe(true)
})

test('a passage is marked by an editor, helped by anyone, specified from a source, once, and it is all in its history', async ({
  services,
  db,
}) => {
  const room = await desk(services)
  const { id, slug } = await question(services, room)
  await changeAnswer(services, room.lea, id, { ...said, answer: 'Ils pourront **se rde** la responsabilité.' }, now)
  const site = appFor({ ...services, clock: () => now })
  const cookie = await openSession(services, room.lea.id)
  const at = `/redaction/questions/${id}/passages`
  const mark = { kind: 'damaged', quote: 'se voir confier', note: 'Le verbe manque.' }
  const wrong = await post(site, at, mark, cookie)
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('recopiez-le exactement')
  expect((await post(site, at, { ...mark, quote: 'pourront se rde la' }, cookie)).status).toBe(303)
  expect(await markGap(services, room.lea, id, { ...mark, kind: 'cut', quote: 'pourront se rde la' }, now)).toEqual({
    ok: false,
    refusal: 'already-marked',
  })
  const gap = (await questionAt(db, slug))?.gaps[0]
  expect(await (await get(site, `/orientations/${slug}`)).text()).toContain('Nous ne l’avons pas complété')
  const bare = await post(site, `${at}/${gap?.id}`, { text: 'se répartir', on: '2018-03-01', source_name: 'X' }, cookie)
  expect(bare.status).toBe(422)
  expect(await bare.text()).toContain('Une précision cite sa source')
  expect(await specifyGap(services, room.lea, id, gap?.id ?? '', precision, now)).toEqual({ ok: true })
  expect(await specifyGap(services, room.lea, id, gap?.id ?? '', precision, now)).toEqual({
    ok: false,
    refusals: ['already-specified'],
  })
  const html = await (await get(site, `/orientations/${slug}`)).text()
  for (const told of ['«\u00a0pourront se rde la\u00a0» [sic]', 'se répartir', 'L’enregistrement', '1er mars 2018'])
    expect(html).toContain(told)
  const data = await (await get(site, `/orientations/${slug}.json`)).json()
  expect(data).toMatchObject({
    passages_abimes: [{ precision: { texte: 'se répartir', adresse_source: source.sourceUrl } }],
  })
  const told = (await publicHistory(db, { kind: 'question', id })).map(({ verb }) => verb)
  expect(told.slice(0, 2)).toEqual(['question.gap-specified', 'question.gap-marked'])
})

test('a decision sent twice is written once; what someone else wrote meanwhile is not covered over', async ({
  services,
  db,
}) => {
  const room = await desk(services)
  const { id } = await question(services, room)
  await follow(services, await person(db, 'paul'), id, true, now)
  const site = appFor({ ...services, clock: () => now })
  const cookie = await openSession(services, room.marc.id)
  const fields = {
    maturity: 'confirmed',
    answer: 'Oui, c’est décidé.',
    said_on: '2019-05-22',
    source_name: 'Journal officiel',
    source_url: 'https://www.legifrance.gouv.fr/x',
    decider: 'Le Parlement',
    after: '1',
  }
  const send = (changes = {}) => post(site, `/redaction/questions/${id}`, { ...fields, ...changes }, cookie)
  expect((await send()).status).toBe(303)
  const again = await send()
  expect(again.status).toBe(422)
  const html = await again.text()
  expect(html).toContain('pendant que vous écriviez')
  expect(html).toMatch(/name="after" value="2"/)
  expect(await (await send({ after: '2' })).text()).toContain('Rien ne change')
  expect(await versionsOf(db, id)).toHaveLength(2)
  expect((await mails(db)).filter(({ category }) => category === 'news')).toHaveLength(1)
})

test('the address of a question is made of its published words, and of no page of ours', async ({ services, db }) => {
  const room = await desk(services)
  const id = await proposeQuestion(services, null, { ...asked, title: 'pk ya rien pr les iles???' }, now)
  const outcome = await publishQuestion(services, room.marc, id, { title: 'Et les îles ?', theme: 'general' }, now)
  expect(outcome).toMatchObject({ ok: true, value: { slug: 'et-les-iles' } })
  const told = (await mails(db)).find(({ to }) => to === asked.email)?.text ?? ''
  expect(told).toContain('Et les îles\u00a0?')
  expect(told).not.toContain('pk ya rien')
  expect((await published(services, room, 'Poser une question')).slug).toBe('poser-une-question-2')
  expect((await published(services, room, 'Suivies ?')).slug).toBe('suivies-2')
  expect((await published(services, room, '???')).slug).toBe('question')
  const site = appFor(services)
  expect(await (await get(site, '/orientations/poser-une-question')).text()).toContain('Envoyer la question')
  expect((await get(site, '/orientations/poser-une-question-2')).status).toBe(200)
})

test('a question asked in better words keeps its old address, which leads to the new one', async ({ services, db }) => {
  const room = await desk(services)
  const { id, slug } = await question(services, room)
  const wording = { title: 'Qui anime, et où ?', theme: 'territories' as const }
  expect(
    await rewordQuestion(services, room.lea, await proposeQuestion(services, null, asked, now), wording, now),
  ).toEqual({ ok: false, refusal: 'not-public' })
  expect(await rewordQuestion(services, room.lea, id, wording, now)).toEqual({
    ok: true,
    value: { slug: 'qui-anime-et-ou' },
  })
  expect(await rewordQuestion(services, room.lea, id, wording, now)).toEqual({ ok: false, refusal: 'same-wording' })
  const site = appFor(services)
  for (const end of ['', '.json', '/commenter']) {
    const moved = await get(site, `/orientations/${slug}${end}`)
    expect([moved.status, moved.headers.get('location')]).toEqual([301, `/orientations/qui-anime-et-ou${end}`])
  }
  expect((await get(site, `/orientations/${slug}/suivre`)).status).toBe(200)
  // nobody else’s question takes an address that still leads here
  expect((await published(services, room, 'Qui anime les territoires ?')).slug).toBe(`${slug}-2`)
  // and back again, the address is its own
  await rewordQuestion(services, room.lea, id, { ...wording, title: 'Qui anime les territoires ?' }, now)
  expect((await questionAt(db, 'qui-anime-et-ou'))?.slug).toBe(slug)
  expect((await get(site, `/orientations/${slug}`)).status).toBe(200)
})

test('the same question from the same person waits once; one that is public is shown instead', async ({
  services,
  db,
}) => {
  const room = await desk(services)
  const { slug } = await question(services, room)
  const site = appFor(services)
  const ask = (changes = {}) =>
    post(site, '/orientations/poser-une-question', {
      question: asked.title,
      name: 'Paul',
      email: asked.email,
      ...changes,
    })
  const waiting = async () =>
    (await db.selectFrom('question').select('id').where('status', '=', 'proposed').execute()).length
  await ask()
  await ask({ question: 'ET LES ILES' })
  expect(await waiting()).toBe(1)
  await ask({ email: 'rosa@courrier.example' })
  expect(await waiting()).toBe(2)
  const known = await ask({ question: 'Qui anime les territoires' })
  expect(known.headers.get('location')).toBe(`/orientations/${slug}`)
  expect(await waiting()).toBe(2)
})

test('what one typed to ask is kept when one goes too fast', async ({ services }) => {
  const site = appFor(services)
  const ask = (n: number) =>
    post(site, '/orientations/poser-une-question', { question: `Et le n° ${n} ?`, name: 'Paul', email: asked.email })
  for (let n = 0; n < 10; n += 1) await ask(n)
  const last = await ask(10)
  expect(last.status).toBe(429)
  expect(await last.text()).toContain('value="Et le n° 10 ?"')
})

test('what brought someone to ask is never public, and goes once the question is read', async ({ services, db }) => {
  const room = await desk(services)
  const context = 'Ma fille est malade.'
  const id = await proposeQuestion(services, null, { ...asked, context }, now)
  const site = appFor(services)
  const cookie = await openSession(services, room.marc.id)
  expect(await (await get(site, `/redaction/questions/${id}`, cookie)).text()).toContain(context)
  await publishQuestion(services, room.marc, id, { title: asked.title, theme: 'general' }, now)
  const row = await db.selectFrom('question').selectAll().where('id', '=', id).executeTakeFirst()
  expect(JSON.stringify(row)).not.toContain('malade')
  expect(row).toMatchObject({ context: '', proposer_name: null, proposer_email: null })
})
