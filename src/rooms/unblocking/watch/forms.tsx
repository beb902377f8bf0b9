import { formatDay, parisDay } from '#core/pure/dates.ts'
import { lowerFirst } from '#core/pure/text.ts'
import {
  Actions,
  Button,
  DateField,
  Disclosure,
  Form,
  HiddenField,
  Item,
  List,
  Section,
  SelectField,
  TextArea,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import { matters } from '../rules.ts'
import { administrationNames, howShort, matterNames } from '../words.ts'
import type { WatchView } from './pages.tsx'
import { keyOf } from './rules.ts'
import { words } from './words.ts'

/** Errors and what was typed belong to the form that was sent. */
const sent = (name: string, { refused, errors, values }: WatchView) =>
  refused === name ? { errors, values } : { errors: {}, values: {} }

/** The review of this place: the one that is open, or the door to a new one. For those who lead it. */
export const ReviewForms = (props: WatchView) => {
  const { place, reviews, today } = props
  const open = reviews.find(({ status }) => status === 'open')
  if (!place.leads) return open ? <p>{words.reviewOpen(formatDay(open.heldOn))}</p> : null
  if (!open)
    return (
      <Section id="revue" title={words.openReview} intro={words.openIntro}>
        <Form to={paths.watchPart('revue')} {...sent('open', props)}>
          <HiddenField name="lieu" value={keyOf(place)} />
          <DateField name="le" label={words.heldOn} value={today} required />
          <Actions>
            <Button>{words.openReview}</Button>
          </Actions>
        </Form>
      </Section>
    )
  return (
    <Section id="revue" title={words.reviewOpen(formatDay(open.heldOn))} intro={words.closeIntro}>
      <Form to={paths.watchPart('releve')} {...sent('keep', props)}>
        <HiddenField name="lieu" value={keyOf(place)} />
        <HiddenField name="version" value={open.version} />
        <TextArea
          name="participants"
          label={words.participants}
          hint={words.participantsHint}
          value={open.participants}
        />
        <TextArea name="decisions" label={words.decisions} rows={6} value={open.decisions} />
        <Actions>
          <Button name="geste" value="garder" kind="alt">
            {words.save}
          </Button>
          <Button name="geste" value="clore">
            {words.close}
          </Button>
        </Actions>
      </Form>
    </Section>
  )
}

type SettleProps = { view: WatchView; kind: 'alerte' | 'signal'; id: string }

const Settle = ({ view, kind, id }: SettleProps) => (
  <Disclosure summary={words.settle} open={view.refused === id}>
    <Form to={paths.watchPart(kind)} legend={false} {...sent(id, view)}>
      <HiddenField name="lieu" value={keyOf(view.place)} />
      <HiddenField name="id" value={id} />
      <TextArea
        name={`dit_${id}`}
        label={kind === 'alerte' ? words.settleAlert : words.settleSignal}
        hint={kind === 'alerte' ? words.settleAlertHint : undefined}
        required
      />
      <Actions>
        <Button kind="alt">{words.settle}</Button>
      </Actions>
    </Form>
  </Disclosure>
)

export const Alerts = (props: WatchView) => (
  <Section id="alertes" title={words.alerts} intro={words.alertsIntro}>
    {props.alerts.length === 0 && <p class="muted">{words.alertsNone}</p>}
    <List ruled>
      {props.alerts.map(({ id, matter, how, administrationKind, cases, raisedAt }) => (
        <Item>
          <p>
            <strong>
              {matterNames[matter]}, {lowerFirst(howShort[how])}, {lowerFirst(administrationNames[administrationKind])}
            </strong>
          </p>
          <p class="muted">
            {words.cases}
            {'\u00a0'}: {cases}. {words.raised} {formatDay(parisDay(raisedAt))}.
          </p>
          {props.place.leads && <Settle view={props} kind="alerte" id={id} />}
        </Item>
      ))}
    </List>
  </Section>
)

export const Signals = (props: WatchView) => (
  <Section id="signaux" title={words.signals} intro={words.signalsIntro}>
    {props.signals.length === 0 && <p class="muted">{words.signalsNone}</p>}
    <List ruled>
      {props.signals.map(({ id, matter, body, givenAt }) => (
        <Item>
          <p>{body}</p>
          <p class="muted">
            {matter ? matterNames[matter] : words.anyMatter}, {formatDay(parisDay(givenAt))}
          </p>
          {props.place.leads && <Settle view={props} kind="signal" id={id} />}
        </Item>
      ))}
    </List>
    <Form to={paths.watchPart('signaux')} {...sent('signal', props)}>
      <HiddenField name="lieu" value={keyOf(props.place)} />
      <TextArea name="signal" label={words.signal} hint={words.signalHint} required />
      <SelectField
        name="matiere"
        label={words.signalMatter}
        empty={words.anyMatter}
        options={matters.map((value) => ({ value, label: matterNames[value] }))}
      />
      <Actions>
        <Button kind="alt">{words.addSignal}</Button>
      </Actions>
    </Form>
  </Section>
)
