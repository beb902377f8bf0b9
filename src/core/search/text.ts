import { fold } from '../pure/text.ts'

/** Abbreviations that people type for words that names write in full. */
const inFull: Record<string, string> = { st: 'saint', ste: 'sainte', sts: 'saints', stes: 'saintes' }

/** « C.R.E.S.S. » is one word. */
export const withoutAcronymDots = (text: string): string =>
  text.replace(/(?<![\p{L}.])(?:\p{L}\.){2,}(?:\p{L}(?!\p{L}))?/gu, (acronym) => acronym.replaceAll('.', ''))

/** A text as the search reads it: folded, dotted acronyms in one word, « st » read as « saint ». */
export const searched = (text: string): string =>
  fold(withoutAcronymDots(text))
    .split(' ')
    .map((word) => inFull[word] ?? word)
    .join(' ')

/** A name as the search reads it, with the other ways to cut it: « Alter’Incub » is also « alterincub », « CentSept » « cent sept ». */
export const searchedName = (name: string): string => {
  const plain = searched(name)
  const glued = name.replace(/(?<=[\p{L}\p{N}])['’‑-](?=[\p{L}\p{N}])/gu, '')
  const parted = name.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
  const known = new Set(plain.split(' '))
  const others = [glued, parted].flatMap((text) => searched(text).split(' ')).filter((word) => !known.has(word))
  return [plain, ...new Set(others)].join(' ')
}

/** Each word of three letters or more that a name is made of, folded, with its spelling: what misspelled words are compared to. */
export const spellingsIn = (name: string): [word: string, spelling: string][] =>
  [name, ...name.split(/[^\p{L}\p{M}\p{N}]+/u)].flatMap((piece): [string, string][] => {
    const word = fold(piece)
    return /^\p{L}{3,}$/u.test(word) ? [[word, piece]] : []
  })
