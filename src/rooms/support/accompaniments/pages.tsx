import { nbsp } from '#core/pure/text.ts'
import { Empty, Item, List, Page, PageHead, Section, Stack, Tag, When } from '#ui/index.ts'
import { paths } from '../paths.ts'
import { words as common } from '../words.ts'
import type { Accompaniment } from './queries.ts'
import { isOver, type Status, sideOf } from './rules.ts'
import { awaited, byNames, handSays, statusNames, words } from './words.ts'

const looks = {
  proposed: 'provisional',
  opened: 'testing',
  diagnosis: 'testing',
  plan: 'testing',
  follow_up: 'testing',
  closed: 'confirmed',
  six_months: 'confirmed',
  ended_by_holder: 'replaced',
  refused_by_holder: 'replaced',
  withdrawn: 'replaced',
  lapsed: 'late',
} as const

export const StatusTag = ({ status }: { status: Status }) => <Tag kind={looks[status]}>{statusNames[status]}</Tag>

export const headingOf = ({ project, organisation }: Pick<Accompaniment, 'project' | 'organisation'>): string =>
  words.heading(project, organisation)

/** Is it this person's turn? */
export const isTheirs = ({ next, roles }: Pick<Accompaniment, 'next' | 'roles'>): boolean => {
  const side = sideOf(roles)
  return side !== null && (next.hand === 'both' || next.hand === side)
}

/** Who has the hand, what is awaited, and the next day: on one line. */
export const NextText = ({ accompaniment: { next } }: { accompaniment: Accompaniment }) => (
  <>
    {next.hand === 'nobody' ? awaited[next.what] : `${handSays[next.hand]}\u00a0: ${lowered(awaited[next.what])}`}
    {next.by && (
      <>
        , {byNames[next.what] ?? words.by} <When date={next.by} />
      </>
    )}
    .
  </>
)

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

export const AccompanimentLine = ({ accompaniment, level = 3 }: { accompaniment: Accompaniment; level?: 2 | 3 }) => (
  <Item
    name={headingOf(accompaniment)}
    href={paths.accompaniment(accompaniment.id)}
    icon="users"
    thread="support"
    level={level}
    details={
      <>
        <StatusTag status={accompaniment.status} />
        {accompaniment.late > 0 && <Tag kind="late">{words.late(accompaniment.late)}</Tag>}
        {accompaniment.fictional && <Tag kind="demo">{common.fictional}</Tag>}
        {accompaniment.nextSession && (
          <span class="muted">
            {words.nextSession} <When date={accompaniment.nextSession} />
          </span>
        )}
      </>
    }
  >
    {!isOver(accompaniment.status) && (
      <p class="muted">
        <NextText accompaniment={accompaniment} />
      </p>
    )}
  </Item>
)

export const AccompanimentsPage = ({ accompaniments }: { accompaniments: readonly Accompaniment[] }) => {
  const parts = [
    { id: 'en-cours', title: words.running, lines: accompaniments.filter(({ status }) => !isOver(status)) },
    { id: 'termines', title: words.over, lines: accompaniments.filter(({ status }) => isOver(status)) },
  ].filter(({ lines }) => lines.length > 0)
  return (
    <Page
      title={words.title}
      trail={[{ href: paths.dashboard, label: common.support }, { label: words.title }]}
      thread="support"
      noindex
    >
      <PageHead title={words.title} lede={nbsp(words.lede)} thread="support" kind={common.support} />
      <Stack gap={7}>
        {parts.length === 0 && <Empty title={words.none}>{words.noneText}</Empty>}
        {parts.map(({ id, title, lines }) => (
          <Section id={id} title={title} thread="support">
            <List>
              {lines.map((accompaniment) => (
                <AccompanimentLine accompaniment={accompaniment} />
              ))}
            </List>
          </Section>
        ))}
      </Stack>
    </Page>
  )
}
