import type { Child } from 'hono/jsx'
import {
  Actions,
  Button,
  Checkbox,
  Empty,
  FileField,
  Form,
  List,
  More,
  RadioGroup,
  Section,
  Spoken,
  Tag,
  TextArea,
  TextField,
  When,
} from '#ui/index.ts'
import type { CaseFile } from '../cases/files/queries.ts'
import type { Message } from '../cases/messages/queries.ts'
import { paths } from '../paths.ts'
import { isOpen } from '../rules.ts'
import { sent } from './administrations.tsx'
import { fresh, type Shown, type Work, WorkPage } from './frame.tsx'
import { words as common } from './words.ts'

const words = common.exchange

type Props = {
  work: Work
  messages: readonly Message[]
  files: readonly CaseFile[]
  accept: string
  shown?: Shown
}

/** What is said with the holder, what is kept between those who work the case, and the documents. */
export const ExchangePage = ({ work, messages, files, accept, shown = fresh }: Props) => {
  const writes = isOpen(work.blocker.status) || work.blocker.status === 'answered'
  return (
    <WorkPage work={work} part="exchange" shown={shown} keepsForms={writes}>
      <Section id="messages" title={words.messages} thread="agent">
        <Said messages={messages.filter(({ kind }) => kind === 'message')} none={words.noMessages} />
        {writes && <MessageForm work={work} shown={shown} />}
      </Section>
      <Section id="notes" title={words.notes} thread="agent">
        <Said messages={messages.filter(({ kind }) => kind === 'note')} none={words.noNotes} />
        {writes && <NoteForm work={work} shown={shown} />}
      </Section>
      <Section id="pieces" title={words.files} thread="agent">
        {files.length === 0 ? (
          <Empty title={words.noFiles} level={3} />
        ) : (
          <List ruled>
            {files.map((file) => (
              <FileLine caseId={work.blocker.id} file={file} />
            ))}
          </List>
        )}
        {writes && (work.sides.handles || work.sides.deputises) && (
          <FileForm work={work} shown={shown} accept={accept} />
        )}
      </Section>
    </WorkPage>
  )
}

const who = ({ side, name }: Message): string => (name ? `${words.sides[side]}, ${name}` : words.sides[side])

const Said = ({ messages, none }: { messages: readonly Message[]; none: string }): Child =>
  messages.length === 0 ? (
    <p class="muted">{none}</p>
  ) : (
    <List>
      {messages.map((message) => (
        <li>
          <p class="row small">
            <strong>{who(message)}</strong>
            <span class="muted">
              <When date={message.at} precision="time" />
            </span>
            {message.kind === 'note' && (
              <Tag icon={message.shown ? 'eye' : 'lock'}>{message.shown ? words.shared : words.private}</Tag>
            )}
          </p>
          <Spoken text={message.body} />
        </li>
      ))}
    </List>
  )

type FormProps = { work: Work; shown: Shown }

const MessageForm = ({ work, shown }: FormProps) => (
  <Form to={paths.workPart(work.blocker.id, 'messages')} {...sent('body', shown)}>
    <TextArea name="body" label={words.message} hint={words.messageHint} required />
    <Actions>
      <Button icon="mail">{words.send}</Button>
    </Actions>
  </Form>
)

const NoteForm = ({ work, shown }: FormProps) => (
  <Form to={paths.workPart(work.blocker.id, 'notes')} {...sent('note', shown)}>
    <TextArea name="note" label={words.note} required />
    <RadioGroup
      name="shown"
      label={words.noteKind}
      options={[
        { value: 'private', label: words.private, hint: words.privateHint },
        { value: 'shared', label: words.shared, hint: words.sharedHint },
      ]}
      required
    />
    <Actions>
      <Button kind="alt">{words.keepNote}</Button>
    </Actions>
  </Form>
)

const FileForm = ({ work, shown, accept }: FormProps & { accept: string }) => (
  <Form to={paths.workPart(work.blocker.id, 'pieces')} {...sent('title', shown)} multipart>
    <TextField name="title" label={words.fileTitle} maxLength={150} required />
    <FileField name="file" label={words.file} hint={words.fileHint} accept={accept} required />
    <Checkbox name="shown" label={words.fileShown} />
    <Actions>
      <Button kind="alt" icon="upload">
        {words.add}
      </Button>
    </Actions>
  </Form>
)

const FileLine = ({ caseId, file }: { caseId: string; file: CaseFile }) => (
  <li>
    <p>
      <More to={paths.workPart(caseId, `pieces/${file.id}`)} icon="download">
        {file.title}
      </More>
    </p>
    <p class="row small">
      <span class="muted">
        {words.sides[file.side]}, <When date={file.at} />
      </span>
      <Tag icon={file.shown ? 'eye' : 'lock'}>{file.shown ? words.visible : words.hidden}</Tag>
    </p>
  </li>
)
