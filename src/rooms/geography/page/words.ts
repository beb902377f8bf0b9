import { count, frenchNumber } from '#core/pure/text.ts'
import type { PlaceKind } from '../rules.ts'
import { words as common } from '../words.ts'

export const words = {
  places: 'Territoires',
  inhabitants: (n: number) => (n < 2 ? 'habitant' : 'habitants'),
  level: (kind: PlaceKind, n: number) => common.kinds[kind][n < 2 ? 0 : 1],
  projects: (n: number) => (n < 2 ? 'projet ici' : 'projets ici'),
  organisations: (n: number) => (n < 2 ? 'structure ici' : 'structures ici'),
  moreThan: (n: number) => `plus de ${frenchNumber(n)}`,
  description: (name: string, context: string) =>
    `${name}${context ? ` (${context})` : ''}\u00a0: projets et structures d’intérêt général, chiffres clés, territoires voisins.`,
  vanished:
    'Ce territoire ne figure plus dans le découpage officiel en vigueur. Sa page reste, pour ce qui lui est rattaché.',
  add: 'Mettre un projet sur la carte ici',
  kinds: { project: 'Projets', organisation: 'Structures' },
  all: { project: 'Tous les projets ici', organisation: 'Toutes les structures ici' },
  noProject: 'Personne n’a encore mis de projet sur la carte ici',
  noProjectButWider:
    'Aucun projet n’agit ici seulement\u00a0; voyez plus bas ceux dont le périmètre contient ce territoire',
  noOrganisation: 'Aucune structure n’est encore inscrite ici',
  emptyProjects:
    'Un projet, même tout petit, même encore une idée, rend service à ceux qui cherchent\u00a0: quelques minutes suffisent pour le décrire.',
  emptyOrganisations:
    'Réseau, financeur, lieu, collectivité\u00a0: dites que vous agissez ici, on saura vers qui se tourner.',
  addOrganisation: 'Inscrire une structure',
  nearest: (place: string, projects: number) => `Au plus près, ${place} en compte ${frenchNumber(projects)}.`,
  seeNearest: (place: string) => `Voir ${place}`,
  support: 'Qui soutient ici',
  supportIntro: 'Les structures labellisées pour ce territoire, pour un territoire qui le contient ou qu’il contient.',
  noSupport: (family: string) => `Aucun ${family.charAt(0).toLowerCase()}${family.slice(1)} labellisé ici`,
  moreSupport: (n: number) => `et ${count(n, 'autre', 'autres')}`,
  allSupport: 'Les voir dans le registre',
  supportWork: 'Ce qu’elles font ici',
  coverage: 'La carte de couverture',
  wider: 'Qui agit ici depuis plus loin',
  widerIntro: 'Leur périmètre contient ce territoire.',
  over: (place: string) => `Périmètre\u00a0: ${place}`,
  said: 'Au journal et à l’agenda',
  around: 'Autour',
  aroundIntro: 'Territoires de même niveau où il se passe quelque chose.',
  sheets: (n: number) => count(n, 'fiche', 'fiches'),
  children: {
    region: 'Les régions',
    department: 'Les départements',
    epci: 'Les intercommunalités',
    commune: 'Les communes',
  },
  shortPopulation: (n: number) => `${frenchNumber(n)}\u00a0hab.`,
  partly: 'en partie',
  otherChildren: (n: number) => `Voir les ${frenchNumber(n)} autres`,
  identity: 'Carte d’identité',
  code: { commune: 'Code Insee', epci: 'Siren', department: 'Numéro', region: 'Code Insee', country: '' },
  postcodes: (n: number) => (n < 2 ? 'Code postal' : 'Codes postaux'),
  postcodeRange: (n: number, first: string, last: string) => `${frenchNumber(n)} codes, de ${first} à ${last}`,
  typology: 'Typologie',
  noTypology: 'Sans classe\u00a0: trop divers',
  rule: 'Selon quelle règle\u00a0?',
  ruleText: common.typologyRule,
  includes: 'Aussi connu comme, ou comprend',
  includesMore: (n: number) => `et ${frenchNumber(n)} autres`,
  source: (version: string) =>
    `Découpage officiel (Insee, DGCL, La Poste), d’après @etalab/decoupage-administratif ${version}. Licence Ouverte 2.0.`,
  loaded: 'Chargé le',
  data: 'Ces données en JSON',
  noteSource: 'Source\u00a0:',
  fictional: 'Fictif',
} as const
