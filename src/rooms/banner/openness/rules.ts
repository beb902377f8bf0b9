export const parts = ['open_method', 'open_data', 'open_source'] as const
export type Part = (typeof parts)[number]

export const perPage = 30
