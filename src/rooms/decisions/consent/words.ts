import { count, quoted } from '#core/pure/text.ts'
import { refusals as voteRefusals } from '../votes/words.ts'
import type { Stance, StanceRefusal } from './rules.ts'
import { shortestReason } from './rules.ts'

export const stanceNames: Record<Stance, string> = {
  consent: 'Je consens',
  reserved: 'Je consens, avec une réserve',
  objection: 'J’objecte',
  abstain: 'Je m’abstiens',
}

export const stanceHints: Record<Stance, string> = {
  consent: 'Rien de grave ne s’y oppose\u00a0: ce n’est pas forcément mon choix préféré.',
  reserved: 'Je ne bloque pas\u00a0; voici ce à quoi il faudra faire attention.',
  objection:
    'Cela nuirait à ce que nous faisons ensemble, et je dis pourquoi. Une objection maintenue empêche l’adoption.',
  abstain: 'Ma voix compte pour le quorum, et ne pèse pas.',
}

export const refusals: Record<StanceRefusal, string> = {
  ...voteRefusals,
  'not-begun': 'Cette question n’est pas encore ouverte.',
  over: 'Cette question est close\u00a0: plus aucun avis ne se donne ni ne se change.',
  'not-elector': 'Vous n’avez pas de voix ici. La liste a été prise à l’ouverture, et elle ne change plus.',
  'no-reason': `Une objection ou une réserve dit pourquoi, en ${shortestReason}\u00a0caractères au moins.`,
  'not-an-objection': 'Cette objection n’est plus maintenue, ou n’en est pas une.',
}

export const kindNames: Record<'objection' | 'reserved', string> = { objection: 'Objection', reserved: 'Réserve' }
export const answeredNames: Record<'integrated' | 'not', string> = {
  integrated: 'Prise en compte',
  not: 'Pas prise en compte',
}

export const words = {
  title: 'Objections et réserves',
  intro: 'Ce sont des arguments\u00a0: elles servent à améliorer la proposition. Elles sont signées.',
  forMembers:
    'Les membres les lisent tout de suite\u00a0; tout le monde, après la clôture. Les décomptes restent cachés jusque-là.',
  hidden: 'Les objections et les réserves seront publiques à la clôture.',
  none: 'Aucune objection, aucune réserve.',
  all: (n: number) => `Lire toutes les objections et réserves (${n})`,
  lede: (n: number) => `${count(n, 'avis motivé', 'avis motivés')}.`,
  take: 'Donner mon avis',
  change: 'Changer mon avis',
  toTake: 'Se connecter pour donner son avis',
  taken: (name: string | null, stance: string) =>
    name ? `${quoted(name)}\u00a0: ${stance}.` : `Vous avez dit\u00a0: ${stance}.`,
  formTitle: 'Donner mon avis',
  formLede: (until: string) =>
    `Vous pouvez en changer jusqu’au ${until}, heure de Paris. Un avis est signé, il n’est pas secret.`,
  voice: 'Au nom de qui\u00a0?',
  own: 'En votre nom.',
  named: (name: string) => `Au nom de ${quoted(name)}.`,
  stance: 'Votre avis',
  reason: 'Pourquoi, si c’est une réserve ou une objection',
  reasonHint: 'Ce qui ne va pas, et ce qui le lèverait. Lu par les membres tout de suite, par tous après la clôture.',
  save: 'Enregistrer mon avis',
  saved: 'Votre avis est enregistré. Vous pouvez en changer jusqu’à la clôture.',
  back: 'Revenir à la décision',
  lifted: 'Levée par qui l’avait faite',
  maintained: 'Maintenue',
  lift: 'Lever cette objection',
  liftedNow: 'Votre objection est levée. Elle reste lisible.',
  answer: 'Répondre à cette objection',
  answerTitle: 'Répondre à une objection',
  answerLede:
    'Dites ce qui en a été fait. Vous ne touchez pas à l’objection\u00a0: qui l’a faite la lève, ou la maintient.',
  objection: 'L’objection',
  answered: 'Qu’en a-t-on fait\u00a0?',
  text: 'La réponse',
  textHint: 'Ce qui change dans la proposition, ou pourquoi rien ne change.',
  send: 'Publier la réponse',
  sent: 'La réponse est publiée.',
  reply: (what: string) => `Réponse de qui anime (${what.toLowerCase()})\u00a0:`,
  tally: 'Décompte',
  choice: 'Avis',
  voices: 'Voix',
  counted: {
    consented: 'Consentent (objections levées comprises)',
    reserved: 'Consentent avec une réserve',
    objected: 'Objections maintenues',
    abstained: 'Abstentions',
  },
  errors: {
    voice: 'Choisissez au nom de qui vous donnez cet avis.',
    stance: 'Choisissez un avis.',
    answered: 'Dites si elle est prise en compte.',
    text: 'Écrivez la réponse, en dix caractères au moins.',
  },
} as const
