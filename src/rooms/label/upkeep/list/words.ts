import { count } from '#core/pure/text.ts'
import type { Sign } from './address.ts'

export const signNames: Record<Sign, string> = {
  soon: 'Terme dans les 90 jours',
  dormant: 'Sans activité',
  open: 'Procédure ouverte',
  answered: 'Réponse reçue, à examiner',
  silent: 'Délai de réponse passé',
  committee: 'À mettre à l’ordre du jour du comité',
  late: 'En retard',
}

export const words = {
  title: 'Labels accordés',
  filters: 'Trier les labels',
  family: 'Famille',
  state: 'État',
  sign: 'À regarder',
  place: 'Territoire',
  q: 'Structure ou numéro',
  every: 'Tous',
  submit: 'Filtrer',
  clear: 'Tout voir',
  pager: 'Pages de labels',
  found: (n: number) => count(n, 'label', 'labels'),
  none: 'Aucun label ne répond à ces filtres.',
  empty: 'Aucun label n’a encore été accordé là où vous coordonnez.',
  noPlace: 'Ce territoire n’est pas connu.',
  which: 'Plusieurs territoires portent ce nom\u00a0: choisissez.',
  columns: {
    structure: 'Structure',
    family: 'Famille',
    state: 'État',
    until: 'Jusqu’au',
    last: 'Dernière activité',
    procedure: 'Procédure',
  },
  draws: 'Tirages au sort',
  desk: {
    structure: 'Voir sa page publique',
    file: 'Voir le dossier de candidature',
    last: 'Dernière activité',
    procedures: 'Procédures',
    noProcedure: 'Aucune procédure n’a été ouverte.',
    reminder: 'Dernier rappel envoyé',
    reminderText: (days: number) => (days === 0 ? 'le jour du terme' : `${days}\u00a0jours avant le terme`),
    renews: 'Renouvelle',
    renewed: 'Renouvelé par',
    seeAward: 'voir le label',
  },
} as const
