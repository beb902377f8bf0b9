import { addDays, type Day } from '#core/pure/dates.ts'
import { monthsAfter } from '#core/pure/months.ts'

export const ways = ['lot', 'vote'] as const
export type Way = (typeof ways)[number]
export type CallStatus = 'open' | 'vote' | 'chosen' | 'ended' | 'nobody'
export type PeerStatus = 'candidate' | 'offered' | 'accepted' | 'declined' | 'withdrawn' | 'left'

/** Days to come forward; days of the vote; days to accept a seat; months that a mandate lasts at most; seats at most. */
export const openDays = 14
export const voteDays = 10
export const acceptDays = 5
export const longestMonths = 6
export const mostSeats = 5

/** The earliest day a mandate begins: once people came forward, were chosen and accepted. */
export const earliestStart = (opened: Day, how: Way): Day =>
  addDays(opened, openDays + (how === 'vote' ? voteDays : 0) + acceptDays + 1)
export const latestEnd = (start: Day): Day => monthsAfter(start, longestMonths)

export type Peer = { id: string; status: PeerStatus; rank: number | null; offeredOn: Day | null }

/** An offer that nobody answered in time is over: the seat goes to the next. */
export const isLate = ({ status, offeredOn }: Peer, today: Day): boolean =>
  status === 'offered' && offeredOn !== null && today > addDays(offeredOn, acceptDays)

/** To whom a seat is offered now: the next in the order, as many as there are empty seats. Late offers count as empty. */
export const nextOffers = <T extends Peer>(peers: readonly T[], seats: number, today: Day): T[] => {
  const held = peers.filter(
    (one) => one.status === 'accepted' || (one.status === 'offered' && !isLate(one, today)),
  ).length
  return peers
    .filter(({ status, rank }) => status === 'candidate' && rank !== null)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .slice(0, Math.max(0, seats - held))
}

/** Candidates in the order of their dots, equals in the order of the draw. `drawn`: the order of the draw; `dots`: by candidate. */
export const orderByDots = (drawn: readonly string[], dots: ReadonlyMap<string, number>): string[] =>
  [...drawn].sort((a, b) => (dots.get(b) ?? 0) - (dots.get(a) ?? 0))

export type CallRefusal = 'call-open' | 'dates' | 'not-open' | 'already' | 'not-offered'
