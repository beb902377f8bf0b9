import { expect } from 'vitest'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Services } from '#core/services.ts'
import { openSession } from '#rooms/accounts/index.ts'
import { appFor, get, post } from '#tests/support/app.ts'
import { test } from '#tests/support/database.ts'
import { latestCharter } from '../charter/queries.ts'
import { version1 } from '../charter/version-1.ts'
import { paths as roomPaths } from '../paths.ts'
import { bannerPersonalData } from '../personal-data.ts'
import { declared, on, person } from '../room.fixture.ts'
import { remindAgreements, tendAmendments } from './actions-night.ts'
import { paths } from './paths.ts'
import { passagesOf } from './rules.ts'

const as = async (services: Services, actor: { id: string } | null, day: Day) => {
  const site = appFor({ ...services, clock: () => on(day) })
  const cookie = actor ? await openSession(services, actor.id) : ''
  const read = async (response: Response) => ({
    ...{ status: response.status, to: response.headers.get('location') ?? '' },
    html: (await response.text()).replaceAll('&#39;', '’'),
  })
  return {
    get: async (path: string) => read(await get(site, path, cookie)),
    post: async (path: string, fields: Record<string, string> = {}) => read(await post(site, path, fields, cookie)),
  }
}
type Reader = Awaited<ReturnType<typeof as>>

const statement = 'question.open_data.statement'
const typed = (
  memberId: string,
  changes: Record<string, string> = { [statement]: 'Des données utiles à d’autres.' },
) => ({
  ...Object.fromEntries(
    passagesOf(version1)
      .filter(({ kind }) => kind !== 'removal')
      .map(({ key, text }) => [key, text]),
  ),
  ...{ title: 'Des données utiles', reasons: 'La phrase est longue.', member: memberId },
  ...changes,
})

/** Three members of the bannière; Nadia proposes. */
const world = async (services: Services) => {
  const nadia = await declared(services, 'nadia')
  const camille = await declared(services, 'camille', { name: 'Toit à deux voix' })
  const yanis = await declared(services, 'yanis', { name: 'Ligne des bourgs' })
  return { nadia, camille, yanis }
}

const proposed = async (services: Services, here: Awaited<ReturnType<typeof world>>) => {
  const nadia = await as(services, here.nadia.actor, '2026-11-23')
  const { to } = await nadia.post(paths.create, typed(here.nadia.sheet.id))
  await nadia.post(`${to}/publication`)
  return { nadia, to }
}

const statusOf = async (db: Database) =>
  (await db.selectFrom('banner_amendment').select('status').executeTakeFirstOrThrow()).status

/** The members vote by hand, as the room of decisions counted it: what is tested there is not tested again here. */
const voted = async (db: Database, adopted: boolean | null, day: Day) => {
  const at = on(day)
  await db.updateTable('decision').set({ status: 'open', opened_at: at, electors: 3 }).execute()
  await db.updateTable('decision').set({ status: 'closed', closed_at: at, adopted }).execute()
}

test('only members propose, support and debate, in the name of a member they keep; a draft is read by its author only', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const paul = await as(services, await person(db, 'paul'), '2026-11-23')
  const [visitor, camille] = [
    await as(services, null, '2026-11-23'),
    await as(services, here.camille.actor, '2026-11-23'),
  ]
  expect((await visitor.post(paths.create, typed(here.nadia.sheet.id))).status).toBe(401)
  expect((await paul.get(paths.create)).to).toBe(paths.list)
  for (const reader of [paul, camille])
    expect((await reader.post(paths.create, typed(here.nadia.sheet.id))).status).toBe(404)

  const nadia = await as(services, here.nadia.actor, '2026-11-23')
  const nothing = await nadia.post(paths.create, typed(here.nadia.sheet.id, {}))
  expect([nothing.status, nothing.html.includes('La phrase est longue.')]).toEqual([422, true])
  const untitled = await nadia.post(paths.create, { ...typed(here.nadia.sheet.id), title: '' })
  expect([untitled.status, untitled.html.includes('Des données utiles à d’autres.')]).toEqual([422, true])
  const { to } = await nadia.post(paths.create, typed(here.nadia.sheet.id))
  for (const reader of [visitor, paul, camille]) expect((await reader.get(to)).status).toBe(404)
  expect((await camille.post(`${to}/publication`)).status).toBe(404)
  expect((await nadia.get(to)).html).toContain('<ins>utiles</ins>')
  const stale = await nadia.post(`${to}/modifier`, {
    ...typed(here.nadia.sheet.id),
    title: 'Autre titre',
    version: '7',
  })
  expect([stale.status, stale.html.includes('Autre titre')]).toEqual([409, true])

  await nadia.post(`${to}/publication`)
  expect((await visitor.get(to)).html).toContain('En débat')
  expect((await paul.post(`${to}/soutien`, { member: here.camille.sheet.id })).status).toBe(404)
  const word = { member: here.camille.sheet.id, side: 'for', body: 'Plus court, donc mieux lu.' }
  expect((await paul.post(`${to}/debat`, word)).status).toBe(404)
  expect((await camille.post(`${to}/debat`, { ...word, side: '' })).html).toContain('Plus court, donc mieux lu.')
  await camille.post(`${to}/debat`, word)
  const debate = (await visitor.get(to)).html
  expect(debate).toContain('Plus court, donc mieux lu.')
  expect(debate).not.toMatch(/Camille Roux|Nadia Berthier/)
  expect(JSON.stringify(await bannerPersonalData.read(db, here.camille.actor.id))).toContain('Plus court')
  // published, it is not written again, even by its author
  expect((await nadia.post(`${to}/modifier`, { ...typed(here.nadia.sheet.id), version: '1' })).to).toBe(to)
})

test('no vote before the debate is over and others want it; one does not support oneself; taken back, it is not voted', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const { nadia, to } = await proposed(services, here)
  const night = (day: Day) => tendAmendments({ ...services, clock: () => on(day) })
  await nadia.post(`${to}/soutien`, { member: here.nadia.sheet.id })
  await night('2026-12-08')
  expect(await statusOf(db)).toBe('debate')
  const supports = async ({ actor, sheet }: typeof here.camille) =>
    (await as(services, actor, '2026-11-24')).post(`${to}/soutien`, { member: sheet.id })
  await supports(here.camille)
  // whoever keeps two members supports once
  const both = { sheet_id: here.yanis.sheet.id, user_id: here.camille.actor.id, role: 'owner' }
  await db.insertInto('sheet_member').values(both).execute()
  await supports({ ...here.yanis, actor: here.camille.actor })
  expect(await db.selectFrom('banner_amendment_support').select('member_id').execute()).toHaveLength(1)
  await supports(here.yanis)
  await night('2026-12-07')
  expect(await statusOf(db)).toBe('debate')
  await supports(here.yanis)
  await night('2026-12-08')
  expect(await statusOf(db)).toBe('debate')
  const camille = await as(services, here.camille.actor, '2026-12-08')
  expect((await camille.post(`${to}/retrait`)).status).toBe(404)
  await nadia.post(`${to}/retrait`)
  expect(await statusOf(db)).toBe('withdrawn')
})

const toTheVote = async (services: Services, here: Awaited<ReturnType<typeof world>>, to: string) => {
  for (const { actor, sheet } of [here.camille, here.yanis])
    await (await as(services, actor, '2026-11-24')).post(`${to}/soutien`, { member: sheet.id })
  await tendAmendments({ ...services, clock: () => on('2026-12-08') })
}

test('rejected, or without its quorum, the charter stays as it was', async ({ services, db }) => {
  const here = await world(services)
  const { nadia, to } = await proposed(services, here)
  await toTheVote(services, here, to)
  expect(await statusOf(db)).toBe('vote')
  const decision = await db.selectFrom('decision').selectAll().executeTakeFirstOrThrow()
  expect(decision).toMatchObject({
    method: 'qualified',
    threshold_num: 2,
    threshold_den: 3,
    quorum: 25,
    body_kind: 'banner',
  })
  expect((await nadia.post(`${to}/retrait`)).to).toBe(to)
  expect(await statusOf(db)).toBe('vote')
  await voted(db, null, '2026-12-22')
  await tendAmendments({ ...services, clock: () => on('2026-12-22') })
  expect(await statusOf(db)).toBe('rejected')
  expect((await latestCharter(db)).number).toBe(1)
})

/** What happens to a member once the charter was voted. */
const agreement = async (reader: Reader, sheetId: string) => ({
  page: await reader.get(paths.agree(sheetId)),
  wrong: await reader.post(paths.agree(sheetId), { charter: '1' }),
  right: await reader.post(paths.agree(sheetId), { charter: '2' }),
})

test('adopted, it is the next version; members are asked to agree again, reminded, and never put out for not answering', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const { to } = await proposed(services, here)
  await toTheVote(services, here, to)
  await voted(db, true, '2026-12-22')
  await tendAmendments({ ...services, clock: () => on('2026-12-22') })
  const charter = await latestCharter(db)
  expect(charter).toMatchObject({ number: 2, maturity: 'adopted', publishedOn: '2026-12-22' })
  expect(JSON.stringify(charter.criteria)).toContain('Des données utiles à d’autres.')
  await tendAmendments({ ...services, clock: () => on('2026-12-23') })
  expect((await latestCharter(db)).number).toBe(2)

  const [nadia, camille] = [
    await as(services, here.nadia.actor, '2027-01-05'),
    await as(services, here.camille.actor, '2027-01-05'),
  ]
  expect((await camille.get(paths.agree(here.nadia.sheet.id))).status).toBe(404)
  expect((await camille.post(paths.agree(here.nadia.sheet.id), { charter: '2' })).status).toBe(404)
  const project = roomPaths.project(here.nadia.sheet.slug)
  expect((await nadia.get(project)).html).toContain('pour dire s’il s’y reconnaît')
  const { page, wrong, right } = await agreement(nadia, here.nadia.sheet.id)
  expect(page.html).toContain('<ins>utiles</ins>')
  expect(wrong.to).toBe(paths.agree(here.nadia.sheet.id))
  expect(right.to).toBe(project)
  expect((await nadia.get(project)).html).not.toContain('pour dire s’il s’y reconnaît')

  const mailed = async (day: Day) => {
    await db.deleteFrom('outgoing_mail').execute()
    await remindAgreements({ ...services, clock: () => on(day) })
    return (await db.selectFrom('outgoing_mail').select('to_address').orderBy('to_address').execute()).map(
      (row) => row.to_address,
    )
  }
  const others = [here.camille.actor.email, here.yanis.actor.email].sort()
  // to agree by 20 February 2027
  expect(await mailed('2027-01-21')).toEqual(others)
  expect(await mailed('2027-01-22')).toEqual([])
  expect(await mailed('2027-02-20')).toEqual(others)
  expect(await mailed('2027-02-21')).toEqual([])
  const late = await as(services, null, '2027-02-21')
  expect((await late.get(roomPaths.project(here.camille.sheet.slug))).html).toContain('ne s’est pas encore prononcé')
  const members = await db.selectFrom('banner_membership').select('status').execute()
  expect(members.map(({ status }) => status)).toEqual(['member', 'member', 'member'])
})

test('what was published is not rewritten, even in the database', async ({ services, db }) => {
  const here = await world(services)
  await proposed(services, here)
  await expect(db.updateTable('banner_amendment').set({ reasons: 'Autre chose.' }).execute()).rejects.toThrow(
    'not rewritten',
  )
})

test('an invented vote changes no charter', async ({ services, db }) => {
  const here = await world(services)
  const { to } = await proposed(services, here)
  await toTheVote(services, here, to)
  await db.updateTable('banner_amendment').set({ demo: true }).execute()
  await voted(db, true, '2026-12-22')
  await tendAmendments({ ...services, clock: () => on('2026-12-22') })
  expect(await statusOf(db)).toBe('adopted')
  expect((await latestCharter(db)).number).toBe(1)
})
