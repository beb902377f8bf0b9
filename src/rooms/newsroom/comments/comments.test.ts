import { expect } from 'vitest'
import type { Services } from '#core/services.ts'
import { openSession } from '#rooms/accounts/index.ts'
import { appFor, get, post } from '#tests/support/app.ts'
import { test } from '#tests/support/database.ts'
import { cast } from '../../../demo/cast.ts'
import { forgetAuthor, forgetComments } from '../keeping/actions.ts'
import { decideComment, judgeAppeal, maskComment, settleReports, undoDecision } from '../moderating/actions.ts'
import { decisionLetter } from '../moderating/letters.ts'
import { transparency } from '../moderating/queries.ts'
import { at, desk, mails, now, person, publishedArticle } from '../room.fixture.ts'
import { appeal, writeComment } from './actions.ts'
import { reportComment } from './actions-reports.ts'
import { authorPath } from './proof.ts'
import { commentsOf, countShown, type SubjectKey, wholeComment } from './queries.ts'
import { decide, masked, mayJudgeAppeal } from './rules.ts'
import { words } from './words.ts'

const rosa = { name: 'Rosa Vidal', email: 'rosa.vidal@courrier.example' }
const message = { body: 'Et chez nous, qui s’en occupe ?', ...rosa }
const here = '/journal/un-compte-rendu/commenter'

const room = async (services: Services) => {
  const team = await desk(services)
  const article = await publishedArticle(services, team)
  const subject: SubjectKey = { kind: 'article', id: article.id }
  return { ...team, article, subject, site: appFor({ ...services, clock: () => now }) }
}

const write = async (services: Services, subject: SubjectKey, changes: object = {}) => {
  const written = { ...message, website: null, parentId: null, team: false, trapped: false, ...changes }
  const outcome = await writeComment(services, null, subject, written, now)
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.value.number
}

/** When a decision can no longer be taken back. */
const later = new Date(now.getTime() + 11 * 60_000)
const publish = { verdict: 'publish', reason: null, reasonText: '' } as const
const refuse = { verdict: 'refuse', reason: 'advertising', reasonText: 'C’est une annonce.' } as const
const letters = (services: Services, number: number, decidedAt = now) =>
  decisionLetter.run(services, { number, decidedAt: decidedAt.toISOString() })

test('nobody judges their own words, twice the same, or without saying why', () => {
  const comment = { status: 'pending', authorId: 'a', decidedBy: null, decidedAt: null, appealed: false } as const
  const by = (moderatorId: string, verdict: 'publish' | 'refuse' | 'remove', reason: 'insult' | null = null) =>
    decide(comment, { verdict, reason, moderatorId })
  expect(by('a', 'publish')).toEqual({ refusal: 'own-comment' })
  expect(by('b', 'refuse')).toEqual({ refusal: 'reason-missing' })
  expect(by('b', 'remove', 'insult')).toEqual({ refusal: 'already-decided' })
  expect(by('b', 'refuse', 'insult')).toBe('refused')
  expect(mayJudgeAppeal({ ...comment, decidedBy: 'b' }, 'b')).toBe(false)
  expect(mayJudgeAppeal({ ...comment, decidedBy: 'b' }, 'a')).toBe(false)
  expect(mayJudgeAppeal({ ...comment, decidedBy: 'b' }, 'c')).toBe(true)
})

test('only passages that are there are masked, whole words of three letters at least, and never the whole', () => {
  expect(masked('Appelez-moi', ['06'])).toEqual({ refusal: 'too-short' })
  expect(masked('Elle habite à Lyon', ['a'])).toEqual({ refusal: 'too-short' })
  expect(masked('Appelez-moi', ['07 12'])).toEqual({ refusal: 'not-in-text' })
  expect(masked('Le parlement', ['parle'])).toEqual({ refusal: 'not-in-text' })
  expect(masked('Déjà [masqué] ici', ['masqué'])).toEqual({ refusal: 'not-in-text' })
  expect(masked('Tout', ['Tout'])).toEqual({ refusal: 'nothing-left' })
  expect(masked('Rien', [])).toEqual({ refusal: 'not-in-text' })
  expect(masked('Appelez le 06 12 34 56 78 !', ['06 12 34 56 78'])).toEqual({ body: 'Appelez le [masqué] !' })
  expect(masked('Écrivez à a.b+c@x.example (vite)', ['a.b+c@x.example'])).toEqual({
    body: 'Écrivez à [masqué] (vite)',
  })
})

test('the counter says what is published, in good French', () => {
  expect([words.count(0), words.count(1), words.count(2)]).toEqual([
    '0\u00a0commentaire',
    '1\u00a0commentaire',
    '2\u00a0commentaires',
  ])
})

test('a form that cannot be read comes back whole, with its asterisks explained before it', async ({ services }) => {
  const { site } = await room(services)
  const page = await (await get(site, '/journal/un-compte-rendu')).text()
  expect(page.indexOf('obligatoires')).toBeLessThan(page.indexOf('name="body"'))
  expect(page).toContain('0\u00a0commentaire')
  const wrong = await post(site, here, { body: 'Gardez-moi', name: '', email: 'rosa', website: 'javascript:alert(1)' })
  expect(wrong.status).toBe(422)
  const html = await wrong.text()
  for (const said of ['Gardez-moi', 'Dites sous quel nom', 'nom@exemple.fr', 'https://exemple.org'])
    expect(html).toContain(said)
})

test('a message waits to be read; nobody sees it before, nor its address ever', async ({ services, db }) => {
  const { site, subject, lea } = await room(services)
  const sent = await post(site, here, { ...message, website: 'rosa.example' })
  const follow = sent.headers.get('location') ?? ''
  expect(follow).toMatch(/^\/commentaires\/\d+\/suivi\//)
  expect(await (await get(site, follow)).text()).toContain('En attente de relecture')
  expect(await (await get(site, '/journal/un-compte-rendu')).text()).not.toContain('Et chez nous')
  const number = Number(follow.split('/')[2])
  expect((await decideComment(services, lea, number, publish, now)).ok).toBe(true)
  for (const path of [
    '/journal/un-compte-rendu',
    '/journal/un-compte-rendu.json',
    '/journal/atom.xml',
    `/commentaires/${number}/signaler`,
  ]) {
    const text = await (await get(site, path)).text()
    expect(text, path).not.toContain(rosa.email)
    expect(text, path).not.toContain('rosa.vidal')
  }
  expect(JSON.stringify(await commentsOf(db, subject))).not.toContain('@')
  const page = await (await get(site, '/journal/un-compte-rendu')).text()
  expect(page).toContain('1\u00a0commentaire')
  expect(page).toContain('rel="nofollow ugc noopener"')
})

test('the same message is received once, even sent twice at the same moment', async ({ own, services }) => {
  const alone = { ...services, db: own }
  const { subject } = await room(alone)
  const written = { ...message, website: null, parentId: null, team: false, trapped: false }
  const twice = await Promise.all([1, 2].map(() => writeComment(alone, null, subject, written, now)))
  expect(twice.map(({ ok }) => ok).sort()).toEqual([false, true])
  const site = appFor(alone)
  const again = await post(site, here, { ...message, body: '  ET chez nous, qui s’en occupe ?' })
  expect(again.status).toBe(422)
  expect(await again.text()).toContain('déjà reçu')
})

test('what a program writes is set aside, and it is not told', async ({ services, db }) => {
  const { site } = await room(services)
  const sent = await post(site, here, { ...message, site_web: 'https://casino.example' })
  expect(sent.status).toBe(303)
  expect(await (await get(site, sent.headers.get('location') ?? '')).text()).toContain('En attente de relecture')
  expect((await db.selectFrom('comment').select('status').execute()).map(({ status }) => status)).toEqual(['spam'])
})

test('a pace is kept', async ({ services }) => {
  const { site } = await room(services)
  const sent = []
  for (let n = 0; n < 11; n += 1) sent.push(await post(site, here, { ...message, body: `Message ${n}` }))
  const last = sent.at(-1)
  expect(last?.status).toBe(429)
  expect(Number(last?.headers.get('Retry-After'))).toBeGreaterThan(0)
  const html = (await last?.text()) ?? ''
  for (const kept of ['Message 10', rosa.email, 'Trop d’envois']) expect(html).toContain(kept)
  expect((await post(site, here, { ...message, email: 'autre@courrier.example' })).status).toBe(303)
})

test('a refusal says which rule and how to contest; another moderator judges, once', async ({ services, db }) => {
  const { site, subject, lea, marc } = await room(services)
  const number = await write(services, subject)
  expect(await decideComment(services, lea, number, { ...refuse, reasonText: '' }, now)).toEqual({
    ok: false,
    refusal: 'reason-missing',
  })
  expect((await decideComment(services, lea, number, refuse, now)).ok).toBe(true)
  await letters(services, number)
  const [mail] = (await mails(db)).filter(({ to }) => to === rosa.email)
  expect(mail?.text).toContain('Publicité')
  expect(mail?.text).toContain('C’est une annonce.')
  const path = authorPath(services.secret, number)
  expect((await get(site, `${path}x`)).status).toBe(404)
  const after = appFor({ ...services, clock: () => later })
  expect((await post(after, `${path}/recours`, { text: '' })).status).toBe(422)
  await post(after, `${path}/recours`, { text: 'C’est un service gratuit.' })
  expect(await appeal(services, number, 'Encore', later)).toEqual({ ok: false, refusal: 'already-appealed' })
  const answer = { overturned: true, answer: 'Vous avez raison.' }
  expect(await judgeAppeal(services, lea, number, answer, now)).toEqual({ ok: false, refusal: 'not-yours' })
  expect((await judgeAppeal(services, marc, number, answer, now)).ok).toBe(true)
  expect(await judgeAppeal(services, marc, number, answer, now)).toEqual({ ok: false, refusal: 'already-decided' })
  expect(await (await get(site, '/journal/un-compte-rendu')).text()).toContain('Et chez nous')
  expect((await mails(db)).filter(({ to }) => to === rosa.email).map(({ subject }) => subject)).toContain(
    'Recours accepté\u00a0: votre message est publié',
  )
  expect(await transparency(db)).toMatchObject({ received: 1, published: 1, appeals: 1, overturned: 1 })
})

test('a decision may be taken back for ten minutes, by whoever took it, before anyone is told', async ({
  services,
  db,
}) => {
  const { subject, lea, marc } = await room(services)
  const number = await write(services, subject)
  await decideComment(services, lea, number, publish, now)
  expect(await undoDecision(services, marc, number, now)).toEqual({ ok: false, refusal: 'not-yours' })
  expect((await undoDecision(services, lea, number, new Date(now.getTime() + 9 * 60_000))).ok).toBe(true)
  await letters(services, number)
  expect((await mails(db)).filter(({ to }) => to === rosa.email)).toEqual([])
  await decideComment(services, lea, number, publish, now)
  expect(await undoDecision(services, lea, number, new Date(now.getTime() + 11 * 60_000))).toEqual({
    ok: false,
    refusal: 'too-late',
  })
  await letters(services, number)
  await letters(services, number)
  expect((await mails(db)).filter(({ to }) => to === rosa.email)).toHaveLength(1)
})

test('the queue, several at once, and what is not one’s to decide', async ({ services, db }) => {
  const { site, subject, lea } = await room(services)
  const numbers = [await write(services, subject), await write(services, subject, { body: 'Un autre.' })]
  const own = await writeComment(
    services,
    lea,
    subject,
    { ...message, body: 'De moi.', website: null, parentId: null, team: false, trapped: false },
    now,
  )
  const cookie = await openSession(services, lea.id)
  const paul = await openSession(services, (await person(db, 'paul')).id)
  expect((await get(site, '/administration/commentaires', paul)).status).toBe(404)
  const queue = await (await get(site, '/administration/commentaires', cookie)).text()
  expect(queue).toContain('Un autre.')
  expect(queue).not.toContain(rosa.email)
  const ticked = Object.fromEntries([...numbers, own.ok ? own.value.number : 0].map((n) => [`choix-${n}`, 'oui']))
  const done = await post(site, '/administration/commentaires/decisions', { ...ticked, verdict: 'publish' }, cookie)
  expect(done.status).toBe(303)
  const statuses = await db.selectFrom('comment').select('status').orderBy('number').execute()
  expect(statuses.map(({ status }) => status)).toEqual(['published', 'published', 'pending'])
  const one = await (await get(site, `/administration/commentaires/${numbers[0]}`, cookie)).text()
  expect(one).toContain(rosa.email)
  const late = await (await get(appFor(at(services, '2026-11-26')), '/administration/commentaires', cookie)).text()
  expect(late).toContain('En retard')
})

test('personal data is masked, marked, and nothing else is touched; reports are answered', async ({ services, db }) => {
  const { site, subject, lea } = await room(services)
  const number = await write(services, subject, { body: 'Appelez Paul au 06 12 34 56 78, il sait.' })
  await decideComment(services, lea, number, publish, now)
  await post(site, `/commentaires/${number}/signaler`, { reason: 'personal_data', email: 'paul@courrier.example' })
  expect(await maskComment(services, lea, number, ['07 12'], now)).toEqual({ ok: false, refusal: 'not-in-text' })
  expect((await maskComment(services, lea, number, ['06 12 34 56 78'], now)).ok).toBe(true)
  await settleReports(services, lea, number, { outcome: 'masked', reason: null, reasonText: '' }, now)
  const page = await (await get(site, '/journal/un-compte-rendu')).text()
  expect(page).toContain('Appelez Paul au [masqué], il sait.')
  expect(page).not.toContain('06 12')
  expect(page).toContain('Des données personnelles ont été masquées')
  const report = await db.selectFrom('comment_report').select(['outcome', 'reporter_email']).executeTakeFirst()
  expect(report).toEqual({ outcome: 'masked', reporter_email: null })
  const sent = (await mails(db)).map(({ to, subject }) => [to, subject])
  expect(sent).toContainEqual(['paul@courrier.example', 'Suite de votre signalement'])
  expect(sent).toContainEqual([rosa.email, 'Des données personnelles sont masquées dans votre message'])
})

test('answers stay one level deep; a removed comment with answers keeps its place, without words', async ({
  services,
  db,
}) => {
  const { site, subject, lea } = await room(services)
  const first = await write(services, subject)
  await decideComment(services, lea, first, publish, now)
  const reply = await post(site, here, { ...message, body: 'Chez moi aussi.', parent: String(first) })
  const second = Number((reply.headers.get('location') ?? '').split('/')[2])
  await decideComment(services, lea, second, publish, now)
  const third = await post(site, here, { ...message, body: 'Et moi.', parent: String(second) })
  await decideComment(services, lea, Number((third.headers.get('location') ?? '').split('/')[2]), publish, now)
  const [only, ...others] = await commentsOf(db, subject)
  expect(others).toEqual([])
  expect(only?.replies).toHaveLength(2)
  const remove = { verdict: 'remove', reason: 'insult', reasonText: 'Une attaque.' } as const
  await decideComment(services, lea, first, remove, now)
  const page = await (await get(site, '/journal/un-compte-rendu')).text()
  expect(page).toContain('Commentaire retiré')
  expect(page).not.toContain('Et chez nous')
  expect(countShown(await commentsOf(db, subject))).toBe(2)
})

test('the team answers in its own name; nobody else can', async ({ services, db }) => {
  const { site, subject, lea } = await room(services)
  await post(site, here, { body: 'Réponse de la rédaction.', team: 'oui' }, await openSession(services, lea.id))
  await post(
    site,
    here,
    { body: 'Je suis la rédaction.', team: 'oui' },
    await openSession(services, (await person(db, 'paul')).id),
  )
  const shown = await commentsOf(db, subject)
  expect(shown.map(({ name, team }) => [name, team])).toEqual([[cast.lea.name, true]])
})

test('addresses go after a year, or two months after a no; spam after a month; a withdrawn message at once', async ({
  services,
  db,
}) => {
  const { site, subject, lea } = await room(services)
  const [kept, refused] = [await write(services, subject), await write(services, subject, { body: 'Une annonce.' })]
  await write(services, subject, { body: 'Robot', trapped: true })
  await decideComment(services, lea, kept, publish, now)
  await decideComment(services, lea, refused, refuse, now)
  const addresses = async () =>
    (await db.selectFrom('comment').select('author_email').where('author_email', 'is not', null).execute()).length
  await forgetComments(at(services, '2026-12-20'))
  expect(await addresses()).toBe(3)
  await forgetComments(at(services, '2027-02-01'))
  expect(await addresses()).toBe(1)
  await forgetComments(at(services, '2027-11-23'))
  expect(await addresses()).toBe(0)
  await post(site, `${authorPath(services.secret, kept)}/retirer`, {})
  await expect(wholeComment(db, kept)).rejects.toMatchObject({ kind: 'not-found' })
})

test('an account that disappears leaves what others answered, without its name', async ({ services, db }) => {
  const { subject, lea } = await room(services)
  const paul = await person(db, 'paul')
  const written = {
    body: 'Un avis.',
    name: paul.name,
    email: paul.email,
    website: null,
    parentId: null,
    team: false,
    trapped: false,
  }
  const sent = await writeComment(services, paul, subject, written, now)
  await writeComment(services, paul, subject, { ...written, body: 'En attente.' }, now)
  if (sent.ok) await decideComment(services, lea, sent.value.number, publish, now)
  await reportComment(
    services,
    paul,
    sent.ok ? sent.value.number : 0,
    { reason: 'off_topic', details: '', email: paul.email },
    now,
  )
  await forgetAuthor(db, paul.id)
  expect((await commentsOf(db, subject)).map(({ name, body }) => [name, body])).toEqual([
    ['Compte supprimé', 'Un avis.'],
  ])
  const rows = JSON.stringify([
    await db.selectFrom('comment').selectAll().execute(),
    await db.selectFrom('comment_report').selectAll().execute(),
  ])
  expect(rows).not.toContain(paul.email)
})

test('a comment is not posted where it is not open, nor on what is not public', async ({ services, db }) => {
  const { site, article } = await room(services)
  await db.updateTable('article').set({ comments_open: false }).where('id', '=', article.id).execute()
  expect((await post(site, here, message)).status).toBe(404)
  expect((await get(site, here)).status).toBe(404)
  expect(await (await get(site, '/journal/un-compte-rendu')).text()).toContain('Les réponses sont closes')
  expect(await db.selectFrom('comment').select('id').execute()).toEqual([])
  expect((await post(site, '/journal/inconnu/commenter', message)).status).toBe(404)
  expect((await get(site, '/orientations/inconnue/commenter')).status).toBe(404)
})
