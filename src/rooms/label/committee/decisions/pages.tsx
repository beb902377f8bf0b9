import type { FieldErrors, Typed } from '#core/forms.ts'
import { parisDay } from '#core/pure/dates.ts'
import { KeyValues, LinkButton, More, Note, Row, Section, Split, Stack, Tag } from '#ui/index.ts'
import { Paragraphs } from '../../reviews/frame.tsx'
import { OpinionLines } from '../../reviews/pages-opinions.tsx'
import { recommendationNames, words as reviewWords } from '../../reviews/words.ts'
import { deskStatusNames } from '../../words.ts'
import { paths } from '../paths.ts'
import { isBeforeCommittee } from '../rules.ts'
import { outcomeName, subjectName } from '../words.ts'
import { DecisionFrame } from './frame.tsx'
import { ProposeForm } from './pages-writing.tsx'
import { Past, Proposal } from './parts.tsx'
import type { ToDecide } from './queries-view.ts'
import { refusals, words } from './words.ts'

type Props = { view: ToDecide; errors?: FieldErrors; values?: Typed; refusal?: keyof typeof refusals | undefined }

/** The page where a decision is read, proposed and signed. */
export const DecisionPage = ({ view, errors = {}, values = {}, refusal }: Props) => {
  const { subject, may, proposal } = view
  return (
    <DecisionFrame
      subject={subject}
      errors={errors}
      tags={
        <>
          <strong>{subject.number}</strong>
          <Tag>{stateOf(view)}</Tag>
        </>
      }
      actions={
        <Row>
          <LinkButton to={paths.subject(subject)} kind="alt" small>
            {words.file}
          </LinkButton>
          {view.sessionId && (
            <LinkButton to={paths.session(view.sessionId)} kind="alt" small>
              {words.session}
            </LinkButton>
          )}
        </Row>
      }
    >
      <Split label={words.opinions} aside={<Around view={view} />}>
        {refusal && (
          <Note kind="fix">
            <p>{refusals[refusal]}</p>
          </Note>
        )}
        <Standing view={view} refusal={refusal} />
        {proposal && <Proposal view={view} proposal={proposal} />}
        <Heard view={view} />
        {may.propose.length > 0 && <ProposeForm view={view} errors={errors} values={values} />}
        {view.past.length > 0 && <Past view={view} />}
      </Split>
    </DecisionFrame>
  )
}

const stateOf = ({ subject, past }: ToDecide): string => {
  const last = past.find(({ effectiveAt }) => effectiveAt)
  if (isBeforeCommittee(subject) || !last)
    return subject.kind === 'application'
      ? deskStatusNames[subject.status as keyof typeof deskStatusNames]
      : subjectName(subject)
  return outcomeName(last.kind, last.outcome)
}

/** Why nothing can be decided here and now, and what to do about it. */
const Standing = ({ view, refusal }: { view: ToDecide; refusal: string | undefined }) => {
  const { seatRefusal, mayDecide, settings, sessionId, as } = view
  const said = as === 'coordinator' && seatRefusal === 'not-of-committee' ? 'no-session' : seatRefusal
  return (
    <>
      {sessionId && mayDecide < settings.signatures && isBeforeCommittee(view.subject) && (
        <Note kind="fix">
          <p>{words.tooFew(mayDecide, settings.signatures)}</p>
        </Note>
      )}
      {said && said !== refusal && !(said === 'no-session' && sessionId) && (
        <Note>
          <p>{refusals[said]}</p>
        </Note>
      )}
    </>
  )
}

/** What the organisation said: its observations, its appeal; and what is held against an award. */
const Heard = ({ view: { subject, contradictions, appeal } }: { view: ToDecide }) => {
  if (contradictions.length === 0 && !appeal && !subject.award) return null
  return (
    <Section id="entendue" title={words.heard}>
      <Stack gap={5}>
        {subject.award && (
          <div>
            <h3>{words.procedure}</h3>
            <Paragraphs text={subject.award.reasons} />
            <p>
              <More to={paths.subject(subject)}>{words.procedureFile}</More>
            </p>
          </div>
        )}
        {appeal && (
          <div>
            <h3>{words.appeal(parisDay(appeal.filedAt))}</h3>
            <Paragraphs text={appeal.text} />
          </div>
        )}
        {contradictions.map((one) => (
          <div>
            <h3>{words.contradiction.asked(parisDay(one.openedAt))}</h3>
            <Paragraphs text={one.reasons} />
            {one.answeredAt ? (
              <Note title={words.contradiction.answered(parisDay(one.answeredAt))} level={3}>
                <Paragraphs text={one.answer} />
              </Note>
            ) : (
              <p class="muted">{one.closedAt ? words.contradiction.silent : words.contradiction.open(one.dueOn)}</p>
            )}
          </div>
        ))}
      </Stack>
    </Section>
  )
}

const Around = ({ view }: { view: ToDecide }) => {
  const { subject, before, settings, may, opinions, sessionId, mayDecide } = view
  return (
    <>
      <Section id="reperes" title={subjectName(subject)} hideTitle>
        <KeyValues
          items={[
            [words.facts.family, subject.familyName],
            [words.facts.opinions, `${before.opinions}/${before.opinionsWanted}`],
            [words.facts.session, sessionId ? null : words.facts.noSession],
            [words.facts.signatures, String(settings.signatures)],
            [words.facts.mayDecide, sessionId ? String(mayDecide) : null],
          ]}
        />
      </Section>
      <Opinions id="avis" title={words.opinions} opinions={opinions.current} criteria={view.criteria} />
      {opinions.former.length > 0 && (
        <Opinions
          id="avis-precedents"
          title={reviewWords.opinions.former}
          intro={reviewWords.opinions.formerIntro}
          opinions={opinions.former}
          criteria={view.criteria}
        />
      )}
      {(may.contemplate || may.recuse) && (
        <Stack gap={3}>
          {may.contemplate && (
            <More to={paths.contemplate(subject)}>
              {subject.award ? words.contemplateProcedure : words.contemplate}
            </More>
          )}
          {may.recuse && <More to={paths.recusal(subject)}>{words.recusal.link}</More>}
        </Stack>
      )}
    </>
  )
}

type OpinionsProps = {
  id: string
  title: string
  intro?: string
  opinions: ToDecide['opinions']['current']
  criteria: ToDecide['criteria']
}

/** Without names: what is said is judged, not who says it. */
const Opinions = ({ id, title, intro, opinions, criteria }: OpinionsProps) => (
  <Section id={id} title={title} intro={intro}>
    <Stack gap={5}>
      {opinions.map(({ recommendation, conclusion, lines }, index) => (
        <div>
          <h3>
            {words.opinion(index + 1)}
            {recommendation && `\u00a0: ${recommendationNames[recommendation].toLowerCase()}`}
          </h3>
          <Paragraphs text={conclusion} />
          <OpinionLines criteria={criteria} lines={lines} />
        </div>
      ))}
    </Stack>
  </Section>
)
