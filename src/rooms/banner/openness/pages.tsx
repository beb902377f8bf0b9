import { nbsp } from '#core/pure/text.ts'
import {
  Empty,
  ExternalLink,
  Filters,
  Item,
  List,
  More,
  Page,
  PageHead,
  Pager,
  Section,
  Split,
  Stack,
  Tabs,
  Tag,
  TextField,
  When,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import { words as common } from '../words.ts'
import type { Opened } from './queries.ts'
import { type Part, parts, perPage } from './rules.ts'
import { partNames, words } from './words.ts'

export const partSlugs: Record<Part, string> = { open_method: 'methodes', open_data: 'donnees', open_source: 'code' }

type OpennessProps = { opened: readonly Opened[]; total: number; part: Part | null; q: string; page: number }

const address = (part: Part | null, q: string, page = 1): string => {
  const query = new URLSearchParams()
  if (part) query.set('quoi', partSlugs[part])
  if (q) query.set('q', q)
  if (page > 1) query.set('page', String(page))
  return query.size > 0 ? `${paths.openness}?${query}` : paths.openness
}

export const OpennessPage = ({ opened, total, part, q, page }: OpennessProps) => (
  <Page
    title={words.title}
    description={words.description}
    trail={[{ href: paths.home, label: common.banner }, { label: words.title }]}
    thread="project"
  >
    <PageHead title={words.title} lede={words.lede} thread="project" kind={common.banner} />
    <Tabs
      label={words.parts}
      tabs={[
        { href: address(null, q), label: words.all, current: part === null },
        ...parts.map((one) => ({ href: address(one, q), label: partNames[one], current: part === one })),
      ]}
    />
    <Split
      side="left"
      label={words.filter}
      aside={
        <Filters to={paths.openness} button={words.filter} hidden={part ? { quoi: partSlugs[part] } : {}}>
          <TextField name="q" label={words.q} value={q} autocomplete="off" />
        </Filters>
      }
    >
      <Section id="ressources" title={words.found(total)}>
        {opened.length === 0 ? (
          <Empty title={words.none} level={3} action={<More to={paths.openness}>{words.all}</More>}>
            {words.noneText}
          </Empty>
        ) : (
          <Stack>
            <List>
              {opened.map((one) => (
                <OpenedLine one={one} />
              ))}
            </List>
            <Pager page={page} pages={Math.ceil(total / perPage)} hrefFor={(to) => address(part, q, to)} />
          </Stack>
        )}
      </Section>
    </Split>
  </Page>
)

const OpenedLine = ({ one }: { one: Opened }) => (
  <Item
    name={one.what || one.name}
    thread="project"
    level={3}
    details={
      <>
        <Tag>{partNames[one.part]}</Tag>
        <Tag kind="confirmed">{one.licence || words.noLicence}</Tag>
        {one.fictional && <Tag kind="demo">{words.fictional}</Tag>}
        {one.url && !one.lostSince && <ExternalLink to={one.url}>{words.open}</ExternalLink>}
        {one.lostSince && (
          <span class="muted">
            {words.lost} <When date={one.lostSince} />
          </span>
        )}
        <a href={paths.project(one.slug)}>{one.name}</a>
      </>
    }
  >
    <p>{nbsp(one.evidence)}</p>
  </Item>
)
