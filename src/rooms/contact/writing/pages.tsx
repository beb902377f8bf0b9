import type { Config } from '#core/config.ts'
import type { FieldErrors, Typed } from '#core/forms.ts'
import type { Day } from '#core/pure/dates.ts'
import {
  Actions,
  Button,
  EmailField,
  Form,
  fieldId,
  KeyValues,
  LinkButton,
  Links,
  Page,
  PageHead,
  RadioGroup,
  Section,
  Split,
  Stack,
  TextArea,
  TextField,
  When,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import { type Reason, reasons, routing } from '../rules.ts'
import { reasonNames } from '../words.ts'
import { whoAnswers, words } from './words.ts'

type Publisher = Config['publisher']
type ContactPageProps = {
  form?: { errors: FieldErrors; typed: Typed } | undefined
  reason?: Reason | null
  writer: { name: string; email: string } | null
  publisher: Publisher
}

export const ContactPage = ({ form, reason, writer, publisher }: ContactPageProps) => (
  <Page
    title={words.title}
    trail={[{ label: words.title }]}
    errorCount={Object.values(form?.errors ?? {}).flat().length}
  >
    <PageHead title={words.title} lede={words.lede} />
    <Split label={words.otherWays} aside={<OtherWays publisher={publisher} />}>
      <Form to={paths.contact} errors={form?.errors} values={form?.typed}>
        <RadioGroup
          name="reason"
          label={words.fields.reason}
          value={reason}
          required
          options={reasons.map((value) => ({
            value,
            label: reasonNames[value],
            hint: whoAnswers(value, routing[value].days),
          }))}
        />
        <TextField name="subject" label={words.fields.subject} maxLength={150} required />
        <TextArea
          name="message"
          label={words.fields.message}
          hint={words.messageHint}
          rows={9}
          maxLength={5000}
          required
        />
        <TextField
          name="name"
          label={words.fields.name}
          value={writer?.name}
          autocomplete="name"
          maxLength={100}
          required
        />
        <EmailField
          name="email"
          label={words.fields.email}
          hint={words.emailHint}
          value={writer?.email}
          autocomplete="email"
          required
        />
        <Trap sprung={form?.errors.website !== undefined} />
        <Actions>
          <Button icon="mail">{words.submit}</Button>
          <a href={paths.privacy}>{words.privacy}</a>
        </Actions>
      </Form>
    </Split>
  </Page>
)

/** A field for robots: out of sight, of the keyboard and of screen readers, unless a browser filled it and its person must empty it. */
const Trap = ({ sprung }: { sprung: boolean }) =>
  sprung ? (
    <TextField name="website" label={words.fields.website} hint={words.websiteHint} autocomplete="off" />
  ) : (
    <div class="vh" aria-hidden="true">
      <label for={fieldId('website')}>{words.fields.website}</label>
      <input id={fieldId('website')} name="website" type="text" autocomplete="off" tabindex={-1} />
    </div>
  )

const OtherWays = ({ publisher }: { publisher: Publisher }) => (
  <>
    {(publisher.phone || publisher.address) && (
      <Section id="autrement" title={words.otherWays} intro={words.otherWaysText}>
        <KeyValues
          items={[
            [words.phone, publisher.phone],
            [words.post, publisher.address && [publisher.name, publisher.address].filter(Boolean).join(', ')],
          ]}
        />
      </Section>
    )}
    <Section id="plus-rapide" title={words.before}>
      <Links
        items={[
          { href: '/mes-fiches', label: words.ownSheet },
          { href: '/mon-compte/mes-donnees', label: words.ownData },
        ]}
      />
    </Section>
  </>
)

/** After sending: the number, and the day by which we answer. */
export const ReceivedPage = ({ number, dueOn }: { number: number; dueOn: Day }) => (
  <Page
    title={words.received.title}
    noindex
    trail={[{ href: paths.contact, label: words.title }, { label: words.received.title }]}
  >
    <PageHead title={words.received.title} lede={words.received.lede(dueOn)} />
    <Stack gap={5}>
      <KeyValues
        wide
        items={[
          [words.received.number, <strong>{number}</strong>],
          [words.received.dueOn, <When date={dueOn} />],
        ]}
      />
      <p>{words.received.copy}</p>
      <p class="row">
        <LinkButton to="/" kind="alt">
          {words.received.home}
        </LinkButton>
      </p>
    </Stack>
  </Page>
)
