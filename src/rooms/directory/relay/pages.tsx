import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import {
  Actions,
  Button,
  EmailField,
  Empty,
  Form,
  LinkButton,
  List,
  More,
  Note,
  Page,
  PageHead,
  PostButton,
  Row,
  Section,
  Stack,
  TextArea,
  TextField,
  When,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import type { Kind } from '../rules.ts'
import { words as common, kindPlurals } from '../words.ts'
import type { Thread } from './queries.ts'
import { columnSide, limits, type Message, type Side } from './rules.ts'
import { otherSide, words } from './words.ts'

const threads = { project: 'project', organisation: 'support' } as const

type WriteProps = {
  sheet: { kind: Kind; slug: string; name: string }
  isReachable: boolean
  errors: FieldErrors
  values: Typed
}

export const WritePage = ({ sheet, isReachable, errors, values }: WriteProps) => (
  <Page
    title={words.title(sheet.name)}
    trail={[
      { href: paths.searchKind(sheet.kind), label: kindPlurals[sheet.kind] },
      { href: paths.sheet(sheet.kind, sheet.slug), label: sheet.name },
      { label: words.crumb },
    ]}
    thread={threads[sheet.kind]}
    errorCount={errorCount(errors)}
    noindex
  >
    <PageHead title={words.title(sheet.name)} {...(isReachable && { lede: words.lede(sheet.kind) })} />
    {isReachable ? (
      <Form to={paths.write(sheet.kind, sheet.slug)} errors={errors} values={values}>
        <TextField name="name" label={words.name} required maxLength={limits.name} autocomplete="name" />
        <EmailField name="email" label={words.email} hint={words.emailHint} required />
        <TextArea
          name="message"
          label={words.message}
          hint={words.messageHint}
          rows={8}
          required
          maxLength={limits.message}
        />
        <div hidden>
          <TextField name="company_website" label={words.trap} autocomplete="off" />
        </div>
        <Actions>
          <Button icon="mail">{words.send}</Button>
        </Actions>
      </Form>
    ) : (
      <Empty title={words.nobodyTitle} action={<LinkButton to={paths.contact}>{words.nobodyAction}</LinkButton>}>
        {words.nobody}
      </Empty>
    )}
  </Page>
)

type ConversationProps = {
  thread: Thread
  side: Side
  proof: string
  messages: readonly Message[]
  errors: FieldErrors
  values: Typed
}

export const ConversationPage = ({ thread, side, proof, messages, errors, values }: ConversationProps) => (
  <Page
    title={words.conversation(otherSide(side, thread))}
    trail={[{ href: paths.search, label: common.directory }, { label: words.conversation(otherSide(side, thread)) }]}
    thread={threads[thread.kind]}
    errorCount={errorCount(errors)}
    noindex
  >
    <PageHead title={words.conversation(otherSide(side, thread))} lede={words.conversationLede} />
    <Stack gap={7}>
      <Section id="messages" title={words.messages} hideTitle>
        <List>
          {messages.map((message) => (
            <li>
              <p>
                <strong>{message.side === columnSide[side] ? words.you : otherSide(side, thread)}</strong>{' '}
                <span class="muted small">
                  <When date={message.sentAt} precision="time" />
                </span>
              </p>
              {message.body.split(/\n+/).map((line) => (
                <p class="prose">{line}</p>
              ))}
            </li>
          ))}
        </List>
      </Section>
      {thread.closedAt ? (
        <Note kind="know">
          <p>{words.closed}</p>
        </Note>
      ) : (
        <Form to={paths.conversation(thread.id, side, proof)} errors={errors} values={values}>
          <TextArea name="message" label={words.reply} rows={6} required maxLength={limits.message} />
          <Actions>
            <Button>{words.sendReply}</Button>
            <More to={paths.closeConversation(thread.id, side, proof)}>{words.close}</More>
          </Actions>
        </Form>
      )}
      {thread.status !== 'draft' && (
        <p>
          <More to={paths.sheet(thread.kind, thread.slug)}>{words.seeSheet}</More>
        </p>
      )}
    </Stack>
  </Page>
)

export const ClosePage = ({ thread, side, proof }: { thread: Thread; side: Side; proof: string }) => (
  <Page title={words.closeTitle} trail={[{ label: words.conversation(otherSide(side, thread)) }]} noindex>
    <PageHead title={words.closeTitle} lede={words.closeLede} />
    <Row>
      <PostButton to={paths.closeConversation(thread.id, side, proof)} label={words.close} kind="danger" />
      <LinkButton to={paths.conversation(thread.id, side, proof)} kind="alt">
        {words.back}
      </LinkButton>
    </Row>
  </Page>
)
