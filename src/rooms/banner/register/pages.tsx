import type { Typed } from '#core/forms.ts'
import { nbsp } from '#core/pure/text.ts'
import { directoryPaths } from '#rooms/directory/index.ts'
import {
  BannerTag,
  Empty,
  Filters,
  Icon,
  Item,
  List,
  More,
  type Option,
  type OptionGroup,
  Page,
  PageHead,
  Pager,
  type PlaceChoice,
  PlaceField,
  Section,
  SelectField,
  Split,
  Stack,
  Tabs,
  Tag,
  TextField,
  When,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import { words as common } from '../words.ts'
import type { Found, Line } from './queries.ts'
import { perPage } from './rules.ts'
import { words } from './words.ts'

export type RegisterView = {
  former: boolean
  found: Found
  page: number
  values: Typed
  placeChoices: readonly PlaceChoice[]
  placeError: string | null
  challenges: readonly (Option | OptionGroup)[]
  hrefFor: (page: number) => string
}

export const RegisterPage = ({ view }: { view: RegisterView }) => {
  const { former, found } = view
  return (
    <Page
      title={words.title}
      description={words.description}
      trail={[{ href: paths.home, label: common.banner }, { label: words.title }]}
      thread="project"
    >
      <PageHead title={words.title} lede={words.lede} thread="project" kind={common.banner} />
      <Tabs
        label={words.states}
        tabs={[
          { href: paths.register, label: words.members, current: !former },
          { href: `${paths.register}?statut=anciens`, label: words.former, current: former },
        ]}
      />
      <Split label={words.filter} side={former ? 'right' : 'left'} aside={former ? <Data /> : <Asked view={view} />}>
        <Section id="membres" title={former ? words.foundFormer(found.total) : words.found(found.total, found.more)}>
          {found.correction && <p class="muted">{`${words.corrected} «\u00a0${found.correction}\u00a0».`}</p>}
          {found.lines.length === 0 ? (
            <Nothing former={former} />
          ) : (
            <Stack>
              <List>
                {found.lines.map((line) => (
                  <RegisterLine line={line} />
                ))}
              </List>
              <Pager page={view.page} pages={Math.min(400, Math.ceil(found.total / perPage))} hrefFor={view.hrefFor} />
            </Stack>
          )}
        </Section>
      </Split>
    </Page>
  )
}

const Nothing = ({ former }: { former: boolean }) =>
  former ? (
    <Empty title={words.noneFormer} level={3} />
  ) : (
    <Empty title={words.none} level={3} action={<More to={paths.register}>{words.all}</More>}>
      {words.noneText}
    </Empty>
  )

const Asked = ({ view }: { view: RegisterView }) => (
  <>
    <Filters to={paths.register} button={words.filter}>
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
    <Data />
  </>
)

const Data = () => (
  <Section id="donnees" title={words.data}>
    <Stack gap={3}>
      <p class="small">{words.dataText}</p>
      <p class="row">
        <a href={paths.registerFile('csv')}>CSV</a>
        <a href={paths.registerFile('json')}>JSON</a>
      </p>
      <p>
        <More to={`${directoryPaths.search}?genre=projet&banniere=oui&vue=carte`}>{words.map}</More>
      </p>
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
        <BannerTag former={!line.member} href={paths.proof(line.code)} />
        {line.fictional && <Tag kind="demo">{words.fictional}</Tag>}
        {line.placeLabel && (
          <span class="muted">
            <Icon name="map-pin" /> {line.placeLabel}
          </span>
        )}
        <span class="muted">
          <Term line={line} />
        </span>
        <a href={paths.project(line.slug)}>{words.declaration}</a>
      </>
    }
  >
    <p>{nbsp(line.summary)}</p>
  </Item>
)

const Term = ({ line }: { line: Line }) =>
  line.member || !line.endedOn ? (
    <>
      {words.since} <When date={line.since} />, {words.renewBy} <When date={line.renewBy} />
    </>
  ) : (
    <>
      {words.until} <When date={line.since} /> {words.to} <When date={line.endedOn} />
    </>
  )
