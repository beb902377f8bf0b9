import { type Day, formatDay } from '#core/pure/dates.ts'

export const words = {
  reasons: (last: Day) =>
    `Depuis le ${formatDay(last)}, le site n’a enregistré ni projet repéré, ni orientation, ni accompagnement, ni point sur vos engagements.`,
} as const
