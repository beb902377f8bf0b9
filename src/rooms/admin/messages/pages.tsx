import { type Day, daysBetween, relativeDays } from '#core/pure/dates.ts'
import {
  isLate,
  isWaiting,
  pageSize,
  type Queue,
  type QueueRow,
  queues,
  type Reason,
  reasonNames,
  reasonShortNames,
  reasonSlugs,
  statusNames,
} from '#rooms/contact/index.ts'
import {
  Button,
  Empty,
  Form,
  HiddenField,
  LinkButton,
  More,
  Pager,
  SelectField,
  Stack,
  Table,
  Tabs,
  Tag,
  When,
} from '#ui/index.ts'
import { paths, withQuery } from '../paths.ts'
import { AdminPage } from '../shell.tsx'
import { words as shared } from '../words.ts'
import { queueSlugs } from './forms.ts'
import { emptyQueues, queueNames, words } from './words.ts'

type QueuePageProps = {
  queue: Queue
  reason: Reason | null
  /** The reasons this person reads: with one only, there is nothing to filter. */
  reasons: Reason[]
  rows: QueueRow[]
  counts: Record<Queue, number>
  page: number
  reader: { id: string; today: Day }
}

export const QueuePage = ({ queue, reason, reasons, rows, counts, page, reader }: QueuePageProps) => {
  const href = (to: Queue, toPage = 1) =>
    withQuery(paths.messages, {
      file: to === 'open' ? null : queueSlugs[to],
      motif: reason && reasonSlugs[reason],
      page: toPage > 1 ? toPage : null,
    })
  const [first] = rows
  return (
    <AdminPage
      title={shared.parts.messages}
      actions={
        first && isWaiting(first.status) && <LinkButton to={paths.message(first.number)}>{words.mostUrgent}</LinkButton>
      }
    >
      <Tabs
        label={words.queues}
        tabs={queues.map((one) => ({
          href: href(one),
          label: queueNames[one],
          count: counts[one],
          current: one === queue,
        }))}
      />
      {reasons.length > 1 && (
        <Form to={paths.messages} method="get" inline>
          {queue !== 'open' && <HiddenField name="file" value={queueSlugs[queue]} />}
          <SelectField
            name="motif"
            label={words.reason}
            value={reason && reasonSlugs[reason]}
            empty={words.allReasons}
            options={reasons.map((one) => ({ value: reasonSlugs[one], label: reasonNames[one] }))}
          />
          <Button kind="alt" small>
            {shared.filter}
          </Button>
        </Form>
      )}
      {rows.length === 0 ? (
        <Empty title={words.empty} action={queue !== 'open' && <More to={href('open')}>{words.seeOpen}</More>}>
          {emptyQueues[queue]}
        </Empty>
      ) : (
        <Stack>
          <MessageTable rows={rows} reader={reader} />
          <Pager page={page} pages={Math.ceil(counts[queue] / pageSize)} hrefFor={(to) => href(queue, to)} />
        </Stack>
      )}
    </AdminPage>
  )
}

const MessageTable = ({ rows, reader }: { rows: QueueRow[]; reader: { id: string; today: Day } }) => (
  <Table
    caption={rows.every(({ status }) => isWaiting(status)) ? words.caption : words.captionDone}
    hideCaption
    stack
    rows={rows}
    columns={[
      { label: words.columns.due, cell: (row) => <Due row={row} today={reader.today} /> },
      {
        label: words.columns.message,
        header: true,
        cell: (row) => (
          <>
            <a href={paths.message(row.number)}>{row.subject || words.forgotten}</a>{' '}
            <span class="muted small nb">{words.number(row.number)}</span>
          </>
        ),
      },
      { label: words.columns.reason, cell: (row) => reasonShortNames[row.reason] },
      { label: words.columns.sender, cell: (row) => row.senderName },
      { label: words.columns.received, cell: (row) => <When date={row.createdAt} /> },
      { label: words.columns.status, cell: (row) => statusNames[row.status] },
      { label: words.columns.with, cell: (row) => <Assignee row={row} reader={reader.id} /> },
    ]}
  />
)

/** How long is left: late in a word and a shape, then days, then nothing once it is done. */
export const Due = ({ row, today }: { row: Pick<QueueRow, 'status' | 'dueOn'>; today: Day }) => {
  if (isLate(row, today)) return <Tag kind="late">{words.lateBy(daysBetween(row.dueOn, today))}</Tag>
  return isWaiting(row.status) ? <strong>{relativeDays(row.dueOn, today)}</strong> : <When date={row.dueOn} />
}

const Assignee = ({ row, reader }: { row: QueueRow; reader: string }) => {
  if (row.assigneeId === reader) return <strong>{words.you}</strong>
  return row.assigneeName ?? <span class="muted">{shared.nobody}</span>
}
