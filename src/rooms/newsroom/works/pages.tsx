import type { Child } from 'hono/jsx'
import type { Day } from '#core/pure/dates.ts'
import { nbsp } from '#core/pure/text.ts'
import {
  Empty,
  ExternalLink,
  Item,
  KeyValues,
  List,
  More,
  Page,
  PageHead,
  Section,
  Split,
  Tag,
  Timeline,
  When,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import type { WorkView } from './queries.ts'
import { silence, type WorkStatus } from './rules.ts'
import { words } from './words.ts'
import { horizonNames, statusNames } from './words-names.ts'

export const looks = {
  considered: 'provisional',
  ongoing: 'testing',
  paused: 'neutral',
  done: 'confirmed',
  abandoned: 'replaced',
} as const satisfies Record<WorkStatus, string>

const home = { href: paths.works, label: words.title }

type WorksProps = { works: readonly WorkView[]; today: Day; editor: boolean }

export const WorksPage = ({ works, today, editor }: WorksProps) => (
  <Page
    title={words.title}
    description={words.description}
    trail={[{ label: words.title }]}
    thread="brand"
    current={paths.journal}
  >
    <PageHead
      title={words.title}
      lede={words.lede}
      actions={editor && <More to={paths.deskWorks}>{words.desk.title}</More>}
    />
    {works.length === 0 ? (
      <Empty title={words.none} />
    ) : (
      <List>
        {works.map((work) => (
          <Item
            name={work.title}
            href={paths.work(work.slug)}
            icon="waypoints"
            thread="agent"
            details={
              <>
                <Tag kind={looks[work.status]}>{statusNames[work.status]}</Tag>
                <span class="muted">{horizonNames[work.horizon]}</span>
                {work.lastOn && (
                  <span class="muted">
                    {words.last} <When date={work.lastOn} />
                  </span>
                )}
                <Silence work={work} today={today} />
                {work.demo && <Tag kind="demo">{words.fictional}</Tag>}
              </>
            }
          >
            <p>{nbsp(work.purpose)}</p>
          </Item>
        ))}
      </List>
    )}
  </Page>
)

const Silence = ({ work, today }: { work: WorkView; today: Day }) => {
  const days = silence(work, today)
  return days === null ? null : <Tag kind="late">{words.silent(days)}</Tag>
}

export const WorkPage = ({ work, today, editor }: { work: WorkView; today: Day; editor: boolean }) => (
  <Page title={work.title} trail={[home, { label: work.title }]} thread="agent" current={paths.journal}>
    <PageHead
      title={nbsp(work.title)}
      lede={nbsp(work.purpose)}
      tags={
        <>
          <Tag kind={looks[work.status]}>{statusNames[work.status]}</Tag>
          <Silence work={work} today={today} />
          {work.demo && <Tag kind="demo">{words.fictional}</Tag>}
        </>
      }
      actions={editor && <More to={`${paths.deskWorks}/${work.id}`}>{words.edit}</More>}
    />
    <Split
      label={words.purpose}
      aside={
        <KeyValues
          items={[
            [words.lead, work.lead || words.unknown],
            [words.partners, work.partners],
            [words.horizon, horizonNames[work.horizon]],
            [words.next, work.nextStep && nbsp(work.nextStep)],
            [words.due, dueOf(work)],
          ]}
        />
      }
    >
      <Section id="points" title={words.points} thread="agent">
        {work.points.length === 0 && <p class="muted">{words.noPoint}</p>}
        <Timeline
          thread="agent"
          events={work.points.map(({ saidOn, status, text, sourceName, sourceUrl }, index) => ({
            date: saidOn,
            state: index === 0 ? ('now' as const) : ('past' as const),
            text: (
              <>
                <Tag kind={looks[status as WorkStatus]}>{statusNames[status as WorkStatus]}</Tag> {nbsp(text)}{' '}
                {sourceUrl ? (
                  <ExternalLink to={sourceUrl}>{sourceName}</ExternalLink>
                ) : (
                  <span class="muted">{sourceName}</span>
                )}
              </>
            ),
          }))}
        />
      </Section>
    </Split>
  </Page>
)

const dueOf = ({ dueOn, dueSourceUrl }: WorkView): Child =>
  dueOn &&
  dueSourceUrl && (
    <>
      <When date={dueOn} />, <ExternalLink to={dueSourceUrl}>{words.dueSource}</ExternalLink>
    </>
  )
