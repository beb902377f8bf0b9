import type { Visitor } from '#core/actor.ts'
import { addDays, type Day, parisDay } from '#core/pure/dates.ts'
import { type Collects, hasOptions, type Method, type Standing } from '../rules.ts'

/** How a decision is prepared: what is asked, how it is settled, when. */
export type Content = {
  title: string
  question: string
  /** What comes before the choice, and until when; the dates of the vote may then wait. */
  collects: Collects
  collectUntil: Date | null
  method: Method
  thresholdNum: number | null
  thresholdDen: number | null
  quorum: number
  dots: number | null
  options: readonly { label: string; detail: string }[]
  opensAt: Date | null
  closesAt: Date | null
}

/** A vote that nobody else needs stays open three days at least: one has work, children, a night. */
export const shortestDays = 3
export const longestDays = 90
/** And it opens within the year. */
const farthestDays = 365
export const mostOptions = 20
/** Of one person in one body, at once: to put questions is not to flood. */
export const mostAtOnce = 3

/** Two thirds, three quarters…: strictly more than half. */
export const thresholds = ['3/5', '2/3', '3/4', '4/5', '1/1'] as const
export const quorums = [0, 10, 20, 25, 33, 50, 66, 75] as const

export type ContentRefusal =
  | 'dates-missing'
  | 'opens-past'
  | 'opens-far'
  | 'too-short'
  | 'too-long'
  | 'few-options'
  | 'many-options'
  | 'same-options'
  | 'threshold-missing'
  | 'dots-missing'
  | 'collect-missing'
  | 'collect-past'

const dayMs = 86_400_000

/** Prepares a decision of a body: whoever has a voice in it, or facilitates it, while it lives. In the invented world, invented people. */
export const canPropose = (body: { demo: boolean; closed: boolean }, standing: Standing, actor: Visitor): boolean =>
  actor !== null && !body.closed && actor.demo === body.demo && (standing.voices.length > 0 || standing.facilitates)

/** May a decision written so be announced now? When something is asked first, its vote is dated and its options known later. */
export const refusalToAnnounce = (content: Content, now: Date): ContentRefusal | null => {
  if (content.collects === 'nothing') return refusalToVoteOn(content, now)
  if (!content.collectUntil) return 'collect-missing'
  return content.collectUntil.getTime() < now.getTime() + dayMs ? 'collect-past' : null
}

/** May this be put to the vote at these dates? */
export const refusalToVoteOn = (content: Content, now: Date): ContentRefusal | null => {
  const { opensAt, closesAt, options, method } = content
  if (!opensAt || !closesAt) return 'dates-missing'
  if (opensAt <= now) return 'opens-past'
  if (opensAt.getTime() > now.getTime() + farthestDays * dayMs) return 'opens-far'
  if (closesAt.getTime() - opensAt.getTime() < shortestDays * dayMs) return 'too-short'
  if (closesAt.getTime() - opensAt.getTime() > longestDays * dayMs) return 'too-long'
  if (method === 'qualified' && !(content.thresholdNum && content.thresholdDen)) return 'threshold-missing'
  if (method === 'dots' && !content.dots) return 'dots-missing'
  return hasOptions(method) ? refusalOfOptions(options) : null
}

const refusalOfOptions = (options: Content['options']): ContentRefusal | null => {
  if (options.length < 2) return 'few-options'
  if (options.length > mostOptions) return 'many-options'
  const labels = options.map(({ label }) => label.toLowerCase())
  return new Set(labels).size < labels.length ? 'same-options' : null
}

/** What the form proposes first: opens in three days at noon of Paris, closes a week later. */
export const proposedDays = (now: Date): { opens: Day; closes: Day } => {
  const today = parisDay(now)
  return { opens: addDays(today, 3), closes: addDays(today, 10) }
}
