import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import type { Day } from '#core/pure/dates.ts'
import { nbsp } from '#core/pure/text.ts'
import {
  Actions,
  Button,
  DateField,
  Form,
  Item,
  List,
  More,
  Page,
  PageHead,
  RadioGroup,
  Section,
  Stack,
  Tag,
  TextArea,
  TextField,
  UrlField,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import { looks } from './pages.tsx'
import type { WorkView } from './queries.ts'
import { horizons, statuses } from './rules.ts'
import { words } from './words.ts'
import { horizonNames, statusNames } from './words-names.ts'

const trail = [
  { href: paths.desk, label: words.desk.desk },
  { href: paths.deskWorks, label: words.desk.title },
]

type DeskProps = { works: readonly WorkView[]; values: Typed; errors: FieldErrors }

export const WorkDeskPage = ({ works, values, errors }: DeskProps) => (
  <Page
    title={words.desk.title}
    trail={[...trail.slice(0, 1), { label: words.desk.title }]}
    errorCount={errorCount(errors)}
    noindex
  >
    <PageHead title={words.desk.title} />
    <Stack gap={7}>
      <List>
        {works.map((work) => (
          <Item
            name={work.title}
            href={`${paths.deskWorks}/${work.id}`}
            icon="waypoints"
            thread="agent"
            details={<Tag kind={looks[work.status]}>{statusNames[work.status]}</Tag>}
          />
        ))}
      </List>
      <Section id="nouveau" title={words.desk.create}>
        <WorkForm to={paths.deskWorks} values={values} errors={errors} />
      </Section>
    </Stack>
  </Page>
)

const WorkForm = ({ to, values, errors }: { to: string; values: Typed; errors: FieldErrors }) => (
  <Form to={to} values={values} errors={errors}>
    <TextField name="title" label={words.desk.name} required maxLength={140} autocomplete="off" />
    <TextArea name="purpose" label={words.purpose} rows={3} required maxLength={1_000} />
    <TextField name="lead" label={words.lead} maxLength={200} autocomplete="off" />
    <TextField name="partners" label={words.partners} maxLength={300} autocomplete="off" />
    <RadioGroup
      name="horizon"
      label={words.horizon}
      required
      options={horizons.map((value) => ({ value, label: horizonNames[value] }))}
    />
    <TextField name="next" label={words.next} maxLength={300} autocomplete="off" />
    <DateField name="due_on" label={words.due} hint={words.desk.errors.dueSource} />
    <UrlField name="due_source" label={words.desk.sourceUrl} />
    <Actions>
      <Button>{words.desk.save}</Button>
    </Actions>
  </Form>
)

type EditProps = {
  work: WorkView
  values: Typed
  errors: FieldErrors
  pointValues: Typed
  pointErrors: FieldErrors
  today: Day
}

export const WorkEditPage = ({ work, values, errors, pointValues, pointErrors, today }: EditProps) => (
  <Page
    title={work.title}
    trail={[...trail, { label: work.title }]}
    errorCount={errorCount(errors, pointErrors)}
    noindex
  >
    <PageHead title={nbsp(work.title)} actions={<More to={paths.work(work.slug)}>{paths.work(work.slug)}</More>} />
    <Stack gap={7}>
      <Section id="point" title={words.desk.point} thread="agent">
        <Form to={`${paths.deskWorks}/${work.id}/points`} values={pointValues} errors={pointErrors}>
          <DateField name="on" label={words.desk.on} value={today} required max={today} />
          <RadioGroup
            name="status"
            label={words.desk.status}
            required
            value={work.status}
            options={statuses.map((value) => ({ value, label: statusNames[value] }))}
          />
          <TextArea name="text" label={words.desk.text} rows={3} required maxLength={1_000} />
          <TextField name="source" label={words.desk.source} maxLength={200} autocomplete="off" />
          <UrlField name="source_url" label={words.desk.sourceUrl} />
          <Actions>
            <Button>{words.desk.point}</Button>
          </Actions>
        </Form>
      </Section>
      <Section id="chantier" title={words.purpose}>
        <WorkForm to={`${paths.deskWorks}/${work.id}`} values={values} errors={errors} />
      </Section>
    </Stack>
  </Page>
)
