import { type Day, formatDay } from '#core/pure/dates.ts'
import { type AccountLine, accountsPerPage, type GrantLine, roleLabels } from '#rooms/accounts/index.ts'
import {
  Button,
  Empty,
  Form,
  KeyValues,
  LinkButton,
  More,
  Pager,
  Section,
  Stack,
  Table,
  Tag,
  TextField,
  When,
} from '#ui/index.ts'
import { paths, withQuery } from '../paths.ts'
import { stateOf } from '../roles/rules.ts'
import { words as roleWords, stateNames } from '../roles/words.ts'
import { AdminPage } from '../shell.tsx'
import { words as shared } from '../words.ts'
import type { AccountView } from './queries.ts'
import { words } from './words.ts'

type State = { verified: boolean; suspendedReason: string | null }

const StateTag = ({ account }: { account: State }) => {
  if (account.suspendedReason)
    return (
      <Tag kind="late" icon="lock">
        {words.suspended}
      </Tag>
    )
  return account.verified ? (
    <Tag kind="confirmed">{words.active}</Tag>
  ) : (
    <Tag kind="provisional">{words.unverified}</Tag>
  )
}

/** An address that may be cut before its @ on a narrow screen. */
const Address = ({ of: address }: { of: string }) => (
  <>
    {address.replace(/@.*/, '')}
    <wbr />
    {address.replace(/^[^@]*/, '')}
  </>
)

type ListProps = { rows: AccountLine[]; total: number; q: string; page: number }

export const AccountsPage = ({ rows, total, q, page }: ListProps) => (
  <AdminPage title={shared.parts.accounts} lede={words.lede}>
    <Form to={paths.accounts} method="get" inline>
      <TextField name="q" label={words.search} value={q} width="medium" autocomplete="off" />
      <Button small>{words.submit}</Button>
    </Form>
    {rows.length === 0 ? (
      <Empty title={words.none} action={<More to={paths.accounts}>{words.all}</More>}>
        {words.noneText}
      </Empty>
    ) : (
      <Stack>
        <Table
          caption={words.found(total)}
          stack
          rows={rows}
          columns={[
            { label: words.columns.name, cell: (account) => <a href={paths.account(account.id)}>{account.name}</a> },
            { label: words.columns.email, cell: (account) => <Address of={account.email} /> },
            { label: words.columns.state, cell: (account) => <StateTag account={account} /> },
            { label: words.columns.roles, number: true, cell: (account) => account.roles },
            { label: words.columns.created, cell: (account) => <When date={account.createdAt} /> },
          ]}
        />
        <Pager
          page={page}
          pages={Math.ceil(total / accountsPerPage)}
          hrefFor={(to) => withQuery(paths.accounts, { q, page: to > 1 ? to : null })}
        />
      </Stack>
    )}
  </AdminPage>
)

const trail = [{ href: paths.accounts, label: shared.parts.accounts }]

type AccountProps = { account: AccountView; grants: GrantLine[]; reader: { id: string; today: Day } }

export const AccountPage = ({ account, grants, reader }: AccountProps) => (
  <AdminPage title={account.name} trail={trail} tags={<StateTag account={account} />}>
    <KeyValues
      wide
      items={[
        [words.columns.email, account.email],
        [words.because, account.suspendedReason],
        [words.secondFactor, account.secondFactor ? words.yes : words.no],
        [words.sheets, String(account.sheets)],
        [words.columns.created, <When date={account.createdAt} />],
        [words.lastSeen, account.lastSeen ? <When date={account.lastSeen} /> : words.never],
      ]}
    />
    <Section id="fonctions" title={words.grants}>
      {grants.length === 0 ? (
        <p class="muted">{words.noGrants}</p>
      ) : (
        <Table
          caption={words.grants}
          hideCaption
          stack
          rows={grants}
          columns={[
            { label: roleWords.columns.role, cell: (grant) => roleLabels[grant.role] },
            { label: roleWords.columns.scope, cell: (grant) => grant.territory ?? roleWords.wholeCountry },
            {
              label: roleWords.columns.dates,
              cell: (grant) => `${formatDay(grant.startsOn)}, ${formatDay(grant.endsOn)}`,
            },
            { label: words.columns.state, cell: (grant) => stateNames[stateOf(grant, reader.today)] },
          ]}
        />
      )}
    </Section>
    {account.id === reader.id ? (
      <p class="muted">{words.yourself}</p>
    ) : (
      <p class="row">
        <LinkButton
          to={account.suspendedReason ? paths.reinstatement(account.id) : paths.suspension(account.id)}
          kind="alt"
        >
          {account.suspendedReason ? words.reinstate : words.suspend}
        </LinkButton>
      </p>
    )}
  </AdminPage>
)
