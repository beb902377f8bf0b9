import { count } from '#core/pure/text.ts'
import type { ContentRefusal } from '../../proposals/rules.ts'
import { mostOptions } from '../../proposals/rules.ts'
import { refusals as proposalRefusals } from '../../proposals/words.ts'
import type { GroupingRefusal } from './rules.ts'

export const refusals: Record<GroupingRefusal | ContentRefusal, string> = {
  ...proposalRefusals,
  'not-grouping': 'Ce n’est pas le moment\u00a0: la parole est encore ouverte, ou le choix est déjà annoncé.',
  stale:
    'Quelqu’un d’autre a regroupé des idées depuis que vous avez ouvert cette page. Relisez, puis enregistrez de nouveau.',
  'label-missing': 'Donnez un nom à la nouvelle proposition.',
  'reason-missing': 'Une idée laissée de côté l’est avec une raison, en dix caractères au moins.',
  'same-label': 'Deux propositions portent le même nom.',
  'too-many-groups': `${count(mostOptions, 'proposition', 'propositions')} au plus\u00a0: réunissez-en.`,
  'not-empty': 'Des idées y sont encore rangées. Donnez-leur d’abord une autre place.',
  unplaced: 'Des idées attendent encore une place. Chacune va dans une proposition, ou de côté avec une raison.',
  'one-proposal':
    'Un vote pour ou contre, ou un consentement, porte sur une seule proposition. Gardez-en une, ou choisissez un classement ou des points.',
  'two-proposals': 'Un classement ou des points demandent au moins deux propositions.',
  'no-vote': 'Ce tour de table se clôt par une synthèse, sans vote.',
  'vote-needed': 'Choisissez une manière de trancher.',
}
