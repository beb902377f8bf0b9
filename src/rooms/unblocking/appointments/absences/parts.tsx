import { type Day, formatDay } from '#core/pure/dates.ts'
import { LinkButton, Section, Stack, Table, Tag } from '#ui/index.ts'
import { paths } from '../../paths.ts'
import type { AppointmentView } from '../acts/queries.ts'
import { stateOf } from '../rules.ts'
import type { Deputy } from './queries.ts'
import { words } from './words.ts'

type Props = {
  one: AppointmentView
  deputies: readonly Deputy[]
  today: Day
  /** Whoever supervises adds and ends; the person themself only reads. */
  mayChange: boolean
}

export const DeputiesSection = ({ one, deputies, today, mayChange }: Props) => {
  const changes = mayChange && stateOf(one, today) !== 'ended'
  return (
    <Section id="suppleances" title={words.deputies.title} thread="agent">
      <Stack gap={3}>
        {deputies.length === 0 ? (
          <p class="muted">{words.deputies.none}</p>
        ) : (
          <Table
            caption={words.deputies.caption}
            hideCaption
            stack
            rows={deputies}
            columns={[
              { label: words.deputies.columns.person, cell: (deputy) => <Named deputy={deputy} /> },
              { label: words.deputies.columns.dates, cell: (deputy) => <Dates deputy={deputy} /> },
              { label: words.deputies.columns.act, cell: ({ act }) => act },
              ...(changes
                ? [
                    {
                      label: words.deputies.columns.next,
                      cell: (deputy: Deputy) => <End one={one} deputy={deputy} today={today} />,
                    },
                  ]
                : []),
            ]}
          />
        )}
        {changes && (
          <LinkButton kind="alt" to={paths.appointmentPart(one.id, 'suppleances')}>
            {words.deputies.add}
          </LinkButton>
        )}
      </Stack>
    </Section>
  )
}

const Named = ({ deputy }: { deputy: Deputy }) => (
  <>
    {deputy.name} {!deputy.secondFactor && <Tag kind="provisional">{words.deputies.noSecondFactor}</Tag>}
  </>
)

const Dates = ({ deputy: { startsOn, endsOn, endedOn } }: { deputy: Deputy }) => (
  <>
    {formatDay(startsOn)}
    <br />
    {formatDay(endsOn)}
    {endedOn && <span class="muted small"> {words.deputies.ended(endedOn)}</span>}
  </>
)

const End = ({ one, deputy, today }: { one: AppointmentView; deputy: Deputy; today: Day }) =>
  deputy.endedOn || deputy.endsOn < today ? null : (
    <a href={paths.deputyEnd(one.id, deputy.id)}>
      {words.deputies.end}
      <span class="vh"> {deputy.name}</span>
    </a>
  )
