import { Hono } from 'hono'
import { found } from '#core/errors.ts'
import type { FieldErrors, Typed } from '#core/forms.ts'
import { type App, db, now, type Request, readForm, redirectWith, requireRole, servicesOf } from '#core/http.ts'
import type { Outcome } from '#core/pure/result.ts'
import { correctArticle } from '../articles/actions.ts'
import { archiveArticle, openComments, restoreArticle } from '../articles/actions-life.ts'
import { approveDraft, dropDraft, sendBack, withdrawDraft } from '../articles/actions-review.ts'
import { archiveForm, commentsForm, seenForm, sendBackForm } from '../articles/forms.ts'
import { type Article, articleById, pathOf } from '../articles/queries.ts'
import { namesIn, surroundings } from '../articles/queries-around.ts'
import { nameOf, openRevision, type Revision, revisionById } from '../articles/queries-desk.ts'
import type { ReviewRefusal } from '../articles/rules.ts'
import { reviewRefusals, words } from '../articles/words-desk.ts'
import { paths } from '../paths.ts'
import { DropPage, PublishedPage, ReviewPage } from './pages-review.tsx'

export const reviewRoutes = new Hono<App>()

export const articleOf = (c: Request) => articleById(db(c), c.req.param('id') ?? '')
export const one = `${paths.desk}/:id{[0-9a-f-]{36}}`

export const showReview = async (
  c: Request,
  article: Article,
  revision: Revision,
  values: Typed = {},
  errors: FieldErrors = {},
) => {
  const me = requireRole(c, 'editor').id
  const before = article.revisionId ? (await revisionById(db(c), article.revisionId)).content : null
  const [names, text, submittedBy] = await Promise.all([
    namesIn(db(c), before ? [before, revision.content] : []),
    surroundings(db(c), revision.content),
    nameOf(db(c), revision.submittedBy),
  ])
  return c.render(<ReviewPage {...{ article, revision, before, names, text, submittedBy, me, values, errors }} />)
}

export const showPublished = async (c: Request, article: Article, values: Typed = {}, errors: FieldErrors = {}) => {
  const { title } = (await revisionById(db(c), found(article.revisionId))).content
  return c.render(<PublishedPage {...{ article, title, values, errors }} path={pathOf(article)} />)
}

/** After a step: back to the article on the desk, as it is now, with what was done or why it was not. */
export const finish = (c: Request, outcome: Outcome<Article, ReviewRefusal>, text: string) => {
  const here = paths.deskArticle(c.req.param('id') ?? '')
  return outcome.ok ? redirectWith(c, here, text) : redirectWith(c, here, reviewRefusals[outcome.refusal], 'refused')
}

const nothingSeen = { revision: '', version: 0 }

reviewRoutes.post(`${one}/publication`, async (c) => {
  const actor = requireRole(c, 'editor')
  const { id } = await articleOf(c)
  const form = await readForm(c, seenForm)
  const outcome = await approveDraft(servicesOf(c), actor, id, form.ok ? form.value : nothingSeen, now(c))
  if (!outcome.ok) return finish(c, outcome, '')
  const archived = outcome.value.status === 'archived'
  return redirectWith(c, pathOf(outcome.value), archived ? words.review.approvedArchived : words.review.approved)
})

reviewRoutes.post(`${one}/renvoi`, async (c) => {
  const actor = requireRole(c, 'editor')
  const article = await articleOf(c)
  const form = await readForm(c, sendBackForm)
  const again = async (errors: FieldErrors, status: 409 | 422) => {
    const revision = await openRevision(db(c), article.id)
    if (revision?.status !== 'in_review') return finish(c, { ok: false, refusal: 'not-in-review' }, '')
    c.status(status)
    return showReview(c, article, revision, form.typed, errors)
  }
  if (!form.ok) return again(form.errors, 422)
  const { reason, ...seen } = form.value
  const outcome = await sendBack(servicesOf(c), actor, article.id, seen, reason, now(c))
  // what was typed stays under the text as it is now
  if (!outcome.ok && outcome.refusal === 'stale') return again({ form: [reviewRefusals.stale] }, 409)
  return finish(c, outcome, words.review.sentBack)
})

reviewRoutes.post(`${one}/reprise`, async (c) => {
  const actor = requireRole(c, 'editor')
  const { id } = await articleOf(c)
  return finish(c, await withdrawDraft(servicesOf(c), actor, id, now(c)), words.review.withdrawn)
})

reviewRoutes.post(`${one}/correction`, async (c) => {
  const actor = requireRole(c, 'editor')
  const { id } = await articleOf(c)
  await correctArticle(servicesOf(c), actor, id, now(c))
  return redirectWith(c, paths.deskArticle(id), words.desk.begun)
})

reviewRoutes.get(`${one}/abandon`, async (c) => {
  requireRole(c, 'editor')
  const article = await articleOf(c)
  return c.render(<DropPage article={article} revision={found(await openRevision(db(c), article.id))} />)
})

reviewRoutes.post(`${one}/abandon`, async (c) => {
  const actor = requireRole(c, 'editor')
  const { id } = await articleOf(c)
  const form = await readForm(c, seenForm)
  const outcome = await dropDraft(servicesOf(c), actor, id, form.ok ? form.value : nothingSeen, now(c))
  return outcome.ok ? redirectWith(c, paths.desk, words.drop.done(outcome.value.gone)) : finish(c, outcome, '')
})

reviewRoutes.post(`${one}/archivage`, async (c) => {
  const actor = requireRole(c, 'editor')
  const article = await articleOf(c)
  const form = await readForm(c, archiveForm)
  c.status(422)
  if (!form.ok) return showPublished(c, article, form.typed, form.errors)
  await archiveArticle(servicesOf(c), actor, article.id, form.value.reason, now(c))
  return redirectWith(c, paths.deskArticle(article.id), words.archive.done)
})

reviewRoutes.post(`${one}/restauration`, async (c) => {
  const actor = requireRole(c, 'editor')
  const { id } = await articleOf(c)
  await restoreArticle(servicesOf(c), actor, id, now(c))
  return redirectWith(c, paths.deskArticle(id), words.archive.restored)
})

reviewRoutes.post(`${one}/commentaires`, async (c) => {
  const actor = requireRole(c, 'editor')
  const { id } = await articleOf(c)
  const form = await readForm(c, commentsForm)
  const open = form.ok && form.value.open
  await openComments(servicesOf(c), actor, id, open, now(c))
  return redirectWith(c, paths.deskArticle(id), open ? words.comments.openedDone : words.comments.closedDone)
})
