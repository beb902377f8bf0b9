import type { Child } from 'hono/jsx'
import { nbsp } from '#core/pure/text.ts'
import {
  Difference,
  Empty,
  Item,
  Links,
  List,
  More,
  Note,
  Page,
  PageHead,
  Pager,
  Section,
  Split,
  Stack,
  Tabs,
  Tag,
  When,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import { ArticleText, Contents, contentsOf, Speakers, type TextProps } from './parts.tsx'
import type { Article, Listed, PublishedArticle, Revision } from './queries.ts'
import type { ArticleKind, Content } from './rules.ts'
import { kindNames, kindPlurals, kindSlugs, words } from './words.ts'

const feed = { href: paths.feed, title: words.feedTitle }

type JournalProps = {
  articles: readonly Listed[]
  total: number
  perPage: number
  kind: ArticleKind | null
  page: number
}

const address = (kind: ArticleKind | null, page = 1): string => {
  const query = new URLSearchParams()
  if (kind) query.set('genre', kindSlugs[kind])
  if (page > 1) query.set('page', String(page))
  return query.size > 0 ? `${paths.journal}?${query}` : paths.journal
}

export const JournalPage = ({ articles, total, perPage, kind, page }: JournalProps) => (
  <Page
    title={words.journal}
    description={words.journalDescription}
    trail={[{ label: words.journal }]}
    thread="brand"
    feeds={[feed]}
  >
    <PageHead title={words.journal} lede={words.journalLede} actions={<More to={paths.feed}>{words.feed}</More>} />
    <Tabs
      label={words.kinds}
      tabs={[
        { href: address(null), label: words.all, current: kind === null },
        ...(['report', 'news'] as const).map((one) => ({
          href: address(one),
          label: kindPlurals[one],
          current: kind === one,
        })),
      ]}
    />
    <Split label={words.around} aside={<Around />}>
      {articles.length === 0 ? (
        <Empty title={words.none} action={<More to={paths.orientations}>{words.orientations}</More>} />
      ) : (
        <Stack>
          <List>
            {articles.map((article) => (
              <Item
                name={article.title}
                href={article.path}
                thread="brand"
                details={
                  <>
                    <span class="muted">{kindNames[article.kind]}</span>
                    <span class="muted">
                      <When date={article.publishedAt} />
                    </span>
                    {article.unsure && <Tag kind="provisional">Réponses provisoires</Tag>}
                    {article.demo && <Tag kind="demo">{words.demo}</Tag>}
                  </>
                }
              >
                <p>{nbsp(article.lede)}</p>
              </Item>
            ))}
          </List>
          <Pager page={page} pages={Math.ceil(total / perPage)} hrefFor={(to) => address(kind, to)} />
        </Stack>
      )}
    </Split>
  </Page>
)

const Around = () => (
  <Section id="autour" title={words.around}>
    <Links
      columns
      items={[
        { href: paths.orientations, label: words.orientations },
        { href: paths.works, label: words.works },
        { href: '/evenements', label: words.events },
      ]}
    />
  </Section>
)

export type ArticlePageProps = TextProps & {
  article: PublishedArticle
  event: Child
  comments: Child
  editor: boolean
}

export const ArticlePage = ({ article, event, comments, editor, ...text }: ArticlePageProps) => {
  const { content } = article
  const contents = [...contentsOf(text), ...(comments ? [{ href: '#commentaires', label: words.comments }] : [])]
  const isPage = article.kind === 'page'
  return (
    <Page
      title={content.title}
      description={content.lede}
      trail={[...(isPage ? [] : [{ href: paths.journal, label: words.journal }]), { label: content.title }]}
      thread="brand"
      feeds={[feed]}
      noindex={article.status !== 'published'}
    >
      <PageHead
        title={nbsp(content.title)}
        lede={nbsp(content.lede)}
        thread="brand"
        kind={kindNames[article.kind]}
        tags={article.demo && <Tag kind="demo">{words.demo}</Tag>}
        actions={editor && <More to={`${paths.desk}/${article.id}`}>{words.edit}</More>}
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
          <a href={paths.revisions(article.slug)}>{words.history}</a>
        </p>
      </PageHead>
      <Split
        label={words.aboutAuthors}
        aside={
          <>
            {contents.length > 2 && <Contents items={contents} />}
            <Speakers sections={content.sections} />
            {event}
            <p class="small">
              <a href={`${paths.article(article.slug)}.json`}>{words.data}</a>
            </p>
          </>
        }
      >
        {article.status === 'archived' && (
          <Note kind="know" title={words.archived}>
            <p>{article.archivedReason}</p>
          </Note>
        )}
        <ArticleText {...text} />
        {comments}
      </Split>
    </Page>
  )
}

type RevisionsProps = { article: Pick<Article, 'slug' | 'kind'>; revisions: readonly Revision[]; path: string }

export const RevisionsPage = ({ revisions, path }: RevisionsProps) => {
  const title = words.revisionsTitle(revisions[0]?.content.title ?? '')
  return (
    <Page
      title={title}
      trail={[
        { href: paths.journal, label: words.journal },
        { href: path, label: revisions[0]?.content.title ?? '' },
        { label: words.history },
      ]}
      noindex
    >
      <PageHead title={title} lede={words.revisionsLede} />
      <Stack gap={7}>
        {revisions.map((revision, index) => (
          <Section id={`version-${revision.number}`} title={words.revision(revision.number)}>
            <Stack>
              {revision.reviewedAt && (
                <p class="muted">
                  {words.approvedOn} <When date={revision.reviewedAt} precision="time" />. {revision.note}
                </p>
              )}
              <Changes before={revisions[index + 1]?.content ?? null} after={revision.content} />
            </Stack>
          </Section>
        ))}
      </Stack>
    </Page>
  )
}

/** What a version changes, field by field, word by word. */
export const Changes = ({ before, after }: { before: Content | null; after: Content }) => {
  if (before === null) return <p>{words.first}</p>
  const fields = [
    [words.fields.title, before.title, after.title],
    [words.fields.lede, before.lede, after.lede],
    [words.fields.body, before.body, after.body],
    [words.fields.sections, told(before), told(after)],
  ] as const
  const changed = fields.filter(([, then, now]) => then !== now)
  if (changed.length === 0) return <p class="muted">{words.noChange}</p>
  return (
    <>
      {changed.map(([label, then, now]) => (
        <div class="flow f3">
          <h3>{label}</h3>
          <Difference before={then} after={now} />
        </div>
      ))}
    </>
  )
}

const told = ({ sections, facts }: Content): string =>
  [
    ...sections.map(({ title, body, people }) =>
      [title, ...people.map((one) => `${one.name}, ${one.function}, ${one.organisation}`), body].join('\n'),
    ),
    ...facts.map(({ on, text, source }) => `${on} ${text} (${source})`),
  ].join('\n\n')
