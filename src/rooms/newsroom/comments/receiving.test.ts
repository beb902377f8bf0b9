import { expect } from 'vitest'
import { sign } from '#core/secret.ts'
import type { Services } from '#core/services.ts'
import { openSession } from '#rooms/accounts/index.ts'
import { appFor, get, post } from '#tests/support/app.ts'
import { test } from '#tests/support/database.ts'
import { cast } from '../../../demo/cast.ts'
import { forgetAuthor, forgetComments } from '../keeping/actions.ts'
import { decideComment } from '../moderating/actions.ts'
import { decisionLetter } from '../moderating/letters.ts'
import { at, desk, mails, now, person, publishedArticle } from '../room.fixture.ts'
import { writeComment } from './actions.ts'
import { reportComment } from './actions-reports.ts'
import { commentsOf, type SubjectKey, wholeComment } from './queries.ts'
import { canSpeakForTeam, passesForTeam, sameness } from './rules.ts'

const rosa = { name: 'Rosa Vidal', email: 'rosa.vidal@courrier.example' }
const message = { body: 'Merci !', ...rosa }
const here = '/journal/un-compte-rendu/commenter'
const publish = { verdict: 'publish', reason: null, reasonText: '' } as const
const remove = { verdict: 'remove', reason: 'insult', reasonText: 'Une attaque.' } as const

const room = async (services: Services) => {
  const team = await desk(services)
  const article = await publishedArticle(services, team)
  const subject: SubjectKey = { kind: 'article', id: article.id }
  return { ...team, article, subject, site: appFor({ ...services, clock: () => now }) }
}
const online = async (services: Services, { subject, lea }: Awaited<ReturnType<typeof room>>, changes: object = {}) => {
  const written = { ...message, website: null, parentId: null, team: false, trapped: false, ...changes }
  const outcome = await writeComment(services, null, subject, written, now)
  if (!outcome.ok) throw new Error(outcome.refusal)
  await decideComment(services, lea, outcome.value.number, publish, now)
  return outcome.value.number
}

test('nobody passes for the team without an account: neither a function nor a name of those who hold one', () => {
  expect(passesForTeam('LA REDACTION', [])).toBe(true)
  expect(passesForTeam('lea moreau', ['Léa Moreau'])).toBe(true)
  expect(passesForTeam('Léa', ['Léa Moreau'])).toBe(false)
  expect(canSpeakForTeam(null, '2026-11-22')).toBe(false)
})

test('a guest who signs with the name of someone of the team is told so, and keeps what they wrote', async ({
  services,
  db,
}) => {
  const { site } = await room(services)
  for (const name of [cast.lea.name, cast.marc.name.toUpperCase(), 'La rédaction']) {
    const wrong = await post(site, here, { ...message, name })
    expect(wrong.status).toBe(422)
    const html = await wrong.text()
    for (const kept of ['signez autrement', 'Merci', rosa.email]) expect(html).toContain(kept)
  }
  const paul = await person(db, 'paul')
  expect((await post(site, here, { ...message, name: paul.name })).status).toBe(303)
})

test('answering what was removed meanwhile loses nothing: the text comes back, and leaves alone', async ({
  services,
  db,
}) => {
  const here_ = await room(services)
  const { site, lea } = here_
  const number = await online(services, here_)
  await decideComment(services, lea, number, remove, now)
  for (const parent of [String(number), '999']) {
    const late = await post(site, here, { ...message, body: 'Ma longue réponse', parent })
    expect(late.status).toBe(422)
    const html = await late.text()
    for (const kept of ['Ma longue réponse', rosa.email, 'n’est plus en ligne']) expect(html).toContain(kept)
    expect(html).not.toContain('name="parent"')
  }
  expect((await post(site, here, { ...message, body: 'Ma longue réponse' })).status).toBe(303)
  expect(await db.selectFrom('comment').select('parent_id').where('body', '=', 'Ma longue réponse').execute()).toEqual([
    { parent_id: null },
  ])
})

test('an address that changed still takes what was written on it', async ({ services, db }) => {
  const { site, article } = await room(services)
  await db.updateTable('article').set({ slug: 'un-autre-titre' }).where('id', '=', article.id).execute()
  await db.insertInto('article_former_slug').values({ slug: 'un-compte-rendu', article_id: article.id }).execute()
  const moved = await get(site, `${here}?reponse=3`)
  expect([moved.status, moved.headers.get('location')]).toEqual([301, '/journal/un-autre-titre/commenter?reponse=3'])
  expect((await post(site, here, message)).status).toBe(303)
})

test('the same words to two people are two messages; to the same one, twice, they are one', async ({ services }) => {
  const here_ = await room(services)
  const { site } = here_
  const first = await online(services, here_, { body: 'Un.' })
  const second = await online(services, here_, { body: 'Deux.' })
  const thank = (parent: number) => post(site, here, { ...message, parent: String(parent) })
  expect((await thank(first)).status).toBe(303)
  expect((await thank(second)).status).toBe(303)
  expect((await thank(second)).status).toBe(422)
  const one = { subjectId: 's', parentId: null, email: 'a@x.example', body: 'Merci !' }
  expect(sameness({ ...one, body: 'MERCI' })).toBe(sameness(one))
  expect(sameness({ ...one, parentId: 'p' })).not.toBe(sameness(one))
})

test('a stranger who types someone’s address does not silence them', async ({ services }) => {
  await room(services)
  const site = appFor({ ...services, config: { ...services.config, trustProxy: true }, clock: () => now })
  const from = async (address: string, n: number) => {
    const body = new URLSearchParams({ ...message, body: `Message ${n}` })
    const headers = { Origin: 'http://localhost:3000', 'Sec-Fetch-Site': 'same-origin', 'X-Forwarded-For': address }
    return (await site.request(here, { method: 'POST', body, headers })).status
  }
  for (let n = 0; n < 10; n += 1) expect(await from('203.0.113.7', n)).toBe(303)
  expect(await from('203.0.113.7', 10)).toBe(429)
  expect(await from('198.51.100.4', 11)).toBe(303)
})

test('an answer to one’s comment is a news one may refuse by itself', async ({ services, db }) => {
  const { subject, lea, marc } = await room(services)
  const paul = await person(db, 'paul')
  const written = { ...message, website: null, parentId: null, team: false, trapped: false }
  const asked = await writeComment(services, paul, subject, { ...written, name: paul.name, email: paul.email }, now)
  const number = asked.ok ? asked.value.number : 0
  await decideComment(services, lea, number, publish, now)
  const { id } = await wholeComment(db, number)
  const answer = async (body: string) => {
    const outcome = await writeComment(services, null, subject, { ...written, body, parentId: id }, now)
    const reply = outcome.ok ? outcome.value.number : 0
    await decideComment(services, marc, reply, publish, now)
    await decisionLetter.run(services, { number: reply, decidedAt: now.toISOString() })
  }
  const told = async () => (await mails(db)).filter(({ to, category }) => to === paul.email && category === 'reply')
  await answer('Oui.')
  const [mail] = await told()
  expect(mail?.text).toContain('parce que quelqu’un a répondu à votre commentaire')
  await db.insertInto('notification_choice').values({ user_id: paul.id, category: 'reply', enabled: false }).execute()
  await answer('Non.')
  expect(await told()).toHaveLength(1)
})

test('nothing of an address is left once it is forgotten, not even a fingerprint', async ({ services, db }) => {
  const here_ = await room(services)
  const number = await online(services, here_)
  const digest = async () =>
    (await db.selectFrom('comment').select('digest').where('number', '=', number).executeTakeFirst())?.digest
  const { subject } = here_
  const words = sameness({ subjectId: subject.id, parentId: null, ...message })
  expect(await digest()).toBe(sign(services.secret, 'comment-once', words))
  await reportComment(services, null, number, { reason: 'insult', details: '', email: 'simon@x.example' }, now)
  const reporter = async () =>
    (await db.selectFrom('comment_report').select('reporter_email').executeTakeFirst())?.reporter_email
  await forgetComments(at(services, '2027-05-20'))
  expect(await reporter()).toBe('simon@x.example')
  await forgetComments(at(services, '2027-05-25'))
  expect(await reporter()).toBeNull()
  await forgetComments(at(services, '2027-11-23'))
  expect(await digest()).toBeNull()
})

test('an account that disappears takes away its own words, never the answers of others', async ({ services, db }) => {
  const here_ = await room(services)
  const { site, subject, lea } = here_
  const paul = await person(db, 'paul')
  const cookie = await openSession(services, paul.id)
  await post(site, here, { body: 'Mes mots.' }, cookie)
  const { number, id } = await db.selectFrom('comment').select(['number', 'id']).executeTakeFirstOrThrow()
  await decideComment(services, lea, number, publish, now)
  await online(services, here_, { body: 'Une réponse.', parentId: id })
  await decideComment(services, lea, number, remove, now)
  await forgetAuthor(db, paul.id)
  const [gone] = await commentsOf(db, subject)
  expect(gone).toMatchObject({ gone: 'removed', body: '', replies: [{ body: 'Une réponse.' }] })
})

test('line breaks and paragraphs are kept as they were typed', async ({ services }) => {
  const here_ = await room(services)
  await online(services, here_, { body: 'Une ligne.\nUne autre !\n\nUn paragraphe.' })
  const html = await (await get(here_.site, '/journal/un-compte-rendu')).text()
  expect(html).toContain('<p>Une ligne.\nUne autre\u00a0!</p><p>Un paragraphe.</p>')
})
