import type { Typed } from '#core/forms.ts'
import { nbsp } from '#core/pure/text.ts'
import { directoryPaths } from '#rooms/directory/index.ts'
import {
  BannerTag,
  Empty,
  Filters,
  Icon,
  Item,
  Links,
  List,
  More,
  Note,
  type Option,
  type OptionGroup,
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
  Tabs,
  Tag,
  TextField,
  When,
} from '#ui/index.ts'
import { crumbs } from '../crumbs.ts'
import { paths } from '../paths.ts'
import { words as common } from '../words.ts'
import type { Found, Line } from './queries.ts'
import { perPage } from './rules.ts'
import { words } from './words.ts'

export type RegisterView = {
  former: boolean
  /** Null when the place asked is not known: the whole register would answer another question. */
  found: Found | null
  page: number
  values: Typed
  /** How many filters narrow the list. */
  active: number
  placeChoices: readonly PlaceChoice[]
  placeError: string | null
  challenges: readonly (Option | OptionGroup)[]
  hrefFor: (change: Readonly<Record<string, string>>) => string
}

export const RegisterPage = ({ view }: { view: RegisterView }) => {
  const { former, hrefFor } = view
  return (
    <Page
      title={words.title}
      description={words.description}
      trail={[crumbs.home, { label: words.title }]}
      thread="project"
      noindex={view.active > 0}
    >
      <PageHead title={words.title} lede={words.lede} thread="project" kind={common.banner} />
      <Tabs
        label={words.states}
        tabs={[
          { href: hrefFor({ statut: '' }), label: words.members, current: !former },
          { href: hrefFor({ statut: 'anciens' }), label: words.former, current: former },
        ]}
      />
      <Split label={words.filter} side="left" aside={<Asked view={view} />}>
        {view.found ? <Lines view={view} found={view.found} /> : <UnknownPlace view={view} />}
        <Data />
      </Split>
    </Page>
  )
}

const Lines = ({ view, found }: { view: RegisterView; found: Found }) => {
  const pages = Math.max(1, Math.ceil(found.total / perPage))
  return (
    <Section id="membres" title={view.former ? words.foundFormer(found.total) : words.found(found.total)}>
      {found.correction && <p class="muted">{words.corrected(found.correction)}</p>}
      {found.lines.length === 0 ? (
        <Nothing view={view} total={found.total} pages={pages} />
      ) : (
        <Stack>
          <List>
            {found.lines.map((line) => (
              <RegisterLine line={line} />
            ))}
          </List>
          <Pager page={view.page} pages={pages} hrefFor={(page) => view.hrefFor({ page: String(page) })} />
        </Stack>
      )}
    </Section>
  )
}

const Nothing = ({ view, total, pages }: { view: RegisterView; total: number; pages: number }) =>
  total > 0 ? (
    <Empty
      title={words.beyond}
      level={3}
      action={<More to={view.hrefFor({ page: String(pages) })}>{words.lastPage}</More>}
    />
  ) : (
    <Empty
      title={view.former ? words.noneFormer : words.none}
      level={3}
      action={view.active > 0 && <More to={paths.register}>{words.all}</More>}
    >
      {view.active > 0 ? words.noneText : null}
    </Empty>
  )

/** Said where the list would be: on a telephone the filters are behind a button. */
const UnknownPlace = ({ view }: { view: RegisterView }) => (
  <Note
    kind={view.placeChoices.length > 0 ? 'know' : 'fix'}
    title={view.placeChoices.length > 0 ? words.somePlaces : words.unknownPlace}
  >
    <p>{view.placeError}</p>
    {view.placeChoices.length > 0 ? (
      <Links
        items={view.placeChoices.map(({ id, label, detail }) => ({
          href: view.hrefFor({ lieu_id: id }),
          label,
          detail,
        }))}
      />
    ) : (
      <p>{words.unknownPlaceText}</p>
    )}
  </Note>
)

const Asked = ({ view }: { view: RegisterView }) => (
  <Filters
    to={paths.register}
    button={words.filter}
    active={view.active}
    hidden={view.former ? { statut: 'anciens' } : {}}
  >
    <TextField name="q" label={words.q} value={String(view.values.q ?? '')} autocomplete="off" />
    <SelectField
      name="defi"
      label={words.challenge}
      value={String(view.values.defi ?? '')}
      options={[...view.challenges]}
      empty={words.anyChallenge}
    />
    <PlaceField
      name="lieu"
      label={words.place}
      hint={words.placeHint}
      text={String(view.values.lieu ?? '')}
      value={String(view.values.lieu_id ?? '')}
      choices={view.placeChoices}
      {...(view.placeError && { error: [view.placeError] })}
    />
  </Filters>
)

const Data = () => (
  <Section id="donnees" title={words.data}>
    <Stack gap={3}>
      <p class="small">{words.dataText}</p>
      <Row>
        <a href={paths.registerFile('csv')}>CSV</a>
        <a href={paths.registerFile('json')}>JSON</a>
        <More to={`${directoryPaths.search}?genre=projet&banniere=oui&vue=carte`}>{words.map}</More>
        <More to={paths.verify}>{words.verifyCode}</More>
      </Row>
    </Stack>
  </Section>
)

const RegisterLine = ({ line }: { line: Line }) => (
  <Item
    name={line.name}
    href={directoryPaths.sheet('project', line.slug)}
    thread="project"
    level={3}
    details={
      <>
        <BannerTag former={line.endedOn !== null} href={paths.project(line.slug)} />
        {line.archived && <Tag icon="history">{common.archived}</Tag>}
        {line.fictional && <Tag kind="demo">{common.fictional}</Tag>}
        {line.placeLabel && (
          <span class="muted">
            <Icon name="map-pin" /> {line.placeLabel}
          </span>
        )}
        <span class="muted">
          <Term line={line} />
        </span>
        <a href={paths.proof(line.code)}>
          {words.verify}
          <span class="vh"> {line.name}</span>
        </a>
      </>
    }
  >
    <p>{nbsp(line.summary)}</p>
  </Item>
)

const Term = ({ line }: { line: Line }) =>
  line.endedOn ? (
    <>
      {words.until} <When date={line.since} /> {words.to} <When date={line.endedOn} />
    </>
  ) : (
    <>
      {words.since} <When date={line.since} />, {words.renewBy} <When date={line.renewBy} />
    </>
  )
