import { Hono } from 'hono'
import { found } from '#core/errors.ts'
import { type App, db, now, readForm, redirectWith, servicesOf } from '#core/http.ts'
import { approveDraft, correctArticle, dropDraft, sendBack, withdrawDraft } from '../articles/actions.ts'
import { addImage, archiveArticle, restoreArticle } from '../articles/actions-life.ts'
import { imageForm, reasonForm } from '../articles/forms.ts'
import { openRevision, pathOf } from '../articles/queries.ts'
import { words } from '../articles/words.ts'
import { paths } from '../paths.ts'
import { DropPage } from './pages.tsx'
import { articleOf, finish, one, requireEditor, showPublished, showReview, showWriting } from './routes.tsx'

export const deskStepRoutes = new Hono<App>()

deskStepRoutes.post(`${one}/publication`, async (c) => {
  const outcome = await approveDraft(servicesOf(c), requireEditor(c), c.req.param('id') ?? '', now(c))
  return outcome.ok ? redirectWith(c, pathOf(outcome.value), words.review.approved) : finish(c, outcome, '')
})

deskStepRoutes.post(`${one}/renvoi`, async (c) => {
  const actor = requireEditor(c)
  const article = await articleOf(c)
  const form = await readForm(c, reasonForm)
  c.status(422)
  if (!form.ok) return showReview(c, article, found(await openRevision(db(c), article.id)), form.typed, form.errors)
  return finish(c, await sendBack(servicesOf(c), actor, article.id, form.value.reason, now(c)), words.review.sentBack)
})

deskStepRoutes.post(`${one}/reprise`, async (c) =>
  finish(
    c,
    await withdrawDraft(servicesOf(c), requireEditor(c), c.req.param('id') ?? '', now(c)),
    words.review.withdrawn,
  ),
)

deskStepRoutes.post(`${one}/correction`, async (c) => {
  await correctArticle(servicesOf(c), requireEditor(c), c.req.param('id') ?? '', now(c))
  return redirectWith(c, `${paths.desk}/${c.req.param('id')}`, words.desk.begun)
})

deskStepRoutes.get(`${one}/abandon`, async (c) => {
  requireEditor(c)
  const article = await articleOf(c)
  const { content } = found(await openRevision(db(c), article.id))
  return c.render(<DropPage article={article} title={content.title} />)
})

deskStepRoutes.post(`${one}/abandon`, async (c) => {
  await dropDraft(servicesOf(c), requireEditor(c), c.req.param('id') ?? '', now(c))
  return redirectWith(c, paths.desk, words.drop.done)
})

deskStepRoutes.post(`${one}/archivage`, async (c) => {
  const actor = requireEditor(c)
  const article = await articleOf(c)
  const form = await readForm(c, reasonForm)
  c.status(422)
  if (!form.ok) return showPublished(c, article, form.typed, form.errors)
  await archiveArticle(servicesOf(c), actor, article.id, form.value.reason, now(c))
  return redirectWith(c, `${paths.desk}/${article.id}`, words.archive.done)
})

deskStepRoutes.post(`${one}/restauration`, async (c) => {
  await restoreArticle(servicesOf(c), requireEditor(c), c.req.param('id') ?? '', now(c))
  return redirectWith(c, `${paths.desk}/${c.req.param('id')}`, words.archive.restored)
})

deskStepRoutes.post(`${one}/images`, async (c) => {
  const actor = requireEditor(c)
  const article = await articleOf(c)
  const form = await readForm(c, imageForm)
  c.status(422)
  const revision = found(await openRevision(db(c), article.id))
  if (!form.ok) return showWriting(c, article, revision, { imageErrors: form.errors, imageValues: form.typed })
  const { image: file, alt, credit } = form.value
  const added = await addImage(servicesOf(c), actor, article.id, { file, alt, credit }, now(c))
  if (added.ok) return redirectWith(c, `${paths.desk}/${article.id}#images`, words.form.imageAdded)
  return showWriting(c, article, revision, { imageErrors: { image: [words.form.image] }, imageValues: form.typed })
})
