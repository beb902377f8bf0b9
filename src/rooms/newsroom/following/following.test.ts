import { expect } from 'vitest'
import type { Services } from '#core/services.ts'
import { openSession } from '#rooms/accounts/index.ts'
import { appFor, get, post } from '#tests/support/app.ts'
import { test } from '#tests/support/database.ts'
import { changeAnswer } from '../questions/actions.ts'
import { proposeQuestion, publishQuestion, rewordQuestion } from '../questions/actions-asking.ts'
import { at, confirmed, desk, mails, now, person, question, said } from '../room.fixture.ts'
import { follow, forgetFollowers } from './actions.ts'

const email = 'paul@courrier.example'
const sentTo = async (services: Services, to = email) => (await mails(services.db)).filter((mail) => mail.to === to)
const followers = (services: Services) =>
  services.db.selectFrom('question_follower').select(['email', 'every_change', 'confirmed_at']).execute()
const linkIn = (text: string | undefined, step: string): string =>
  new RegExp(`(/orientations/\\S+/${step}/\\S+)`).exec(text ?? '')?.[1] ?? ''
const amended = { ...said, answer: 'Une réponse amendée.', saidOn: '2018-03-01' }

test('following takes a proof of one’s address; one mail on the day of the decision, and the address goes', async ({
  services,
}) => {
  const room = await desk(services)
  const { id, slug } = await question(services, room)
  const site = appFor({ ...services, clock: () => now })
  for (let n = 0; n < 2; n += 1) await post(site, `/orientations/${slug}/suivre`, { email })
  const asking = await sentTo(services)
  expect(asking).toHaveLength(1)
  const link = linkIn(asking[0]?.text, 'confirmer')
  expect((await get(site, `${link}x`)).status).toBe(404)
  await changeAnswer(services, room.marc, id, { ...said, answer: 'Avant la preuve.', saidOn: '2018-03-01' }, now)
  expect((await get(site, link)).status).toBe(200)
  await post(site, link, {})
  await changeAnswer(services, room.lea, id, { ...said, answer: 'Avant la décision.', saidOn: '2018-04-01' }, now)
  expect(await sentTo(services)).toHaveLength(1)
  await changeAnswer(services, room.marc, id, confirmed, now)
  await changeAnswer(services, room.marc, id, { ...confirmed, answer: 'Oui, et plus encore.' }, now)
  const told = (await sentTo(services)).filter(({ subject }) => subject.startsWith('Confirmée'))
  expect(told).toHaveLength(1)
  expect(told[0]?.text).toContain('vous n’en recevrez pas d’autre')
  expect(await followers(services)).toEqual([])
})

test('the first answer may be the confirmation: whoever waited for it is told, once', async ({ services, db }) => {
  const room = await desk(services)
  const { id } = await question(services, room, { answered: false })
  await follow(services, await person(db, 'paul'), id, false, now)
  expect((await changeAnswer(services, room.marc, id, confirmed, now)).ok).toBe(true)
  expect((await changeAnswer(services, room.marc, id, confirmed, now)).ok).toBe(false)
  const told = (await mails(db)).filter(({ category }) => category === 'news')
  expect(told.map(({ subject }) => subject)).toEqual(['Confirmée\u00a0: Qui anime les territoires\u00a0?'])
})

test('whoever wants every change is told of each, may stop from any mail, and is forgotten a month after the end', async ({
  services,
}) => {
  const room = await desk(services)
  const { id, slug } = await question(services, room)
  const site = appFor({ ...services, clock: () => now })
  await post(site, `/orientations/${slug}/suivre`, { email, every: 'oui' })
  await post(site, linkIn((await sentTo(services))[0]?.text, 'confirmer'), {})
  await changeAnswer(services, room.lea, id, amended, now)
  await changeAnswer(services, room.marc, id, confirmed, now)
  const told = (await sentTo(services)).filter(({ category }) => category === 'news')
  expect(told.map(({ subject }) => subject.split('\u00a0')[0]).sort()).toEqual(['Confirmée', 'Provisoire'])
  await forgetFollowers(at(services, '2026-12-01'))
  expect(await followers(services)).toHaveLength(1)
  const stop = linkIn(told[0]?.text, 'arreter')
  expect((await get(site, stop)).status).toBe(200)
  expect(await followers(services)).toHaveLength(1)
  await post(site, stop, {})
  expect(await followers(services)).toEqual([])
})

test('a confirmation that was lost may be asked for again, an hour later; a stranger changes nothing of what one chose', async ({
  services,
}) => {
  const room = await desk(services)
  const { slug } = await question(services, room)
  const ask = (hours: number, fields = {}) =>
    post(
      appFor({ ...services, clock: () => new Date(now.getTime() + hours * 3_600_000) }),
      `/orientations/${slug}/suivre`,
      { email, ...fields },
    )
  await ask(0)
  await ask(0)
  expect(await sentTo(services)).toHaveLength(1)
  await ask(1)
  const asked = await sentTo(services)
  expect(asked).toHaveLength(2)
  await post(appFor(services), linkIn(asked[1]?.text, 'confirmer'), {})
  await ask(3, { every: 'oui' })
  expect(await sentTo(services)).toHaveLength(2)
  expect(await followers(services)).toMatchObject([{ email, every_change: false }])
})

test('an address nobody confirms is forgotten after a week; its late link says so', async ({ services }) => {
  const room = await desk(services)
  const { id, slug } = await question(services, room)
  const site = appFor({ ...services, clock: () => now })
  await post(site, `/orientations/${slug}/suivre`, { email })
  await forgetFollowers(at(services, '2026-11-28'))
  expect(await followers(services)).toHaveLength(1)
  await forgetFollowers(at(services, '2026-11-30'))
  expect(await followers(services)).toEqual([])
  const late = await post(site, linkIn((await sentTo(services))[0]?.text, 'confirmer'), {})
  expect(late.headers.get('location')).toBe(`/orientations/${slug}/suivre`)
  await follow(services, await person(services.db, 'paul'), id, true, now)
  await changeAnswer(services, room.marc, id, confirmed, now)
  await forgetFollowers(at(services, '2026-12-23'))
  expect(await followers(services)).toEqual([])
})

test('whoever proves their address after the decision is told it is made, and is not kept waiting', async ({
  services,
}) => {
  const room = await desk(services)
  const { id, slug } = await question(services, room)
  const site = appFor({ ...services, clock: () => now })
  await post(site, `/orientations/${slug}/suivre`, { email })
  await changeAnswer(services, room.marc, id, confirmed, now)
  await post(site, linkIn((await sentTo(services))[0]?.text, 'confirmer'), {})
  expect(await followers(services)).toEqual([])
  await post(site, `/orientations/${slug}/suivre`, { email: 'rosa@courrier.example' })
  expect(await sentTo(services, 'rosa@courrier.example')).toEqual([])
})

test('the links of old mails still lead somewhere when the question is asked in other words', async ({ services }) => {
  const room = await desk(services)
  const { id, slug } = await question(services, room)
  const site = appFor({ ...services, clock: () => now })
  await post(site, `/orientations/${slug}/suivre`, { email })
  await rewordQuestion(services, room.lea, id, { title: 'Qui anime, et où ?', theme: 'territories' }, now)
  const confirmedAt = await post(site, linkIn((await sentTo(services))[0]?.text, 'confirmer'), {})
  expect(confirmedAt.headers.get('location')).toBe('/orientations/qui-anime-et-ou')
  expect((await followers(services))[0]?.confirmed_at).not.toBeNull()
})

test('one’s own list: nobody else’s, and each line may be left', async ({ services, db }) => {
  const room = await desk(services)
  const { id, slug } = await question(services, room)
  const paul = await person(db, 'paul')
  const site = appFor(services)
  expect((await get(site, '/orientations/suivies')).status).toBe(303)
  await follow(services, room.marc, id, false, now)
  const cookie = await openSession(services, paul.id)
  const list = async () => (await get(site, '/orientations/suivies', cookie)).text()
  expect(await list()).toContain('Vous ne suivez aucune réponse')
  await post(site, `/orientations/${slug}/suivre`, {}, cookie)
  expect(await list()).toContain('Qui anime les territoires')
  const left = await post(site, `/orientations/${slug}/suivre`, { stop: 'oui', from: 'liste' }, cookie)
  expect(left.headers.get('location')).toBe('/orientations/suivies')
  expect(await list()).toContain('Vous ne suivez aucune réponse')
  expect(await followers(services)).toHaveLength(1)
})

test('whoever asks follows their question if they ticked so, and only once their address is proved', async ({
  services,
}) => {
  const room = await desk(services)
  const ask = async (title: string, follows: boolean) => {
    const id = await proposeQuestion(services, null, { title, context: '', name: 'Paul', email, follows }, now)
    await publishQuestion(services, room.marc, id, { title, theme: 'general' }, now)
    return id
  }
  await ask('Et les aidants ?', false)
  expect(await followers(services)).toEqual([])
  const id = await ask('Et les îles ?', true)
  expect(await followers(services)).toMatchObject([{ email, every_change: true, confirmed_at: null }])
  await changeAnswer(services, room.lea, id, said, now)
  const letters = await sentTo(services)
  expect(letters.map(({ subject }) => subject)).toEqual(['Votre question est publiée', 'Votre question est publiée'])
  const proof = letters.map(({ text }) => linkIn(text, 'confirmer')).find(Boolean) ?? ''
  await post(appFor(services), proof, {})
  await changeAnswer(services, room.lea, id, amended, now)
  expect((await sentTo(services)).map(({ subject }) => subject)).toContain('Provisoire\u00a0: Et les îles\u00a0?')
})

test('who asked is forgotten when nobody reads the question in time', async ({ services, db }) => {
  await proposeQuestion(services, null, { title: 'Et moi ?', context: 'Mon cas', name: 'Paul', email }, now)
  const kept = () => db.selectFrom('question').select(['proposer_name', 'proposer_email', 'context']).execute()
  await forgetFollowers(at(services, '2027-05-01'))
  expect(await kept()).toEqual([{ proposer_name: 'Paul', proposer_email: email, context: 'Mon cas' }])
  await forgetFollowers(at(services, '2027-05-25'))
  expect(await kept()).toEqual([{ proposer_name: null, proposer_email: null, context: '' }])
})
