import type { Child } from 'hono/jsx'
import { type Day, formatDay } from '#core/pure/dates.ts'
import { type GrantLine, roleLabels } from '#rooms/accounts/index.ts'
import { LinkButton, Section, Table, Tag, When } from '#ui/index.ts'
import { paths } from '../paths.ts'
import { AdminPage } from '../shell.tsx'
import { words as shared } from '../words.ts'
import { endsSoon, type GrantState, grantStates, stateOf } from './rules.ts'
import { noGrants, stateNames, words } from './words.ts'

export const GrantsPage = ({ grants, today, reader }: { grants: GrantLine[]; today: Day; reader: string }) => (
  <AdminPage
    title={shared.parts.roles}
    lede={words.lede}
    actions={<LinkButton to={paths.newGrant}>{words.appoint}</LinkButton>}
  >
    {grantStates.map((state) => {
      const rows = grants.filter((grant) => stateOf(grant, today) === state)
      return (
        <Section id={state} title={`${stateNames[state]} (${rows.length})`}>
          {rows.length === 0 ? (
            <p class="muted">{noGrants[state]}</p>
          ) : (
            <GrantTable caption={stateNames[state]} rows={rows} state={state} today={today} reader={reader} />
          )}
        </Section>
      )
    })}
  </AdminPage>
)

type TableProps = { caption: string; rows: GrantLine[]; state: GrantState; today: Day; reader: string }

const GrantTable = ({ caption, rows, state, today, reader }: TableProps) => (
  <Table
    caption={caption}
    hideCaption
    stack
    rows={rows}
    columns={[
      { label: words.columns.person, cell: (grant) => <a href={paths.account(grant.userId)}>{grant.name}</a> },
      { label: words.columns.role, cell: (grant) => roleLabels[grant.role] },
      { label: words.columns.scope, cell: (grant) => grant.territory ?? words.wholeCountry },
      { label: words.columns.dates, cell: (grant) => <Dates grant={grant} today={today} /> },
      { label: words.columns.act, cell: (grant) => <Act grant={grant} /> },
      { label: words.columns.next, cell: (grant) => <Next grant={grant} state={state} reader={reader} /> },
    ]}
  />
)

const Dates = ({ grant, today }: { grant: GrantLine; today: Day }) => (
  <>
    {formatDay(grant.startsOn)}
    <br />
    {formatDay(grant.endsOn)} {endsSoon(grant, today) && <Tag kind="provisional">{words.soon}</Tag>}
  </>
)

const Act = ({ grant }: { grant: GrantLine }) => (
  <>
    {grant.act}
    <br />
    <span class="muted small">
      {words.columns.by} {grant.grantedBy ?? words.operator}, <When date={grant.grantedAt} />
    </span>
  </>
)

// Nobody withdraws their own function: an instance would lose its last administrator.
const Next = ({ grant, state, reader }: { grant: GrantLine; state: GrantState; reader: string }): Child => {
  if (grant.revokedAt) {
    return (
      <>
        {words.revoked} <When date={grant.revokedAt} />
        <br />
        <span class="muted small">{grant.revokedReason}</span>
      </>
    )
  }
  if (state === 'ended' || grant.userId === reader) return ''
  return (
    <a href={paths.revocation(grant.id)}>
      {words.revoke}
      <span class="vh">
        {' '}
        {roleLabels[grant.role]}, {grant.name}
      </span>
    </a>
  )
}
