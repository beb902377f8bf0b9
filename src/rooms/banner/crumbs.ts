import { paths } from './paths.ts'
import { words } from './words.ts'

/** The way to the pages of the room. */
export const crumbs = {
  home: { href: paths.home, label: words.banner },
  register: { href: paths.register, label: words.register },
} as const
