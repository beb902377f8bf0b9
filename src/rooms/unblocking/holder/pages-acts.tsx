import { errorCount } from '#core/forms.ts'
import {
  Actions,
  Button,
  Empty,
  Form,
  LinkButton,
  More,
  Page,
  PageHead,
  PostButton,
  Row,
  Stack,
  Table,
  TextArea,
  When,
} from '#ui/index.ts'
import type { Reading } from '../cases/queries-readings.ts'
import { paths } from '../paths.ts'
import type { Shown } from './forms.ts'
import { trailTo } from './pages.tsx'
import type { HolderView } from './queries-case.ts'
import { limits, type reopensTo } from './rules.ts'
import { capacityNames, frenchTimes, readNames, words } from './words.ts'
import { acts } from './words-acts.ts'

type Blocker = HolderView['blocker']

/** The page before an act that cannot be undone: what it does, the button, the way back. */
const Certain = (props: {
  blocker: Blocker
  title: string
  lede: string
  to: string
  label: string
  answer?: string
}) => (
  <Page title={props.title} thread="agent" trail={trailTo(props.blocker, props.title)} noindex>
    <PageHead title={props.title} thread="agent" lede={props.lede} />
    <Row>
      <PostButton
        to={props.to}
        label={props.label}
        kind="danger"
        {...(props.answer ? { hidden: { answer: props.answer } } : {})}
      />
      <LinkButton to={paths.case(props.blocker.id)} kind="alt">
        {words.backToCase}
      </LinkButton>
    </Row>
  </Page>
)

export const WithdrawPage = ({ blocker }: { blocker: Blocker }) => (
  <Certain
    blocker={blocker}
    title={acts.withdraw.title}
    lede={acts.withdraw.lede}
    to={paths.caseWithdraw(blocker.id)}
    label={acts.withdraw.submit}
  />
)

export const DeclinePage = ({ blocker }: { blocker: Blocker }) => (
  <Certain
    blocker={blocker}
    title={acts.consent.noTitle}
    lede={acts.consent.noLede}
    to={paths.caseConsent(blocker.id)}
    label={acts.consent.noSubmit}
    answer="no"
  />
)

type ReopenProps = { blocker: Blocker; to: ReturnType<typeof reopensTo>; shown: Shown }

export const ReopenPage = ({ blocker, to, shown: { errors = {}, values = {} } }: ReopenProps) => (
  <Page
    title={acts.reopen.title}
    thread="agent"
    trail={trailTo(blocker, acts.reopen.title)}
    errorCount={errorCount(errors)}
    noindex
  >
    <PageHead title={acts.reopen.title} thread="agent" lede={acts.reopen.lede} />
    <Stack gap={5}>
      <p>{acts.reopen.to[to]}</p>
      <Form to={paths.caseReopen(blocker.id)} errors={errors} values={values}>
        <TextArea
          name="reason"
          label={acts.reopen.reason}
          hint={acts.reopen.reasonHint}
          maxLength={limits.reason}
          rows={6}
          required
        />
        <Actions>
          <Button>{acts.reopen.submit}</Button>
          <LinkButton to={paths.case(blocker.id)} kind="alt">
            {words.backToCase}
          </LinkButton>
        </Actions>
      </Form>
    </Stack>
  </Page>
)

/** Who read the case, the latest first: only those of the project see it. */
export const ReadingsPage = ({ blocker, readings }: { blocker: Blocker; readings: readonly Reading[] }) => (
  <Page title={words.readings} thread="agent" trail={trailTo(blocker, words.readings)} noindex>
    <PageHead title={words.readings} thread="agent" lede={words.readingsLede} />
    <Stack gap={5}>
      {readings.length === 0 ? (
        <Empty title={words.noReading} />
      ) : (
        <Table
          caption={words.readings}
          hideCaption
          stack
          rows={readings}
          columns={[
            {
              label: words.readingColumns.who,
              cell: (one) => [one.name ?? words.gone, one.function].filter(Boolean).join(', '),
            },
            { label: words.readingColumns.as, cell: (one) => capacityNames[one.capacity] },
            { label: words.readingColumns.what, cell: (one) => readNames[one.what] },
            { label: words.readingColumns.times, cell: (one) => frenchTimes(one.times) },
            { label: words.readingColumns.at, cell: (one) => <When date={one.last} precision="time" /> },
          ]}
        />
      )}
      <p>
        <More to={paths.case(blocker.id)}>{words.backToCase}</More>
      </p>
    </Stack>
  </Page>
)
