import type { Answered } from '../answered.ts'

/** Answered, and nobody said anything: it closed by itself. */
export const silent: Answered = {
  by: 'ibrahim',
  on: 140,
  project: 'Roue libre',
  place: 'commune:26281',
  challenge: 'economie-circulaire',
  title: 'Un vélo réparé n’est pas un déchet',
  wants: 'Vendre des vélos réparés sans tenir un registre de déchets.',
  kind: 'state_local',
  administration: 'Service des installations classées',
  how: 'interpretation',
  rule: 'Le vélo déposé est un déchet tant qu’un registre ne dit pas le contraire.',
  tried: 'Un appel.',
  consequence: 'Une demi-journée d’écritures par semaine.',
  request: 'Une lecture écrite.',
  neededIn: null,
  matter: 'environment',
  scale: 'country',
  sorted: { on: 137, level: 2, purpose: 'Que rien de dangereux ne soit abandonné ni vendu.' },
  answered: 118,
  outcome: () => ({
    kind: 'already_lawful',
    said: 'Un vélo donné pour être réparé, et qui l’est, n’est pas un déchet. Aucun registre n’est dû.',
    legalBasis: 'Définition du déchet, code de l’environnement (exemple de démonstration)',
    details: {
      letter:
        'Nous vous confirmons qu’un vélo remis en vue de sa réparation, et réparé, ne relève pas du registre des déchets.',
    },
  }),
}
