import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { addDays, parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { test } from '#tests/support/database.ts'
import { rooms } from '../../rooms.ts'
import { circuits, convened, inPerson } from './groups/groups.fixture.ts'
import { sayComing } from './groups/meetings/actions.ts'
import { department } from './liaison/delays.fixture.ts'
import { answerRequest, askLiaison, closeRequest, sayMore } from './liaison/requests/actions.ts'
import { delaysIn } from './liaison/services/queries.ts'
import { raiseHand } from './look/actions.ts'
import { inviteToJoin } from './members/invitations/actions.ts'
import { askToJoin, giveOpinion } from './members/requests/actions.ts'
import { communityPersonalData } from './personal-data.ts'
import { readCommunity } from './queries.ts'
import { browse, community, joins, now, on, today, type World, world } from './room.fixture.ts'

const taken = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: string }): T => {
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.value
}

const erase = async ({ db, ...services }: Services, actor: Actor) => {
  await communityPersonalData.erase?.(db, actor.id, services)
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
  const day = addDays(parisDay(new Date()), 7)
  const meeting = await convened(services, nadia, slug, { title: 'Réunion voulue par Nadia', day })
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
  await erase(services, here.lucie)
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
  for (const words of [
    'Nadia la connaît.',
    'Nadia lève la main.',
    'Nadia dort chez des amis.',
    'Nadia ajoute un mot.',
    'les cantines',
  ])
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
  await erase(services, here.nadia)
  await erase(services, here.camille)
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

test('erased, who asked takes their words back; what an organisation asked goes on, and a department that was late was late', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const { nadia, simon, banque, vercors, ibrahim } = here
  await joins(db, nadia, banque.id)
  const serviceId = await department(db, vercors.id)
  const office = { service_id: serviceId, person_id: ibrahim.id, function: 'Chargé de mission', kind: 'contact' }
  await db
    .insertInto('liaison_contact')
    .values({ ...office, act: 'Arrêté', starts_on: today, ends_on: addDays(today, 300) })
    .execute()
  const ask = async (sheetId: Id | null) => {
    const asked = { serviceId, subject: 'Un abri', message: 'Nadia demande.', sheetId }
    const id = taken(await askLiaison(services, nadia, vercors.id, asked, now))
    taken(await sayMore(services, nadia, id, 'Nadia insiste.', now))
    return id
  }
  const [theirs, closed, answered, late, waiting] = [
    await ask(banque.id),
    await ask(null),
    await ask(null),
    await ask(null),
    await ask(null),
  ]
  for (const id of [closed, answered])
    taken(await answerRequest(services, ibrahim, id, { body: 'Oui.', meetingOn: null }, now))
  taken(await closeRequest(services, ibrahim, closed, { opinion: null, said: 'Fait.' }, now))
  taken(await closeRequest(services, nadia, closed, { opinion: 'solved', said: 'Nadia remercie.' }, now))
  const gone = { received_at: on('2026-10-01'), due_on: '2026-10-15', escalated_at: on('2026-10-16') } as const
  await db.updateTable('liaison_request').set(gone).where('id', '=', late).execute()
  const delays = async () => (await delaysIn(db, vercors.id, today)).get(serviceId)
  expect(await delays()).toMatchObject({ answered: 2, late: 1, open: 3 })

  await erase(services, nadia)
  expect(await delays()).toMatchObject({ answered: 2, late: 1, open: 1 })
  const left = await db.selectFrom('liaison_request').selectAll().execute()
  const state = (id: Id) => left.find((one) => one.id === id)
  const wordless = { subject: '…', message: '…', asker_said: '', asked_by: null }
  expect(state(closed)).toMatchObject({ ...wordless, status: 'closed', asker_opinion: 'solved', service_said: 'Fait.' })
  expect(state(answered)).toMatchObject({ ...wordless, status: 'closed' })
  for (const id of [late, waiting]) expect(state(id)).toMatchObject({ ...wordless, status: 'withdrawn' })
  expect(state(theirs)).toMatchObject({ message: 'Nadia demande.', status: 'routed', asked_by: null })
  const kept = db.selectFrom('liaison_message').select('request_id').where('body', '=', 'Nadia insiste.')
  expect(await kept.execute()).toEqual([{ request_id: theirs }])
  taken(await sayMore(services, simon, theirs, 'La banque attend toujours.', now))
})

test('erased, who came to a meeting that nobody has reported yet was there', async ({ services, db }) => {
  const here = await world(services)
  const { meeting } = await lived(services, here)
  await db
    .updateTable('group_meeting')
    .set({ held_on: addDays(parisDay(new Date()), -1) })
    .where('id', '=', meeting)
    .execute()
  await erase(services, here.nadia)
  expect(await db.selectFrom('group_attendance').select('coming').execute()).toEqual([{ coming: true }])
})
