/** What a room puts in the index for one public thing. `placeIds` holds the places concerned and all their ancestors. */
export type Entry = {
  kind: string
  subjectId: string
  path: string
  title: string
  summary: string
  /** Other names people type: acronym, former names, usual spellings. */
  aliases: readonly string[]
  /** Any other text to find it by. */
  text: string
  placeLabel: string
  challengeIds: readonly number[]
  placeIds: readonly number[]
  departmentCodes: readonly string[]
  ruralities: readonly string[]
  stage: string | null
  legalForm: string | null
  /** What the site recognises in it, shown wherever it is named: `banner`. */
  marks: readonly string[]
  /** Breaks ties between equally good answers: population of a place, 0 elsewhere. */
  prominence: number
  fictional: boolean
  changedAt: Date
  /** When it became public, for what may leave the index and come back; otherwise the moment of its first entry. */
  enteredAt?: Date | null
}

/** A thing that no filter narrows to: what it has to say for itself is written over it. */
export const unfiltered = {
  ...{ aliases: [], placeLabel: '', challengeIds: [], placeIds: [], departmentCodes: [], ruralities: [] },
  ...{ stage: null, legalForm: null, marks: [], prominence: 0 },
} satisfies Partial<Entry>

export type Sort = 'relevance' | 'name' | 'recent'

/** One search. Empty lists and nulls do not filter; several values of one list widen, several lists narrow. */
export type Criteria = {
  q: string
  kinds: readonly string[]
  challengeIds: readonly number[]
  placeId: number | null
  stages: readonly string[]
  legalForms: readonly string[]
  ruralities: readonly string[]
  marks: readonly string[]
  sort: Sort
  page: number
  perPage: number
  /** Search the words as typed, without spelling help. */
  exact?: boolean
}

/** The first page of everything: what is asked is written over it. */
export const unasked: Omit<Criteria, 'perPage'> = {
  ...{ q: '', kinds: [], challengeIds: [], placeId: null, stages: [], legalForms: [], ruralities: [], marks: [] },
  ...{ sort: 'recent', page: 1 },
}

export type Hit = {
  kind: string
  subjectId: string
  path: string
  title: string
  summary: string
  placeLabel: string
  challengeIds: number[]
  stage: string | null
  legalForm: string | null
  marks: string[]
  fictional: boolean
  changedAt: Date
  /** Since when it is in the index; what changes in it afterwards does not move this. */
  enteredAt: Date
}

/** How many answers each value of each list would give, the other filters kept and the list's own filter left out. */
export type Facets = {
  kinds: Record<string, number>
  challenges: Record<number, number>
  stages: Record<string, number>
  legalForms: Record<string, number>
  ruralities: Record<string, number>
  departments: Record<string, number>
  marks: Record<string, number>
}

export type Results = {
  /** Exact up to `countLimit`; beyond, `countLimit` with `more`. */
  total: number
  more: boolean
  hits: Hit[]
  facets: Facets
  /**
   * The lists counted from their first answers only, because there are more than `countLimit`: their numbers are lower
   * bounds, and a value that is absent may exist, but for the kinds searched among when `more` is false. Numbers of the other lists are exact, at any size.
   */
  atLeast: (keyof Facets)[]
  /** The words really searched, when nothing matched those typed. */
  correction: string | null
}

export const countLimit = 10_000
