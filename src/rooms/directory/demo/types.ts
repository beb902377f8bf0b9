import type { cast } from '../../../demo/cast.ts'
import type { Kind, LegalForm, Public, Stage } from '../rules.ts'

/** A place by its level and official code: `commune:69123`, `epci:200046977`, `country:FR`. */
export type PlaceKey = `${'country' | 'region' | 'department' | 'epci' | 'commune'}:${string}`

export const lyonMetropole: PlaceKey = 'epci:200046977'

type Told = {
  kind: Kind
  name: string
  acronym?: string
  aliases?: string[]
  summary: string
  description?: string
  need?: string
  publics?: Public[]
  /** Slugs, the most important first. */
  challenges: string[]
  places: PlaceKey[]
  seat?: PlaceKey
  stage?: Stage
  legalForm?: LegalForm
  website?: string
}

/** A real organisation, told from public sources: only what they say, in our words. */
export type Editorial = Told & { kind: 'organisation' }

/** An invented sheet, kept by a member of the cast and shown as invented. */
export type Invented = Told & {
  by: keyof typeof cast
  /** The day it was published. */
  on: string
  /** Name of the invented structure that bears it. */
  bearer?: string
  people?: { name: string; function: string }[]
}
