import { paths } from './paths.ts'
import { words } from './words.ts'

export const crumbs = {
  scoutings: { href: paths.scoutings, label: words.scoutings },
  referrals: { href: paths.referrals, label: words.referrals },
  accompaniments: { href: paths.accompaniments, label: words.accompaniments },
  project: (id: string, name: string) => ({ href: paths.project(id), label: name }),
} as const
