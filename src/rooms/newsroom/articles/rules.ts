import { z } from 'zod'
import { headingsOf } from '#core/pure/markdown.ts'
import { slugify } from '#core/pure/text.ts'

export const kinds = ['report', 'news', 'page'] as const
export type ArticleKind = (typeof kinds)[number]
export type ArticleStatus = 'draft' | 'published' | 'archived'
export type RevisionStatus = 'draft' | 'in_review' | 'approved'

export const personRoles = ['presents', 'with', 'attends'] as const
export type PersonRole = (typeof personRoles)[number]

/** Someone who spoke, with their function that day: a snapshot, never brought up to date, and never an account. */
const person = z.object({
  name: z.string(),
  function: z.string(),
  organisation: z.string(),
  role: z.enum(personRoles),
})
export type Person = z.infer<typeof person>

const section = z.object({
  anchor: z.string(),
  title: z.string(),
  body: z.string(),
  territoryId: z.number().nullable(),
  /** The public measure it is about, in words. */
  measure: z.string(),
  people: z.array(person),
})
export type Section = z.infer<typeof section>

/** What was decided since, with its source; `said` is what was said of it then, `url` the precise page when there is one. */
const fact = z.object({ on: z.string(), text: z.string(), source: z.string(), url: z.string(), said: z.string() })
export type Fact = z.infer<typeof fact>

/** A picture of the article, with the words that stand for it. */
const picture = z.object({ id: z.string(), alt: z.string(), credit: z.string() })
export type Picture = z.infer<typeof picture>

export const contentSchema = z.object({
  title: z.string(),
  slug: z.string(),
  /** The event it tells. */
  eventId: z.string().nullable(),
  lede: z.string(),
  body: z.string(),
  sections: z.array(section),
  questionIds: z.array(z.string()),
  /** How many sections are read before the questions. */
  questionsAfter: z.number(),
  facts: z.array(fact),
  images: z.array(picture),
})
/** All that a revision of an article says, its address and its event included: nothing public changes but by a revision someone else read. */
export type Content = z.infer<typeof contentSchema>

export const emptyContent = (title: string, slug: string): Content => ({
  title,
  slug,
  eventId: null,
  lede: '',
  body: '',
  sections: [],
  questionIds: [],
  questionsAfter: 0,
  facts: [],
  images: [],
})

/** One more section than there are is always offered, empty. */
export const mostSections = 8
export const mostImages = 20

/** The names of the pictures that its texts show. */
export const picturesNamed = ({ body, sections }: Pick<Content, 'body' | 'sections'>): string[] =>
  [body, ...sections.map((one) => one.body)].flatMap((text) =>
    [...text.matchAll(/!\[[^\]]*\]\(\s*<?([^)\s>]+)/g)].map(([, name]) => name ?? ''),
  )

export type Missing = 'title' | 'lede' | 'body' | 'section-title' | 'image'

/** What a text still lacks before someone else is asked to read it. */
export const missingIn = ({ title, lede, body, sections, images }: Content): Missing[] => [
  ...(title ? [] : ['title' as const]),
  ...(lede ? [] : ['lede' as const]),
  ...(body || sections.length > 0 ? [] : ['body' as const]),
  ...(sections.some((one) => one.title === '') ? ['section-title' as const] : []),
  ...(picturesNamed({ body, sections }).every((name) => images.some(({ id }) => id === name))
    ? []
    : ['image' as const]),
]

/** What the page of an article names already: no heading, no section may bear these. */
const reserved = ['contenu', 'menu', 'compte', 'q', 'sommaire', 'questions', 'depuis', 'qui', 'evenement']
const reservedByComments = ['commentaires', 'repondre']

/** What the headings of a body may not be called, on a page that also shows these questions. */
export const namesTaken = (questionSlugs: readonly string[]): string[] => [
  ...reserved,
  ...reservedByComments,
  ...questionSlugs,
]

/** The same text, each section with an address of its own on the page. */
export const anchored = (content: Content, questionSlugs: readonly string[]): Content => {
  const taken = new Set(namesTaken(questionSlugs))
  for (const { id } of headingsOf(content.body, [...taken])) taken.add(id)
  const sections = content.sections.map((one) => {
    const base = slugify(one.title) || 'sequence'
    let anchor = base
    for (let n = 2; taken.has(anchor); n += 1) anchor = `${base}-${n}`
    taken.add(anchor)
    return { ...one, anchor }
  })
  return { ...content, sections }
}

type Revision = { id: string; version: number; status: RevisionStatus; authorIds: readonly string[] }

/** What someone had before their eyes when they decided. */
export type Seen = { revision: string; version: number }

export type ReviewRefusal =
  | 'own-text'
  | 'not-in-review'
  | 'not-a-draft'
  | 'not-author'
  | 'incomplete'
  | 'reason-missing'
  | 'slug-taken'
  | 'stale'

/** Is it still, to the word, what this person has read? */
export const isStill = ({ id, version }: Pick<Revision, 'id' | 'version'>, seen: Seen): boolean =>
  id === seen.revision && version === seen.version

/** May this person say yes or no to this text? Never to one they wrote, even a word of; never to one that changed since they read it. */
export const refusalToReview = (revision: Revision | null, reviewerId: string, seen: Seen): ReviewRefusal | null => {
  if (revision?.status !== 'in_review') return 'not-in-review'
  if (revision.authorIds.includes(reviewerId)) return 'own-text'
  return isStill(revision, seen) ? null : 'stale'
}

export const refusalToSubmit = ({ status }: Pick<Revision, 'status'>, content: Content): ReviewRefusal | null => {
  if (status !== 'draft') return 'not-a-draft'
  return missingIn(content).length > 0 ? 'incomplete' : null
}

/** Its authors take a text back from review; the others send it back, and say why. */
export const refusalToWithdraw = (revision: Revision | null, actorId: string): ReviewRefusal | null => {
  if (revision?.status !== 'in_review') return 'not-in-review'
  return revision.authorIds.includes(actorId) ? null : 'not-author'
}

export const limits = {
  title: 140,
  lede: 500,
  body: 40_000,
  note: 280,
  reason: 500,
  measure: 120,
  person: 120,
  alt: 200,
} as const
