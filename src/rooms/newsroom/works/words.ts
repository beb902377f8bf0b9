import { count, quoted } from '#core/pure/text.ts'
import type { Horizon, WorkStatus } from './rules.ts'

export const statusNames: Record<WorkStatus, string> = {
  considered: 'Envisagé',
  ongoing: 'En cours',
  paused: 'En pause',
  done: 'Abouti',
  abandoned: 'Abandonné',
}

export const horizonNames: Record<Horizon, string> = { short: 'Court terme', long: 'Long terme' }

export const words = {
  title: 'Chantiers',
  description: 'Les travaux en cours de #FrenchImpact, avec leur dernier point daté.',
  lede: 'Ce qui est en travaux, qui s’en charge, et le dernier point, avec sa date. Une échéance n’est montrée que si une source la donne.',
  purpose: 'Objet',
  lead: 'Qui s’en charge',
  partners: 'Avec',
  horizon: 'Horizon',
  next: 'Prochaine étape',
  due: 'Échéance',
  dueSource: 'sa source',
  last: 'Dernier point',
  points: 'Les points, datés',
  silent: (days: number) => `Sans nouvelles depuis ${count(days, 'jour', 'jours')}`,
  unknown: 'non précisé par la source',
  none: 'Aucun chantier n’est ouvert.',
  noPoint: 'Aucun point n’a encore été dit.',
  fictional: 'Fictif',
  edit: 'Ajouter un point',
  desk: {
    title: 'Chantiers de la rédaction',
    desk: 'Rédaction',
    create: 'Nouveau chantier',
    name: 'Titre',
    save: 'Enregistrer',
    saved: 'C’est enregistré.',
    point: 'Ajouter un point',
    on: 'Date du point',
    status: 'État',
    text: 'Où en est-on\u00a0?',
    source: 'Source',
    sourceUrl: 'Adresse de la source',
    errors: {
      title: 'Donnez un titre.',
      purpose: 'Dites l’objet du chantier.',
      choice: 'Choisissez.',
      day: 'Une date qui existe, et qui n’est pas à venir.',
      text: 'Dites où l’on en est.',
      url: 'Une adresse complète.',
      dueSource: 'Une échéance ne s’affiche qu’avec l’adresse de sa source.',
    },
  },
  mail: {
    subject: (title: string) => `Chantier sans nouvelles\u00a0: ${title}`,
    paragraphs: (title: string, days: number) => [
      `Le chantier ${quoted(title)} n’a pas de point depuis ${count(days, 'jour', 'jours')}. Sa page le dit à tous.`,
      'Ajoutez un point, même court, ou dites qu’il est en pause ou abandonné.',
    ],
    action: 'Ajouter un point',
  },
} as const
