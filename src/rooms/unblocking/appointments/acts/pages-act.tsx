import { errorCount, type FieldErrors, type Typed, typedText } from '#core/forms.ts'
import { type Day, formatDay } from '#core/pure/dates.ts'
import {
  Actions,
  Button,
  Columns,
  DateField,
  Form,
  HiddenField,
  KeyValues,
  Stack,
  TextArea,
  TextField,
} from '#ui/index.ts'
import { paths } from '../../paths.ts'
import { common } from '../words.ts'
import { perimeter, Shell } from './parts.tsx'
import type { AppointmentView } from './queries.ts'
import { words } from './words.ts'

/** What an act does here: the appointment itself, or its going further. */
export type ActKind = 'nomination' | 'prolongation'
const { act, form } = words

const said = {
  nomination: { ...{ title: act.appoint, lede: act.appointLede, next: act.review, submit: act.appoint } },
  prolongation: { ...{ title: act.extend, lede: act.extendLede, next: act.reviewExtend, submit: act.extend } },
} as const

type Props = {
  one: AppointmentView
  kind: ActKind
  today: Day
  errors?: FieldErrors
  values?: Typed
}

export const ActPage = ({ one, kind, today, errors = {}, values = {} }: Props) => (
  <Shell title={said[kind].title} lede={said[kind].lede} one={one} errorCount={errorCount(errors)}>
    <Stack gap={6}>
      <KeyValues wide items={perimeter(one)} />
      <Form to={paths.appointmentPart(one.id, kind)} errors={errors} values={values}>
        <TextField name="act" label={act.act} hint={act.actHint} maxLength={300} required />
        <DateField name="act_on" label={act.actOn} max={today} required />
        <TextField
          name="authority"
          label={common.authority}
          hint={form.authorityHint}
          value={one.authority}
          maxLength={150}
          required
        />
        <Columns>
          {kind === 'nomination' && <DateField name="starts_on" label={form.starts} value={one.startsOn} required />}
          <DateField
            name="ends_on"
            label={form.ends}
            hint={form.endsHint}
            value={kind === 'nomination' ? one.endsOn : null}
            required
          />
        </Columns>
        <Actions>
          <Button>{said[kind].next}</Button>
          <a href={paths.appointment(one.id)}>{words.cancel}</a>
        </Actions>
      </Form>
    </Stack>
  </Shell>
)

/** What is about to be done, in full, before it is done. */
export const ReviewPage = ({ one, kind, values = {} }: Omit<Props, 'today' | 'errors'>) => {
  const isFirst = kind === 'nomination'
  const startsOn = isFirst ? typedText(values, 'starts_on') : one.startsOn
  const pairs = perimeter({ ...one, startsOn, endsOn: typedText(values, 'ends_on') })
  return (
    <Shell
      title={isFirst ? act.reviewTitle : act.reviewExtendTitle}
      lede={isFirst ? act.reviewLede : act.reviewExtendLede}
      one={one}
    >
      <Stack gap={6}>
        <KeyValues
          wide
          items={[
            [words.columns.person, one.person && `${one.person.name}, ${one.person.email}`],
            ...pairs,
            [form.load, one.loadLimit],
            [act.act, typedText(values, 'act')],
            [act.actOn, formatDay(typedText(values, 'act_on'))],
            [common.authority, typedText(values, 'authority')],
          ]}
        />
        <Form to={paths.appointmentPart(one.id, kind)} legend={false}>
          {['act', 'act_on', 'authority', 'starts_on', 'ends_on'].map((name) => (
            <HiddenField name={name} value={typedText(values, name)} />
          ))}
          <Actions>
            <Button name="confirmed" value="oui">
              {said[kind].submit}
            </Button>
            <Button kind="alt" name="back" value="oui">
              {act.back}
            </Button>
          </Actions>
        </Form>
      </Stack>
    </Shell>
  )
}

export type Ending = 'suspend' | 'end' | 'drop'
export const endingParts = { suspend: 'suspension', end: 'fin', drop: 'fin' } as const

type EndingProps = { one: AppointmentView; ending: Ending; errors?: FieldErrors; values?: Typed }

/** What it does to the cases is said before it is done. */
export const EndingPage = ({ one, ending, errors = {}, values = {} }: EndingProps) => {
  const { title, lede, submit } = words.reason[ending]
  return (
    <Shell title={title} lede={lede(one.load)} one={one} errorCount={errorCount(errors)}>
      <Stack gap={6}>
        <KeyValues wide items={[[words.columns.person, one.person?.name ?? words.gone], ...perimeter(one)]} />
        <Form to={paths.appointmentPart(one.id, endingParts[ending])} errors={errors} values={values}>
          <TextArea
            name="reason"
            label={words.reason.label}
            hint={ending === 'drop' ? words.reason.hintDrop : words.reason.hint}
            rows={3}
            maxLength={500}
            required
          />
          <Actions>
            <Button kind="danger">{submit}</Button>
            <a href={paths.appointment(one.id)}>{words.cancel}</a>
          </Actions>
        </Form>
      </Stack>
    </Shell>
  )
}
