import type { CommunityStatus } from '../rules.ts'

/** Communities of one status that have ground in one department. */
export type Tally = { code: string; name: string; status: CommunityStatus; vacant: boolean; communities: number }

/** What a map may show: a status, those to be taken over, or all that are asked. */
export type Shown = CommunityStatus | 'vacant' | 'all'

export const shownBy = ({ status, vacant }: { status: CommunityStatus | null; vacant: boolean }): Shown =>
  status ?? (vacant ? 'vacant' : 'all')

/** What is asked of the map: one thing shown, of these those to be taken over alone, of these those that a search found. */
export type MapAsked = { shown: Shown; vacantOnly: boolean; searched: boolean }

export const mapAskedBy = (asked: { q: string; status: CommunityStatus | null; vacant: boolean }): MapAsked => ({
  shown: shownBy(asked),
  vacantOnly: asked.vacant && asked.status !== null,
  searched: asked.q !== '',
})

export type Department = { code: string; name: string; total: number; counts: Partial<Record<Shown, number>> }

const sum = (tallies: readonly Tally[]): number => tallies.reduce((total, { communities }) => total + communities, 0)

/** Departments where there is something to show, those with most communities first; each with how many there are of each status. */
export const departmentsOf = (tallies: readonly Tally[], shown: Shown): Department[] => {
  const kept = tallies.filter(
    ({ status, vacant }) => shown === 'all' || (shown === 'vacant' ? vacant : status === shown),
  )
  return [...Map.groupBy(kept, ({ code }) => code)]
    .map(([code, here]) => ({
      code,
      name: here[0]?.name ?? code,
      total: sum(here),
      counts: {
        ...Object.fromEntries([...Map.groupBy(here, ({ status }) => status)].map(([key, some]) => [key, sum(some)])),
        vacant: sum(here.filter(({ vacant }) => vacant)),
      },
    }))
    .sort((a, b) => b.total - a.total || a.name.localeCompare(b.name, 'fr'))
}

export const totalsOf = (departments: readonly Department[]): Record<string, number> =>
  Object.fromEntries(departments.map(({ code, total }) => [code, total]))
