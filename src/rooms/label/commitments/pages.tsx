import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import type { Day } from '#core/pure/dates.ts'
import { nbsp } from '#core/pure/text.ts'
import {
  Button,
  DateField,
  ExternalLink,
  Form,
  KeyValues,
  List,
  More,
  Note,
  NumberField,
  Page,
  PageHead,
  Section,
  Stack,
  TextArea,
  UrlField,
  When,
} from '#ui/index.ts'
import { crumbs } from '../crumbs.ts'
import { paths } from '../paths.ts'
import { Standing } from '../register/structure/award.tsx'
import { progressText, words as register } from '../register/structure/words.ts'
import { limits } from './forms.ts'
import type { Commitment, PastReport } from './queries.ts'
import { takesReports } from './rules.ts'
import { refusals, words } from './words.ts'

type CommitmentProps = {
  commitment: Commitment
  reports: readonly PastReport[]
  today: Day
  values?: Typed
  errors?: FieldErrors
  note?: string
}

export const CommitmentPage = ({ commitment, reports, today, values, errors = {}, note }: CommitmentProps) => {
  const [last] = reports
  const progress = { ...commitment, value: last?.value ?? null, reportedOn: last?.reportedOn ?? null }
  return (
    <Page
      title={words.title}
      trail={[
        crumbs.home,
        { href: paths.structure(commitment.slug), label: commitment.organisation },
        { label: words.title },
      ]}
      thread="support"
      errorCount={errorCount(errors)}
      noindex
    >
      <PageHead
        title={words.title}
        lede={nbsp(commitment.statement)}
        thread="support"
        kind={commitment.family}
        tags={<Standing commitment={progress} today={today} />}
      />
      <Stack gap={6}>
        {note && (
          <Note kind="fix">
            <p>{note}</p>
          </Note>
        )}
        <KeyValues
          wide
          items={[
            [words.promised, words.target(commitment.target, commitment.unit)],
            [words.due, <When date={commitment.dueOn} />],
            [words.now, progressText(progress)],
          ]}
        />
        {takesReports(commitment.state) ? (
          <ReportForm {...{ commitment, today, values, errors }} />
        ) : (
          <Note>
            <p>{refusals.ended}</p>
          </Note>
        )}
        <Section id="points" title={words.past} intro={reports.length > 0 ? words.kept : words.none}>
          <List>
            {reports.map((report) => (
              <Reported report={report} commitment={commitment} />
            ))}
          </List>
        </Section>
        <p>
          <More to={paths.structure(commitment.slug)}>{words.back}</More>
        </p>
      </Stack>
    </Page>
  )
}

type FormProps = { commitment: Commitment; today: Day; values: Typed | undefined; errors: FieldErrors }

const ReportForm = ({ commitment, today, values, errors }: FormProps) => (
  <Form to={paths.commitment(commitment.awardId, commitment.code)} values={values} errors={errors}>
    <p>{words.lede}</p>
    <NumberField
      name="value"
      label={words.value(commitment.unit)}
      hint={words.valueHint}
      min={0}
      max={limits.value}
      required
    />
    <DateField name="reportedOn" label={words.day} value={today} min={commitment.since} max={today} required />
    <TextArea name="text" label={words.text} hint={words.textHint} maxLength={limits.text} />
    <UrlField name="url" label={words.url} hint={words.urlHint} />
    <Button>{words.submit}</Button>
  </Form>
)

const Reported = ({ report, commitment }: { report: PastReport; commitment: Commitment }) => (
  <li class="flow f2">
    <p>
      <strong>{progressText({ ...commitment, ...report })}</strong>
    </p>
    {report.text && <p>{nbsp(report.text)}</p>}
    {report.url && (
      <p class="small">
        <ExternalLink to={report.url}>{register.source}</ExternalLink>
      </p>
    )}
  </li>
)
