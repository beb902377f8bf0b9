import { fold } from '#core/pure/text.ts'
import { inFull, type PlaceKind, placeFold } from '../rules.ts'

/** What someone typed for a place, made ready for the database. */
export type PlaceQuery = {
  /** Search keys that name the place whole, if it bears one of them. */
  names: string[]
  /** Every word, each the beginning of a word of the name or of a code, as a `tsquery`. */
  words: string
  /** The key to compare with others when nothing begins like that. */
  spelling: string
  /** « Ville de », « département du »: the level asked for. */
  kind: PlaceKind | null
}

const maxCharacters = 60
const maxWords = 8
const smallWords = new Set(['a', 'au', 'aux', 'd', 'de', 'des', 'du', 'et', 'l', 'la', 'le', 'les'])
const levels: readonly [RegExp, PlaceKind][] = [
  [/^(ville|village|commune) /, 'commune'],
  [/^(communaute (de communes|d agglomeration|urbaine)|agglo|agglomeration|intercommunalite) /, 'epci'],
  [/^departement /, 'department'],
  [/^region /, 'region'],
]

/** Null when there is nothing to look for: no letter nor digit, or a single digit. */
export const readPlaceQuery = (text: string): PlaceQuery | null => {
  const typed = fold([...text].slice(0, maxCharacters).join(''))
    .replace(/^(\d[\dab]) (\d{3})$/, '$1$2') // « 69 007 »
    .replace(/\b(\d+)(?:er|ere|e|eme|nd|nde)\b/g, '$1') // « Lyon 7ème » is stored « Lyon 7e »
  if (typed === '' || /^\d$/.test(typed)) return null
  const [level, kind] = levels.find(([beginning]) => beginning.test(typed)) ?? [null, null]
  const all = (level ? typed.replace(level, '') : typed).split(' ').slice(0, maxWords)
  const telling = all.filter((word) => !smallWords.has(word))
  return {
    names: [...new Set([typed, placeFold(typed), level ? bare(all) : '', withoutCodes(all)].filter(Boolean))],
    words: (telling.length > 0 ? telling : all).map(beginning).join(' & '),
    spelling: placeFold(all.join(' ')),
    kind,
  }
}

// « Saint-Denis 93 » is the name and, beside it, the beginning of a code
const withoutCodes = (words: string[]) => placeFold(words.filter((word) => !/^\d[\dab]\d*$/.test(word)).join(' '))

const bare = (words: string[]) => placeFold(words.slice(words.findIndex((word) => !smallWords.has(word))).join(' '))

// « st » may be Saint-Étienne or the beginning of Strasbourg
const beginning = (word: string): string => {
  const full = inFull[word]
  return full ? `('${word}':* | '${full}':*)` : `'${word}':*`
}
