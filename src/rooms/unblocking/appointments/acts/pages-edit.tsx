import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import {
  Actions,
  Button,
  type Conflict,
  ConflictNote,
  Form,
  HiddenField,
  NumberField,
  Stack,
  TextField,
} from '#ui/index.ts'
import { paths } from '../../paths.ts'
import { loads } from './forms.ts'
import { Shell } from './parts.tsx'
import type { AppointmentView } from './queries.ts'
import { words } from './words.ts'

const { edit, form } = words

type Props = {
  one: AppointmentView
  errors?: FieldErrors
  values?: Typed
  /** Someone else saved first: the form carries their version, and what was typed. */
  conflicts?: readonly Conflict[]
}

export const EditPage = ({ one, errors = {}, values = {}, conflicts }: Props) => (
  <Shell title={edit.title} lede={edit.lede} one={one} errorCount={errorCount(errors)}>
    <Stack gap={6}>
      {conflicts && <ConflictNote conflicts={conflicts} />}
      <Form to={paths.appointmentPart(one.id, 'modification')} errors={errors} values={values}>
        <TextField
          name="function"
          label={form.function}
          hint={form.functionHint}
          value={one.function}
          maxLength={150}
          required
        />
        <TextField
          name="service"
          label={form.service}
          hint={form.serviceHint}
          value={one.service}
          maxLength={150}
          required
        />
        <NumberField
          name="load_limit"
          label={form.load}
          value={one.loadLimit}
          min={loads.least}
          max={loads.most}
          required
        />
        <HiddenField name="version" value={one.version} />
        <Actions>
          <Button>{edit.submit}</Button>
          <a href={paths.appointment(one.id)}>{words.cancel}</a>
        </Actions>
      </Form>
    </Stack>
  </Shell>
)
