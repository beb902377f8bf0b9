import { type Typed, typedText } from '#core/forms.ts'
import {
  Chips,
  Empty,
  Filters,
  LinkButton,
  More,
  type Option,
  type OptionGroup,
  Page,
  PageHead,
  Pager,
  Row,
  Section,
  SelectField,
  Split,
  Stack,
  TextField,
} from '#ui/index.ts'
import { paths } from '../../paths.ts'
import { words as common } from '../../words.ts'
import { PrecedentList } from './line.tsx'
import type { FoundPrecedents } from './queries-list.ts'
import { type FilterName, filters, perPage, queryOf, type Sort } from './rules.ts'
import { filterNames, sortNames, words } from './words.ts'

export type LibraryView = {
  found: FoundPrecedents
  typed: Typed
  page: number
  sort: Sort
  choices: Record<FilterName, readonly (Option | OptionGroup)[]>
}

const at = (view: LibraryView, change: Record<string, string>): string => {
  const query = queryOf(view.typed, change)
  return query ? paths.precedentsAt(query) : paths.precedents
}

/** The library of precedents, for everyone. */
export const LibraryPage = ({ view }: { view: LibraryView }) => {
  const asked = ['q', ...filters].some((name) => typedText(view.typed, name) !== '')
  return (
    <Page
      title={words.title}
      description={words.description}
      thread="agent"
      trail={[{ href: paths.home, label: common.room }, { label: words.title }]}
      noindex={asked}
    >
      <PageHead
        title={words.title}
        lede={words.lede}
        thread="agent"
        kind={common.room}
        actions={<LinkButton to={paths.ask}>{words.ask}</LinkButton>}
      />
      <Split label={words.filter} side="left" aside={<Beside view={view} />}>
        <Stack>
          <Chips chips={chipsOf(view)} clear={paths.precedents} />
          <Found view={view} asked={asked} />
          <Data />
        </Stack>
      </Split>
    </Page>
  )
}

const labelIn = (options: readonly (Option | OptionGroup)[], value: string): string | undefined =>
  options.flatMap((one) => ('options' in one ? one.options : [one])).find((one) => one.value === value)?.label

const chipsOf = (view: LibraryView) => {
  const q = typedText(view.typed, 'q')
  return [
    ...(q ? [{ label: words.search(q), href: at(view, { q: '' }) }] : []),
    ...filters.flatMap((name) => {
      const label = labelIn(view.choices[name], typedText(view.typed, name))
      return label ? [{ label, href: at(view, { [name]: '' }) }] : []
    }),
  ]
}

const Found = ({ view, asked }: { view: LibraryView; asked: boolean }) => {
  const { found, page } = view
  const pages = Math.max(1, Math.ceil(found.total / perPage))
  return (
    <Section id="precedents" title={words.found(found.total)}>
      {found.partly && <p class="muted">{words.partly}</p>}
      {found.lines.length > 0 ? (
        <Stack>
          <PrecedentList lines={found.lines} />
          <Pager page={page} pages={pages} hrefFor={(number) => at(view, { page: String(number) })} />
        </Stack>
      ) : found.total > 0 ? (
        <Empty
          title={words.beyond}
          level={3}
          action={<More to={at(view, { page: String(pages) })}>{words.lastPage}</More>}
        />
      ) : (
        <Empty
          title={asked ? words.none : words.empty}
          level={3}
          action={<LinkButton to={paths.ask}>{words.ask}</LinkButton>}
        >
          {asked ? words.noneText : words.emptyText}
        </Empty>
      )}
    </Section>
  )
}

const Beside = ({ view }: { view: LibraryView }) => {
  const active = filters.filter((name) => typedText(view.typed, name) !== '').length
  return (
    <Filters to={paths.precedents} button={words.filter} active={active}>
      <TextField name="q" label={words.q} hint={words.qHint} value={typedText(view.typed, 'q')} autocomplete="off" />
      {filters.map((name) => (
        <SelectField
          name={name}
          label={filterNames[name]}
          value={typedText(view.typed, name)}
          options={view.choices[name]}
          empty={words.any}
        />
      ))}
      <SelectField
        name="tri"
        label={words.sort}
        value={view.sort}
        options={Object.entries(sortNames).map(([value, label]) => ({ value, label }))}
      />
    </Filters>
  )
}

const Data = () => (
  <Section id="donnees" title={words.data}>
    <Stack gap={3}>
      <p class="small">{words.dataText}</p>
      <Row>
        <a href={paths.precedentsFile('csv')}>CSV</a>
        <a href={paths.precedentsFile('json')}>JSON</a>
        <More to={paths.precedentsFeed} icon="rss">
          {words.feed}
        </More>
      </Row>
    </Stack>
  </Section>
)
