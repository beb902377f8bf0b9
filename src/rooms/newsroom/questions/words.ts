import { count } from '#core/pure/text.ts'
import type { ChangeRefusal, Maturity, Theme } from './rules.ts'

const nb = '\u00a0'
const quoted = (text: string) => `«${nb}${text}${nb}»`

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

export const maturitySlugs: Record<Maturity, string> = {
  reflection: 'provisoire',
  consultation: 'en-consultation',
  confirmed: 'confirmee',
  replaced: 'remplacee',
  abandoned: 'abandonnee',
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

export const gapNames = {
  cut: 'Phrase interrompue dans l’original',
  damaged: 'Passage abîmé dans l’original',
  typo: 'Passage incomplet dans l’original',
} as const

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
  same: 'Rien ne change.',
}

export const words = {
  title: 'Orientations',
  description: 'Ce que l’on sait de #FrenchImpact, et à quel point on en est sûr.',
  lede: 'Chaque réponse porte son statut, sa date et sa source. Rien n’est réécrit\u00a0: on lit ce qui a été dit, puis ce qui a été décidé.',
  journal: 'Journal',
  figures: {
    open: ['orientation à confirmer', 'orientations à confirmer'],
    median: 'âge médian',
    oldest: 'la plus ancienne attend depuis',
    settled: ['tranchée', 'tranchées'],
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
  said: 'Réponse du',
  confirmedOn: 'Confirmée le',
  settledOn: { confirmed: 'Confirmée le', replaced: 'Remplacée le', abandoned: 'Abandonnée le' },
  age: (days: number) => `en attente depuis ${count(days, 'jour', 'jours')}`,
  by: 'Décidé par',
  source: 'Source',
  link: 'Lien vers cette réponse',
  follow: 'Me prévenir quand c’est confirmé',
  following: 'Vous suivez cette réponse.',
  heir: 'La suite est ici\u00a0:',
  seen: 'Ce que cela veut dire',
  noticeTitle: 'À lire avant tout',
  noticeText:
    'Chaque réponse porte son statut, et la couture en marge le rappelle\u00a0: un faufil pour le provisoire, des tirets pour ce qui est en consultation, un trait plein pour le confirmé, qui cite toujours sa source.',
  history: 'Ce qu’on disait, ce qui a été décidé',
  before: 'Ce qui a changé',
  gaps: 'Passages abîmés',
  gapNote: 'Nous ne l’avons pas complété.',
  gapHelp: 'Vous y étiez\u00a0? Aidez-nous à préciser',
  gapSpecified: 'Précisé le',
  helped: 'Cette réponse vous a-t-elle aidé\u00a0?',
  yes: 'Oui',
  no: 'Non',
  helpedThanks: 'Merci, c’est compté.',
  helpedCount: (yes: number, all: number) => `${yes} sur ${count(all, 'avis', 'avis')} disent oui.`,
  json: 'Cette question en JSON',
  articles: 'Dans le journal',
  demo: 'Démonstration',
  asking: {
    title: 'Poser une question',
    lede: 'Votre question est relue, puis publiée. Elle reste visible même sans réponse\u00a0; vous serez prévenu de ce qu’elle devient.',
    question: 'Votre question',
    questionHint: 'Une seule, en une phrase, avec un point d’interrogation.',
    context: 'Ce qui vous amène à la poser (facultatif)',
    contextHint: 'Pour nous aider\u00a0; ce n’est pas publié.',
    name: 'Votre nom',
    email: 'Votre adresse électronique',
    emailHint: 'Pour vous répondre. Jamais publiée, effacée quand la question est traitée.',
    submit: 'Envoyer la question',
    done: 'Merci. Votre question est reçue\u00a0: une personne la relit, et vous écrit.',
    errors: {
      question: 'Écrivez votre question.',
      name: 'Dites votre nom.',
      email: 'Une adresse complète, comme nom@exemple.fr.',
    },
    gap: (title: string, quote: string) => `À propos de ${quoted(title)}, passage ${quoted(quote)}\u00a0: `,
  },
  following_: {
    title: 'Suivre une réponse',
    lede: (title: string) =>
      `Un courriel, un seul, le jour où la réponse à ${quoted(title)} est confirmée, amendée, remplacée ou abandonnée.`,
    email: 'Votre adresse électronique',
    emailHint: 'Effacée 30\u00a0jours après la décision. Rien d’autre ne vous sera envoyé.',
    submit: 'Me prévenir',
    sent: 'Un courriel vient de partir à cette adresse\u00a0: suivez son lien pour confirmer. Si vous la suiviez déjà, rien ne change.',
    on: 'C’est noté\u00a0: vous serez prévenu.',
    off: 'Vous ne suivez plus cette réponse.',
    stop: 'Ne plus suivre',
    stopTitle: 'Ne plus suivre cette réponse\u00a0?',
    confirmTitle: 'Confirmer le suivi',
    confirm: 'Oui, prévenez-moi',
    settled: 'Cette question est tranchée\u00a0: il n’y a plus rien à attendre.',
  },
} as const

export const letters = {
  confirmFollow: {
    subject: (title: string) => `Confirmer le suivi${nb}: ${title}`,
    paragraphs: (title: string) => [
      `Vous avez demandé à être prévenu quand la réponse à ${quoted(title)} change.`,
      'Si ce n’est pas vous, ne faites rien\u00a0: votre adresse sera effacée dans sept jours.',
    ],
    action: 'Confirmer le suivi',
  },
  changed: {
    subject: (title: string, maturity: Maturity) => `${maturityNames[maturity]}${nb}: ${title}`,
    paragraphs: (title: string, maturity: Maturity, answer: string) => [
      `La réponse à ${quoted(title)} a changé. Statut${nb}: ${maturityNames[maturity].toLowerCase()}.`,
      answer,
    ],
    action: 'Lire la réponse et son histoire',
    stop: (path: string) => `Ne plus suivre cette réponse${nb}: ${path}`,
  },
  published: {
    subject: 'Votre question est publiée',
    paragraphs: (title: string) => [
      `Votre question ${quoted(title)} est en ligne. Elle y restera, avec ou sans réponse.`,
    ],
    action: 'Voir la question',
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
