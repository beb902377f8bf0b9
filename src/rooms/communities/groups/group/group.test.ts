import { expect } from 'vitest'
import { proposeDecision } from '#rooms/decisions/index.ts'
import { test } from '#tests/support/database.ts'
import { peopleOfGroup } from '../../members/queries-people.ts'
import {
  at,
  browse,
  curator,
  entrusted,
  joins,
  mails,
  now,
  on,
  refusedIn,
  today,
  type World,
  world,
} from '../../room.fixture.ts'
import { circuits, content, inPerson, organisation } from '../groups.fixture.ts'
import { loadGroups } from '../load.ts'
import { national } from '../national.ts'
import { groupPaths as paths } from '../paths.ts'
import { groupBySlug, mandatedVoices, standingInGroup } from '../queries.ts'
import { createGroup, editGroup, moveGroup, nameLead } from './actions.ts'
import { answerRequest, joinGroup, leaveGroup } from './actions-members.ts'
import { remindRequests } from './actions-upkeep.ts'
import { declinedOf, membersOf, requestsOf } from './queries.ts'

const fields = { ...content, due: '2027-03-31', voice: '' }

test('a group is begun by the voice of a member: a stranger finds nothing, someone in charge of the site neither', async ({
  services: real,
  db,
}) => {
  const services = at(real, today)
  const here = await world(services)
  const to = paths.newIn(here.vercors.slug)
  const voice = `organisation:${here.toit.id}`
  for (const stranger of [here.camille, await curator(db)]) {
    const browser = await browse(services, stranger)
    expect((await browser.get(to)).status).toBe(404)
    expect((await browser.post(to, { ...fields, voice })).status).toBe(404)
  }
  expect((await (await browse(services)).get(to)).to).toContain('/connexion')
  const maelle = await browse(services, here.maelle)
  // in the name of another, wrong input kept, doors that anyone may push
  expect((await maelle.post(to, { ...fields, voice })).status).toBe(422)
  const mine = `organisation:${here.atelier.id}`
  const wrong = await maelle.post(to, { ...fields, name: '', closedDoors: 'Secret.', voice: mine })
  expect(wrong.status).toBe(422)
  for (const said of ['Donnez un nom au groupe.', 'dix caractères au moins', 'Recenser les cantines'])
    expect(wrong.html).toContain(said)
  const open = await maelle.post(to, { ...fields, closedDoors: 'Données de santé.', voice: mine })
  expect(open.html).toContain('accueille sur demande')

  const made = await maelle.post(to, { ...fields, voice: mine })
  expect([made.status, made.to]).toEqual([303, paths.group('circuits-courts')])
  const { html } = await (await browse(services)).get(made.to)
  for (const said of ['En constitution', 'Atelier des Pentes', '31 mars 2027', 'Collectif du Vercors', 'Entrée libre'])
    expect(html).toContain(said)
  expect((await (await browse(services)).get(paths.ofCommunity(here.vercors.slug))).html).toContain('Circuits courts')
  const told = await db.selectFrom('history').selectAll().where('verb', '=', 'community.group_created').execute()
  expect(told).toMatchObject([{ subject_kind: 'community', subject_id: here.vercors.id, is_public: true }])
})

test('a national group is begun by who keeps an organisation with a mandate in force that very day', async ({
  services: real,
  db,
}) => {
  const services = at(real, today)
  const here = await world(services)
  const begun = { ...content, voice: organisation(here.drome.id), community: null }
  await expect(createGroup(services, here.maelle, begun, now)).rejects.toMatchObject({ kind: 'not-found' })
  expect((await (await browse(services, await curator(db))).get(paths.newNational)).status).toBe(404)
  expect(await mandatedVoices(db, here.ibrahim, '2027-01-01')).toEqual([])
  await expect(createGroup(services, here.ibrahim, begun, on('2027-01-01'))).rejects.toMatchObject({
    kind: 'not-found',
  })
  expect(await mandatedVoices(db, { ...here.ibrahim, demo: true }, today)).toEqual([])
  const ibrahim = await browse(services, here.ibrahim)
  const made = await ibrahim.post(paths.newNational, { ...fields, voice: `organisation:${here.drome.id}` })
  expect(made.to).toBe(paths.group('circuits-courts'))

  // what was said in 2018 is there already, with its source, without anyone: it is taken up by a mandate only
  await loadGroups(db)
  const { html } = await (await browse(services)).get(paths.groups)
  expect(html.indexOf('Groupes nationaux')).toBeLessThan(html.indexOf(national.name))
  const page = await (await browse(services)).get(paths.group(national.slug))
  for (const said of ['En cours', 'À trouver', '22 février 2018', 'La source ne nomme pas ses membres'])
    expect(page.html).toContain(said)
  await joinGroup(services, here.nadia, national.slug, { voice: inPerson(here.nadia), message: '' }, now)
  await joinGroup(services, here.ibrahim, national.slug, { voice: organisation(here.drome.id), message: '' }, now)
  const take = (who: World['nadia'], id: string) => nameLead(services, who, national.slug, organisation(id), now)
  await expect(take(here.nadia, here.drome.id)).rejects.toMatchObject({ kind: 'not-found' })
  expect(await take(here.ibrahim, here.atelier.id)).toEqual({ ok: false, refusal: 'not-a-member' })
  expect(await take(here.ibrahim, here.drome.id)).toMatchObject({ ok: true })
})

test('joining is open to the community and asked from outside; answered by the lead, by any member once late; declined with its public reason', async ({
  services: real,
  db,
}) => {
  const services = at(real, today)
  const here = await world(services)
  const slug = await circuits(services, here)
  const camille = await browse(services, here.camille)
  const toit = `organisation:${here.toit.id}`
  expect((await camille.post(paths.join(slug), { voice: `organisation:${here.atelier.id}` })).status).toBe(422)
  expect((await camille.post(paths.join(slug), { voice: toit, message: 'Un café.' })).to).toBe(paths.group(slug))
  expect((await camille.post(paths.join(slug), { voice: toit })).html).toContain('déjà en attente')
  const [asked] = await requestsOf(db, (await groupBySlug(db, slug)).id)
  const id = asked?.id ?? ''
  const to = (await mails(db)).filter(({ subject }) => subject.includes('demande d’entrée')).map((mail) => mail.to)
  expect(to).toEqual([here.maelle.email])
  // what waits is for members: neither named nor counted outside
  expect((await (await browse(services)).get(paths.group(slug))).html).not.toContain('Toit à deux voix')
  for (const who of [here.camille, here.nadia])
    expect((await (await browse(services, who)).get(paths.request(slug, id))).status).toBe(404)
  const answer = { requestId: id, answer: 'decline', reason: 'Trop loin des cantines.' } as const
  await expect(answerRequest(services, here.nadia, slug, answer, on('2026-12-02'))).rejects.toMatchObject({
    kind: 'not-found',
  })
  for (const day of ['2026-11-28', '2026-11-29', '2026-11-30', '2026-12-03']) await remindRequests(at(services, day))
  const reminded = (await mails(db)).filter(({ subject }) => /jours pour répondre|attend toujours/.test(subject))
  expect(reminded.map((mail) => mail.to).toSorted()).toEqual(
    [here.maelle.email, here.maelle.email, here.nadia.email].toSorted(),
  )
  const maelle = await browse(services, here.maelle)
  expect((await maelle.post(paths.request(slug, id), { answer: 'decline', reason: 'Non.' })).status).toBe(422)
  expect(await answerRequest(services, here.nadia, slug, answer, on('2026-12-03'))).toMatchObject({ ok: true })
  const group = await groupBySlug(db, slug)
  expect(await declinedOf(db, group.id, today)).toMatchObject([{ reason: 'Trop loin des cantines.' }])
  const after = at(real, '2026-12-04')
  expect((await (await browse(after)).get(paths.group(slug))).html).toContain('Trop loin des cantines.')
  const again = { voice: organisation(here.toit.id), message: '' }
  expect(await joinGroup(after, here.camille, slug, again, on('2026-12-04'))).toMatchObject({ refusal: 'too-soon' })
  // a member of the community enters at once
  expect(await joinGroup(services, here.simon, slug, { ...again, voice: organisation(here.banque.id) }, now)).toEqual({
    ok: true,
    value: 'entered',
  })
})

test('outside, organisations are named and persons counted; no address is ever written', async ({
  services: real,
  db,
}) => {
  const services = at(real, today)
  const here = await world(services)
  const slug = await circuits(services, here)
  const group = await groupBySlug(db, slug)
  expect(await membersOf(db, group, false)).toMatchObject([
    { kind: 'organisation', name: 'Atelier des Pentes' },
    { kind: 'person', name: null },
  ])
  const outside = await (await browse(services)).get(paths.group(slug))
  expect(outside.html).toContain('et une personne, en son nom')
  const data = await (await browse(services)).get(paths.data(slug))
  for (const { html } of [outside, data]) {
    expect(html).not.toContain(here.nadia.name)
    expect(html).not.toContain('@')
  }
  expect(JSON.parse(data.html)).toMatchObject({ personnes: 1, pilote: 'Atelier des Pentes', echeance: '2027-03-31' })
  expect((await (await browse(services, here.nadia)).get(paths.group(slug))).html).toContain(here.nadia.name)
})

test('the lead alone steers; it hands over, or leaves the group to be found; what is over is written no more', async ({
  services: real,
  db,
}) => {
  const services = at(real, today)
  const here = await world(services)
  const slug = await circuits(services, here)
  const { nadia, maelle } = here
  const closing = { to: 'closed', outcome: 'Un annuaire de douze cantines.' } as const
  for (const path of [paths.edit(slug), paths.status(slug), paths.lead(slug)])
    for (const who of [nadia, here.simon, here.ibrahim])
      expect((await (await browse(services, who)).get(path)).status, path).toBe(404)
  await expect(moveGroup(services, nadia, slug, closing, now)).rejects.toMatchObject({ kind: 'not-found' })
  expect(await moveGroup(services, maelle, slug, { to: 'reporting', outcome: '' }, now)).toMatchObject({
    refusal: 'no-such-move',
  })
  await refusedIn(
    db,
    () => db.updateTable('working_group').set({ status: 'reporting' }).where('slug', '=', slug).execute(),
    'does not go from',
  )
  const browser = await browse(services, maelle)
  expect((await browser.post(paths.status(slug), { to: 'ongoing' })).status).toBe(303)
  expect(await groupBySlug(db, slug)).toMatchObject({ status: 'ongoing', begunOn: today, begunPrecision: 'day' })
  // of two who save at once, the second sees both
  const edited = { ...fields, stamp: '1', mission: 'Ma phrase à moi.' }
  const late = await browser.post(paths.edit(slug), edited)
  expect(late.status).toBe(409)
  for (const said of ['Quelqu’un a enregistré', 'Ma phrase à moi.', 'Recenser les cantines'])
    expect(late.html).toContain(said)
  const stamp = /name="stamp" value="([^"]*)"/.exec(late.html)?.[1] ?? ''
  expect((await browser.post(paths.edit(slug), { ...edited, stamp })).status).toBe(303)

  await leaveGroup(services, maelle, slug, organisation(here.atelier.id), now)
  const group = await groupBySlug(db, slug)
  expect(group.lead).toBeNull()
  expect(await standingInGroup(db, maelle, group, today)).toMatchObject({ voices: [] })
  expect(await peopleOfGroup(db, group.id, today)).toMatchObject([{ id: nadia.id }])
  await joins(db, nadia, here.banque.id)
  expect(await nameLead(services, nadia, slug, inPerson(nadia), now)).toMatchObject({ ok: true })
  expect(await moveGroup(services, nadia, slug, { to: 'closed', outcome: 'Fini.' }, now)).toMatchObject({
    refusal: 'outcome-missing',
  })
  expect(await moveGroup(services, nadia, slug, closing, now)).toMatchObject({ ok: true })
  const over = { ...content, stamp: '9' }
  expect(await editGroup(services, nadia, slug, over, now)).toEqual({ ok: false, refusal: 'not-open' })
  expect((await (await browse(services)).get(paths.group(slug))).html).toContain('Un annuaire de douze cantines.')
})

test('a group that ends leaves nobody waiting: who asked to enter is declined with the reason and told once, what was to be voted is called off', async ({
  services: real,
  db,
}) => {
  const services = at(real, today)
  const here = await world(services)
  const slug = await circuits(services, here)
  const asking = { voice: organisation(here.toit.id), message: 'Un café.' }
  expect(await joinGroup(services, here.camille, slug, asking, now)).toEqual({ ok: true, value: 'asked' })
  const { id } = await groupBySlug(db, slug)
  const announced = await proposeDecision(
    db,
    services,
    here.nadia,
    {
      body: { kind: 'group', id },
      ...{ title: 'Le samedi ?', question: 'Nous réunir le samedi.', method: 'majority', quorum: 0, demo: false },
      ...{ opensAt: on('2026-12-20'), closesAt: on('2026-12-27') },
    },
    now,
  )
  const closing = { to: 'closed', outcome: 'Un annuaire de douze cantines.' } as const
  expect(await moveGroup(services, here.maelle, slug, closing, on('2026-12-01'))).toMatchObject({ ok: true })

  const request = db.selectFrom('working_group_member').select(['status', 'reason', 'until'])
  expect(await request.where('organisation_id', '=', here.toit.id).execute()).toEqual([
    { status: 'declined', reason: 'Le groupe s’est clos avant de répondre.', until: '2026-12-01' },
  ])
  expect(await requestsOf(db, id)).toEqual([])
  const told = (await mails(db)).filter(({ subject }) => /Le groupe .* est clos/.test(subject))
  expect(told.map(({ to }) => to)).toEqual([here.camille.email])
  expect(told[0]?.text).toContain('avant de répondre à votre demande d’entrée')
  const left = await db.selectFrom('decision').select('status').where('id', '=', announced.id).executeTakeFirst()
  expect(left?.status).toBe('cancelled')
  // those who were in it still are, to read what it gave
  expect(await membersOf(db, await groupBySlug(db, slug), true)).toHaveLength(2)
})

test('a month stays a month', async ({ services: real, db }) => {
  const services = at(real, today)
  const here = await world(services)
  await entrusted(db, here.vercors.id, [here.atelier.id], {
    from: '2026-02-01',
    until: '2026-12-31',
    endedOn: '2026-11-22',
  })
  expect(await mandatedVoices(db, here.maelle, today)).toEqual([])
  const slug = await circuits(services, here)
  await db
    .updateTable('working_group')
    .set({ begun_on: '2017-07-01', begun_precision: 'month', status: 'ongoing' })
    .where('slug', '=', slug)
    .execute()
  const { html } = await (await browse(services)).get(paths.group(slug))
  expect(html).toMatch(/<time datetime="2017-07">juillet 2017<\/time>/)
  expect(html).not.toContain('1er juillet 2017')
})
