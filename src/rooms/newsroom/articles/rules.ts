import { z } from 'zod'

export const kinds = ['report', 'news', 'page'] as const
export type ArticleKind = (typeof kinds)[number]
export type ArticleStatus = 'draft' | 'published' | 'archived'
export type RevisionStatus = 'draft' | 'in_review' | 'approved' | 'dropped'

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

/** What is said then and decided since: sourced facts only. */
const fact = z.object({ on: z.string(), text: z.string(), source: z.string(), url: z.string() })
export type Fact = z.infer<typeof fact>

export const contentSchema = z.object({
  title: z.string(),
  lede: z.string(),
  body: z.string(),
  sections: z.array(section),
  questionIds: z.array(z.string()),
  facts: z.array(fact).default([]),
})
/** All that a revision of an article says. */
export type Content = z.infer<typeof contentSchema>

export const emptyContent = (title: string): Content => ({
  title,
  lede: '',
  body: '',
  sections: [],
  questionIds: [],
  facts: [],
})

/** One more section than there are is always offered, empty. */
export const mostSections = 8

export type Missing = 'title' | 'lede' | 'body' | 'section-title'

/** What a text still lacks before someone else is asked to read it. */
export const missingIn = ({ title, lede, body, sections }: Content): Missing[] => [
  ...(title ? [] : ['title' as const]),
  ...(lede ? [] : ['lede' as const]),
  ...(body || sections.length > 0 ? [] : ['body' as const]),
  ...(sections.some((one) => one.title === '') ? ['section-title' as const] : []),
]

type Revision = { status: RevisionStatus; authorIds: readonly string[] }

export type ReviewRefusal = 'own-text' | 'not-in-review' | 'not-a-draft' | 'incomplete' | 'reason-missing' | 'stale'

/** May this person say yes or no to this text? Never to one they wrote, even a word of. */
export const refusalToReview = ({ status, authorIds }: Revision, reviewerId: string): ReviewRefusal | null => {
  if (status !== 'in_review') return 'not-in-review'
  return authorIds.includes(reviewerId) ? 'own-text' : null
}

export const refusalToSubmit = ({ status }: Revision, content: Content): ReviewRefusal | null => {
  if (status !== 'draft') return 'not-a-draft'
  return missingIn(content).length > 0 ? 'incomplete' : null
}

export const limits = {
  title: 140,
  lede: 500,
  body: 40_000,
  note: 280,
  reason: 500,
  measure: 120,
  person: 120,
} as const
