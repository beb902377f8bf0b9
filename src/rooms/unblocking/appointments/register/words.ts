import { type Day, formatDay } from '#core/pure/dates.ts'
import { count, frenchNumber, joinWords } from '#core/pure/text.ts'
import { inFives } from '../../masking/together.ts'
import { fewest, type Level } from '../../rules.ts'
import { levelNames } from '../../words.ts'

const nb = '\u00a0'

export const words = {
  title: 'Hackers publics',
  description:
    'Qui peut débloquer un projet, où, à quel niveau et pour quelles matières. Des fonctions et des services, jamais des noms.',
  lede: 'Des agents publics nommés par un acte pour débloquer des projets. Ils demandent, réunissent, proposent, parfois signent\u00a0; aucun n’annule une règle.',
  ask: 'Demander de l’aide',
  filter: 'Chercher',
  place: 'Qui peut agir chez moi\u00a0?',
  placeHint: 'Commune, intercommunalité, département ou région.',
  level: 'À partir du niveau',
  anyLevel: 'Tous les niveaux',
  matter: 'Domaine',
  anyMatter: 'Toutes les matières',
  noPlace: 'Aucun lieu ne porte ce nom.',
  whichPlace: 'Plusieurs lieux portent ce nom\u00a0: lequel\u00a0?',
  found: (n: number) => (n === 0 ? 'Personne ne correspond' : count(n, 'hacker public', 'hackers publics')),
  list: 'hackers',
  partly: 'Dans une partie de ce lieu seulement',
  none: 'Personne ne peut agir ici',
  noneText:
    'Un dossier déposé ici n’est pas perdu\u00a0: il reste dans la file, est signalé à la supervision nationale après trois jours ouvrés, et compte dans les dossiers bloqués faute de niveau.',
  noneYet: 'Aucun hacker public n’est encore en fonction',
  all: 'Voir tous les hackers publics',
  beyond: 'Cette page n’existe pas',
  first: 'La première page',
  toMap: 'Voir la carte',
  toList: 'Voir la liste',
  map: 'Carte',
  departments: 'Par département',
  onMap: (level: Level | null) =>
    level && level > 1
      ? `Hackers publics d’un niveau au moins ${levelNames[level].toLowerCase()}, par département`
      : 'Hackers publics par département',
  mapRule:
    'Compte ceux dont le périmètre tient tout le département\u00a0: le leur, celui de leur région, ou toute la France.',
  unit: 'Hackers publics',
  counted: ['hacker public', 'hackers publics'] as const,
  ladder: {
    title: (place: string) => `L’échelle\u00a0: ${place}`,
    intro: 'Un dossier commence au niveau de la décision qui bloque. Quand personne n’y est, il monte de lui-même.',
    caption: 'Qui a la main, niveau par niveau',
    level: 'Niveau',
    who: 'Qui peut agir',
    climbs: (level: Level) => `Personne${nb}: le dossier monte au niveau ${levelNames[level].toLowerCase()}`,
    waits: 'Personne\u00a0: le dossier attend, et la supervision nationale est prévenue',
  },
  lacking: {
    title: 'Bloqués faute de niveau',
    label: 'Dossiers, sur douze mois',
    few: `moins de ${fewest}`,
    atLeast: (n: number) => `${frenchNumber(n)}${nb}ou plus`,
    text: 'Personne d’assez haut placé, à cet endroit et pour cette matière, ne pouvait les prendre le jour où ils en avaient besoin.',
  },
  data: 'Les données',
  dataText: 'Les périmètres en vigueur, sans nom ni contact.',
  until: (day: Day) => `jusqu’au ${formatDay(day)}`,
  absent: (until: Day, covered: boolean) =>
    covered
      ? `Absence jusqu’au ${formatDay(until)}, une suppléance est assurée`
      : `Absence jusqu’au ${formatDay(until)}`,
  sheet: {
    kind: 'Hacker public',
    act: (on: Day, authority: string) => `${authority}, le ${formatDay(on)}`,
    perimeter: 'Périmètre',
    can: 'Ce que cette fonction peut faire',
    cannot: 'Elle n’annule aucune règle\u00a0: la règle protège quelque chose, et le dossier dit quoi.',
    noContact:
      'On ne lui écrit pas directement\u00a0: on dépose un dossier, et il lui arrive s’il est de son périmètre.',
    history: 'Ce qui s’est passé',
    over: 'Cette nomination est terminée',
    overText: 'Les dossiers ont été confiés à d’autres. Voici qui peut agir aujourd’hui.',
  },
} as const

/** Small numbers say too much of one case; the others are said in fives, as in all the public figures. */
export const countSaid = (n: number): string => (n < fewest ? words.lacking.few : words.lacking.atLeast(inFives(n)))

export const placesSaid = (names: readonly string[], everywhere: boolean): string =>
  everywhere ? 'Toute la France' : joinWords(names)

const verbs: Record<string, string> = {
  'hacker.appointed': 'Nomination par un acte',
  'hacker.extended': 'Prolongation par un nouvel acte',
  'hacker.ended': 'Fin de la nomination',
}
export const verbSaid = (verb: string): string => verbs[verb] ?? verb
