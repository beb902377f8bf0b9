import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Actor } from '#core/actor.ts'
import { inTransaction } from '#core/database.ts'
import { test } from '#tests/support/database.ts'
import { paths } from '../paths.ts'
import { after, browse, joins, memberOrganisation, person, trio } from '../room.fixture.ts'
import { endFloor } from './floor/actions.ts'
import { allOf, at, collecting, own, said } from './floor.fixture.ts'
import { speak } from './speaking/actions.ts'

test('nobody speaks at the term by the clock, nor a stranger, nor in another’s name, nor past five ideas', async ({
  services,
  db,
}) => {
  const { nadia, camille, body } = await trio(services)
  const id = await collecting(services, body, nadia)
  const hugo = await person(db, 'hugo')
  expect(await said(services, camille, id, 'Trop tard', false, 10)).toMatchObject({ refusal: 'over' })
  expect(await said(services, hugo, id, 'D’ailleurs')).toMatchObject({ refusal: 'not-member' })
  expect(
    await speak(services, camille, id, { voice: own(nadia), body: 'Pour une autre', anonymous: false }, after(1)),
  ).toMatchObject({ refusal: 'wrong-voice' })
  const visitor = await browse(at(services, 1))
  expect((await visitor.get(paths.speak(id))).to).toContain('/connexion')
  expect([303, 401]).toContain((await visitor.post(paths.speak(id), { voice: `person:${nadia.id}`, body: 'x' })).status)
  const late = await (await browse(at(services, 10), camille)).post(paths.speak(id), {
    voice: `person:${camille.id}`,
    body: 'Trop tard',
  })
  expect([late.status, late.html.includes('Le terme est passé')]).toEqual([409, true])
  const member = await browse(at(services, 1), camille)
  const empty = await member.post(paths.speak(id), { voice: `person:${camille.id}`, body: ' ', anonymous: 'oui' })
  expect([empty.status, empty.html.includes('Écrivez quelque chose.')]).toEqual([422, true])
  for (const n of [1, 2, 3, 4, 5]) expect(await said(services, camille, id, `Idée ${n}`)).toMatchObject({ ok: true })
  expect(await said(services, camille, id, 'Idée 6')).toMatchObject({ refusal: 'too-many' })
  expect(await allOf(services, id)).toHaveLength(5)
  // the database says so too
  await endFloor(db, id, after(10))
  await expect(
    sql`insert into decision_contribution (decision_id, kind, member_kind, member_id, body, written_at)
      values (${id}, 'idea', 'person', ${nadia.id}, 'Après coup', ${after(11)})`.execute(db),
  ).rejects.toThrow('not the time')
})

test('a round is written once for each voice, rewritten by whoever keeps it; without a name, by its author only', async ({
  services,
  db,
}) => {
  const { nadia, camille, paul, body, id: communityId } = await trio(services)
  const id = await collecting(services, body, nadia, { collects: 'round', method: 'none', dots: null })
  const garage = await memberOrganisation(services, communityId, camille, 'Garage solidaire')
  await joins(db, paul, garage)
  const voice = { kind: 'organisation', id: garage }
  const says = (actor: Actor, text: string, anonymous = false) =>
    speak(services, actor, id, { voice, body: text, anonymous }, after(1))
  expect(await says(camille, 'Secrètement contre', true)).toMatchObject({ ok: true })
  expect(await says(paul, 'Je prends la place')).toMatchObject({ refusal: 'already-said' })
  expect(await says(camille, 'Secrètement pour')).toMatchObject({ ok: true })
  const [one, ...others] = await allOf(services, id)
  expect([one?.body, one?.anonymous, others]).toEqual(['Secrètement pour', true, []])
  // nobody makes it signed, nor puts words in it, not even by hand
  await expect(
    inTransaction(db, (tx) =>
      tx
        .updateTable('decision_contribution')
        .set({ anonymous: false })
        .where('id', '=', one?.id ?? '')
        .execute(),
    ),
  ).rejects.toThrow('whose words')
})

test('what has no name keeps none: on the page, in the list, the data, the history and the mails, for members and leaders', async ({
  services,
  db,
}) => {
  const { nadia, camille, paul, body, id: communityId } = await trio(services)
  const garage = await memberOrganisation(services, communityId, camille, 'Garage solidaire')
  const id = await collecting(services, body, nadia)
  await speak(
    services,
    camille,
    id,
    { voice: { kind: 'organisation', id: garage }, body: 'Une réunion par saison', anonymous: true },
    after(1),
  )
  await said(services, paul, id, 'Une réunion par mois')
  const read = async (actor: Actor | null, days: number) => {
    const browser = await browse(at(services, days), actor)
    const answers = [
      await browser.get(paths.decision(id)),
      await browser.get(paths.words(id)),
      await browser.get(paths.data(id)),
    ]
    return answers.map(({ html }) => html).join('\n')
  }
  expect(await read(null, 2)).not.toContain('Une réunion par')
  const member = await read(paul, 2)
  expect(member).toContain('Une réunion par saison')
  expect(member).toContain('sans nom')
  await endFloor(db, id, after(10))
  for (const html of [member, await read(nadia, 11), await read(null, 11)]) {
    expect(html).toContain('Une réunion par saison')
    for (const secret of ['Garage solidaire', garage]) expect(html).not.toContain(secret)
  }
  // a person is named to members only
  expect(member).toContain(paul.name)
  const outside = await read(null, 11)
  expect(outside).toContain('une personne')
  expect(outside).not.toContain(paul.name)
  const history = await db
    .selectFrom('history')
    .select(['actor_id', 'details'])
    .where('verb', 'like', 'decision.%')
    .execute()
  expect(JSON.stringify(history)).not.toContain(camille.id)
  expect((await read(camille, 11)).includes('à vous')).toBe(true)
})

test('one takes back one’s own words only, and they are gone; a leader touches nobody’s', async ({ services }) => {
  const { nadia, camille, body } = await trio(services)
  const id = await collecting(services, body, nadia)
  await said(services, camille, id, 'À reprendre', true)
  const [word] = await allOf(services, id)
  const leader = await browse(at(services, 2), nadia)
  expect((await leader.get(paths.withdraw(id, word?.id ?? ''))).status).toBe(404)
  expect((await leader.post(paths.withdraw(id, word?.id ?? ''))).status).toBe(404)
  const author = await browse(at(services, 2), camille)
  expect((await author.get(paths.withdraw(id, word?.id ?? ''))).html).toContain('À reprendre')
  expect((await author.post(paths.withdraw(id, word?.id ?? ''))).status).toBe(303)
  expect((await allOf(services, id)).map(({ body: text }) => text)).toEqual(['…'])
  expect((await author.get(paths.decision(id))).html).not.toContain('À reprendre')
})
