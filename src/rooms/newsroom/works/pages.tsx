import type { Child } from 'hono/jsx'
import type { FieldErrors, Typed } from '#core/forms.ts'
import type { Day } from '#core/pure/dates.ts'
import { nbsp } from '#core/pure/text.ts'
import {
  Actions,
  Button,
  DateField,
  Empty,
  ExternalLink,
  Form,
  Item,
  KeyValues,
  List,
  More,
  Page,
  PageHead,
  RadioGroup,
  Section,
  Split,
  Stack,
  Tag,
  TextArea,
  TextField,
  Timeline,
  UrlField,
  When,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import type { WorkView } from './queries.ts'
import { horizons, silence, statuses, type WorkStatus } from './rules.ts'
import { horizonNames, statusNames, words } from './words.ts'

const looks = {
  considered: 'provisional',
  ongoing: 'testing',
  paused: 'neutral',
  done: 'confirmed',
  abandoned: 'replaced',
} as const satisfies Record<WorkStatus, string>

const home = { href: paths.works, label: words.title }

type WorksProps = { works: readonly WorkView[]; today: Day; editor: boolean }

export const WorksPage = ({ works, today, editor }: WorksProps) => (
  <Page title={words.title} description={words.description} trail={[{ label: words.title }]} thread="brand">
    <PageHead
      title={words.title}
      lede={words.lede}
      actions={editor && <More to={paths.deskWorks}>{words.desk.title}</More>}
    />
    {works.length === 0 ? (
      <Empty title={words.none} />
    ) : (
      <List>
        {works.map((work) => (
          <Item
            name={work.title}
            href={paths.work(work.slug)}
            thread="agent"
            details={
              <>
                <Tag kind={looks[work.status]}>{statusNames[work.status]}</Tag>
                <span class="muted">{horizonNames[work.horizon]}</span>
                {work.lastOn && (
                  <span class="muted">
                    {words.last} <When date={work.lastOn} />
                  </span>
                )}
                <Silence work={work} today={today} />
              </>
            }
          >
            <p>{nbsp(work.purpose)}</p>
          </Item>
        ))}
      </List>
    )}
  </Page>
)

const Silence = ({ work, today }: { work: WorkView; today: Day }) => {
  const days = silence(work, today)
  return days === null ? null : <Tag kind="late">{words.silent(days)}</Tag>
}

export const WorkPage = ({ work, today, editor }: { work: WorkView; today: Day; editor: boolean }) => (
  <Page title={work.title} trail={[home, { label: work.title }]} thread="agent">
    <PageHead
      title={nbsp(work.title)}
      lede={nbsp(work.purpose)}
      tags={
        <>
          <Tag kind={looks[work.status]}>{statusNames[work.status]}</Tag>
          <Silence work={work} today={today} />
        </>
      }
      actions={editor && <More to={`${paths.deskWorks}/${work.id}`}>{words.edit}</More>}
    />
    <Split
      label={words.purpose}
      aside={
        <KeyValues
          items={[
            [words.lead, work.lead || words.unknown],
            [words.partners, work.partners],
            [words.horizon, horizonNames[work.horizon]],
            [words.next, work.nextStep && nbsp(work.nextStep)],
            [words.due, dueOf(work)],
          ]}
        />
      }
    >
      <Section id="points" title={words.points} thread="agent">
        <Timeline
          thread="agent"
          events={work.points.map(({ saidOn, status, text, sourceName, sourceUrl }, index) => ({
            date: saidOn,
            state: index === 0 ? ('now' as const) : ('past' as const),
            text: (
              <>
                <Tag kind={looks[status as WorkStatus]}>{statusNames[status as WorkStatus]}</Tag> {nbsp(text)}{' '}
                {sourceUrl ? (
                  <ExternalLink to={sourceUrl}>{sourceName}</ExternalLink>
                ) : (
                  <span class="muted">{sourceName}</span>
                )}
              </>
            ),
          }))}
        />
      </Section>
    </Split>
  </Page>
)

const dueOf = ({ dueOn, dueSourceUrl }: WorkView): Child =>
  dueOn &&
  dueSourceUrl && (
    <>
      <When date={dueOn} />, <ExternalLink to={dueSourceUrl}>{words.dueSource}</ExternalLink>
    </>
  )

const trail = [
  { href: paths.desk, label: words.desk.desk },
  { href: paths.deskWorks, label: words.desk.title },
]

type DeskProps = { works: readonly WorkView[]; values: Typed; errors: FieldErrors }

export const WorkDeskPage = ({ works, values, errors }: DeskProps) => (
  <Page
    title={words.desk.title}
    trail={[...trail.slice(0, 1), { label: words.desk.title }]}
    errorCount={count(errors)}
    noindex
  >
    <PageHead title={words.desk.title} />
    <Stack gap={7}>
      <List>
        {works.map((work) => (
          <Item
            name={work.title}
            href={`${paths.deskWorks}/${work.id}`}
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

const count = (errors: FieldErrors): number => Object.values(errors).flat().length

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
    errorCount={count(errors) + count(pointErrors)}
    noindex
  >
    <PageHead title={work.title} actions={<More to={paths.work(work.slug)}>{paths.work(work.slug)}</More>} />
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
