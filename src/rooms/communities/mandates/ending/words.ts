import { type Day, formatDay } from '#core/pure/dates.ts'
import { terms, vote } from '../rules.ts'
import { nb } from '../words.ts'
import type { ReturnRefusal, WithdrawalRefusal } from './actions.ts'

export const returnRefusals: Record<ReturnRefusal, string> = {
  over: 'Ce mandat est déjà terminé, ou déjà rendu.',
  'too-soon': `Laissez ${terms.notice} jours à la communauté pour préparer la suite, ou ce qui reste du mandat.`,
  'too-late': 'Le mandat s’arrête de lui-même avant cette date.',
}

export const withdrawalRefusals: Record<WithdrawalRefusal, string> = {
  over: 'Ce mandat est déjà terminé.',
  asked: 'Les membres votent déjà sur ce retrait.',
}

export const words = {
  giveBack: 'Rendre le mandat',
  giveBackLede: `Une organisation qui ne peut plus animer rend son mandat, ${terms.notice} jours à l’avance. Les membres sont prévenus, et la suite peut être proposée dès maintenant.`,
  organisation: 'Organisation qui rend le mandat',
  on: 'Le mandat prend fin le',
  onHint: (day: Day) => `À partir du ${formatDay(day)}. Ce jour-là, l’organisation n’anime plus.`,
  reason: 'Pourquoi',
  reasonHint: 'Public. Dites ce qui aidera ceux qui prendront la suite.',
  submit: 'Rendre le mandat',
  done: 'C’est noté. Pensez à la passation.',
  askWithdrawal: 'Demander le retrait du mandat',
  askLede: `La question est posée à tous les membres dans ${vote.opensIn} jours, pour ${vote.lasts} jours de vote. Le mandat n’est retiré que si la majorité le décide, avec ${vote.quorum}${nb}% de participation au moins.`,
  askReason: 'Vos raisons',
  askReasonHint: 'Publiques. Des faits, avec leurs dates.',
  askSubmit: 'Poser la question aux membres',
  asked: 'La question est posée aux membres.',
  errors: {
    organisation: 'Choisissez l’organisation.',
    on: 'Écrivez une date.',
    reason: 'Donnez vos raisons, en dix lettres au moins.',
  },
}
