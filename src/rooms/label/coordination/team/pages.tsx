import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import type { Day } from '#core/pure/dates.ts'
import { joinWords, nbsp } from '#core/pure/text.ts'
import { roleLabels } from '#rooms/accounts/index.ts'
import {
  Actions,
  Button,
  CheckboxGroup,
  DateField,
  Empty,
  Form,
  LinkButton,
  NumberField,
  Table,
  Tag,
  When,
} from '#ui/index.ts'
import { coordinationPaths } from '../paths.ts'
import { CoordinationPage } from '../shell.tsx'
import { words as shared } from '../words.ts'
import type { Officer } from './queries.ts'
import { defaultLoad, isAway, isOverloaded } from './rules.ts'
import { words } from './words.ts'

type Family = { code: string; name: string }
type TeamProps = {
  people: readonly Officer[]
  families: readonly Family[]
  today: Day
  /** Where roles are given, for those who may open it. */
  appointing: string | null
}

export const TeamPage = ({ people, families, today, appointing }: TeamProps) => (
  <CoordinationPage
    title={words.title}
    lede={words.lede}
    actions={
      appointing && (
        <LinkButton to={appointing} kind="alt">
          {words.appoint}
        </LinkButton>
      )
    }
  >
    <p class="muted">{words.appointing}</p>
    {people.length === 0 ? (
      <Empty title={words.none} />
    ) : (
      <Table
        caption={words.title}
        hideCaption
        stack
        rows={people}
        columns={[
          { label: words.person, cell: (officer) => <Name officer={officer} today={today} /> },
          { label: words.roles, cell: (officer) => <Roles officer={officer} /> },
          { label: words.families, cell: (officer) => familyNames(officer, families) },
          { label: words.load, cell: (officer) => <Load officer={officer} /> },
          {
            label: words.next,
            cell: ({ id, name }) => (
              <a href={coordinationPaths.officer(id)}>
                {words.edit}
                <span class="vh"> {name}</span>
              </a>
            ),
          },
        ]}
      />
    )}
  </CoordinationPage>
)

const familyNames = (officer: Officer, families: readonly Family[]): string =>
  officer.families.length === 0
    ? words.allFamilies
    : joinWords(officer.families.map((code) => families.find((one) => one.code === code)?.name ?? code))

const Name = ({ officer, today }: { officer: Officer; today: Day }) => (
  <>
    {nbsp(officer.name)}
    {isAway(officer, today) && officer.awayUntil && (
      <>
        <br />
        <Tag>
          {words.away} <When date={officer.awayUntil} />
        </Tag>
      </>
    )}
  </>
)

const Roles = ({ officer }: { officer: Officer }) => (
  <>
    {officer.held.map(({ role, placeName }, index) => (
      <>
        {index > 0 && <br />}
        {roleLabels[role]} <span class="muted small">{placeName ?? words.everywhere}</span>
      </>
    ))}
  </>
)

const Load = ({ officer }: { officer: Officer }) => (
  <>
    {words.of(officer.open, officer.loadLimit ?? defaultLoad)}{' '}
    {officer.late > 0 && <Tag kind="late">{words.late(officer.late)}</Tag>}{' '}
    {isOverloaded(officer) && <Tag kind="late">{words.overloaded}</Tag>}
  </>
)

type OfficerProps = {
  officer: Officer
  families: readonly Family[]
  today: Day
  errors?: FieldErrors | undefined
  typed?: Typed | undefined
}

export const OfficerPage = ({ officer, families, today, errors = {}, typed }: OfficerProps) => (
  <CoordinationPage
    title={officer.name}
    lede={words.formLede}
    trail={[{ href: coordinationPaths.team, label: words.title }]}
    errorCount={errorCount(errors)}
  >
    <p>
      <Roles officer={officer} />
    </p>
    <Form to={coordinationPaths.officer(officer.id)} errors={errors} values={typed}>
      <CheckboxGroup
        name="families"
        label={words.families}
        hint={words.familiesHint}
        values={officer.families}
        options={families.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <NumberField
        name="load_limit"
        label={words.loadLimit}
        hint={words.loadHint}
        value={officer.loadLimit ?? defaultLoad}
        min={1}
        max={100}
        required
      />
      <DateField
        name="away_until"
        label={words.awayUntil}
        hint={words.awayHint}
        value={officer.awayUntil}
        min={today}
      />
      <Actions>
        <Button>{words.save}</Button>
        <a href={coordinationPaths.team}>{shared.cancel}</a>
      </Actions>
    </Form>
  </CoordinationPage>
)
