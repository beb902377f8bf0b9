import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import { formatDay } from '#core/pure/dates.ts'
import {
  Button,
  Figures as Facts,
  Form,
  KeyValues,
  More,
  Note,
  Page,
  PageHead,
  Section,
  SelectField,
  Split,
  Stack,
  Table,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import { administrationNames, howShort, matterNames, words as roomWords } from '../words.ts'
import { Alerts, ReviewForms, Signals } from './forms.tsx'
import { Term } from './parts-term.tsx'
import type { Listed } from './queries.ts'
import type { Alert, Review, Signal } from './queries-cell.ts'
import {
  type Alike,
  type Figures,
  keyOf,
  type NextReview,
  sections,
  type WatchPlace,
  type WatchRefusal,
  type WatchSection,
} from './rules.ts'
import { refusals, sectionIntros, sectionNames, words } from './words.ts'

export type WatchView = {
  place: WatchPlace
  places: readonly WatchPlace[]
  since: string
  today: string
  lines: Record<WatchSection, Listed>
  alike: readonly Alike[]
  alerts: readonly Alert[]
  signals: readonly Signal[]
  reviews: readonly Review[]
  next: NextReview | null
  refused: string | null
  refusal: WatchRefusal | null
  errors: FieldErrors
  values: Typed
}

export const WatchPage = (props: WatchView) => {
  const { place, lines, alike, alerts, signals, refusal, values } = props
  return (
    <Page
      title={words.title(place.name)}
      thread="agent"
      trail={[
        { href: paths.home, label: roomWords.room },
        { href: paths.desk, label: roomWords.desk },
        { label: words.watch },
      ]}
      errorCount={errorCount(props.errors)}
      noindex
    >
      <PageHead
        title={words.title(place.name)}
        thread="agent"
        kind={words.watch}
        lede={words.lede}
        actions={<More to={paths.quarters}>{words.quarters}</More>}
      >
        <ChoosePlace {...props} />
      </PageHead>
      <Stack gap={6}>
        {refusal && (
          <Note kind="fix">
            <p>{refusals[refusal]}</p>
            {Object.values(values).map((typed) => (
              <p>{typed}</p>
            ))}
          </Note>
        )}
        <Stack gap={2}>
          <Term next={props.next} />
          <p class="muted">{words.since(props.since)}</p>
        </Stack>
        <Facts
          items={[
            ...sections.map((section) => ({
              ...{ label: sectionNames[section], figure: lines[section].total, href: `#${section}` },
            })),
            { label: words.figuresNames.alike, figure: alike.length, href: '#semblables' },
            { label: words.figuresNames.signals, figure: signals.length, href: '#signaux' },
            { label: words.figuresNames.alerts, figure: alerts.length, href: '#alertes' },
          ]}
        />
        <Split label={words.review} aside={<ReviewForms {...props} />}>
          <Alerts {...props} />
          {sections.map((section) => (
            <Section id={section} title={sectionNames[section]} intro={sectionIntros[section]}>
              <Lines listed={lines[section]} title={sectionNames[section]} opens={place.leads} />
            </Section>
          ))}
          <Section id="semblables" title={words.alike} intro={words.alikeIntro}>
            {alike.length === 0 ? <p class="muted">{words.alikeNone}</p> : <AlikeTable alike={alike} />}
          </Section>
          <Signals {...props} />
          <Past reviews={props.reviews} />
        </Split>
      </Stack>
    </Page>
  )
}

const ChoosePlace = ({ place, places }: WatchView) =>
  places.length < 2 ? null : (
    <Form to={paths.watch} method="get" inline>
      <SelectField
        name="lieu"
        label={words.place}
        value={keyOf(place)}
        options={places.map((one) => ({ value: keyOf(one), label: one.name }))}
      />
      <Button kind="alt">{words.choose}</Button>
    </Form>
  )

const Lines = ({ listed: { total, lines }, title, opens }: { listed: Listed; title: string; opens: boolean }) =>
  total === 0 ? (
    <p class="muted">{words.none}</p>
  ) : (
    <Stack gap={3}>
      <Table
        caption={title}
        hideCaption
        stack
        rows={lines}
        columns={[
          { label: words.number, cell: ({ id, number }) => (opens ? <a href={paths.work(id)}>{number}</a> : number) },
          { label: words.matter, cell: ({ matter }) => matterNames[matter] },
          { label: words.how, cell: ({ how }) => howShort[how] },
          { label: words.where, cell: ({ where }) => where ?? words.whole },
        ]}
      />
      {total > lines.length && <p class="muted">{words.more(total - lines.length)}</p>}
    </Stack>
  )

const AlikeTable = ({ alike }: { alike: readonly Alike[] }) => (
  <Table
    caption={words.alike}
    hideCaption
    stack
    rows={alike}
    columns={[
      { label: words.matter, cell: ({ matter }) => matterNames[matter] },
      { label: words.how, cell: ({ how }) => howShort[how] },
      { label: words.administration, cell: ({ administrationKind }) => administrationNames[administrationKind] },
      { label: words.cases, cell: ({ cases }) => cases, number: true },
    ]}
  />
)

const names: Record<keyof Figures, string> = { ...sectionNames, ...words.figuresNames }

/** Reviews that are over, with what was counted the day they closed. */
const Past = ({ reviews }: { reviews: readonly Review[] }) => {
  const closed = reviews.filter(({ status }) => status === 'closed')
  return (
    <Section id="passees" title={words.past}>
      {closed.length === 0 && <p class="muted">{words.pastNone}</p>}
      <Stack gap={5}>
        {closed.map((review) => (
          <Stack gap={2}>
            <h3>{words.reviewOf(formatDay(review.heldOn))}</h3>
            <KeyValues
              items={[
                [words.participants, review.participants],
                [words.decisions, review.decisions],
                ...(Object.keys(names) as (keyof Figures)[]).map(
                  (key) => [names[key], review.figures[key]] as [string, number | undefined],
                ),
              ]}
            />
          </Stack>
        ))}
      </Stack>
    </Section>
  )
}
