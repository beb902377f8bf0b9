import { count } from '#core/pure/text.ts'
import { ideaLength } from '../rules.ts'
import { mostBroughtBack, mostLines, type WorkshopRefusal } from './rules.ts'

const nb = '\u00a0'

export const refusals: Record<WorkshopRefusal, string> = {
  'not-now': 'Ce n’est plus le moment\u00a0: le choix est déjà annoncé.',
  'day-ahead': 'L’atelier doit avoir eu lieu\u00a0: donnez un jour passé, ou aujourd’hui.',
  'day-late': 'Cet atelier a eu lieu après la fin de la parole. Ce qui s’y est dit n’entre plus.',
  'no-line': 'Écrivez au moins une idée.',
  'too-many-lines': `${count(mostLines, 'ligne', 'lignes')} au plus à la fois. Enregistrez en plusieurs fois.`,
  'too-long': `Une ligne dépasse ${count(ideaLength, 'caractère', 'caractères')}. Coupez-la, ou résumez-la avec les personnes de l’atelier.`,
  full: `${count(mostBroughtBack, 'idée', 'idées')} d’atelier au plus pour une décision.`,
}

export const words = {
  title: 'L’atelier',
  lede: (minutes: number) =>
    `Pour se réunir autour de la question, avec ou sans écran. Une heure et demie (${minutes}${nb}minutes), de 4 à 30 personnes.`,
  question: 'La question',
  needs: 'Il faut',
  needList: [
    'Cette feuille, imprimée pour chaque table.',
    'Des papiers et des feutres, une montre.',
    'Une personne qui garde le temps, une qui note.',
  ],
  steps: 'Le déroulé',
  step: 'Étape',
  time: 'Durée',
  minutes: (n: number) => `${n}${nb}min`,
  how: 'Comment',
  grid: 'Ce que nous avons dit',
  gridText: 'Une idée par ligne, sans nom. Faites des copies de cette page.',
  number: 'N°',
  idea: { round: 'Ce qui a été dit', ideas: 'L’idée' },
  pile: 'Avec quelles autres (numéros)',
  back: 'Rapporter les résultats',
  backText: (until: string) =>
    `Qui anime recopie chaque ligne sur la page de la décision (adresse ci-dessous), avec le jour de l’atelier. Seul ce qui s’est dit avant le ${until} entre dans la décision. Chaque ligne y sera marquée «\u00a0recueillie en atelier\u00a0», sans nom. Puis gardez les papiers jusqu’à la clôture\u00a0: chacun peut vérifier que son idée y est.`,
  online: 'À distance',
  onlineText:
    'Le même déroulé marche en visioconférence\u00a0: chacun tape ses idées sur la page de la décision pendant le temps d’écriture, et qui anime partage cette page.',
  type: 'Recopier les résultats',
  typeTitle: 'Recopier ce que l’atelier a donné',
  typeLede:
    'Une ligne, une idée. Personne n’est nommé\u00a0: chacune sera marquée «\u00a0recueillie en atelier\u00a0», avec le jour.',
  day: 'Le jour de l’atelier',
  lines: 'Ce qui a été dit, une ligne pour chaque idée',
  linesHint: `Recopiez fidèlement, sans trier. ${count(mostLines, 'ligne', 'lignes')} au plus à la fois.`,
  save: 'Enregistrer ces lignes',
  saved: (n: number) => `${count(n, 'ligne est enregistrée', 'lignes sont enregistrées')}, sans nom.`,
  cancel: 'Revenir à l’atelier',
  errors: { day: 'Une date qui existe, comme 30/06/2027.', lines: 'Écrivez au moins une ligne.' },
} as const
