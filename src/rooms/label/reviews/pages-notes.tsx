import type { FieldErrors, Typed } from '#core/forms.ts'
import { Actions, Button, Empty, Form, Section, Stack, TextArea, Timeline } from '#ui/index.ts'
import { FilePage, Paragraphs } from './frame.tsx'
import { paths } from './paths.ts'
import type { FileHead, FileNote } from './queries.ts'
import { canNote, limits } from './rules.ts'
import { words } from './words.ts'

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
