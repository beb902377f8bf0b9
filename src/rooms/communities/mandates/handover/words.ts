import { type Day, formatDay } from '#core/pure/dates.ts'
import type { Item } from '../rules.ts'
import { nb } from '../words.ts'
import type { HandoverRefusal } from './actions.ts'

export const itemNames: Record<Item, { name: string; hint: string }> = {
  accesses: {
    name: 'Les accès',
    hint: 'Comptes, clés, listes de diffusion. Dites comment ils ont été donnés, jamais un mot de passe.',
  },
  contacts: { name: 'Les contacts', hint: 'Qui appeler, pour quoi. Aucun numéro ni adresse ici.' },
  calendar: { name: 'Le calendrier', hint: 'Ce qui est déjà prévu, et ce qui revient chaque année.' },
  documents: { name: 'Les documents', hint: 'Où ils sont rangés, et lesquels comptent.' },
  actions: { name: 'Les actions en cours', hint: 'Où elles en sont, et ce qui presse.' },
}

export const refusals: Record<HandoverRefusal, string> = {
  'not-entrusted': 'Ce mandat n’a pas été confié.',
  'nobody-next': 'Personne n’a encore reçu la suite. La réception se confirme une fois le mandat suivant confié.',
  'not-passed': 'Cela n’a pas encore été transmis.',
  'same-person': 'Qui transmet ne peut pas aussi confirmer la réception. Une autre personne doit le faire.',
  received: 'C’est déjà reçu.',
}

export const words = {
  title: 'Passation',
  lede: 'Qui part coche ce qui est transmis, qui arrive confirme l’avoir reçu. Quand tout est reçu, l’animation est transmise.',
  from: 'Qui transmet',
  to: 'Qui reçoit',
  nobody: 'Le mandat suivant n’est pas encore confié. La transmission peut commencer.',
  list: 'Ce qui se transmet',
  passed: (day: Day) => `Transmis le ${formatDay(day)}`,
  received: (day: Day) => `Reçu le ${formatDay(day)}`,
  notPassed: 'À transmettre',
  pass: 'Marquer comme transmis',
  passAgain: 'Corriger',
  note: 'Où et comment',
  receive: 'Confirmer la réception',
  noted: 'C’est noté.',
  over: `L’animation est transmise${nb}: tout est reçu.`,
}
