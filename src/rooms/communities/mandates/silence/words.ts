import { type Day, formatDay } from '#core/pure/dates.ts'
import { count } from '#core/pure/text.ts'
import { terms } from '../rules.ts'
import { nb } from '../words.ts'

export type NoNewsRefusal = 'not-in-force' | 'holder' | 'asked' | 'said'

export const refusals: Record<NoNewsRefusal, string> = {
  'not-in-force': 'Ce mandat n’est pas en cours.',
  holder: 'Vous tenez une organisation qui porte ce mandat.',
  asked: 'La question est déjà posée à l’animation.',
  said: 'Vous l’avez déjà dit.',
}

export const words = {
  title: 'Des nouvelles de l’animation',
  text: (needed: number) =>
    `Un membre qui n’a plus de nouvelles peut le dire. À ${count(needed, 'voix', 'voix')} différentes, la question est posée à l’animation, qui a ${terms.news} jours pour répondre. Sans réponse, les membres votent sur le retrait du mandat.`,
  said: (n: number) => `${count(n, 'voix dit', 'voix disent')} ne plus avoir de nouvelles.`,
  say: 'Je n’ai plus de nouvelles',
  done: 'C’est dit. Rien d’autre ne se passe tant que d’autres voix ne disent pas la même chose.',
  asked: 'C’est dit. La question est posée à l’animation.',
  question: (until: Day) =>
    `Les membres demandent des nouvelles. L’animation peut répondre jusqu’au ${formatDay(until)} inclus.`,
  answered: (day: Day) => `L’animation a répondu le ${formatDay(day)}${nb}:`,
  silent: (until: Day) => `Sans réponse le ${formatDay(until)}, le retrait du mandat a été soumis aux membres.`,
  decision: 'Voir la décision',
  label: 'Vos nouvelles',
  hint: 'Ce qui se fait, ce qui vient, ce qui bloque. Tout le monde le lira.',
  submit: 'Répondre aux membres',
  given: 'Merci. Les membres ont votre réponse.',
  errors: {
    answer: 'Écrivez quelques nouvelles.',
    over: 'Il n’est plus temps de répondre ici. Votre texte est gardé.',
  },
}
