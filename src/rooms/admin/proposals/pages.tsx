import type { Day } from '#core/pure/dates.ts'
import { excerpt } from '#core/pure/text.ts'
import { directoryPaths, type Proposal, proposalPartNames } from '#rooms/directory/index.ts'
import { Table, Tag, When } from '#ui/index.ts'
import { AdminPage } from '../shell.tsx'
import { words as shared } from '../words.ts'
import { words } from './words.ts'

export const ProposalsPage = ({ proposals, today }: { proposals: readonly Proposal[]; today: Day }) => (
  <AdminPage title={shared.parts.proposals} lede={words.lede}>
    {proposals.length === 0 ? (
      <p class="muted">{words.none}</p>
    ) : (
      <Table
        caption={words.caption(proposals.length)}
        stack
        rows={proposals}
        columns={[
          {
            label: words.columns.sheet,
            header: true,
            cell: (row) => <a href={directoryPaths.proposal(row.id)}>{row.name}</a>,
          },
          { label: words.columns.part, cell: (row) => proposalPartNames[row.part] },
          { label: words.columns.why, cell: (row) => excerpt(row.why, 120) },
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
