import { count, excerpt, quoted } from '#core/pure/text.ts'
import type { ChangeRefusal, GapKind, Maturity, Theme } from './rules.ts'

const nb = '\u00a0'

export const maturityNames: Record<Maturity, string> = {
  reflection: 'Provisoire',
  consultation: 'En consultation',
  confirmed: 'Confirmée',
  replaced: 'Remplacée',
  abandoned: 'Abandonnée',
}

export const maturityMeanings: Record<Maturity, string> = {
  reflection: 'Une réflexion, à sa date. Elle peut changer.',
  consultation: 'La réponse est discutée avec celles et ceux qu’elle concerne.',
  confirmed: 'Une décision l’a confirmée\u00a0: sa source, sa date et qui a décidé sont citées.',
  replaced: 'Une autre question a pris la suite.',
  abandoned: 'La piste est abandonnée, et l’on dit pourquoi.',
}

export const standingSlugs: Record<Maturity | 'unanswered', string> = {
  reflection: 'provisoire',
  consultation: 'en-consultation',
  confirmed: 'confirmee',
  replaced: 'remplacee',
  abandoned: 'abandonnee',
  unanswered: 'sans-reponse',
}

export const themeNames: Record<Theme, string> = {
  banner: 'Bannière et label',
  territories: 'Territoires',
  hackers: 'Hackers publics',
  challenges: 'Défis',
  billion: 'Le milliard',
  impact: 'Impact',
  law: 'Contexte et droit',
  general: 'Autres questions',
}

export const themeSlugs: Record<Theme, string> = {
  banner: 'banniere-et-label',
  territories: 'territoires',
  hackers: 'hackers-publics',
  challenges: 'defis',
  billion: 'le-milliard',
  impact: 'impact',
  law: 'contexte',
  general: 'autres',
}

export const gapNames: Record<GapKind, string> = {
  cut: 'Phrase interrompue dans l’original',
  damaged: 'Passage abîmé dans l’original',
  typo: 'Passage incomplet dans l’original',
}

/** Words of the original, as they are. */
export const asItReads = (quote: string): string => `${quoted(quote)} [sic]`

export const changeRefusals: Record<ChangeRefusal, string> = {
  'no-way': 'Une réponse ne revient pas en arrière\u00a0: ce qui est confirmé ne redevient pas une réflexion.',
  'not-spokesperson': 'Seule une personne porte-parole peut décider, ou revenir sur ce qui est décidé.',
  'answer-missing': 'Écrivez la réponse.',
  'source-missing': 'Une confirmation cite sa source\u00a0: son nom et son adresse.',
  'decider-missing': 'Dites qui a décidé.',
  'reason-missing': 'Dites pourquoi.',
  'heir-missing': 'Choisissez la question qui prend la suite.',
  'day-to-come': 'Cette date n’est pas encore venue.',
  'day-before': 'Cette date est antérieure à la réponse précédente.',
  stale:
    'Une autre réponse a été enregistrée pendant que vous écriviez\u00a0: elle est ci-dessus. Relisez, puis enregistrez de nouveau.',
  same: 'Rien ne change\u00a0: la même réponse, de la même source, est déjà enregistrée.',
}

export const words = {
  title: 'Orientations',
  description: 'Ce que l’on sait de #FrenchImpact, et à quel point on en est sûr.',
  lede: 'Chaque réponse porte son statut, sa date et sa source. Rien n’est réécrit\u00a0: on lit ce qui a été dit, puis ce qui a été décidé.',
  figures: {
    open: ['orientation à confirmer', 'orientations à confirmer'],
    unanswered: ['question sans réponse', 'questions sans réponse'],
    settled: ['orientation tranchée', 'orientations tranchées'],
    median: 'd’attente médiane pour une confirmation',
    oldest: 'd’attente pour la plus ancienne',
  },
  days: (n: number) => count(n, 'jour', 'jours'),
  ask: 'Poser une question',
  filter: 'Filtrer',
  maturity: 'Statut',
  anyMaturity: 'Tous les statuts',
  theme: 'Thème',
  anyTheme: 'Tous les thèmes',
  q: 'Mot',
  found: (n: number) => count(n, 'question', 'questions'),
  none: 'Aucune question ne répond à cette recherche',
  noneText: 'Essayez un autre mot, ou posez la vôtre.',
  data: 'Données',
  unanswered: 'Sans réponse',
  unansweredText: 'Cette question attend sa première réponse.',
  asked: 'Posée le',
  presented: 'Présenté le',
  said: 'Réponse du',
  settledOn: { confirmed: 'Confirmée le', replaced: 'Remplacée le', abandoned: 'Abandonnée le' },
  age: (days: number) => `en attente depuis ${count(days, 'jour', 'jours')}`,
  by: 'Décidé par',
  source: 'Source',
  link: 'Lien vers cette réponse',
  follow: 'Me prévenir quand c’est confirmé',
  following: 'Vous suivez cette réponse\u00a0: ne plus la suivre',
  followed: 'Mes orientations suivies',
  heir: 'La suite est ici\u00a0:',
  seen: 'Ce que cela veut dire',
  noticeTitle: 'À lire avant tout',
  noticeText:
    'Chaque réponse porte son statut, et la couture en marge le rappelle\u00a0: un faufil pour le provisoire, des tirets pour ce qui est en consultation, un trait plein pour le confirmé, qui cite toujours sa source.',
  history: 'Ce qu’on disait, ce qui a été décidé',
  changes: 'Ce qui a changé, mot par mot',
  gapNote: 'Nous ne l’avons pas complété.',
  gapHelp: 'Vous y étiez\u00a0? Aidez-nous à préciser',
  gapSpecified: 'Précisé le',
  helped: 'Cette réponse vous a-t-elle aidé\u00a0?',
  yes: 'Oui',
  no: 'Non',
  helpedThanks: 'Merci, c’est compté.',
  helpedCount: (yes: number, all: number) => `${yes} sur ${count(all, 'avis', 'avis')} disent oui.`,
  edit: 'Modifier la réponse',
  answer: 'La réponse',
  json: 'Cette question en JSON',
  articles: 'Dans le journal',
  demo: 'Démonstration',
  asking: {
    title: 'Poser une question',
    lede: 'Votre question est relue, puis publiée. Elle reste visible même sans réponse. Vous saurez si elle est publiée, et sinon pourquoi.',
    question: 'Votre question',
    questionHint: 'Une seule, en une phrase, avec un point d’interrogation.',
    context: 'Ce qui vous amène à la poser (facultatif)',
    contextHint: 'Pour nous aider\u00a0; ce n’est pas publié.',
    name: 'Votre nom',
    email: 'Votre adresse électronique',
    emailHint:
      'Pour vous dire si la question est publiée. Jamais publiée, effacée ensuite, sauf si vous cochez la case qui suit.',
    follows: 'Me prévenir aussi de chaque réponse à cette question',
    submit: 'Envoyer la question',
    done: 'Merci. Votre question est reçue\u00a0: une personne la relit, et vous écrit.',
    known: 'Cette question est déjà posée\u00a0: la voici.',
    errors: {
      question: 'Écrivez votre question.',
      name: 'Dites votre nom.',
      email: 'Une adresse complète, comme nom@exemple.fr.',
    },
    /** Short enough to be a question, however long what it quotes. */
    gap: (quote: string) => `Que faut-il lire à la place de ${quoted(excerpt(quote, 140))}${nb}?`,
    gapContext: (title: string) => `À propos de ${quoted(title)}. Ce que j’en sais, et d’où je le tiens${nb}: `,
  },
} as const

export const letters = {
  published: {
    subject: 'Votre question est publiée',
    paragraphs: (asked: string, title: string) => [
      asked === title
        ? `Votre question ${quoted(title)} est en ligne. Elle y restera, avec ou sans réponse.`
        : `Votre question est en ligne, sous cette forme${nb}: ${quoted(title)}. Elle y restera, avec ou sans réponse.`,
    ],
    action: 'Voir la question',
    follows: 'Vous serez prévenu de chaque réponse.',
    prove: 'Être prévenu de chaque réponse',
    proveDetail: 'confirmez que cette adresse est la vôtre, en sept jours',
  },
  refused: {
    subject: 'Votre question n’est pas publiée',
    paragraphs: (title: string, reason: string) => [
      `Votre question ${quoted(title)} n’a pas été publiée.`,
      `Motif${nb}: ${reason}`,
      'Vous pouvez la poser autrement, ou nous écrire.',
    ],
    action: 'Nous écrire',
  },
} as const
