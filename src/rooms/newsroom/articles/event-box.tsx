import { KeyValues, Section, When } from '#ui/index.ts'
import { words } from './words.ts'

type EventBoxProps = {
  event: {
    slug: string
    title: string
    startsOn: string
    precision: string
    venue: string
    place: string | null
    host: { name: string } | null
  }
}

/** The event that an article tells: when, where, and who received. */
export const EventBox = ({ event }: EventBoxProps) => (
  <Section id="evenement" title={words.event} thread="territory">
    <p>
      <a href={`/evenements/${event.slug}`}>{event.title}</a>
    </p>
    <KeyValues
      items={[
        [
          'Date',
          event.precision === 'month' ? (
            <When date={event.startsOn.slice(0, 7)} precision="month" />
          ) : (
            <When date={event.startsOn} />
          ),
        ],
        [words.eventHost, [event.host?.name ?? event.venue, event.place].filter(Boolean).join(', ')],
      ]}
    />
  </Section>
)
