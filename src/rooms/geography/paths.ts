type SheetKind = 'projet' | 'organisation'

export const paths = {
  places: '/territoires',
  place: (slug: string) => `/territoires/${slug}`,
  placeData: (slug: string) => `/territoires/${slug}.json`,
  find: '/territoires/chercher.json',
  /** The directory, narrowed to a place. */
  sheetsIn: (placeId: number, kind: SheetKind) => `/annuaire?genre=${kind}&lieu=${placeId}`,
  newSheetIn: (placeId: number, kind?: SheetKind) =>
    `/annuaire/nouvelle-fiche?${kind ? `genre=${kind}&` : ''}lieu=${placeId}`,
} as const
