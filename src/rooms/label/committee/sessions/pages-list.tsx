import { Empty, LinkButton, Note, Page, PageHead, Section, Stack, Table, Tag } from '#ui/index.ts'
import { words as common } from '../../words.ts'
import { paths } from '../paths.ts'
import { subjectName } from '../words.ts'
import type { SessionLine } from './queries.ts'
import type { Composing } from './queries-composing.ts'
import { frenchHour } from './rules.ts'
import { statusNames, words } from './words.ts'

/** `composing`: for those who coordinate. */
export const SessionsPage = ({ sessions, composing }: { sessions: SessionLine[]; composing: Composing | null }) => (
  <Page
    title={words.title}
    trail={[{ href: paths.desk, label: common.desk }, { label: words.title }]}
    thread="support"
    noindex
  >
    <PageHead
      title={words.title}
      kind={words.kind}
      thread="support"
      lede={words.lede}
      actions={composing && <LinkButton to={paths.newSession}>{words.call}</LinkButton>}
    />
    <Stack gap={7}>
      {composing && <Waiting composing={composing} />}
      {sessions.length === 0 ? (
        <Empty title={words.none}>{composing ? words.noneForCoordinator : words.noneForMember}</Empty>
      ) : (
        <Table
          caption={words.list}
          stack
          rows={sessions}
          columns={[
            {
              label: words.columns.date,
              cell: (row) => (
                <a href={paths.session(row.id)}>
                  {words.name(row.heldOn)}
                  {row.beginsAt && `, ${frenchHour(row.beginsAt)}`}
                </a>
              ),
            },
            { label: words.columns.place, cell: (row) => row.place },
            {
              label: words.columns.status,
              cell: (row) => <Tag kind={row.status === 'open' ? 'testing' : 'neutral'}>{statusNames[row.status]}</Tag>,
            },
            { label: words.columns.items, number: true, cell: (row) => row.items },
            { label: words.columns.decided, number: true, cell: (row) => row.decided },
          ]}
        />
      )}
    </Stack>
  </Page>
)

const Waiting = ({ composing: { waiting, signatures } }: { composing: Composing }) => (
  <Section id="attente" title={words.waiting.title}>
    <Stack gap={5}>
      <TooFew waiting={waiting} signatures={signatures} />
      {waiting.length === 0 ? (
        <p>{words.waiting.none}</p>
      ) : (
        <Table
          caption={words.waiting.title}
          hideCaption
          stack
          rows={waiting}
          columns={[
            {
              label: words.waiting.columns.item,
              cell: ({ subject }) => (
                <a href={paths.decision(subject)}>
                  {subject.organisation}, {subject.number}
                </a>
              ),
            },
            { label: words.waiting.columns.what, cell: ({ subject }) => subjectName(subject) },
            { label: words.waiting.columns.family, cell: ({ subject }) => subject.familyName },
            { label: words.waiting.columns.judges, number: true, cell: (row) => row.mayDecide },
          ]}
        />
      )}
    </Stack>
  </Section>
)

/** Files that too few members could decide: others must be appointed first. */
export const TooFew = ({ waiting, signatures }: Pick<Composing, 'waiting' | 'signatures'>) => {
  const stuck = waiting.filter(({ mayDecide }) => mayDecide < signatures)
  if (stuck.length === 0) return null
  return (
    <Note kind="fix">
      {stuck.map(({ subject, mayDecide }) => (
        <p>{words.waiting.tooFew(subject.number, mayDecide, signatures)}</p>
      ))}
    </Note>
  )
}
