export const parts = ['open_method', 'open_data', 'open_source'] as const
export type Part = (typeof parts)[number]

export const perPage = 30

/** A link is lost after these tries in a row, one a week. */
export const lostAfter = 3
