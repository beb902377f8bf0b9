import { z } from 'zod'
import { field } from '#core/forms.ts'
import { type SettingName, type Settings, settingFloors } from '../../rules.ts'

export type SettingRefusal =
  | 'below-floor'
  | 'above-ceiling'
  | 'unchanged'
  | 'signatures-over-quorum'
  | 'opinion-after-review'

/** More than these would say nothing any more. */
export const settingCeilings: Partial<Record<SettingName, number>> = {
  check_share: 100,
  reviewers: 10,
  signatures: 10,
  quorum: 50,
}
const ceiling = 400

export const floorOf = (name: SettingName): number => settingFloors[name] ?? 1
export const ceilingOf = (name: SettingName): number => settingCeilings[name] ?? ceiling

type Said = { value: number; act: string | null }

/** Why a setting cannot take this value, or null. `others` are the settings of today: some only make sense together. */
export const whyNotSet = (
  name: SettingName,
  next: { value: number; act: string },
  now: Said,
  others: Settings,
): SettingRefusal | null => {
  if (next.value < floorOf(name)) return 'below-floor'
  if (next.value > ceilingOf(name)) return 'above-ceiling'
  if (next.value === now.value && next.act === now.act) return 'unchanged'
  const after: Settings = { ...others, [name]: next.value }
  if (after.signatures > after.quorum) return 'signatures-over-quorum'
  return after.opinion_days > after.review_days ? 'opinion-after-review' : null
}

export const settingForm = (missing: { value: string; act: string }) =>
  z.object({
    value: z.preprocess(
      (value) => (typeof value === 'string' && /^\d{1,6}$/.test(value.trim()) ? Number(value) : Number.NaN),
      z.int({ error: missing.value }),
    ),
    act: field.text(missing.act, 300),
  })
