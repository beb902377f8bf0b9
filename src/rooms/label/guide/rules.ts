import type { Family } from '../rules.ts'

export const activities = ['porte', 'soutient', 'les-deux'] as const
export const ages = ['moins-un-an', 'un-a-trois', 'plus'] as const
export const places = ['local', 'departement', 'region', 'france', 'ailleurs'] as const

export type Answers = {
  activity: (typeof activities)[number]
  /** The families of the support it gives; none for someone who only carries, or whose support fits no family. */
  kinds: readonly Family[]
  since: (typeof ages)[number]
  place: (typeof places)[number]
}

export type Remark = 'young' | 'abroad' | 'no-family' | 'kinds-of-a-carrier' | 'evaluator-apart'

export type Advice = {
  /** One application for each family. */
  families: readonly Family[]
  /** The bannière is the way of its own projects. */
  banner: boolean
  remarks: Remark[]
}

/** The label is for those who support the projects of others, the bannière for those who carry one: two ways, never one for the other. */
export const adviceFor = ({ activity, kinds, since, place }: Answers): Advice => {
  const supports = activity !== 'porte'
  const families = supports && place !== 'ailleurs' ? kinds : []
  const remarks: (Remark | false)[] = [
    supports && kinds.length === 0 && 'no-family',
    !supports && kinds.length > 0 && 'kinds-of-a-carrier',
    supports && place === 'ailleurs' && 'abroad',
    families.length > 0 && since === 'moins-un-an' && 'young',
    families.includes('evaluator') && families.length > 1 && 'evaluator-apart',
  ]
  return { families, banner: activity !== 'soutient', remarks: remarks.filter((one) => one !== false) }
}
