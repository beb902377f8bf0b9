import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Database } from '#core/database.ts'
import { test } from '#tests/support/database.ts'
import { at, browse, now, on, today, type World, world } from '../../room.fixture.ts'
import { leaveGroup } from '../group/actions-members.ts'
import { circuits, convened, inPerson, planned } from '../groups.fixture.ts'
import { cancelMeeting, changeMeeting } from '../meetings/actions.ts'
import { meetingIn } from '../meetings/queries.ts'
import { groupPaths as paths } from '../paths.ts'
import { groupBySlug } from '../queries.ts'
import { nextDatesOf } from './queries.ts'

const unfolded = (ics: string) => ics.replaceAll('\r\n ', '')

/** A vote of the community that closes on 10 December at 18:00, and a milestone of its roadmap on the 15th; another in a month unknown. */
const dated = async (db: Database, { vercors }: World): Promise<void> => {
  await db
    .insertInto('decision')
    .values({
      ...{ body_kind: 'community', body_id: vercors.id, title: 'Budget', question: 'Le budget ?', method: 'majority' },
      ...{ status: 'announced', opens_at: on('2026-12-01'), closes_at: new Date('2026-12-10T17:00:00Z') },
    })
    .execute()
  const roadmap = await db
    .insertInto('roadmap')
    .values({ community_id: vercors.id, begun_on: today })
    .returning('id')
    .executeTakeFirstOrThrow()
  const item = async (kind: string, parent: string | null, title: string, due: string | null, status = 'proposed') =>
    (
      await db
        .insertInto('roadmap_item')
        .values({
          ...{ roadmap_id: roadmap.id, kind, parent_id: parent, position: 1, title, due_on: due, status },
          ...{ updated_at: now },
        })
        .returning('id')
        .executeTakeFirstOrThrow()
    ).id
  const axis = await item('axis', null, 'Manger', null)
  // approved by a vote, as it is tested where it is
  await sql`alter table roadmap_item disable trigger roadmap_item_followed`.execute(db)
  const action = await item('action', axis, 'Livrer', null, 'validated')
  await sql`alter table roadmap_item enable trigger roadmap_item_followed`.execute(db)
  await item('milestone', action, 'Première livraison', '2026-12-15')
  await item('milestone', action, 'Au printemps', '2027-03')
  await item('milestone', await item('action', axis, 'Plus tard', null), 'Une idée', '2026-12-16')
}

test('a community’s dates: meetings, votes that close, terms, the mandate, milestones with a day; the nearest first', async ({
  services: real,
  db,
}) => {
  const services = at(real, today)
  const here = await world(services)
  const slug = await circuits(services, here)
  await convened(services, here.maelle, slug)
  await dated(db, here)
  const dates = await nextDatesOf(db, here.vercors.id, today, 10)
  expect(dates.map(({ kind, title, on: day, startsAt }) => [kind, title, day, startsAt])).toEqual([
    ['meeting', 'Première tournée', '2026-12-03', '14:30'],
    ['vote', 'Budget', '2026-12-10', '18:00'],
    ['milestone', 'Première livraison', '2026-12-15', null],
    ['mandate', '', '2026-12-31', null],
    ['term', 'Circuits courts', '2027-03-31', null],
  ])
  expect(await nextDatesOf(db, here.vercors.id, '2026-12-11', 1)).toMatchObject([{ kind: 'milestone' }])
  const visitor = await browse(services)
  const page = await visitor.get(paths.agenda(here.vercors.slug))
  expect(page.html.indexOf('Décembre 2026')).toBeLessThan(page.html.indexOf('Mars 2027'))
  const file = unfolded((await visitor.get(paths.agendaFile(here.vercors.slug))).html)
  for (const said of [
    'DTSTART:20261203T133000Z',
    'DTEND:20261203T150000Z',
    'SUMMARY:Fin d’un vote\u00a0: Budget',
    'DTSTART:20261210T170000Z',
    'DTSTART;VALUE=DATE:20261215',
    'SUMMARY:Fin du mandat d’animation',
    'LOCATION:Mairie de Die',
  ])
    expect(file).toContain(said)
  expect(file).not.toMatch(/visio\.example|Une idée|Au printemps/)
  // the same for its place and for what holds it, nothing elsewhere; an address that is no place is none
  const drome = unfolded((await visitor.get('/territoires/drome-26/agenda.ics')).html)
  expect(drome).toContain('Première tournée')
  const creuse = unfolded((await visitor.get('/territoires/creuse-23/agenda.ics')).html)
  expect(creuse).toContain('BEGIN:VTIMEZONE')
  expect(creuse).not.toContain('BEGIN:VEVENT')
  expect((await visitor.get('/territoires/zarbaloup/agenda.ics')).status).toBe(404)
})

test('DTSTAMP is the last change, not the reading; a change counts one more, a cancelled meeting says so', async ({
  services: real,
  db,
}) => {
  const services = at(real, today)
  const here = await world(services)
  const slug = await circuits(services, here)
  const id = await convened(services, here.maelle, slug)
  const read = async (day: string) => unfolded((await (await browse(at(real, day))).get(paths.calendarFile(slug))).html)
  const event = async (day: string) => /BEGIN:VEVENT\r\nUID:meeting[\s\S]*?END:VEVENT/.exec(await read(day))?.[0] ?? ''
  const first = await event(today)
  expect(first).toContain('DTSTAMP:20261122T100000Z')
  expect(first).toContain('SEQUENCE:0')
  expect(await event('2026-11-25')).toBe(first)
  const { stamp } = await meetingIn(db, (await groupBySlug(db, slug)).id, true, id)
  await changeMeeting(services, here.nadia, slug, { ...planned({ hour: '15:00' }), stamp, id }, on('2026-11-26'))
  expect(await event('2026-11-27')).toMatch(/SEQUENCE:1\r\nDTSTAMP:20261126T100000Z[\s\S]*DTSTART:20261203T140000Z/)
  await cancelMeeting(services, here.nadia, slug, { id, reason: 'La route est coupée.' }, on('2026-11-28'))
  expect(await event('2026-11-29')).toMatch(/SEQUENCE:2[\s\S]*STATUS:CANCELLED/)
  expect((await (await browse(at(real, '2026-11-29'))).get(paths.group(slug))).html).not.toContain('Première tournée')
})

test('a private address opens what its owner is a member of, that day; it is renewed, cut, and closed with the account', async ({
  services: real,
  db,
}) => {
  const services = at(real, today)
  const here = await world(services)
  const slug = await circuits(services, here, true)
  await convened(services, here.maelle, slug, { title: 'Cas délicat' })
  const [visitor, nadia] = [await browse(services), await browse(services, here.nadia)]
  expect((await (await browse(services, here.simon)).post(paths.calendarLink(slug))).status).toBe(404)
  expect((await visitor.post(paths.calendarLink(slug))).to).toContain('/connexion')
  for (const key of ['', 'x', here.nadia.id])
    expect((await visitor.get(`${paths.calendarFile(slug)}?cle=${key}`)).status).toBe(404)
  // the public address is the same for a member who is signed in: a calendar has no session
  expect((await nadia.get(paths.calendarFile(slug))).html).not.toContain('Cas délicat')

  const link = async () =>
    /\/groupes\/[\w-]+\/agenda\.ics\?cle=[\w-]+/.exec((await nadia.get(paths.group(slug))).html)?.[0] ?? ''
  expect(await link()).toBe('')
  await nadia.post(paths.calendarLink(slug))
  const first = await link()
  const file = unfolded((await visitor.get(first)).html)
  expect(file).toContain('Cas délicat')
  expect(file).toContain('visio.example')
  const kept = await db.selectFrom('group_feed').selectAll().executeTakeFirstOrThrow()
  expect(Object.values(kept).map(String)).not.toContain(first.split('=')[1])
  // of this group only
  const key = first.split('?')[1]
  expect((await visitor.get(`${paths.agendaFile(here.vercors.slug)}?${key}`)).status).toBe(404)

  await nadia.post(paths.calendarLink(slug))
  const second = await link()
  expect([(await visitor.get(first)).status, (await visitor.get(second)).status]).toEqual([404, 200])
  const suspended = { status: 'suspended', suspended_reason: 'Essai.' }
  await db.updateTable('app_user').set(suspended).where('id', '=', here.nadia.id).execute()
  expect((await visitor.get(second)).status).toBe(404)
  await db
    .updateTable('app_user')
    .set({ status: 'active', suspended_reason: null })
    .where('id', '=', here.nadia.id)
    .execute()
  await leaveGroup(services, here.nadia, slug, inPerson(here.nadia), now)
  expect(unfolded((await visitor.get(second)).html)).not.toMatch(/Cas délicat|visio\.example/)
  expect((await nadia.get(paths.calendarCut(slug))).status).toBe(200)
  await nadia.post(paths.calendarCut(slug))
  expect((await visitor.get(second)).status).toBe(404)

  // of a community: its members, on its agenda
  const agenda = paths.agenda(here.vercors.slug)
  expect((await (await browse(services, here.camille)).post(paths.agendaLink(here.vercors.slug))).status).toBe(404)
  await nadia.post(paths.agendaLink(here.vercors.slug))
  expect((await nadia.get(agenda)).html).toMatch(/agenda\.ics\?cle=/)
})
