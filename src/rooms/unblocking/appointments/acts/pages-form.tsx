import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import type { Day } from '#core/pure/dates.ts'
import {
  Actions,
  Button,
  CheckboxGroup,
  Columns,
  DateField,
  EmailField,
  Form,
  NumberField,
  type PlaceChoice,
  PlaceField,
  RadioGroup,
  TextField,
} from '#ui/index.ts'
import { paths } from '../../paths.ts'
import { levels, matters, powers } from '../../rules.ts'
import { levelNames, matterNames, powerNames } from '../../words.ts'
import { loads } from './forms.ts'
import { Shell } from './parts.tsx'
import { words } from './words.ts'

type Props = {
  today: Day
  errors?: FieldErrors
  values?: Typed
  chosen?: readonly PlaceChoice[]
  choices?: readonly PlaceChoice[]
}

const { form } = words

export const ProposalPage = ({ today, errors = {}, values = {}, chosen = [], choices = [] }: Props) => (
  <Shell title={form.title} lede={form.lede} errorCount={errorCount(errors)}>
    <Form to={paths.newAppointment} errors={errors} values={values}>
      <EmailField name="email" label={form.email} hint={form.emailHint} autocomplete="off" required />
      <TextField name="function" label={form.function} hint={form.functionHint} maxLength={150} required />
      <TextField name="service" label={form.service} hint={form.serviceHint} maxLength={150} required />
      <TextField name="authority" label={form.authority} hint={form.authorityHint} maxLength={150} required />
      <RadioGroup
        name="level"
        label={form.level}
        hint={form.levelHint}
        required
        options={levels.map((level) => ({ value: String(level), label: levelNames[level] }))}
      />
      <CheckboxGroup
        name="matters"
        label={form.matters}
        required
        options={matters.map((value) => ({ value, label: matterNames[value] }))}
      />
      <RadioGroup
        name="scope"
        label={form.scope}
        required
        options={[
          { value: 'somewhere', label: form.somewhere },
          { value: 'everywhere', label: form.everywhere },
        ]}
      />
      <PlaceField name="places" label={form.places} hint={form.placesHint} multiple chosen={chosen} choices={choices} />
      <p>
        <Button kind="alt" small name="go" value="add" novalidate>
          {form.add}
        </Button>
      </p>
      <CheckboxGroup
        name="powers"
        label={form.powers}
        hint={form.powersHint}
        required
        options={powers.map((value) => ({ value, label: powerNames[value] }))}
      />
      <Columns>
        <DateField name="starts_on" label={form.starts} value={today} required />
        <DateField name="ends_on" label={form.ends} hint={form.endsHint} required />
      </Columns>
      <NumberField name="load_limit" label={form.load} min={loads.least} max={loads.most} value={10} required />
      <Actions>
        <Button>{form.submit}</Button>
        <a href={paths.appointments}>{words.cancel}</a>
      </Actions>
    </Form>
  </Shell>
)
