export const paths = {
  search: '/annuaire',
  exports: { csv: '/annuaire.csv', json: '/annuaire.json', geojson: '/annuaire.geojson' },
  /** A new sheet, begun with the kind and the place of the search. */
  newSheet: (known: { genre?: string; lieu?: string }) => {
    const query = new URLSearchParams(known).toString()
    return `/annuaire/nouvelle-fiche${query && `?${query}`}`
  },
} as const
