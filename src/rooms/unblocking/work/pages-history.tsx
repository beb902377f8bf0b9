import { Section, Tag, Timeline } from '#ui/index.ts'
import type { PastCaseEvent } from '../cases/events.ts'
import { type Work, WorkPage } from './frame.tsx'
import { words } from './words.ts'
import { eventName } from './words-events.ts'

const onHolderSide = (one: PastCaseEvent) => words.exchange.sides[one.side as keyof typeof words.exchange.sides]

/** All that happened, the latest first, and how many times it was read. */
export const HistoryPage = (props: { work: Work; events: readonly PastCaseEvent[]; readings: number }) => (
  <WorkPage work={props.work} part="history">
    <p>{words.history.readings(props.readings)}</p>
    <Section id="historique" title={words.history.title} intro={words.history.intro} thread="agent">
      <Timeline
        thread="agent"
        events={props.events.map((event) => ({
          date: event.at,
          precision: 'time',
          text: eventName(event),
          body: (
            <p class="row small muted">
              {event.side !== 'site' && <span>{onHolderSide(event)}</span>}
              {!event.shown && <Tag icon="lock">{words.exchange.hidden}</Tag>}
            </p>
          ),
        }))}
      />
    </Section>
  </WorkPage>
)
