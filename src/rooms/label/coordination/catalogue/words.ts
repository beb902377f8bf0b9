import { type Day, formatDay } from '#core/pure/dates.ts'
import type { CatalogueKind, CatalogueRefusal } from './rules.ts'

type Said = Record<CatalogueKind, string>

/** The catalogue of families and the one of roles. */
export const words = {
  title: { familles: 'Familles du label', roles: 'Rôles du label' } as Said,
  lede: {
    familles:
      'Une famille a ses propres critères. Elle s’ouvre par une décision citée, et se ferme à une date\u00a0: rien ne s’efface.',
    roles:
      'Un rôle dit ce qu’une structure fait pour les projets. Il s’ajoute par une décision publiée, et se retire à une date\u00a0: rien ne s’efface.',
  } as Said,
  list: { familles: 'Les familles', roles: 'Les rôles' } as Said,
  name: 'Nom',
  statement: 'Ce que c’est',
  act: 'Acte',
  next: 'Suite',
  since: (day: Day) => `Depuis le ${formatDay(day)}`,
  until: (day: Day) => `Jusqu’au ${formatDay(day)}, exclu`,
  end: { familles: 'Fermer…', roles: 'Retirer…' } as Said,
  add: { familles: 'Ouvrir une famille', roles: 'Ajouter un rôle' } as Said,
  addNote: {
    familles: 'Une famille ouverte n’accepte de candidatures qu’une fois ses critères publiés.',
    roles: 'Les candidatures en cours peuvent choisir ce rôle dès sa date.',
  } as Said,
  code: 'Code',
  codeHint: 'Lettres minuscules et tirets bas. Il ne changera plus\u00a0: il est dans l’adresse des pages.',
  nameHint: {
    familles: 'Par exemple «\u00a0Réseau d’accompagnement\u00a0».',
    roles: 'À l’infinitif, par exemple «\u00a0Héberger\u00a0».',
  } as Said,
  actField: 'Décision citée',
  actHint: 'Qui a décidé, et quand. Publiée avec la ligne\u00a0: ne nommez que des instances.',
  sinceField: 'Date d’effet',
  added: (name: string) => `«\u00a0${name}\u00a0» est ajouté.`,
  ending: {
    title: {
      familles: (name: string) => `Fermer la famille «\u00a0${name}\u00a0»\u00a0?`,
      roles: (name: string) => `Retirer le rôle «\u00a0${name}\u00a0»\u00a0?`,
    },
    lede: {
      familles:
        'À partir de cette date, personne ne peut plus y candidater. Les candidatures en cours vont à leur terme, et les labels accordés restent valables.',
      roles: 'À partir de cette date, personne ne peut plus le choisir. Les candidatures qui l’ont choisi le gardent.',
    } as Said,
    until: 'À partir du',
    submit: { familles: 'Fermer la famille', roles: 'Retirer le rôle' } as Said,
    done: (name: string, day: Day) => `«\u00a0${name}\u00a0» s’arrête le ${formatDay(day)}.`,
  },
  missing: {
    code: 'Donnez un code',
    badCode: 'Lettres minuscules sans accent et tirets bas seulement',
    name: 'Donnez un nom',
    statement: 'Dites ce que c’est, en une phrase',
    act: 'Citez la décision\u00a0: sans elle, rien ne change',
    since: 'Donnez la date d’effet',
    until: 'Donnez la date',
  },
  refusals: {
    'code-taken': 'Ce code existe déjà\u00a0: choisissez-en un autre.',
    'already-ended': 'Une date de fin est déjà fixée.',
    'ends-in-the-past': 'Cette date est passée\u00a0: choisissez aujourd’hui ou plus tard.',
    'ends-before-it-began': 'Cette date vient avant son début.',
    'last-one': 'Il n’en resterait plus aucun ce jour-là.',
  } satisfies Record<CatalogueRefusal, string>,
} as const

/** The field a refusal is about. */
export const fieldOf = (refusal: CatalogueRefusal): string => (refusal === 'code-taken' ? 'code' : 'until')
