import { expect, test } from 'vitest'
import { readPlaceQuery } from './rules.ts'

test.each(['', '   ', '!!!', "'); drop table territory; --".replace(/\w/g, ''), '%_\\', '7', '😀', '\u0000'])(
  'nothing to look for in « %s »',
  (text) => {
    expect(readPlaceQuery(text)).toBeNull()
  },
)

test('quotes and operators never reach the query', () => {
  expect(readPlaceQuery("l'été & (a|b) !c:* \\ '")?.words).toBe("'ete':* & 'b':* & 'c':*")
})

test('what is typed is bounded', () => {
  const query = readPlaceQuery('saint '.repeat(500))
  expect(query?.names[0]?.length).toBeLessThanOrEqual(60)
  expect(query?.words.split(' & ').length).toBeLessThanOrEqual(8)
})

test('small words do not count, unless there is nothing else', () => {
  expect(readPlaceQuery('métropole de Lyon')?.words).toBe("'metropole':* & 'lyon':*")
  expect(readPlaceQuery('la')?.words).toBe("'la':*")
})

test('« st » may be Saint-Étienne or the beginning of Strasbourg', () => {
  expect(readPlaceQuery('st')?.words).toBe("('st':* | 'saint':*)")
  expect(readPlaceQuery('Ste-Foy')?.names).toContain('sainte foy')
})

test('a level named first narrows the search to it', () => {
  expect(readPlaceQuery('ville de Lyon')).toMatchObject({ kind: 'commune', words: "'lyon':*" })
  expect(readPlaceQuery('Département de la Creuse')).toMatchObject({ kind: 'department', words: "'creuse':*" })
  expect(readPlaceQuery('communauté de communes du Pays de Nay')).toMatchObject({ kind: 'epci' })
  expect(readPlaceQuery('ville')).toMatchObject({ kind: null, words: "'ville':*" })
})

test('ordinals and spaced postcodes are read as they are stored', () => {
  expect(readPlaceQuery('Lyon 7ème')?.words).toBe("'lyon':* & '7':*")
  expect(readPlaceQuery('69 007')?.words).toBe("'69007':*")
})
