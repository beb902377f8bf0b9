import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import { Actions, Button, Columns, DateField, EmailField, Form, KeyValues, Stack, TextField } from '#ui/index.ts'
import { paths } from '../../paths.ts'
import { perimeter, Shell } from '../acts/parts.tsx'
import type { AppointmentView } from '../acts/queries.ts'
import { words as acts } from '../acts/words.ts'
import { common } from '../words.ts'
import type { Deputy } from './queries.ts'
import { words } from './words.ts'

type Props = { one: AppointmentView; errors?: FieldErrors; values?: Typed }
const { deputy: said } = words

export const DeputyPage = ({ one, errors = {}, values = {} }: Props) => (
  <Shell title={said.title} lede={said.lede} one={one} errorCount={errorCount(errors)}>
    <Stack gap={6}>
      <KeyValues wide items={perimeter(one)} />
      <Form to={paths.appointmentPart(one.id, 'suppleances')} errors={errors} values={values}>
        <EmailField name="email" label={said.email} autocomplete="off" required />
        <TextField name="act" label={said.act} hint={said.actHint} maxLength={300} required />
        <Columns>
          <DateField name="starts_on" label={said.starts} min={one.startsOn} max={one.endsOn} required />
          <DateField name="ends_on" label={said.ends} min={one.startsOn} max={one.endsOn} required />
        </Columns>
        <Actions>
          <Button>{said.submit}</Button>
          <a href={paths.appointment(one.id)}>{acts.cancel}</a>
        </Actions>
      </Form>
    </Stack>
  </Shell>
)

export const EndDeputyPage = ({ one, deputy }: { one: AppointmentView; deputy: Deputy }) => (
  <Shell title={words.endDeputy.title} lede={words.endDeputy.lede} one={one}>
    <Stack gap={6}>
      <KeyValues
        wide
        items={[
          [words.deputies.columns.person, deputy.name],
          [common.dates, common.term(deputy.startsOn, deputy.endsOn)],
          [common.act, deputy.act],
        ]}
      />
      <Form to={paths.deputyEnd(one.id, deputy.id)} legend={false}>
        <Actions>
          <Button kind="danger">{words.endDeputy.submit}</Button>
          <a href={paths.appointment(one.id)}>{acts.cancel}</a>
        </Actions>
      </Form>
    </Stack>
  </Shell>
)
