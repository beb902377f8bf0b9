import type { Visitor } from '#core/actor.ts'
import { addDays, type Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'

export const kinds = ['collective', 'ptce', 'network', 'group', 'other'] as const
export type CommunityKind = (typeof kinds)[number]
export type CommunityStatus = 'building' | 'declared' | 'recognised' | 'closed'

/** How precisely a source dates something: a month stays a month. */
export type Precision = 'day' | 'month' | 'year'

/** A voice that a person carries in a community: their own, or that of an organisation they keep. */
export type Voice = { kind: 'organisation' | 'person'; id: Id; name: string }

/** What a person is to a community that day. */
export type Standing = { voices: readonly Voice[]; facilitates: boolean }

/** The voice chosen in a form; one that is alone needs no choosing. */
export const chosenVoice = (voices: readonly Voice[], id: string): Voice | undefined =>
  voices.length === 1 ? voices[0] : voices.find((voice) => voice.id === id)

const voteAt = (day: Day): Date => new Date(`${day}T08:00:00Z`)

/** When a vote that the rules of a community call for opens, some days after it is asked, and closes: always at the same hour. */
export const voteWindow = (asked: Day, { opensIn, lasts }: { opensIn: number; lasts: number }) => {
  const opensOn = addDays(asked, opensIn)
  return { opensOn, opensAt: voteAt(opensOn), closesAt: voteAt(addDays(opensOn, lasts)) }
}

export const stranger: Standing = { voices: [], facilitates: false }

export type Open = { status: CommunityStatus; demo: boolean }

/** Nothing is done in a community that is closed, nor by an invented person in a real one. */
export const isOpenTo = ({ status, demo }: Open, actor: Visitor): boolean =>
  actor !== null && status !== 'closed' && actor.demo === demo

/** Speaks in the name of a member. */
export const canSpeak = (community: Open, standing: Standing, actor: Visitor): boolean =>
  isOpenTo(community, actor) && standing.voices.length > 0

/** Equips, convenes, publishes: by a mandate in force, or as the one who began before any mandate. Never counts nor changes a vote. */
export const canFacilitate = (community: Open, standing: Standing, actor: Visitor): boolean =>
  isOpenTo(community, actor) && standing.facilitates
