import type { Child } from 'hono/jsx'
import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import {
  Actions,
  Button,
  CheckboxGroup,
  Form,
  KeyValues,
  More,
  Page,
  PageHead,
  PostButton,
  Row,
  Section,
  TextArea,
  TextField,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import { words as common } from '../words.ts'
import { headingOf } from './pages.tsx'
import type { Shown } from './pages-one.tsx'
import { trailOf } from './pages-propose.tsx'
import type { Referral } from './queries.ts'
import { limits } from './rules.ts'
import { words } from './words.ts'
import { askWords } from './words-asks.ts'

type FrameProps = {
  referral: Referral
  title: string
  lede?: string | undefined
  errors?: FieldErrors
  children?: Child
}

const Frame = ({ referral, title, lede, errors = {}, children }: FrameProps) => (
  <Page
    title={title}
    trail={trailOf(referral.id, headingOf(referral), title)}
    thread="support"
    errorCount={errorCount(errors)}
    noindex
  >
    <PageHead title={title} lede={lede} thread="support" kind={common.referrals} />
    {children}
  </Page>
)

type Filling = { referral: Referral; values: Typed; errors: FieldErrors }
type ChoosingProps = Filling & { vault: readonly Shown[]; chosen: readonly string[]; isConsent: boolean }

/** The holder reads what will be read, ticks what goes along, and says yes; later, the same to change the documents. */
export const DocumentsPage = ({ referral, vault, chosen, isConsent, values, errors }: ChoosingProps) => (
  <Frame
    referral={referral}
    title={isConsent ? words.consent.title : words.choosing.title}
    lede={referral.origin === 'holder' ? askWords.choosing : words.consent.lede(referral.to ?? '')}
    errors={errors}
  >
    <Section id="lu" title={words.asked} thread="support">
      <KeyValues
        items={[
          [words.from, referral.from],
          [words.motive, referral.motive],
          [words.expected, referral.expected],
        ]}
      />
    </Section>
    <Form
      to={isConsent ? paths.consent(referral.id) : paths.documents(referral.id)}
      values={values}
      errors={errors}
      legend={false}
    >
      {vault.length === 0 ? (
        <p>{words.consent.empty}</p>
      ) : (
        <CheckboxGroup
          name="documents"
          label={words.consent.documents}
          hint={words.consent.documentsHint}
          values={chosen}
          options={vault.map(({ id, title, size }) => ({ value: id, label: title, hint: size }))}
        />
      )}
      <p>
        <More to={paths.vault(referral.projectId)}>{words.consent.vault}</More>
      </p>
      <Actions>
        <Button>{isConsent ? words.consent.submit : words.choosing.submit}</Button>
        <a href={isConsent ? paths.refuse(referral.id) : paths.referral(referral.id)}>
          {isConsent ? words.consent.refuse : common.back}
        </a>
      </Actions>
    </Form>
  </Frame>
)

type ConfirmProps = { referral: Referral; to: string; title: string; lede: string; submit: string }

export const ConfirmPage = ({ referral, to, title, lede, submit }: ConfirmProps) => (
  <Frame referral={referral} title={title} lede={lede}>
    <Row>
      <PostButton to={to} label={submit} kind="danger" />
      <a href={paths.referral(referral.id)}>{common.back}</a>
    </Row>
  </Frame>
)

const decliningOf = ({ origin }: Referral) => (origin === 'holder' ? askWords.declining : words.declining)

export const DeclinePage = ({ referral, values, errors }: Filling) => (
  <Frame referral={referral} title={decliningOf(referral).title} lede={decliningOf(referral).lede} errors={errors}>
    <Form to={paths.decline(referral.id)} values={values} errors={errors}>
      <TextArea name="reason" label={words.declining.reason} required maxLength={limits.reason} />
      <TextField
        name="other_way"
        label={words.declining.otherWay}
        hint={words.declining.otherWayHint}
        required
        maxLength={limits.otherWay}
        autocomplete="off"
      />
      <Ending to={paths.referral(referral.id)} submit={words.declining.submit} kind="danger" />
    </Form>
  </Frame>
)

export const NewsPage = ({ referral, values, errors }: Filling) => (
  <Frame referral={referral} title={words.telling.title} errors={errors}>
    <Form to={paths.news(referral.id)} values={values} errors={errors}>
      <TextArea name="news" label={words.telling.news} required maxLength={limits.outcome} />
      <Ending to={paths.referral(referral.id)} submit={words.telling.submit} />
    </Form>
  </Frame>
)

export const AchievePage = ({ referral, values, errors }: Filling) => (
  <Frame
    referral={referral}
    title={referral.origin === 'holder' ? askWords.achieving : words.achieving.title}
    errors={errors}
  >
    <Form to={paths.achieve(referral.id)} values={values} errors={errors}>
      <TextArea name="outcome" label={words.achieving.outcome} required maxLength={limits.outcome} />
      <Ending to={paths.referral(referral.id)} submit={words.achieving.submit} />
    </Form>
  </Frame>
)

const Ending = ({ to, submit, kind }: { to: string; submit: string; kind?: 'danger' }) => (
  <Actions>
    <Button kind={kind}>{submit}</Button>
    <a href={to}>{common.back}</a>
  </Actions>
)
