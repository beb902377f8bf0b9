import { expect } from 'vitest'
import type { Services } from '#core/services.ts'
import { test } from '#tests/support/database.ts'
import { claimSheet } from '../claims/actions.ts'
import { createSheet, editSheet } from '../drafts/actions.ts'
import type { Patch } from '../drafts/rules.ts'
import { proposeChange } from '../proposals/actions.ts'
import { archiveSheet, publishSheet, restoreSheet } from '../publication/actions.ts'
import { readSheet } from '../queries.ts'
import { writeToSheet } from '../relay/actions.ts'
import { reportSheet } from '../reports/actions.ts'
import { browse, challengeId, curator, joins, mails, now, person, placeId, published, today } from '../room.fixture.ts'
import { askToMerge, keepApart, mergeSheets } from './actions.ts'
import { likelyTwins, pairsToSettle } from './queries.ts'

const png = new Uint8Array([
  137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0, 31, 21, 196, 137,
])

const monday = { clock: () => now }

/** Two public sheets of one garage: what Aïcha found in a source, and what Nadia wrote. */
const twoGarages = async (services: Services, more: Patch = {}) => {
  const { db } = services
  const [aicha, nadia] = [await curator(db), await person(db, 'nadia')]
  const guéret = await placeId(db, 'commune', '23096')
  const begun = { kind: 'organisation' as const, name: 'Association Le Garage commun', placeIds: [guéret] }
  const id = await createSheet(db, aicha, { ...begun, isEditorial: true }, now)
  const patch: Patch = {
    summary: 'Un garage associatif.',
    description: 'On y répare ensemble.',
    challengeIds: [await challengeId(db, 'inclusion')],
    sourceName: 'Le site du garage',
    ...more,
  }
  const edited = await editSheet(services, aicha, id, { step: 'provenance', version: 1, patch }, now)
  const done = await publishSheet(services, aicha, id, now)
  if (!edited.ok || !done.ok) throw new Error('not published')
  const kept = await published(services, nadia, 'Garage commun', { kind: 'organisation' })
  return { aicha, nadia, editorial: done.value, kept }
}

test('nobody merges what they do not answer for, and a sheet that people keep is not taken from them', async ({
  services,
  db,
}) => {
  const { aicha, nadia, editorial, kept } = await twoGarages(services)
  const paul = await person(db, 'paul')
  const into = { id: editorial.id, other: kept.id }
  expect(await mergeSheets(services, paul, into, now)).toEqual({ ok: false, refusal: 'not-in-charge' })
  expect(await mergeSheets(services, nadia, into, now)).toEqual({ ok: false, refusal: 'not-in-charge' })
  const away = { id: kept.id, other: editorial.id }
  expect(await mergeSheets(services, aicha, away, now)).toEqual({ ok: false, refusal: 'kept-by-others' })
  expect(await keepApart(services, paul, into, now)).toEqual({ ok: false, refusal: 'not-in-charge' })
  expect(await keepApart(services, nadia, into, now)).toEqual({ ok: false, refusal: 'not-in-charge' })
  const itself = { id: kept.id, other: kept.id }
  expect(await keepApart(services, nadia, itself, now)).toEqual({ ok: false, refusal: 'same-sheet' })
  expect(await mergeSheets(services, nadia, itself, now)).toEqual({ ok: false, refusal: 'same-sheet' })
  expect(await askToMerge(services, paul, into, now)).toEqual({ ok: false, refusal: 'not-in-charge' })
  const stranger = await browse(services, paul)
  for (const path of [`/fiches/${kept.id}/fusionner`, `/fiches/${editorial.id}/fusionner/${kept.id}`])
    expect((await stranger.get(path)).status, path).toBe(403)
  expect((await stranger.get(`/fiches/${kept.id}/fusionner/x`)).status).toBe(404)
  expect((await (await browse(services)).get(`/fiches/${kept.id}/fusionner`)).to).toContain('/connexion')
  expect((await stranger.post(`/fiches/${editorial.id}/fusionner/${kept.id}`)).to).toContain('/fusionner/')
  expect((await readSheet(db, null, { id: editorial.id }, today)).status).toBe('published')
})

test('a second sheet of the same thing is offered the first, whatever the articles, the accents or the other names', async ({
  services,
  db,
}) => {
  const { kept, editorial } = await twoGarages(services, { aliases: ['La Clé de douze'], rna: 'W232000001' })
  const called = async (name: string, more = {}) =>
    (await likelyTwins(db, { kind: 'organisation', name, ...more })).map(({ name: found, signs }) => [found, signs])
  expect(await called('Le Restaurant du lac')).toEqual([])
  expect((await called('LE GARAGE COMMUN')).map(([name]) => name)).toEqual([editorial.name, kept.name].toSorted())
  expect((await called('Le gàrage comun')).map(([name]) => name)).toContain(kept.name)
  expect(await called('Clé de douze')).toEqual([[editorial.name, ['alias']]])
  expect(await called('Tout autre chose', { rna: 'W232000001' })).toEqual([[editorial.name, ['number']]])
  expect(await likelyTwins(db, { kind: 'project', name: 'Garage commun' })).toEqual([])

  const paul = await browse(services, await person(db, 'paul'))
  const asked = await paul.post('/annuaire/nouvelle-fiche', { kind: 'organisation', name: 'Le Garage commun' })
  expect([asked.status, asked.html]).toEqual([422, expect.stringContaining(`/fiches/${editorial.id}/revendiquer`)])
  const begun = await paul.post('/annuaire/nouvelle-fiche', {
    kind: 'organisation',
    name: 'Le Garage commun',
    distinct: 'Le Garage commun',
  })
  expect(begun.to).toContain('/essentiel')
  expect((await paul.get(begun.to.replace('essentiel', 'relecture'))).html).toContain('/organisations/garage-commun')
})

test('two public sheets that look alike wait for someone to say so; said distinct, they are not asked again', async ({
  services,
  db,
}) => {
  const { aicha, nadia, editorial, kept } = await twoGarages(services)
  const [pair] = await pairsToSettle(db, aicha, today)
  expect([pair?.sheetId, pair?.otherId].toSorted()).toEqual([editorial.id, kept.id].toSorted())
  const drome = await placeId(db, 'department', '26')
  const grants = [{ role: 'curator' as const, territoryId: drome, startsOn: '2026-01-01', endsOn: '2027-12-31' }]
  expect(await pairsToSettle(db, { ...aicha, grants }, today)).toEqual([])
  const desk = await browse({ ...services, ...monday }, aicha)
  expect((await desk.get('/administration')).html).toContain('1\u00a0paire à comparer')
  expect((await desk.get('/administration/doublons')).html).toContain('noms proches')
  expect((await keepApart(services, aicha, { id: editorial.id, other: kept.id }, now)).ok).toBe(true)
  expect(await pairsToSettle(db, aicha, today)).toEqual([])
  await archiveSheet(services, nadia, kept.id, 'Essai.', now)
  await restoreSheet(services, nadia, kept.id, now)
  const { version } = await readSheet(db, nadia, { id: kept.id }, today)
  const renamed = { step: 'essentiel' as const, version, patch: { name: 'Le Garage commun !' } }
  await editSheet(services, nadia, kept.id, renamed, now)
  expect(await pairsToSettle(db, aicha, today)).toEqual([])
})

test('merged, no address and no past is lost, and all that was said to one goes on with the other', async ({
  services,
  db,
}) => {
  const { aicha, nadia, editorial, kept } = await twoGarages(services, { website: 'https://garage.example' })
  const paul = await person(db, 'paul')
  const former = { step: 'essentiel' as const, version: editorial.version, patch: { name: 'Asso du Garage commun' } }
  const renamed = await editSheet(services, aicha, editorial.id, former, now)
  if (!renamed.ok) throw new Error(renamed.refusal)
  await claimSheet(services, paul, editorial.id, { function: 'Président', proof: 'Le JO.', url: null, file: null }, now)
  const changes = { summary: { from: 'Un garage associatif.', to: 'Mieux.' } }
  const proposing = { part: 'essentiel' as const, changes, why: 'Je sais.', sourceUrl: null, email: null }
  await proposeChange(services, paul, renamed.value, proposing, now)
  await reportSheet(services, null, editorial.id, { reason: 'wrong', details: '', otherUrl: null, email: null }, now)
  const project = await published(services, paul, 'Permis de bouger', { organisationId: editorial.id })

  const desk = await browse({ ...services, ...monday }, aicha)
  const chosen = await desk.get(
    `/fiches/${editorial.id}/fusionner?avec=http://localhost:3000/organisations/garage-commun`,
  )
  expect(chosen.to).toBe(`/fiches/${editorial.id}/fusionner/${kept.id}`)
  const compared = await desk.get(chosen.to)
  expect(compared.html).toContain('repris de l’autre fiche')
  const merged = await desk.post(chosen.to)
  expect(merged.to).toBe('/organisations/garage-commun')

  const after = await readSheet(db, null, { id: kept.id }, today)
  expect([after.name, after.description, after.website]).toEqual([
    'Garage commun',
    'On y répare ensemble.',
    'https://garage.example',
  ])
  expect(after.aliases).toContain('Asso du Garage commun')
  const visitor = await browse({ ...services, ...monday })
  expect((await visitor.get('/organisations/asso-du-garage-commun/ecrire')).html).toContain('Garage commun')
  await visitor.post('/organisations/asso-du-garage-commun/signaler', { reason: 'wrong' })
  for (const old of ['asso-du-garage-commun', 'association-le-garage-commun']) {
    const first = await visitor.get(`/organisations/${old}`)
    const last = first.to === '/organisations/garage-commun' ? first : await visitor.get(first.to)
    expect([last.status, last.to], old).toEqual([301, '/organisations/garage-commun'])
  }
  expect((await visitor.get('/organisations/asso-du-garage-commun.json')).to).toBe('/organisations/garage-commun.json')
  const page = await visitor.get('/organisations/garage-commun')
  expect(page.html).toContain('qui disait la même chose, est fusionnée dans celle-ci')
  expect(page.html).toContain('«\u00a0Asso du Garage commun\u00a0»\u00a0: Fiche publiée.')
  expect((await visitor.get('/annuaire?q=asso+garage')).html).toContain('/organisations/garage-commun')
  expect((await readSheet(db, null, { id: project.id }, today)).organisation?.id).toBe(kept.id)
  expect(await db.selectFrom('sheet_report').select('sheet_id').execute()).toEqual([
    { sheet_id: kept.id },
    { sheet_id: kept.id },
  ])
  const told = await mails(db)
  expect(told.filter(({ to }) => to === paul.email).map(({ text }) => text)).toEqual([
    expect.stringContaining('fusionnée avec une autre'),
    expect.stringContaining('fusionnée avec une autre'),
  ])
  expect(told.filter(({ to, subject }) => to === nadia.email && subject.includes('fusionnée'))).toHaveLength(1)
  expect(await restoreSheet(services, aicha, editorial.id, now)).toEqual({ ok: false, refusal: 'merged' })
  expect(await pairsToSettle(db, aicha, today)).toEqual([])
})

test('who answers for both merges their own: the teams and the conversations join', async ({ services, db }) => {
  const [nadia, yanis, lucie] = [await person(db, 'nadia'), await person(db, 'yanis'), await person(db, 'lucie')]
  const [first, second] = [await published(services, nadia, 'Le Bus'), await published(services, nadia, 'Le Bus bleu')]
  await joins(db, yanis, first.id)
  await joins(db, yanis, second.id, 'owner')
  await joins(db, lucie, first.id)
  const sent = { name: 'Paul', email: 'paul@courrier.example', message: 'Bonjour' }
  await writeToSheet(services, first, sent, now)
  expect((await mergeSheets(services, nadia, { id: first.id, other: second.id }, now)).ok).toBe(true)
  const team = await db
    .selectFrom('sheet_member')
    .select(['user_id', 'role'])
    .where('sheet_id', '=', second.id)
    .execute()
  expect(new Map(team.map(({ user_id, role }) => [user_id, role]))).toEqual(
    new Map([
      [nadia.id, 'owner'],
      [yanis.id, 'owner'],
      [lucie.id, 'editor'],
    ]),
  )
  expect(await db.selectFrom('relay_thread').select('sheet_id').execute()).toEqual([{ sheet_id: second.id }])
})

test('a project with a declaration stays; merged the other way, a chain of merges leads to the last', async ({
  services,
  db,
}) => {
  const nadia = await person(db, 'nadia')
  const one = await published(services, nadia, 'Un bus')
  const two = await published(services, nadia, 'Deux bus')
  const three = await published(services, nadia, 'Trois bus')
  await db.updateTable('sheet').set({ banner: 'member' }).where('id', '=', one.id).execute()
  expect(await mergeSheets(services, nadia, { id: one.id, other: two.id }, now)).toEqual({
    ok: false,
    refusal: 'under-banner',
  })
  expect((await mergeSheets(services, nadia, { id: three.id, other: two.id }, now)).ok).toBe(true)
  expect((await mergeSheets(services, nadia, { id: two.id, other: one.id }, now)).ok).toBe(true)
  const visitor = await browse(services)
  for (const slug of ['deux-bus', 'trois-bus'])
    expect((await visitor.get(`/projets/${slug}`)).to).toBe('/projets/un-bus')
})

test('two teams agree: one asks, the other is written to and only has to say yes', async ({ services, db }) => {
  const [nadia, paul] = [await person(db, 'nadia'), await person(db, 'paul')]
  const original = await published(services, nadia, 'Le Bus des saisons')
  const copy = await published(services, paul, 'Le Bus des Saisons')
  const pair = { id: copy.id, other: original.id }
  expect(await mergeSheets(services, nadia, pair, now)).toEqual({ ok: false, refusal: 'kept-by-others' })
  const asking = await browse({ ...services, ...monday }, nadia)
  const there = `/fiches/${copy.id}/fusionner/${original.id}`
  expect((await asking.get(there)).html).toContain('Demander à l’autre équipe')
  await asking.post(`${there}/demande`)
  const [letter] = (await mails(db)).filter(({ to }) => to === paul.email)
  expect(letter?.text).toContain(there)
  expect((await mails(db)).filter(({ to }) => to === nadia.email)).toEqual([])
  // it was agreed one way, by someone who may: not the other way, nor for ever
  expect(await mergeSheets(services, nadia, pair, now)).toEqual({ ok: false, refusal: 'kept-by-others' })
  const back = { id: original.id, other: copy.id }
  expect(await mergeSheets(services, paul, back, now)).toEqual({ ok: false, refusal: 'kept-by-others' })
  const accepting = await browse({ ...services, ...monday }, paul)
  expect((await accepting.get(there)).html).toContain('Fusionner les deux fiches')
  expect((await accepting.post(there)).to).toBe('/projets/le-bus-des-saisons')
  const team = await db.selectFrom('sheet_member').select('user_id').where('sheet_id', '=', original.id).execute()
  expect(team.map(({ user_id }) => user_id).toSorted()).toEqual([nadia.id, paul.id].toSorted())
})

test('what was agreed falls with the role of who agreed', async ({ services, db }) => {
  const [nadia, paul, yanis] = [await person(db, 'nadia'), await person(db, 'paul'), await person(db, 'yanis')]
  const original = await published(services, nadia, 'Le Bus des saisons')
  const copy = await published(services, paul, 'Le Bus des Saisons')
  const pair = { id: copy.id, other: original.id }
  expect((await askToMerge(services, nadia, pair, now)).ok).toBe(true)
  await joins(db, yanis, original.id, 'owner')
  await db.updateTable('sheet_member').set({ role: 'editor' }).where('user_id', '=', nadia.id).execute()
  expect(await mergeSheets(services, paul, pair, now)).toEqual({ ok: false, refusal: 'kept-by-others' })
})

test('people and ways to reach them go with the sheet that goes; so does the proof of a claim made twice', async ({
  services,
  db,
}) => {
  const aicha = await curator(db)
  const paul = await person(db, 'paul')
  const place = await placeId(db, 'commune', '23096')
  const editorial = async (name: string, more: Patch) => {
    const id = await createSheet(db, aicha, { kind: 'organisation', name, placeIds: [place], isEditorial: true }, now)
    const challengeIds = [await challengeId(db, 'inclusion')]
    const patch = { summary: 'Un garage.', challengeIds, sourceName: 'Le site', ...more }
    const edited = await editSheet(services, aicha, id, { step: 'provenance', version: 1, patch }, now)
    const done = await publishSheet(services, aicha, id, now)
    if (!edited.ok || !done.ok) throw new Error('not published')
    const file = new File([png], 'carte.png')
    await claimSheet(services, paul, id, { function: 'Président', proof: 'Le JO.', url: null, file }, now)
    return id
  }
  const people = [{ name: 'Odette Vasseur', function: 'Présidente' }]
  const many = Array.from({ length: 10 }, (_, index) => `Autre nom ${index}`)
  const id = await editorial('Garage Zébulonique', { phone: '05 55 00 00 00', phonePublic: true, people })
  const other = await editorial('Garage de Guéret', { aliases: many })
  expect((await mergeSheets(services, aicha, { id, other }, now)).ok).toBe(true)
  const gone = await db.selectFrom('sheet').select(['phone', 'phone_public']).where('id', '=', id).executeTakeFirst()
  expect(gone).toEqual({ phone: null, phone_public: false })
  expect(await db.selectFrom('sheet_person').select('name').execute()).toEqual([])
  expect(await db.selectFrom('stored_file').select('id').execute()).toHaveLength(1)
  const claims = await db.selectFrom('sheet_claim').select(['sheet_id', 'status']).orderBy('status').execute()
  expect(claims).toEqual([
    { sheet_id: other, status: 'pending' },
    { sheet_id: id, status: 'withdrawn' },
  ])
  // ten other names are all a sheet shows; it is found by the name that went all the same
  expect((await (await browse(services)).get('/annuaire?q=zebulonique')).html).toContain(
    '/organisations/garage-de-gueret',
  )
})

test('what is invented never takes in what is real', async ({ services, db }) => {
  const { aicha, editorial, kept } = await twoGarages(services)
  await db.updateTable('sheet').set({ demo: true }).where('id', '=', kept.id).execute()
  expect(await mergeSheets(services, aicha, { id: editorial.id, other: kept.id }, now)).toEqual({
    ok: false,
    refusal: 'invented',
  })
})

test('a sign that comes later is noticed too, an acronym is a name, and a name without letters is like no other', async ({
  services,
  db,
}) => {
  const [nadia, paul, aicha] = [await person(db, 'nadia'), await person(db, 'paul'), await curator(db)]
  const rna = 'W232000001'
  await published(services, nadia, 'Groupement des bourgs', { kind: 'organisation', acronym: 'GEBOU', rna })
  const other = await published(services, paul, 'Tout autre chose', { kind: 'organisation', aliases: ['★★★'] })
  expect(await pairsToSettle(db, aicha, today)).toEqual([])
  await editSheet(services, paul, other.id, { step: 'identite', version: other.version, patch: { rna } }, now)
  expect(await pairsToSettle(db, aicha, today)).toMatchObject([{ signs: ['number'] }])
  expect(await likelyTwins(db, { kind: 'organisation', name: 'gebou' })).toMatchObject([{ signs: ['alias'] }])
  expect(await likelyTwins(db, { kind: 'organisation', name: '♥♥♥' })).toEqual([])
})
