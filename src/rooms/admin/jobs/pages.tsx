import { Section, Table, When } from '#ui/index.ts'
import { AdminPage } from '../shell.tsx'
import { words as shared } from '../words.ts'
import type { FailedJob, QueueLine } from './queries.ts'
import { jobStates, queueName, stateNames, words } from './words.ts'

export const JobsPage = ({ queues, failed }: { queues: QueueLine[]; failed: FailedJob[] }) => (
  <AdminPage title={shared.parts.jobs} lede={words.lede}>
    <Section id="files" title={words.queues}>
      {queues.length === 0 ? (
        <p class="muted">{words.none}</p>
      ) : (
        <Table
          caption={words.queues}
          hideCaption
          stack
          rows={queues}
          columns={[
            { label: words.queue, cell: ({ queue }) => queueName(queue) },
            ...jobStates.map((state) => ({
              label: stateNames[state],
              number: true,
              cell: (line: QueueLine) => line[state] ?? 0,
            })),
          ]}
        />
      )}
    </Section>
    <Section id="echecs" title={words.failed}>
      {failed.length === 0 ? (
        <p class="muted">{words.noFailure}</p>
      ) : (
        <Table
          caption={words.failed}
          hideCaption
          stack
          rows={failed}
          columns={[
            { label: words.columns.queue, cell: ({ queue }) => queueName(queue) },
            { label: words.columns.at, cell: ({ createdAt }) => <When date={createdAt} precision="time" /> },
            { label: words.columns.tries, number: true, cell: ({ tries }) => tries },
            { label: words.columns.error, cell: ({ error }) => error },
          ]}
        />
      )}
    </Section>
  </AdminPage>
)
