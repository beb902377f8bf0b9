import type { FieldErrors, Typed } from '#core/forms.ts'
import { Actions, Button, Empty, Form, Section, Stack, TextArea, Timeline } from '#ui/index.ts'
import { FilePage, Paragraphs } from './frame.tsx'
import { paths } from './paths.ts'
import type { FileHead, FileNote } from './queries.ts'
import type { FileEvent } from './queries-exchanges.ts'
import { canNote, limits } from './rules.ts'
import { words } from './words.ts'
import { eventNames } from './words-history.ts'

type NotesProps = { head: FileHead; notes: readonly FileNote[]; errors: FieldErrors; values: Typed }

export const NotesPage = ({ head, notes, errors, values }: NotesProps) => (
  <FilePage head={head} part="notes" errors={errors}>
    <Section id="notes" title={words.notes.title} intro={words.notes.intro} thread="support">
      <Stack gap={6}>
        <FileNotes notes={notes} />
        {canNote(head) && (
          <Form to={paths.notes(head.application.id)} errors={errors} values={values}>
            <TextArea name="text" label={words.notes.text} maxLength={limits.note} required />
            <Actions>
              <Button>{words.notes.add}</Button>
            </Actions>
          </Form>
        )}
      </Stack>
    </Section>
  </FilePage>
)

/** What those of the desk wrote to one another: for the desk only. */
export const FileNotes = ({ notes }: { notes: readonly FileNote[] }) =>
  notes.length === 0 ? (
    <Empty title={words.notes.none} level={3} />
  ) : (
    <Timeline
      events={notes.map(({ at, author, text }) => ({
        date: at,
        precision: 'time' as const,
        text: words.notes.by(author),
        body: <Paragraphs text={text} />,
      }))}
    />
  )

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
