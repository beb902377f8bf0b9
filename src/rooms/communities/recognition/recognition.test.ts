import { expect } from 'vitest'
import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import type { Services } from '#core/services.ts'
import { test } from '#tests/support/database.ts'
import { proofFields } from '../beginning/forms.ts'
import { paths } from '../paths.ts'
import { at, browse, community, joins, mails, person, placeId, published, today } from '../room.fixture.ts'

const sentence = 'Nous réparons ensemble chaque samedi depuis 2019.'
const reason = 'Elle n’a plus tenu de réunion depuis deux ans.'

const proof = (row: number, fact: string, on: string) => {
  const names = proofFields(row)
  return { [names.kind]: 'meeting', [names.fact]: fact, [names.on]: on, [names.url]: '' }
}

/** Camille declares a PTCE in Valence, in the name of the organisation she keeps; three others act there. */
const scene = async (services: Services, db: Database) => {
  const valence = await placeId(db, 'commune', '26362')
  const camille = await person(db, 'camille')
  const here = { kind: 'organisation' as const, placeIds: [valence] }
  const own = await published(services, camille, 'Toit à deux voix', here)
  const witnesses: [Actor, string][] = []
  for (const [who, name] of [
    ['nadia', 'Garage solidaire'],
    ['yanis', 'Ligne des bourgs'],
    ['maelle', 'Atelier des Pentes'],
  ] as const) {
    const actor = await person(db, who)
    witnesses.push([actor, (await published(services, actor, name, here)).id])
  }
  const form = {
    ...{ existante: 'oui', lieu: 'Valence', lieu_id: String(valence), nom: 'PTCE du Rhône moyen', genre: 'ptce' },
    ...{
      objet: 'Mutualiser des ateliers.',
      au_nom_de: own.id,
      fondee: 'juillet 2017',
      exterieur: 'Le réseau des PTCE.',
    },
    ...{ membres: 'Garage solidaire\nUne régie sans fiche', incomplete: 'oui' },
    ...proof(1, 'Assemblée des fondateurs', '07/2017'),
    ...proof(2, 'Compte rendu du bureau', '14/03/2026'),
  }
  return { camille, own, witnesses, form, valence }
}

const declared = async (services: Services, db: Database) => {
  const made = await scene(services, db)
  const site = await browse(at(services, today), made.camille)
  const { to } = await site.post(paths.beginnings, made.form)
  const created = await site.post(paths.create(to.split('/').at(-1) ?? ''))
  expect(created.to).toBe(paths.recognition('ptce-du-rhone-moyen'))
  return { ...made, site, slug: 'ptce-du-rhone-moyen' }
}

test('a declaration without two dated facts, or of what is to come, is refused with all that was typed', async ({
  services,
  db,
}) => {
  const { camille, form } = await scene(services, db)
  const site = await browse(at(services, today), camille)
  const second = proofFields(2)
  for (const wrong of [
    { [second.fact]: '', [second.on]: '' },
    { [second.on]: 'bientôt' },
    { [second.on]: '2030' },
    { fondee: '31/02/2017' },
    { [second.url]: 'pas une adresse' },
  ]) {
    const refused = await site.post(paths.beginnings, { ...form, ...wrong })
    expect([wrong, refused.status, refused.html.includes('Assemblée des fondateurs')]).toEqual([wrong, 422, true])
  }
})

test('what existed is declared without the pathway: its month stays a month, its members are told', async ({
  services,
  db,
}) => {
  const { slug, witnesses } = await declared(services, db)
  const made = await db.selectFrom('community').selectAll().where('slug', '=', slug).executeTakeFirstOrThrow()
  expect(made).toMatchObject({
    origin: 'existing',
    status: 'declared',
    founded_on: '2017-07-01',
    founded_precision: 'month',
  })
  const members = await db
    .selectFrom('community_member')
    .select(['organisation_id', 'name', 'person_id'])
    .where('community_id', '=', made.id)
    .execute()
  expect(members).toHaveLength(3)
  expect(members).toContainEqual({ organisation_id: null, name: 'Une régie sans fiche', person_id: null })
  expect((await mails(db)).at(-1)?.to).toBe(witnesses[0]?.[0].email)
  const visitor = await browse(at(services, today))
  const { html } = await visitor.get(paths.recognition(slug))
  for (const said of [
    'juillet 2017',
    'Assemblée des fondateurs',
    'Le réseau des PTCE.',
    'Il manque 3\u00a0témoignages',
  ])
    expect([said, html.includes(said)]).toEqual([said, true])
  expect((await visitor.get(paths.pathway(slug))).status).toBe(404)
})

test('an organisation from elsewhere, kept by the declarer, or twice the same person does not recognise', async ({
  services,
  db,
}) => {
  const { slug, site, own, witnesses } = await declared(services, db)
  const [nadia, garage] = witnesses[0] ?? []
  if (!nadia || !garage) throw new Error('nobody')
  const elsewhere = await published(services, nadia, 'Ailleurs', { kind: 'organisation' })
  const second = await published(services, nadia, 'Second atelier', {
    kind: 'organisation',
    placeIds: [await placeId(db, 'department', '26')],
  })
  const asNadia = await browse(at(services, today), nadia)
  const attest = (who: typeof site, organisation: string, phrase = sentence) =>
    who.post(paths.attest(slug), { organisation, phrase })
  expect((await attest(await browse(at(services, today)), garage)).status).toBe(401)
  expect((await attest(site, own.id)).status).toBe(422)
  expect((await attest(asNadia, own.id)).status).toBe(422)
  expect((await attest(asNadia, elsewhere.id)).status).toBe(422)
  const short = await attest(asNadia, garage, 'Trop court')
  expect([short.status, short.html.includes('Trop court')]).toEqual([422, true])
  expect((await attest(asNadia, garage)).status).toBe(303)
  expect((await attest(asNadia, garage)).status).toBe(422)
  expect((await attest(asNadia, second.id)).status).toBe(422)
  await expect(
    db.updateTable('community').set({ status: 'recognised', recognised_on: today }).where('slug', '=', slug).execute(),
  ).rejects.toThrow('three local organisations')
})

test('three local organisations recognise it, unless an objection waits for its answer', async ({ services, db }) => {
  const { slug, site, witnesses, camille } = await declared(services, db)
  const statusOf = async () =>
    (await db.selectFrom('community').select('status').where('slug', '=', slug).executeTakeFirstOrThrow()).status
  const sites = await Promise.all(witnesses.map(([actor]) => browse(at(services, today), actor)))
  const [first, second, third] = sites
  const lucie = await person(db, 'lucie')
  const [, garage] = witnesses[0] ?? []
  await joins(db, lucie, garage ?? '')
  const asLucie = await browse(at(services, today), lucie)
  expect((await asLucie.post(paths.object(slug), { organisation: garage ?? '', raison: 'Non.' })).status).toBe(422)
  expect((await asLucie.post(paths.object(slug), { organisation: garage ?? '', raison: reason })).status).toBe(303)
  expect((await mails(db)).at(-1)).toMatchObject({ to: camille.email, text: expect.stringContaining(reason) })
  for (const [index, one] of [first, second, third].entries())
    expect(
      (await one?.post(paths.attest(slug), { organisation: witnesses[index]?.[1] ?? '', phrase: sentence }))?.status,
    ).toBe(303)
  expect(await statusOf()).toBe('declared')

  const { id } = await db.selectFrom('recognition_objection').select('id').executeTakeFirstOrThrow()
  expect((await first?.post(paths.answerObjection(slug, id), { reponse: 'Nous répondons pour eux.' }))?.status).toBe(
    404,
  )
  expect((await site.post(paths.answerObjection(slug, id), { reponse: '' })).status).toBe(422)
  expect(
    (await site.post(paths.answerObjection(slug, id), { reponse: 'Les comptes rendus sont en ligne.' })).status,
  ).toBe(303)
  expect(await statusOf()).toBe('recognised')
  expect((await asLucie.post(paths.object(slug), { organisation: garage ?? '', raison: reason })).status).toBe(422)
  const { html } = await (await browse(at(services, today))).get(paths.recognition(slug))
  for (const said of [reason, 'Les comptes rendus sont en ligne.', sentence, 'Reconnue par les acteurs locaux'])
    expect([said, html.includes(said)]).toEqual([said, true])
  for (const hidden of [lucie.name, camille.name]) expect(html.includes(hidden)).toBe(false)
})

test('a community that covers the place already is asked first, even by what existed before', async ({
  services,
  db,
}) => {
  const { camille, form } = await scene(services, db)
  await community(db, await person(db, 'ibrahim'), { name: 'Assemblée de Valence' })
  const site = await browse(at(services, today), camille)
  const { to } = await site.post(paths.beginnings, form)
  expect((await site.post(paths.create(to.split('/').at(-1) ?? ''))).to).toBe(to)
  expect((await site.get(to)).html.includes('1\u00a0communauté à consulter')).toBe(true)
})
