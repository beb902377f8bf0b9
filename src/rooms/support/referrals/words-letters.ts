import { formatDay } from '#core/pure/dates.ts'
import { count, quoted } from '#core/pure/text.ts'
import { nb } from '../words.ts'
import type { Referral } from './queries.ts'
import { type Move, termDays, type Verb } from './rules.ts'
import { askReminder, askTold } from './words-asks.ts'

export type Letters = { subject: string; paragraphs: string[]; action: string }
type Side = 'holder' | 'from' | 'to'
type Asked = Pick<Referral, 'origin' | 'project' | 'from' | 'to' | 'dueOn' | 'reason' | 'otherWay'>
/** Of one that a structure proposed: it has a name. */
type Told = Asked & { from: string }

const action = 'Voir où en est cette orientation'
const letter = (subject: string, ...paragraphs: string[]): Letters => ({ subject, paragraphs, action })
const until = ({ dueOn }: Told) => `Sans réponse après le ${formatDay(dueOn)}, cette orientation s’éteint.`
const way = ({ reason, otherWay }: Told) => [
  `Le motif donné${nb}: ${reason}`,
  `Une autre voie proposée${nb}: ${otherWay}`,
]

/** What each side is told of a move; null when a side has nothing to learn of it. */
type Teller = (referral: Told) => Letters | null
const told: Record<Move | 'propose', Partial<Record<Side, Teller>>> = {
  propose: {
    holder: (it) => ({
      ...letter(
        `${it.from} propose d’orienter votre projet`,
        `${quoted(it.from)}, structure labellisée, propose d’adresser ${quoted(it.project)} à ${quoted(it.to ?? '')}.`,
        `Rien n’est transmis tant que vous n’avez pas dit oui. C’est vous qui choisissez les pièces jointes, et vous pouvez reprendre votre accord à tout moment.`,
        until(it),
      ),
      action: 'Lire et décider',
    }),
  },
  agree: {
    from: (it) =>
      letter(
        `${it.project} est d’accord`,
        `Le porteur accepte l’orientation vers ${quoted(it.to ?? '')}. C’est à ce destinataire de répondre.`,
      ),
    to: (it) => ({
      ...letter(
        `${it.from} vous adresse le projet ${it.project}`,
        `${quoted(it.from)}, structure labellisée, vous adresse ${quoted(it.project)}, avec l’accord de son porteur.`,
        `Acceptez, ou déclinez en donnant un motif et une autre voie.`,
        until(it),
      ),
      action: 'Lire et répondre',
    }),
  },
  refuse: {
    from: (it) =>
      letter(
        `${it.project} ne souhaite pas être orienté`,
        `Le porteur n’a pas souhaité être adressé à ${quoted(it.to ?? '')}. Rien n’a été transmis.`,
      ),
  },
  revoke: {
    from: (it) =>
      letter(
        `${it.project} reprend son accord`,
        `Le porteur met fin à l’orientation vers ${quoted(it.to ?? '')}. Plus rien n’est lisible.`,
      ),
    to: (it) =>
      letter(
        `${it.project} reprend son accord`,
        `Le porteur met fin à cette orientation. Les pièces et les textes ne sont plus lisibles.`,
      ),
  },
  withdraw: {
    holder: (it) =>
      letter(
        `${it.from} retire son orientation`,
        `${quoted(it.from)} ne propose plus d’adresser ${quoted(it.project)} à ${quoted(it.to ?? '')}. Plus rien n’est lisible.`,
      ),
    to: (it) =>
      letter(`${it.from} retire son orientation`, `${quoted(it.from)} retire l’orientation de ${quoted(it.project)}.`),
  },
  accept: {
    holder: (it) =>
      letter(
        `${it.to} accepte de vous recevoir`,
        `${quoted(it.to ?? '')} accepte l’orientation de ${quoted(it.project)}. C’est à cette structure de vous contacter.`,
      ),
    from: (it) =>
      letter(
        `${it.to} accepte ${it.project}`,
        `${quoted(it.to ?? '')} accepte l’orientation de ${quoted(it.project)}.`,
      ),
  },
  decline: {
    holder: (it) =>
      letter(
        `${it.to} décline, et propose une autre voie`,
        `${quoted(it.to ?? '')} ne peut pas donner suite à ${quoted(it.project)}.`,
        ...way(it),
      ),
    from: (it) =>
      letter(
        `${it.to} décline ${it.project}`,
        `${quoted(it.to ?? '')} ne peut pas donner suite à ${quoted(it.project)}.`,
        ...way(it),
      ),
  },
  start: {
    holder: (it) =>
      letter(
        `C’est en cours avec ${it.to}`,
        `${quoted(it.to ?? '')} a commencé à travailler avec vous sur ${quoted(it.project)}.`,
      ),
    from: (it) =>
      letter(
        `${it.project}${nb}: c’est en cours`,
        `${quoted(it.to ?? '')} a commencé à travailler avec ${quoted(it.project)}.`,
      ),
  },
  tell: {
    holder: (it) =>
      letter(
        `Des nouvelles de ${it.to}`,
        `${quoted(it.to ?? '')} donne des nouvelles de l’orientation de ${quoted(it.project)}.`,
      ),
    from: (it) =>
      letter(
        `Des nouvelles de ${it.project}`,
        `${quoted(it.to ?? '')} donne des nouvelles de l’orientation de ${quoted(it.project)}.`,
      ),
  },
  achieve: {
    holder: (it) =>
      letter(
        `L’orientation vers ${it.to} a abouti`,
        `${quoted(it.to ?? '')} dit que l’orientation de ${quoted(it.project)} a abouti, et ce qu’elle a donné.`,
      ),
    from: (it) =>
      letter(
        `${it.project}${nb}: l’orientation a abouti`,
        `${quoted(it.to ?? '')} dit que l’orientation de ${quoted(it.project)} a abouti, et ce qu’elle a donné.`,
      ),
  },
  expire: {
    holder: (it) =>
      letter(
        `L’orientation vers ${it.to} s’est éteinte`,
        `Rien n’a bougé pendant ${termDays} jours. Les pièces ne sont plus lisibles. Une nouvelle orientation peut être proposée.`,
      ),
    from: (it) =>
      letter(
        `L’orientation de ${it.project} s’est éteinte`,
        `Rien n’a bougé pendant ${termDays} jours. Vous pouvez en proposer une autre, ou appeler le porteur.`,
      ),
    to: (it) =>
      letter(
        `L’orientation de ${it.project} s’est éteinte`,
        `Rien n’a bougé pendant ${termDays} jours. Les pièces ne sont plus lisibles.`,
      ),
  },
}

export const letterOf = (verb: Verb, side: Side, referral: Asked): Letters | null => {
  const { origin, from } = referral
  if (origin === 'holder') return side === 'from' ? null : (askTold[verb]?.[side]?.(referral) ?? null)
  return verb === 'ask' ? null : (told[verb][side]?.({ ...referral, from: from ?? '' }) ?? null)
}

/** To whoever has the hand. */
export const reminderLetter = (side: 'holder' | 'to', referral: Asked): Letters =>
  referral.origin === 'holder' ? askReminder(referral) : reminderOf(side, { ...referral, from: referral.from ?? '' })

const reminderOf = (side: 'holder' | 'to', referral: Told): Letters => ({
  ...letter(
    side === 'holder' ? `${referral.from} attend votre réponse` : `${referral.project} attend de vos nouvelles`,
    `Une orientation de ${quoted(referral.project)} vers ${quoted(referral.to ?? '')} vous attend.`,
    until(referral),
  ),
  action: 'Lire et répondre',
})

export const facilitatorLetter = (referral: Pick<Referral, 'project'>, declines: number): Letters => ({
  subject: `${referral.project} a été décliné ${count(declines, 'fois', 'fois')}`,
  paragraphs: [
    `Le projet ${quoted(referral.project)} a été adressé à des structures qui l’ont décliné, ${count(declines, 'fois', 'fois')} en tout.`,
    'Chacune a indiqué une autre voie. Il manque peut-être quelqu’un sur ce territoire. Prenez contact avec le porteur, s’il le souhaite.',
  ],
  action: 'Voir le projet',
})
