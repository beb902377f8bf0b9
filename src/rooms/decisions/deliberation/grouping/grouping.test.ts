import { expect } from 'vitest'
import { inTransaction } from '#core/database.ts'
import { test } from '#tests/support/database.ts'
import { paths } from '../../paths.ts'
import { decisionById } from '../../queries.ts'
import { after, browse, mails, trio } from '../../room.fixture.ts'
import { endFloor, endFloors } from '../floor/actions.ts'
import { remindSilent, tellSomeMembers } from '../floor/actions-telling.ts'
import { allOf, at, collecting, said } from '../floor.fixture.ts'

test('ideas are grouped by whoever facilitates, none lost; anyone objects to where one is; then the choice is announced', async ({
  services,
  db,
}) => {
  const { nadia, camille, paul, body } = await trio(services)
  const id = await collecting(services, body, nadia)
  for (const text of ['Chaque mois', 'Chaque saison', 'Hors sujet']) await said(services, camille, id, text)
  expect((await (await browse(at(services, 9), nadia)).get(paths.grouping(id))).status).toBe(404)
  await endFloor(db, id, after(10))
  expect((await decisionById(db, id)).status).toBe('grouping')
  const words = await allOf(services, id)
  const idOf = (text: string) => words.find((one) => one.body === text)?.id ?? ''
  const simple = await browse(at(services, 11), camille)
  const leader = await browse(at(services, 11), nadia)
  const version = async () => String((await decisionById(db, id)).version)
  const sort = async (fields: Record<string, string>) =>
    leader.post(paths.grouping(id), { version: await version(), label: '', detail: '', ...fields })
  for (const path of [paths.grouping(id), paths.choice(id)]) {
    expect((await simple.get(path)).status).toBe(404)
    expect((await simple.post(path, { version: await version(), label: 'Vol' })).status).toBe(404)
  }
  const page = (await leader.get(paths.grouping(id))).html
  for (const text of ['Chaque mois', 'Hors sujet', 'La nouvelle proposition']) expect(page).toContain(text)
  const nameless = await sort({ [`place-${idOf('Chaque mois')}`]: 'nouvelle' })
  expect([nameless.status, nameless.html.includes('Donnez un nom')]).toEqual([422, true])
  const unsaid = await sort({ [`place-${idOf('Hors sujet')}`]: 'de-cote', [`raison-${idOf('Hors sujet')}`]: 'bof' })
  expect([unsaid.status, unsaid.html.includes('value="bof"')]).toEqual([422, true])
  expect((await sort({ label: 'Tous les mois', [`place-${idOf('Chaque mois')}`]: 'nouvelle' })).status).toBe(303)
  const stale = await leader.post(paths.grouping(id), { version: '1', label: 'Perdu', detail: '' })
  expect([stale.status, stale.html.includes('value="Perdu"')]).toEqual([409, true])
  const choice = { method: 'dots', dots: '3', quorum: '0', opens_on: '2026-12-06', closes_on: '2026-12-12' }
  const early = await leader.post(paths.choice(id), { version: await version(), ...choice })
  expect([early.status, early.html.includes('attendent encore une place')]).toEqual([422, true])
  const reason = 'Ce n’est pas la question posée.'
  await sort({
    label: 'Quatre fois par an',
    [`place-${idOf('Chaque saison')}`]: 'nouvelle',
    [`place-${idOf('Hors sujet')}`]: 'de-cote',
    [`raison-${idOf('Hors sujet')}`]: reason,
  })
  const visitor = await browse(at(services, 11))
  const { html } = await visitor.get(paths.words(id))
  for (const text of ['Tous les mois', 'Quatre fois par an', 'Chaque saison', 'Hors sujet', reason])
    expect(html).toContain(text)
  expect(
    (
      await (
        await browse(at(services, 11), paul)
      ).post(paths.misgrouped(id, idOf('Hors sujet')), {
        voice: `person:${paul.id}`,
        body: 'C’est bien le sujet, relisez.',
      })
    ).status,
  ).toBe(303)
  expect((await visitor.get(paths.decision(id))).html).toContain('C’est bien le sujet')
  expect((await leader.post(paths.choice(id), { version: await version(), ...choice })).to).toBe(paths.decision(id))
  expect(await decisionById(db, id)).toMatchObject({ status: 'announced', method: 'dots', options: [{}, {}] })
  await expect(
    inTransaction(db, (tx) =>
      tx
        .updateTable('decision_contribution')
        .set({ option_id: null, aside_reason: 'changé' })
        .where('id', '=', idOf('Chaque mois'))
        .execute(),
    ),
  ).rejects.toThrow('before the choice')
  expect((await simple.post(paths.withdraw(id, idOf('Chaque mois')))).to).toBe(paths.decision(id))
  expect((await allOf(services, id)).filter(({ withdrawn_at }) => withdrawn_at)).toEqual([])
})

test('a workshop on paper comes back line by line, without names, by whoever facilitates; the sheet is for everyone', async ({
  services,
}) => {
  const { nadia, camille, body } = await trio(services)
  const id = await collecting(services, body, nadia)
  const sheet = (await (await browse(at(services, 2))).get(paths.workshop(id))).html
  for (const text of ['Que faire de nos réunions', 'Le déroulé', 'Rapporter les résultats'])
    expect(sheet).toContain(text)
  const simple = await browse(at(services, 2), camille)
  expect((await simple.get(paths.bringBack(id))).status).toBe(404)
  expect((await simple.post(paths.bringBack(id), { day: '2026-11-23', lines: 'Une idée' })).status).toBe(404)
  const leader = await browse(at(services, 2), nadia)
  const ahead = await leader.post(paths.bringBack(id), { day: '2026-12-01', lines: '- Chanter\n\n2. Danser' })
  expect([ahead.status, ahead.html.includes('Danser'), ahead.html.includes('doit avoir eu lieu')]).toEqual([
    422,
    true,
    true,
  ])
  expect((await leader.post(paths.bringBack(id), { day: '2026-11-23', lines: '- Chanter\n\n2. Danser' })).status).toBe(
    303,
  )
  expect((await allOf(services, id)).map((one) => [one.body, one.member_id])).toEqual([
    ['Chanter', null],
    ['Danser', null],
  ])
  const { html } = await leader.get(paths.decision(id))
  expect(html).toContain('recueillie en atelier le 23 novembre 2026')
})

test('a round without a choice is closed by a synthesis; members are told of its beginning and, if silent, of its end', async ({
  services,
  db,
}) => {
  const { nadia, camille, paul, body } = await trio(services)
  const id = await collecting(services, body, nadia, { collects: 'round', method: 'none', dots: null })
  await tellSomeMembers(at(services, 0), id, 'begun', null)
  await tellSomeMembers(at(services, 0), id, 'begun', null)
  await said(services, camille, id, 'Je suis pour', true)
  await remindSilent(at(services, 7.9))
  const reminded = () => db.selectFrom('decision').select('collect_reminded_at').where('id', '=', id).executeTakeFirst()
  expect((await reminded())?.collect_reminded_at).toBeNull()
  await remindSilent(at(services, 8.1))
  expect((await reminded())?.collect_reminded_at).toEqual(after(8.1))
  await tellSomeMembers(at(services, 8.1), id, 'reminder', null)
  const written = await mails(db)
  expect(written.filter(({ subject }) => subject.startsWith('À vous la parole'))).toHaveLength(3)
  expect(
    written
      .filter(({ subject }) => subject.startsWith('La parole se termine'))
      .map(({ to }) => to)
      .sort(),
  ).toEqual([nadia.email, paul.email].sort())
  expect(JSON.stringify(written)).not.toContain('Je suis pour')
  expect(await endFloor(db, id, after(9.9))).toBeNull()
  await endFloors(at(services, 10))
  expect((await decisionById(db, id)).status).toBe('grouping')
  expect(
    (await mails(db)).filter(({ subject }) => subject.startsWith('La parole est close')).map(({ to }) => to),
  ).toEqual([nadia.email])
  const synthesis = { version: '2', synthesis: 'Tout le monde veut moins de réunions.' }
  expect((await (await browse(at(services, 11), camille)).post(paths.synthesis(id), synthesis)).status).toBe(404)
  const leader = await browse(at(services, 11), nadia)
  expect((await leader.post(paths.synthesis(id), { version: '2', synthesis: '' })).status).toBe(422)
  expect((await leader.post(paths.synthesis(id), synthesis)).status).toBe(303)
  expect((await decisionById(db, id)).status).toBe('closed')
  const { html } = await (await browse(at(services, 12))).get(paths.decision(id))
  for (const text of [synthesis.synthesis, 'Je suis pour', 'sans nom']) expect(html).toContain(text)
})
