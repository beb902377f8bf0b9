import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import type { Day } from '#core/pure/dates.ts'
import {
  Actions,
  Button,
  Columns,
  DateField,
  Form,
  KeyValues,
  LinkButton,
  List,
  More,
  Note,
  Page,
  PageHead,
  PostButton,
  Row,
  Section,
  Stack,
} from '#ui/index.ts'
import { paths } from '../../paths.ts'
import { words as room } from '../../words.ts'
import { Marks, perimeter } from '../acts/parts.tsx'
import type { AppointmentView } from '../acts/queries.ts'
import { isLiving, isUsable, stateOf } from '../rules.ts'
import { casesSaid, common } from '../words.ts'
import { DeputiesSection } from './parts.tsx'
import type { Deputy, StandingIn } from './queries.ts'
import { noneOf, words } from './words.ts'

type Props = {
  mine: readonly { one: AppointmentView; deputies: readonly Deputy[]; covered: boolean }[]
  standingIn: readonly StandingIn[]
  today: Day
}

/** What the person appointed sees of their own appointment, and where they say when they are away. */
export const MinePage = ({ mine, standingIn, today }: Props) => (
  <Page
    title={words.mine}
    thread="agent"
    noindex
    trail={[{ href: paths.home, label: room.room }, { label: words.mine }]}
  >
    <PageHead
      title={words.mine}
      lede={words.lede}
      thread="agent"
      kind={room.room}
      actions={<More to={paths.desk}>{words.desk}</More>}
    />
    <Stack gap={7}>
      {mine.map((item) => (
        <Mine {...item} today={today} />
      ))}
      {standingIn.length > 0 && (
        <Section id="suppleances-miennes" title={words.standsIn.title} intro={words.standsIn.intro} thread="agent">
          <List>
            {standingIn.map(({ function: name, service, startsOn, endsOn }) => (
              <li>
                {name}, {service}, {common.term(startsOn, endsOn)}
              </li>
            ))}
          </List>
        </Section>
      )}
    </Stack>
  </Page>
)

type MineProps = Props['mine'][number] & { today: Day }

const Mine = ({ one, deputies, covered, today }: MineProps) => {
  const state = stateOf(one, today)
  const said = state === 'coming' ? words.coming(one.startsOn) : noneOf[state]
  return (
    <Section id={`nomination-${one.id}`} title={one.function} intro={one.service} thread="agent">
      <Stack gap={5}>
        <Row>
          <Marks one={one} today={today} />
          {isUsable(state) && <More to={paths.hacker(one.id)}>{words.public}</More>}
        </Row>
        {said && (
          <Note kind="plain">
            <p>{said}</p>
          </Note>
        )}
        <KeyValues wide items={[...perimeter(one).slice(2), [words.act, one.act], [words.load, casesSaid(one.load)]]} />
        {isLiving(state) && <Absence one={one} covered={covered} today={today} />}
        {isLiving(state) && <DeputiesSection one={one} deputies={deputies} today={today} mayChange={false} />}
      </Stack>
    </Section>
  )
}

const Absence = ({ one, covered, today }: Omit<MineProps, 'deputies'>) => {
  const { absence } = words
  const said = one.absentUntil !== null && one.absentUntil >= today
  return (
    <Section id={`absence-${one.id}`} title={absence.title} intro={absence.intro} level={3} thread="agent">
      <Stack gap={3}>
        {said && (
          <Note kind={covered ? 'plain' : 'fix'} level={3}>
            <p>
              {absence.now(one.absentFrom ?? today, one.absentUntil ?? today)}{' '}
              {covered ? absence.covered : absence.uncovered}
            </p>
          </Note>
        )}
        <Row>
          <LinkButton kind="alt" to={paths.appointmentPart(one.id, 'absence')}>
            {said ? absence.change : absence.submit}
          </LinkButton>
          {said && <PostButton kind="alt" to={paths.appointmentPart(one.id, 'retour')} label={absence.back} />}
        </Row>
      </Stack>
    </Section>
  )
}

type AbsenceProps = { one: AppointmentView; today: Day; errors?: FieldErrors; values?: Typed }

export const AbsencePage = ({ one, today, errors = {}, values = {} }: AbsenceProps) => (
  <Page
    title={words.absence.submit}
    errorCount={errorCount(errors)}
    thread="agent"
    noindex
    trail={[
      { href: paths.home, label: room.room },
      { href: paths.ownAppointment, label: words.mine },
      { label: words.absence.submit },
    ]}
  >
    <PageHead title={words.absence.submit} lede={words.absence.intro} thread="agent" kind={one.function} />
    <Form to={paths.appointmentPart(one.id, 'absence')} errors={errors} values={values}>
      <Columns>
        <DateField name="from" label={words.absence.from} value={one.absentFrom} max={one.endsOn} required />
        <DateField name="until" label={words.absence.until} value={one.absentUntil} min={today} required />
      </Columns>
      <Actions>
        <Button>{words.absence.submit}</Button>
        <a href={paths.ownAppointment}>{words.absence.cancel}</a>
      </Actions>
    </Form>
  </Page>
)
