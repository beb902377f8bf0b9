import type { Id } from '#core/pure/id.ts'
import { above, type Level, type Matter } from '../rules.ts'

/** Someone in force that day, as the choice of a hand sees them. `load`: the open cases they have. */
export type Hand = {
  id: Id
  level: Level
  matters: readonly Matter[]
  /** Their perimeter holds the place of the case. */
  covers: boolean
  /** Population-like breadth of that perimeter: the narrowest comes first. 0 commune … 4 the whole country. */
  breadth: number
  load: number
  loadLimit: number
  /** A member of the project, or of the structure that carries it, or who said so. */
  tied: boolean
  /** Gave this very case back, or could not move it. */
  declined: boolean
  /** Away without anyone to stand in. */
  away: boolean
}

/** Where a case climbs to: above its rung, and above whoever has it. Null at the highest level. */
export const rungAbove = (one: { rung: Level | null; appointment: { level: Level } | null }): Level | null => {
  const from = Math.max(one.rung ?? 1, one.appointment?.level ?? 1) as Level
  return above(from) === from ? null : above(from)
}

export type Need = { rung: Level; matter: Matter }

export const obstacles = ['place', 'matter', 'level', 'tied', 'declined', 'away', 'full'] as const
/** Why a case does not go to someone. */
export type Obstacle = (typeof obstacles)[number]

const obstaclesTo = (hand: Hand, { rung, matter }: Need): Obstacle[] => {
  const met: Record<Obstacle, boolean> = {
    place: !hand.covers,
    matter: !hand.matters.includes(matter),
    level: hand.level < rung,
    tied: hand.tied,
    declined: hand.declined,
    away: hand.away,
    full: hand.load >= hand.loadLimit,
  }
  return obstacles.filter((obstacle) => met[obstacle])
}

export type Weighed<H extends Hand = Hand> = { hand: H; obstacles: Obstacle[] }
export type Choice<H extends Hand = Hand> = {
  chosen: H | null
  /** Everyone weighed: who could take it first, in the order of choice, then the others. */
  weighed: Weighed<H>[]
  /** Nobody of that place and matter stands high enough: « blocked for lack of level ». */
  lacksLevel: boolean
}

/** The order of choice: the lowest level that is enough, then the nearest, then the least burdened, then always the same one. */
const nearer = (a: Hand, b: Hand): number =>
  a.level - b.level ||
  a.breadth - b.breadth ||
  a.load * b.loadLimit - b.load * a.loadLimit ||
  (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/**
 * Who takes a case, by place x matter x level x load x ties, with the reasons against each of the others. `pressing`: a case that waited too
 * long goes even to a full queue, never to someone tied, away, or below its level.
 */
export const chooseHand = <H extends Hand>(hands: readonly H[], need: Need, pressing = false): Choice<H> => {
  const weighed = hands
    .map((hand) => ({ hand, obstacles: obstaclesTo(hand, need) }))
    .sort((a, b) => a.obstacles.length - b.obstacles.length || nearer(a.hand, b.hand))
  const may = ({ obstacles: met }: Weighed<H>) => met.length === 0 || (pressing && met.every((one) => one === 'full'))
  const free = weighed.filter(({ obstacles: met }) => met.length === 0)
  const chosen = (free.length > 0 ? free : weighed.filter(may)).map(({ hand }) => hand).sort(nearer)[0] ?? null
  const competent = hands.filter(({ covers, matters }) => covers && matters.includes(need.matter))
  return { chosen, weighed, lacksLevel: competent.every(({ level }) => level < need.rung) }
}
