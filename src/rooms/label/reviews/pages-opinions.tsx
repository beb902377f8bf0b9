import { type Day, formatDay, parisDay } from '#core/pure/dates.ts'
import { Disclosure, Empty, LinkButton, Section, Split, Stack, Table, Tag } from '#ui/index.ts'
import type { Criterion } from '../rules.ts'
import { scoreNames } from '../words.ts'
import { FilePage, Paragraphs, ToNextSteps } from './frame.tsx'
import { type FileView, HiddenOpinions, NextSteps } from './pages.tsx'
import { Basis } from './pages-opinion-basis.tsx'
import { ScoreTable } from './pages-scores.tsx'
import { paths } from './paths.ts'
import type { Opinion, OpinionLine } from './queries-opinions.ts'
import { words } from './words.ts'

const w = words.opinions

type Props = { view: FileView; assignments: readonly Opinion[]; today: Day }

export const OpinionsPage = (props: Props) => (
  <FilePage head={props.view.head} part="opinions" tools={<ToNextSteps />}>
    <Split label={words.actions.label} aside={<NextSteps head={props.view.head} />}>
      <Assignments {...props} />
      <Opinions view={props.view} />
      <ScoreTable view={props.view} />
    </Split>
  </FilePage>
)

/** Who was asked, what each said of their ties, until when: never what they think before it may be read. */
const Assignments = ({ view: { head }, assignments, today }: Props) => (
  <Section id="personnes" title={w.people} thread="support">
    {assignments.length === 0 ? (
      <Empty title={w.nobody} level={3} />
    ) : (
      <Table
        caption={w.people}
        hideCaption
        stack
        rows={[...assignments]}
        columns={[
          { label: w.columns.name, cell: (row) => row.reviewer },
          {
            label: w.columns.interest,
            cell: (row) => (row.interest === 'none' ? w.interestNone : row.removedAt ? '' : w.interestWaiting),
          },
          { label: w.columns.due, cell: (row) => formatDay(row.dueOn) },
          { label: w.columns.state, cell: (row) => <OpinionState opinion={row} today={today} /> },
          {
            label: w.columns.reminded,
            cell: (row) => (row.remindedAt ? formatDay(parisDay(row.remindedAt)) : w.neverReminded),
          },
          ...(head.coordinates && assignments.some(({ removedAt, submittedAt }) => !removedAt && !submittedAt)
            ? [
                {
                  label: w.columns.action,
                  cell: (row: Opinion) =>
                    !row.removedAt &&
                    !row.submittedAt && (
                      <LinkButton to={paths.removal(head.application.id, row.assignmentId)} kind="alt" small>
                        {w.remove}
                        <span class="vh"> {row.reviewer}</span>
                      </LinkButton>
                    ),
                },
              ]
            : []),
        ]}
      />
    )}
  </Section>
)

const OpinionState = ({ opinion, today }: { opinion: Opinion; today: Day }) => {
  if (opinion.removedAt) return <Tag kind="replaced">{w.removed(words.removals[opinion.removedWhy ?? ''] ?? '')}</Tag>
  if (opinion.submittedAt) return <Tag kind="confirmed">{w.given(formatDay(parisDay(opinion.submittedAt)))}</Tag>
  return opinion.dueOn < today ? <Tag kind="late">{w.late}</Tag> : <Tag>{w.waiting}</Tag>
}

/** The opinions that may be read, in full; apart, those from before a completion. */
export const Opinions = ({ view }: { view: FileView }) => {
  const { head, opinions, formerOpinions } = view
  const hidden = opinions.length < head.opinions.given || head.opinions.given < head.opinions.wanted
  return (
    <>
      <Section id="avis" title={w.title} thread="support">
        <Stack gap={5}>
          {hidden && <HiddenOpinions head={head} />}
          {opinions.map((opinion) => (
            <OneOpinion view={view} opinion={opinion} />
          ))}
        </Stack>
      </Section>
      {formerOpinions.length > 0 && (
        <Section id="avis-precedents" title={w.former} intro={w.formerIntro} thread="support">
          <Stack gap={5}>
            {formerOpinions.map((opinion) => (
              <OneOpinion view={view} opinion={opinion} former />
            ))}
          </Stack>
        </Section>
      )}
    </>
  )
}

const OneOpinion = ({ view, opinion, former = false }: { view: FileView; opinion: Opinion; former?: boolean }) => (
  <Section id={`avis-${opinion.assignmentId}`} title={w.of(opinion.reviewer)} level={3}>
    <Stack gap={3}>
      {opinion.recommendation && (
        <p>
          <strong>{words.recommendations[opinion.recommendation]}</strong>
        </p>
      )}
      <Paragraphs text={opinion.conclusion} />
      <OpinionLines
        criteria={view.referential.criteria}
        lines={opinion.lines}
        evidencePath={(id) => paths.evidence(view.head.application.id, id)}
        open={!former}
      />
    </Stack>
  </Section>
)

type LinesProps = {
  criteria: readonly Pick<Criterion, 'code' | 'title'>[]
  lines: readonly OpinionLine[]
  /** Where a piece is read; left out, pieces are only named. */
  evidencePath?: ((evidenceId: string) => string) | undefined
  open?: boolean
}

/** What an opinion says criterion by criterion, and what it rests on. */
export const OpinionLines = ({ criteria, lines, evidencePath, open = false }: LinesProps) => (
  <Disclosure summary={w.lines} open={open}>
    <Stack gap={5}>
      {criteria.map(({ code, title }) => {
        const line = lines.find(({ criterion }) => criterion === code)
        return (
          <div class="flow f0">
            <p>
              <strong>{title}</strong>
              {line?.score !== null && line?.score !== undefined && (
                <>
                  {'\u00a0: '}
                  {line.score}/3, {(scoreNames[line.score] ?? '').toLowerCase()}
                </>
              )}
            </p>
            <Paragraphs text={line?.text ?? ''} />
            {line && <Basis line={line} evidencePath={evidencePath} />}
          </div>
        )
      })}
    </Stack>
  </Disclosure>
)
