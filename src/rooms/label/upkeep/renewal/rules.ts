import { addDays, type Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { monthsAfter } from '#core/pure/months.ts'
import { type Asked, changesBetween } from '../../referential/rules.ts'
import { isHeld, type Standing } from '../rules.ts'

/** A label is renewed from half a year before its term to two months after. */
export const renewal = { opensBefore: 180, closesAfter: 60 } as const

export const opensOn = (validUntil: Day): Day => addDays(validUntil, -renewal.opensBefore)
export const closesOn = (validUntil: Day): Day => addDays(validUntil, renewal.closesAfter)

export type RenewRefusal = 'ended' | 'renewed' | 'already-open' | 'too-early' | 'too-late' | 'not-published'

type Renewing = {
  award: { state: Standing; validUntil: Day; renewedBy: Id | null; sheetStatus: string }
  /** The application of the same family that is still going somewhere. */
  open: boolean
}

/** May the structure begin the renewal of this label today? */
export const refusalToRenew = ({ award, open }: Renewing, today: Day): RenewRefusal | null => {
  if (award.renewedBy || award.state === 'replaced') return 'renewed'
  if (open) return 'already-open'
  if (!isHeld(award.state) && award.state !== 'expired') return award.state === 'not-yet' ? 'too-early' : 'ended'
  if (today < opensOn(award.validUntil)) return 'too-early'
  if (today > closesOn(award.validUntil)) return 'too-late'
  return award.sheetStatus === 'published' ? null : 'not-published'
}

/** A term already past goes on by as many years as a label lasts, until it is to come. */
export const nextTerm = (dueOn: Day, months: number, today: Day): Day => {
  let next = dueOn
  while (next <= today) next = monthsAfter(next, months)
  return next
}

/** Where a part of a renewal stands: not asked before, asked in other words, written again since, or as it was. */
export type Mark = 'new' | 'reworded' | 'rewritten' | 'carried'

type Said = { criterion: string; answer: string; selfScore: number | null; details: unknown }

const same = (one: Said | undefined, other: Said | undefined): boolean =>
  one?.answer === other?.answer &&
  one?.selfScore === other?.selfScore &&
  JSON.stringify(one?.details ?? {}) === JSON.stringify(other?.details ?? {})

/** The criteria of a renewal, each with where it stands since the label was awarded. */
export const marksOf = (
  [before, after]: readonly [Asked, Asked],
  [former, now]: readonly [readonly Said[], readonly Said[]],
): Record<string, Mark> => {
  const changed = new Map(
    changesBetween(before, after).lines.flatMap(({ list, code, kind }) => (list === 'criteria' ? [[code, kind]] : [])),
  )
  const saidIn = (all: readonly Said[], code: string) => all.find(({ criterion }) => criterion === code)
  return Object.fromEntries(
    after.criteria.map(({ code }): [string, Mark] => {
      if (changed.get(code) === 'added') return [code, 'new']
      if (!same(saidIn(former, code), saidIn(now, code))) return [code, 'rewritten']
      return [code, changed.has(code) ? 'reworded' : 'carried']
    }),
  )
}
