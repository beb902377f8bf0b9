import { count, frenchNumber } from '#core/pure/text.ts'
import type { MapAsked, Shown } from './rules.ts'

const nb = '\u00a0'

const shownNames: Record<Shown, string> = {
  all: 'Toutes',
  recognised: 'Reconnues',
  declared: 'Déclarées',
  building: 'En construction',
  vacant: 'À reprendre',
  closed: 'Closes',
}

const counted: Record<Shown, string> = {
  all: 'Communautés',
  recognised: 'Communautés reconnues',
  declared: 'Communautés déclarées',
  building: 'Communautés en construction',
  vacant: 'Communautés à reprendre',
  closed: 'Communautés closes',
}

/** « Communautés déclarées et à reprendre, par département, parmi celles de la recherche » */
const onMap = ({ shown, vacantOnly, searched }: MapAsked): string =>
  [
    counted[shown],
    vacantOnly ? ' et à reprendre' : '',
    shown === 'all' ? ' par département' : ', par département',
    searched ? ', parmi celles de la recherche' : '',
  ].join('')

export const words = {
  title: 'Les communautés de territoire',
  description:
    'Communautés, collectifs, PTCE et réseaux qui s’organisent par territoire\u00a0: où, avec qui, et qui les anime.',
  lede: 'Des acteurs d’un même territoire qui décident et agissent ensemble, au grand jour. Rejoignez celle qui est près de chez vous\u00a0; s’il n’y en a pas, commencez.',
  begin: 'Regarder ce qui existe chez moi, puis commencer',
  pathways: 'Lire la démarche et ses outils',
  filter: 'Filtrer',
  q: 'Nom ou mot',
  place: 'Lieu',
  placeHint: 'Celles dont le territoire est ce lieu, le contient, s’y trouve ou le chevauche.',
  status: 'Statut',
  anyStatus: 'Toutes, sauf les closes',
  vacant: 'À reprendre seulement',
  whichPlace: 'Plusieurs lieux portent ce nom\u00a0: choisissez.',
  noPlace: 'Aucun lieu ne porte ce nom.',
  unknown: 'Ce lieu n’est pas reconnu',
  unknownText: 'Écrivez-le autrement dans les filtres\u00a0: la liste suivra.',
  found: (n: number) => (n === 0 ? 'Aucune communauté' : count(n, 'communauté', 'communautés')),
  none: 'Aucune communauté ne répond à cette recherche',
  noneText: 'Élargissez le lieu ou retirez un filtre.',
  empty: 'Aucune communauté n’est encore inscrite',
  emptyText: 'La première pourrait être la vôtre\u00a0: commencez par regarder qui agit déjà près de chez vous.',
  all: 'Toutes les communautés',
  beyond: 'Cette page est au-delà de la dernière',
  lastPage: 'La dernière page',
  members: (n: number) => (n === 0 ? 'pas encore de membre' : count(n, 'membre', 'membres')),
  facilitated: (names: string) => `Animée par ${names}`,
  hands: 'Où l’on voudrait commencer',
  handsIntro: 'Des personnes ou des organisations ont levé la main, et aucune communauté n’a ce lieu pour foyer.',
  handsHere: (n: number) => `${frenchNumber(n)}\u00a0${n < 2 ? 'main levée' : 'mains levées'}`,
  noHands:
    'Personne n’attend nulle part pour le moment. Si vous voudriez commencer chez vous, levez la main\u00a0: vous serez prévenu.',
  departments: 'Par département',
  department: 'Département',
  toMap: 'Voir sur la carte',
  toList: 'Voir la liste seule',
  where: 'Où sont-elles\u00a0?',
  whichOnMap: 'Ce que la carte montre',
  shown: shownNames,
  alsoVacant: (shown: Shown) => `${shownNames[shown]}, à reprendre`,
  onMap,
  counted: ['communauté', 'communautés'] as const,
  detail: 'Détail',
  details: {
    recognised: (n: number) => count(n, 'reconnue', 'reconnues'),
    declared: (n: number) => count(n, 'déclarée', 'déclarées'),
    building: (n: number) => `${frenchNumber(n)}\u00a0en construction`,
    closed: (n: number) => count(n, 'close', 'closes'),
    vacant: (n: number) => `dont ${frenchNumber(n)} à reprendre`,
  },
  mapRule: 'Une communauté compte dans chaque département où elle a du territoire.',
  outlined: 'Contour épais\u00a0: au moins un territoire y est à reprendre.',
  noneOnMap: (asked: MapAsked) =>
    asked.shown === 'all' && !asked.searched
      ? 'Aucune communauté à montrer sur la carte.'
      : `${onMap(asked)}${nb}: aucune.`,
  more: (caption: string) => `${caption}, suite`,
  others: (n: number) => (n === 1 ? 'Un autre département' : `Les ${n} autres départements`),
  allVacant: 'Les territoires à reprendre, un par un',
  unit: 'Communautés',
  figure: 'Nombre',
  data: 'Données',
  dataText: 'Toutes les communautés, sous Licence Ouverte 2.0. Sans le nom d’aucune personne.',
} as const
