import { Empty, Note, Pager, PostButton, Stack, Table, Tabs, Tag, When } from '#ui/index.ts'
import { paths, withQuery } from '../paths.ts'
import { AdminPage } from '../shell.tsx'
import { words as shared } from '../words.ts'
import type { MailRow } from './queries.ts'
import { categoryNames, type MailStatus, mailStatuses, statusNames, statusSlugs, words } from './words.ts'

type MailsProps = {
  rows: MailRow[]
  counts: Record<MailStatus, number>
  status: MailStatus | null
  page: number
  perPage: number
  /** Is there a mail server? Without one, mails are kept here. */
  sends: boolean
}

export const MailsPage = ({ rows, counts, status, page, perPage, sends }: MailsProps) => {
  const total = status ? counts[status] : mailStatuses.reduce((sum, one) => sum + counts[one], 0)
  const href = (to: MailStatus | null, toPage = 1) =>
    withQuery(paths.mails, { etat: to && statusSlugs[to], page: toPage > 1 ? toPage : null })
  const tabs = mailStatuses.map((one) => ({
    href: href(one),
    label: statusNames[one],
    count: counts[one],
    current: one === status,
  }))
  return (
    <AdminPage title={shared.parts.mails} lede={words.lede}>
      {!sends && (
        <Note>
          <p>{words.keptNote}</p>
        </Note>
      )}
      <Tabs label={words.tabs} tabs={[{ href: href(null), label: words.all, current: status === null }, ...tabs]} />
      {rows.length === 0 ? (
        <Empty title={words.none} />
      ) : (
        <Stack>
          <MailTable rows={rows} />
          <Pager page={page} pages={Math.ceil(total / perPage)} hrefFor={(to) => href(status, to)} />
        </Stack>
      )}
    </AdminPage>
  )
}

const subjectOf = ({ subject }: MailRow): string => subject ?? words.ofCase

const MailTable = ({ rows }: { rows: MailRow[] }) => (
  <Table
    caption={words.tabs}
    hideCaption
    stack
    rows={rows}
    columns={[
      { label: words.columns.at, cell: (mail) => <When date={mail.queuedAt} precision="time" /> },
      { label: words.columns.subject, header: true, cell: subjectOf },
      { label: words.columns.category, cell: (mail) => categoryNames[mail.category] },
      { label: words.columns.to, cell: (mail) => mail.to ?? words.hidden },
      { label: words.columns.status, cell: (mail) => <Status mail={mail} /> },
      { label: words.columns.attempts, number: true, cell: (mail) => mail.attempts },
      ...(rows.some(({ error }) => error)
        ? [{ label: words.columns.error, cell: (mail: MailRow) => mail.error ?? '' }]
        : []),
    ]}
  />
)

const Status = ({ mail }: { mail: MailRow }) =>
  mail.status === 'failed' ? (
    <>
      <Tag kind="late" icon="triangle-alert">
        {statusNames.failed}
      </Tag>{' '}
      <PostButton to={paths.retry(mail.id)} label={words.retry} about={subjectOf(mail)} kind="alt" small />
    </>
  ) : (
    <Tag {...(mail.status === 'queued' && { kind: 'provisional' as const })}>{statusNames[mail.status]}</Tag>
  )
