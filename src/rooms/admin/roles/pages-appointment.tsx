import { roles } from '#core/actor.ts'
import { errorCount, type FieldErrors, type Typed, typedText } from '#core/forms.ts'
import { type Day, formatDay } from '#core/pure/dates.ts'
import { type GrantLine, roleLabels } from '#rooms/accounts/index.ts'
import {
  Actions,
  Button,
  Columns,
  DateField,
  EmailField,
  Form,
  HiddenField,
  KeyValues,
  type PlaceChoice,
  PlaceField,
  RadioGroup,
  TextArea,
  TextField,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import { AdminPage } from '../shell.tsx'
import { words as shared } from '../words.ts'
import type { AppointmentForm } from './forms.ts'
import { rolePowers, words } from './words.ts'

const trail = [{ href: paths.roles, label: shared.parts.roles }]
type FormProps = { errors?: FieldErrors; typed?: Typed; choices?: PlaceChoice[]; today: Day }

export const AppointmentPage = ({ errors = {}, typed = {}, choices = [], today }: FormProps) => (
  <AdminPage title={words.form.title} lede={words.form.lede} trail={trail} errorCount={errorCount(errors)}>
    <Form to={paths.newGrant} errors={errors} values={typed}>
      <EmailField name="email" label={words.form.email} autocomplete="off" required />
      <RadioGroup
        name="role"
        label={words.form.role}
        required
        options={roles.map((role) => ({ value: role, label: roleLabels[role], hint: rolePowers[role] }))}
      />
      <RadioGroup
        name="scope"
        label={words.form.scope}
        value="country"
        required
        options={[
          { value: 'country', label: words.form.country },
          { value: 'territory', label: words.form.territory },
        ]}
      />
      <PlaceField name="place" label={words.form.place} hint={words.form.placeHint} choices={choices} />
      <Columns>
        <DateField name="starts_on" label={words.form.starts} value={today} required />
        <DateField name="ends_on" label={words.form.ends} hint={words.form.endsHint} required />
      </Columns>
      <TextField name="act" label={words.form.act} hint={words.form.actHint} maxLength={300} required />
      <Actions>
        <Button>{words.form.next}</Button>
      </Actions>
    </Form>
  </AdminPage>
)

type ReviewProps = { form: AppointmentForm; typed: Typed; name: string; place: { id: number; name: string } | null }

/** What is about to be done, in full, before it is done. */
export const ReviewPage = ({ form, typed, name, place }: ReviewProps) => (
  <AdminPage title={words.review.title} lede={words.review.lede} trail={trail}>
    <KeyValues
      wide
      items={[
        [words.columns.person, `${name}, ${form.email}`],
        [words.columns.role, roleLabels[form.role]],
        [words.review.powers, rolePowers[form.role]],
        [words.columns.scope, place?.name ?? words.wholeCountry],
        [words.review.from, formatDay(form.starts_on)],
        [words.review.to, formatDay(form.ends_on)],
        [words.columns.act, form.act],
      ]}
    />
    <Form to={paths.newGrant} legend={false}>
      {['email', 'role', 'scope', 'place', 'starts_on', 'ends_on', 'act'].map((field) => (
        <HiddenField name={field} value={typedText(typed, field)} />
      ))}
      {place && <HiddenField name="place_id" value={place.id} />}
      <Actions>
        <Button name="confirmed" value="oui">
          {words.review.confirm}
        </Button>
        <Button kind="alt" name="back" value="oui">
          {words.review.back}
        </Button>
      </Actions>
    </Form>
  </AdminPage>
)

type RevocationProps = { grant: GrantLine; errors?: FieldErrors; typed?: Typed }

export const RevocationPage = ({ grant, errors = {}, typed = {} }: RevocationProps) => (
  <AdminPage title={words.revocation.title} lede={words.revocation.lede} trail={trail} errorCount={errorCount(errors)}>
    <KeyValues
      wide
      items={[
        [words.columns.person, grant.name],
        [words.columns.role, roleLabels[grant.role]],
        [words.columns.scope, grant.territory ?? words.wholeCountry],
        [words.review.from, formatDay(grant.startsOn)],
        [words.review.to, formatDay(grant.endsOn)],
        [words.columns.act, grant.act],
      ]}
    />
    <Form to={paths.revocation(grant.id)} errors={errors} values={typed}>
      <TextArea
        name="reason"
        label={words.revocation.reason}
        hint={words.revocation.reasonHint}
        rows={3}
        maxLength={500}
        required
      />
      <Actions>
        <Button kind="danger">{words.revocation.submit}</Button>
        <a href={paths.roles}>{shared.cancel}</a>
      </Actions>
    </Form>
  </AdminPage>
)
