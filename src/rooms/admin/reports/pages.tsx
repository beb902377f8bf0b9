import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import type { Day } from '#core/pure/dates.ts'
import { directoryPaths, type Report, reportReasonNames, twinWords } from '#rooms/directory/index.ts'
import { Actions, Button, ExternalLink, Form, KeyValues, More, Table, Tag, TextArea, When } from '#ui/index.ts'
import { paths } from '../paths.ts'
import { AdminPage } from '../shell.tsx'
import { words as shared } from '../words.ts'
import { words } from './words.ts'

export const ReportsPage = ({ reports, today }: { reports: readonly Report[]; today: Day }) => (
  <AdminPage title={shared.parts.reports} lede={words.lede}>
    {reports.length === 0 ? (
      <p class="muted">{words.none}</p>
    ) : (
      <Table
        caption={words.caption(reports.length)}
        stack
        rows={reports}
        columns={[
          { label: words.columns.sheet, header: true, cell: (row) => <a href={paths.report(row.id)}>{row.name}</a> },
          { label: words.columns.reason, cell: (row) => reportReasonNames[row.reason] },
          {
            label: words.columns.due,
            cell: (row) => (
              <>
                <When date={row.dueOn} /> {row.dueOn < today && <Tag kind="late">{words.late}</Tag>}
              </>
            ),
          },
        ]}
      />
    )}
  </AdminPage>
)

type ReportProps = { report: Report; values: Typed; errors: FieldErrors }

export const ReportPage = ({ report, values, errors }: ReportProps) => (
  <AdminPage
    title={report.name}
    trail={[{ href: paths.reports, label: shared.parts.reports }]}
    errorCount={errorCount(errors)}
  >
    <KeyValues
      wide
      items={[
        [words.columns.sheet, <a href={directoryPaths.sheet(report.kind, report.slug)}>{report.name}</a>],
        [words.columns.reason, reportReasonNames[report.reason]],
        [words.details, report.details],
        [words.other, report.otherUrl && <ExternalLink to={report.otherUrl}>{report.otherUrl}</ExternalLink>],
        [words.at, <When date={report.createdAt} />],
        [words.reply, report.email ? words.yes : words.no],
      ]}
    />
    {report.reason === 'duplicate' && (
      <p>
        <More to={`${directoryPaths.merge(report.sheetId)}?avec=${encodeURIComponent(report.otherUrl ?? '')}`}>
          {twinWords.link}
        </More>
      </p>
    )}
    <Form to={paths.reportDecision(report.id)} values={values} errors={errors}>
      <TextArea name="outcome" label={words.outcome} rows={3} required maxLength={500} />
      <Actions>
        <Button name="handled" value="oui">
          {words.handled}
        </Button>
        <Button kind="alt">{words.dismissed}</Button>
      </Actions>
    </Form>
  </AdminPage>
)
