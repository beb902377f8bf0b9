import { paths } from '../paths.ts'

const root = paths.roadmap
const item = (slug: string, id: string) => `${root(slug)}/elements/${id}`
const version = (slug: string, number: number | string) => `${root(slug)}/versions/${number}`

export const roadmapPaths = {
  roadmap: root,
  board: (slug: string) => `${root(slug)}/colonnes`,
  timeline: (slug: string) => `${root(slug)}/frise`,
  table: (slug: string) => `${root(slug)}/tableau`,
  file: (slug: string) => `${root(slug)}/tableau.csv`,
  begin: (slug: string) => `${root(slug)}/commencer`,
  /** A new axis, or what goes under an item. */
  addAxis: (slug: string) => `${root(slug)}/ajouter`,
  addUnder: (slug: string, id: string) => `${item(slug, id)}/ajouter`,
  item,
  edit: (slug: string, id: string) => `${item(slug, id)}/modifier`,
  status: (slug: string, id: string) => `${item(slug, id)}/etat`,
  order: (slug: string, id: string) => `${item(slug, id)}/ordre`,
  remove: (slug: string, id: string) => `${item(slug, id)}/retirer`,
  restore: (slug: string, id: string) => `${item(slug, id)}/remettre`,
  addIndicator: (slug: string, id: string) => `${item(slug, id)}/indicateurs`,
  indicator: (slug: string, id: string, indicator: string) => `${item(slug, id)}/indicateurs/${indicator}`,
  removeIndicator: (slug: string, id: string, indicator: string) =>
    `${item(slug, id)}/indicateurs/${indicator}/retirer`,
  read: (slug: string, id: string, indicator: string) => `${item(slug, id)}/indicateurs/${indicator}/mesures`,
  versions: (slug: string) => `${root(slug)}/versions`,
  freeze: (slug: string) => `${root(slug)}/versions/nouvelle`,
  version,
  ask: (slug: string, number: number | string) => `${version(slug, number)}/vote`,
  withdraw: (slug: string, number: number | string) => `${version(slug, number)}/retrait`,
  differences: (slug: string, from?: string | number, to?: string | number) =>
    `${root(slug)}/differences${from === undefined || to === undefined ? '' : `?${new URLSearchParams({ de: String(from), a: String(to) })}`}`,
  accelerator: paths.accelerator,
  decision: paths.decision,
  unblock: (title: string) => `/debloquer/demander?titre=${encodeURIComponent(title)}`,
  organisation: paths.organisation,
} as const
