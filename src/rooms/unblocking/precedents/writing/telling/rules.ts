import { checkSiren, checkSiret } from '#core/pure/identifiers.ts'
import { fold } from '#core/pure/text.ts'

/** What the case knows, and the sheet must not say. */
export type Known = {
  /** The project, its sheet, the structure that wrote for it. */
  projects: readonly string[]
  /** The commune, or the place named in the case. */
  places: readonly string[]
  people: readonly string[]
  /** Services as they were typed. */
  services: readonly string[]
  /** The number of the case, the reference of an order published with a name in it. */
  references: readonly string[]
}

export const tellings = [
  'email',
  'phone',
  'siren',
  'project',
  'place',
  'person',
  'reference',
  'name',
  'service',
  'date',
  'link',
] as const
/** A way a text gives away whose it is. */
export type Telling = (typeof tellings)[number]
export type Found = { telling: Telling; words: string; stops: boolean }

/** Those that say whose it is without a doubt: the sheet does not go further. The others are put before whoever wrote it. */
const stopping: readonly Telling[] = ['email', 'phone', 'siren', 'project', 'place', 'person', 'reference']

/** The words of a text by which the project, the place or a person may be recognised. Each is said once. */
export const telling = (text: string, known: Known): Found[] => {
  const found = [
    ...shaped(text),
    ...known.projects.flatMap((name) => named('project', text, name)),
    ...known.places.flatMap((name) => named('place', text, name)),
    ...known.people.flatMap((name) => person(text, name)),
    ...known.references.flatMap((name) => named('reference', text, name)),
    ...known.services.flatMap((name) => named('service', text, name)),
  ]
  return found.filter(
    (one, index) => found.findIndex(({ telling: t, words }) => t === one.telling && words === one.words) === index,
  )
}

/** Why a text in which these words were found goes no further. `seen`: whoever wrote it saw those that may tell, and says they do not. */
export const refusalFor = (found: readonly Found[], seen: boolean): 'telling' | 'unseen' | null => {
  if (found.some(({ stops }) => stops)) return 'telling'
  return found.length > 0 && !seen ? 'unseen' : null
}

/** Of a case that one does not read: only what any text shows by itself is found. */
export const nothingKnown: Known = { projects: [], places: [], people: [], services: [], references: [] }

const as = (kind: Telling, words: string, sure = true): Found => ({
  telling: kind,
  words,
  stops: sure && stopping.includes(kind),
})

const months = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre'
const shapes = {
  email: /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu,
  phone: /(?<![\d-])(?:(?:\+|00)\d{2}\s?(?:\(0\))?|0)[\s.-]?[1-9](?:[\s.-]?\d{2}){4}(?!\d)/gu,
  number: /(?<!\d)\d{3}[\s.]?\d{3}[\s.]?\d{3}(?:[\s.]?\d{5})?(?!\d)/gu,
  name: /(?<!\p{L})(?:MM?\.|Mmes?|Mlle|Monsieur|Madame|Dr|Me|Maître)\s+\p{Lu}[\p{L}’'-]*(?:\s+\p{Lu}[\p{L}’'-]+)*/gu,
  date: new RegExp(
    `(?<!\\d)(?:(?:1er|\\d{1,2})\\s+(?:${months})(?:\\s+\\d{4})?|\\d{1,2}/\\d{1,2}/\\d{2,4}|\\d{4}-\\d{2}-\\d{2})(?!\\d)`,
    'giu',
  ),
  link: /(?:https?:\/\/|www\.)[^\s)»]+/giu,
} as const

/** A national text is known to all: its date tells nothing. That of an order of here is another matter. */
const ofNationalText = /(?:loi|décret|ordonnance|directive|règlement)\s[^.;\n]{0,45}$/iu
const publicTexts = /legifrance\.gouv\.fr|eur-lex\.europa\.eu|service-public\.(?:gouv\.)?fr/iu

const shaped = (text: string): Found[] => [
  ...all(text, shapes.email).map(([words]) => as('email', words)),
  ...all(text, shapes.phone).map(([words]) => as('phone', words)),
  ...all(text, shapes.number)
    .filter(([words]) => isSiren(words))
    .map(([words]) => as('siren', words)),
  ...all(text, shapes.name).map(([words]) => as('name', words)),
  ...all(text, shapes.date)
    .filter(([, at]) => !ofNationalText.test(text.slice(Math.max(0, at - 60), at)))
    .map(([words]) => as('date', words)),
  ...all(text, shapes.link)
    .filter(([words]) => !publicTexts.test(words))
    .map(([words]) => as('link', words)),
]

const all = (text: string, shape: RegExp): [words: string, at: number][] =>
  [...text.matchAll(shape)].map((match) => [match[0], match.index])

const isSiren = (text: string): boolean => {
  const digits = text.replace(/\D/gu, '')
  return (digits.length === 14 ? checkSiret(digits) : checkSiren(digits)).ok
}

const articles = new Set(['le', 'la', 'les', 'l', 'un', 'une', 'des', 'du', 'de', 'd'])
const shortest = 5

/** A name said in the text, whatever its accents and its marks. A short common word (« Sens », « Die ») is sure only with its capital. */
const named = (kind: Telling, text: string, name: string): Found[] => {
  const words = fold(name).split(' ')
  while (words.length > 1 && articles.has(words[0] ?? '')) words.shift()
  const [first = ''] = words
  if (!first) return []
  const said = all(bare(text), whole(words)).map(([found]) => found)
  if (said.length === 0) return []
  const sure = words.length > 1 || first.length >= shortest
  return [as(kind, name, sure || (first.length > 1 && said.some((found) => /^\p{Lu}/u.test(found))))]
}

/** The whole name is someone's; the surname alone may be another's. */
const person = (text: string, name: string): Found[] => {
  const whole = named('person', text, name)
  const surname = name.split(/\s+/u).at(-1) ?? ''
  if (whole.length > 0 || surname === name || surname.length < 3) return whole
  return named('name', text, surname)
}

const bare = (text: string) =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('œ', 'oe').replaceAll('Œ', 'Oe').replaceAll('æ', 'ae')

const whole = (words: readonly string[]) =>
  new RegExp(`(?<![\\p{L}\\p{N}])${words.join('[^\\p{L}\\p{N}]+')}(?![\\p{L}\\p{N}])`, 'giu')
