import { sql } from 'kysely'
import { expect } from 'vitest'
import { test } from '#tests/support/database.ts'
import { readCommunity } from '../queries.ts'
import { at, browse, mails, now, on, refusedIn, world } from '../room.fixture.ts'
import { communityRoutes } from '../routes.tsx'
import { askChange } from './actions.ts'
import { closing, closingDays, decisionOf, everyone, nameDays, naming, reason, slug, voted } from './changes.fixture.ts'
import { changePaths as paths } from './paths.ts'
import { changesOf } from './queries.ts'

test('the database itself renames and closes nothing without an adopted decision of the members', async ({
  services,
  db,
}) => {
  await world(services)
  const put = (values: string) => () => sql`update community set ${sql.raw(values)} where slug = ${slug}`.execute(db)
  await refusedIn(db, put(`name = 'Autre'`), 'renamed by a decision')
  await refusedIn(db, put(`slug = 'autre'`), 'renamed by a decision')
  const closed = put(`status = 'closed', closed_on = current_date, closed_reason = 'Parce que.'`)
  await refusedIn(db, closed, 'closed by a decision')
})

test('neither a stranger nor who facilitates without being a member asks; a form too short keeps what was typed', async ({
  services: real,
  db,
}) => {
  const services = at(real, '2026-11-22')
  const here = await world(services)
  const anyone = await browse(services)
  expect((await anyone.get(paths.name(slug))).to).toContain('/connexion')
  expect((await anyone.post(paths.closing(slug), { raison: reason })).status).toBe(401)
  const camille = await browse(services, here.camille)
  expect((await camille.get(paths.name(slug))).status).toBe(404)
  expect((await camille.post(paths.closing(slug), { raison: reason })).status).toBe(404)
  await db
    .updateTable('community_member')
    .set({ left_on: '2026-03-01', left_precision: 'day', left_how: 'left' })
    .where('organisation_id', '=', here.drome.id)
    .execute()
  const ibrahim = await browse(services, here.ibrahim)
  expect((await ibrahim.post(paths.closing(slug), { raison: reason })).status).toBe(404)
  const maelle = await browse(services, here.maelle)
  const short = await maelle.post(paths.name(slug), { nom: 'Vercors en commun', raison: 'Trop court.' })
  expect([short.status, short.html.includes('value="Vercors en commun"'), short.html.includes('Trop court.')]).toEqual([
    422,
    true,
    true,
  ])
  const same = await maelle.post(paths.name(slug), { nom: 'Collectif du Vercors', raison: reason })
  expect([same.status, same.html.includes('C’est déjà son nom.')]).toEqual([422, true])
})

test('one question of a kind at a time; below the majority or the quorum nothing changes, and it may be asked again', async ({
  services: real,
  db,
}) => {
  const services = at(real, '2026-11-22')
  const here = await world(services)
  expect(await askChange(services, here.maelle, slug, naming(), now)).toMatchObject({ ok: true })
  expect(await askChange(services, here.simon, slug, naming('Autre nom'), now)).toEqual({ ok: false, refusal: 'asked' })
  const asked = await decisionOf(db, 'name')
  await voted(services, asked, [[here.maelle, here.atelier.id, 'pour']], nameDays)
  expect((await readCommunity(db, slug)).name).toBe('Collectif du Vercors')
  expect(await askChange(services, here.simon, slug, naming(), on('2026-12-04'))).toEqual({
    ok: false,
    refusal: 'lately',
  })
  expect(await askChange(services, here.simon, slug, naming(), on('2027-01-03'))).toMatchObject({ ok: true })
  const { id } = await readCommunity(db, slug)
  expect((await changesOf(db, id)).map(({ status }) => status)).toEqual(['asked', 'rejected'])
})

test('a community is closed by two thirds only: a majority is not enough', async ({ services: real, db }) => {
  const services = at(real, '2026-11-22')
  const here = await world(services)
  await askChange(services, here.maelle, slug, closing, now)
  const [first, second, third, fourth] = everyone(here, 'pour')
  if (!first || !second || !third || !fourth) throw new Error('four voices')
  const against = ([actor, voice]: typeof first): typeof first => [actor, voice, 'contre']
  await voted(services, await decisionOf(db, 'closing'), [first, second, against(third), against(fourth)], closingDays)
  expect((await readCommunity(db, slug)).status).toBe('recognised')
})

test('renamed by its members: every public address of before leads to the one of now, for ever', async ({
  services: real,
  db,
}) => {
  const services = at(real, '2026-11-22')
  const here = await world(services)
  const maelle = await browse(services, here.maelle)
  const sent = await maelle.post(paths.name(slug), { nom: 'Vercors et Diois en commun', raison: reason })
  expect(sent.to).toContain(paths.changes(slug))
  expect((await mails(db)).filter(({ to }) => to.includes('nadia'))).toHaveLength(1)
  await voted(services, await decisionOf(db, 'name'), everyone(here, 'pour'), nameDays)
  const renamed = await readCommunity(db, 'vercors-et-diois-en-commun')
  expect(renamed.name).toBe('Vercors et Diois en commun')
  const anyone = await browse(at(services, '2026-12-04'))
  const member = await browse(at(services, '2026-12-04'), here.maelle)
  const routes = communityRoutes.routes.filter(
    ({ method, path }) =>
      method === 'GET' && // what is accepted leads to the invitation, which leads on
      path.startsWith('/communautes/:slug') &&
      !path.endsWith('/accepter'),
  )
  expect(routes.length).toBeGreaterThan(60)
  for (const { path } of [
    ...routes,
    { path: '/communautes/:slug/decisions' },
    { path: '/communautes/:slug/decisions/nouvelle' },
  ]) {
    const address = (of: string) =>
      `${path.replace(':slug', of).replaceAll(/:\w+(\{[^}]*\})?/g, '0f7e1c1e-0000-4000-8000-000000000000')}?au=2026-02-22`
    const before = await member.get(address(slug))
    expect([path, before.status, before.to]).toEqual([path, 301, address(renamed.slug)])
  }
  expect((await anyone.get(paths.members(slug))).to).toBe(paths.members(renamed.slug))
  // a form opened before is not lost
  const typed = await member.post(paths.closing(slug), { raison: closing.reason })
  expect([typed.status, typed.to]).toEqual([308, paths.closing(renamed.slug)])
  expect((await member.get(paths.closing('collectif-de-nulle-part'))).status).toBe(404)
  // back to the name of before: its first address is its own again
  await askChange(services, here.maelle, renamed.slug, naming('Collectif du Vercors'), on('2027-01-04'))
  const again = (await changesOf(db, renamed.id)).find(({ status }) => status === 'asked')
  await voted(services, again?.decisionId ?? '', everyone(here, 'pour'), ['2027-01-07', '2027-01-15'])
  expect((await readCommunity(db, slug)).id).toBe(renamed.id)
  expect((await anyone.get(paths.community(renamed.slug))).to).toBe(paths.community(slug))
})
