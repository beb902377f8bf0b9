import { mostOptions } from '../../proposals/rules.ts'

export type GroupingRefusal =
  | 'not-grouping'
  | 'stale'
  | 'label-missing'
  | 'reason-missing'
  | 'same-label'
  | 'too-many-groups'
  | 'not-empty'
  | 'unplaced'
  | 'one-proposal'
  | 'two-proposals'
  | 'no-vote'
  | 'vote-needed'

/** Where an idea goes: a proposal by its id, the new one, aside with its reason, or nowhere yet. */
export type Place = { id: string; to: string; reason: string }
export const toNew = 'nouvelle'
export const toAside = 'de-cote'

export type Grouping = { places: readonly Place[]; label: string; detail: string }

/** Is this a grouping that can be written? Nothing is left aside without a reason, and two proposals do not share a name. */
export const refusalToGroup = ({ places, label }: Grouping, labels: readonly string[]): GroupingRefusal | null => {
  if (places.some(({ to }) => to === toNew) && label === '') return 'label-missing'
  if (places.some(({ to, reason }) => to === toAside && reason.length < 10)) return 'reason-missing'
  if (label === '') return null
  if (labels.some((one) => one.toLowerCase() === label.toLowerCase())) return 'same-label'
  return labels.length >= mostOptions ? 'too-many-groups' : null
}
