import { count } from '#core/pure/text.ts'
import { type Quarter, reviewEvery, type WatchRefusal, type WatchSection } from './rules.ts'

const nb = '\u00a0'

export const sectionNames: Record<WatchSection, string> = {
  fresh: 'Nouveaux',
  late: 'En retard',
  stuck: 'Au point mort',
  waiting: 'En attente d’une main',
  lacks_level: 'Bloqués faute de niveau',
}

export const sectionIntros: Record<WatchSection, string> = {
  fresh: 'Déposés depuis la dernière revue.',
  late: 'Ouverts, et la date prévue pour répondre est passée au moins une fois.',
  stuck: 'Rien depuis quinze jours ouvrés, sans pause annoncée.',
  waiting: 'Personne ne les a en main.',
  lacks_level: 'Personne d’assez haut placé dans ce périmètre.',
}

export const refusals: Record<WatchRefusal, string> = {
  'open-already': 'Une revue est déjà ouverte ici\u00a0: complétez-la ou terminez-la.',
  'not-now': 'C’est déjà fait. Relisez la page.',
  changed: `Quelqu’un d’autre a complété cette revue entre-temps${nb}: relisez-la. Votre texte est gardé ci-dessous.`,
  'not-whole': 'Une revue se clôt avec ses participants et ses décisions.',
}

/** Never what it is about. */
export const letters = {
  alert: {
    subject: 'Trois dossiers se ressemblent.',
    said: 'Trois dossiers se ressemblent. La cellule de veille est prévenue\u00a0: à vous de dire ce que l’on en fait.',
  },
  lateReview: {
    subject: 'Une revue de veille est en retard.',
    said: `La cellule de veille se réunit au moins tous les ${reviewEvery}${nb}jours, et ce délai est passé${nb}: tenez la revue, ou terminez celle qui est ouverte.`,
  },
  see: 'Ouvrir la veille',
} as const

const ordinals = ['1er', '2e', '3e', '4e']

export const quarterName = (quarter: Quarter): string => {
  const [year = '', n = '1'] = quarter.split('-T')
  return `${ordinals[Number(n) - 1]} trimestre ${year}`
}

export const words = {
  watch: 'Veille',
  title: (place: string) => `Veille${nb}: ${place}`,
  lede: 'Ce qui est arrivé, ce qui traîne, ce qui se ressemble. Ni projet, ni nom, ni titre\u00a0: un numéro suffit.',
  country: 'Toute la France',
  place: 'Périmètre',
  choose: 'Voir ce périmètre',
  since: (day: string) => `Depuis le ${day}.`,
  figures: 'En chiffres',
  none: 'Aucun dossier.',
  more: (n: number) => `Et ${count(n, 'autre', 'autres')}.`,
  number: 'Numéro',
  matter: 'Domaine',
  how: 'Blocage',
  where: 'Où',
  alike: 'Dossiers semblables',
  alikeIntro: 'Même matière, même blocage, même sorte d’administration, trois fois au moins en douze mois.',
  alikeNone: 'Rien ne se répète.',
  administration: 'Administration',
  cases: 'Dossiers',
  whole: 'Tout le pays',

  alerts: 'Alertes structurelles',
  alertsIntro: 'Trois dossiers semblables\u00a0: ce n’est plus l’affaire d’un projet.',
  alertsNone: 'Aucune alerte ouverte.',
  raised: 'Signalée le',
  settle: 'Régler',
  settleAlert: 'Ce qui est décidé',
  settleAlertHint: 'Par exemple\u00a0: une note au ministère, un rappel aux services, un test.',
  settled: 'C’est réglé, et noté.',

  signals: 'Signaux faibles',
  signalsIntro: 'Ce qui n’est pas encore un dossier.',
  signalsNone: 'Aucun signal ouvert.',
  addSignal: 'Ajouter un signal',
  signal: 'Ce que vous avez remarqué',
  signalHint: 'Sans nom de personne ni de projet.',
  signalMatter: 'Domaine',
  anyMatter: 'Sans matière précise',
  signalAdded: 'Le signal est ajouté.',
  settleSignal: 'Ce qui a été fait',

  review: 'Revue',
  openReview: 'Ouvrir une revue',
  openIntro: 'Elle regarde ce qui s’est passé depuis la précédente.',
  heldOn: 'Le',
  rhythm: `Une revue au moins tous les ${reviewEvery}${nb}jours.`,
  nextBy: 'Prochaine au plus tard le',
  noReviewYet: 'Aucune n’a encore été close ici\u00a0: la première donne le rythme.',
  lateReview: 'En retard',
  reviewOpen: (day: string) => `Revue du ${day}, ouverte`,
  participants: 'Participants',
  participantsHint: 'Par leur fonction et leur service, jamais par leur nom.',
  decisions: 'Relevé de décisions',
  save: 'Enregistrer',
  close: 'Clore la revue',
  closeIntro: 'Close, elle ne change plus. Les chiffres du jour y sont gardés.',
  opened: 'La revue est ouverte.',
  saved: 'La revue est enregistrée.',
  closed: 'La revue est close.',
  past: 'Revues passées',
  pastNone: 'Aucune revue n’est encore close.',
  reviewOf: (day: string) => `Revue du ${day}`,
  quarters: 'Bilans nationaux',

  quartersTitle: 'Bilans trimestriels',
  quartersLede: 'Ce qui a été demandé, ce qui a été répondu, en combien de temps. Dans tout le pays.',
  quartersEmpty: 'Aucun trimestre n’est encore terminé.',
  quartersEmptyMore: 'Un bilan paraît au lendemain de chaque trimestre.',
  quarterTitle: (quarter: Quarter) => `Bilan du ${quarterName(quarter)}`,
  masking: `Les nombres sont donnés de cinq en cinq${nb}: «${nb}5${nb}» veut dire de 5 à 9. De un à quatre, rien n’est dit${nb}: «${nb}moins de 5${nb}».`,
  few: 'moins de 5',
  filed: 'Dossiers déposés',
  answered: 'Réponses données',
  median: 'Délai médian',
  medianDays: (n: number) => count(n, 'jour ouvré', 'jours ouvrés'),
  tooFew: 'trop peu de réponses',
  alertsRaised: 'Alertes structurelles',
  lacking: 'Bloqués faute de niveau',
  byOutcome: 'Comment cela a fini',
  byMatter: 'De quoi il s’agissait',
  outcome: 'Issue',
  count: 'Nombre',
  fictional: 'Fictif',
  figuresNames: { alike: 'Semblables', signals: 'Signaux', alerts: 'Alertes' },
  errors: {
    signal: 'Écrivez ce que vous avez remarqué.',
    settle: 'Écrivez ce qui est décidé.',
    heldOn: 'Donnez le jour de la revue.',
  },
} as const
