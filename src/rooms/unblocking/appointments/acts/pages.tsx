import type { Day } from '#core/pure/dates.ts'
import { formatDay } from '#core/pure/dates.ts'
import { LinkButton, More, Section, Stack, Table } from '#ui/index.ts'
import { paths } from '../../paths.ts'
import { levelNames } from '../../words.ts'
import { type State, stateOf, states } from '../rules.ts'
import { stateNames } from '../words.ts'
import { Marks, placesSaid, Shell } from './parts.tsx'
import type { AppointmentView } from './queries.ts'
import { noneIn, words } from './words.ts'

type Props = { appointments: readonly AppointmentView[]; today: Day }

/** Everything this person supervises, by where it stands. */
export const AppointmentsPage = ({ appointments, today }: Props) => (
  <Shell
    title={words.title}
    lede={words.lede}
    actions={
      <>
        <LinkButton to={paths.newAppointment}>{words.propose}</LinkButton>
        <More to={paths.hackers}>{words.public}</More>
      </>
    }
  >
    <Stack gap={6}>
      {states.map((state) => (
        <OfState state={state} rows={appointments.filter((one) => stateOf(one, today) === state)} today={today} />
      ))}
    </Stack>
  </Shell>
)

const OfState = ({ state, rows, today }: { state: State; rows: readonly AppointmentView[]; today: Day }) => (
  <Section id={state} title={`${stateNames[state]} (${rows.length})`} thread="agent">
    {rows.length === 0 ? (
      <p class="muted">{noneIn[state]}</p>
    ) : (
      <Table
        caption={stateNames[state]}
        hideCaption
        stack
        rows={rows}
        columns={[
          { label: words.columns.function, cell: (one) => <Named one={one} today={today} /> },
          { label: words.columns.person, cell: ({ person }) => person?.name ?? words.gone },
          { label: words.columns.level, cell: ({ level }) => levelNames[level] },
          { label: words.columns.places, cell: placesSaid },
          { label: words.columns.dates, cell: (one) => <Dates one={one} /> },
          { label: words.columns.load, cell: ({ load, loadLimit }) => words.load(load, loadLimit) },
        ]}
      />
    )}
  </Section>
)

const Named = ({ one, today }: { one: AppointmentView; today: Day }) => (
  <>
    <a href={paths.appointment(one.id)}>{one.function}</a>
    <br />
    <span class="muted small">{one.service}</span> <Marks one={one} today={today} />
  </>
)

const Dates = ({ one }: { one: AppointmentView }) => (
  <>
    {formatDay(one.startsOn)}
    <br />
    {formatDay(one.endsOn)}
  </>
)
