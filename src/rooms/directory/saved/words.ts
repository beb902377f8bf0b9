import { formatDay, parisDay } from '#core/pure/dates.ts'
import { count, quoted } from '#core/pure/text.ts'
import type { Kind } from '../search/kinds.ts'
import type { Total } from '../search/totals.ts'
import { found } from '../search/words.ts'
import type { Frequency, SaveRefusal } from './rules.ts'

const nb = '\u00a0'

export const frequencyNames: Record<Frequency, string> = {
  daily: 'Chaque jour',
  weekly: 'Chaque semaine, le lundi',
  never: `Jamais${nb}: seulement garder la recherche`,
}

/** In a list, where the choice is already made. */
export const frequencyTags: Record<Frequency, string> = {
  daily: 'Alerte chaque jour',
  weekly: 'Alerte le lundi',
  never: 'Sans alerte',
}

export const refusals: Record<SaveRefusal, string> = {
  'too-many': `Vous gardez déjà 30${nb}recherches, le maximum. Supprimez-en une, puis enregistrez celle-ci.`,
  'too-wide': `Cette recherche porte sur tout l’annuaire${nb}: chaque jour, ce serait trop. Choisissez chaque semaine, ou ajoutez des mots, un lieu ou un défi.`,
}

/** What is counted: sheets, unless the search is of one kind. */
const newNouns = (kind: Kind | null): [string, string] => {
  const [one, many] = kind?.noun ?? ['fiche', 'fiches']
  return kind && !kind.feminine ? [`nouveau ${one}`, `nouveaux ${many}`] : [`nouvelle ${one}`, `nouvelles ${many}`]
}

const newOnes = (total: number, kind: Kind | null): string => count(total, ...newNouns(kind))

const verb = ({ count: total, atLeast }: Total): string =>
  atLeast || total > 1 ? 'répondent' : total === 1 ? 'répond' : 'ne répond'

const sheet = { noun: ['fiche', 'fiches'], feminine: true } as const

export const words = {
  mine: 'Mes recherches',
  mineLede: 'Les recherches que vous gardez, et celles dont les nouveautés vous parviennent par courriel.',
  list: 'Vos recherches',
  emptyTitle: 'Vous ne gardez aucune recherche',
  empty:
    'Cherchez dans l’annuaire, par mots, par défi ou par lieu, puis choisissez «\u00a0Être prévenu des nouveautés\u00a0». La recherche se range ici, et nous vous écrivons quand de nouvelles fiches y répondent.',
  toDirectory: 'Chercher dans l’annuaire',
  savedOn: 'Enregistrée le',
  edit: 'Modifier',
  remove: 'Supprimer',
  about: (name: string) => `la recherche ${quoted(name)}`,
  muted: `Vous avez refusé ces messages dans vos notifications${nb}: aucune alerte ne vous parvient.`,
  unmute: 'Changer mes notifications',

  title: 'Être prévenu des nouveautés',
  today: (total: Total, kind: Kind | null) =>
    `${found(total, kind ?? sheet)} ${verb(total)} aujourd’hui à cette recherche.`,
  promise: 'Nous vous écrivons quand de nouvelles fiches y répondent.',
  search: 'Votre recherche',
  among: 'Parmi',
  sheets: 'Les projets et les structures',
  typed: 'Mots cherchés',
  filters: 'Filtres',
  none: 'Aucun',
  quoted,
  name: 'Nom',
  nameHint: 'Pour la reconnaître dans votre liste et dans nos messages.',
  frequency: 'Être prévenu par courriel',
  dailyHint: 'Seulement les jours où il y a du nouveau.',
  wideHint: 'Il faudrait un mot, un lieu ou un défi\u00a0: sinon, ce serait tout l’annuaire.',
  what: 'Nous annonçons les fiches qui entrent dans l’annuaire, pas celles qui changent. Chaque message dit comment les arrêter, sans se connecter.',
  known: (name: string) =>
    `Vous gardez déjà cette recherche sous le nom ${quoted(name)}${nb}: vos choix la modifieront.`,
  save: 'Enregistrer cette recherche',
  backToResults: 'Revenir aux résultats',
  saved: (name: string, frequency: Frequency) =>
    `La recherche ${quoted(name)} est enregistrée. ${
      {
        daily: 'S’il y a du nouveau, nous vous écrivons chaque matin.',
        weekly: 'S’il y a du nouveau, nous vous écrivons le lundi matin.',
        never: 'Elle est gardée, sans alerte.',
      }[frequency]
    }`,
  updated: (name: string) => `Vous gardiez déjà cette recherche${nb}: ${quoted(name)} est à jour.`,
  changed: (name: string) => `La recherche ${quoted(name)} est modifiée.`,
  editTitle: 'Modifier une recherche',
  change: 'Enregistrer',
  backToMine: 'Revenir à mes recherches',
  removeTitle: (name: string) => `Supprimer la recherche ${quoted(name)}${nb}?`,
  removeLede: 'Elle disparaît de votre liste et ses alertes s’arrêtent. L’annuaire ne change pas.',
  removed: (name: string) => `La recherche ${quoted(name)} est supprimée.`,
  errors: { name: 'Donnez un nom à cette recherche.', frequency: 'Choisissez quand être prévenu.' },
} as const

export const stopWords = {
  title: 'Arrêter cette alerte',
  lede: (name: string) => `Vous ne recevrez plus les nouveautés de la recherche ${quoted(name)}.`,
  kept: 'La recherche reste dans votre liste, et vos autres alertes continuent.',
  button: 'Ne plus être prévenu',
  stoppedTitle: 'C’est noté',
  stopped: 'Cette alerte est arrêtée\u00a0: vous n’en recevrez plus. Vous pouvez changer d’avis dans vos recherches.',
} as const

export const letter = {
  subject: (total: number, kind: Kind | null, name: string) => `${newOnes(total, kind)} pour ${quoted(name)}`,
  paragraphs: (total: number, kind: Kind | null, name: string, since: Date, shown: number) => [
    `Depuis le ${formatDay(parisDay(since))}, ${newOnes(total, kind)} ${total < 2 ? 'répond' : 'répondent'} à votre recherche ${quoted(name)}.`,
    ...(total > shown ? [`Voici les ${shown} dernières arrivées${nb}:`] : []),
  ],
  fictional: 'fictif',
  action: 'Voir toute la recherche, du plus récent au plus ancien',
  lost: 'Une partie de cette recherche n’existe plus (un lieu ou un défi a changé)\u00a0: elle ramène plus de réponses qu’avant. Refaites-la dans l’annuaire pour la préciser.',
  stop: stopWords.title,
} as const
