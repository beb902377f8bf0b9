import { formatDay, parisDay } from '#core/pure/dates.ts'
import {
  Empty,
  ExternalLink,
  KeyValues,
  LinkButton,
  List,
  More,
  Note,
  PostButton,
  PrintButton,
  Row,
  Section,
  Split,
  Stack,
} from '#ui/index.ts'
import type { Commitment, Criterion, Referential } from '../rules.ts'
import { scoreNames } from '../words.ts'
import { FilePage, nextStepsId, Paragraphs, ToNextSteps } from './frame.tsx'
import { ScoreTable } from './pages-scores.tsx'
import { paths } from './paths.ts'
import type { Answer, Evidence, FileHead, Pledge } from './queries.ts'
import type { Opinion } from './queries-opinions.ts'
import { canAdmit, canAskCorrection, canAskExpert, canAssign, refusalToConvene } from './rules.ts'
import { words } from './words.ts'

/** What the file of an application holds, as whoever reads it may. */
export type FileView = {
  head: FileHead
  referential: Referential
  answers: readonly Answer[]
  evidence: readonly Evidence[]
  pledges: readonly Pledge[]
  /** Names of the roles the organisation chose. */
  roles: readonly string[]
  /** Only the opinions that may be read, and count. */
  opinions: readonly Opinion[]
  /** Given before the application was completed: kept, and counted nowhere. */
  formerOpinions: readonly Opinion[]
}

const FileTools = () => (
  <>
    <PrintButton />
    <ToNextSteps />
  </>
)

export const DossierPage = ({ view }: { view: FileView }) => (
  <FilePage head={view.head} part="file" tools={<FileTools />}>
    <Split label={words.actions.label} aside={<NextSteps head={view.head} />}>
      <Identity view={view} />
      <ScoreTable view={view} />
      <Section id="criteres" title={words.file.criteria} thread="support">
        <Stack gap={6}>
          {view.referential.criteria.map((criterion) => (
            <CriterionAnswer
              criterion={criterion}
              answer={view.answers.find((one) => one.criterion === criterion.code)}
              evidence={view.evidence.filter((one) => one.criterion === criterion.code)}
              evidencePath={(id) => paths.evidence(view.head.application.id, id)}
            />
          ))}
        </Stack>
      </Section>
      <Pledges view={view} />
    </Split>
  </FilePage>
)

/** What this person may do at this step: the same rules as the routes. */
export const NextSteps = ({ head }: { head: FileHead }) => {
  const { application, opinions } = head
  const { id, status } = application
  const toConvene = head.coordinates && status === 'review'
  const items = [
    canAdmit(head, status) && <PostButton to={paths.admission(id)} label={words.actions.admit} />,
    head.as === 'reviewer' && <LinkButton to={paths.opinion(id)}>{words.actions.write}</LinkButton>,
    toConvene &&
      (refusalToConvene(status, opinions) === null ? (
        <PostButton to={paths.convening(id)} label={words.actions.convene} />
      ) : (
        <p class="small muted">{words.actions.conveneWait(opinions.given, opinions.wanted)}</p>
      )),
    canAssign(head, status) && (
      <LinkButton to={paths.assignment(id)} kind="alt" icon="users">
        {words.actions.assign}
      </LinkButton>
    ),
    canAskCorrection(head, status) && (
      <LinkButton to={paths.correction(id)} kind="alt" icon="message-square">
        {words.actions.ask}
      </LinkButton>
    ),
    canAskExpert(head, status) && (
      <LinkButton to={paths.experts(id)} kind="alt" icon="mail">
        {words.actions.expert}
      </LinkButton>
    ),
  ].filter(Boolean)
  return (
    <Section id={nextStepsId} title={words.actions.label}>
      <Stack gap={3}>
        {items.length > 0 ? items.map((item) => <Row>{item}</Row>) : <p class="muted">{words.actions.nothing}</p>}
        <p>
          <More to={paths.whole(id)} icon="file-text">
            {words.actions.whole}
          </More>
        </p>
        <p>
          <More to={paths.scores(id)} icon="download">
            {words.actions.scores}
          </More>
        </p>
      </Stack>
    </Section>
  )
}

export const Identity = ({ view: { head, referential, roles } }: { view: FileView }) => {
  const { application } = head
  return (
    <Section id="candidature" title={words.file.identity} thread="support">
      <KeyValues
        items={[
          [words.file.submitted, application.submittedAt && formatDay(parisDay(application.submittedAt))],
          [words.file.criteria, words.file.referential(referential.number)],
          [words.file.roles, roles.join(', ')],
          [words.file.offer, application.offer && <Paragraphs text={application.offer} />],
          [words.file.free, application.freeOfCharge],
          [words.file.team, application.team],
          [words.file.contact, [application.contactName, application.contactFunction].filter(Boolean).join(', ')],
          [words.file.carries, application.carriesProjects ? words.file.carriesYes : null],
        ]}
      />
    </Section>
  )
}

type CriterionProps = {
  criterion: Criterion
  answer: Answer | undefined
  evidence: readonly Evidence[]
  evidencePath: (evidenceId: string) => string
}

const scored = (score: number | null): string | null =>
  score === null ? null : `${score}/3, ${(scoreNames[score] ?? '').toLowerCase()}`

/** Today's, with the first one when it changed. */
const selfScore = (answer: Answer | undefined): string | null => {
  const now = scored(answer?.selfScore ?? null)
  const first = scored(answer?.firstScore ?? null)
  return now && first && now !== first ? words.file.before(now, first) : now
}

/** What the organisation answers to one criterion, and with what proof. */
export const CriterionAnswer = ({ criterion, answer, evidence, evidencePath }: CriterionProps) => (
  <Section id={`critere-${criterion.code}`} title={criterion.title} intro={criterion.statement} level={3}>
    <Stack gap={3}>
      {answer?.answer ? <Paragraphs text={answer.answer} /> : <p class="muted">{words.file.noAnswer}</p>}
      <KeyValues
        wide
        items={[
          ...criterion.details.map(({ name, label }): [string, string] => [label, answer?.details[name] ?? '']),
          [words.file.self, selfScore(answer)],
        ]}
      />
      {evidence.length === 0 ? (
        <p class="small muted">{words.file.noEvidence}</p>
      ) : (
        <List tight>
          {evidence.map((one) => (
            <li>
              <EvidenceLine evidence={one} to={evidencePath(one.id)} />
            </li>
          ))}
        </List>
      )}
    </Stack>
  </Section>
)

const EvidenceLine = ({ evidence: one, to }: { evidence: Evidence; to: string }) => {
  if (!one.held) {
    return (
      <>
        {one.title} <span class="small muted">{words.file.takenBack}</span>
      </>
    )
  }
  return (
    <>
      {one.kind === 'link' && one.url ? (
        <ExternalLink to={one.url}>{one.title}</ExternalLink>
      ) : (
        <a href={to}>{one.title}</a>
      )}{' '}
      <span class="small muted">
        {words.file.added(formatDay(parisDay(one.addedAt)))},{' '}
        {one.isPublic ? words.file.publicPiece : words.file.privatePiece}
      </span>
    </>
  )
}

export const Pledges = ({ view: { pledges, referential } }: { view: FileView }) => (
  <Section id="engagements" title={words.file.pledges} thread="support">
    {pledges.length === 0 ? (
      <Empty title={words.file.noPledges} level={3} />
    ) : (
      <List ruled>
        {pledges.map((pledge) => (
          <li>
            <PledgeLine pledge={pledge} commitment={referential.commitments.find(({ code }) => code === pledge.code)} />
          </li>
        ))}
      </List>
    )}
  </Section>
)

const PledgeLine = ({ pledge, commitment }: { pledge: Pledge; commitment: Commitment | undefined }) => (
  <>
    <p>
      <strong>{commitment?.statement ?? pledge.code}</strong>
    </p>
    <p>
      {pledge.target} {commitment?.unit}, {formatDay(pledge.dueOn)}
    </p>
    {pledge.how && <p class="muted">{pledge.how}</p>}
  </>
)

export const HiddenOpinions = ({ head: { opinions, as } }: { head: FileHead }) => (
  <Note>
    <p>
      {as === 'reviewer' ? words.opinions.hiddenForReviewer : words.opinions.hidden(opinions.given, opinions.wanted)}
    </p>
  </Note>
)
