import { formatDay } from '#core/pure/dates.ts'
import { quoted } from '#core/pure/text.ts'
import { nb } from '../words-names.ts'
import type { Filter } from './rules.ts'

export const filterNames: Record<Filter, string> = {
  toutes: 'Toutes',
  'a-faire': 'À faire',
  'en-retard': 'En retard',
  faites: 'Faites',
}

export const words = {
  title: 'Qui fait quoi',
  lede: 'Les actions décidées par le groupe, réunion après réunion, avec qui s’en charge et pour quand.',
  none: 'Aucune action ici',
  noneText: 'Les actions décidées en réunion paraîtront dans cette liste.',
  filters: 'Actions à montrer',
  add: 'Ajouter une action',
  edit: 'Modifier',
  file: 'Télécharger (CSV)',
  late: 'En retard',
  done: 'Faite',
  doneOn: 'faite le',
  due: 'pour le',
  noDue: 'sans date',
  mark: 'Dire que c’est fait',
  reopen: 'À reprendre',
  from: 'Décidée en réunion',
  labels: {
    title: 'Action',
    owner: 'Organisation qui s’en charge',
    ownerWords: 'Qui s’en charge, en toutes lettres',
    due: 'Pour le',
  },
  fields: {
    title: 'Ce qui est à faire',
    owner: 'Organisation qui s’en charge',
    ownerHint:
      'Une organisation membre du groupe. Elle est prévenue trois jours avant, et le lendemain si ce n’est pas fait.',
    noOwner: 'Aucune',
    ownerWords: 'Ou qui s’en charge, en toutes lettres',
    ownerWordsHint: 'Un rôle ou un service, pas le nom d’une personne.',
    due: 'Pour le',
    meeting: 'Décidée en réunion',
  },
  columns: { action: 'Action', owner: 'Qui', due: 'Pour le', done: 'Faite le', meeting: 'Réunion', state: 'État' },
  errors: { title: 'Dites ce qui est à faire.', owner: 'Dites qui s’en charge.' },
  saved: {
    add: 'L’action est ajoutée.',
    edit: 'L’action est modifiée.',
    done: 'L’action est faite.',
    reopen: 'L’action est à reprendre.',
  },
  letters: {
    before: (title: string, group: string, due: string) => ({
      subject: `Pour le ${formatDay(due)}${nb}: ${title}`,
      paragraphs: [
        `Dans le groupe ${quoted(group)}, votre organisation s’est chargée de ceci${nb}: ${title}.`,
        `C’est attendu pour le ${formatDay(due)}.`,
      ],
      label: 'Voir les actions du groupe',
    }),
    after: (title: string, group: string, due: string) => ({
      subject: `Le terme est passé${nb}: ${title}`,
      paragraphs: [
        `Dans le groupe ${quoted(group)}, ceci était attendu pour le ${formatDay(due)}${nb}: ${title}.`,
        'Si c’est fait, dites-le. Sinon, donnez une autre date, ou dites au groupe ce qui coince.',
      ],
      label: 'Voir les actions du groupe',
    }),
  },
} as const
