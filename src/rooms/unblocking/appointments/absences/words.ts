import { type Day, formatDay } from '#core/pure/dates.ts'
import type { State } from '../rules.ts'

export const words = {
  mine: 'Ma nomination',
  lede: 'Ce que votre acte vous permet, jusqu’à quand, et qui répond pendant vos absences.',
  desk: 'Mes dossiers',
  public: 'Ma page publique, sans mon nom',
  act: 'Acte',
  load: 'Dossiers en main',
  state: 'État',
  suspended: 'Votre nomination est suspendue\u00a0: aucun dossier ne vous est ouvert.',
  ended: 'Elle est terminée.',
  coming: (day: Day) => `Elle commence le ${formatDay(day)}.`,
  absence: {
    title: 'Absence',
    intro: 'Pendant une absence, les nouveaux dossiers vont à d’autres, sauf si quelqu’un vous supplée.',
    now: (from: Day, until: Day) => `Vous avez annoncé une absence du ${formatDay(from)} au ${formatDay(until)}.`,
    covered: 'Une suppléance est prévue.',
    uncovered: 'Personne ne vous supplée à ces dates\u00a0: demandez-le à la supervision, avec un acte.',
    from: 'Premier jour',
    until: 'Dernier jour',
    submit: 'Annoncer l’absence',
    change: 'Changer les dates',
    back: 'Lever cette absence',
    done: 'L’absence est annoncée.',
    lifted: 'L’absence est levée.',
    cancel: 'Annuler',
    missing: 'Donnez une date qui existe.',
  },
  deputies: {
    title: 'Suppléances',
    none: 'Personne ne supplée. Pendant une absence, aucun nouveau dossier n’arrive.',
    add: 'Ajouter une suppléance',
    end: 'Mettre fin',
    ended: (day: Day) => `terminée le ${formatDay(day)}`,
    noSecondFactor: 'Second facteur à mettre en place',
    columns: { person: 'Personne', dates: 'Du, au', act: 'Acte', next: 'Suite' },
    caption: 'Qui supplée',
  },
  deputy: {
    title: 'Ajouter une suppléance',
    lede: 'Par un acte, dans les dates de la nomination. La personne ne lit les dossiers que pendant une absence annoncée. Elle est prévenue par courriel.',
    email: 'Adresse électronique de la personne',
    act: 'Acte',
    actHint: 'Par exemple\u00a0: «\u00a0Arrêté de suppléance du 3\u00a0mars 2026\u00a0».',
    starts: 'Premier jour',
    ends: 'Dernier jour',
    submit: 'Confier la suppléance',
    done: 'La suppléance est confiée. La personne est prévenue\u00a0: elle doit mettre en place un second facteur.',
  },
  endDeputy: {
    title: 'Mettre fin à cette suppléance',
    lede: 'Elle finit aujourd’hui\u00a0: les dossiers ne sont plus ouverts à cette personne, qui est prévenue par courriel.',
    submit: 'Mettre fin à la suppléance',
    done: 'La suppléance est terminée.',
  },
  standsIn: {
    title: 'Vos suppléances',
    intro: 'Vous lisez ces dossiers pendant les absences annoncées, et pas en dehors.',
  },
} as const

export const noneOf: Partial<Record<State, string>> = { ended: words.ended, suspended: words.suspended }
