import type { cast } from '../../../demo/cast.ts'
import type { AdministrationKind, How, Level, Matter, Scale } from '../rules.ts'

export type Who = keyof typeof cast

/** What is asked, and when: days before today. */
export type Asked = {
  by: Who
  on: number
  /** The sheet of an invented project. */
  project: string
  /** A territory by kind and code: `commune:69266`. */
  place: string
  challenge: string
  title: string
  wants: string
  kind: AdministrationKind
  administration: string
  how: How
  rule: string
  tried: string
  consequence: string
  request: string
  /** Days after the filing. */
  neededIn: number | null
  matter: Matter
  scale: Scale
}

/** How it was found receivable. */
export type Sorted = { on: number; level: Level; purpose: string; urgent?: string }

/** Asked, and found receivable. */
export type Sortable = Asked & { sorted: Sorted }

/** What is left of a case once it is over, without names. */
export type Sheet = {
  title: string
  blockage: string
  rule: string
  wayOut: string
  letter: string
}
