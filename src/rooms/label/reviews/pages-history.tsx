import { Section, Timeline } from '#ui/index.ts'
import { FilePage } from './frame.tsx'
import type { FileHead } from './queries.ts'
import type { FileEvent } from './queries-exchanges.ts'
import { words } from './words.ts'
import { eventNames } from './words-history.ts'

export const HistoryPage = ({ head, events }: { head: FileHead; events: readonly FileEvent[] }) => (
  <FilePage head={head} part="history">
    <Section id="historique" title={words.history.title} thread="support">
      <FileHistory events={events} />
    </Section>
  </FilePage>
)

/** With who did it: for the desk only. */
export const FileHistory = ({ events }: { events: readonly FileEvent[] }) => (
  <Timeline
    events={events.map(({ at, verb, actor }) => ({
      date: at,
      precision: 'time' as const,
      text: `${eventNames[verb] ?? words.history.other}${words.history.by(actor)}`,
    }))}
  />
)
