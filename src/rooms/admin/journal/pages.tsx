import { formatDay } from '#core/pure/dates.ts'
import { roleLabels } from '#rooms/accounts/index.ts'
import { Button, Chips, DateField, Empty, Form, More, SelectField, Stack, Table, TextField, When } from '#ui/index.ts'
import { paths, withQuery } from '../paths.ts'
import { AdminPage } from '../shell.tsx'
import { words as shared } from '../words.ts'
import type { JournalFilter } from './forms.ts'
import type { AuditEvent } from './queries.ts'
import { detailsOf, families, sentenceOf, subjectNames, words } from './words.ts'

type JournalProps = { rows: AuditEvent[]; next: number | null; filter: JournalFilter }

const asked = ({ objet, depuis, identifiant }: JournalFilter) => ({ objet: objet?.slug, depuis, identifiant })

export const JournalPage = ({ rows, next, filter }: JournalProps) => (
  <AdminPage
    title={shared.parts.journal}
    lede={words.lede}
    actions={
      <More to={withQuery(paths.journalFile, asked(filter))} icon="download">
        {words.export}
      </More>
    }
  >
    <Form to={paths.journal} method="get" inline>
      <SelectField
        name="objet"
        label={words.family}
        value={filter.objet?.slug}
        empty={words.everything}
        options={families.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
      <DateField name="depuis" label={words.since} value={filter.depuis} />
      <TextField
        name="identifiant"
        label={words.subject}
        value={filter.identifiant}
        width="medium"
        autocomplete="off"
      />
      <Button kind="alt" small>
        {shared.filter}
      </Button>
    </Form>
    <Chips chips={chipsOf(filter)} clear={paths.journal} />
    {rows.length === 0 ? (
      <Empty title={words.none} action={<More to={paths.journal}>{words.all}</More>}>
        {words.noneText}
      </Empty>
    ) : (
      <Stack>
        <Events rows={rows} />
        <p class="row">
          {next && <More to={withQuery(paths.journal, { ...asked(filter), avant: next })}>{shared.older}</More>}
          {filter.avant && <a href={withQuery(paths.journal, asked(filter))}>{shared.newest}</a>}
        </p>
      </Stack>
    )}
  </AdminPage>
)

const chipsOf = (filter: JournalFilter) => {
  const { objet, depuis, identifiant } = filter
  const without = (name: string) => withQuery(paths.journal, { ...asked(filter), [name]: null })
  return [
    ...(objet ? [{ label: objet.name, href: without('objet') }] : []),
    ...(depuis ? [{ label: `${words.since} ${formatDay(depuis)}`, href: without('depuis') }] : []),
    ...(identifiant ? [{ label: `${words.only} ${identifiant.slice(0, 8)}`, href: without('identifiant') }] : []),
  ]
}

const Events = ({ rows }: { rows: AuditEvent[] }) => (
  <Table
    caption={words.caption}
    hideCaption
    stack
    rows={rows}
    columns={[
      { label: words.columns.at, cell: (event) => <When date={event.at} precision="time" /> },
      { label: words.columns.who, cell: (event) => <Who event={event} /> },
      { label: words.columns.what, header: true, cell: (event) => sentenceOf(event.verb) },
      { label: words.columns.on, cell: (event) => <On event={event} /> },
      { label: words.columns.details, cell: (event) => detailsOf(event.details, roleLabels) },
    ]}
  />
)

const Who = ({ event }: { event: AuditEvent }) => {
  if (!event.actor_id)
    return <span class="muted">{event.verb === 'contact.received' ? words.visitor : words.system}</span>
  return event.actor_name ? <a href={paths.account(event.actor_id)}>{event.actor_name}</a> : words.gone
}

/** The subject, as the link that shows all of its history. */
const On = ({ event }: { event: AuditEvent }) => (
  <a href={withQuery(paths.journal, { identifiant: event.subject_id })}>
    {subjectNames[event.subject_kind] ?? event.subject_kind} <span class="num nb">{event.subject_id.slice(0, 8)}</span>
  </a>
)
