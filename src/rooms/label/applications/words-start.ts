import { type Day, formatDay } from '#core/pure/dates.ts'
import { joinWords, quoted } from '#core/pure/text.ts'
import { nb } from '../words.ts'
import type { ApplyRefusal } from './rules.ts'

export const applyRefusals: Record<ApplyRefusal | 'unknown-family', string> = {
  'only-carries':
    'Le label n’est pas pour les structures qui portent seulement leurs propres projets\u00a0: il dit qu’une structure soutient ceux des autres. Vos projets, eux, peuvent rejoindre la bannière.',
  'not-published': 'Mettez d’abord la fiche de la structure en ligne\u00a0: le registre y conduit.',
  'already-open': 'Votre structure a déjà une candidature ouverte dans cette famille.',
  'to-renew': 'Votre structure a déjà ce label\u00a0: demandez son renouvellement, avec seulement ce qui a changé.',
  suspended: 'Le label de votre structure est suspendu dans cette famille\u00a0: il faut d’abord que cela soit levé.',
  'unknown-family': 'Choisissez une des familles ouvertes.',
}

export const startWords = {
  alsoSupports:
    'Si votre structure aide aussi d’autres projets, cochez-le ci-dessous\u00a0: elle dépose alors au titre de ce soutien, et de lui seul.',
  title: 'Demander le label',
  lede: 'Pour une structure qui soutient les projets des autres. Une candidature par famille, écrite à plusieurs, à votre rythme.',
  mine: 'Vos structures',
  none: 'Vous ne tenez encore la fiche d’aucune structure',
  noneText:
    'Créez d’abord la fiche de votre structure, ou demandez à la tenir si elle est déjà dans l’annuaire. Mettez-la en ligne, puis revenez ici.',
  create: 'Créer la fiche de la structure',
  find: 'Chercher la structure dans l’annuaire',
  path: 'Comment faire',
  signUp: 'Créer un compte',
  signIn: 'Se connecter',
  guide: 'Est-ce pour nous\u00a0? Quatre questions',
  begin: 'Commencer une candidature',
  goOn: 'Reprendre',
  follow: 'Suivre',
  renew: 'Renouveler',
  sheetDraft: 'Fiche en brouillon',
  holds: (family: string, until: Day) => `Label ${family}, jusqu’au ${formatDay(until)}`,
  suspended: (family: string) => `Label ${family} suspendu`,
  as: (organisation: string) => `Candidature de ${quoted(organisation)}`,
  family: 'Pour quelle famille\u00a0?',
  familyHint: 'Une candidature par famille. Vous pourrez en déposer d’autres.',
  does: 'Que fait votre structure\u00a0?',
  supports: 'Elle soutient les projets d’autres',
  supportsHint: 'En les accompagnant, en les finançant, en évaluant leur impact…',
  carries: 'Elle porte ses propres projets',
  carriesHint: (names: readonly string[]) =>
    `D’après l’annuaire${nb}: ${joinWords(names.map(quoted))}. Ce travail ne compte pas pour le label, et la structure ne pourra jamais s’orienter un projet à elle-même.`,
  submit: 'Commencer la candidature',
  ways: [
    'Ouvrez un compte avec une adresse électronique, ou connectez-vous. Vous reviendrez ici.',
    'Tenez la fiche de votre structure\u00a0: créez-la, ou demandez à la tenir si elle est déjà dans l’annuaire.',
    'Répondez, à votre rythme et à plusieurs\u00a0: chaque étape est gardée. Puis déposez.',
  ],
  begun: 'La candidature est commencée. Chaque étape est gardée.',
  toBanner: 'La bannière, pour un projet',
  toOpen: 'Aller à cette candidature',
  toRenewal: 'Demander le renouvellement',
  noFamily: 'Aucune famille n’est ouverte aujourd’hui.',
} as const
