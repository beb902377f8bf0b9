import type { Child } from 'hono/jsx'
import type { Day } from '#core/pure/dates.ts'
import { frenchNumber } from '#core/pure/text.ts'
import { type Queue, type QueueRow, reasonShortNames } from '#rooms/contact/index.ts'
import { Facts, LinkButton, Links, More, Section, Stack, Table, When } from '#ui/index.ts'
import { queueSlugs } from '../messages/forms.ts'
import { Due } from '../messages/pages.tsx'
import { words as messageWords } from '../messages/words.ts'
import { paths, withQuery } from '../paths.ts'
import type { Part } from '../rules.ts'
import { AdminPage } from '../shell.tsx'
import { words as shared } from '../words.ts'
import type { Jobs, People, Sheets } from './queries.ts'
import { words } from './words.ts'

type Mails = { queued: number; sent: number; kept: number; failed: number; oldestWaiting: Date | null }
type House = { people: People; sheets: Sheets; mails: Mails; jobs: Jobs }
type Messages = { counts: Record<Queue, number>; first: QueueRow[] }

/** What this person may see; what is null is not for them. */
export type DashboardView = {
  name: string
  today: Day
  parts: Part[]
  /** What they are in charge of in other rooms. */
  elsewhere: readonly { href: string; label: string }[]
  messages: Messages | null
  house: House | null
  /** In a few words, what waits behind each door. */
  waiting: Partial<Record<Part, string | undefined>>
}

export const DashboardPage = ({ view }: { view: DashboardView }) => {
  const [urgent] = view.messages?.first ?? []
  return (
    <AdminPage
      lede={words.lede(view.name)}
      actions={urgent && <LinkButton to={paths.message(urgent.number)}>{messageWords.mostUrgent}</LinkButton>}
    >
      <Links
        label={words.doors}
        columns
        items={[
          ...view.parts.map((part) => ({ href: paths[part], label: shared.parts[part], detail: view.waiting[part] })),
          ...view.elsewhere,
        ]}
      />
      {view.messages && <WaitingMessages messages={view.messages} today={view.today} />}
      {view.house && <Figures house={view.house} />}
    </AdminPage>
  )
}

const shownQueues = ['late', 'mine', 'unassigned', 'open'] as const

const WaitingMessages = ({ messages: { counts, first }, today }: { messages: Messages; today: Day }) => (
  <Section id="messages" title={words.messages} thread="agent">
    <Stack>
      <Facts
        items={shownQueues.map((queue) => [
          <a href={withQuery(paths.messages, { file: queueSlugs[queue] })}>{words.queues[queue]}</a>,
          frenchNumber(counts[queue]),
        ])}
      />
      {first.length === 0 ? (
        <p class="muted">{words.nothing}</p>
      ) : (
        <Table
          caption={words.mostUrgent}
          hideCaption
          stack
          rows={first}
          columns={[
            { label: messageWords.columns.due, cell: (row) => <Due row={row} today={today} /> },
            {
              label: messageWords.columns.message,
              header: true,
              cell: (row) => <a href={paths.message(row.number)}>{row.subject}</a>,
            },
            { label: messageWords.columns.reason, cell: (row) => reasonShortNames[row.reason] },
            { label: messageWords.columns.with, cell: (row) => row.assigneeName ?? shared.nobody },
          ]}
        />
      )}
      <More to={paths.messages}>{words.seeMessages}</More>
    </Stack>
  </Section>
)

const Figures = ({ house: { people, sheets, mails, jobs } }: { house: House }) => {
  const { accounts, suspended, unverified, grants } = people
  return (
    <>
      <Section id="personnes" title={words.peopleAndSheets}>
        <Facts
          items={[
            figure(accounts, words.accounts, paths.accounts),
            figure(unverified, words.unverified),
            figure(suspended, words.suspended),
            figure(grants, words.grants, paths.roles),
            figure(sheets.projects, words.projects),
            figure(sheets.organisations, words.organisations),
            figure(sheets.drafts, words.drafts),
          ]}
        />
      </Section>
      <Section id="machine" title={words.works}>
        <Stack>
          <Facts
            items={[
              figure(mails.queued, words.mailsQueued, withQuery(paths.mails, { etat: 'en-attente' })),
              figure(mails.failed, words.mailsFailed, withQuery(paths.mails, { etat: 'en-echec' })),
              figure(mails.sent + mails.kept, words.mailsWritten, paths.mails),
              figure(jobs.waiting, words.jobsWaiting, paths.jobs),
              figure(jobs.failed, words.jobsFailed, paths.jobs),
            ]}
          />
          {mails.oldestWaiting && (
            <p class="muted">
              {words.waitingSince} <When date={mails.oldestWaiting} precision="time" />.
            </p>
          )}
        </Stack>
      </Section>
    </>
  )
}

const figure = (value: number, [one, many]: readonly [string, string], href?: string): [Child, Child] => {
  const label = value < 2 ? one : many
  return [href ? <a href={href}>{label}</a> : label, frenchNumber(value)]
}
