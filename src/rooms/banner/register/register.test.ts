import { expect } from 'vitest'
import type { Services } from '#core/services.ts'
import { appFor, get } from '#tests/support/app.ts'
import { test } from '#tests/support/database.ts'
import { editSheet } from '../../directory/drafts/actions.ts'
import { challengeId, placeId } from '../../directory/room.fixture.ts'
import { leaveBanner } from '../memberships/actions.ts'
import { paths } from '../paths.ts'
import { allSaid, declared, now, on, today } from '../room.fixture.ts'

const text = async (services: Services, path: string) =>
  (await get(appFor({ ...services, clock: () => on(today) }), path)).text()

const listOf = (html: string) => html.slice(html.indexOf('id="membres"'), html.indexOf('id="donnees"'))

test('a place nobody knows is said where the list would be, and the whole register is not shown instead', async ({
  services,
}) => {
  const { sheet } = await declared(services, 'nadia')
  const unknown = await text(services, `${paths.register}?lieu=Zzzzqqq`)
  expect(unknown).toContain('Ce lieu n’est pas reconnu')
  expect(unknown).not.toContain(sheet.name)
  const several = await text(services, `${paths.register}?lieu=Saint-Martin&q=permis`)
  expect(several).toContain('Plusieurs lieux portent ce nom')
  expect(several).toMatch(/href="\/banniere\/registre\?q=permis&amp;lieu=Saint-Martin&amp;lieu_id=\d+"/)
  expect(several).not.toContain(sheet.name)
})

test('the register finds by word, by place and by challenge, those it contains too, and by nothing else', async ({
  services,
  db,
}) => {
  const nadia = await declared(services, 'nadia')
  const camille = await declared(services, 'camille', { name: 'Toit à deux voix' })
  const patch = {
    placeIds: [await placeId(db, 'commune', '69123')],
    challengeIds: [await challengeId(db, 'economie-circulaire')],
  }
  const { version } = await db
    .selectFrom('sheet')
    .select('version')
    .where('id', '=', camille.sheet.id)
    .executeTakeFirstOrThrow()
  const edited = await editSheet(services, camille.actor, camille.sheet.id, { step: 'lieux', version, patch }, now)
  expect(edited.ok).toBe(true)
  const found = async (query: string) => {
    const html = listOf(await text(services, `${paths.register}?${query}`))
    return [nadia.sheet.name, camille.sheet.name].filter((name) => html.includes(name))
  }
  expect(await found('q=introuvable')).toEqual([])
  expect(await found('q=permis')).toEqual([nadia.sheet.name])
  expect(await found('q=PERMYS')).toEqual([nadia.sheet.name])
  expect(await found(`lieu=Toulouse&lieu_id=${await placeId(db, 'commune', '31555')}`)).toEqual([])
  const lyon = `lieu=Lyon&lieu_id=${await placeId(db, 'commune', '69123')}`
  expect(await found(lyon)).toEqual([camille.sheet.name])
  expect(await found(`lieu=Rh%C3%B4ne&lieu_id=${await placeId(db, 'department', '69')}`)).toEqual([camille.sheet.name])
  const parent = await db
    .selectFrom('challenge')
    .innerJoin('challenge as child', 'child.parent_id', 'challenge.id')
    .select('challenge.slug')
    .where('child.slug', '=', 'economie-circulaire')
    .executeTakeFirst()
  for (const slug of ['economie-circulaire', parent?.slug ?? 'economie-circulaire'])
    expect(await found(`defi=${slug}`), slug).toEqual([camille.sheet.name])
})

test('members and former members apart; the tabs and the files keep what was asked, and give no address of anyone', async ({
  services,
}) => {
  const nadia = await declared(services, 'nadia')
  const camille = await declared(services, 'camille', { name: 'Toit à deux voix' })
  await leaveBanner(services, camille.actor, camille.sheet.id, '', on('2026-11-22'))
  const members = await text(services, paths.register)
  expect(members).toContain(nadia.sheet.name)
  expect(members).not.toContain('Toit à deux voix')
  expect(members).toContain(`<a href="${paths.project(nadia.sheet.slug)}"><span class="tag banner">`)
  const former = await text(services, `${paths.register}?statut=anciens`)
  expect(former).toContain('Toit à deux voix')
  expect(await text(services, `${paths.register}?statut=anciens&q=permis`)).not.toContain('Toit à deux voix')
  expect(await text(services, `${paths.register}?q=permis`)).toContain(
    '/banniere/registre?q=permis&amp;statut=anciens"',
  )
  expect(listOf(members)).not.toBe('')
  expect(await text(services, `${paths.register}?page=9`)).toContain('Cette page est au-delà de la dernière')
  const csv = await text(services, paths.registerFile('csv'))
  expect(csv).toContain('ancien membre')
  const json = JSON.parse(await text(services, paths.registerFile('json')))
  expect(json.projets).toHaveLength(2)
  expect(json.licence.nom).toBe('Licence Ouverte 2.0')
  for (const file of [csv, JSON.stringify(json)]) expect(file).not.toMatch(/@/)
  expect(members).not.toContain('Aucune donnée personnelle')
})

test('the open data say answers in French, whole: commitments, details, pieces, and what the sheet said', async ({
  services,
}) => {
  const said = allSaid({
    open_data: {
      answer: 'on_the_way',
      commitment: 'Publier les trajets.',
      dueOn: '2027-06-30',
      details: { what: 'Les trajets' },
    },
    open_source: { answer: 'not_relevant', licence: null },
  })
  await declared(services, 'nadia', { said })
  const { projets } = JSON.parse(await text(services, paths.registerFile('json')))
  expect(projets[0]).toMatchObject({
    statut: 'membre',
    fiche: 'en ligne',
    projet_dit: { besoin: 'Sans voiture, on refuse un emploi.', territoires: ['Guéret'] },
  })
  expect(projets[0].reponses).toContainEqual({
    critere: 'L’ouverture',
    question: 'Vos données sont-elles ouvertes\u00a0?',
    reponse: 'en chemin',
    preuve: 'Un fait vérifiable.',
    engagement: 'Publier les trajets.',
    engagement_pour: '2027-06-30',
    precisions: [{ question: 'Quelles données\u00a0?', reponse: 'Les trajets' }],
    lien: null,
    licence: 'CC BY-SA 4.0',
    piece: null,
    retire_le: null,
    retire_parce_que: null,
  })
  expect(projets[0].reponses.map(({ reponse }: { reponse: string }) => reponse)).toContain('sans objet')
})
