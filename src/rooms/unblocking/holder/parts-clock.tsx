import { type Day, formatDay, parisDay } from '#core/pure/dates.ts'
import { DaysBar, Note, Stack } from '#ui/index.ts'
import { handDays } from '../rules.ts'
import type { HolderView } from './queries-case.ts'
import type { Pace } from './rules.ts'
import { words } from './words.ts'

const { clock } = words
const onWeekday = (day: Day) => formatDay(day, { weekday: true })

const headingOf = (pace: Pace): string => {
  if (pace.kind === 'unread') return clock.unread(handDays)
  if (pace.kind === 'held') return clock.paused
  return pace.kind === 'late' ? clock.late(-pace.left) : clock.left(pace.left)
}

/** When the answer comes, or why nobody counts the days; nothing once it came. */
export const Due = ({ view }: { view: HolderView }) => {
  const { pace, blocker } = view
  if (!pace) return null
  return (
    <section aria-labelledby="horloge">
      <Stack gap={3}>
        <h2 id="horloge">{headingOf(pace)}</h2>
        {pace.kind === 'unread' ? <Unread pace={pace} /> : <Counted pace={pace} view={view} />}
        {blocker.lateSince && pace.kind !== 'late' && (
          <Note kind="fix">
            <p>{clock.missed(formatDay(blocker.lateSince))}</p>
          </Note>
        )}
      </Stack>
    </section>
  )
}

const Unread = ({ pace }: { pace: Extract<Pace, { kind: 'unread' }> }) =>
  pace.late ? (
    <Note kind="fix">
      <p>{clock.unreadLate(formatDay(pace.by))}</p>
    </Note>
  ) : (
    <>
      <p>{clock.unreadBy(onWeekday(pace.by))}</p>
      <p class="muted small">{clock.unreadText}</p>
    </>
  )

const Counted = ({ pace, view: { blocker } }: { pace: Exclude<Pace, { kind: 'unread' }>; view: HolderView }) => {
  const first = blocker.qualifiedAt && parisDay(blocker.qualifiedAt) === pace.startedOn
  return (
    <>
      <DaysBar
        elapsed={pace.elapsed}
        total={pace.total}
        from={(first ? clock.receivable : clock.since)(formatDay(pace.startedOn))}
        now={clock.today(pace.elapsed)}
        to={pace.kind === 'held' ? words.held : formatDay(pace.due)}
      />
      {pace.kind === 'held' && (
        <Note kind="know">
          <p>
            <strong>{blocker.heldReason}</strong>
          </p>
          <p>{clock.pausedSince(formatDay(pace.since), pace.left)}</p>
        </Note>
      )}
      {pace.kind === 'late' && (
        <Note kind="fix">
          <p>{clock.lateText(formatDay(pace.due))}</p>
        </Note>
      )}
      <p class="muted small">{clock.rule}</p>
    </>
  )
}
