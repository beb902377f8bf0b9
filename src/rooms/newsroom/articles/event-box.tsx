import { joinWords, nbsp } from '#core/pure/text.ts'
import { eventPaths } from '#rooms/events/index.ts'
import { KeyValues, Section, Tag, When } from '#ui/index.ts'
import type { EventTold } from './queries-around.ts'
import { words } from './words.ts'

/** The event that an article tells: when, where, who received, who organised. */
export const EventBox = ({ event }: { event: EventTold }) => (
  <Section id="evenement" title={words.event} thread="territory">
    <p>
      <a href={eventPaths.event(event.slug)}>{nbsp(event.title)}</a>{' '}
      {event.status === 'cancelled' && <Tag kind="late">{words.eventCancelled}</Tag>}
    </p>
    <KeyValues
      items={[
        [
          words.date,
          event.precision === 'month' ? (
            <When date={event.startsOn.slice(0, 7)} precision="month" />
          ) : (
            <When date={event.startsOn} />
          ),
        ],
        [words.venue, [event.venue, event.place].filter(Boolean).join(', ')],
        [words.host, named(event, 'host')],
        [words.organisers, named(event, 'organiser')],
      ]}
    />
  </Section>
)

const named = ({ roles }: EventTold, role: string): string =>
  joinWords(roles.filter((one) => one.role === role).map(({ name }) => name))
