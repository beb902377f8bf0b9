import { expect } from 'vitest'
import type { Actor } from '#core/actor.ts'
import { certain } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { test } from '#tests/support/database.ts'
import { paths } from '../paths.ts'
import { words as sheets, tellingNames } from '../precedents/writing/words.ts'
import { at, browse, inProgress, now, placeId, published, supervisor, today, world } from '../room.fixture.ts'
import { decideTest, editTest, measureTest, prepareTest, startTest, type TestPlan } from './actions.ts'
import { readTest } from './queries.ts'
import { refusals } from './words.ts'

const plan = (over: Partial<TestPlan> = {}): TestPlan => ({
  ...{ title: 'Prêter sans attendre', hypothesis: 'Un accord de principe suffit.', territoryId: null },
  ...{ startsOn: '2026-11-23', endsOn: '2027-05-31', measure: 'Le nombre de prêts.', stopCriterion: 'Deux accidents.' },
  ...over,
})

/** A case of the garage in Guéret, written for by a structure, that Hélène has in hand. */
const blocked = async (services: Services) => {
  const here = await world(services)
  const { db } = services
  const caseId = await inProgress(services, here.nadia, 3, { sheetId: here.garage.id })
  const network = await published(services, here.camille, 'Atelier des Monts', { kind: 'organisation' })
  const agreed = { structure_id: network.id, consented_at: now }
  await db.updateTable('blocker_case').set(agreed).where('id', '=', caseId).execute()
  const prepare = async (over: Partial<TestPlan>, from: string | null = caseId, by: Actor = here.helene) =>
    certain(await prepareTest(services, by, plan(over), from, now))
  return { ...here, caseId, prepare }
}

test('a test from a case does not start while it names its project, its structure, or a place below the department', async ({
  services,
  db,
}) => {
  const { helene, department, prepare } = await blocked(services)
  const start = (slug: string, seen = false) => startTest(services, helene, slug, now, seen)
  const epci = await db
    .selectFrom('territory as t')
    .innerJoin('territory_parent as p', 'p.parent_id', 't.id')
    .select('t.name')
    .where('p.child_id', '=', await placeId(db, 'commune', '23096'))
    .where('t.kind', '=', 'epci')
    .executeTakeFirstOrThrow()
  for (const over of [
    { title: 'Le Garage Solidaire prête' },
    { hypothesis: 'Ce que l’atelier des monts demande suffit.' },
    { measure: 'Les prêts à GUERET.' },
    { stopCriterion: `Deux accidents dans ${epci.name}.` },
    { hypothesis: 'Nadia Berthier le dit.' },
  ])
    expect(await start(await prepare(over), true), JSON.stringify(over)).toMatchObject({ refusal: 'telling' })
  const small = await prepare({ territoryId: await placeId(db, 'commune', '26362') })
  expect(await start(small, true)).toMatchObject({ refusal: 'small-place' })
  const dated = await prepare({ hypothesis: 'Depuis le 12 mars 2026, un accord de principe suffit.' })
  expect(await start(dated)).toMatchObject({ refusal: 'unseen' })
  certain(await start(dated, true))
  // its own department tells no more than the page does; without a case, nothing is asked
  certain(await start(await prepare({ hypothesis: 'Dans la Creuse, un accord suffit.', territoryId: department })))
  certain(await start(await prepare({ title: 'Le garage solidaire de Guéret' }, null)))
})

test('a title that was changed is not left in the address', async ({ services, db }) => {
  const { helene, prepare } = await blocked(services)
  const named = await prepare({ title: 'Garage solidaire' })
  certain(await editTest(services, helene, named, plan({ title: 'Prêter plus tôt' }), 1, now))
  expect(certain(await startTest(services, helene, named, now))).toBe('preter-plus-tot')
  await expect(readTest(db, helene, named, today)).rejects.toMatchObject({ kind: 'not-found' })
  const [first, second] = [await prepare({}), await prepare({})]
  for (const slug of [first, second]) expect(certain(await startTest(services, helene, slug, now))).toBe(slug)
})

test('the result and the decision are held to the same words, which are shown, and nothing typed is lost', async ({
  services,
}) => {
  const { helene, prepare } = await blocked(services)
  const site = await browse(at(services, today), helene)
  const slug = await prepare({ hypothesis: 'Depuis le 12 mars 2026, un accord suffit.' })
  const [page, post] = [paths.test(slug), (part: string, fields = {}) => site.post(paths.testPart(slug, part), fields)]
  const before = (await site.get(page)).html
  for (const shown of ['12 mars 2026', sheets.seen]) expect(before).toContain(shown)
  const unseen = await post('debut')
  expect([unseen.status, unseen.html.includes(refusals.unseen)]).toEqual([422, true])
  expect(await post('debut', { seen: 'oui' })).toHaveProperty('status', 303)

  const result = { conclusion: 'mixed', resultat: 'Douze prêts à Guéret.' }
  const told = await post('resultat', { ...result, seen: 'oui' })
  expect(told.status).toBe(422)
  for (const shown of ['Douze prêts à Guéret.', refusals.telling, tellingNames.place, '<strong>Guéret</strong>'])
    expect(told.html).toContain(shown)
  expect(told.html).not.toContain(sheets.seen)
  expect(await post('resultat', { ...result, resultat: 'Douze prêts.' })).toHaveProperty('status', 303)

  const decision = { choix: 'keep', raison: 'Le garage solidaire est content.', changement: 'Rien le 3 mai.' }
  const again = await post('decision', decision)
  expect(again.status).toBe(422)
  for (const shown of [decision.raison, decision.changement, tellingNames.project, '3 mai'])
    expect(again.html).toContain(shown)
  const almost = await post('decision', { ...decision, raison: 'Oui.' })
  expect([almost.status, almost.html.includes(sheets.seen)]).toEqual([422, true])
  expect(await post('decision', { ...decision, raison: 'Oui.', seen: 'oui' })).toHaveProperty('status', 303)
  expect((await (await browse(at(services, today))).get(page)).html).toContain('Rien le 3 mai.')
})

test('whoever leads a test without the case in hand is refused alike, and is told none of its words', async ({
  services,
  db,
}) => {
  const { helene, region, department, jeanne, prepare } = await blocked(services)
  const amine = await supervisor(db, 'amine', region)
  const slug = await prepare({ hypothesis: 'À Guéret, depuis le 12 mars 2026.', territoryId: department })
  for (const leader of [amine, jeanne]) {
    expect(await startTest(services, leader, slug, now, true)).toMatchObject({ refusal: 'telling' })
    const site = await browse(at(services, today), leader)
    const refused = await site.post(paths.testPart(slug, 'debut'), { seen: 'oui' })
    expect([refused.status, refused.html.includes(refusals.telling)]).toEqual([422, true])
    for (const html of [refused.html, (await site.get(paths.test(slug))).html]) {
      expect(html).toContain('12 mars 2026')
      for (const secret of [tellingNames.place, '<strong>Guéret</strong>']) expect(html).not.toContain(secret)
    }
  }
  expect((await (await browse(at(services, today), helene)).get(paths.test(slug))).html).toContain(tellingNames.place)
  // a name that may only be someone’s: the box is put alone
  certain(await editTest(services, amine, slug, plan({ title: 'Berthier', territoryId: department }), 1, now))
  const alone = await (await browse(at(services, today), amine)).post(paths.testPart(slug, 'debut'))
  expect([alone.status, alone.html.includes(sheets.seen), alone.html.includes(sheets.warnings)]).toEqual([
    422,
    true,
    false,
  ])
  const said = { resultKind: 'mixed', result: 'Douze prêts à Guéret.', seen: true } as const
  expect(certain(await startTest(services, amine, slug, now, true))).toBe('berthier')
  expect(await measureTest(services, amine, 'berthier', said, now)).toMatchObject({ refusal: 'telling' })
  certain(await measureTest(services, amine, 'berthier', { ...said, result: 'Douze prêts.' }, now))
  const choice = { decision: 'keep', reason: 'Oui.', changed: 'Le garage solidaire prête.', seen: true } as const
  expect(await decideTest(services, amine, 'berthier', choice, now)).toMatchObject({ refusal: 'telling' })
})
