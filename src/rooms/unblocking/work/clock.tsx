import { type Day, formatDay } from '#core/pure/dates.ts'
import { type Clock as AnswerClock, dueOn, elapsed, remaining, statusOf } from '#core/pure/deadline.ts'
import {
  Actions,
  Button,
  DateField,
  Disclosure,
  Form,
  PostButton,
  RadioGroup,
  Section,
  TextArea,
  When,
} from '#ui/index.ts'
import { awaited } from '../cases/parts/rules.ts'
import { paths } from '../paths.ts'
import type { Shown, Work } from './frame.tsx'
import { awaitedNames, words } from './words.ts'

export type ClockReading = AnswerClock | null

/** How long there is left to answer, or why nothing counts. */
export const Clock = ({ clock, work: { blocker, today } }: { clock: ClockReading; work: Work }) => {
  if (!clock)
    return (
      <Section id="horloge" title={words.clock.none} thread="agent">
        <p class="muted">{words.clock.noneBody}</p>
      </Section>
    )
  const status = statusOf(clock, today)
  const pause = clock.pauses.find(({ to }) => to === null)
  return (
    <Section id="horloge" title={titleOf(clock, status, today)} thread="agent">
      <p>{words.clock.day(elapsed(clock, today), clock.targetDays)}</p>
      {blocker.lateSince && <p>{words.clock.lateSince(formatDay(blocker.lateSince))}</p>}
      {status !== 'stopped' && !pause && (
        <p>
          {words.clock.due} <When date={dueOn(clock, today)} />. {words.clock.climbs}
        </p>
      )}
      {pause && (
        <>
          <p>
            {words.clock.since} <When date={pause.from} />.
          </p>
          <p>
            <strong>{blocker.heldReason ?? pause.reason}</strong>
          </p>
        </>
      )}
    </Section>
  )
}

const titleOf = (clock: AnswerClock, status: ReturnType<typeof statusOf>, today: Day): string => {
  if (status === 'stopped') return words.clock.stopped
  if (status === 'late') return words.clock.late(-remaining(clock, today))
  return status === 'paused' ? words.clock.paused : words.clock.left(remaining(clock, today))
}

const holdFields = ['awaits', 'until', 'reason']

/** To stop the clock, or to let it go on. */
export const HoldForm = ({ work: { blocker, acts }, shown: { errors, values } }: { work: Work; shown: Shown }) => {
  if (!acts) return null
  if (blocker.heldReason !== null)
    return <PostButton to={paths.workPart(blocker.id, 'reprise')} label={words.hold.resume} />
  const mine = Object.keys(values).some((name) => holdFields.includes(name))
  return (
    <Disclosure summary={words.hold.title} open={mine}>
      <p class="small muted">{words.hold.intro}</p>
      <Form to={paths.workPart(blocker.id, 'pause')} errors={mine ? errors : {}} values={mine ? values : {}}>
        <RadioGroup
          name="awaits"
          label={words.hold.awaits}
          options={awaited.map((value) => ({ value, label: awaitedNames[value] }))}
          required
        />
        <DateField name="until" label={words.hold.until} hint={words.hold.untilHint} />
        <TextArea name="reason" label={words.hold.reason} hint={words.hold.reasonHint} required minLength={10} />
        <Actions>
          <Button kind="alt">{words.hold.submit}</Button>
        </Actions>
      </Form>
    </Disclosure>
  )
}
