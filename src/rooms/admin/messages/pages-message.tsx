import type { FieldErrors, Typed } from '#core/forms.ts'
import type { Day } from '#core/pure/dates.ts'
import {
  closeReasonNames,
  isWaiting,
  type MessageView,
  type Move,
  reasonNames,
  statusNames,
} from '#rooms/contact/index.ts'
import { KeyValues, Note, PostButton, Section, Split, Stack, Tag, Timeline, When } from '#ui/index.ts'
import { paths } from '../paths.ts'
import { AdminPage } from '../shell.tsx'
import { words as shared } from '../words.ts'
import { Written } from '../written.tsx'
import { Due } from './pages.tsx'
import { AnswerForm, AssignForm, CloseForm, RerouteForm } from './pages-forms.tsx'
import { eventSentences, words } from './words.ts'

/** A form refused: which one, what to correct, what was typed. */
export type RefusedForm = { move: Move; errors: FieldErrors; typed: Typed }

export type MessagePageProps = {
  message: MessageView
  allowed: Move[]
  colleagues: { id: string; name: string }[]
  refused?: RefusedForm | undefined
  reader: { id: string; today: Day }
}

export const MessagePage = (props: MessagePageProps) => {
  const { message, refused, reader } = props
  return (
    <AdminPage
      title={message.subject || words.forgotten}
      trail={[{ href: paths.messages, label: shared.parts.messages }]}
      errorCount={Object.values(refused?.errors ?? {}).flat().length}
      tags={
        <>
          <span class="muted num">{words.number(message.number)}</span>
          <Tag>{statusNames[message.status]}</Tag>
          {isWaiting(message.status) && <Due row={message} today={reader.today} />}
        </>
      }
    >
      <Split label={words.facts} aside={<About {...props} />}>
        {message.forgotten ? (
          <Note title={words.forgotten}>
            <p>{words.forgottenText}</p>
          </Note>
        ) : (
          <Exchange message={message} />
        )}
        <Answering {...props} />
      </Split>
    </AdminPage>
  )
}

const Exchange = ({ message }: { message: MessageView }) => (
  <>
    <Section id="message" title={words.said}>
      <Written text={message.body} />
    </Section>
    {message.entries.length > 0 && (
      <Section id="suite" title={words.entries}>
        <Stack>
          {message.entries.map((entry) => (
            <Note
              kind={entry.kind === 'answer' ? 'agent' : 'plain'}
              level={3}
              title={entry.kind === 'answer' ? words.answerBy(entry.authorName) : words.noteBy(entry.authorName)}
            >
              <p class="small muted">
                <When date={entry.writtenAt} precision="time" />
              </p>
              <Written text={entry.body} />
            </Note>
          ))}
        </Stack>
      </Section>
    )}
  </>
)

const About = ({ message, reader }: MessagePageProps) => (
  <>
    <KeyValues
      items={[
        [words.columns.sender, message.senderName],
        [words.email, message.senderEmail && <a href={`mailto:${message.senderEmail}`}>{message.senderEmail}</a>],
        [words.columns.reason, reasonNames[message.reason]],
        [words.columns.due, <When date={message.dueOn} />],
        [words.columns.with, message.assigneeId === reader.id ? words.you : (message.assigneeName ?? shared.nobody)],
        [words.close.field, message.closeReason && closeReasonNames[message.closeReason]],
      ]}
    />
    <Section id="historique" title={words.history}>
      <Timeline
        thread="agent"
        events={message.events.map(({ at, verb, actorName }) => ({
          date: at,
          precision: 'time',
          text: [eventSentences[verb] ?? verb, actorName].filter(Boolean).join(', '),
        }))}
      />
    </Section>
  </>
)

/** The moves this person may make, the answer first; the others wait under their title. */
const Answering = (props: MessagePageProps) => {
  const { message, allowed, reader, refused } = props
  const may = (move: Move) => allowed.includes(move) || refused?.move === move
  const taken = message.status === 'assigned' && message.assigneeId !== reader.id
  return (
    <>
      {may('assign') && message.assigneeId !== reader.id && (
        <PostButton
          to={paths.assignment(message.number)}
          label={taken ? words.takeOver : words.take}
          kind={taken ? 'main' : 'alt'}
          icon="hand"
          hidden={{ assignee: reader.id }}
        />
      )}
      {may('reopen') && (
        <PostButton to={paths.reopening(message.number)} label={words.reopen.submit} kind="alt" icon="repeat-2" />
      )}
      {may('answer') && <AnswerForm {...props} />}
      <Stack gap={2}>
        {may('assign') && <AssignForm {...props} />}
        {may('reroute') && <RerouteForm {...props} />}
        {may('close') && <CloseForm {...props} />}
      </Stack>
    </>
  )
}
