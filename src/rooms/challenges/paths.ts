type SheetKind = 'projet' | 'organisation'

export const paths = {
  challenges: '/defis',
  challenge: (slug: string) => `/defis/${slug}`,
  /** The directory, narrowed to a challenge. */
  sheetsOn: (slug: string, kind: SheetKind) => `/annuaire?genre=${kind}&defi=${slug}`,
  newSheet: (kind: SheetKind) => `/annuaire/nouvelle-fiche?genre=${kind}`,
  contact: '/contact',
} as const
