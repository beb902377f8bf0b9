import { paths } from './paths.ts'
import { words } from './words.ts'

/** The way to the pages of the room. */
export const crumbs = {
  home: { href: paths.home, label: words.label },
  register: { href: paths.register, label: words.register },
  mine: { href: paths.mine, label: words.mine },
} as const
