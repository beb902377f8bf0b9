import { formatDay } from '#core/pure/dates.ts'
import { quoted } from '#core/pure/text.ts'
import { nb } from '../words.ts'
import type { Referral } from './queries.ts'
import { type ReferralStatus, termDays, type Verb } from './rules.ts'

/** What differs when it is the holder who asks: the same states, told from the other end. */
export const askStatusNames: Partial<Record<ReferralStatus, string>> = {
  agreed_by_holder: 'Demande envoyée',
  accepted_by_recipient: 'Demande acceptée',
  declined: 'Demande déclinée',
  revoked_by_holder: 'Demande reprise',
  expired: 'Demande éteinte',
}

export const askPastNames: Partial<Record<Verb, string>> = {
  ask: 'Le porteur demande du soutien à cette structure.',
  revoke: 'Le porteur reprend sa demande. Plus rien n’est lisible.',
  accept: 'La structure accepte.',
  decline: 'La structure décline et indique une autre voie.',
  tell: 'La structure donne des nouvelles.',
  achieve: 'La demande aboutit.',
  expire: `Rien n’a bougé pendant trois semaines${nb}: la demande s’éteint.`,
}

export const askWords = {
  from: 'Demandée par le porteur du projet',
  fromName: 'Demandée par',
  holder: 'Le porteur du projet',
  revoking: {
    title: 'Reprendre ma demande',
    lede: 'La demande s’arrête. La structure ne lit plus rien, dès maintenant, et en est prévenue.',
    submit: 'Reprendre ma demande',
  },
  declining: {
    title: 'Décliner cette demande',
    lede: `Le porteur ne doit pas rester sans solution${nb}: donnez un motif, et une autre voie.`,
  },
  achieving: 'La demande a abouti',
  choosing: 'La structure lit votre besoin, ce que vous en attendez, et les pièces que vous cochez. Rien d’autre.',
  notReadable: `Le besoin et les pièces ne sont plus lisibles${nb}: la demande n’est plus ouverte.`,
  done: {
    revoke: 'Votre demande est reprise. Plus rien n’est lisible.',
    accept: 'Vous avez accepté. Prenez contact avec le porteur.',
  },
} as const

type Letters = { subject: string; paragraphs: string[]; action: string }
type Told = Pick<Referral, 'project' | 'to' | 'dueOn' | 'reason' | 'otherWay'>
type Teller = (ask: Told) => Letters

const letter = (subject: string, ...paragraphs: string[]): Letters => ({
  subject,
  paragraphs,
  action: 'Voir où en est cette demande',
})
const until = ({ dueOn }: Told) => `Sans réponse après le ${formatDay(dueOn)}, cette demande s’éteint.`
const to = (ask: Told) => quoted(ask.to ?? '')

/** What each side is told of a move. */
export const askTold: Partial<Record<Verb, Partial<Record<'holder' | 'to', Teller>>>> = {
  ask: {
    holder: (ask) =>
      letter(
        `${ask.project} demande du soutien à ${ask.to}`,
        `Une personne responsable de ${quoted(ask.project)} demande du soutien à ${to(ask)}.`,
        until(ask),
      ),
    to: (ask) => ({
      ...letter(
        `${ask.project} vous demande du soutien`,
        `Le porteur de ${quoted(ask.project)} s’adresse à ${to(ask)}. Vous lisez son besoin, et les pièces qu’il a choisies.`,
        'Acceptez, ou déclinez en donnant un motif et une autre voie.',
        until(ask),
      ),
      action: 'Lire et répondre',
    }),
  },
  revoke: {
    to: (ask) =>
      letter(
        `${ask.project} reprend sa demande`,
        'Le porteur met fin à cette demande. Les pièces et les textes ne sont plus lisibles.',
      ),
  },
  accept: {
    holder: (ask) =>
      letter(
        `${ask.to} accepte votre demande`,
        `${to(ask)} accepte la demande de ${quoted(ask.project)}. C’est à cette structure de vous contacter.`,
      ),
  },
  decline: {
    holder: (ask) =>
      letter(
        `${ask.to} décline, et propose une autre voie`,
        `${to(ask)} ne peut pas donner suite à ${quoted(ask.project)}.`,
        `Le motif donné${nb}: ${ask.reason}`,
        `Une autre voie proposée${nb}: ${ask.otherWay}`,
      ),
  },
  start: {
    holder: (ask) =>
      letter(
        `C’est en cours avec ${ask.to}`,
        `${to(ask)} a commencé à travailler avec vous sur ${quoted(ask.project)}.`,
      ),
  },
  tell: {
    holder: (ask) =>
      letter(
        `Des nouvelles de ${ask.to}`,
        `${to(ask)} donne des nouvelles de votre demande pour ${quoted(ask.project)}.`,
      ),
  },
  achieve: {
    holder: (ask) =>
      letter(
        `Votre demande à ${ask.to} a abouti`,
        `${to(ask)} dit que la demande de ${quoted(ask.project)} a abouti, et ce qu’elle a donné.`,
      ),
  },
  expire: {
    holder: (ask) =>
      letter(
        `Votre demande à ${ask.to} s’est éteinte`,
        `Rien n’a bougé pendant ${termDays} jours. Les pièces ne sont plus lisibles. Vous pouvez vous adresser à une autre structure.`,
      ),
    to: (ask) =>
      letter(
        `La demande de ${ask.project} s’est éteinte`,
        `Rien n’a bougé pendant ${termDays} jours. Les pièces ne sont plus lisibles.`,
      ),
  },
}

/** To the structure, which has the hand. */
export const askReminder = (ask: Told): Letters => ({
  ...letter(
    `${ask.project} attend de vos nouvelles`,
    `Une demande de soutien de ${quoted(ask.project)} vous attend.`,
    until(ask),
  ),
  action: 'Lire et répondre',
})
