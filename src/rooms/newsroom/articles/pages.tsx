import type { Child } from 'hono/jsx'
import { nbsp } from '#core/pure/text.ts'
import { eventPaths } from '#rooms/events/index.ts'
import {
  Chips,
  Empty,
  Item,
  Links,
  List,
  More,
  Note,
  Page,
  PageHead,
  Pager,
  PrintButton,
  Section,
  Split,
  Stack,
  Tabs,
  Tag,
  When,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import { ArticleText, Contents, contentsOf, Speakers, type TextProps } from './parts.tsx'
import type { Listed, PublishedArticle } from './queries.ts'
import type { ArticleKind } from './rules.ts'
import { kindNames, kindPlurals, kindSlugs, words } from './words.ts'

const feed = { href: paths.feed, title: words.feedTitle }

type JournalProps = {
  articles: readonly Listed[]
  total: number
  perPage: number
  kind: ArticleKind | null
  measure: string | null
  page: number
  pages: readonly Listed[]
}

type Address = Pick<JournalProps, 'kind' | 'measure'> & { page?: number }

const address = ({ kind, measure, page = 1 }: Address): string => {
  const query = new URLSearchParams()
  if (kind) query.set('genre', kindSlugs[kind])
  if (measure) query.set('mesure', measure)
  if (page > 1) query.set('page', String(page))
  return query.size > 0 ? `${paths.journal}?${query}` : paths.journal
}

export const JournalPage = ({ articles, total, perPage, kind, measure, page, pages }: JournalProps) => (
  <Page
    title={words.journal}
    description={words.journalDescription}
    trail={[{ label: words.journal }]}
    thread="brand"
    feeds={[feed]}
    noindex={measure !== null}
  >
    <PageHead title={words.journal} lede={words.journalLede} actions={<More to={paths.feed}>{words.feed}</More>} />
    <Tabs
      label={words.kinds}
      tabs={[
        { href: address({ kind: null, measure }), label: words.all, current: kind === null },
        ...(['report', 'news'] as const).map((one) => ({
          href: address({ kind: one, measure }),
          label: kindPlurals[one],
          current: kind === one,
        })),
      ]}
    />
    <Split label={words.around} aside={<Around pages={pages} />}>
      <Stack>
        {measure && <Chips chips={[{ label: words.measure(measure), href: address({ kind, measure: null }) }]} />}
        {articles.length === 0 ? (
          <Empty
            title={measure ? words.noneOnMeasure : words.none}
            action={<More to={paths.orientations}>{words.orientations}</More>}
          />
        ) : (
          <Lines articles={articles} />
        )}
        <Pager page={page} pages={Math.ceil(total / perPage)} hrefFor={(to) => address({ kind, measure, page: to })} />
      </Stack>
    </Split>
  </Page>
)

const Lines = ({ articles }: { articles: readonly Listed[] }) => (
  <List>
    {articles.map((article) => (
      <Item
        name={article.title}
        href={article.path}
        icon="file-text"
        thread="brand"
        details={
          <>
            <span class="muted">{kindNames[article.kind]}</span>
            <span class="muted">
              <When date={article.publishedAt} />
            </span>
            {article.unsure && <Tag kind="provisional">{words.unsure}</Tag>}
            {article.demo && <Tag kind="demo">{words.fictional}</Tag>}
          </>
        }
      >
        <p>{nbsp(article.lede)}</p>
      </Item>
    ))}
  </List>
)

const Around = ({ pages }: { pages: readonly Listed[] }) => (
  <>
    <Section id="autour" title={words.around}>
      <Links
        columns
        items={[
          { href: paths.orientations, label: words.orientations },
          { href: paths.works, label: words.works },
          { href: eventPaths.events, label: words.events },
        ]}
      />
    </Section>
    {pages.length > 0 && (
      <Section id="pages" title={words.pages}>
        <Links columns items={pages.map(({ path, title }) => ({ href: path, label: nbsp(title) }))} />
      </Section>
    )}
  </>
)

export type ArticlePageProps = TextProps & {
  article: PublishedArticle
  event: Child
  comments: Child
  editor: boolean
}

export const ArticlePage = ({ article, event, comments, editor, ...text }: ArticlePageProps) => {
  const { content, kind } = article
  const contents = [...contentsOf(text), ...(comments ? [{ href: '#commentaires', label: words.comments }] : [])]
  const long = contents.length > 2
  return (
    <Page
      title={content.title}
      description={content.lede}
      trail={[...(kind === 'page' ? [] : [{ href: paths.journal, label: words.journal }]), { label: content.title }]}
      thread="brand"
      current={paths.journal}
      feeds={[feed]}
      noindex={article.status !== 'published'}
    >
      <PageHead
        title={nbsp(content.title)}
        lede={nbsp(content.lede)}
        thread="brand"
        kind={kindNames[kind]}
        tags={article.demo && <Tag kind="demo">{words.fictional}</Tag>}
        actions={
          <>
            {editor && <More to={paths.deskArticle(article.id)}>{words.edit}</More>}
            <PrintButton />
          </>
        }
      >
        <p class="small muted">
          {words.writtenBy}{' '}
          {article.publishedAt && (
            <>
              {words.publishedOn} <When date={article.publishedAt} />.{' '}
            </>
          )}
          {article.correctedAt && (
            <>
              {words.correctedOn} <When date={article.correctedAt} />.{' '}
            </>
          )}
          <a href={paths.revisions(article.slug, kind)}>{words.history}</a>
        </p>
      </PageHead>
      <Split
        label={words.aboutAuthors}
        aside={
          <>
            {long && <Contents items={contents} />}
            <Speakers sections={content.sections} />
            {event}
            <p class="small">
              <a href={paths.articleData(article.slug, kind)}>{words.data}</a>
            </p>
          </>
        }
      >
        {article.status === 'archived' && (
          <Note kind="know" title={words.archived}>
            <p>{article.archivedReason}</p>
          </Note>
        )}
        {long && <Contents items={contents} folded />}
        <ArticleText {...text} />
        {comments}
      </Split>
    </Page>
  )
}
