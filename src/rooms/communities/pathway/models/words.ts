import { type Day, formatDay } from '#core/pure/dates.ts'
import { count } from '#core/pure/text.ts'
import type { ModelStep, PartName, ToolKind } from './rules.ts'

export const toolKindNames: Record<ToolKind, string> = {
  template: 'Modèle',
  checklist: 'Liste à cocher',
  workshop: 'Atelier',
}

/** « 2 demi-journées », « 45 minutes » */
export const timeOf = ({ amount, unit }: ModelStep['time']): string =>
  unit === 'minutes' ? count(amount, 'minute', 'minutes') : count(amount, 'demi-journée', 'demi-journées')

export const spoken = { time: timeOf, kind: (kind: ToolKind) => toolKindNames[kind] }

export const words = {
  title: 'Démarches',
  kind: 'Démarche outillée',
  lede: 'Constituer une communauté de territoire, étape par étape. Chaque démarche se lit, s’imprime, se reprend et se transforme.',
  national: 'Proposée par la plateforme',
  nationalNote:
    'Cette démarche est une proposition de la plateforme. Aucune communauté n’y est tenue\u00a0: elle peut en faire sa variante, et d’autres peuvent reprendre cette variante.',
  listTitle: 'Les démarches publiées',
  by: (community: string) => `Variante de ${community}`,
  takenFrom: 'Reprise de',
  madeBy: 'Écrite par',
  origin: (name: string, number: number) => `${name}, version ${number}`,
  version: (number: number) => `Version ${number}`,
  publishedOn: (day: Day) => `publiée le ${formatDay(day)}`,
  steps: (n: number) => count(n, 'étape', 'étapes'),
  followedBy: (n: number) =>
    n === 0 ? 'Aucune communauté ne la suit encore' : `Suivie par ${count(n, 'communauté', 'communautés')}`,
  followers: 'Communautés qui la suivent',
  versions: 'Versions',
  older: 'Une version plus récente existe.',
  latest: 'Lire la dernière version',
  note: 'Ce qui change, selon la communauté',
  why: 'Pourquoi',
  time: 'Temps estimé',
  deliverable: 'Livrable',
  tools: 'Outils',
  begin: 'Commencer une communauté avec une démarche',
  differences: 'Ce qui diffère',
  differencesWith: (name: string, number: number) => `Ce qui diffère de ${name}, version ${number}`,
  noDifference: 'Rien ne diffère.',
  movedSteps: 'L’ordre des étapes a changé.',
  preamble: 'Présentation',
  lists: { step: 'Étape', tool: 'Outil' },
  kinds: { added: 'Ajouté', removed: 'Retiré', changed: 'Modifié' },
  parts: {
    title: 'Titre',
    why: 'Pourquoi',
    time: 'Temps estimé',
    deliverable: 'Livrable',
    kind: 'Genre',
    body: 'Texte',
    items: 'Cases',
  } satisfies Record<PartName, string>,
  download: 'Télécharger ce texte',
  downloadHint: 'Fichier texte, au format Markdown',
  backToPathway: 'Retour à la démarche',
  items: 'À cocher',
  sourceLine: (name: string, number: number) => `Démarche «\u00a0${name}\u00a0», version ${number}, #FrenchImpact`,
  offeredTitle: 'Démarches à reprendre',
  offeredIntro:
    'Rien n’y a bougé depuis trois mois. Les étapes faites restent acquises\u00a0: ceux qui arrivent poursuivent avec les membres, ils ne recommencent pas.',
  offeredSince: (day: Day) => `À reprendre depuis le ${formatDay(day)}`,
  doneSteps: (n: number) => count(n, 'étape faite', 'étapes faites'),
  noneOffered: 'Aucune démarche n’est à reprendre aujourd’hui.',
  takeOver: 'Demander à rejoindre pour reprendre',
  fictional: 'Fictif',
} as const
