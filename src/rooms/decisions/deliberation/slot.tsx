import type { Child } from 'hono/jsx'
import { db, now, type Request } from '#core/http.ts'
import { consentSlot } from '../consent/slot.tsx'
import type { Seen } from '../queries.ts'
import { DebateSection, FloorSection, LeadSection, MinoritySection } from './pages.tsx'
import { saidIn, unplacedIn } from './queries.ts'
import { mayOf, readerOf } from './reading.ts'
import {
  canGroup,
  canLead,
  isGroupingOverdue,
  minorityUntil,
  readsWords,
  refusalToArgue,
  refusalToSpeak,
  refusalToState,
} from './rules.ts'

const wordsShown = 30
const argumentsShown = 10

/** What is said around a decision, on its page: the round, the ideas, the arguments, the objections, the words of the minority. */
export const deliberationSlot = async (c: Request, seen: Seen): Promise<Child> => {
  if (seen.decision.status === 'draft') return null
  return (
    <>
      {await lead(c, seen)}
      {await floor(c, seen)}
      {await consentSlot(c, seen)}
      {await debate(c, seen)}
      {minority(c, seen)}
    </>
  )
}

const floor = async (c: Request, seen: Seen): Promise<Child> => {
  const { decision, standing } = seen
  if (decision.collects === 'nothing') return null
  const reader = readerOf(c, seen)
  const isReadable = readsWords(decision.status, reader.within)
  const asked = { kinds: ['round', 'idea'], order: 'grouped', perPage: wordsShown } as const
  const { words: said, total } = isReadable ? await saidIn(db(c), decision.id, reader, asked) : { words: [], total: 0 }
  const isOpen = decision.status === 'collecting'
  const maySpeak = isOpen && refusalToSpeak(decision, standing, reader.actor, now(c)) === null
  const toSignIn = isOpen && reader.actor === null
  const isOverdue = isGroupingOverdue(decision, now(c))
  return <FloorSection {...{ decision, said, total, isReadable, maySpeak, toSignIn, isOverdue }} may={mayOf(c, seen)} />
}

const lead = async (c: Request, seen: Seen): Promise<Child> => {
  const { decision, standing } = seen
  const { actor } = readerOf(c, seen)
  if (!canGroup(decision, standing, actor, now(c))) return null
  const isTakenOver = !canLead(decision, standing, actor)
  return <LeadSection {...{ decision, isTakenOver }} left={await unplacedIn(db(c), decision.id)} />
}

const debate = async (c: Request, seen: Seen): Promise<Child> => {
  const { decision, standing } = seen
  if (!['grouping', 'announced', 'open', 'closed', 'settled'].includes(decision.status)) return null
  const reader = readerOf(c, seen)
  const asked = { kinds: ['argument'], order: 'told', perPage: argumentsShown } as const
  const { words: said, total } = await saidIn(db(c), decision.id, reader, asked)
  const mayArgue = reader.actor !== null && refusalToArgue(decision, standing, reader.actor, now(c)) === null
  if (total === 0 && !['announced', 'open'].includes(decision.status)) return null
  return <DebateSection {...{ decision, said, total, mayArgue }} may={mayOf(c, seen)} />
}

const minority = (c: Request, seen: Seen): Child => {
  const { decision, electors } = seen
  const { actor } = readerOf(c, seen)
  if (!actor || !decision.closedAt || refusalToState(decision, electors.length, actor, now(c))) return null
  return <MinoritySection {...{ decision }} until={minorityUntil(decision.closedAt)} />
}
