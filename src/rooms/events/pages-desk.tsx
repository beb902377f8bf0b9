import { errorCount, type FieldErrors, type Typed, typedText } from '#core/forms.ts'
import { nbsp } from '#core/pure/text.ts'
import {
  Actions,
  Button,
  DateField,
  Empty,
  Form,
  HiddenField,
  Item,
  LinkButton,
  List,
  More,
  Page,
  PageHead,
  type PlaceChoice,
  PlaceField,
  PostButton,
  RadioGroup,
  Section,
  SelectField,
  Stack,
  Tag,
  TextArea,
  TextField,
  UrlField,
} from '#ui/index.ts'
import { EventDate } from './parts.tsx'
import { paths } from './paths.ts'
import type { EventView } from './queries.ts'
import { type EventRole, precisions, rooms, type Zone, zones } from './rules.ts'
import { precisionNames, roomNames, standingNames, words, zoneNames } from './words.ts'

const said = words.desk
const trail = [
  { href: paths.editorial, label: said.desk },
  { href: paths.desk, label: said.title },
]

export const DeskPage = ({ events }: { events: readonly EventView[] }) => (
  <Page title={said.title} trail={[...trail.slice(0, 1), { label: said.title }]} noindex>
    <PageHead title={said.title} actions={<LinkButton to={paths.create}>{said.create}</LinkButton>} />
    {events.length === 0 ? (
      <Empty title={said.none} />
    ) : (
      <List>
        {events.map((event) => (
          <Item
            name={event.title}
            href={paths.deskEvent(event.id)}
            icon="calendar"
            thread="territory"
            details={
              <>
                <Tag kind={lookOf(event)}>{standingNames[event.status]}</Tag>
                <EventDate event={event} />
                {event.demo && <Tag kind="demo">{words.fictional}</Tag>}
              </>
            }
          />
        ))}
      </List>
    )}
  </Page>
)

const lookOf = ({ status }: EventView) =>
  status === 'draft' ? 'provisional' : status === 'cancelled' ? 'late' : 'confirmed'

const hourIn = (zone: Zone, at: Date | null): string =>
  at ? new Intl.DateTimeFormat('fr-FR', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(at) : ''

/** What is kept, as the form shows it. */
export const valuesOf = (event: EventView): Typed => {
  const named = (role: EventRole) =>
    event.roles
      .filter((one) => one.role === role)
      .map(({ name }) => name)
      .join('\n')
  return {
    title: event.title,
    summary: event.summary,
    description: event.description,
    precision: event.precision,
    starts_on: event.startsOn,
    ends_on: event.endsOn === event.startsOn || event.precision === 'month' ? '' : event.endsOn,
    starts_time: hourIn(event.zone, event.startsAt),
    ends_time: hourIn(event.zone, event.endsAt),
    zone: event.zone,
    room: event.room,
    venue: event.venue,
    address: event.address,
    place: event.territory?.name ?? '',
    place_id: event.territory ? String(event.territory.id) : '',
    online: event.onlineUrl ?? '',
    access: event.access,
    hosts: named('host'),
    organisers: named('organiser'),
    partners: named('partner'),
    source: event.sourceName ?? '',
    source_url: event.sourceUrl ?? '',
  }
}

type WriteProps = {
  event: EventView | null
  values: Typed
  errors: FieldErrors
  placeChoices: readonly PlaceChoice[]
  cancelValues: Typed
  cancelErrors: FieldErrors
}

export const WritePage = (props: WriteProps) => {
  const { event, errors, cancelErrors } = props
  const title = event?.title ?? said.create
  return (
    <Page title={title} trail={[...trail, { label: title }]} errorCount={errorCount(errors, cancelErrors)} noindex>
      <PageHead
        title={nbsp(title)}
        tags={event && <Tag kind={lookOf(event)}>{standingNames[event.status]}</Tag>}
        actions={
          event && event.status === 'draft' ? (
            <PostButton to={`${paths.deskEvent(event.id)}/annonce`} label={said.announce} />
          ) : (
            event && <More to={paths.event(event.slug)}>{paths.event(event.slug)}</More>
          )
        }
      />
      <Stack gap={7}>
        <EventForm {...props} />
        {event?.status === 'announced' && <Cancel {...props} event={event} />}
      </Stack>
    </Page>
  )
}

const EventForm = ({ event, values, errors, placeChoices }: WriteProps) => (
  <Form to={event ? paths.deskEvent(event.id) : paths.create} values={values} errors={errors}>
    <HiddenField name="version" value={event?.version ?? 0} />
    <TextField name="title" label={said.name} required maxLength={140} autocomplete="off" />
    <TextField name="summary" label={said.summary} maxLength={280} autocomplete="off" />
    <RadioGroup
      name="precision"
      label={said.precision}
      required
      options={precisions.map((value) => ({ value, label: precisionNames[value] }))}
    />
    <DateField name="starts_on" label={said.startsOn} required />
    <DateField name="ends_on" label={said.endsOn} hint={said.endsOnHint} />
    <TextField name="starts_time" label={said.startsTime} placeholder="18:30" width="small" autocomplete="off" />
    <TextField name="ends_time" label={said.endsTime} placeholder="21:00" width="small" autocomplete="off" />
    <SelectField
      name="zone"
      label={said.zone}
      options={zones.map((value) => ({ value, label: zoneNames[value].replace(/^heure de /, '') }))}
    />
    <RadioGroup
      name="room"
      label={said.room}
      hint={said.roomHint}
      value="unsaid"
      options={rooms.map((value) => ({ value, label: roomNames[value] }))}
    />
    <TextField name="venue" label={said.venue} maxLength={140} autocomplete="off" />
    <TextField name="address" label={said.address} maxLength={200} autocomplete="off" />
    <PlaceField
      name="place"
      label={said.territory}
      text={typedText(values, 'place')}
      value={typedText(values, 'place_id')}
      choices={placeChoices}
    />
    <TextArea name="hosts" label={said.hosts} rows={2} maxLength={1_000} />
    <TextArea name="organisers" label={said.organisers} rows={2} maxLength={1_000} />
    <TextArea name="partners" label={said.partners} rows={2} maxLength={1_000} />
    <UrlField name="online" label={said.online} />
    <TextField name="access" label={said.access} maxLength={300} autocomplete="off" />
    <TextArea name="description" label={said.description} rows={6} maxLength={8_000} />
    <TextField name="source" label={said.source} maxLength={200} autocomplete="off" />
    <UrlField name="source_url" label={said.sourceUrl} />
    <Actions>
      <Button>{said.save}</Button>
    </Actions>
  </Form>
)

const Cancel = ({ event, cancelValues, cancelErrors }: WriteProps & { event: EventView }) => (
  <Section id="annuler" title={said.cancel} intro={said.cancelText}>
    <Form to={`${paths.deskEvent(event.id)}/annulation`} values={cancelValues} errors={cancelErrors}>
      <TextField name="reason" label={said.reason} required maxLength={280} autocomplete="off" />
      <Actions>
        <Button kind="danger">{said.cancel}</Button>
      </Actions>
    </Form>
  </Section>
)
