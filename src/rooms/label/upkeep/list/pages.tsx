import { type Typed, typedText } from '#core/forms.ts'
import type { Day } from '#core/pure/dates.ts'
import {
  Button,
  DenseTable,
  DeskFilters,
  Empty,
  LinkButton,
  More,
  Page,
  PageHead,
  Pager,
  type PlaceChoice,
  PlaceField,
  Row,
  SelectField,
  Stack,
  Tag,
  TextField,
  When,
} from '#ui/index.ts'
import { paths as label } from '../../paths.ts'
import { awardStates } from '../../rules.ts'
import { awardStateNames, words as room } from '../../words.ts'
import { StandingTag } from '../held/pages.tsx'
import { paths } from '../paths.ts'
import { ProcedureTag } from '../procedures/pages.tsx'
import { procedureNames } from '../procedures/words.ts'
import { type Asked, perPage, signParams, signs } from './address.ts'
import { filterNames, listHref } from './address-filter-names.ts'
import type { Line } from './queries.ts'
import { signNames, words } from './words.ts'

export type ListView = {
  typed: Typed
  asked: Asked
  lines: readonly Line[]
  total: number
  families: readonly { code: string; name: string }[]
  place: { choices: readonly PlaceChoice[]; error: string | null }
  silentSince: Day
  today: Day
}

/** The labels awarded where someone coordinates. */
export const AwardsPage = ({ view }: { view: ListView }) => {
  const { typed, asked, lines, total } = view
  const filtered = filterNames.some((name) => typedText(typed, name) !== '')
  return (
    <Page
      title={words.title}
      trail={[{ href: label.desk, label: room.desk }, { label: words.title }]}
      thread="support"
      noindex
    >
      <PageHead title={words.title} actions={<More to={paths.drawing}>{words.draws}</More>} />
      <Stack gap={6}>
        <FilterRow view={view} filtered={filtered} />
        {lines.length === 0 ? (
          <Empty
            title={filtered ? words.none : words.empty}
            action={
              filtered && (
                <LinkButton kind="alt" to={paths.list}>
                  {words.clear}
                </LinkButton>
              )
            }
          />
        ) : (
          <>
            <p class="muted">{words.found(total)}</p>
            <Lines view={view} />
            <Pager
              page={asked.page}
              pages={Math.ceil(total / perPage)}
              hrefFor={(page) => listHref(typed, { page: String(page) })}
              label={words.pager}
            />
          </>
        )}
      </Stack>
    </Page>
  )
}

const FilterRow = ({ view: { typed, families, place }, filtered }: { view: ListView; filtered: boolean }) => {
  const value = (name: string) => typedText(typed, name)
  return (
    <DeskFilters to={paths.list} label={words.filters}>
      <SelectField
        name="famille"
        label={words.family}
        empty={words.every}
        value={value('famille')}
        options={families.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <SelectField
        name="etat"
        label={words.state}
        empty={words.every}
        value={value('etat')}
        options={awardStates.map((state) => ({ value: state, label: awardStateNames[state] }))}
      />
      <SelectField
        name="signe"
        label={words.sign}
        empty={words.every}
        value={value('signe')}
        options={signs.map((sign) => ({ value: signParams[sign], label: signNames[sign] }))}
      />
      <PlaceField
        name="lieu"
        label={words.place}
        text={value('lieu')}
        value={value('lieu_id')}
        choices={[...place.choices]}
        {...(place.error && { error: [place.error] })}
      />
      <TextField name="q" label={words.q} value={value('q')} maxLength={100} autocomplete="off" />
      <Row>
        <Button kind="alt">{words.submit}</Button>
        {filtered && <a href={paths.list}>{words.clear}</a>}
      </Row>
    </DeskFilters>
  )
}

const Lines = ({ view: { lines, silentSince, today } }: { view: ListView }) => (
  <DenseTable
    caption={words.title}
    rows={lines}
    columns={[
      {
        label: words.columns.structure,
        header: true,
        cell: ({ id, organisation, code }) => (
          <>
            <a href={paths.desk(id)}>{organisation}</a> <code>{code}</code>
          </>
        ),
      },
      { label: words.columns.family, cell: ({ familyName }) => familyName },
      { label: words.columns.state, cell: ({ state }) => <StandingTag state={state ?? 'not-yet'} /> },
      { label: words.columns.until, cell: ({ validUntil }) => <When date={validUntil} /> },
      {
        label: words.columns.last,
        cell: ({ last, state }) => (
          <>
            <When date={last} />{' '}
            {state === 'active' && last <= silentSince && <Tag kind="late">{signNames.dormant}</Tag>}
          </>
        ),
      },
      {
        label: words.columns.procedure,
        cell: ({ procedure }) =>
          procedure && (
            <>
              <a href={paths.procedure(procedure.id)}>{procedureNames[procedure.kind]}</a>{' '}
              <ProcedureTag procedure={procedure} today={today} />
            </>
          ),
      },
    ]}
  />
)
