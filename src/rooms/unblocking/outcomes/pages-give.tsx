import type { FieldErrors, Typed } from '#core/forms.ts'
import { Actions, Button, Form, HiddenField, Note, Stack } from '#ui/index.ts'
import type { Case } from '../cases/queries.ts'
import { paths } from '../paths.ts'
import type { OutcomeKind } from '../rules.ts'
import { outcomeNames } from '../words.ts'
import { Framed, Purpose } from './frame.tsx'
import { OutcomeFields } from './parts-form.tsx'
import { meanings, words } from './words.ts'

type GiveProps = {
  blocker: Case
  kind: OutcomeKind
  maySign: boolean
  errors: FieldErrors
  values: Typed
}

/** The form of one answer. */
export const GivePage = ({ blocker, kind, maySign, errors, values }: GiveProps) => (
  <Framed blocker={blocker} title={outcomeNames[kind]} lede={meanings[kind]} errors={errors}>
    <Stack gap={6}>
      <Purpose blocker={blocker} />
      {errors.norm && <Instead id={blocker.id} />}
      <Form to={paths.workPart(blocker.id, 'issue')} errors={errors} values={values}>
        <HiddenField name="kind" value={kind} />
        <OutcomeFields kind={kind} maySign={maySign} />
        <Actions>
          <Button>{words.give}</Button>
          <a href={paths.workPart(blocker.id, 'issue')}>{words.change}</a>
        </Actions>
      </Form>
    </Stack>
  </Framed>
)

/** A derogation of what no prefect sets aside: where to go. */
const Instead = ({ id }: { id: string }) => (
  <Note title={words.instead}>
    {(['experiment', 'rule_change', 'adjusted'] as const).map((kind) => (
      <p>
        <a href={paths.outcomeOf(id, kind)}>{outcomeNames[kind]}</a>
      </p>
    ))}
  </Note>
)
