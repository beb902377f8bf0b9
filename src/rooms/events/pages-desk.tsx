import type { FieldErrors, Typed } from '#core/forms.ts'
import { parisDay } from '#core/pure/dates.ts'
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
  Stack,
  Tag,
  TextArea,
  TextField,
  UrlField,
} from '#ui/index.ts'
import { EventDate } from './parts.tsx'
import { paths } from './paths.ts'
import type { EventView } from './queries.ts'
import { type EventRole, precisions } from './rules.ts'
import { precisionNames, standingNames, words } from './words.ts'

const said = words.desk
const trail = [
  { href: '/redaction', label: said.desk },
  { href: paths.desk, label: said.title },
]

export const DeskPage = ({ events }: { events: readonly EventView[] }) => (
  <Page title={said.title} trail={[...trail.slice(0, 1), { label: said.title }]} noindex>
    <PageHead title={said.title} actions={<LinkButton to={`${paths.desk}/nouveau`}>{said.create}</LinkButton>} />
    {events.length === 0 ? (
      <Empty title={said.none} />
    ) : (
      <List>
        {events.map((event) => (
          <Item
            name={event.title}
            href={`${paths.desk}/${event.id}`}
            thread="territory"
            details={
              <>
                <Tag kind={event.status === 'draft' ? 'provisional' : 'neutral'}>{standingNames[event.status]}</Tag>
                <EventDate event={event} />
              </>
            }
          />
        ))}
      </List>
    )}
  </Page>
)

const hour = new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', hour: '2-digit', minute: '2-digit' })

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
    starts_on: event.startsAt ? parisDay(event.startsAt) : event.startsOn,
    ends_on: event.endsOn === event.startsOn || event.precision !== 'day' ? '' : event.endsOn,
    starts_time: event.startsAt ? hour.format(event.startsAt) : '',
    ends_time: event.endsAt ? hour.format(event.endsAt) : '',
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
}

export const WritePage = ({ event, values, errors, placeChoices }: WriteProps) => {
  const title = event?.title ?? said.create
  return (
    <Page title={title} trail={[...trail, { label: title }]} errorCount={Object.values(errors).flat().length} noindex>
      <PageHead
        title={title}
        tags={event && <Tag>{standingNames[event.status]}</Tag>}
        actions={
          event && event.status === 'draft' ? (
            <PostButton to={`${paths.desk}/${event.id}/annonce`} label={said.announce} />
          ) : (
            event && <More to={paths.event(event.slug)}>{paths.event(event.slug)}</More>
          )
        }
      />
      <Stack gap={7}>
        <Form to={event ? `${paths.desk}/${event.id}` : `${paths.desk}/nouveau`} values={values} errors={errors}>
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
          <DateField name="ends_on" label={said.endsOn} />
          <TextField name="starts_time" label={said.startsTime} placeholder="18:30" width="small" autocomplete="off" />
          <TextField name="ends_time" label={said.endsTime} placeholder="21:00" width="small" autocomplete="off" />
          <TextField name="venue" label={said.venue} maxLength={140} autocomplete="off" />
          <TextField name="address" label={said.address} maxLength={200} autocomplete="off" />
          <PlaceField
            name="place"
            label={said.territory}
            text={String(values.place ?? '')}
            value={String(values.place_id ?? '')}
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
        {event?.status === 'announced' && (
          <Section id="annuler" title={said.cancel} intro={said.cancelText}>
            <Form to={`${paths.desk}/${event.id}/annulation`} id="annulation">
              <TextField name="reason" label={said.reason} required maxLength={280} autocomplete="off" />
              <Actions>
                <Button kind="danger">{said.cancel}</Button>
              </Actions>
            </Form>
          </Section>
        )}
      </Stack>
    </Page>
  )
}
