import type { Child } from 'hono/jsx'
import { joinWords, listNames } from '#core/pure/text.ts'
import { Page, PageHead, Tag } from '#ui/index.ts'
import { paths } from '../../paths.ts'
import { matterNames, powerNames, words as room } from '../../words.ts'
import { type State, stateOf } from '../rules.ts'
import { common, stateSaid } from '../words.ts'
import type { AppointmentView } from './queries.ts'
import { words } from './words.ts'

type ShellProps = {
  title: string
  lede?: Child
  errorCount?: number
  tags?: Child
  actions?: Child
  /** The one it is about. */
  one?: AppointmentView | undefined
  children?: Child
}

/** A page of those who supervise: never indexed. */
export const Shell = ({ title, lede, errorCount = 0, tags, actions, one, children }: ShellProps) => (
  <Page
    title={title}
    errorCount={errorCount}
    thread="agent"
    noindex
    trail={[
      { href: paths.home, label: room.room },
      { href: paths.appointments, label: words.title },
      ...(one ? [{ href: paths.appointment(one.id), label: one.function }] : []),
      ...(title === words.title || title === one?.function ? [] : [{ label: title }]),
    ]}
  >
    <PageHead title={title} lede={lede} thread="agent" kind={room.room} tags={tags} actions={actions} />
    {children}
  </Page>
)

export const placesSaid = ({ everywhere, places }: Pick<AppointmentView, 'everywhere' | 'places'>): string =>
  everywhere ? common.everywhere : joinWords(places.map(({ name }) => name))

/** The perimeter, as pairs. */
export const perimeter = (one: AppointmentView): [string, Child][] => [
  [common.function, one.function],
  [common.service, one.service],
  [common.levelName, common.level(one.level)],
  [common.matters, listNames(one.matters.map((matter) => matterNames[matter]))],
  [common.places, placesSaid(one)],
  [common.powers, listNames(one.powers.map((power) => powerNames[power]))],
  [common.dates, common.term(one.startsOn, one.endsOn)],
]

const kinds: Record<State, 'confirmed' | 'provisional' | 'late' | 'replaced' | 'neutral'> = {
  in_force: 'confirmed',
  away: 'neutral',
  coming: 'neutral',
  proposed: 'provisional',
  suspended: 'late',
  ended: 'replaced',
}

/** Where it stands, and what whoever supervises has to know of it. */
export const Marks = ({ one, today }: { one: AppointmentView; today: string }) => {
  const state = stateOf(one, today)
  const acts = state === 'in_force' || state === 'away'
  return (
    <>
      <Tag kind={kinds[state]}>{stateSaid[state]}</Tag>
      {state === 'away' && !one.covered && <Tag kind="late">{words.uncovered}</Tag>}
      {acts && one.load >= one.loadLimit && <Tag kind="late">{words.full}</Tag>}
      {acts && one.person && !one.person.secondFactor && <Tag kind="provisional">{words.noSecondFactor}</Tag>}
      {one.demo && <Tag kind="demo">{common.fictional}</Tag>}
    </>
  )
}
