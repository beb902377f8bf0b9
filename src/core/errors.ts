/** What a person meets instead of a page. Thrown once, turned into a page by the app; anything else thrown is a bug (500). */
export type ProblemKind =
  | 'not-found'
  | 'forbidden'
  | 'sign-in'
  | 'second-factor'
  | 'too-many'
  | 'bad-request'
  | 'too-large'

const statuses = {
  'not-found': 404,
  forbidden: 403,
  'sign-in': 401,
  'second-factor': 403,
  'too-many': 429,
  'bad-request': 400,
  'too-large': 413,
} as const satisfies Record<ProblemKind, number>

export class Problem extends Error {
  readonly kind: ProblemKind
  readonly status: (typeof statuses)[ProblemKind]
  readonly retryAfterSeconds: number | null

  constructor(kind: ProblemKind, retryAfterSeconds: number | null = null) {
    super(kind)
    this.kind = kind
    this.status = statuses[kind]
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** Absent, or not for these eyes: nobody can tell which. */
export const notFound = (): never => {
  throw new Problem('not-found')
}

/** The row, or « not found ». */
export const found = <T>(value: T | null | undefined): T => value ?? notFound()

export const forbidden = (): never => {
  throw new Problem('forbidden')
}
