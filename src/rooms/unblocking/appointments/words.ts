import { type Day, formatDay } from '#core/pure/dates.ts'
import { count } from '#core/pure/text.ts'
import type { Level } from '../rules.ts'
import { levelNames } from '../words.ts'
import type { State } from './rules.ts'

const nb = '\u00a0'

export const stateNames: Record<State, string> = {
  in_force: 'En fonction',
  away: 'En absence',
  coming: 'À venir',
  proposed: 'Proposées, sans acte',
  suspended: 'Suspendues',
  ended: 'Terminées',
}

/** The same, of one appointment. */
export const stateSaid: Record<State, string> = {
  in_force: 'En fonction',
  away: 'En absence',
  coming: 'À venir',
  proposed: 'Proposée',
  suspended: 'Suspendue',
  ended: 'Terminée',
}

export const common = {
  fictional: 'Fictif',
  everywhere: 'Toute la France',
  term: (from: Day, until: Day) => `du ${formatDay(from)} au ${formatDay(until)}`,
  level: (level: Level) => `Niveau ${level}${nb}: ${levelNames[level].toLowerCase()}`,
  full: 'File pleine',
  function: 'Fonction',
  service: 'Service',
  authority: 'Autorité qui nomme',
  levelName: 'Niveau',
  matters: 'Domaines',
  places: 'Lieux',
  powers: 'Pouvoirs',
  dates: 'Dates',
  act: 'Acte',
}

const term = (startsOn: Day, endsOn: Day) => `du ${formatDay(startsOn)} au ${formatDay(endsOn)}`

/** To the person appointed, to who stands in, to those who supervise. They say nothing of any case; one counts them. */
export const letters = {
  see: 'Voir ma nomination',
  secondFactor:
    'Les dossiers ne s’ouvrent qu’avec un second facteur. Mettez-le en place dès maintenant, dans votre compte.',
  appointed: {
    subject: 'Vous êtes nommé(e) hacker public',
    said: (one: { function: string; service: string; level: Level; startsOn: Day; endsOn: Day }, act: string) => [
      `Vous êtes nommé(e) hacker public${nb}: ${one.function}, ${one.service}, niveau ${levelNames[one.level].toLowerCase()}, ${term(one.startsOn, one.endsOn)}.`,
      `Acte${nb}: ${act}`,
      letters.secondFactor,
    ],
  },
  extended: {
    subject: 'Votre nomination est prolongée',
    said: (endsOn: Day, act: string) => [
      `Votre nomination de hacker public va maintenant jusqu’au ${formatDay(endsOn)}.`,
      `Acte${nb}: ${act}`,
    ],
  },
  suspended: {
    subject: 'Votre nomination est suspendue',
    said: (reason: string) => [
      'Votre nomination de hacker public est suspendue. Les dossiers que vous aviez en main passent à quelqu’un d’autre.',
      `Motif${nb}: ${reason}`,
    ],
  },
  reinstated: {
    subject: 'Votre nomination reprend',
    said: ['La suspension de votre nomination de hacker public est levée.'],
  },
  ended: {
    subject: 'Votre nomination prend fin',
    said: (reason: string) => [
      'Votre nomination de hacker public prend fin aujourd’hui. Les dossiers que vous aviez en main passent à quelqu’un d’autre.',
      `Motif${nb}: ${reason}`,
    ],
  },
  deputy: {
    subject: 'Une suppléance vous est confiée',
    said: (one: { function: string; service: string }, startsOn: Day, endsOn: Day, act: string) => [
      `Vous suppléez ${one.function}, ${one.service}, pendant ses absences, ${term(startsOn, endsOn)}.`,
      `Acte${nb}: ${act}`,
      letters.secondFactor,
    ],
  },
  uncovered: {
    subject: 'Une absence sans suppléance',
    see: 'Ouvrir le bureau',
    said: (one: { function: string; service: string }, { from, until }: { from: Day; until: Day }, cases: number) => [
      `${one.function}, ${one.service}, annonce une absence du ${formatDay(from)} au ${formatDay(until)}. Aucune suppléance ne couvre tous ces jours.`,
      `${casesSaid(cases)}${nb}: l’horloge continue. Une suppléance se donne par un acte, sur la page des nominations, par qui les supervise.`,
    ],
  },
  deputyEnded: {
    subject: 'Votre suppléance prend fin',
    said: (one: { function: string; service: string }) => [
      `Vous ne suppléez plus ${one.function}, ${one.service}. Les dossiers vus à ce titre ne vous sont plus ouverts.`,
    ],
  },
} as const

export const casesSaid = (n: number) => count(n, 'dossier en main', 'dossiers en main')
