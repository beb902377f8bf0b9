import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Services } from '#core/services.ts'
import { openSession } from '#rooms/accounts/index.ts'
import { appFor, get, post } from '#tests/support/app.ts'
import { test } from '#tests/support/database.ts'
import { cast } from '../../../demo/cast.ts'
import { follow } from '../following/actions.ts'
import {
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
import { changeAnswer } from './actions.ts'
import { proposeQuestion, publishQuestion } from './actions-asking.ts'
import { markGaps } from './actions-gaps.ts'
import { noticeFor, noticeOf } from './notice.ts'
import { questionAt, versionsOf } from './queries.ts'
import { areClose, maturities, nextsOf, refusalsOf } from './rules.ts'

const last = {
  number: 1,
  answer: 'Avant.',
  saidOn: '2018-02-22',
  sourceName: 'Un compte rendu',
  sourceUrl: null,
  decider: null,
}
const facts = { maturity: 'reflection', last, spokesperson: true, today } as const

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
  expect(refusalsOf(said, { ...facts, maturity: 'confirmed' })).toEqual(['no-way'])
  for (const maturity of maturities) {
    expect(nextsOf('replaced')).not.toContain(maturity)
    expect(nextsOf('abandoned')).not.toContain(maturity)
  }
  expect(nextsOf('consultation')).not.toContain('reflection')
})

test('what is already written is not written again, nor over what one did not read', () => {
  const now = { ...facts, maturity: 'confirmed', last: { ...last, ...confirmed } } as const
  expect(refusalsOf({ ...confirmed, saidOn: today }, now)).toEqual(['same'])
  expect(refusalsOf({ ...confirmed, decider: 'Le Sénat' }, now)).toEqual([])
  expect(refusalsOf({ ...said, answer: last.answer, sourceName: last.sourceName }, facts)).toEqual(['same'])
  expect(refusalsOf({ ...confirmed, after: 0 }, facts)).toEqual(['stale'])
  expect(refusalsOf({ ...confirmed, after: 1 }, facts)).toEqual([])
  expect(refusalsOf({ ...said, after: 0 }, { ...facts, last: null })).toEqual([])
})

test('only texts that are close are compared word by word', () => {
  expect(areClose('Une réponse provisoire.', 'Une réponse amendée.')).toBe(true)
  expect(areClose('Une réflexion est en cours pour ajouter une notion.', 'Oui. La loi du 22 mai 2019 le permet.')).toBe(
    false,
  )
})

test('the notice is there as soon as one answer is unsure, and only then', () => {
  expect(noticeFor(['confirmed', 'abandoned'])).toBeNull()
  expect(noticeFor([])).toBeNull()
  expect(noticeFor(['confirmed', 'reflection'])).toContain('1\u00a0réponse reflète')
  expect(noticeFor(['consultation', 'reflection'])).toContain(
    '2\u00a0réponses reflètent l’état des réflexions à leur date',
  )
  expect(noticeOf([{ maturity: 'reflection', current: null }])).toBeNull()
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
  // each answer whole, then what changed from one to the next where it only was amended
  for (const answer of [said.answer, amended.answer, confirmed.answer]) expect(html).toContain(`<p>${answer}</p>`)
  expect(html.match(/<ins>/g)).toHaveLength(1)
  expect(html).toContain('Journal officiel')
  expect(html).toContain('Décidé par')
  expect(html).not.toContain('À lire avant tout')
})

test('the form of the desk says each thing that is missing, and keeps what was typed', async ({ services }) => {
  const room = await desk(services)
  const { id } = await question(services, room)
  const site = appFor(services)
  const fields = { maturity: 'confirmed', answer: 'C’est oui.', said_on: '2019-05-22', after: '1' }
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

/** Each at another minute: the home page is written once a minute. */
const surfaces = async (services: Services, slug: string, article: string, minute: number) => {
  const site = appFor({ ...services, clock: () => new Date(now.getTime() + minute * 60_000) })
  const read = async (path: string) => [path, await (await get(site, path)).text()] as const
  return Promise.all(
    [
      '/',
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

const toldOf = async (services: Services) => {
  const followed = (await mails(services.db)).filter(({ category }) => category === 'news')
  return followed.map(({ subject, text }) => [subject, text] as const)
}

test('no page, feed, file, data or mail shows an unsure answer without the notice', async ({ services, db }) => {
  const room = await desk(services)
  const { id, slug } = await question(services, room)
  const article = await publishedArticle(services, room, content({ questionIds: [id] }))
  await follow(services, await person(db, 'paul'), id, true, now)
  await changeAnswer(services, room.lea, id, { ...said, answer: 'Encore provisoire.', saidOn: '2018-03-01' }, now)
  const first = await toldOf(services)
  expect(first).toHaveLength(1)
  for (const [path, text] of [...(await surfaces(services, slug, article.slug, 0)), ...first]) {
    expect(text, path).toContain('NB\u00a0: 1\u00a0réponse reflète')
    expect(text, path).not.toContain(cast.lea.email)
  }
  await changeAnswer(services, room.marc, id, confirmed, now)
  const decided = (await toldOf(services)).filter(([subject]) => subject.startsWith('Confirmée'))
  expect(decided).toHaveLength(1)
  for (const [path, text] of [...(await surfaces(services, slug, article.slug, 2)), ...decided])
    expect(text, path).not.toContain('NB\u00a0:')
  const [[, mail = ''] = []] = decided
  for (const known of ['Le Parlement', '22 mai 2019', 'Journal officiel', 'https://www.legifrance.gouv.fr/x'])
    expect(mail).toContain(known)
})

test('on paper the notice, the sources and the damaged passages stay', async ({ services, db }) => {
  const css = readFileSync(new URL('../../../ui/css/print.css', import.meta.url), 'utf8')
  const hidden = /([^{}]*)\{display:none!important\}/.exec(css)?.[1] ?? ''
  expect(hidden).toContain('.btn')
  for (const kept of ['.note', '.when', '.tag', '.disc']) expect(hidden.split(',')).not.toContain(kept)
  const { id, slug } = await question(services, await desk(services))
  await markGaps(db, id, [{ kind: 'cut', quote: 'Des fonds avec', note: 'La phrase s’arrête là.' }])
  const html = await (await get(appFor(services), '/orientations')).text()
  const card = html.slice(html.indexOf(`id="${slug}"`), html.indexOf('</article>'))
  // `.q .small` is not printed: nothing of what is said may be in it
  expect(card).toContain('[sic]')
  for (const small of card.match(/<[^>]+class="[^"]*\bsmall\b[^"]*"[^>]*>.*?<\/p>/g) ?? []) {
    expect(small).not.toContain('[sic]')
    expect(small).not.toContain(said.sourceName)
  }
})

test('a question that nobody answered has nothing to warn of, and is counted apart', async ({ services }) => {
  const room = await desk(services)
  const { slug } = await question(services, room, { answered: false })
  const site = appFor(services)
  for (const path of ['/orientations', `/orientations/${slug}`, '/orientations.json', '/orientations.csv']) {
    const text = await (await get(site, path)).text()
    expect(text, path).not.toContain('NB\u00a0:')
    expect(text.toLowerCase(), path).toContain('sans réponse')
  }
  const board = await (await get(site, '/orientations')).text()
  expect(board).toMatch(/question sans réponse<\/dt><dd>1<\/dd>/)
  expect(board).toMatch(/orientation à confirmer<\/dt><dd>0<\/dd>/)
  expect(await (await get(site, '/orientations?statut=provisoire')).text()).not.toContain(`id="${slug}"`)
  expect(await (await get(site, '/orientations?statut=sans-reponse')).text()).toContain(`id="${slug}"`)
})

test('a damaged passage is quoted as it is, and nobody completes it', async ({ services, db }) => {
  const room = await desk(services)
  const { id, slug } = await question(services, room)
  await markGaps(db, id, [{ kind: 'cut', quote: 'Des fonds d’expérimentation avec', note: 'La phrase s’arrête là.' }])
  await publishedArticle(services, room, content({ questionIds: [id] }))
  const atom = await (await get(appFor(services), '/journal/atom.xml')).text()
  expect(atom).toContain('«\u00a0Des fonds d’expérimentation avec\u00a0» [sic].')
  expect(atom).toContain('Nous ne l’avons pas complété.')
  const html = await (await get(appFor(services), `/orientations/${slug}`)).text()
  expect(html).toContain('«\u00a0Des fonds d’expérimentation avec\u00a0» [sic]')
  const help = /\/orientations\/poser-une-question\?propos=[^"]+/.exec(html)?.[0].replaceAll('&amp;', '&') ?? ''
  const form = await (await get(appFor(services), help)).text()
  expect(form).toMatch(/name="question"[^>]*value="Que faut-il lire à la place de «\u00a0Des fonds/)
  const data = await (await get(appFor(services), '/orientations.csv')).text()
  expect(data).toContain('«\u00a0Des fonds d’expérimentation avec\u00a0» [sic] La phrase s’arrête là.')
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
    .where('title', 'like', 'Et les outre-mer%')
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
  const fields = { title: 'T', theme: 'general', charter: '1', sincere: 'oui', version: '1' }
  for (const path of [
    `/redaction/${nobody}/publication`,
    `/redaction/questions/${nobody}/publication`,
    `/redaction/questions/${nobody}/passages`,
    `/redaction/questions/${nobody}/intitule`,
    '/banniere/declarations/x/declaration',
    '/banniere/declarations/x/interet-general',
    '/banniere/adhesions/x/quitter',
    '/banniere/declarer/x',
  ])
    expect((await post(site, path, fields, cookie)).status, path).toBe(404)
  expect((await post(site, '/revendications/x/retrait', {}, cookie)).status).toBe(303)
  const parent = { body: 'x', name: 'y', email: 'z@x.example', parent: '1e30' }
  // what is not a number answers nothing: the message leaves alone, as one without it
  expect((await post(site, `/orientations/${slug}/commenter`, parent)).status).toBe(303)
})
