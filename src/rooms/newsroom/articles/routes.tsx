import { Hono } from 'hono'
import { type Actor, holds } from '#core/actor.ts'
import { found, notFound } from '#core/errors.ts'
import { readPublicFile } from '#core/files.ts'
import { type App, db, now, type Request, servicesOf, today, visitor } from '#core/http.ts'
import { plainText } from '#core/pure/markdown.ts'
import { CommentSection } from '../comments/parts.tsx'
import { commentsOf } from '../comments/queries.ts'
import { paths } from '../paths.ts'
import { questionData } from '../questions/api.ts'
import { noticeFor } from '../questions/notice.ts'
import { questionsByIds } from '../questions/queries.ts'
import { EventBox } from './event-box.tsx'
import { atomFeed } from './feed.tsx'
import { ArticlePage, JournalPage, RevisionsPage } from './pages.tsx'
import {
  approvedRevisions,
  articleAt,
  imagesOf,
  isPublicImage,
  type PublishedArticle,
  pathOf,
  perPage,
  publishedArticles,
  territoriesNamed,
} from './queries.ts'
import { eventTold } from './queries-around.ts'
import { type Content, kinds } from './rules.ts'
import { kindSlugs } from './words.ts'

export const articleRoutes = new Hono<App>()

articleRoutes.get(paths.journal, async (c) => {
  const kind = kinds.find((one) => kindSlugs[one] === c.req.query('genre') && one !== 'page') ?? null
  const asked = Number(c.req.query('page'))
  const page = Number.isInteger(asked) && asked > 0 && asked < 10_000 ? asked : 1
  return c.render(<JournalPage {...(await publishedArticles(db(c), { kind, page }))} {...{ kind, page, perPage }} />)
})

const inFeed = 30

articleRoutes.get(paths.feed, async (c) => {
  const { articles } = await publishedArticles(db(c), { kind: null, page: 1, perPage: inFeed })
  const entries = await Promise.all(
    articles.map(async (article) => {
      const at = found(await articleAt(db(c), article.slug))
      const { content } = 'moved' in at ? notFound() : at
      const questions = await questionsByIds(db(c), content.questionIds)
      return { article, content, questions, images: await imagesOf(db(c), article.id) }
    }),
  )
  const { publicUrl: origin, publisher } = servicesOf(c).config
  const text = await atomFeed(entries, { origin, publisher: publisher.name ?? '#FrenchImpact', now: now(c) })
  return c.body(text, 200, { 'Content-Type': 'application/atom+xml; charset=utf-8' })
})

articleRoutes.get(paths.image(':id'), async (c) => {
  const id = c.req.param('id') ?? ''
  if (!(await isPublicImage(db(c), id)) && !isEditor(visitor(c), c)) return notFound()
  const { bytes, mimeType } = await readPublicFile(db(c), servicesOf(c).files, id)
  c.header('Cache-Control', 'public, max-age=3600')
  return c.body(new Uint8Array(bytes), 200, { 'Content-Type': mimeType, 'X-Content-Type-Options': 'nosniff' })
})

const isEditor = (actor: Actor | null, c: Request): boolean => holds(actor, 'editor', today(c))

/** What an article shows around its own words. */
export const surroundings = async (c: Request, id: string, content: Content) => {
  const [questions, territories, images] = await Promise.all([
    questionsByIds(db(c), content.questionIds),
    territoriesNamed(
      db(c),
      content.sections.flatMap(({ territoryId }) => territoryId ?? []),
    ),
    imagesOf(db(c), id),
  ])
  return { content, questions, territories, images }
}

/** The article of this address, if this is where it is read: reports and news under the journal, pages under theirs. */
const articleHere = async (c: Request, slug: string): Promise<PublishedArticle | { moved: string }> => {
  const at = found(await articleAt(db(c), slug))
  return !('moved' in at) && c.req.path.startsWith('/pages/') !== (at.kind === 'page') ? notFound() : at
}

const show = async (c: Request) => {
  const at = await articleHere(c, c.req.param('slug') ?? '')
  if ('moved' in at) return c.redirect(at.moved, 301)
  const { id, content, slug } = at
  const subject = {
    kind: 'article' as const,
    id,
    title: content.title,
    path: pathOf(at),
    commentPath: paths.commentArticle(slug),
    open: at.commentsOpen && at.status === 'published',
  }
  const told = at.eventId ? await eventTold(db(c), at.eventId) : undefined
  const comments = at.kind === 'page' ? null : await commentsOf(db(c), { kind: 'article', id })
  return c.render(
    <ArticlePage
      article={at}
      {...(await surroundings(c, id, content))}
      event={told && <EventBox event={told} />}
      editor={isEditor(visitor(c), c)}
      comments={
        comments && <CommentSection subject={subject} comments={comments} visitor={visitor(c)} today={today(c)} />
      }
    />,
  )
}

articleRoutes.get(paths.article(':file{[a-z0-9-]+\\.json}'), async (c) => {
  const at = found(await articleAt(db(c), (c.req.param('file') ?? '').replace('.json', '')))
  if ('moved' in at) return c.redirect(`${at.moved}.json`, 301)
  const origin = servicesOf(c).config.publicUrl
  const questions = await questionsByIds(db(c), at.content.questionIds)
  c.header('Access-Control-Allow-Origin', '*')
  return c.json({
    titre: at.content.title,
    adresse: origin + pathOf(at),
    licence: 'Licence Ouverte 2.0',
    avertissement: noticeFor(questions.map(({ maturity }) => maturity)),
    publie_le: at.publishedAt,
    corrige_le: at.correctedAt,
    chapo: at.content.lede,
    texte: plainText(at.content.body),
    questions: questions.map((question) => questionData(question, origin)),
    sequences: at.content.sections.map(({ anchor, title, body, measure, people }) => ({
      titre: title,
      adresse: `${origin}${pathOf(at)}#${anchor}`,
      texte: plainText(body),
      mesure: measure || null,
      intervenants: people.map((one) => ({ nom: one.name, fonction: one.function, organisation: one.organisation })),
    })),
    depuis: at.content.facts.map(({ on, text, source, url }) => ({ date: on, fait: text, source, adresse: url })),
    extrait_le: now(c),
  })
})

articleRoutes.get(paths.revisions(':slug'), async (c) => {
  const at = found(await articleAt(db(c), c.req.param('slug') ?? ''))
  if ('moved' in at) return c.redirect(`${at.moved}/historique`, 301)
  return c.render(<RevisionsPage article={at} revisions={await approvedRevisions(db(c), at.id)} path={pathOf(at)} />)
})

articleRoutes.get(paths.article(':slug'), show)
articleRoutes.get(paths.page(':slug'), show)
