import type { Id } from '#core/pure/id.ts'
import type { Family } from '../rules.ts'

export type Department = { id: number; code: string; name: string; slug: string; region: string; regionCode: string }

/** How many labelled structures cover a department, and how many more only touch it. */
export type Cover = { whole: number; partly: number }
/** By family, then by department; nothing where there is none. */
export type Coverage = Record<Family, Record<string, Cover>>

export type Supporter = {
  id: Id
  family: Family
  name: string
  slug: string
  fictional: boolean
  whole: boolean
  /** The departments of the region that it reaches. */
  codes: string[]
}

/** All that reach a department, wholly or not. */
export const total = (cover: Cover | undefined): number => (cover ? cover.whole + cover.partly : 0)

/** The departments that no structure of this family reaches. */
export const gapsOf = (coverage: Coverage, family: string, departments: readonly Department[]): Department[] =>
  departments.filter(({ code }) => total(coverage[family]?.[code]) === 0)

/** What was known the last time: by family, the codes of the departments it reached. */
export type Told = Record<Family, ReadonlySet<string>>

/** The departments that a family reached the last time they were told, and reaches no more. */
export const gapsOpened = (
  told: Told,
  coverage: Coverage,
  family: string,
  departments: readonly Department[],
): Department[] => gapsOf(coverage, family, departments).filter(({ code }) => told[family]?.has(code))

/** The departments that a family reaches, and was not known to. */
export const reachedSince = (
  told: Told,
  coverage: Coverage,
  family: string,
  departments: readonly Department[],
): Department[] => departments.filter(({ code }) => total(coverage[family]?.[code]) > 0 && !told[family]?.has(code))

/** How many are named under a family: the register has the others. */
export const shownHere = 12
const shownNear = 12

export type Here = { here: Supporter[]; near: Supporter[] }

/** Of a family, those that reach the department, and those of the same region that do not. */
export const around = (supporters: readonly Supporter[], family: string, code: string): Here => {
  const ofFamily = supporters.filter((one) => one.family === family)
  return {
    here: ofFamily.filter(({ codes }) => codes.includes(code)),
    near: ofFamily.filter(({ codes }) => !codes.includes(code)).slice(0, shownNear),
  }
}
