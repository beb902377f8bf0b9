const NBSP = '\u00a0'

/** Letters that Unicode does not decompose into a base letter and an accent. */
const EXPANDED: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd' }

/** The search key of a text: lower case, no accents, œ and æ expanded, anything but letters and digits as one space. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[œæßøłđ]/g, (letter) => EXPANDED[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const SLUG_MAX = 80

/** A name as a piece of URL: [a-z0-9-], at most 80 characters, cut between words. Empty when the name has no Latin letter or digit. */
export function slugify(name: string): string {
  const slug = fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  if (slug.length <= SLUG_MAX) return slug
  const cut = slug.lastIndexOf('-', SLUG_MAX)
  return slug.slice(0, cut > 0 ? cut : SLUG_MAX)
}

/** May this be the piece of URL of something? What cannot be is not looked for. */
export const isSlug = (text: string): boolean => /^[a-z0-9-]{1,100}$/.test(text)

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** A plain text where HTML is expected (a title of an Atom feed): what looks like a tag must not become one. */
export const asHtml = (text: string): string => text.replace(/[&<>]/g, (character) => entities[character] ?? character)

/** « a » */
export const quoted = (text: string): string => `«${NBSP}${text}${NBSP}»`

const numberFormat = new Intl.NumberFormat('fr-FR')

/** « 1 284 », « 12,5 »: no-break spaces between thousands, at most three decimals. */
export const frenchNumber = (n: number) => numberFormat.format(n).replace(/\s/g, NBSP)

/** « 1 284 projets ». In French the plural starts at two: 0, 1 and 1,5 are singular. */
export const count = (n: number, singular: string, plural: string) =>
  frenchNumber(n) + NBSP + (Math.abs(n) < 2 ? singular : plural)

/** « a, b et c » */
export function joinWords(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} et ${last}`
}

/** The first letter small, the rest as written: « Direction de l’État » -> « direction de l’État ». */
export const lowerFirst = (text: string): string => text.charAt(0).toLocaleLowerCase('fr') + text.slice(1)

/** Names with commas of their own, in one line: « Subventions et aides ; urbanisme, logement ; culture ». */
export const listNames = (names: readonly string[]): string =>
  names.map((name, index) => (index === 0 ? name : lowerFirst(name))).join('\u00a0; ')

const PARTICLES = new Set(['de', 'du', 'des', 'la', 'le', 'les'])

/** Two capitals for a person or an organisation, of its first and last words that count: « Camille de la Tour » -> « CT ». */
export function initials(name: string): string {
  const words = name
    .split(/\s+/)
    .map((word) => word.replace(/^[dl][’']/i, '').replace(/^[^\p{L}\p{N}]+/u, ''))
    .filter(Boolean)
  const counting = words.filter((word) => !PARTICLES.has(word.toLowerCase()))
  const [first = '', ...others] = counting.length > 0 ? counting : words
  const letters = [...first]
  const second = others.at(-1) ?? letters[1] ?? ''
  return ((letters[0] ?? '') + ([...second][0] ?? '')).toUpperCase()
}

/** The beginning of a text on one line, cut between words and ended by « … »: never more than `max` characters in all. */
export function excerpt(text: string, max: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const characters = [...line]
  if (characters.length <= max) return line
  const head = characters.slice(0, max).join('')
  const cut = head.lastIndexOf(' ')
  const kept = cut > 0 ? head.slice(0, cut) : characters.slice(0, max - 1).join('')
  return `${kept.replace(/[\s,;:.!?«–—-]+$/, '')}…`
}

/** Makes the spaces of French punctuation unbreakable. It adds none and leaves « 18 : 05 »: URLs and times stay as they were typed. */
export const nbsp = (text: string) =>
  text
    .replace(/\b((?:[01]?\d|2[0-3]) : ?[0-5]\d)\b| (?=[;:!?»%€])/g, (_, time?: string) => time ?? NBSP)
    .replaceAll('« ', `«${NBSP}`)

/** « d’Ardèche », « de Lyon ». An initial h is taken as aspirated (« de Haute-Loire »): write « l’Hérault » by hand. */
export const elide = (word: 'de' | 'le' | 'la' | 'que', next: string) =>
  /^([aeiouœæ]|y[^aeiou])/.test(next.normalize('NFD').toLowerCase())
    ? `${word.slice(0, -1)}’${next}`
    : `${word} ${next}`
