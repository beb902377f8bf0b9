import type { PastEvent } from '#core/history.ts'
import { type Day, formatDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { KeyValues, LinkButton, List, More, Note, PostButton, Row, Section, Stack, Timeline } from '#ui/index.ts'
import { paths } from '../../paths.ts'
import { DeputiesSection } from '../absences/parts.tsx'
import type { Deputy } from '../absences/queries.ts'
import { isUsable, type State, stateOf } from '../rules.ts'
import { casesSaid, common } from '../words.ts'
import { Marks, perimeter, Shell } from './parts.tsx'
import type { AppointmentView, PastAct } from './queries.ts'
import { verbSaid, words } from './words.ts'

const { sheet } = words

export type SheetView = {
  one: AppointmentView
  deputies: readonly Deputy[]
  pastActs: readonly PastAct[]
  events: readonly PastEvent[]
  today: Day
  reader: Id
}

/** One appointment, for those who supervise it: the person, the act, what can be done. */
export const AppointmentPage = ({ view }: { view: SheetView }) => {
  const { one, today, reader } = view
  const state = stateOf(one, today)
  const isOwn = one.person?.id === reader
  return (
    <Shell
      title={one.function}
      lede={one.service}
      one={one}
      tags={<Marks one={one} today={today} />}
      actions={isUsable(state) && <More to={paths.hacker(one.id)}>{words.public}</More>}
    >
      <Stack gap={6}>
        {state === 'proposed' && (
          <Note kind="know">
            <p>{sheet.waiting}</p>
          </Note>
        )}
        <Standing one={one} />
        {state !== 'ended' && (
          <Section id="suite" title={sheet.next} thread="agent">
            {isOwn ? <p>{sheet.yours}</p> : <Next one={one} state={state} />}
          </Section>
        )}
        {state !== 'proposed' && (
          <DeputiesSection one={one} deputies={view.deputies} today={today} mayChange={!isOwn} />
        )}
        {one.act && <Acts one={one} past={view.pastActs} />}
        <Section id="historique" title={sheet.history} thread="agent">
          <Timeline events={view.events.map(({ at, verb }) => ({ date: at, text: verbSaid(verb) }))} thread="agent" />
        </Section>
      </Stack>
    </Shell>
  )
}

const Standing = ({ one }: { one: AppointmentView }) => (
  <Section id="nomination" title={sheet.standing} thread="agent">
    <KeyValues
      wide
      items={[
        [words.columns.person, one.person ? `${one.person.name}, ${one.person.email}` : words.gone],
        [sheet.secondFactor, one.person && (one.person.secondFactor ? sheet.on : sheet.off)],
        ...perimeter(one),
        [words.columns.load, `${casesSaid(one.load)} (${words.load(one.load, one.loadLimit)})`],
        [sheet.absence, one.absentFrom && one.absentUntil && sheet.absent(one.absentFrom, one.absentUntil)],
        [sheet.suspendedOn, one.suspendedOn && sheet.suspended(one.suspendedOn, one.suspendedReason ?? '')],
        [sheet.endedOn, one.endedOn && sheet.suspended(one.endedOn, one.endedReason ?? '')],
      ]}
    />
  </Section>
)

const Next = ({ one, state }: { one: AppointmentView; state: State }) => {
  const to = (part: string) => paths.appointmentPart(one.id, part)
  const living = state !== 'proposed'
  return (
    <Row>
      {!living && <LinkButton to={to('nomination')}>{sheet.appoint}</LinkButton>}
      {state === 'suspended' && <PostButton to={to('reprise')} label={sheet.reinstate} />}
      {living && (
        <LinkButton kind="alt" to={to('prolongation')}>
          {sheet.extend}
        </LinkButton>
      )}
      <LinkButton kind="alt" to={to('modification')}>
        {sheet.edit}
      </LinkButton>
      {living && state !== 'suspended' && <a href={to('suspension')}>{sheet.suspend}</a>}
      <a href={to('fin')}>{living ? sheet.end : sheet.drop}</a>
    </Row>
  )
}

const Acts = ({ one, past }: { one: AppointmentView; past: readonly PastAct[] }) => (
  <Section id="actes" title={sheet.acts} thread="agent">
    <List>
      {[{ ...one, act: one.act ?? '' }, ...past].map(({ act, actOn, authority, startsOn, endsOn }) => (
        <li>
          <p>{act}</p>
          <p class="muted small">
            {sheet.act(actOn, authority)}. {common.dates} {formatDay(startsOn)}, {formatDay(endsOn)}.
          </p>
        </li>
      ))}
    </List>
  </Section>
)
