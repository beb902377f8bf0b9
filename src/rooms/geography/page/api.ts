import { paths } from '../paths.ts'
import type { PlacePageView } from './queries.ts'

/** A territory for machines. Field names are those of the page, in French, so that both can be compared. */
export const placeData = ({ place, parents, inside, children, source }: PlacePageView, publicUrl: string) => ({
  licence: 'Licence Ouverte 2.0',
  source: `@etalab/decoupage-administratif ${source.version} (Insee, DGCL, La Poste)`,
  charge_le: source.loadedAt,
  ...named(place, publicUrl),
  en_vigueur: place.current,
  population: place.population,
  codes_postaux: place.postcodes,
  typologies: place.typologies,
  autres_noms: place.aliases,
  contenu_dans: parents.map((parent) => named(parent, publicUrl)),
  contient: inside,
  niveau_inferieur: children.map(({ name, slug, population, partly }) => ({
    nom: name,
    adresse: publicUrl + paths.place(slug),
    population,
    en_partie: partly,
  })),
})

const named = ({ kind, code, name, path }: PlacePageView['parents'][number], publicUrl: string) => ({
  niveau: kind,
  code_officiel: code,
  nom: name,
  adresse: publicUrl + path,
})
