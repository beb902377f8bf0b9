import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import { type Day, parisDay } from '#core/pure/dates.ts'
import { nbsp } from '#core/pure/text.ts'
import {
  Button,
  Form,
  KeyValues,
  List,
  More,
  Note,
  Page,
  PageHead,
  Prose,
  Section,
  Stack,
  Tag,
  TextArea,
  When,
} from '#ui/index.ts'
import { paths as label } from '../../paths.ts'
import { words as room } from '../../words.ts'
import { JoinedDocuments } from '../documents/lists.tsx'
import type { Given } from '../documents/queries.ts'
import { words as list } from '../list/words.ts'
import { paths } from '../paths.ts'
import type { Award } from '../queries.ts'
import { words as common } from '../words.ts'
import { textLimit } from './forms.ts'
import type { Procedure } from './queries.ts'
import { handOf, isLate, isSilent, mayClose } from './rules.ts'
import { handNames, procedureNames, statusNames, words } from './words.ts'

type ProcedureProps = {
  award: Award
  procedure: Procedure
  /** What the structure answered when it was heard, the newest first. */
  heard: readonly { answer: string; answeredAt: Date | null }[]
  /** Titles of the criteria it is about. */
  criteria: readonly string[]
  /** The documents it may read, until it is closed. */
  given: readonly Given[]
  coordinates: boolean
  today: Day
  values?: Typed
  errors?: FieldErrors
}

/** A procedure as the desk and the committee read it. */
export const ProcedurePage = (props: ProcedureProps) => {
  const { award, procedure, criteria, given, coordinates, today, errors = {} } = props
  const hand = handOf(procedure, today)
  const title = procedureNames[procedure.kind]
  return (
    <Page
      title={`${title}, ${award.organisation}`}
      trail={[
        { href: label.desk, label: room.desk },
        ...(coordinates
          ? [
              { href: paths.list, label: list.title },
              { href: paths.desk(award.id), label: award.organisation },
            ]
          : []),
        { label: title },
      ]}
      thread="support"
      errorCount={errorCount(errors)}
      noindex
    >
      <PageHead
        title={title}
        kind={common.of(award)}
        thread="support"
        tags={<ProcedureTag procedure={procedure} today={today} />}
      />
      <Stack gap={6}>
        <Section id="etat" title={words.facts}>
          <KeyValues
            items={[
              [words.hand, handNames[hand]],
              [words.since, <When date={parisDay(procedure.openedAt)} />],
              [words.due, procedure.dueOn && procedure.closedAt === null && <When date={procedure.dueOn} />],
              [
                words.actBy,
                procedure.actBy && (hand === 'desk' || hand === 'committee') && <When date={procedure.actBy} />,
              ],
              [
                words.decision,
                procedure.decision && <a href={label.decisionRecord(procedure.decision)}>{procedure.decision}</a>,
              ],
            ]}
          />
        </Section>
        <Section id="demande" title={words.asked}>
          <Said text={procedure.reasons} />
          {criteria.length > 0 && (
            <List tight>
              {criteria.map((one) => (
                <li>{one}</li>
              ))}
            </List>
          )}
        </Section>
        <Answers {...props} />
        <JoinedDocuments procedure={procedure} given={given} />
        {procedure.conclusion && (
          <Section id="conclusion" title={words.conclusion}>
            <Said text={procedure.conclusion} />
          </Section>
        )}
        {coordinates && <Closing {...props} />}
        {(procedure.status === 'committee' || procedure.status === 'contradictory') && (
          <p>
            <More to={label.procedureDecision(procedure.id)}>{words.toDecision}</More>
          </p>
        )}
        {coordinates && (
          <p>
            <More to={paths.desk(award.id)}>{words.toAward}</More>
          </p>
        )}
      </Stack>
    </Page>
  )
}

type Tagged = Pick<Procedure, 'status' | 'closedAt' | 'answeredAt' | 'dueOn' | 'actBy'>

export const ProcedureTag = ({ procedure, today }: { procedure: Tagged; today: Day }) => (
  <>
    <Tag kind={procedure.closedAt ? 'neutral' : 'testing'}>{stateName(procedure, today)}</Tag>
    {isLate(procedure, today) && <Tag kind="late">{words.late}</Tag>}
  </>
)

/** Where it stands that day, in words: once answered, or past its term, it is no longer a question asked. */
export const stateName = (procedure: Tagged, today: Day): string => {
  if (isSilent(procedure, today)) return words.silent
  return procedure.status === 'open' && procedure.answeredAt ? words.answered : statusNames[procedure.status]
}

export const Said = ({ text }: { text: string }) => (
  <Prose>
    {text.split(/\n{2,}/).map((one) => (
      <p>{nbsp(one)}</p>
    ))}
  </Prose>
)

const Answers = ({ procedure, heard }: ProcedureProps) => {
  const answers = [
    ...heard.filter(({ answer }) => answer !== ''),
    ...(procedure.answer ? [{ answer: procedure.answer, answeredAt: procedure.answeredAt }] : []),
  ]
  const asked = procedure.kind !== 'lifting'
  return (
    <Section id="reponse" title={words.answer}>
      {answers.length === 0 && <p class="muted">{asked ? words.noAnswer : words.noneAwaited}</p>}
      {answers.map(({ answer, answeredAt }) => (
        <>
          {answeredAt && <p class="small muted">{words.answeredOn(parisDay(answeredAt))}</p>}
          <Said text={answer} />
        </>
      ))}
    </Section>
  )
}

const Closing = ({ procedure, today, values, errors = {} }: ProcedureProps) => {
  if (procedure.status !== 'open') return null
  if (!mayClose(procedure, today))
    return (
      <Note>
        <p>{words.waits(procedure.dueOn)}</p>
      </Note>
    )
  return (
    <Section id="conclure" title={words.closeTitle}>
      <Stack gap={6}>
        <Section id="maintenir" title={words.keep} intro={words.keepLede(procedure.answeredAt !== null)} level={3}>
          <Form to={paths.keep(procedure.id)} values={values} errors={errors}>
            <TextArea name="conclusion" label={words.keepText} rows={4} maxLength={textLimit} required />
            <Button>{words.keepButton}</Button>
          </Form>
        </Section>
        <Section id="comite" title={words.send} intro={words.sendLede} level={3}>
          <Form to={paths.send(procedure.id)} values={values} errors={errors}>
            <TextArea name="reasons" label={words.sendText} rows={4} maxLength={textLimit} required />
            <Button kind="alt">{words.sendButton}</Button>
          </Form>
        </Section>
      </Stack>
    </Section>
  )
}
