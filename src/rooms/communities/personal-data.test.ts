import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { test } from '#tests/support/database.ts'
import { rooms } from '../../rooms.ts'
import { circuits, convened, inPerson } from './groups/groups.fixture.ts'
import { sayComing } from './groups/meetings/actions.ts'
import { askLiaison, sayMore } from './liaison/requests/actions.ts'
import { raiseHand } from './look/actions.ts'
import { inviteToJoin } from './members/invitations/actions.ts'
import { askToJoin, giveOpinion } from './members/requests/actions.ts'
import { communityPersonalData } from './personal-data.ts'
import { readCommunity } from './queries.ts'
import { browse, community, now, today, type World, world } from './room.fixture.ts'

const taken = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: string }): T => {
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.value
}

const erase = async (db: Database, actor: Actor) => {
  await communityPersonalData.erase?.(db, actor.id)
  await db.deleteFrom('app_user').where('id', '=', actor.id).execute()
}

const readBy = async (db: Database, actor: Actor) =>
  (await communityPersonalData.read(db, actor.id)) as { kind: string; place: string; text: string }[]

/** The tables of the room where this text is, in any column. */
const holding = async (db: Database, text: string): Promise<string[]> => {
  const held: string[] = []
  for (const table of rooms.communities.tables) {
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from ${sql.table(table)} as t where position(lower(${text}) in lower(t::text)) > 0`.execute(
      db,
    )
    if (rows[0]?.n) held.push(table)
  }
  return held
}

/** What Nadia, a member in her own name, did in the Collectif du Vercors and elsewhere; Camille asks to join. */
const lived = async (services: Services, here: World) => {
  const { db } = services
  const { nadia, camille, ibrahim, vercors, drome } = here
  const view = await readCommunity(db, vercors.slug)
  const asked = { applicant: { kind: 'person' as const, id: camille.id }, message: 'Camille dit qui elle est.' }
  const request = taken(await askToJoin(services, camille, view, asked, now))
  const voice = { kind: 'person' as const, id: nadia.id, name: nadia.name }
  const opinion = { voice, opinion: 'favourable' as const, reason: 'Nadia la connaît.' }
  taken(await giveOpinion(services, nadia, view, request.id, opinion, now))
  taken(
    await raiseHand(
      db,
      nadia,
      { placeId: vercors.placeId, organisationId: null, message: 'Nadia lève la main.' },
      today,
    ),
  )
  const slug = await circuits(services, here)
  const meeting = await convened(services, nadia, slug, { title: 'Réunion voulue par Nadia' })
  taken(await sayComing(services, nadia, slug, { id: meeting, voice: inPerson(nadia), coming: true }, now))
  const liaison = {
    serviceId: null,
    subject: 'Un logement pour Nadia',
    message: 'Nadia dort chez des amis.',
    sheetId: null,
  }
  const wanted = taken(await askLiaison(services, nadia, vercors.id, liaison, now))
  taken(await sayMore(services, nadia, wanted, 'Nadia ajoute un mot.', now))
  const other = await community(db, ibrahim, { name: 'Collectif du Diois', commune: '26113' })
  await db
    .insertInto('community_member')
    .values({ community_id: other.id, organisation_id: drome.id, joined_on: '2026-01-10' })
    .execute()
  const inviting = {
    ...{ voice: { kind: 'organisation' as const, id: drome.id, name: 'Collectif Drôme' } },
    ...{ guest: { email: nadia.email }, message: 'Viens, Nadia.' },
  }
  taken(await inviteToJoin(services, ibrahim, await readCommunity(db, other.slug), inviting, now))
  return { request: request.id as Id, slug, meeting }
}

test('who did nothing here takes nothing; erasing someone takes nothing from the others', async ({ services, db }) => {
  const here = await world(services)
  await lived(services, here)
  expect(await readBy(db, here.lucie)).toEqual([])
  const [before, theirs] = [await readBy(db, here.camille), await readBy(db, here.ibrahim)]
  await erase(db, here.lucie)
  expect(await readBy(db, here.camille)).toEqual(before)
  expect(await readBy(db, here.ibrahim)).toEqual(theirs)
  expect(await holding(db, here.nadia.email)).toEqual(['membership_invitation'])
})

test('a member takes away what they wrote and were, and nobody else’s words', async ({ services, db }) => {
  const here = await world(services)
  await lived(services, here)
  const told = await readBy(db, here.nadia)
  expect([...new Set(told.map(({ kind }) => kind))].sort()).toEqual([
    ...['group', 'group_attendance', 'hand', 'invited', 'liaison_message', 'liaison_request', 'meeting', 'membership'],
    'opinion',
  ])
  for (const words of ['Nadia la connaît.', 'Nadia lève la main.', 'Nadia dort chez des amis.', 'Nadia ajoute un mot.'])
    expect(
      told.some(({ text }) => text.includes(words)),
      words,
    ).toBe(true)
  expect(JSON.stringify(told)).not.toContain('Camille')
  expect(await readBy(db, here.camille)).toMatchObject([
    { kind: 'request', text: expect.stringContaining('Camille dit') },
  ])
})

test('erased, a member has left; their words about themselves are gone, and those in common stay without a name', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const { slug, meeting } = await lived(services, here)
  await erase(db, here.nadia)
  await erase(db, here.camille)
  for (const gone of [
    here.nadia.email,
    here.nadia.name,
    'lève la main',
    'logement',
    'chez des amis',
    'ajoute un mot',
    'dit qui elle est',
  ])
    expect(await holding(db, gone), gone).toEqual([])
  expect(await holding(db, here.nadia.id)).toEqual(['membership_opinion'])
  expect(await holding(db, 'Nadia la connaît.')).toEqual(['membership_opinion'])
  const left = db
    .selectFrom('community_member')
    .select(['left_how', 'left_reason'])
    .where('id', '=', here.members.nadia)
  expect(await left.executeTakeFirst()).toEqual({ left_how: 'left', left_reason: '' })
  expect(await db.selectFrom('membership_request').select(['status', 'message']).execute()).toEqual([
    { status: 'withdrawn', message: '' },
  ])
  expect(await db.selectFrom('liaison_request').select('status').execute()).toEqual([{ status: 'withdrawn' }])
  expect(await db.selectFrom('group_attendance').selectAll().execute()).toEqual([])
  const visitor = await browse(services)
  for (const path of [
    `/communautes/${here.vercors.slug}/membres`,
    `/groupes/${slug}`,
    `/groupes/${slug}/reunions/${meeting}`,
  ]) {
    const page = await visitor.get(path)
    expect(page.status, path).toBe(200)
    expect(page.html, path).not.toContain(here.nadia.name)
  }
})
