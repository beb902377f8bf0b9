import type { FieldErrors, Typed } from '#core/forms.ts'
import { type Day, formatDay, parisDay } from '#core/pure/dates.ts'
import {
  Actions,
  Button,
  Empty,
  Fields,
  Form,
  LinkButton,
  List,
  PostButton,
  RadioGroup,
  Row,
  Section,
  Split,
  Stack,
  TextArea,
} from '#ui/index.ts'
import type { Criterion } from '../rules.ts'
import { fieldsOf } from './forms.ts'
import { FilePage, Paragraphs, ToNextSteps } from './frame.tsx'
import { NextSteps } from './pages.tsx'
import { paths } from './paths.ts'
import type { FileHead } from './queries.ts'
import type { Contradiction, Correction } from './queries-exchanges.ts'
import { canClose, correctionReasons, limits } from './rules.ts'
import { words } from './words.ts'
import { askable } from './words-work.ts'

const w = words.exchanges
const dayOf = (at: Date): string => formatDay(parisDay(at))

type Props = {
  head: FileHead
  today: Day
  criteria: readonly Criterion[]
  corrections: readonly Correction[]
  contradictions: readonly Contradiction[]
  /** What is asked may be taken back, by whoever reads the page. */
  mayTakeBack?: boolean
}

export const ExchangesPage = (props: Props) => (
  <FilePage head={props.head} part="exchanges" tools={<ToNextSteps />}>
    <Split label={words.actions.label} aside={<NextSteps head={props.head} />}>
      <Exchanges {...props} />
      {props.mayTakeBack && (
        <Row>
          <PostButton to={paths.takingBack(props.head.application.id)} label={w.takeBack} kind="alt" />
        </Row>
      )}
      <ToClose {...props} />
    </Split>
  </FilePage>
)

const awaitedUntil = (corrections: readonly Correction[]): Day | null =>
  corrections.find(({ answeredAt }) => answeredAt === null)?.dueOn ?? null

const ToClose = ({ head, corrections, today }: Props) =>
  canClose(head, head.application.status, awaitedUntil(corrections), today) ? (
    <Row>
      <LinkButton to={paths.closing(head.application.id)} kind="alt">
        {words.closing.title}
      </LinkButton>
    </Row>
  ) : null

export const ClosingPage = ({ head, dueOn }: { head: FileHead; dueOn: Day }) => (
  <FilePage head={head} part="exchanges" title={words.closing.title}>
    <Section id="sans-suite" title={words.closing.title} intro={words.closing.text(dueOn)} thread="support">
      <Row>
        <PostButton to={paths.closing(head.application.id)} label={words.closing.send} kind="danger" />
        <LinkButton to={paths.exchanges(head.application.id)} kind="alt">
          {words.cancel}
        </LinkButton>
      </Row>
    </Section>
  </FilePage>
)

/** What was asked of the organisation, and what it answered. */
export const Exchanges = ({ criteria, corrections, contradictions }: Omit<Props, 'head' | 'today'>) => {
  const titleOf = (code: string) => askable(criteria).find((one) => one.code === code)?.title ?? code
  return (
    <Section id="echanges" title={w.title} thread="support">
      {corrections.length + contradictions.length === 0 && <Empty title={w.none} level={3} />}
      <Stack gap={6}>
        {contradictions.map((one) => (
          <Section id={`observations-${one.id}`} title={w.contradiction(dayOf(one.openedAt))} level={3}>
            <Paragraphs text={one.reasons} />
            <Reply {...one} over={one.closedAt !== null} />
          </Section>
        ))}
        {corrections.map((one) => (
          <Section id={`demande-${one.id}`} title={titleOfAsked(one)} level={3}>
            {one.decision && <Paragraphs text={one.conditions || one.decisionReasons || ''} />}
            <List tight>
              {one.reasons.map(({ criterion, reason, text }) => (
                <li>
                  <strong>
                    {titleOf(criterion)}, {words.correctionReasons[reason].toLowerCase()}
                  </strong>
                  <Paragraphs text={text} />
                </li>
              ))}
            </List>
            {one.takenBackAt ? (
              <p class="muted">{w.takenBack(dayOf(one.takenBackAt))}</p>
            ) : (
              <Reply {...one} over={false} />
            )}
            {one.reminded > 0 && <p class="small muted">{w.reminded(one.reminded)}</p>}
          </Section>
        ))}
      </Stack>
    </Section>
  )
}

const titleOfAsked = ({ decision, askedAt, askedBy }: Correction): string =>
  decision ? w.completion(decision, dayOf(askedAt)) : w.asked(dayOf(askedAt), askedBy)

type ReplyProps = { answeredAt: Date | null; answer: string; dueOn: Day; over: boolean }

const Reply = ({ answeredAt, answer, dueOn, over }: ReplyProps) => {
  if (!answeredAt) {
    return (
      <p class="muted">
        {over ? w.silence : w.waiting} {w.dueOn(dueOn)}
      </p>
    )
  }
  return (
    <Stack gap={2}>
      <p>
        <strong>{w.answered(dayOf(answeredAt))}</strong>
      </p>
      {answer ? <Paragraphs text={answer} /> : <p class="muted">{w.noText}</p>}
    </Stack>
  )
}

type AskProps = { head: FileHead; criteria: readonly Criterion[]; dueOn: Day; errors: FieldErrors; values: Typed }

export const CorrectionPage = ({ head, criteria, dueOn, errors, values }: AskProps) => {
  const c = words.correction
  return (
    <FilePage head={head} part="exchanges" title={c.title} errors={errors}>
      <Section id="correction" title={c.title} intro={`${c.intro} ${c.due(dueOn)}`} thread="support">
        <Form to={paths.correction(head.application.id)} errors={errors} values={values} legend={false}>
          {askable(criteria).map(({ code, title }) => (
            <Fields legend={title}>
              <RadioGroup
                name={fieldsOf(code).reason}
                label={c.reason}
                options={[
                  { value: '', label: c.nothing },
                  ...correctionReasons.map((value) => ({ value, label: words.correctionReasons[value] })),
                ]}
              />
              <TextArea
                name={fieldsOf(code).wanted}
                label={c.text}
                hint={c.textHint}
                rows={2}
                maxLength={limits.reason}
              />
            </Fields>
          ))}
          <Actions>
            <Button>{c.send}</Button>
            <LinkButton to={paths.file(head.application.id)} kind="alt">
              {words.cancel}
            </LinkButton>
          </Actions>
        </Form>
      </Section>
    </FilePage>
  )
}
