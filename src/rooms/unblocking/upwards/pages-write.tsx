import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import {
  Actions,
  Button,
  CheckboxGroup,
  Form,
  HiddenField,
  KeyValues,
  Note,
  Page,
  PageHead,
  TextArea,
  TextField,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import { notes, room } from './parts.tsx'
import type { PolicyNote } from './queries.ts'
import type { Ground, Grounds, Suggested } from './queries-grounds.ts'
import { noteParts } from './rules.ts'
import { ministries, partHints, partNames, words } from './words.ts'

type Props = {
  note: PolicyNote | null
  cited: Grounds
  toCite: Grounds
  suggested: Suggested | null
  errors: FieldErrors
  values: Typed
}

const boxes = (grounds: readonly Ground[]) => grounds.map(({ id, title }) => ({ value: id, label: title }))
const ids = (grounds: readonly Ground[]) => grounds.map(({ id }) => id)

export const WriteNotePage = ({ note, cited, toCite, suggested, errors, values }: Props) => {
  const title = note ? words.editTitle : words.newTitle
  return (
    <Page title={title} thread="agent" trail={[room, notes, { label: title }]} errorCount={errorCount(errors)} noindex>
      <PageHead title={title} thread="agent" lede={words.newLede} />
      <Counted suggested={suggested} />
      <Form to={note ? paths.notePart(note.slug, 'modifier') : paths.newNote} errors={errors} values={values}>
        {note && <HiddenField name="version" value={note.version} />}
        <TextField name="title" label={words.titleField} hint={words.titleHint} value={note?.title} required />
        <TextField
          name="ministry"
          label={words.ministry}
          hint={`${words.ministryHint} ${words.suggestions}\u00a0: ${ministries.join(', ')}.`}
          value={note?.ministry}
          required
        />
        {noteParts.map((part) => (
          <TextArea name={part} label={partNames[part]} hint={partHints[part]} value={note?.[part]} />
        ))}
        {toCite.precedents.length > 0 && (
          <CheckboxGroup
            name="precedents"
            label={words.precedents}
            hint={words.precedentsHint}
            options={boxes(toCite.precedents)}
            values={ids(cited.precedents)}
          />
        )}
        <TextField name="precedent_more" label={words.precedentMore} hint={words.precedentMoreHint} />
        {toCite.tests.length > 0 && (
          <CheckboxGroup
            name="tests"
            label={words.tests}
            hint={words.testsHint}
            options={boxes(toCite.tests)}
            values={ids(cited.tests)}
          />
        )}
        <Actions>
          <Button>{words.save}</Button>
        </Actions>
      </Form>
    </Page>
  )
}

const said = (n: number | null) => (n === null ? words.few : words.about(n))

const Counted = ({ suggested }: { suggested: Suggested | null }) =>
  suggested && (
    <Note title={words.suggested}>
      <KeyValues
        items={[
          [words.alike, suggested.precedents],
          [words.counted, said(suggested.cases)],
        ]}
      />
      <p class="small">{words.suggestedNote}</p>
    </Note>
  )
