import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Services } from '#core/services.ts'
import { openSession } from '#rooms/accounts/index.ts'
import { appFor, get, post } from '#tests/support/app.ts'
import { test } from '#tests/support/database.ts'
import { cast } from '../../../demo/cast.ts'
import { forgetFollowers } from '../following/actions.ts'
import {
  at,
  confirmed,
  content,
  desk,
  mails,
  now,
  person,
  publishedArticle,
  question,
  said,
  today,
} from '../room.fixture.ts'
import { changeAnswer, markGaps, proposeQuestion, publishQuestion } from './actions.ts'
import { noticeFor } from './notice.ts'
import { questionAt, versionsOf } from './queries.ts'
import { maturities, nextsOf, refusalsOf } from './rules.ts'

const facts = {
  question: { maturity: 'reflection', answer: 'Avant.', saidOn: '2018-02-22' },
  spokesperson: true,
  today,
} as const

test('a confirmation without a source, a decider or a mandate is refused', () => {
  const why = (change: object, more: object = {}) => refusalsOf({ ...confirmed, ...change }, { ...facts, ...more })
  expect(why({})).toEqual([])
  expect(why({}, { spokesperson: false })).toEqual(['not-spokesperson'])
  expect(why({ sourceUrl: null })).toEqual(['source-missing'])
  expect(why({ sourceName: '' })).toEqual(['source-missing'])
  expect(why({ decider: null })).toEqual(['decider-missing'])
  expect(why({ sourceUrl: null, decider: null, answer: '' })).toEqual([
    'answer-missing',
    'source-missing',
    'decider-missing',
  ])
  expect(why({ saidOn: '2026-11-23' })).toEqual(['day-to-come'])
  expect(why({ saidOn: '2018-02-21' })).toEqual(['day-before'])
  expect(why({ maturity: 'replaced', reason: '' })).toEqual(['reason-missing', 'heir-missing'])
  expect(why({ maturity: 'abandoned', reason: '' })).toEqual(['reason-missing'])
})

test('what is confirmed never becomes a reflection again, and what is over stays over', () => {
  expect(refusalsOf(said, { ...facts, question: { maturity: 'confirmed', answer: 'x', saidOn: null } })).toEqual([
    'no-way',
  ])
  for (const maturity of maturities) {
    expect(nextsOf('replaced')).not.toContain(maturity)
    expect(nextsOf('abandoned')).not.toContain(maturity)
  }
  expect(nextsOf('consultation')).not.toContain('reflection')
})

test('the notice is there as soon as one answer is unsure, and only then', () => {
  expect(noticeFor(['confirmed', 'abandoned'])).toBeNull()
  expect(noticeFor([])).toBeNull()
  expect(noticeFor(['confirmed', 'reflection'])).toContain('1\u00a0réponse reflète')
  expect(noticeFor(['consultation', 'reflection'])).toContain('2\u00a0réponses reflètent')
})

test('the database itself refuses a confirmation without source, and to rewrite what was said', async ({
  services,
  db,
}) => {
  const { id } = await question(services, await desk(services))
  for (const [attack, why] of [
    [
      sql`insert into question_version (question_id, number, maturity, answer, said_on) values (${id}, 9, 'confirmed', 'x', '2020-01-01')`,
      'check constraint',
    ],
    [sql`update question_version set answer = 'autre' where question_id = ${id}`, 'never rewritten'],
    [sql`delete from question_version where question_id = ${id}`, 'never rewritten'],
  ] as const) {
    await sql`savepoint attack`.execute(db)
    await expect(attack.execute(db)).rejects.toThrow(why)
    await sql`rollback to savepoint attack`.execute(db)
  }
})

test('an editor amends what is unsure; only a spokesperson decides; all of it stays to be read', async ({
  services,
  db,
}) => {
  const room = await desk(services)
  const { id, slug } = await question(services, room)
  const amended = { ...said, answer: 'Une réponse amendée.', saidOn: '2018-06-01' }
  expect((await changeAnswer(services, room.lea, id, amended, now)).ok).toBe(true)
  expect(await changeAnswer(services, room.lea, id, confirmed, now)).toEqual({
    ok: false,
    refusals: ['not-spokesperson'],
  })
  expect((await changeAnswer(services, room.marc, id, confirmed, now)).ok).toBe(true)
  expect((await versionsOf(db, id)).map(({ maturity }) => maturity)).toEqual(['reflection', 'reflection', 'confirmed'])
  expect((await questionAt(db, slug))?.settledOn).toBe('2019-05-22')
  const html = await (await get(appFor(services), `/orientations/${slug}`)).text()
  expect(html).toContain('<ins>')
  expect(html).toContain('Journal officiel')
  expect(html).toContain('Décidé par')
  expect(html).not.toContain('À lire avant tout')
})

test('the form of the desk says each thing that is missing, and keeps what was typed', async ({ services }) => {
  const room = await desk(services)
  const { id } = await question(services, room)
  const site = appFor(services)
  const fields = { maturity: 'confirmed', answer: 'C’est oui.', said_on: '2019-05-22' }
  const marc = await post(site, `/redaction/questions/${id}`, fields, await openSession(services, room.marc.id))
  expect(marc.status).toBe(422)
  const html = await marc.text()
  expect(html).toContain('Une confirmation cite sa source')
  expect(html).toContain('Dites qui a décidé')
  expect(html).toContain('C’est oui.')
  const lea = await post(site, `/redaction/questions/${id}`, fields, await openSession(services, room.lea.id))
  expect(await lea.text()).toContain('porte-parole')
  const paul = await person(services.db, 'paul')
  expect((await post(site, `/redaction/questions/${id}`, fields, await openSession(services, paul.id))).status).toBe(
    404,
  )
})

const surfaces = async (services: Services, slug: string, article: string) => {
  const site = appFor(services)
  const read = async (path: string) => [path, await (await get(site, path)).text()] as const
  return Promise.all(
    [
      '/orientations',
      `/orientations/${slug}`,
      `/orientations/${slug}.json`,
      '/orientations.json',
      '/orientations.csv',
      `/journal/${article}`,
      `/journal/${article}.json`,
      '/journal/atom.xml',
    ].map(read),
  )
}

test('no page, feed, file or data shows an unsure answer without the notice', async ({ services }) => {
  const room = await desk(services)
  const { id, slug } = await question(services, room)
  const article = await publishedArticle(services, room, content({ questionIds: [id] }))
  for (const [path, text] of await surfaces(services, slug, article.slug)) {
    expect(text, path).toContain('NB\u00a0: 1\u00a0réponse reflète')
    expect(text, path).not.toContain(cast.lea.email)
  }
  await changeAnswer(services, room.marc, id, confirmed, now)
  for (const [path, text] of await surfaces(services, slug, article.slug)) expect(text, path).not.toContain('NB\u00a0:')
})

test('a damaged passage is quoted as it is, and nobody completes it', async ({ services, db }) => {
  const { id, slug } = await question(services, await desk(services))
  await markGaps(db, id, [{ kind: 'cut', quote: 'Des fonds d’expérimentation avec', note: 'La phrase s’arrête là.' }])
  const html = await (await get(appFor(services), `/orientations/${slug}`)).text()
  expect(html).toContain('«\u00a0Des fonds d’expérimentation avec\u00a0» [sic]')
  expect(html).toContain(`/orientations/poser-une-question?propos=${slug}`)
  await sql`savepoint attack`.execute(db)
  const completed = sql`update question_gap set text = 'Bpifrance', specified_on = '2020-01-01' where question_id = ${id}`
  await expect(completed.execute(db)).rejects.toThrow('check constraint')
  await sql`rollback to savepoint attack`.execute(db)
})

test('a question asked is read before it is public, and never published by whoever asked it', async ({
  services,
  db,
}) => {
  const room = await desk(services)
  const site = appFor(services)
  const asked = { question: 'Et les outre-mer ?', name: 'Rosa Vidal', email: 'rosa@courrier.example' }
  expect((await post(site, '/orientations/poser-une-question', { ...asked, email: 'rosa' })).status).toBe(422)
  expect((await post(site, '/orientations/poser-une-question', asked)).status).toBe(303)
  expect(
    (await post(site, '/orientations/poser-une-question', { ...asked, question: 'Un robot ?', site_web: 'x' })).status,
  ).toBe(303)
  const [waiting, ...others] = await db.selectFrom('question').select('id').where('status', '=', 'proposed').execute()
  expect(others).toEqual([])
  const cookie = await openSession(services, room.lea.id)
  await post(
    site,
    `/redaction/questions/${waiting?.id}/publication`,
    { title: asked.question, theme: 'general' },
    cookie,
  )
  const html = await (await get(site, '/orientations')).text()
  expect(html).toContain('Et les outre-mer')
  expect(html).toContain('Sans réponse')
  expect(html).not.toContain('rosa@')
  expect((await mails(db)).map(({ to, subject }) => [to, subject])).toContainEqual([
    asked.email,
    'Votre question est publiée',
  ])
  const left = await db
    .selectFrom('question')
    .select('proposer_email')
    .where('title', '=', asked.question)
    .executeTakeFirst()
  expect(left?.proposer_email).toBeNull()
  const own = await proposeQuestion(
    services,
    room.lea,
    { title: 'La mienne ?', context: '', name: 'L', email: 'l@x.example' },
    now,
  )
  expect(await publishQuestion(services, room.lea, own, { title: 'La mienne ?', theme: 'general' }, now)).toEqual({
    ok: false,
    refusal: 'own-question',
  })
})

test('following takes a proof of one’s address; the mail comes once, the address goes after', async ({
  services,
  db,
}) => {
  const room = await desk(services)
  const { id, slug } = await question(services, room)
  const site = appFor(services)
  const email = 'paul@courrier.example'
  for (let n = 0; n < 2; n += 1) await post(site, `/orientations/${slug}/suivre`, { email })
  const asking = (await mails(db)).filter(({ to }) => to === email)
  expect(asking).toHaveLength(1)
  const link = /(\/orientations\/[^\s]+\/confirmer\/[^\s]+)/.exec(asking[0]?.text ?? '')?.[1] ?? ''
  expect((await get(site, `${link}x`)).status).toBe(404)
  await changeAnswer(services, room.lea, id, { ...said, answer: 'Avant la preuve.', saidOn: '2018-03-01' }, now)
  expect((await mails(db)).filter(({ to }) => to === email)).toHaveLength(1)
  expect((await get(site, link)).status).toBe(200)
  await post(site, link, {})
  await changeAnswer(services, room.marc, id, confirmed, now)
  const told = (await mails(db)).filter(({ to }) => to === email)
  expect(told).toHaveLength(2)
  expect(told[1]?.subject).toContain('Confirmée')
  const stop = /(\/orientations\/[^\s]+\/arreter\/[^\s]+)/.exec(told[1]?.text ?? '')?.[1] ?? ''
  await forgetFollowers(at(services, '2026-12-01'))
  expect(await db.selectFrom('question_follower').select('id').execute()).toHaveLength(1)
  await post(site, stop, {})
  expect(await db.selectFrom('question_follower').select('id').execute()).toHaveLength(0)
})

test('an address nobody confirms is forgotten after a week; a settled question after a month', async ({
  services,
  db,
}) => {
  const room = await desk(services)
  const { id } = await question(services, room)
  const add = (email: string, confirmed_at: Date | null) =>
    db.insertInto('question_follower').values({ question_id: id, email, confirmed_at, created_at: now }).execute()
  await add('jamais@courrier.example', null)
  await add('oui@courrier.example', now)
  const left = async () =>
    (await db.selectFrom('question_follower').select('email').execute()).map(({ email }) => email)
  await forgetFollowers(at(services, '2026-11-28'))
  expect(await left()).toHaveLength(2)
  await forgetFollowers(at(services, '2026-11-30'))
  expect(await left()).toEqual(['oui@courrier.example'])
  await changeAnswer(services, room.marc, id, confirmed, now)
  await forgetFollowers(at(services, '2026-12-23'))
  expect(await left()).toEqual([])
})

test('« did it help » is counted once for each visitor', async ({ services, db }) => {
  const { id, slug } = await question(services, await desk(services))
  const site = appFor(services)
  const first = await post(site, `/orientations/${slug}/avis`, { helped: 'oui' })
  const cookie = (first.headers.getSetCookie().find((one) => one.startsWith('fi_avis=')) ?? '').split(';')[0]
  await post(site, `/orientations/${slug}/avis`, { helped: 'non' }, cookie)
  await post(site, `/orientations/${slug}/avis`, { helped: 'peut-être' })
  const row = await db.selectFrom('question').select(['helped', 'not_helped']).where('id', '=', id).executeTakeFirst()
  expect(row).toEqual({ helped: 1, not_helped: 0 })
})

test('addresses and numbers made up are not found, never a broken page', async ({ services }) => {
  const room = await desk(services)
  const { slug } = await question(services, room)
  await publishedArticle(services, room)
  const site = appFor(services)
  const cookie = await openSession(services, room.marc.id)
  const nobody = '------------------------------------'
  for (const path of [
    '/orientations/%00',
    '/journal/%F0%9F%8D%80',
    `/redaction/${nobody}`,
    `/redaction/questions/${nobody}`,
    `/redaction/chantiers/${nobody}`,
    `/redaction/evenements/${nobody}`,
    '/journal/images/x',
    '/banniere/declarations/x/relecture',
    '/banniere/preuves/x',
    '/administration/commentaires/99999999999999',
    '/commentaires/99999999999999/signaler',
  ])
    expect((await get(site, path, cookie)).status, path).toBe(404)
  for (const path of [
    '/orientations?q=%ED%A0%80&statut=x',
    `/orientations/${slug}/commenter?reponse=1e30`,
    '/journal?page=1e9',
    '/banniere/registre?page=99999',
    '/banniere/ouvert?page=-1&q=%00',
  ])
    expect((await get(site, path)).status, path).toBe(200)
  for (const path of [
    `/redaction/${nobody}/publication`,
    `/redaction/questions/${nobody}/publication`,
    '/banniere/declarations/x/declaration',
    '/banniere/declarations/x/interet-general',
    '/banniere/adhesions/x/quitter',
    '/banniere/declarer/x',
    '/revendications/x/retrait',
  ])
    expect([303, 404], path).toContain(
      (await post(site, path, { title: 'T', theme: 'general', charter: '1', sincere: 'oui', version: '1' }, cookie))
        .status,
    )
  const commented = await post(site, `/orientations/${slug}/commenter`, {
    body: 'x',
    name: 'y',
    email: 'z@x.example',
    parent: '1e30',
  })
  expect([303, 404]).toContain(commented.status)
})
