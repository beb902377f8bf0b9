import { sql } from 'kysely'
import type { Database } from '../database.ts'
import { editDistanceAllowed } from '../pure/search-terms.ts'
import { fold } from '../pure/text.ts'
import { editDistance, neighbours, sound } from './distance.ts'
import { wordsOf, wordsQuery } from './terms.ts'

/** One way to read what was typed. `cost` says how far it is from it: 1 for each error, half for those one does not hear. */
type Reading = { words: string[]; cost: number }

const unheard = 0.5
const choicesKept = 6
const readingsKept = 20
const readingsTried = 10

/**
 * What these words, that find nothing, may be a misspelling of: the nearest reading that finds something in the whole index,
 * written as names write it. Null when there is none, or when the words do find something there: their filters are to blame.
 */
export const respell = async (db: Database, text: string, words: readonly string[]): Promise<string | null> => {
  const [together, ...alone] = await countFound(db, [words.join(' '), ...words])
  if (together !== 0) return null
  const typed = asTyped(text)
  const kept = words.map((word, i) => (alone[i] === 0 ? null : (typed.get(word) ?? word)))
  const readings = readingsOf(words, kept, await knownNear(db, words))
  for (const cost of new Set(readings.map((reading) => reading.cost))) {
    const level = readings.filter((reading) => reading.cost === cost).slice(0, readingsTried)
    const found = await countFound(
      db,
      level.map((reading) => wordsOf(reading.words.join(' ')).join(' ')),
    )
    const most = Math.max(...found)
    if (most > 0) return level[found.indexOf(most)]?.words.join(' ') ?? null
  }
  return null
}

const asTyped = (text: string) => new Map(text.split(/[^\p{L}\p{M}\p{N}]+/u).map((word) => [fold(word), word]))

/** The words of names that are near these, two of them put together, or one cut in two: folded, with their spelling. */
const knownNear = async (db: Database, words: readonly string[]): Promise<Map<string, string>> => {
  const near = words.flatMap((word, i) => [
    ...(editDistanceAllowed(word) > 0 ? neighbours(word) : []),
    ...(words[i + 1] === undefined ? [] : [`${word}${words[i + 1]}`]),
    ...cutsOf(word).flat(),
  ])
  const long = words.filter((word) => editDistanceAllowed(word) > 1)
  const { rows } = await sql<{ word: string; spelling: string }>`
    select word, spelling from search_word where word = any(${near}::text[])
    union
    select word, spelling from unnest(${long}::text[]) as typed
    cross join lateral (
      select word, spelling from search_word where word % typed order by similarity(word, typed) desc, word limit 50) as near
  `.execute(db)
  return new Map(rows.map(({ word, spelling }) => [word, spelling]))
}

const cutsOf = (word: string): [string, string][] =>
  Array.from({ length: Math.max(0, word.length - 5) }, (_, i) => [word.slice(0, i + 3), word.slice(i + 3)])

/** The readings of the words from the nearest, but the one as typed. A word stays as it is only if it finds something by itself. */
const readingsOf = (
  words: readonly string[],
  kept: readonly (string | null)[],
  known: Map<string, string>,
): Reading[] => {
  const upTo: Reading[][] = [[{ words: [], cost: 0 }], ...words.map(() => [])]
  const go = (from: number, to: number, choices: readonly Reading[]) => {
    for (const reading of upTo[from] ?? [])
      for (const choice of choices)
        upTo[to]?.push({ words: [...reading.words, ...choice.words], cost: reading.cost + choice.cost })
  }
  for (const [i, word] of words.entries()) {
    upTo[i] = nearest(upTo[i] ?? [], readingsKept)
    const joined = known.get(`${word}${words[i + 1]}`)
    const cuts = cutsOf(word).map((pieces) => pieces.flatMap((piece) => known.get(piece) ?? []))
    const same = kept[i]
    if (same) go(i, i + 1, [{ words: [same], cost: 0 }])
    go(i, i + 1, nearest(corrections(word, known), choicesKept))
    go(
      i,
      i + 1,
      cuts.filter((pieces) => pieces.length === 2).map((pieces) => ({ words: pieces, cost: unheard })),
    )
    if (joined !== undefined) go(i, i + 2, [{ words: [joined], cost: unheard }])
  }
  return nearest(upTo[words.length] ?? [], readingsKept).filter(({ cost }) => cost > 0)
}

const corrections = (word: string, known: Map<string, string>): Reading[] => {
  const allowed = editDistanceAllowed(word)
  return [...known].flatMap(([other, spelling]) => {
    const distance = editDistance(word, other, allowed)
    if (distance === 0 || distance > allowed) return []
    return [{ words: [spelling], cost: sound(word) === sound(other) ? unheard : distance }]
  })
}

const nearest = (readings: readonly Reading[], count: number): Reading[] =>
  readings.toSorted((a, b) => a.cost - b.cost).slice(0, count)

const enough = 100

/** How many entries each of these texts finds, up to a hundred. */
const countFound = async (db: Database, texts: readonly string[]): Promise<number[]> => {
  const { rows } = await sql<{ found: number }>`
    select found from unnest(${[...texts]}::text[]) with ordinality as t (words, position)
    cross join lateral (select ${wordsQuery(sql`words`)} as asked offset 0) as q
    cross join lateral (
      select count(*) as found from (select from search_key where keys @@ asked limit ${enough}) as first_found) as f
    order by position`.execute(db)
  return rows.map(({ found }) => found)
}
