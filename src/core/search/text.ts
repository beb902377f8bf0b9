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

const insideWord = /(?<=[\p{L}\p{N}])['’‑-](?=[\p{L}\p{N}])/gu

/** A name as the search reads it, with the other ways to cut it: « Alter’Incub » is also « alterincub », « CentSept » « cent sept ». */
export const searchedName = (name: string): string => {
  const plain = searched(name)
  const glued = name.replace(insideWord, '')
  const parted = name.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
  const known = new Set(plain.split(' '))
  const others = [glued, parted].flatMap((text) => searched(text).split(' ')).filter((word) => !known.has(word))
  return [plain, ...new Set(others)].join(' ')
}

/**
 * The words of three letters or more in a name, folded, each with its spelling: misspelled words are compared to these.
 * « Alter’Incub » gives « alterincub » too, but « l’Ain » only « ain ».
 */
export const spellingsIn = (name: string): [word: string, spelling: string][] => {
  const pieces = withoutAcronymDots(name)
    .split(/\s+/)
    .map((piece) => piece.replace(/^(?:[cdjlmnst]|qu)['’]/iu, '').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
  return pieces.flatMap((piece) =>
    [piece, ...piece.split(/[^\p{L}\p{M}\p{N}]+/u)].flatMap((part): [string, string][] => {
      const word = fold(part.replace(insideWord, ''))
      return /^\p{L}{3,}$/u.test(word) ? [[word, part]] : []
    }),
  )
}
