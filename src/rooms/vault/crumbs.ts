import { paths } from './paths.ts'
import { words } from './words.ts'

/** The way to the pages of the room. */
export const crumbs = {
  home: { href: paths.home, label: words.home.title },
  vault: (sheet: { id: string; name: string }) => ({ href: paths.vault(sheet.id), label: sheet.name }),
} as const
