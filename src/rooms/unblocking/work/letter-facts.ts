import { formatInstant } from '#core/pure/dates.ts'
import type { Administration, Meeting } from '../cases/parts/queries.ts'
import type { Case } from '../cases/queries.ts'
import type { Facts } from './words-letters.ts'

/** What a letter about this case may begin from: to that administration, about the next meeting when there is one. */
export const factsOf = (blocker: Case, to: Administration | null, meetings: readonly Meeting[], now: Date): Facts => {
  const next = meetings.filter(({ heldAt, cancelledAt }) => !cancelledAt && heldAt > now).at(-1)
  const { appointment } = blocker
  return {
    ...{ number: blocker.number ?? '', project: blocker.sheet?.name ?? blocker.project, place: blocker.place ?? '' },
    ...{ wants: blocker.wants, rule: blocker.rule, request: blocker.request, purpose: blocker.protectedPurpose },
    ...{ administration: to?.name ?? blocker.administration, asked: to?.asked ?? '' },
    ...{ askedOn: to?.askedOn ?? null, dueOn: to?.dueOn ?? null },
    meeting: next ? `${formatInstant(next.heldAt)}, ${next.place}` : '',
    signature: appointment ? `${appointment.function}, ${appointment.service}` : '',
  }
}
