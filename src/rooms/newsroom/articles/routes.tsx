import { Hono } from 'hono'
import { type Actor, holds } from '#core/actor.ts'
import { found, notFound } from '#core/errors.ts'
import { readPublicFile } from '#core/files.ts'
import { type App, db, now, type Request, servicesOf, today, visitor } from '#core/http.ts'
import { isId } from '#core/pure/id.ts'
import { CommentSection } from '../comments/parts.tsx'
import { commentsOf } from '../comments/queries.ts'
import { paths } from '../paths.ts'
import { questionsByIds } from '../questions/queries.ts'
import { articleData } from './api.ts'
import { EventBox } from './event-box.tsx'
import { atomFeed } from './feed.tsx'
import { ArticlePage, JournalPage } from './pages.tsx'
import { RevisionPage, RevisionsPage } from './pages-history.tsx'
import {
  articleAt,
  isPublicImage,
  type PublishedArticle,
  pathOf,
  perPage,
  publishedArticles,
  publishedPages,
  wholeArticles,
} from './queries.ts'
import { eventTold, namesIn, surroundings } from './queries-around.ts'
import { approvedRevisions } from './queries-desk.ts'
import { kinds, limits } from './rules.ts'
import { kindSlugs } from './words.ts'

export const articleRoutes = new Hono<App>()

articleRoutes.get(paths.journal, async (c) => {
  const kind = kinds.find((one) => kindSlugs[one] === c.req.query('genre') && one !== 'page') ?? null
  const measure = c.req.query('mesure')?.slice(0, limits.measure) || null
  const asked = Number(c.req.query('page'))
  const page = Number.isInteger(asked) && asked > 0 && asked < 10_000 ? asked : 1
  const [listed, pages] = await Promise.all([publishedArticles(db(c), { kind, measure, page }), publishedPages(db(c))])
  return c.render(<JournalPage {...listed} {...{ kind, measure, page, perPage, pages }} />)
})

const inFeed = 30

articleRoutes.get(paths.feed, async (c) => {
  const whole = await wholeArticles(db(c), inFeed)
  const ids = [...new Set(whole.flatMap(({ content }) => content.questionIds))]
  const questions = await questionsByIds(db(c), ids)
  const entries = whole.map(({ article, content }) => ({
    ...{ article, content },
    questions: content.questionIds.flatMap((id) => questions.filter((one) => one.id === id)),
  }))
  const { publicUrl: origin, publisher } = servicesOf(c).config
  const text = await atomFeed(entries, { origin, publisher: publisher.name ?? '#FrenchImpact', now: now(c) })
  return c.body(text, 200, { 'Content-Type': 'application/atom+xml; charset=utf-8' })
})

articleRoutes.get(paths.image(':id'), async (c) => {
  const id = c.req.param('id') ?? ''
  if (!isId(id)) return notFound()
  const isPublic = await isPublicImage(db(c), id)
  if (!isPublic && !isEditor(visitor(c), c)) return notFound()
  const { bytes, mimeType } = await readPublicFile(db(c), servicesOf(c).files, id)
  c.header('Cache-Control', isPublic ? 'public, max-age=3600' : 'private, no-store')
  return c.body(new Uint8Array(bytes), 200, { 'Content-Type': mimeType, 'X-Content-Type-Options': 'nosniff' })
})

const isEditor = (actor: Actor | null, c: Request): boolean => holds(actor, 'editor', today(c))

type Place = (slug: string, kind: PublishedArticle['kind']) => string

/** The article of this address; or where the same page of it is now, when it moved or is read under another root. */
const articleHere = async (
  c: Request,
  slug: string,
  place: Place,
): Promise<PublishedArticle | { elsewhere: string }> => {
  const at = found(await articleAt(db(c), slug))
  if ('moved' in at) return { elsewhere: place(at.moved.slug, at.moved.kind) }
  const here = c.req.path.startsWith('/pages/') === (at.kind === 'page')
  return here ? at : { elsewhere: place(at.slug, at.kind) }
}

const slugOf = (c: Request): string => c.req.param('slug') ?? ''

const show = async (c: Request) => {
  const at = await articleHere(c, slugOf(c), paths.article)
  if ('elsewhere' in at) return c.redirect(at.elsewhere, 301)
  const { id, content, slug, kind } = at
  const subject = {
    kind: 'article' as const,
    id,
    title: content.title,
    path: pathOf(at),
    commentPath: paths.commentArticle(slug),
    open: at.commentsOpen && at.status === 'published',
  }
  const [told, comments, around] = await Promise.all([
    eventTold(db(c), at.eventId),
    kind === 'page' ? null : commentsOf(db(c), { kind: 'article', id }),
    surroundings(db(c), content),
  ])
  return c.render(
    <ArticlePage
      article={at}
      {...around}
      event={told && <EventBox event={told} />}
      editor={isEditor(visitor(c), c)}
      comments={
        comments && <CommentSection subject={subject} comments={comments} visitor={visitor(c)} today={today(c)} />
      }
    />,
  )
}

const showData = async (c: Request) => {
  const at = await articleHere(c, (c.req.param('file') ?? '').replace('.json', ''), paths.articleData)
  if ('elsewhere' in at) return c.redirect(at.elsewhere, 301)
  const { questions } = await surroundings(db(c), at.content)
  c.header('Access-Control-Allow-Origin', '*')
  return c.json(articleData(at, questions, servicesOf(c).config.publicUrl, now(c)))
}

const showHistory = async (c: Request) => {
  const at = await articleHere(c, slugOf(c), paths.revisions)
  if ('elsewhere' in at) return c.redirect(at.elsewhere, 301)
  const revisions = await approvedRevisions(db(c), at.id)
  const names = await namesIn(
    db(c),
    revisions.map(({ content }) => content),
  )
  return c.render(<RevisionsPage article={at} {...{ revisions, names }} />)
}

const showRevision = async (c: Request) => {
  const number = c.req.param('number') ?? ''
  const at = await articleHere(c, slugOf(c), (slug, kind) => paths.revision(slug, number, kind))
  if ('elsewhere' in at) return c.redirect(at.elsewhere, 301)
  const revision = found((await approvedRevisions(db(c), at.id)).find((one) => String(one.number) === number))
  const text = await surroundings(db(c), revision.content)
  return c.render(<RevisionPage article={at} {...{ revision, text }} current={revision.id === at.revisionId} />)
}

for (const kind of ['report', 'page'] as const) {
  articleRoutes.get(paths.article(':file{[a-z0-9-]+\\.json}', kind), showData)
  articleRoutes.get(paths.revisions(':slug', kind), showHistory)
  articleRoutes.get(paths.revision(':slug', ':number', kind), showRevision)
  articleRoutes.get(paths.article(':slug', kind), show)
}
