import type { FieldErrors, Typed } from '#core/forms.ts'
import type { Day } from '#core/pure/dates.ts'
import { Actions, Button, CheckboxGroup, Form, LinkButton, TextArea } from '#ui/index.ts'
import { DecisionFrame } from '../decisions/frame.tsx'
import { paths } from '../paths.ts'
import type { Subject } from '../rules.ts'
import { reasonsLimit } from './forms.ts'
import { words } from './words.ts'

type Props = {
  subject: Subject
  criteria: readonly { code: string; title: string }[]
  dueOn: Day
  errors: FieldErrors
  values: Typed
}

export const ContemplatePage = ({ subject, criteria, dueOn, errors, values }: Props) => (
  <DecisionFrame
    subject={subject}
    title={subject.award ? words.procedureTitle : words.title}
    lede={words.lede}
    errors={errors}
  >
    <Form to={paths.contemplate(subject)} errors={errors} values={values}>
      <CheckboxGroup
        name="criteria"
        label={words.criteria}
        hint={words.criteriaHint}
        required={!subject.award}
        options={criteria.map(({ code, title }) => ({ value: code, label: title }))}
      />
      <TextArea
        name="reasons"
        label={words.reasons}
        hint={words.reasonsHint}
        rows={8}
        maxLength={reasonsLimit}
        required
      />
      <p>{words.dueOn(dueOn)}</p>
      <Actions>
        <Button>{words.submit}</Button>
        <LinkButton to={paths.decision(subject)} kind="alt">
          {words.back}
        </LinkButton>
      </Actions>
    </Form>
  </DecisionFrame>
)
