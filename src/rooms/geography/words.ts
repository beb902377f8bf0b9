import { count, frenchNumber } from '#core/pure/text.ts'
import type { PlaceKind, Typology } from './rules.ts'

const inhabitants = (population: number) => count(population, 'habitant', 'habitants')

const epciTypes: Record<string, string> = {
  CC: 'Communauté de communes',
  CA: 'Communauté d’agglomération',
  CU: 'Communauté urbaine',
  METRO: 'Métropole',
  MET69: 'Métropole à statut particulier',
}

/** Overseas, what stands for a commune bears another name. */
const districts: Record<string, string> = { 984: 'District', 986: 'Circonscription', 989: 'Île' }

type Kinded = { kind: string; zone: string; code: string; epciType: string | null }

/** « Commune », « Communauté de communes », « Département d’outre-mer »… */
export const kindLabel = ({ kind, zone, code, epciType }: Kinded): string => {
  if (kind === 'commune') return districts[code.slice(0, 3)] ?? 'Commune'
  if (kind === 'epci') return epciTypes[epciType ?? ''] ?? 'Intercommunalité'
  if (kind === 'country') return 'Pays'
  if (zone === 'com') {
    return kind === 'region' ? 'Collectivité d’outre-mer' : 'Collectivité d’outre-mer, niveau départemental'
  }
  const overseas = zone === 'drom' ? ' d’outre-mer' : ''
  return `${kind === 'region' ? 'Région' : 'Département'}${overseas}`
}

export const words = {
  loading: {
    reading: 'Lecture du découpage officiel de la France',
    writing: (places: number) => `Écriture de ${frenchNumber(places)} territoires`,
    indexing: 'Mise en recherche des territoires',
  },
  /** One line for search results: « Commune de 519 127 habitants ». */
  summary: (kind: string, population: number | null) =>
    population === null ? kind : `${kind} de ${inhabitants(population)}`,
  typologies: {
    rural: 'Rural',
    periurban: 'Périurbain',
    urban: 'Urbain',
    overseas: 'Outre-mer',
  } satisfies Record<Typology, string>,
  typologyRule:
    'Urbain\u00a0: commune d’au moins 10\u00a0000 habitants. Périurbain\u00a0: commune plus petite, membre d’une métropole, d’une communauté urbaine ou d’une communauté d’agglomération. Rural\u00a0: toutes les autres. Une intercommunalité ou un département prend la classe où vivent plus de la moitié de ses habitants\u00a0; une région n’en a pas. L’outre-mer est compté à part, en plus. Règle du site, en attendant la grille communale de densité de l’Insee, absente de nos données. Les quartiers prioritaires (QPV) n’y sont pas non plus\u00a0: ce filtre viendra avec eux.',
  kinds: {
    country: ['pays', 'pays'],
    region: ['région', 'régions'],
    department: ['département', 'départements'],
    epci: ['intercommunalité', 'intercommunalités'],
    commune: ['commune', 'communes'],
  } satisfies Record<PlaceKind, [string, string]>,
} as const
