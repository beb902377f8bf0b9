import { Hono } from 'hono'
import { holds } from '#core/actor.ts'
import { found } from '#core/errors.ts'
import { type FieldErrors, type Typed, typedText } from '#core/forms.ts'
import { type App, db, now, type Request, readForm, redirectWith, requireRole, servicesOf, today } from '#core/http.ts'
import { eventChoices } from '#rooms/events/index.ts'
import { resolvePlace } from '#rooms/geography/index.ts'
import { choiceOf, type PlaceChoice } from '#ui/index.ts'
import { beginArticle, type SaveRefusal, saveDraft } from '../articles/actions.ts'
import { submitDraft } from '../articles/actions-review.ts'
import { articleForm, beginForm, type Typed as TypedArticle } from '../articles/forms.ts'
import { type Article, pathOf } from '../articles/queries.ts'
import { surroundings } from '../articles/queries-around.ts'
import { deskLines, openRevision, type Revision } from '../articles/queries-desk.ts'
import { anchored, type Content, missingIn } from '../articles/rules.ts'
import { saveRefusals, words } from '../articles/words-desk.ts'
import { paths } from '../paths.ts'
import { questionChoices, questionsByIds } from '../questions/queries.ts'
import { DeskPage } from './pages.tsx'
import { articleOf, finish, one, showPublished, showReview } from './routes-review.tsx'
import { valuesOf } from './values.ts'
import { WritingPage } from './writing.tsx'

export const deskRoutes = new Hono<App>()

const showDesk = async (c: Request, values: Typed = {}, errors: FieldErrors = {}) => {
  const actor = requireRole(c, 'editor', 'spokesperson')
  const editor = holds(actor, 'editor', today(c))
  return c.render(<DeskPage lines={await deskLines(db(c))} me={actor.id} {...{ values, errors, editor }} />)
}

deskRoutes.get(paths.desk, (c) => showDesk(c))

deskRoutes.post(paths.desk, async (c) => {
  const actor = requireRole(c, 'editor')
  const form = await readForm(c, beginForm)
  c.status(422)
  if (!form.ok) return showDesk(c, form.typed, form.errors)
  const id = await beginArticle(servicesOf(c), actor, form.value.kind, form.value.title, now(c))
  return redirectWith(c, paths.deskArticle(id), words.desk.begun)
})

type Shown = {
  values?: Typed
  errors?: FieldErrors
  placeChoices?: Record<string, PlaceChoice[]>
  preview?: Content
}

const showWriting = async (c: Request, article: Article, revision: Revision, shown: Shown = {}) => {
  const { content } = revision
  const [{ territories }, questions, events, preview] = await Promise.all([
    surroundings(db(c), content),
    questionChoices(db(c)),
    eventChoices(db(c)),
    shown.preview ? surroundings(db(c), shown.preview) : null,
  ])
  return c.render(
    <WritingPage
      article={article}
      version={revision.version}
      values={shown.values ?? valuesOf(content, revision.note, territories)}
      errors={shown.errors ?? {}}
      reviewNote={revision.reviewNote}
      missing={missingIn(shown.preview ?? content)}
      questions={questions.map(({ id, title }) => ({ value: id, label: title }))}
      {...{ events, preview }}
      placeChoices={shown.placeChoices ?? {}}
    />,
  )
}

deskRoutes.get(one, async (c) => {
  requireRole(c, 'editor')
  const article = await articleOf(c)
  const revision = await openRevision(db(c), article.id)
  if (!revision) return showPublished(c, article)
  return revision.status === 'draft' ? showWriting(c, article, revision) : showReview(c, article, revision)
})

type Placed =
  | { ok: true; content: Content }
  | { ok: false; errors: FieldErrors; placeChoices: Record<string, PlaceChoice[]> }

/** Gives each section the place it names and an address of its own, and checks that the event is one that may be told. */
const placed = async (c: Request, { content, places }: TypedArticle): Promise<Placed> => {
  const errors: FieldErrors = {}
  const placeChoices: Record<string, PlaceChoice[]> = {}
  const sections = []
  for (const [index, section] of content.sections.entries()) {
    const asked = places[index]
    const resolved = asked ? await resolvePlace(db(c), asked.text, asked.id) : null
    const name = `section-${index + 1}-place`
    if (resolved && resolved.kind !== 'one') errors[name] = [words.form.errors.place]
    if (resolved?.kind === 'several') placeChoices[name] = resolved.places.map(choiceOf)
    sections.push({ ...section, territoryId: resolved?.kind === 'one' ? resolved.place.id : null })
  }
  const { eventId, questionIds } = content
  if (eventId && !(await eventChoices(db(c))).some(({ value }) => value === eventId))
    errors.event = [words.form.errors.event]
  if (Object.keys(errors).length > 0) return { ok: false, errors, placeChoices }
  const questions = await questionsByIds(db(c), questionIds)
  const slugs = questions.map(({ slug }) => slug)
  return { ok: true, content: anchored({ ...content, sections, questionIds: questions.map(({ id }) => id) }, slugs) }
}

deskRoutes.post(one, async (c) => {
  const actor = requireRole(c, 'editor')
  const article = await articleOf(c)
  const revision = await openRevision(db(c), article.id)
  if (!revision) return redirectWith(c, pathOf(article), saveRefusals['not-a-draft'], 'refused')
  const form = await readForm(c, articleForm)
  c.status(422)
  if (!form.ok) return showWriting(c, article, revision, { values: form.typed, errors: form.errors })
  const text = await placed(c, form.value)
  if (!text.ok) return showWriting(c, article, revision, { values: form.typed, ...text })
  const go = typedText(form.typed, 'go')
  if (go === 'preview') {
    c.status(200)
    return showWriting(c, article, revision, { values: form.typed, preview: text.content })
  }
  const saved = await saveDraft(servicesOf(c), actor, article.id, { ...form.value, content: text.content }, now(c))
  if (!saved.ok) return refuseSaving(c, article, form.typed, saved.refusal)
  const here = paths.deskArticle(article.id)
  if (go === 'submit')
    return finish(c, await submitDraft(servicesOf(c), actor, article.id, now(c)), words.form.submitted)
  return form.value.picture
    ? redirectWith(c, `${here}#images`, words.form.imageAdded)
    : redirectWith(c, here, words.form.saved)
})

/** Nothing typed is lost: the form again, with why it was not kept. */
const refuseSaving = async (c: Request, article: Article, values: Typed, refusal: SaveRefusal) => {
  const revision = found(await openRevision(db(c), article.id))
  const late = refusal === 'stale' || refusal === 'not-a-draft'
  const name = late ? 'form' : refusal === 'slug-taken' ? 'slug' : 'image'
  c.status(late ? 409 : 422)
  return showWriting(c, article, revision, { values, errors: { [name]: [saveRefusals[refusal]] } })
}
