import { nbsp } from '#core/pure/text.ts'
import {
  Empty,
  ExternalLink,
  Filters,
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
import { crumbs } from '../crumbs.ts'
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

export const OpennessPage = ({ opened, total, part, q, page }: OpennessProps) => {
  const pages = Math.max(1, Math.ceil(total / perPage))
  return (
    <Page
      title={words.title}
      description={words.description}
      trail={[crumbs.home, { label: words.title }]}
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
            <Nothing total={total} last={address(part, q, pages)} pages={pages} />
          ) : (
            <Stack>
              <List>
                {opened.map((one) => (
                  <OpenedLine one={one} />
                ))}
              </List>
              <Pager page={page} pages={pages} hrefFor={(to) => address(part, q, to)} />
            </Stack>
          )}
        </Section>
      </Split>
    </Page>
  )
}

const Nothing = ({ total, pages, last }: { total: number; pages: number; last: string }) =>
  total > 0 ? (
    <Empty title={words.beyond} level={3} action={<More to={last}>{words.lastPage}</More>}>
      {words.beyondText(pages)}
    </Empty>
  ) : (
    <Empty title={words.none} level={3} action={<More to={paths.openness}>{words.all}</More>}>
      {words.noneText}
    </Empty>
  )

/** What may be taken comes first, who opened it after. */
const OpenedLine = ({ one }: { one: Opened }) => {
  const what = one.what || one.name
  return (
    <li class="flow f2">
      <h3 class="t2">{one.url && !one.lostSince ? <ExternalLink to={one.url}>{what}</ExternalLink> : what}</h3>
      {one.evidence && <p>{nbsp(one.evidence)}</p>}
      <div class="row small">
        <Tag>{partNames[one.part]}</Tag>
        <Tag>{one.licence || words.noLicence}</Tag>
        {one.fictional && <Tag kind="demo">{common.fictional}</Tag>}
        {one.lostSince && (
          <span class="muted">
            {words.lost} <When date={one.lostSince} />
          </span>
        )}
        <a href={paths.project(one.slug)}>{one.name}</a>
      </div>
    </li>
  )
}
