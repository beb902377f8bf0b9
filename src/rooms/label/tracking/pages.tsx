import type { Day } from '#core/pure/dates.ts'
import { directoryPaths } from '#rooms/directory/index.ts'
import {
  Empty,
  KeyValues,
  LinkButton,
  Links,
  More,
  Note,
  Page,
  PageHead,
  Section,
  Split,
  Stack,
  Table,
  Tag,
  Timeline,
  When,
} from '#ui/index.ts'
import type { DraftView } from '../applications/parts.tsx'
import { isOpen } from '../applications/parts.tsx'
import { canWithdraw } from '../applications/rules.ts'
import { Said } from '../applications/said.tsx'
import { crumbs } from '../crumbs.ts'
import type { Application } from '../lifecycle/queries.ts'
import { paths } from '../paths.ts'
import { type ApplicationStatus, handOf } from '../rules.ts'
import { clockNames, words as common, handNames, statusNames } from '../words.ts'
import { Asked, type AskedProps } from './pages-answers.tsx'
import type { Pace } from './rules.ts'
import { nextNames, pastName, words } from './words.ts'

export type Line = { application: Application; pace: Pace | null; since: Date }

const tagOf = (status: ApplicationStatus) =>
  status === 'granted'
    ? 'confirmed'
    : status === 'draft'
      ? 'provisional'
      : handOf(status) === 'applicant'
        ? 'late'
        : 'neutral'

export const StatusTag = ({ status }: { status: ApplicationStatus }) => (
  <Tag kind={tagOf(status)}>{statusNames[status]}</Tag>
)

export const handTo = (status: ApplicationStatus): string =>
  handOf(status) === 'applicant' ? words.you : handNames[handOf(status)]

const Target = ({ pace }: { pace: Pace | null }) => {
  if (!pace) return <>{'–'}</>
  if (pace.kind === 'late') return <Tag kind="late">{words.late(pace.due)}</Tag>
  return <>{pace.kind === 'paused' ? words.pausedTarget(pace.due) : words.before(pace.due)}</>
}

export const MinePage = ({ lines }: { lines: readonly Line[] }) => (
  <Page title={common.mine} trail={[crumbs.home, { label: common.mine }]} thread="support" noindex>
    <PageHead
      title={common.mine}
      lede={words.lede}
      thread="support"
      kind={common.label}
      actions={<More to={paths.times}>{words.times}</More>}
    />
    {lines.length === 0 ? (
      <Empty title={words.none} action={<LinkButton to={paths.apply}>{words.start}</LinkButton>}>
        {words.noneText}
      </Empty>
    ) : (
      <Stack gap={6}>
        <Table
          caption={common.mine}
          hideCaption
          stack
          rows={[...lines]}
          columns={[
            {
              label: words.columns.application,
              header: true,
              cell: ({ application }) => (
                <>
                  <a href={paths.application(application.id)}>{application.number}</a>
                  <br />
                  <span class="small">{`${application.organisation}, ${application.familyName}`}</span>
                </>
              ),
            },
            { label: words.columns.status, cell: ({ application }) => <StatusTag status={application.status} /> },
            {
              label: words.columns.hand,
              cell: ({ application, since }) => (
                <>
                  {handTo(application.status)}
                  <span class="muted small">
                    {', depuis le '}
                    <When date={since} />
                  </span>
                </>
              ),
            },
            { label: words.columns.target, cell: ({ pace }) => <Target pace={pace} /> },
          ]}
        />
        <p>
          <More to={paths.apply}>{words.another}</More>
        </p>
      </Stack>
    )}
  </Page>
)

export type TrackingProps = {
  view: DraftView
  line: Line
  past: readonly { at: Date; verb: string }[]
  roleNames: Record<string, string>
  /** Why what was just sent could not be taken. */
  refusal: string | null
  hasDecision: boolean
  award: { id: string; code: string; validUntil: Day } | null
  asked: AskedProps
}

export const TrackingPage = ({ view, line, past, roleNames, refusal, hasDecision, award, asked }: TrackingProps) => {
  const { application } = view
  const { pace } = line
  return (
    <Page
      title={common.number(application.number)}
      trail={[crumbs.home, crumbs.mine, { label: application.number }]}
      thread="support"
      errorCount={asked.errorCount}
      noindex
    >
      <PageHead
        title={common.number(application.number)}
        kind={application.familyName}
        thread="support"
        lede={<a href={directoryPaths.sheet('organisation', application.slug)}>{application.organisation}</a>}
        tags={<StatusTag status={application.status} />}
      />
      <Split label={words.around} aside={<Around view={view} hasDecision={hasDecision} />}>
        {refusal && (
          <div role="alert">
            <Note kind="fix">
              <p>{refusal}</p>
            </Note>
          </div>
        )}
        {pace?.kind === 'late' && (
          <Note kind="fix" title={words.lateNote.title}>
            <p>{words.lateNote.text(pace.due)}</p>
          </Note>
        )}
        {pace?.kind === 'paused' && (
          <Note kind="know">
            <p>{words.paused(pace.since, pace.why)}.</p>
          </Note>
        )}
        <Section id="ou" title={statusNames[application.status]} thread="support">
          <Stack>
            <KeyValues
              wide
              items={[
                [words.hand, handTo(application.status)],
                [words.since, <When date={line.since} />],
                [words.target, pace && <Target pace={pace} />],
                [words.next, nextNames[application.status]],
              ]}
            />
            {award && (
              <p>
                {words.decision.award(award.validUntil)} <a href={paths.award(award.id)}>{words.decision.seeAward}</a>
              </p>
            )}
          </Stack>
        </Section>
        <Asked {...asked} />
        <Section id="histoire" title={words.past}>
          <Timeline thread="support" events={past.map(({ at, verb }) => ({ date: at, text: pastName(verb) }))} />
        </Section>
        <Said {...view} roleNames={roleNames} canChange={(part) => isOpen(view, part)} />
      </Split>
    </Page>
  )
}

const Around = ({ view: { application, settings }, hasDecision }: { view: DraftView; hasDecision: boolean }) => (
  <>
    <Section id="delais" title={words.times}>
      <KeyValues
        items={[
          [clockNames.admissibility, words.workingDays(settings.admissibility_days)],
          [clockNames.review, words.workingDays(settings.review_days)],
          [clockNames.decision, words.workingDays(settings.decision_days)],
          [clockNames.appeal, words.workingDays(settings.appeal_days)],
        ]}
      />
      <p class="small">
        <Tag kind="provisional">{common.proposal}</Tag> <a href={paths.times}>{words.realTimes}</a>
      </p>
    </Section>
    <Section id="aller" title={words.around}>
      <Links
        columns
        items={[
          ...(hasDecision ? [{ href: paths.ownDecision(application.id), label: words.decision.see }] : []),
          { href: paths.referential(application.family), label: words.criteria },
          ...(canWithdraw(application.status)
            ? [{ href: paths.withdraw(application.id), label: words.withdraw.link }]
            : []),
        ]}
      />
    </Section>
  </>
)
