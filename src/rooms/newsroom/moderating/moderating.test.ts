import { expect } from 'vitest'
import type { Role } from '#core/actor.ts'
import type { Services } from '#core/services.ts'
import { openSession } from '#rooms/accounts/index.ts'
import { appFor, get, post } from '#tests/support/app.ts'
import { test } from '#tests/support/database.ts'
import { appeal, withdrawComment, writeComment } from '../comments/actions.ts'
import { reportComment } from '../comments/actions-reports.ts'
import { authorPath } from '../comments/proof.ts'
import { commentsOf, type SubjectKey, wholeComment } from '../comments/queries.ts'
import { decide, refusalToAppeal, refusalToSettle, standingFor } from '../comments/rules.ts'
import { at, desk, mails, now, person, publishedArticle } from '../room.fixture.ts'
import { decideComment, judgeAppeal, maskComment, undoDecision, undoTogether, unmaskComment } from './actions.ts'
import { moderationMorning } from './actions-morning.ts'
import { decisionLetter } from './letters.ts'
import { countModeration, dueIn } from './queries.ts'

const rosa = { name: 'Rosa Vidal', email: 'rosa.vidal@courrier.example' }
const later = new Date(now.getTime() + 11 * 60_000)
const publish = { verdict: 'publish', reason: null, reasonText: '' } as const
const refuse = { verdict: 'refuse', reason: 'advertising', reasonText: 'C’est une annonce.' } as const
const remove = { verdict: 'remove', reason: 'insult', reasonText: 'Une attaque.' } as const
const queue = '/administration/commentaires'

const room = async (services: Services) => {
  const team = await desk(services)
  const article = await publishedArticle(services, team)
  return { ...team, subject: { kind: 'article', id: article.id } as SubjectKey, site: siteAt(services, now) }
}
const siteAt = (services: Services, when: Date) => appFor({ ...services, clock: () => when })
const write = async (services: Services, subject: SubjectKey, changes: object = {}) => {
  const written = { body: 'Et chez nous ?', ...rosa, website: null, parentId: null, team: false, trapped: false }
  const outcome = await writeComment(services, null, subject, { ...written, ...changes }, now)
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.value.number
}
const online = async (services: Services, subject: SubjectKey, by: Awaited<ReturnType<typeof desk>>['lea']) => {
  const number = await write(services, subject)
  await decideComment(services, by, number, publish, now)
  return number
}
const report = (services: Services, number: number, email: string | null = 'paul@courrier.example') =>
  reportComment(services, null, number, { reason: 'insult', details: '', email }, now)
const tell = (services: Services, number: number, decidedAt = now) =>
  decisionLetter.run(services, { number, decidedAt: decidedAt.toISOString() })
const sentTo = async (services: Services, to: string) => (await mails(services.db)).filter((mail) => mail.to === to)

const trapped = { status: 'spam', authorId: null, decidedBy: null, decidedAt: now, appealed: false } as const

test('what fell into the trap may be found to be from a person; no moderator puts anything there', () => {
  const by = (verdict: 'publish' | 'refuse' | 'remove', reason: 'advertising' | null = null) =>
    decide(trapped, { verdict, reason, moderatorId: 'm' })
  expect(by('refuse')).toEqual({ refusal: 'reason-missing' })
  expect(by('remove', 'advertising')).toEqual({ refusal: 'already-decided' })
  expect(by('publish')).toBe('published')
  expect(by('refuse', 'advertising')).toBe('refused')
})

test('a no is told, and contested, once it can no longer be taken back; what one took back is not', () => {
  const refused = { status: 'refused', decidedAt: now, appealed: false, reason: 'insult' } as const
  const end = new Date(now.getTime() + 10 * 60_000)
  expect(standingFor(refused, end)).toBe('pending')
  expect(refusalToAppeal(refused, end)).toBe('nothing-to-appeal')
  expect(standingFor(refused, later)).toBe('refused')
  expect(refusalToAppeal(refused, later)).toBeNull()
  expect(refusalToAppeal({ ...refused, appealed: true }, later)).toBe('already-appealed')
  expect(refusalToAppeal({ ...refused, status: 'removed', reason: 'withdrawn' }, later)).toBe('nothing-to-appeal')
  expect(refusalToAppeal({ ...refused, status: 'removed' }, now)).toBeNull()
  expect(standingFor(trapped, later)).toBe('pending')
})

test('an answer to reports says what was done: nothing is masked before it is, nor answered twice', () => {
  const comment = { authorId: 'a', maskedBody: null, reported: true }
  expect(refusalToSettle(comment, 'kept', 'a')).toBe('own-comment')
  expect(refusalToSettle(comment, 'masked', 'm')).toBe('not-masked')
  expect(refusalToSettle({ ...comment, reported: false }, 'kept', 'm')).toBe('nothing-reported')
  expect(refusalToSettle({ ...comment, maskedBody: '[masqué] x' }, 'masked', 'm')).toBeNull()
})

test.for<Role>(['editor', 'spokesperson', 'curator', 'administrator'])(
  'a %s does not moderate: not found, whatever the page',
  async (role, { services, db }) => {
    const { subject, site } = await room(services)
    const number = await write(services, subject)
    const cookie = await openSession(services, (await person(db, 'aicha', [role])).id)
    expect((await get(site, queue, cookie)).status).toBe(404)
    for (const path of ['/decisions', '/retour', `/${number}/decision`, `/${number}/masque`, `/${number}/signalements`])
      expect((await post(site, queue + path, { verdict: 'publish', [`choix-${number}`]: 'oui' }, cookie)).status).toBe(
        404,
      )
    expect((await wholeComment(db, number)).status).toBe('pending')
  },
)

test('a moderator who finds an advertisement refuses it, with its rule, and its author may contest', async ({
  services,
  db,
}) => {
  const { site, subject, lea } = await room(services)
  const number = await write(services, subject)
  const cookie = await openSession(services, lea.id)
  const spam = await post(site, `${queue}/${number}/decision`, { verdict: 'spam' }, cookie)
  expect(spam.status).toBe(422)
  const page = await (await get(site, `${queue}/${number}`, cookie)).text()
  expect(page).toContain('Refuser\u00a0: publicité')
  await decideComment(services, lea, number, refuse, now)
  await tell(services, number)
  const [mail] = await sentTo(services, rosa.email)
  expect(mail?.text).toContain('Publicité')
  expect((await appeal(services, number, 'C’est gratuit.', later)).ok).toBe(true)
  expect(await db.selectFrom('comment').select('id').where('status', '=', 'spam').execute()).toEqual([])
})

test('what the trap held is silent, then published by any moderator, and its author learns it', async ({
  services,
}) => {
  const { site, subject, marc } = await room(services)
  const number = await write(services, subject, { trapped: true })
  const path = authorPath(services.secret, number)
  expect(await (await get(site, path)).text()).toContain('En attente de relecture')
  expect(await sentTo(services, rosa.email)).toEqual([])
  expect((await decideComment(services, marc, number, publish, now)).ok).toBe(true)
  await tell(services, number)
  expect((await sentTo(services, rosa.email)).map(({ subject }) => subject)).toEqual(['Votre message est publié'])
})

test('« removed » removes, with a rule and a reason, in one go; nobody is told what was not done', async ({
  services,
  db,
}) => {
  const { site, subject, lea } = await room(services)
  const number = await online(services, subject, lea)
  await report(services, number)
  await report(services, number, 'simon@courrier.example')
  const cookie = await openSession(services, lea.id)
  const settle = (fields: Record<string, string>) => post(site, `${queue}/${number}/signalements`, fields, cookie)
  for (const fields of [{}, { outcome: 'masked' }, { outcome: 'removed' }, { outcome: 'removed', rule: 'insult' }])
    expect((await settle(fields as Record<string, string>)).status).toBe(422)
  expect((await wholeComment(db, number)).status).toBe('published')
  expect(await sentTo(services, 'paul@courrier.example')).toEqual([])
  expect((await settle({ outcome: 'removed', rule: 'insult', ruleText: 'Une attaque.' })).status).toBe(303)
  expect(await wholeComment(db, number)).toMatchObject({ status: 'removed', reason: 'insult', reportDueOn: null })
  for (const who of ['paul', 'simon'])
    expect((await sentTo(services, `${who}@courrier.example`))[0]?.text).toContain('Il est retiré.')
  await tell(services, number)
  expect((await sentTo(services, rosa.email))[0]?.text).toContain('Une attaque.')
})

test('an emergency removal, a refusal or a withdrawal leaves no report open', async ({ services, db }) => {
  const { subject, lea } = await room(services)
  const open = async () => (await countModeration(db, '2026-11-22')).reported
  const first = await online(services, subject, lea)
  await report(services, first)
  expect(await open()).toBe(1)
  await decideComment(services, lea, first, remove, now)
  expect(await open()).toBe(0)
  const second = await online(services, subject, lea)
  await report(services, second)
  await undoDecision(services, lea, second, now)
  await decideComment(services, lea, second, refuse, now)
  expect(await open()).toBe(0)
  const third = await online(services, subject, lea)
  await report(services, third)
  await withdrawComment(services, third, now)
  expect(await open()).toBe(0)
  expect((await sentTo(services, 'paul@courrier.example')).length).toBe(3)
})

test('the author reads « en attente » until the decision stands, and cannot contest it before', async ({
  services,
}) => {
  const { site, subject, lea } = await room(services)
  const number = await write(services, subject)
  await decideComment(services, lea, number, refuse, now)
  const path = authorPath(services.secret, number)
  const before = await (await get(site, path)).text()
  expect(before).toContain('En attente de relecture')
  for (const told of ['Refusé', 'C’est une annonce.', 'Contester']) expect(before).not.toContain(told)
  await post(site, `${path}/recours`, { text: 'Non !' })
  expect((await wholeComment(services.db, number)).appealed).toBe(false)
  const after = await (await get(siteAt(services, later), path)).text()
  for (const told of ['Refusé', 'C’est une annonce.', 'Contester']) expect(after).toContain(told)
})

test('each decision may be contested once: a second removal too, after an appeal that won', async ({
  services,
  db,
}) => {
  const { subject, lea, marc } = await room(services)
  const number = await online(services, subject, lea)
  await decideComment(services, lea, number, remove, now)
  await tell(services, number)
  expect((await appeal(services, number, 'Ce n’est pas une attaque.', now)).ok).toBe(true)
  expect(await appeal(services, number, 'Encore.', now)).toEqual({ ok: false, refusal: 'already-appealed' })
  await judgeAppeal(services, marc, number, { overturned: true, answer: 'C’est vrai.' }, now)
  expect(await appeal(services, number, 'Pour rien.', later)).toEqual({ ok: false, refusal: 'already-appealed' })
  await decideComment(services, marc, number, remove, later)
  await tell(services, number, later)
  expect((await sentTo(services, rosa.email)).map(({ subject }) => subject).sort()).toEqual([
    'Recours accepté\u00a0: votre message est publié',
    'Votre message est retiré',
    'Votre message est retiré',
  ])
  expect((await appeal(services, number, 'Toujours pas.', later)).ok).toBe(true)
  expect(await judgeAppeal(services, marc, number, { overturned: false, answer: 'Non.' }, later)).toEqual({
    ok: false,
    refusal: 'not-yours',
  })
  expect((await judgeAppeal(services, lea, number, { overturned: false, answer: 'Si.' }, later)).ok).toBe(true)
  expect((await countModeration(db, '2026-11-22')).appeals).toBe(0)
})

test('moderators are told of a report and of an appeal, but not who decided, nor of each message', async ({
  services,
}) => {
  const { subject, lea, marc } = await room(services)
  const number = await online(services, subject, lea)
  const team = async () => {
    const sent = (await mails(services.db)).filter(({ category }) => category === 'team')
    return sent.filter(({ subject }) => /signalé|recours/.test(subject)).map(({ to, subject }) => [to, subject])
  }
  expect(await team()).toEqual([])
  await report(services, number)
  await report(services, number)
  expect((await team()).map(([to]) => to).sort()).toEqual([lea.email, marc.email].sort())
  await decideComment(services, lea, number, remove, now)
  await appeal(services, number, 'Non.', now)
  expect((await team()).filter(([, subject]) => subject === 'Un recours est à juger')).toEqual([
    [marc.email, 'Un recours est à juger'],
  ])
  for (const { text } of (await mails(services.db)).filter(({ category }) => category === 'team')) {
    expect(text).not.toContain(rosa.name)
    expect(text).not.toContain('Et chez nous')
  }
})

test('one mail a morning says what waits; a term that passes is told once', async ({ services, db }) => {
  const { subject, lea } = await room(services)
  const mine = async () =>
    (await sentTo(services, lea.email))
      .map(({ subject }) => subject)
      .filter((subject) => /attend/.test(subject))
      .sort()
  await moderationMorning(at(services, '2026-11-22'))
  expect(await mine()).toEqual([])
  const number = await online(services, subject, lea)
  await report(services, number)
  await write(services, subject, { body: 'Un autre.' })
  for (let n = 0; n < 2; n += 1) await moderationMorning(at(services, '2026-11-23'))
  expect(await mine()).toEqual(['1\u00a0message attend d’être relu'])
  for (const day of ['2026-11-26', '2026-11-26', '2026-11-27']) await moderationMorning(at(services, day))
  expect(await mine()).toEqual([
    '1\u00a0message attend d’être relu',
    '1\u00a0message attend d’être relu',
    '1\u00a0message attend d’être relu',
    'Un signalement attend au-delà du délai promis',
  ])
  expect(await countModeration(db, '2026-11-26')).toEqual({ waiting: 1, late: 2, reported: 1, appeals: 0 })
})

test('the list says until when each waits, and to whom it answers', async ({ services, db }) => {
  const { site, subject, lea } = await room(services)
  const number = await online(services, subject, lea)
  const { id } = await wholeComment(db, number)
  const long = `${'Un très long message. '.repeat(20)}La fin compte aussi.`
  const reply = await write(services, subject, { body: long, parentId: id })
  await report(services, number)
  const cookie = await openSession(services, lea.id)
  const list = await (await get(site, queue, cookie)).text()
  for (const told of ['En réponse à Rosa Vidal', 'La fin compte aussi.', '25 novembre 2026', 'Sans compte'])
    expect(list).toContain(told)
  const reported = await (await get(appFor(at(services, '2026-11-26')), `${queue}?file=signales`, cookie)).text()
  for (const told of ['réponse promise avant le', 'En retard']) expect(reported).toContain(told)
  const page = await (await get(site, `${queue}/${reply}`, cookie)).text()
  for (const told of [
    `Message n°\u00a0${reply} de Rosa Vidal`,
    'Un compte rendu',
    'Et chez nous\u00a0?',
    '1\u00a0publié',
  ])
    expect(page).toContain(told)
  expect(dueIn('published', await wholeComment(db, number))).toBeNull()
})

test('several are refused for one rule, and taken back together for ten minutes, by whoever decided', async ({
  services,
  db,
}) => {
  const { site, subject, lea, marc } = await room(services)
  const numbers = [await write(services, subject), await write(services, subject, { body: 'Un autre.' })]
  const ticked = Object.fromEntries(numbers.map((number) => [`choix-${number}`, 'oui']))
  const cookie = await openSession(services, lea.id)
  const send = (fields: Record<string, string>) => post(site, `${queue}/decisions`, fields, cookie)
  const states = async () => (await db.selectFrom('comment').select('status').execute()).map(({ status }) => status)
  expect((await send({ verdict: 'publish' })).status).toBe(422)
  const wrong = await send({ ...ticked, verdict: 'refuse', reason: 'off_topic' })
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toMatch(new RegExp(`name="choix-${numbers[0]}"[^>]*checked`))
  expect((await send({ ...ticked, verdict: 'refuse', reason: 'off_topic', reasonText: 'Hors sujet.' })).status).toBe(
    303,
  )
  expect(await states()).toEqual(['refused', 'refused'])
  const list = await (await get(site, queue, cookie)).text()
  expect(list).toContain('Revenir sur ces 2 décisions')
  expect(await undoTogether(services, marc, now, now)).toBe(0)
  expect(await undoTogether(services, lea, now, later)).toBe(0)
  const instant = /name="at" value="([^"]+)"/.exec(list)?.[1] ?? ''
  await post(site, `${queue}/retour`, { at: instant }, cookie)
  expect(await states()).toEqual(['pending', 'pending'])
  for (const number of numbers) await tell(services, number)
  expect(await sentTo(services, rosa.email)).toEqual([])
})

test('what was masked by mistake is shown again; a wrong passage is said in its own form', async ({ services }) => {
  const { site, subject, lea } = await room(services)
  const number = await write(services, subject, { body: 'Demandez à Paul Martin, il sait.' })
  await decideComment(services, lea, number, publish, now)
  const cookie = await openSession(services, lea.id)
  const mask = (passages: string) => post(site, `${queue}/${number}/masque`, { passages }, cookie)
  for (const [passages, said] of [
    ['', 'Recopiez au moins un passage'],
    ['P', 'au moins trois caractères'],
    ['Pierre', 'ne se trouve pas'],
  ] as const) {
    const wrong = await mask(passages)
    expect(wrong.status).toBe(422)
    const html = await wrong.text()
    expect(html.match(/class="err-sum"/g)).toHaveLength(1)
    expect(html.slice(html.indexOf('action="' + `${queue}/${number}/masque"`))).toContain(said)
  }
  expect(await unmaskComment(services, lea, number, now)).toEqual({ ok: false, refusal: 'not-masked' })
  expect((await mask('Paul Martin')).status).toBe(303)
  expect((await commentsOf(services.db, subject))[0]?.body).toBe('Demandez à [masqué], il sait.')
  expect((await sentTo(services, rosa.email)).map(({ subject }) => subject)).toEqual([
    'Des données personnelles sont masquées dans votre message',
  ])
  expect((await unmaskComment(services, lea, number, now)).ok).toBe(true)
  expect((await commentsOf(services.db, subject))[0]?.body).toBe('Demandez à Paul Martin, il sait.')
  await maskComment(services, lea, number, ['Paul Martin'], later)
  expect(await (await get(site, authorPath(services.secret, number))).text()).toContain('Demandez à [masqué], il sait.')
})

test('an answer keeps its place when the decision on what it answers is taken back', async ({ services, db }) => {
  const { site, subject, lea } = await room(services)
  const first = await online(services, subject, lea)
  const { id } = await wholeComment(db, first)
  const reply = await write(services, subject, { body: 'Chez moi aussi.', parentId: id })
  await decideComment(services, lea, reply, publish, now)
  const read = async () => (await get(site, '/journal/un-compte-rendu')).text()
  await undoDecision(services, lea, first, now)
  const waiting = await read()
  for (const told of ['Commentaire en relecture', 'Chez moi aussi.']) expect(waiting).toContain(told)
  expect(waiting).not.toContain('Et chez nous')
  await decideComment(services, lea, first, refuse, now)
  const refused = await read()
  for (const told of ['Commentaire retiré', 'Chez moi aussi.', '1\u00a0commentaire<']) expect(refused).toContain(told)
})
