import { type Typed, typedText } from '#core/forms.ts'
import { nbsp } from '#core/pure/text.ts'
import {
  Empty,
  Facts,
  Filters,
  Icon,
  Item,
  LinkButton,
  Links,
  List,
  More,
  Note,
  Page,
  PageHead,
  Pager,
  type PlaceChoice,
  PlaceField,
  Row,
  Section,
  SelectField,
  Split,
  Stack,
  Table,
  Tag,
} from '#ui/index.ts'
import { paths } from '../../paths.ts'
import { type Level, levels, type Matter, matters } from '../../rules.ts'
import { levelNames, matterNames, words as room } from '../../words.ts'
import type { Rung } from '../rules.ts'
import { common } from '../words.ts'
import { DepartmentsSection, MapSection } from './map.tsx'
import type { PublicHacker } from './queries.ts'
import { countSaid, placesSaid, words } from './words.ts'

export type RegisterView = {
  /** Null when the place asked is not known. */
  found: { lines: PublicHacker[]; partly: PublicHacker[]; total: number } | null
  page: number
  pages: number
  active: number
  values: Typed
  level: Level | null
  matter: Matter | null
  place: { name: string | null; error: string | null; choices: readonly PlaceChoice[] }
  ladder: readonly Rung[]
  counts: Record<string, number>
  lacked: { count: number; fictional: boolean }
  onMap: boolean
  hrefFor: (change: Readonly<Record<string, string>>) => string
}

export const RegisterPage = ({ view }: { view: RegisterView }) => (
  <Page
    title={words.title}
    description={words.description}
    thread="agent"
    trail={[{ href: paths.home, label: room.room }, { label: words.title }]}
    noindex={view.active > 0}
  >
    <PageHead
      title={words.title}
      lede={words.lede}
      thread="agent"
      kind={room.room}
      actions={<LinkButton to={paths.ask}>{words.ask}</LinkButton>}
    />
    <Split label={words.filter} side="left" aside={<Asked view={view} />}>
      {view.onMap && <MapSection view={view} />}
      {view.found ? <Found view={view} found={view.found} /> : <Unknown view={view} />}
      {view.place.name && <Ladder place={view.place.name} rungs={view.ladder} />}
      {!view.onMap && <DepartmentsSection view={view} />}
      <Lacked {...view.lacked} />
      <Section id="donnees" title={words.data}>
        <Stack gap={3}>
          <p class="small">{words.dataText}</p>
          <Row>
            <a href={paths.hackersFile('csv')}>CSV</a>
            <a href={paths.hackersFile('json')}>JSON</a>
          </Row>
        </Stack>
      </Section>
    </Split>
  </Page>
)

const Asked = ({ view: { active, values, place, onMap } }: { view: RegisterView }) => (
  <Filters to={paths.hackers} button={words.filter} active={active} hidden={onMap ? { vue: 'carte' } : {}}>
    <PlaceField
      name="lieu"
      label={words.place}
      hint={words.placeHint}
      text={typedText(values, 'lieu')}
      value={typedText(values, 'lieu_id')}
      choices={place.choices}
      {...(place.error && { error: [place.error] })}
    />
    <SelectField
      name="niveau"
      label={words.level}
      value={typedText(values, 'niveau')}
      empty={words.anyLevel}
      options={levels.map((level) => ({ value: String(level), label: levelNames[level] }))}
    />
    <SelectField
      name="matiere"
      label={words.matter}
      value={typedText(values, 'matiere')}
      empty={words.anyMatter}
      options={matters.map((value) => ({ value, label: matterNames[value] }))}
    />
  </Filters>
)

type FoundProps = { view: RegisterView; found: NonNullable<RegisterView['found']> }

const Found = ({ view, found }: FoundProps) => (
  <>
    <Section id="hackers" title={words.found(found.total)} thread="agent">
      {found.lines.length > 0 ? (
        <Stack>
          <Lines lines={found.lines} />
          <Pager page={view.page} pages={view.pages} hrefFor={(page) => view.hrefFor({ page: String(page) })} />
        </Stack>
      ) : (
        <Nothing view={view} total={found.total} />
      )}
    </Section>
    {found.partly.length > 0 && (
      <Section id="en-partie" title={words.partly} thread="agent">
        <Lines lines={found.partly} />
      </Section>
    )}
  </>
)

const Nothing = ({ view, total }: { view: RegisterView; total: number }) => {
  if (total > 0)
    return <Empty title={words.beyond} level={3} action={<More to={view.hrefFor({})}>{words.first}</More>} />
  return (
    <Empty
      title={view.active > 0 ? words.none : words.noneYet}
      level={3}
      action={view.active > 0 && <More to={paths.hackers}>{words.all}</More>}
    >
      {words.noneText}
    </Empty>
  )
}

const Lines = ({ lines }: { lines: readonly PublicHacker[] }) => (
  <List>
    {lines.map((one) => (
      <Item
        name={one.function}
        href={paths.hacker(one.id)}
        thread="agent"
        icon="users"
        level={3}
        details={
          <>
            <Tag>{levelNames[one.level]}</Tag>
            <Standing one={one} />
            <span class="muted">
              <Icon name="map-pin" />{' '}
              {placesSaid(
                one.places.map(({ name }) => name),
                one.everywhere,
              )}
            </span>
            <span class="muted">{words.until(one.endsOn)}</span>
          </>
        }
      >
        <p>{nbsp(one.service)}</p>
        <p class="muted small">{one.matters.map((matter) => matterNames[matter]).join(' · ')}</p>
      </Item>
    ))}
  </List>
)

/** Full, away, invented: what changes whether a case may go there today. */
export const Standing = ({ one }: { one: PublicHacker }) => (
  <>
    {one.full && <Tag kind="late">{common.full}</Tag>}
    {one.absentUntil && <Tag kind="provisional">{words.absent(one.absentUntil, one.covered)}</Tag>}
    {one.fictional && <Tag kind="demo">{common.fictional}</Tag>}
  </>
)

const Ladder = ({ place, rungs }: { place: string; rungs: readonly Rung[] }) => (
  <Section id="echelle" title={words.ladder.title(place)} intro={words.ladder.intro} thread="agent">
    <Table
      caption={words.ladder.caption}
      hideCaption
      rows={rungs.toReversed()}
      columns={[
        { label: words.ladder.level, cell: ({ level }) => levelNames[level] },
        {
          label: words.ladder.who,
          cell: ({ here, climbsTo }) => {
            if (here.length > 0) return here.join(', ')
            return <span class="muted">{climbsTo ? words.ladder.climbs(climbsTo) : words.ladder.waits}</span>
          },
        },
      ]}
    />
  </Section>
)

const Lacked = ({ count, fictional }: RegisterView['lacked']) => (
  <Section id="faute-de-niveau" title={words.lacking.title} thread="agent">
    <Stack gap={3}>
      <Facts items={[[words.lacking.label, countSaid(count)]]} thread="agent" />
      <p class="muted">
        {words.lacking.text} {fictional && <Tag kind="demo">{common.fictional}</Tag>}
      </p>
    </Stack>
  </Section>
)

const Unknown = ({ view }: { view: RegisterView }) => {
  const { choices, error } = view.place
  return (
    <Note kind={choices.length > 0 ? 'know' : 'fix'} title={error}>
      {choices.length > 0 && (
        <Links
          items={choices.map(({ id, label, detail }) => ({ href: view.hrefFor({ lieu_id: id }), label, detail }))}
        />
      )}
      <p>
        <More to={paths.hackers}>{words.all}</More>
      </p>
    </Note>
  )
}
