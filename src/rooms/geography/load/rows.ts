import { slugify } from '#core/pure/text.ts'
import { mainRurality, type PlaceKind, placeFold, type Rurality, ruralityOf, type Zone } from '../rules.ts'
import { groupingNames, printed } from './names.ts'
import type { Source, SourceCommune } from './source.ts'
import { usualNames } from './usual-names.ts'

/** A territory by its kind and official code: the same from one year to the next, whatever its name. */
export type Key = `${PlaceKind}:${string}`

export type TerritoryRow = {
  key: Key
  kind: PlaceKind
  code: string
  slug: string
  name: string
  fold: string
  zone: Zone
  epciType: string | null
  population: number | null
  rurality: Rurality | null
  postcodes: readonly string[]
  departmentCode: string | null
  /** Every place that contains it whole, the nearest first. */
  parents: Key[]
  /** Other names people type, each folding to something else than the name. */
  aliases: string[]
}

const france: Key = 'country:FR'
const keyOf = (kind: PlaceKind, code: string): Key => `${kind}:${code}`

type Drawn = Pick<TerritoryRow, 'kind' | 'code' | 'name' | 'slug' | 'zone' | 'parents'> & Partial<TerritoryRow>

const row = (drawn: Drawn): TerritoryRow => ({
  key: keyOf(drawn.kind, drawn.code),
  fold: placeFold(drawn.name),
  epciType: null,
  population: null,
  rurality: null,
  postcodes: [],
  departmentCode: null,
  aliases: [],
  ...drawn,
})

/** Every territory of the source as rows to keep, the containing ones before what they contain. */
export const territoryRows = (source: Source): TerritoryRow[] => {
  const present = source.communes.filter((commune) => commune.type === 'commune-actuelle')
  const byCode = new Map(present.map((commune) => [commune.code, commune]))
  const epcis = epciRows(source, byCode)
  const epciOf = new Map(
    source.epcis.flatMap(({ code, type, membres }) => membres.map((m) => [m.code, { code, type }])),
  )
  const communes = present.map((commune) => communeRow(commune, epciOf.get(commune.code)))
  const wider = [
    row({ kind: 'country', code: 'FR', name: 'France', slug: 'france', zone: 'metro', parents: [] }),
    ...source.regions.map(({ code, nom, zone }) =>
      row({ kind: 'region', code, name: printed(nom), slug: slugify(nom), zone, parents: [france] }),
    ),
    ...source.departments.map(({ code, nom, zone, region }) =>
      row({
        kind: 'department',
        code,
        name: printed(nom),
        slug: `${slugify(nom)}-${code.toLowerCase()}`,
        zone,
        departmentCode: code,
        parents: [keyOf('region', region), france],
      }),
    ),
    ...epcis,
  ]
  const rows = [...wider, ...communes]
  addPopulations(wider, communes)
  addAliases(new Map(rows.map((territory) => [territory.key, territory])), source.communes)
  return rows
}

const communeRow = (commune: SourceCommune, epci: { code: string; type: string } | undefined): TerritoryRow =>
  row({
    kind: 'commune',
    code: commune.code,
    name: printed(commune.nom),
    slug: `${slugify(commune.nom)}-${commune.code.toLowerCase()}`,
    zone: commune.zone,
    population: commune.population,
    rurality: ruralityOf(commune.population, epci?.type ?? null),
    postcodes: commune.codesPostaux,
    departmentCode: commune.departement,
    parents: [
      ...(epci ? [keyOf('epci', epci.code)] : []),
      keyOf('department', commune.departement),
      keyOf('region', commune.region),
      france,
    ],
  })

// a grouping is inside a department or a region only when all its communes are
const epciRows = ({ epcis }: Source, communes: Map<string, SourceCommune>): TerritoryRow[] => {
  const slugs = epcis.map(({ nom }) => slugify(nom))
  return epcis.map(({ code, nom, type, membres }, index) => {
    const members = membres.flatMap((member) => communes.get(member.code) ?? [])
    const departmentCode = only(members.map((member) => member.departement))
    const region = only(members.map((member) => member.region))
    const slug = slugs[index] ?? ''
    return row({
      kind: 'epci',
      code,
      name: printed(nom),
      slug: slugs.filter((other) => other === slug).length > 1 ? `${slug}-${code}` : slug,
      zone: members[0]?.zone ?? 'metro',
      epciType: type,
      departmentCode,
      parents: [
        ...(departmentCode ? [keyOf('department', departmentCode)] : []),
        ...(region ? [keyOf('region', region)] : []),
        france,
      ],
      aliases: groupingNames(printed(nom)),
    })
  })
}

const only = (values: string[]): string | null => (new Set(values).size === 1 ? (values[0] ?? null) : null)

// regions and the country are too wide for one class: they keep none
const addPopulations = (wider: TerritoryRow[], communes: TerritoryRow[]) => {
  const inhabitants = new Map(wider.map(({ key }) => [key, { rural: 0, periurban: 0, urban: 0 }]))
  for (const { population, rurality, parents } of communes) {
    if (population === null || rurality === null) continue
    for (const parent of parents) {
      const sums = inhabitants.get(parent)
      if (sums) sums[rurality] += population
    }
  }
  for (const place of wider) {
    const sums = inhabitants.get(place.key)
    if (!sums) continue
    const total = sums.rural + sums.periurban + sums.urban
    place.population = total > 0 ? total : null
    if (place.kind === 'epci' || place.kind === 'department') place.rurality = mainRurality(sums)
  }
}

const addAliases = (places: Map<Key, TerritoryRow>, communes: SourceCommune[]) => {
  const add = (key: Key, names: readonly string[]) => places.get(key)?.aliases.push(...names)
  for (const [key, names] of Object.entries(usualNames)) add(key as Key, names)
  for (const { type, nom, commune, chefLieu } of communes) {
    const now = commune ?? chefLieu
    if (type === 'commune-actuelle' || !now) continue
    add(keyOf('commune', now), [printed(nom)])
  }
  for (const place of places.values()) place.aliases = distinctNames(place)
}

// a delegated commune often bears the name of the whole
const distinctNames = ({ fold, aliases }: TerritoryRow): string[] => {
  const seen = new Set([fold])
  return aliases.filter((name) => {
    const key = placeFold(name)
    if (key === '' || seen.has(key)) return false
    seen.add(key)
    return true
  })
}
