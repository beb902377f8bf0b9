import { sql } from 'kysely'
import { expect } from 'vitest'
import { test } from '#tests/support/database.ts'
import { paths as memberPaths } from '../members/paths.ts'
import { at, browse, mails, on, refusedIn, world } from '../room.fixture.ts'
import { answerAsHolder, answerObjection, concludeObjection, sayOfMandate } from './consultation/actions.ts'
import { close, facilitates, mission, person, proposed, slug, vercors, voice, why } from './mandates.fixture.ts'
import { paths } from './paths.ts'
import { mandateById, wordsOf } from './queries.ts'
import { mayMove, statuses } from './rules.ts'
import { followMandates } from './upkeep/actions-night.ts'

test('the table of moves is the one of the database', async ({ db }) => {
  const { rows } = await sql<{ before: string; after: string; may: boolean }>`
    select b as before, a as after, mandate_may_move(b, a) as may
    from unnest(${[...statuses]}::text[]) b, unnest(${[...statuses]}::text[]) a`.execute(db)
  expect(rows).toHaveLength(statuses.length ** 2)
  for (const { before, after, may } of rows)
    expect([before, after, may]).toEqual([before, after, mayMove(before as 'ended', after as 'ended')])
})

test('strangers propose nothing and say nothing; a wrong form keeps what was typed; a member proposes', async ({
  services,
}) => {
  const here = await world(services)
  const then = at(services, '2026-11-22')
  const anyone = await browse(then)
  expect((await anyone.get(paths.propose(slug))).to).toContain('/connexion')
  const camille = await browse(then, here.camille)
  expect((await camille.get(paths.propose(slug))).status).toBe(404)
  const form = { mission, porteurs: here.atelier.id, debut: '2026-12-20', fin: '2027-12-19' }
  expect((await camille.post(paths.propose(slug), form)).status).toBe(404)
  const maelle = await browse(then, here.maelle)
  const found = await maelle.post(paths.propose(slug), { ...form, q: 'banque', go: 'chercher' })
  expect([found.status, found.html.includes('Banque Demain'), found.html.includes(mission)]).toEqual([200, true, true])
  const wrong = await maelle.post(paths.propose(slug), form)
  expect([wrong.status, wrong.html.includes(mission), wrong.html.includes('court encore')]).toEqual([422, true, true])
  const sent = await maelle.post(paths.propose(slug), { ...form, debut: '2027-01-01' })
  expect(sent.status).toBe(303)
  const page = await anyone.get(sent.to)
  expect([page.status, page.html.includes('6 décembre 2026'), page.html.includes('Atelier des Pentes')]).toEqual([
    200,
    true,
    true,
  ])
  expect((await camille.post(`${sent.to}/avis`, { avis: 'support' })).status).toBe(404)
  const bare = await maelle.post(`${sent.to}/avis`, { avis: 'objection', raisons: 'Non.' })
  expect([bare.status, bare.html.includes('Non.')]).toEqual([422, true])
  expect((await maelle.get(paths.mandates(slug))).html).toContain('Proposition en cours')
})

test('without an objection that stands the night entrusts, to those who accepted; nobody does it before, nor by hand', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const id = await proposed(services, here)
  const community = await vercors(services)
  expect(community.vacantSince).toBe('2027-01-01')
  const force = () =>
    sql`update mandate set status = 'entrusted', entrusted_on = '2027-01-20' where id = ${id}`.execute(db)
  await refusedIn(db, force, 'held by those who accept it')
  await sql`update mandate_holder set accepted_on = '2027-01-11' where mandate_id = ${id}`.execute(db)
  await refusedIn(db, force, 'entrusted after its consultation')
  await sql`update mandate_holder set accepted_on = null where organisation_id = ${here.banque.id} and mandate_id = ${id}`.execute(
    db,
  )
  const objection = { voice: person(here.nadia.id), kind: 'objection' as const, body: why }
  expect(await sayOfMandate(services, here.nadia, community, id, objection, on('2027-01-12'))).toMatchObject({
    ok: true,
  })
  const [word] = await wordsOf(db, id)
  const ids = { mandate: id, word: word?.id ?? '' }
  const answer = { how: 'answered' as const, answer: 'Deux de ces mandats finissent en février.' }
  for (const stranger of [here.ibrahim, here.camille])
    await expect(answerObjection(services, stranger, community, ids, answer, on('2027-01-23'))).rejects.toMatchObject({
      kind: 'not-found',
    })
  await expect(
    concludeObjection(services, here.ibrahim, community, ids, 'withdrawn', on('2027-01-23')),
  ).rejects.toMatchObject({ kind: 'not-found' })
  expect(await answerObjection(services, here.maelle, community, ids, answer, on('2027-01-23'))).toMatchObject({
    ok: true,
  })
  await followMandates(at(services, '2027-01-26'))
  expect(await mandateById(db, community.id, id)).toMatchObject({ status: 'consulted', consultUntil: '2027-01-26' })
  await followMandates(at(services, '2027-01-27'))
  const mandate = await mandateById(db, community.id, id)
  expect([mandate.status, mandate.holders.map(({ name }) => name)]).toEqual(['entrusted', ['Atelier des Pentes']])
  expect([
    await facilitates(services, here.maelle, '2027-01-31'),
    await facilitates(services, here.maelle, '2027-02-01'),
  ]).toEqual([false, true])
  expect(await facilitates(services, here.simon, '2027-02-01')).toBe(false)
  await refusedIn(
    db,
    () => sql`update mandate set ends_on = '2028-01-30' where id = ${id}`.execute(db),
    'is not changed',
  )
  await followMandates(at(services, '2027-02-01'))
  expect((await vercors(services)).vacantSince).toBeNull()
})

test('an objection that is maintained goes to the vote: adopted it is entrusted, rejected it is not', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const id = await proposed(services, here)
  const community = await vercors(services)
  await answerAsHolder(
    services,
    here.simon,
    community,
    id,
    { organisation: here.banque.id, accepts: true },
    on('2027-01-11'),
  )
  await sayOfMandate(
    services,
    here.ibrahim,
    community,
    id,
    { voice: voice(here.drome.id), kind: 'objection', body: why },
    on('2027-01-12'),
  )
  await followMandates(at(services, '2027-01-25'))
  const voted = await mandateById(db, community.id, id)
  expect(voted.status).toBe('voted')
  const byHand = () =>
    sql`update mandate set status = 'entrusted', entrusted_on = '2027-01-26' where id = ${id}`.execute(db)
  await refusedIn(db, byHand, 'settled by the members')
  await followMandates(at(services, '2027-01-30'))
  expect((await mandateById(db, community.id, id)).status).toBe('voted')
  await close(db, voted.decisionId, true)
  await followMandates(at(services, '2027-02-06'))
  const mandate = await mandateById(db, community.id, id)
  expect([mandate.status, mandate.startsOn, mandate.holders.length]).toEqual(['entrusted', '2027-02-06', 2])
  const told = (await mails(db)).filter(({ subject }) => subject.includes('est confiée'))
  expect(told.map(({ to }) => to)).toContain(here.nadia.email)
})

test('no form of a mandate, nor of the members, answers a stranger or who is not signed in', async ({ services }) => {
  const here = await world(services)
  const then = at(services, '2026-11-22')
  const [camille, anyone] = [await browse(then, here.camille), await browse(then)]
  const { mandateId: id, members } = here
  const forms: [string, Record<string, string>][] = [
    [paths.say(slug, id), { avis: 'support' }],
    [paths.accept(slug, id), { organisation: here.drome.id, accord: 'oui' }],
    [paths.cancel(slug, id), {}],
    [paths.mission(slug, id), { mission, version: '1' }],
    [paths.review(slug, id), { fait: 'Onze réunions.', version: '0' }],
    [paths.sayInReview(slug, id), { mot: 'Une belle année ensemble.' }],
    [paths.pass(slug, id, 'accesses'), {}],
    [paths.receive(slug, id, 'accesses'), {}],
    [paths.giveBack(slug, id), { organisation: here.drome.id, fin: '2026-12-30', raison: 'Non.' }],
    [paths.askWithdrawal(slug, id), { raison: 'Parce que je le veux.' }],
    [paths.noNews(slug, id), {}],
    [paths.giveNews(slug, id), { nouvelles: 'Tout va bien.' }],
    [memberPaths.leave(slug, members.nadia), {}],
    [memberPaths.askExclusion(slug, members.nadia), { raisons: why }],
    [memberPaths.invite(slug), { email: 'odile@zarbaloup.example' }],
  ]
  for (const [path, fields] of forms) {
    expect([path, (await camille.post(path, fields)).status]).toEqual([path, 404])
    const asked = await anyone.post(path, fields)
    // what was typed is kept beside the way in; with nothing typed, it is the way in at once
    expect([path, asked.status === 401 || asked.to.startsWith('/connexion')]).toEqual([path, true])
  }
})

test('a member of the house passes through each page: review, handover, news, withdrawal', async ({ services, db }) => {
  const here = await world(services)
  const then = at(services, '2026-11-22')
  const { mandateId: id } = here
  const [ibrahim, maelle, anyone] = [
    await browse(then, here.ibrahim),
    await browse(then, here.maelle),
    await browse(then),
  ]
  expect((await ibrahim.post(paths.review(slug, id), { fait: '', version: '0' })).status).toBe(422)
  expect((await ibrahim.post(paths.review(slug, id), { fait: 'Onze réunions.', version: '0' })).status).toBe(303)
  const stale = await ibrahim.post(paths.review(slug, id), { fait: 'Douze réunions.', version: '0' })
  expect([stale.status, stale.html.includes('Onze'), stale.html.includes('Douze')]).toEqual([409, true, true])
  expect((await maelle.post(paths.sayInReview(slug, id), { mot: 'Une belle année ensemble.' })).status).toBe(303)
  const review = (await anyone.get(paths.review(slug, id))).html
  expect([review.includes('Onze réunions.'), review.includes('Une belle année ensemble.')]).toEqual([true, true])
  const note = { 'note-accesses': 'Remis à la prochaine équipe.' }
  expect((await ibrahim.post(paths.pass(slug, id, 'accesses'), note)).status).toBe(303)
  const handover = [await anyone.get(paths.handover(slug, id)), await maelle.get(paths.handover(slug, id))]
  expect(handover.map(({ html }) => html.includes('Remis à la prochaine équipe.'))).toEqual([false, true])
  expect((await maelle.post(paths.noNews(slug, id), {})).status).toBe(303)
  expect((await anyone.get(paths.one(slug, id))).html).toContain('1\u00a0voix dit')
  expect((await maelle.post(paths.askWithdrawal(slug, id), { raison: 'Non.' })).status).toBe(422)
  const asked = await maelle.post(paths.askWithdrawal(slug, id), { raison: 'Aucune réunion depuis six mois.' })
  expect([asked.status, asked.to.startsWith('/decisions/')]).toEqual([303, true])
  const again = await maelle.post(paths.askWithdrawal(slug, id), { raison: 'Aucune réunion depuis six mois.' })
  expect([again.status, again.html.includes('votent déjà')]).toEqual([422, true])
  const { rows } = await sql`select purpose_kind, purpose_id, status from decision`.execute(db)
  expect(rows).toEqual([{ purpose_kind: 'mandate_withdrawal', purpose_id: id, status: 'announced' }])
})
