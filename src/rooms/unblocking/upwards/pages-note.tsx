import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import { formatDay } from '#core/pure/dates.ts'
import { KeyValues, LinkButton, Links, Note, Page, PageHead, Section, Split, Stack, Tag, Timeline } from '#ui/index.ts'
import { paths } from '../paths.ts'
import { MoveForms } from './forms.tsx'
import { NoteTags, notes, room } from './parts.tsx'
import type { NoteState, PolicyNote } from './queries.ts'
import type { Ground, Grounds } from './queries-grounds.ts'
import { afterMove, type NoteRefusal, noteParts, type Silence } from './rules.ts'
import { partNames, refusals, statusNames, words } from './words.ts'

export type NoteView = {
  note: PolicyNote
  follows: boolean
  silence: Silence
  states: readonly NoteState[]
  grounds: Grounds
  /** Tests measured since, that may still be cited. */
  others: Grounds['tests']
  /** The last day to answer, were it sent today. */
  dueIfSent: string
  refusal: NoteRefusal | null
  refused: string | null
  errors: FieldErrors
  values: Typed
}

export const NotePage = (props: NoteView) => {
  const { note, follows, silence } = props
  return (
    <Page
      title={note.title}
      description={note.proposal}
      thread="agent"
      trail={[room, notes, { label: words.number(note.number) }]}
      errorCount={errorCount(props.errors)}
      noindex={note.status === 'draft'}
    >
      <PageHead
        title={note.title}
        thread="agent"
        kind={words.number(note.number)}
        lede={note.ministry}
        tags={
          <>
            <NoteTags note={note} silence={silence} />
            <Tag kind="provisional">{words.maturity}</Tag>
          </>
        }
        actions={
          follows &&
          afterMove('edit', note.status) && (
            <LinkButton to={paths.notePart(note.slug, 'modifier')} kind="alt">
              {words.edit}
            </LinkButton>
          )
        }
      />
      <Overtaken {...props} />
      <Split label={words.state} aside={<Aside {...props} />}>
        {noteParts.map(
          (part) =>
            note[part] !== '' && (
              <Section id={part} title={partNames[part]}>
                {note[part].split(/\n{2,}/).map((paragraph) => (
                  <p>{paragraph}</p>
                ))}
              </Section>
            ),
        )}
        <Section id="appuis" title={words.grounds}>
          <Cited
            title={words.precedents}
            none={words.noPrecedent}
            path={paths.precedent}
            of={props.grounds.precedents}
          />
          <Cited title={words.tests} none={words.noTest} path={paths.test} of={props.grounds.tests} />
        </Section>
        {note.answerSaid && (
          <Section id="reponse" title={words.answer}>
            {note.answerSaid.split(/\n{2,}/).map((paragraph) => (
              <p>{paragraph}</p>
            ))}
          </Section>
        )}
        {follows && <MoveForms {...props} />}
      </Split>
    </Page>
  )
}

type CitedProps = { title: string; none: string; path: (slug: string) => string; of: readonly Ground[] }

const Cited = ({ title, none, path, of }: CitedProps) => (
  <Stack gap={2}>
    <h3>{title}</h3>
    {of.length === 0 ? (
      <p class="muted">{none}</p>
    ) : (
      <Links columns label={title} items={of.map((one) => ({ href: path(one.slug), label: one.title }))} />
    )}
  </Stack>
)

const Aside = ({ note, states }: NoteView) => (
  <>
    <KeyValues
      items={[
        [words.ministry, note.ministry],
        [words.sentOn, note.sentOn && formatDay(note.sentOn)],
        [words.dueOn, note.dueOn && formatDay(note.dueOn)],
        [words.answeredOn, note.answeredOn && formatDay(note.answeredOn)],
      ]}
    />
    {states.length > 0 && (
      <Section id="etapes" title={words.history}>
        <Timeline
          thread="agent"
          events={states.map(({ status, said, at }) => ({
            ...{ date: at, text: statusNames[status], body: said === '' ? undefined : <p>{said}</p> },
          }))}
        />
      </Section>
    )}
  </>
)

/** What was typed, when the note moved meanwhile and its form may be gone. */
const Overtaken = ({ refusal, values }: NoteView) =>
  refusal === null ? null : (
    <Note kind="fix" title={words.overtaken}>
      <p>{refusals[refusal]}</p>
      {Object.values(values).map((typed) => (
        <p>{typed}</p>
      ))}
    </Note>
  )
