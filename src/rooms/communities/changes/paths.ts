import { paths as common } from '../paths.ts'

export const changePaths = {
  ...common,
  changes: (slug: string) => `/communautes/${slug}/changements`,
  name: (slug: string) => `/communautes/${slug}/changements/nom`,
  closing: (slug: string) => `/communautes/${slug}/changements/cloture`,
} as const
