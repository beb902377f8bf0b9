import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import {
  Actions,
  Button,
  Form,
  HiddenField,
  LinkButton,
  List,
  Note,
  Page,
  PageHead,
  RadioGroup,
  Section,
  Stack,
  TextArea,
} from '#ui/index.ts'
import { crumbs } from '../../crumbs.ts'
import { type Choosing, DocumentFields } from '../documents/fields.tsx'
import { paths } from '../paths.ts'
import type { Award } from '../queries.ts'
import { words as common } from '../words.ts'
import { textLimit } from './forms.ts'
import { Said } from './pages.tsx'
import type { Procedure } from './queries.ts'
import { expectedNow, answerWords as words } from './words.ts'

type AnswerProps = {
  award: Award
  procedure: Procedure
  /** Names what is asked: the answer says what it answers. */
  askedBy: Id
  reasons: string
  criteria: readonly string[]
  choosing: Choosing
  today: Day
  values?: Typed
  errors?: FieldErrors
}

/** What is said about the label of a structure, and its answer. */
export const AnswerPage = (props: AnswerProps) => {
  const { award, procedure, reasons, criteria, choosing, today, values, errors = {} } = props
  const asked = procedure.status === 'open' && (procedure.kind === 'dormant' || procedure.kind === 'check')
  const about = asked && procedure.kind !== 'lifting' ? (procedure.kind as 'dormant' | 'check') : 'sanction'
  return (
    <Page
      title={`${words.title}, ${award.organisation}`}
      trail={[
        crumbs.home,
        crumbs.mine,
        { href: paths.award(award.id), label: common.of(award) },
        { label: words.title },
      ]}
      thread="support"
      errorCount={errorCount(errors)}
      noindex
    >
      <PageHead title={words.title} kind={common.of(award)} lede={expectedNow(procedure)} thread="support" />
      <Stack gap={6}>
        <Section id="raisons" title={words.reasons}>
          <Said text={reasons} />
        </Section>
        {criteria.length > 0 && (
          <Section id="criteres" title={words.criteria} intro={words.criteriaHint}>
            <List tight>
              {criteria.map((one) => (
                <li>{one}</li>
              ))}
            </List>
          </Section>
        )}
        {procedure.dueOn && (
          <Note kind="know">
            <p>{procedure.dueOn < today ? words.afterTerm : words.dueOn(procedure.dueOn)}</p>
            <p>{asked ? words.silenceAsked : words.silence}</p>
          </Note>
        )}
        <Form to={paths.answer(award.id)} values={values} errors={errors}>
          <HiddenField name="asked" value={props.askedBy} />
          {about === 'dormant' && (
            <RadioGroup
              name="says"
              label={words.says}
              value="goes-on"
              required
              options={[
                { value: 'goes-on', label: words.goesOn },
                { value: 'gives-up', label: words.givesUp, hint: words.givesUpHint },
              ]}
            />
          )}
          <TextArea
            name="text"
            label={words.label[about]}
            hint={words.hint[about]}
            rows={10}
            maxLength={textLimit}
            required={about !== 'dormant'}
          />
          <DocumentFields award={award} choosing={choosing} />
          <Actions>
            <Button>{words.submit}</Button>
            <LinkButton to={paths.award(award.id)} kind="alt">
              {words.back}
            </LinkButton>
          </Actions>
        </Form>
      </Stack>
    </Page>
  )
}
