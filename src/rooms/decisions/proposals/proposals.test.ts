import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Services } from '#core/services.ts'
import { test } from '#tests/support/database.ts'
import { paths } from '../paths.ts'
import { decisionById } from '../queries.ts'
import { admits, after, announced, browse, community, opened, person, published, trio } from '../room.fixture.ts'
import { openVote } from '../votes/actions-opening.ts'

const at = (services: Services, days = 0): Services => ({ ...services, clock: () => after(days) })
const typed = {
  version: '1',
  title: 'Le rythme des réunions',
  question: 'Se réunit-on chaque mois ?',
  method: 'majority',
  collects: 'nothing',
  quorum: '50',
  opens_on: '2026-11-25',
  opens_time: '12:00',
  closes_on: '2026-12-02',
  closes_time: '18:30',
}
const lastId = async ({ db }: Services) =>
  (await db.selectFrom('decision').select('id').orderBy('proposed_at', 'desc').orderBy('id').executeTakeFirstOrThrow())
    .id

test('a stranger finds no form, a visitor the way in; an administrator has no more rights than anyone', async ({
  services,
  db,
}) => {
  const { slug, nadia } = await trio(services)
  const list = paths.ofCommunity(slug)
  const stranger = await person(db, 'hugo')
  await db
    .insertInto('role_grant')
    .values({
      user_id: stranger.id,
      role: 'administrator',
      scope_kind: 'national',
      starts_on: '2026-01-01',
      ends_on: '2027-12-31',
      act: 'essai',
    })
    .execute()
  await db.updateTable('app_user').set({ two_factor_enabled: true }).where('id', '=', stranger.id).execute()
  const them = await browse(at(services), stranger)
  expect((await them.get(paths.newIn(list))).status).toBe(404)
  expect((await them.post(paths.newIn(list), typed)).status).toBe(404)
  const visitor = await browse(at(services))
  expect((await visitor.get(paths.newIn(list))).to).toContain('/connexion')
  expect([303, 401]).toContain((await visitor.post(paths.newIn(list), typed)).status)
  const member = await browse(at(services), nadia)
  await member.post(paths.newIn(list), typed)
  const id = await lastId(services)
  for (const path of [paths.decision(id), paths.edit(id), paths.announce(id), paths.discard(id), paths.data(id)])
    expect((await them.get(path)).status, path).toBe(404)
  for (const path of [paths.edit(id), paths.announce(id), paths.discard(id)])
    expect((await them.post(path, typed)).status, path).toBe(404)
  expect((await visitor.get(list)).html).not.toContain(typed.title)
})

test('what is missing or wrong is said beside its field, and nothing typed is lost', async ({ services }) => {
  const { slug, nadia } = await trio(services)
  const { post } = await browse(at(services), nadia)
  const wrong = async (changes: Record<string, string>) => {
    const answer = await post(paths.newIn(paths.ofCommunity(slug)), { ...typed, ...changes })
    expect(answer.status).toBe(422)
    expect(answer.html).toContain('Se réunit-on chaque mois')
    return answer.html
  }
  expect(await wrong({ title: '' })).toContain('Donnez un titre.')
  expect(await wrong({ method: '' })).toContain('Choisissez une manière de décider.')
  expect(await wrong({ closes_on: '2026-11-27' })).toContain('Laissez le vote ouvert 3')
  expect(await wrong({ opens_on: '2026-11-21' })).toContain('L’ouverture doit être à venir.')
  expect(await wrong({ opens_on: '' })).toContain('Donnez le jour et l’heure')
  expect(await wrong({ opens_time: '25:00' })).toContain('Une heure comme 18:30.')
  expect(await wrong({ method: 'ranked', 'option-1': 'Lundi' })).toContain('Donnez au moins deux options.')
  const same = await wrong({
    method: 'dots',
    dots: '5',
    'option-1': 'Lundi',
    'option-3': 'lundi',
    'detail-3': 'Le soir',
  })
  expect(same).toContain('Deux options portent le même nom.')
  expect(same).toContain('value="Le soir"')
  expect(await wrong({ method: 'dots', dots: '50' })).toContain('Un nombre entier de 1 à 20.')
})

test('prepared, changed, announced: then its words hold, whoever facilitates; two who change it at once lose nothing', async ({
  services,
  db,
}) => {
  const { slug, nadia, camille } = await trio(services)
  const author = await browse(at(services), camille)
  const facilitator = await browse(at(services), nadia)
  const made = await author.post(paths.newIn(paths.ofCommunity(slug)), typed)
  expect(made.status).toBe(303)
  const id = await lastId(services)
  expect(made.to).toBe(paths.decision(id))
  expect(await decisionById(db, id)).toMatchObject({
    status: 'draft',
    quorum: 50,
    opensAt: new Date('2026-11-25T11:00:00Z'),
    closesAt: new Date('2026-12-02T17:30:00Z'),
  })
  expect((await facilitator.get(paths.decision(id))).html).toContain('Annoncer la décision')
  expect((await facilitator.post(paths.edit(id), { ...typed, title: 'Un autre titre' })).status).toBe(303)
  const late = await author.post(paths.edit(id), { ...typed, title: 'Le mien' })
  expect(late.status).toBe(409)
  for (const words of ['Un autre titre', 'Le mien']) expect(late.html).toContain(words)
  expect((await author.post(paths.announce(id), { version: '1' })).status).toBe(303)
  expect((await decisionById(db, id)).status).toBe('draft')
  expect((await author.post(paths.announce(id), { version: '2' })).to).toBe(paths.decision(id))
  expect((await decisionById(db, id)).status).toBe('announced')
  for (const browser of [author, facilitator]) {
    const refused = await browser.post(paths.edit(id), { ...typed, version: '3', title: 'Encore' })
    expect(refused.to).toBe(paths.decision(id))
  }
  expect((await decisionById(db, id)).title).toBe('Un autre titre')
  const told = await db
    .selectFrom('history')
    .select(['verb', 'subject_kind', 'is_public', 'details'])
    .where('verb', 'like', 'decision.%')
    .execute()
  expect(told.filter((one) => one.is_public)).toEqual([
    {
      verb: 'decision.announced',
      subject_kind: 'community',
      is_public: true,
      details: { title: 'Un autre titre', path: paths.decision(id) },
    },
  ])
})

test('cancelled before it opens with a public reason; once open, nobody cancels, changes or closes it, facilitator or not', async ({
  services,
  db,
}) => {
  const { body, nadia, camille } = await trio(services)
  const facilitator = await browse(at(services), nadia)
  const id = await announced(services, body)
  expect(
    (await (await browse(at(services), camille)).post(paths.cancel(id), { reason: 'Je n’en veux pas.' })).status,
  ).toBe(404)
  expect((await facilitator.post(paths.cancel(id), { reason: 'non' })).status).toBe(422)
  expect((await facilitator.post(paths.cancel(id), { reason: 'La question était mal posée.' })).status).toBe(303)
  expect((await (await browse(services)).get(paths.decision(id))).html).toContain('La question était mal posée.')
  await openVote(db, id, after(1))
  expect((await decisionById(db, id)).status).toBe('cancelled')
  const begun = await opened(services, body)
  const later = await browse(at(services, 2), nadia)
  expect((await later.post(paths.cancel(begun), { reason: 'Finalement non, merci.' })).to).toBe(paths.decision(begun))
  expect((await later.get(paths.cancel(begun))).status).toBe(404)
  expect((await later.post(paths.edit(begun), typed)).to).toBe(paths.decision(begun))
  expect((await later.post(paths.discard(begun))).to).toBe(paths.decision(begun))
  expect((await later.get(paths.outcome(begun))).status).toBe(404)
  expect(await decisionById(db, begun)).toMatchObject({ status: 'open', question: 'Se réunit-on chaque mois\u00a0?' })
})

test('what settles a mandate or an exclusion is not cancelled by a facilitator, whom it may be about', async ({
  services,
  db,
}) => {
  const { body, nadia, camille } = await trio(services)
  const id = await announced(services, body, { purpose: { kind: 'withdrawal', id: 'm' } }, camille)
  const reason = { reason: 'Ce mandat est le mien.' }
  expect((await (await browse(at(services), nadia)).post(paths.cancel(id), reason)).status).toBe(404)
  expect((await decisionById(db, id)).status).toBe('announced')
  expect(
    (await (await browse(at(services), camille)).post(paths.cancel(id), { reason: 'L’accord est trouvé.' })).status,
  ).toBe(303)
})

test('a mandate that ended yesterday, or a member who left, prepares nothing today', async ({ services, db }) => {
  const { nadia, camille, id: communityId, slug } = await trio(services)
  const form = paths.newIn(paths.ofCommunity(slug))
  const outside = await person(db, 'hugo')
  const sheet = await published(services, outside, 'Une association', { kind: 'organisation' })
  const mandate = await db
    .insertInto('mandate')
    .values({
      community_id: communityId,
      status: 'entrusted',
      mission: 'Animer',
      proposed_on: '2025-10-01',
      consult_until: '2025-10-15',
      starts_on: '2025-11-21',
      ends_on: '2026-11-21',
      entrusted_on: '2025-11-21',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db.insertInto('mandate_holder').values({ mandate_id: mandate.id, organisation_id: sheet.id }).execute()
  const browser = async (days: number) => browse(at(services, days), outside)
  expect((await (await browser(-1)).get(form)).status).toBe(200)
  expect((await (await browser(0)).get(form)).status).toBe(404)
  await sql`update community_member set left_on = '2026-11-22', left_precision = 'day', left_how = 'left' where person_id = ${camille.id}`.execute(
    db,
  )
  expect((await (await browse(at(services), camille)).get(form)).status).toBe(404)
  expect((await (await browse(at(services), nadia)).get(form)).status).toBe(200)
})

test('three decisions of one person on their way are enough; an invented account prepares nothing real', async ({
  services,
  db,
}) => {
  const { body, slug, nadia } = await trio(services)
  const { post } = await browse(at(services), nadia)
  for (let n = 0; n < 3; n += 1) await announced(services, body, {}, nadia)
  await post(paths.newIn(paths.ofCommunity(slug)), typed)
  const draft = await db.selectFrom('decision').select('id').where('status', '=', 'draft').executeTakeFirstOrThrow()
  await post(paths.announce(draft.id), { version: '1' })
  expect((await decisionById(db, draft.id)).status).toBe('draft')
  await db.updateTable('app_user').set({ demo: true }).where('id', '=', nadia.id).execute()
  expect((await (await browse(at(services), nadia)).get(paths.newIn(paths.ofCommunity(slug)))).status).toBe(404)
})

test('a group behind closed doors decides among its members: nobody else finds its decisions', async ({
  services,
  db,
}) => {
  const [nadia, camille] = [await person(db, 'nadia'), await person(db, 'camille')]
  const { id: communityId } = await community(db, null, [camille])
  await admits(db, communityId, { person: nadia.id })
  const group = await db
    .insertInto('working_group')
    .values({
      slug: 'huis-clos',
      name: 'Huis clos',
      community_id: communityId,
      closed_doors: 'Des situations personnelles',
      joining: 'on_request',
      lead_person_id: nadia.id,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('working_group_member')
    .values({ group_id: group.id, person_id: nadia.id, since: '2026-01-01' })
    .execute()
  const id = await announced(services, { kind: 'group', id: group.id })
  const [within, outside] = [await browse(at(services), nadia), await browse(at(services), camille)]
  for (const path of [paths.decision(id), paths.ofGroup('huis-clos'), paths.data(id)]) {
    expect((await within.get(path)).status, path).toBe(200)
    expect((await outside.get(path)).status, path).toBe(404)
  }
})
