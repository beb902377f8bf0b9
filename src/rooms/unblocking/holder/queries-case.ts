import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import { answerClock } from '../cases/clocks.ts'
import { eventsOf } from '../cases/events.ts'
import { filesOf } from '../cases/files/queries.ts'
import { messagesOf } from '../cases/messages/queries.ts'
import { administrationsOf, lettersOf, meetingsOf, stepsOf } from '../cases/parts/queries.ts'
import { type Case, inChargeOf } from '../cases/queries.ts'
import { countReadings } from '../cases/queries-readings.ts'
import { consents } from '../intake/queries.ts'
import { outcomesOf } from '../outcomes/queries.ts'
import { offersOf } from '../precedents/offers/queries.ts'
import { precedentsLike } from '../precedents/similar/queries.ts'
import { sheetOf } from '../precedents/writing/queries.ts'
import { paceOf } from './rules.ts'

const similarShown = 3

/** All that the holder reads of a case of theirs: never a note, a document, a step or a letter that is not shown to them. */
export const holderView = async (db: Database, actor: Actor, blocker: Case, today: Day) => {
  const { id, sheet: project, structure } = blocker
  const sought = { matter: blocker.matter, how: blocker.how, text: `${blocker.title} ${blocker.rule} ${blocker.wants}` }
  const [clock, charge, events, outcomes, administrations] = await Promise.all([
    answerClock(db, id),
    inChargeOf(db, blocker, today),
    eventsOf(db, id, true),
    outcomesOf(db, id),
    administrationsOf(db, id),
  ])
  const [steps, meetings, messages, letters, files, readings, similar, offers, sheet, mayConsent] = await Promise.all([
    stepsOf(db, id, true),
    meetingsOf(db, id),
    messagesOf(db, id, true),
    lettersOf(db, id, true),
    filesOf(db, id, true),
    countReadings(db, id),
    precedentsLike(db, sought, similarShown),
    offersOf(db, id),
    sheetOf(db, id),
    blocker.status === 'awaiting_consent' && project !== null && structure !== null
      ? consents(db, actor.id, project.id, structure.id)
      : false,
  ])
  return {
    ...{
      blocker,
      today,
      clock,
      events,
      outcomes,
      administrations,
      steps,
      meetings,
      messages,
      letters,
      files,
      readings,
      similar,
      offers,
    },
    pace: paceOf(blocker.status, clock, blocker.waitingSince, today),
    /** Whoever acts today: the person appointed, or whoever stands in. */
    charge: charge[0] ?? null,
    mayConsent,
    /** The anonymised sheet waits for the agreement of the project. */
    sheetAsks: sheet?.status === 'consenting',
    /** It was answered by the project, which may come back on it. */
    sheetAnswered: sheet !== null && ['published', 'kept', 'retracted'].includes(sheet.status),
  }
}
export type HolderView = Awaited<ReturnType<typeof holderView>>
