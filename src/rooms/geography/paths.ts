type SheetKind = 'projet' | 'organisation'

export const paths = {
  places: '/territoires',
  place: (slug: string) => `/territoires/${slug}`,
  placeData: (slug: string) => `/territoires/${slug}.json`,
  find: '/territoires/chercher.json',
  /** The directory, narrowed to a place. */
  sheetsIn: (placeId: number, kind: SheetKind) => `/annuaire?genre=${kind}&lieu=${placeId}`,
  /** The label: what is awarded to a structure, for this place, and where nobody is. */
  labelOf: (slug: string) => `/label/structures/${slug}`,
  labelsIn: (name: string, placeId: number) =>
    `/label/registre?${new URLSearchParams({ lieu: name, lieu_id: String(placeId) })}`,
  /** What labelled structures do for the projects of a place. */
  supportIn: (slug: string) => `/soutien/territoires/${slug}`,
  coverage: (department: string | null) => `/label/couverture${department ? `?departement=${department}` : ''}`,
  newSheetIn: (placeId: number, kind?: SheetKind) =>
    `/annuaire/nouvelle-fiche?${kind ? `genre=${kind}&` : ''}lieu=${placeId}`,
} as const
