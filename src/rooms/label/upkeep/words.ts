import { awardStateNames } from '../words.ts'
import type { Standing } from './rules.ts'

export const standingNames: Record<Standing, string> = { ...awardStateNames, 'not-yet': 'Label à venir' }

export const words = {
  /** A label, by its structure and its family. */
  of: ({ organisation, familyName }: { organisation: string; familyName: string }) => `${organisation}, ${familyName}`,
} as const
