import { expect } from 'vitest'
import type { Database } from '#core/database.ts'
import { test } from '#tests/support/database.ts'
import { unpublished, written } from '../precedents.fixture.ts'
import { precedentsLike, type Sought } from './queries.ts'

const about = { matter: 'transport', how: 'interpretation' } as const
const near = async (db: Database, text: string, sought: Partial<Sought> = {}) =>
  (await precedentsLike(db, { ...about, ...sought, text }, 5)).map(({ title, closeness }) => [title, closeness])

const others = [
  [
    'Ouvrir une crèche dans une maison de retraite',
    'Une crèche veut s’installer dans un établissement pour personnes âgées.',
  ],
  [
    'Vendre les légumes d’un jardin partagé',
    'Des habitants cultivent un jardin et veulent vendre leurs légumes au marché.',
  ],
  [
    'Loger un étudiant en résidence seniors',
    'Une résidence réservée aux personnes âgées veut louer une chambre à un étudiant.',
  ],
] as const
const elsewhere = async (db: Database) => {
  for (const [title, blockage] of others)
    await written(db, {
      ...{ title, blockage, wayOut: 'Un avenant suffit.', rule: 'Code général' },
      matter: 'planning',
      how: 'rule',
    })
}

test('a sheet that is not published is never near, whatever its step', async ({ db }) => {
  await elsewhere(db)
  for (const status of unpublished) {
    const { id } = await written(db, { status, title: `Prêter une voiture en permis probatoire, ${status}` })
    expect(await near(db, 'prêter une voiture en permis probatoire')).toEqual([])
    await db.deleteFrom('precedent').where('id', '=', id).execute()
  }
  const { rows } = await db.executeQuery<{ word: string }>(
    db.selectFrom('precedent_word').select('word').where('word', 'like', 'probatoir%').compile(),
  )
  expect(rows).toEqual([])
})

test('the same blockage comes before the others, through mistakes, other forms of its words and lost accents', async ({
  db,
}) => {
  await elsewhere(db)
  const { title } = await written(db)
  for (const text of [
    'Prêts de voitures et permis probatoires',
    'pret de voiture reparee permi probatoir',
    'on nous refuse de preter des voitures, le permis probatoire de nos conducteurs ne conviendrait pas',
  ])
    expect((await near(db, text))[0]?.[0], text).toBe(title)
  expect((await near(db, 'Une crèche chez des personnes âgées', { matter: 'planning', how: 'rule' }))[0]?.[0]).toBe(
    others[0][0],
  )
  expect(await near(db, 'Un abattoir mobile pour éleveurs de montagne')).toEqual([])
})

test('the same story is very near, a long one too; of another matter, only near; refused, contrary', async ({ db }) => {
  await elsewhere(db)
  const { title } = await written(db)
  const story =
    'Notre garage prête des voitures réparées à des personnes en permis probatoire. L’assureur exige un permis définitif.'
  const long = `${'Nous sommes une association de Guéret, créée par douze bénévoles, qui répare le matériel du canton. '.repeat(20)}${story}`
  expect(await near(db, story)).toContainEqual([title, 'very_close'])
  expect(await near(db, long)).toContainEqual([title, 'very_close'])
  expect(await near(db, story, { matter: 'work', how: null })).toContainEqual([title, 'close'])
  const refused = await written(db, { title: 'Prêter une voiture, refusé', outcome: 'refused' })
  expect(await near(db, story)).toContainEqual([refused.title, 'contrary'])
})

test('nothing typed yet: those of the same matter that block alike, the most useful first', async ({ db }) => {
  await elsewhere(db)
  const { title } = await written(db)
  const useful = await written(db, { title: 'Faire rouler un bus le dimanche' })
  await db.updateTable('precedent').set({ useful: 3 }).where('id', '=', useful.id).execute()
  expect(await near(db, '')).toEqual([
    [useful.title, 'close'],
    [title, 'close'],
  ])
  expect(await near(db, '', { matter: null })).toEqual([])
  expect(await near(db, '', { matter: 'tax' })).toEqual([])
})

test('words are counted as sheets are published, withdrawn and erased', async ({ db }) => {
  const counted = async (word: string) =>
    (await db.selectFrom('precedent_word').select('precedents').where('word', '=', word).executeTakeFirst())
      ?.precedents ?? 0
  const one = await written(db)
  const two = await written(db, { title: 'Des voitures sans chauffeur' })
  expect([await counted(''), await counted('voitur'), await counted('chauffeur')]).toEqual([2, 2, 1])
  const gone = { status: 'retracted', retracted_at: new Date(), retracted_reason: 'Essai.' }
  await db.updateTable('precedent').set(gone).where('id', '=', two.id).execute()
  expect([await counted(''), await counted('voitur'), await counted('chauffeur')]).toEqual([1, 1, 0])
  await db.deleteFrom('precedent').where('id', '=', one.id).execute()
  expect(await db.selectFrom('precedent_word').selectAll().execute()).toEqual([])
})
