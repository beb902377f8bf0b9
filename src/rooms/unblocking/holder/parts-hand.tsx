import { type Day, formatDay, parisDay } from '#core/pure/dates.ts'
import { LinkButton, Note, Row } from '#ui/index.ts'
import type { HolderView } from './queries-case.ts'
import { hand } from './words-hand.ts'

/** Since when it is where it is. */
const sinceOf = ({ blocker }: HolderView): Day | null => {
  const at = {
    draft: null,
    awaiting_consent: blocker.movedAt,
    filed: blocker.filedAt,
    qualified: blocker.qualifiedAt,
    assigned: blocker.assignedAt,
    in_progress: blocker.takenAt ?? blocker.assignedAt,
    answered: blocker.answeredAt,
    closed: blocker.closedAt,
    withdrawn: blocker.closedAt,
  }[blocker.status]
  if (blocker.waitingSince && (blocker.status === 'qualified' || blocker.status === 'filed'))
    return blocker.waitingSince
  return at && parisDay(at)
}

/** Who has the hand, since when, what comes next, and what is awaited from the holder. */
export const Hand = ({ view }: { view: HolderView }) => {
  const { blocker, charge, pace, mayConsent } = view
  const { status, appointment } = blocker
  const since = sinceOf(view)
  const has = status === 'assigned' || status === 'in_progress'
  const awaited = status === 'answered' ? hand.answer : mayConsent ? hand.consent : null
  return (
    <Note kind="know" title={hand.title}>
      <p class="t2">
        <strong>{has ? appointment && `${appointment.function}, ${appointment.service}` : hand.who[status]}</strong>
      </p>
      <p>
        {has && charge && (charge.own ? hand.named : hand.standsIn)(charge.name)}
        {has && charge?.own && charge.away && hand.away}
        {since && hand.since(formatDay(since))}
      </p>
      <p>
        {pace?.kind === 'held' ? hand.held(hand.heldAsks) : hand.next[status]}{' '}
        <strong>{awaited ?? (pace?.kind === 'held' ? null : hand.nothing)}</strong>
      </p>
      <Doors status={status} />
    </Note>
  )
}

const Doors = ({ status }: { status: HolderView['blocker']['status'] }) => {
  if (status === 'awaiting_consent' || status === 'closed' || status === 'withdrawn') return null
  return (
    <Row>
      {status === 'answered' && (
        <LinkButton to="#reponse" small>
          {hand.answerDoor}
        </LinkButton>
      )}
      <LinkButton to="#echanges" kind={status === 'answered' ? 'alt' : 'main'} small icon="message-square">
        {hand.write}
      </LinkButton>
      <LinkButton to="#pieces" kind="alt" small>
        {hand.addFile}
      </LinkButton>
    </Row>
  )
}
