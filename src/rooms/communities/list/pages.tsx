import { type Typed, typedText } from '#core/forms.ts'
import { joinWords, nbsp } from '#core/pure/text.ts'
import {
  Checkbox,
  Empty,
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
  Tag,
  TextField,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import { words as common, kindNames, statusNames } from '../words.ts'
import { DepartmentsSection, MapSection, mapHref } from './map.tsx'
import type { Line, Waiting } from './queries.ts'
import type { MapAsked, Tally } from './rules.ts'
import { words } from './words.ts'

export type ListView = {
  /** Null when the place asked is not known. */
  found: { lines: Line[]; total: number } | null
  page: number
  pages: number
  active: number
  values: Typed
  place: { error: string | null; choices: readonly PlaceChoice[] }
  waiting: readonly Waiting[]
  /** Where they are, whatever the place asked. */
  tallies: readonly Tally[]
  asked: MapAsked
  onMap: boolean
  hrefFor: (change: Readonly<Record<string, string>>) => string
}

export const ListPage = ({ view }: { view: ListView }) => (
  <Page
    title={words.title}
    description={words.description}
    thread="territory"
    trail={[{ label: common.communities }]}
    noindex={view.active > 0}
  >
    <PageHead
      title={words.title}
      lede={words.lede}
      thread="territory"
      kind={common.communities}
      actions={
        <Row>
          <LinkButton to={paths.begin}>{words.begin}</LinkButton>
          <More to="/demarches">{words.pathways}</More>
        </Row>
      }
    />
    <Split label={words.filter} side="left" aside={<Asked view={view} />}>
      {view.onMap && <MapSection view={view} />}
      {view.found ? <Lines view={view} found={view.found} /> : <Unknown view={view} />}
      <WaitingSection waiting={view.waiting} />
      {!view.onMap && <DepartmentsSection view={view} />}
      <Section id="donnees" title={words.data}>
        <Stack gap={3}>
          <p class="small">{words.dataText}</p>
          <Row>
            <a href={paths.file('csv')}>CSV</a>
            <a href={paths.file('json')}>JSON</a>
          </Row>
        </Stack>
      </Section>
    </Split>
  </Page>
)

const statuses = ['building', 'declared', 'recognised', 'closed'] as const

const Asked = ({ view: { active, values, place, onMap } }: { view: ListView }) => (
  <Filters to={paths.communities} button={words.filter} active={active} hidden={onMap ? { vue: 'carte' } : {}}>
    <TextField name="q" label={words.q} value={typedText(values, 'q')} autocomplete="off" />
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
      name="statut"
      label={words.status}
      value={typedText(values, 'statut')}
      empty={words.anyStatus}
      options={statuses.map((value) => ({ value, label: statusNames[value] }))}
    />
    <Checkbox name="reprendre" label={words.vacant} checked={typedText(values, 'reprendre') !== ''} />
  </Filters>
)

type LinesProps = { view: ListView; found: NonNullable<ListView['found']> }

const Lines = ({ view, found }: LinesProps) => (
  <Section id="communautes" title={words.found(found.total)} thread="territory">
    <Stack>
      <OtherView view={view} />
      {found.lines.length === 0 ? (
        <Nothing view={view} total={found.total} />
      ) : (
        <>
          <List>
            {found.lines.map((line) => (
              <CommunityLine line={line} />
            ))}
          </List>
          <Pager page={view.page} pages={view.pages} hrefFor={(page) => view.hrefFor({ page: String(page) })} />
        </>
      )}
    </Stack>
  </Section>
)

const OtherView = ({ view }: { view: ListView }) => (
  <Row>
    <More to={mapHref(view)} icon={view.onMap ? 'list' : 'map'}>
      {view.onMap ? words.toList : words.toMap}
    </More>
  </Row>
)

const Nothing = ({ view, total }: { view: ListView; total: number }) => {
  if (total > 0)
    return (
      <Empty
        title={words.beyond}
        level={3}
        action={<More to={view.hrefFor({ page: String(view.pages) })}>{words.lastPage}</More>}
      />
    )
  return view.active > 0 ? (
    <Empty title={words.none} level={3} action={<More to={paths.communities}>{words.all}</More>}>
      {words.noneText}
    </Empty>
  ) : (
    <Empty title={words.empty} level={3} action={<LinkButton to={paths.begin}>{words.begin}</LinkButton>}>
      {words.emptyText}
    </Empty>
  )
}

const CommunityLine = ({ line }: { line: Line }) => (
  <Item
    name={line.name}
    href={paths.community(line.slug)}
    thread="territory"
    level={3}
    details={
      <>
        <Tag>{statusNames[line.status]}</Tag>
        {line.vacant && <Tag kind="late">{common.vacant}</Tag>}
        {line.fictional && <Tag kind="demo">{common.fictional}</Tag>}
        <span class="muted">
          <Icon name="map-pin" /> {line.place}
        </span>
        <span class="muted">
          {kindNames[line.kind]}, {words.members(line.members)}
        </span>
        {line.facilitators.length > 0 && <span class="muted">{words.facilitated(joinWords(line.facilitators))}</span>}
      </>
    }
  >
    {line.purpose && <p>{nbsp(line.purpose)}</p>}
  </Item>
)

const WaitingSection = ({ waiting }: { waiting: readonly Waiting[] }) => (
  <Section id="mains" title={words.hands} thread="territory" {...(waiting.length > 0 && { intro: words.handsIntro })}>
    {waiting.length === 0 ? (
      <p class="muted">{words.noHands}</p>
    ) : (
      <Links
        items={waiting.map(({ place, placeId, hands }) => ({
          href: paths.beginAt(place, placeId),
          label: place,
          detail: words.handsHere(hands),
        }))}
      />
    )}
  </Section>
)

const Unknown = ({ view }: { view: ListView }) => {
  const { choices, error } = view.place
  return (
    <Stack>
      <OtherView view={view} />
      <Note kind={choices.length > 0 ? 'know' : 'fix'} title={words.unknown}>
        <p>{error}</p>
        {choices.length > 0 ? (
          <Links
            items={choices.map(({ id, label, detail }) => ({ href: view.hrefFor({ lieu_id: id }), label, detail }))}
          />
        ) : (
          <p>{words.unknownText}</p>
        )}
      </Note>
    </Stack>
  )
}
