import { expect } from 'vitest'
import type { Database } from '#core/database.ts'
import { test } from '#tests/support/database.ts'
import { at, browse, mails, now, on, today, world } from '../../room.fixture.ts'
import { editGroup, moveGroup } from '../group/actions.ts'
import { leaveGroup } from '../group/actions-members.ts'
import { behind, circuits, content, convened, planned } from '../groups.fixture.ts'
import { groupPaths as paths } from '../paths.ts'
import { groupBySlug } from '../queries.ts'
import { addAction } from '../tasks/actions.ts'
import { cancelMeeting, changeMeeting, planMeeting, reportMeeting } from './actions.ts'
import { meetingIn } from './queries.ts'

const fields = { ...planned(), minutes: '90', online: 'https://visio.example/salle' }
const stampIn = (html: string) => /name="stamp" value="([^"]*)"/.exec(html)?.[1] ?? ''
const subjectsTo = async (db: Database, email: string, subject: RegExp) =>
  (await mails(db)).filter((mail) => mail.to === email && subject.test(mail.subject)).map((mail) => mail.subject)

test('members convene, and facilitators by a mandate in force: not a stranger, not a mandate that ended yesterday', async ({
  services: real,
  db,
}) => {
  const services = at(real, today)
  const here = await world(services)
  const slug = await circuits(services, here)
  const to = paths.newMeeting(slug)
  expect((await (await browse(services)).post(to, fields)).status).toBe(401)
  // Simon is of the community, not of the group
  for (const who of [here.camille, here.simon])
    expect((await (await browse(services, who)).post(to, fields)).status).toBe(404)
  const nadia = await browse(services, here.nadia)
  const wrong = await nadia.post(to, { ...fields, hour: '25:00', title: '' })
  expect(wrong.status).toBe(422)
  for (const said of ['Dites l’objet', 'Une heure, comme', '25:00', 'Mairie de Die']) expect(wrong.html).toContain(said)
  const made = await nadia.post(to, { ...fields, hour: '14 h 30' })
  expect(made.status).toBe(303)
  expect(await subjectsTo(db, here.maelle.email, /3 décembre 2026 à 14/)).toHaveLength(1)
  expect(await subjectsTo(db, here.nadia.email, /Réunion/)).toEqual([])
  // the link to come in by is for members, on the page as in the letter
  const outside = await (await browse(services)).get(made.to)
  expect(outside.html).toContain('Mairie de Die')
  expect(outside.html).not.toContain('visio.example')
  expect((await nadia.get(made.to)).html).toContain('visio.example')
  expect(
    (await mails(db)).find((mail) => mail.to === here.maelle.email && /Réunion/.test(mail.subject))?.text,
  ).toContain('visio.example')
  const plan = (day: string) => planMeeting(at(real, day), here.ibrahim, slug, planned({ title: 'Bilan' }), on(day))
  expect(await plan('2026-12-31')).toMatchObject({ ok: true })
  await expect(plan('2027-01-01')).rejects.toMatchObject({ kind: 'not-found' })
})

test('a change of day and a cancellation are told with their reason; of two who save at once the second sees both', async ({
  services: real,
  db,
}) => {
  const services = at(real, today)
  const here = await world(services)
  const slug = await circuits(services, here)
  const id = await convened(services, here.maelle, slug)
  const nadia = await browse(services, here.nadia)
  const stamp = stampIn((await nadia.get(paths.editMeeting(slug, id))).html)
  expect((await nadia.post(paths.editMeeting(slug, id), { ...fields, stamp, day: '2026-12-04' })).status).toBe(303)
  expect(await subjectsTo(db, here.maelle.email, /modifiée/)).toHaveLength(1)
  const late = await nadia.post(paths.editMeeting(slug, id), { ...fields, stamp, place: 'Chez moi' })
  expect(late.status).toBe(409)
  for (const said of ['Quelqu’un a enregistré', 'Chez moi', '2026-12-04']) expect(late.html).toContain(said)
  // only what moves is told
  const again = stampIn((await nadia.get(paths.editMeeting(slug, id))).html)
  await changeMeeting(
    services,
    here.nadia,
    slug,
    { ...planned({ day: '2026-12-04', agenda: 'x' }), stamp: again, id },
    now,
  )
  expect(await subjectsTo(db, here.maelle.email, /modifiée/)).toHaveLength(1)

  const closing = { to: 'closed', outcome: 'Un annuaire de douze cantines.' } as const
  expect(await moveGroup(services, here.maelle, slug, closing, now)).toMatchObject({ refusal: 'meetings-left' })
  expect((await nadia.post(paths.cancelMeeting(slug, id), { reason: 'Neige.' })).status).toBe(422)
  await nadia.post(paths.attendance(slug, id), { voice: `person:${here.nadia.id}`, coming: 'oui' })
  expect((await (await browse(services)).get(paths.meeting(slug, id))).html).toContain('1\u00a0personne')
  expect((await nadia.post(paths.cancelMeeting(slug, id), { reason: 'La route est coupée.' })).status).toBe(303)
  const letter = (await mails(db)).find((mail) => mail.to === here.maelle.email && mail.subject.includes('annulée'))
  expect(letter?.text).toContain('La route est coupée.')
  expect(await cancelMeeting(services, here.nadia, slug, { id, reason: 'La route est coupée.' }, now)).toMatchObject({
    refusal: 'not-now',
  })
  const comes = { voice: `person:${here.nadia.id}`, coming: 'oui' }
  await nadia.post(paths.attendance(slug, id), comes)
  expect((await db.selectFrom('group_attendance').selectAll().execute()).map(({ coming }) => coming)).toEqual([true])
})

test('minutes are kept among members until published, once the day has come; a line leads to a vote of theirs only', async ({
  services: real,
  db,
}) => {
  const services = at(real, today)
  const here = await world(services)
  const slug = await circuits(services, here)
  const id = await convened(services, here.maelle, slug)
  const vote = async (kind: 'community' | 'banner') =>
    (
      await db
        .insertInto('decision')
        .values({
          ...{ body_kind: kind, body_id: kind === 'community' ? here.vercors.id : null, title: 'Acheter ensemble' },
          ...{ question: 'Acheter ensemble ?', collects: 'round', method: 'none', status: 'collecting' },
          collect_until: on('2027-01-10'),
        })
        .returning('id')
        .executeTakeFirstOrThrow()
    ).id
  const [ours, theirs] = [await vote('community'), await vote('banner')]
  const written = {
    report: '## Les cantines\n\nDouze répondent.',
    resolutions: `- Acheter ensemble http://localhost:3000/decisions/${ours}\nÉcrire aux autres /decisions/${theirs}`,
  }
  const report = (stamp: string, status: 'draft' | 'published') => ({ ...written, id, stamp, status })
  const early = await meetingIn(db, (await groupBySlug(db, slug)).id, true, id)
  expect(await reportMeeting(services, here.nadia, slug, report(early.reportStamp, 'draft'), now)).toMatchObject({
    refusal: 'future',
  })
  const later = at(real, '2026-12-03')
  const nadia = await browse(later, here.nadia)
  expect((await (await browse(later, here.simon)).get(paths.report(slug, id))).status).toBe(404)
  const stamp = stampIn((await nadia.get(paths.report(slug, id))).html)
  expect(
    (await nadia.post(paths.report(slug, id), { stamp, report: '', resolutions: '', status: 'published' })).status,
  ).toBe(422)
  expect((await nadia.post(paths.report(slug, id), { stamp, ...written, status: 'draft' })).status).toBe(303)
  const outside = async () => (await (await browse(later)).get(paths.meeting(slug, id))).html
  expect(await outside()).not.toMatch(/Douze répondent|Acheter ensemble/)
  expect((await nadia.get(paths.meeting(slug, id))).html).toContain('Douze répondent')

  const stale = await nadia.post(paths.report(slug, id), {
    stamp,
    ...written,
    report: 'Ma version.',
    status: 'published',
  })
  expect(stale.status).toBe(409)
  for (const said of ['Ma version.', 'Douze répondent', 'Quelqu’un a enregistré']) expect(stale.html).toContain(said)
  expect(await subjectsTo(db, here.maelle.email, /Compte rendu/)).toEqual([])
  await nadia.post(paths.report(slug, id), { stamp: stampIn(stale.html), ...written, status: 'published' })
  expect(await subjectsTo(db, here.maelle.email, /Compte rendu/)).toHaveLength(1)
  const html = await outside()
  expect(html).toContain('Douze répondent')
  expect(html).toContain(`/decisions/${ours}`)
  expect(html).not.toContain(theirs)
  const told = await db.selectFrom('history').selectAll().where('verb', 'like', 'community.meeting_%').execute()
  expect(told.map(({ verb, is_public }) => [verb, is_public])).toEqual([
    ['community.meeting_planned', true],
    ['community.meeting_drafted', false],
    ['community.meeting_held', true],
  ])
})

test('behind closed doors nothing is said outside, by any door, even once the doors are open again', async ({
  services: real,
  db,
}) => {
  const services = at(real, today)
  const here = await world(services)
  // convened before the doors were closed, or after: the same
  const slug = await circuits(services, here)
  const id = await convened(services, here.nadia, slug, { title: 'Cas de la famille Zarbaloup' })
  await editGroup(services, here.maelle, slug, { ...behind, stamp: '1' }, now)
  const group = await groupBySlug(db, slug)
  const task = {
    stamp: '',
    title: 'Appeler Zarbaloup',
    owner: here.atelier.id,
    ownerWords: '',
    due: '2026-12-01',
    meeting: id,
  }
  await addAction(services, here.maelle, slug, task, now)
  const maelle = await browse(services, here.maelle)
  const given = { title: 'Note Zarbaloup', body: 'Un texte.', due: '2026-12-20', delivered: '', stamp: '', url: '' }
  await maelle.post(paths.newDeliverable(slug), given)
  const doors = [
    ...[paths.group(slug), paths.data(slug), paths.meetings(slug), paths.actions(slug), paths.actionsFile(slug)],
    ...[paths.deliverables(slug), paths.calendarFile(slug), paths.agenda(here.vercors.slug)],
    ...[paths.agendaFile(here.vercors.slug), '/territoires/drome-26/agenda.ics', paths.groups, '/annuaire?q=Zarbaloup'],
  ]
  // Simon is of the community, Ibrahim facilitates it: neither is of the group
  const said = async (who: typeof here.simon | null) => {
    const browser = await browse(services, who)
    const pages = []
    for (const door of doors) {
      const { status, html } = await browser.get(door)
      expect(status, door).toBe(200)
      pages.push(html.replaceAll('\r\n ', ''))
    }
    return pages.join('\n')
  }
  // the doors are the right ones: a member reads there what the others do not
  expect(await said(here.nadia)).toMatch(/famille Zarb[\s\S]*Appeler Zarb[\s\S]*Note Zarb/)
  expect((await (await browse(services)).get('/territoires/drome-26/agenda.ics')).html).toContain('Réunion à huis clos')
  const hidden = /famille Zarb|Appeler Zarb|Note Zarb|visio\.example|Mairie de Die/
  for (const who of [null, here.simon, here.ibrahim]) {
    expect(await said(who)).not.toMatch(hidden)
    const browser = await browse(services, who)
    expect((await browser.get(paths.meeting(slug, id))).status).toBe(404)
  }
  const outside = await (await browse(services)).get(paths.group(slug))
  for (const part of [
    'On y parle de personnes suivies',
    'Atelier des Pentes',
    'Réunion à huis clos',
    '3 décembre 2026',
  ])
    expect(outside.html).toContain(part)
  expect((await maelle.get(paths.meetings(slug))).html).toContain('famille Zarbaloup')
  const past = await db.selectFrom('history').select('details').where('subject_id', '=', here.vercors.id).execute()
  expect(JSON.stringify(past)).not.toContain('Zarbaloup')

  // open again: what was written before stays among members
  const opened = { ...content, joining: 'open', closedDoors: '', stamp: String(group.version) } as const
  expect(await editGroup(services, here.maelle, slug, opened, now)).toMatchObject({ ok: true })
  for (const who of [null, here.ibrahim]) {
    expect(await said(who)).not.toMatch(hidden)
    for (const path of [paths.meeting(slug, id), paths.editMeeting(slug, id)])
      expect([404, 303, 302]).toContain((await (await browse(services, who)).get(path)).status)
  }
  // who leaves reads no more
  await leaveGroup(services, here.nadia, slug, { kind: 'person', id: here.nadia.id }, now)
  expect((await (await browse(services, here.nadia)).get(paths.meeting(slug, id))).status).toBe(404)
  // given to all by its members, one by one
  const [note] = await db.selectFrom('group_deliverable').select('id').execute()
  const edit = paths.editDeliverable(slug, note?.id ?? '')
  const stamp = stampIn((await maelle.get(edit)).html)
  expect((await maelle.post(edit, { ...given, stamp, delivered: '2026-11-22', released: 'oui' })).status).toBe(303)
  expect((await (await browse(services)).get(paths.deliverables(slug))).html).toContain('Note Zarbaloup')
})

test('a meeting noted afterwards invites nobody', async ({ services: real, db }) => {
  const services = at(real, today)
  const here = await world(services)
  const slug = await circuits(services, here)
  expect(await convened(services, here.nadia, slug, { day: '2026-11-20' })).not.toBe('')
  expect(await subjectsTo(db, here.maelle.email, /Réunion/)).toEqual([])
})
