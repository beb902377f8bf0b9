import type { Child } from 'hono/jsx'
import type { FieldErrors } from '#core/forms.ts'
import { errorCount } from '#core/forms.ts'
import { Columns, KeyValues, More, Page, PageHead, Row, Stack, Tabs, Tag } from '#ui/index.ts'
import { NextInList } from '../desk/next.tsx'
import { paths as label } from '../paths.ts'
import { type ApplicationStatus, handOf } from '../rules.ts'
import { clockNames, words as common, deskStatusNames, handNames } from '../words.ts'
import { paths } from './paths.ts'
import type { FileClock, FileHead } from './queries.ts'
import { words } from './words.ts'

export type Part = keyof Omit<typeof words.tabs, 'label'>

const crumb = { href: label.desk, label: common.desk }

type FrameProps = { head: FileHead; part: Part; title?: string; errors?: FieldErrors; tools?: Child; children?: Child }

/** Every page of a file: the same head, the same tabs; `title` names a page under one of them. */
export const FilePage = ({ head, part, title, errors = {}, tools, children }: FrameProps) => {
  const { application } = head
  const name = words.title(application.number, application.organisation)
  return (
    <Page
      title={title ? `${title}, ${name}` : `${words.tabs[part]}, ${name}`}
      trail={[
        crumb,
        { ...(title && { href: paths.file(application.id) }), label: application.number },
        ...(title ? [{ label: title }] : []),
      ]}
      thread="support"
      errorCount={errorCount(errors)}
      noindex
    >
      <PageHead
        title={application.organisation}
        kind={words.kind}
        thread="support"
        tags={<HeadTags head={head} />}
        actions={
          <>
            {tools}
            <NextInList id={application.id} />
          </>
        }
      >
        <Stack gap={5}>
          <HeadFacts head={head} />
          <FileTabs head={head} part={part} />
        </Stack>
      </PageHead>
      {children}
    </Page>
  )
}

const HeadTags = ({ head: { application, clock } }: { head: FileHead }) => (
  <>
    <strong>{application.number}</strong>
    <Tag>{deskStatusNames[application.status]}</Tag>
    {clock?.status === 'late' && <Tag kind="late">{words.head.late(clock.left)}</Tag>}
    {clock?.status === 'paused' && <Tag kind="provisional">{words.head.waiting}</Tag>}
    {application.demo && <Tag kind="demo">{common.fictional}</Tag>}
  </>
)

const clockText = (clock: FileClock): string => {
  const term = words.head.due(clock.dueOn, clock.left)
  return clock.why ? `${term}. ${words.head.paused(clock.why)}` : term
}

/** Three short columns: the whole standing of a file is read at a glance. */
const HeadFacts = ({ head: { application, clock, opinions, experts } }: { head: FileHead }) => (
  <Columns count={3}>
    <KeyValues
      items={[
        [
          clock ? `${words.head.clock}, ${clockNames[clock.kind].toLowerCase()}` : words.head.clock,
          clock ? clockText(clock) : words.head.noClock,
        ],
        [words.head.hand, handNames[handOf(application.status)]],
      ]}
    />
    <KeyValues
      items={[
        [words.head.family, application.familyName],
        [words.head.territories, application.territories.map(({ name }) => name).join(', ')],
      ]}
    />
    <KeyValues
      items={[
        [words.head.opinions, `${opinions.given}/${opinions.wanted}`],
        [words.head.experts, experts.asked > 0 ? `${experts.given}/${experts.asked}` : words.head.noExperts],
      ]}
    />
  </Columns>
)

/** From the committee on, there is something to decide, or to read of what was decided. */
const isDecided = (status: ApplicationStatus): boolean =>
  (['committee', 'contradictory', 'adjourned', 'granted', 'refused', 'appeal'] as const).some((one) => one === status)

const FileTabs = ({ head: { application, opinions, experts, notes }, part }: { head: FileHead; part: Part }) => {
  const { id, status } = application
  const tabs = [
    { part: 'file', href: paths.file(id) },
    { part: 'opinions', href: paths.opinions(id), count: `${opinions.given}/${opinions.wanted}` },
    { part: 'exchanges', href: paths.exchanges(id) },
    {
      part: 'experts',
      href: paths.experts(id),
      ...(experts.asked > 0 && { count: `${experts.given}/${experts.asked}` }),
    },
    { part: 'notes', href: paths.notes(id), ...(notes > 0 && { count: notes }) },
    ...(isDecided(status) ? [{ part: 'decision' as const, href: label.decision(id) }] : []),
    { part: 'history', href: paths.history(id) },
  ] as const
  return (
    <Tabs
      label={words.tabs.label}
      tabs={tabs.map(({ part: name, ...tab }) => ({ ...tab, label: words.tabs[name], current: name === part }))}
    />
  )
}

/** On a small screen what may be done comes after all there is to read: a way to it from the head. */
export const ToNextSteps = () => <More to={`#${nextStepsId}`}>{words.actions.label}</More>
export const nextStepsId = 'suite'

/** Words of several paragraphs, as they were typed. */
export const Paragraphs = ({ text }: { text: string }) => (
  <>
    {text
      .split(/\n{2,}/)
      .filter((one) => one.trim())
      .map((one) => (
        <p>{one}</p>
      ))}
  </>
)

/** Buttons in a row that wraps. */
export const Tools = ({ children }: { children?: Child }) => <Row>{children}</Row>
