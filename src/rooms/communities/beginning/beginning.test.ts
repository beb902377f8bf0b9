import { expect } from 'vitest'
import { test } from '#tests/support/database.ts'
import { tellHands } from '../look/actions-lower-hand.ts'
import { paths } from '../paths.ts'
import { at, browse, linkIn, mails, placeId, today, world } from '../room.fixture.ts'
import { tidyBeginnings } from './actions.ts'
import { tellWhoMayCreate } from './actions-create.ts'

const purpose = 'Réunir ceux qui réparent, à Valence et autour.'
const words = { nom: 'Les Réparateurs de Valence', genre: 'collective', objet: purpose, au_nom_de: 'moi' }
// several communes bear this name: the number goes with it, as the form sends it
const formIn = (placeId: number) => ({ lieu: 'Valence', lieu_id: String(placeId), ...words })
const idIn = (to: string): string => to.split('/').at(-1) ?? ''
const message = 'Nous voulons réparer, sans refaire ce que vous faites.'

test('one looks from a place by any of its names: what contains it, what is inside; a name that several places bear is asked', async ({
  services,
  db,
}) => {
  const { vercors } = await world(services)
  const visitor = await browse(at(services, today))
  expect((await visitor.get(paths.begin)).html).not.toContain(vercors.name)
  expect((await visitor.get(`${paths.begin}?lieu=Nullepartville`)).html).toContain('Aucun lieu ne porte ce nom')
  expect((await visitor.get(`${paths.begin}?lieu=Saint-Denis`)).html).toContain('Plusieurs lieux')
  const drome = await placeId(db, 'department', '26')
  for (const [lieu, meets] of [
    [`Valence&lieu_id=${await placeId(db, 'commune', '26362')}`, 'Ce territoire'],
    [`Drôme&lieu_id=${drome}`, 'Dans ce territoire'],
  ] as const) {
    const { html } = await visitor.get(`${paths.begin}?lieu=${lieu}`)
    for (const said of [vercors.name, meets, 'vous fera dialoguer']) expect(html).toContain(said)
  }
  const far = await visitor.get(`${paths.begin}?lieu=Grand Lyon`)
  expect(far.html).toContain('Aucune communauté ici pour le moment')
  expect((await visitor.post(paths.hands, { lieu_id: String(drome), au_nom_de: 'moi' })).status).toBe(401)
})

test('a hand names an organisation, only counts a person, and is told to those near, once a week', async ({
  services,
  db,
}) => {
  const { camille, lucie, toit, banque } = await world(services)
  const valence = String(await placeId(db, 'commune', '26362'))
  const asCamille = await browse(at(services, today), camille)
  const stolen = await asCamille.post(paths.hands, {
    lieu_id: valence,
    au_nom_de: banque.id,
    message: 'Un garage à nous.',
  })
  expect([stolen.status, stolen.html.includes('Un garage à nous.')]).toEqual([422, true])
  const long = await asCamille.post(paths.hands, { lieu_id: valence, au_nom_de: toit.id, message: 'x'.repeat(501) })
  expect(long.status).toBe(422)
  await asCamille.post(paths.hands, { lieu_id: valence, au_nom_de: toit.id, message: 'Un garage à nous.' })
  expect((await asCamille.post(paths.hands, { lieu_id: valence, au_nom_de: 'moi' })).status).toBe(422)

  const asLucie = await browse(at(services, today), lucie)
  const drome = String(await placeId(db, 'department', '26'))
  expect(
    (await asLucie.post(paths.hands, { lieu_id: drome, au_nom_de: 'moi', message: 'Pour moi seule.' })).status,
  ).toBe(303)
  const { html } = await (await browse(at(services, today))).get(`${paths.begin}?lieu=Valence&lieu_id=${valence}`)
  expect(html).toContain('2\u00a0acteurs près de chez vous ont levé la main')
  for (const said of ['Toit à deux voix', 'Un garage à nous.', 'elle n’est pas nommée']) expect(html).toContain(said)
  for (const hidden of [lucie.name, 'Pour moi seule.', camille.name]) expect(html).not.toContain(hidden)

  const before = (await mails(db)).length
  await tellHands(at(services, '2026-11-23'))
  await tellHands(at(services, '2026-11-24'))
  const news = (await mails(db)).slice(before)
  expect(news.map(({ to }) => to).sort()).toEqual([camille.email, lucie.email].sort())
  expect(news.find(({ to }) => to === lucie.email)?.text).toContain('Toit à deux voix')

  const { id } = await db
    .selectFrom('raised_hand')
    .select('id')
    .where('person_id', '=', lucie.id)
    .executeTakeFirstOrThrow()
  expect((await asCamille.post(paths.lowerHand(id))).status).toBe(404)
  expect((await asLucie.post(paths.lowerHand(id))).status).toBe(303)
  const kept = await db.selectFrom('raised_hand').select('message').where('id', '=', id).executeTakeFirstOrThrow()
  expect(kept.message).toBe('')
})

test('a draft is its author’s alone, keeps what was typed, and is erased when nobody comes back in a year', async ({
  services,
  db,
}) => {
  const { camille, simon, banque, vercors } = await world(services)
  const form = formIn(vercors.placeId)
  expect((await (await browse(services)).get(paths.newBeginning)).to).toContain('/connexion')
  const site = await browse(at(services, today), camille)
  for (const wrong of [
    { lieu: 'Nullepartville', lieu_id: '' },
    { lieu_id: '' },
    { objet: '' },
    { au_nom_de: banque.id },
    { genre: '' },
    { autres: 'Saint-Denis' },
  ]) {
    const refused = await site.post(paths.beginnings, { ...form, ...wrong })
    expect([wrong, refused.status, refused.html.includes(form.nom)]).toEqual([wrong, 422, true])
  }
  const { to } = await site.post(paths.beginnings, form)
  const stranger = await browse(at(services, today), simon)
  for (const path of [to, `${to}/modifier`, `${to}/abandon`]) expect((await stranger.get(path)).status).toBe(404)
  expect((await stranger.post(paths.create(idIn(to)))).status).toBe(404)
  expect((await site.post(paths.editBeginning(idIn(to)), { ...form, nom: 'Autre nom' })).status).toBe(303)
  expect((await site.get(to)).html).toContain('Autre nom')
  const drafts = () => db.selectFrom('community_beginning').select('id').execute()
  await tidyBeginnings(at(services, '2027-11-22'))
  expect(await drafts()).toHaveLength(1)
  await tidyBeginnings(at(services, '2027-11-23'))
  expect(await drafts()).toEqual([])
})

test('a name that exists there is refused, and nothing is created before what exists was asked', async ({
  services,
  db,
}) => {
  const { camille, vercors } = await world(services)
  const form = formIn(vercors.placeId)
  const site = await browse(at(services, today), camille)
  const twin = await site.post(paths.beginnings, { ...form, nom: 'Le Collectif Vercors' })
  const tried = await site.post(paths.create(idIn(twin.to)))
  expect((await site.get(tried.to)).html.includes('existe déjà sur ce territoire')).toBe(true)

  const { to } = await site.post(paths.beginnings, form)
  const id = idIn(to)
  const early = await site.post(paths.create(id))
  expect([early.status, early.to]).toEqual([303, to])
  expect(await db.selectFrom('community').select('id').where('name', '=', form.nom).execute()).toEqual([])
})

test('the dialogue goes to those who facilitate; an objection is answered in public before anything is created', async ({
  services,
  db,
}) => {
  const { camille, ibrahim, maelle, lucie, vercors } = await world(services)
  const form = formIn(vercors.placeId)
  const site = await browse(at(services, today), camille)
  const id = idIn((await site.post(paths.beginnings, form)).to)
  const silent = await site.post(paths.askExisting(id), { message: 'Court' })
  expect(silent.status).toBe(422)
  await site.post(paths.askExisting(id), { message })
  const letter = (await mails(db)).at(-1)
  expect([letter?.to, letter?.text.includes(message)]).toEqual([ibrahim.email, true])
  const dialogue = linkIn(letter?.text ?? '')
  expect((await site.post(paths.create(id))).to).toBe(paths.beginning(id))
  expect((await site.get(paths.editBeginning(id))).status).toBe(404)

  for (const other of [lucie, maelle]) {
    const theirs = await browse(at(services, today), other)
    expect((await theirs.get(dialogue)).status).toBe(other === lucie ? 404 : 200)
    expect((await theirs.post(dialogue, { reponse: 'complementary' })).status).toBe(404)
  }
  const facilitator = await browse(at(services, today), ibrahim)
  expect((await facilitator.get(paths.community(vercors.slug))).html).toContain('voudrait commencer près de la vôtre')
  expect((await facilitator.post(dialogue, { reponse: 'opposed', raison: 'Non' })).status).toBe(422)
  const reason = 'Vous referiez notre atelier du samedi.'
  expect((await facilitator.post(dialogue, { reponse: 'opposed', raison: reason })).status).toBe(303)
  expect((await facilitator.post(dialogue, { reponse: 'complementary' })).status).toBe(404)

  const idOfDialogue = idIn(dialogue)
  expect((await site.post(paths.create(id))).to).toBe(paths.beginning(id))
  expect(
    (await facilitator.post(paths.replyInDialogue(idOfDialogue), { replique: 'Je réponds à ma place.' })).status,
  ).toBe(404)
  const reply = 'Nous réparerons le dimanche, avec vous.'
  expect((await site.post(paths.replyInDialogue(idOfDialogue), { replique: reply })).status).toBe(303)
  const created = await site.post(paths.create(id))
  expect(created.to).toBe(paths.pathway('les-reparateurs-de-valence'))
  expect((await site.post(paths.create(id))).to).toBe(paths.beginning(id))

  const page = await (await browse(at(services, today))).get(paths.recognition('les-reparateurs-de-valence'))
  for (const said of [reason, reply, vercors.name]) expect([said, page.html.includes(said)]).toEqual([said, true])
  expect(page.html).not.toContain(camille.name)
  const members = await db
    .selectFrom('community_member')
    .innerJoin('community', 'community.id', 'community_id')
    .select('person_id')
    .where('slug', '=', 'les-reparateurs-de-valence')
    .execute()
  expect(members).toEqual([{ person_id: camille.id }])
})

test('silence lets go on after fifteen days, not before; « join us » leads to the members of what exists', async ({
  services,
  db,
}) => {
  const { camille, nadia, ibrahim, vercors } = await world(services)
  const form = formIn(vercors.placeId)
  const site = await browse(at(services, today), camille)
  const id = idIn((await site.post(paths.beginnings, form)).to)
  await site.post(paths.askExisting(id), { message })
  const lastDay = await browse(at(services, '2026-12-07'), camille)
  expect((await lastDay.post(paths.create(id))).to).toBe(paths.beginning(id))
  await tellWhoMayCreate(at(services, '2026-12-07'))
  expect((await mails(db)).at(-1)?.to).toBe(ibrahim.email)
  await tellWhoMayCreate(at(services, '2026-12-08'))
  await tellWhoMayCreate(at(services, '2026-12-09'))
  expect((await mails(db)).filter(({ to }) => to === camille.email)).toHaveLength(1)
  expect((await (await browse(at(services, '2026-12-08'), camille)).post(paths.create(id))).to).toContain('/demarche')

  const another = await browse(at(services, today), nadia)
  const other = idIn((await another.post(paths.beginnings, { ...form, nom: 'Le Fil des bourgs' })).to)
  await another.post(paths.askExisting(other), { message })
  const { id: dialogue } = await db
    .selectFrom('community_dialogue')
    .select('id')
    .where('beginning_id', '=', other)
    .where('community_id', '=', vercors.id)
    .executeTakeFirstOrThrow()
  await (await browse(at(services, today), ibrahim)).post(paths.dialogue(dialogue), { reponse: 'join', raison: '' })
  expect((await another.get(paths.dialogue(dialogue))).html).toContain('Les rejoindre')
  const joined = await another.post(paths.joinInstead(dialogue))
  expect(joined.to).toBe(`${paths.members(vercors.slug)}/rejoindre`)
  const left = await db
    .selectFrom('community_beginning')
    .select('status')
    .where('id', '=', other)
    .executeTakeFirstOrThrow()
  expect(left.status).toBe('abandoned')
})
