import { Hono } from 'hono'
import { holds } from '#core/actor.ts'
import { found } from '#core/errors.ts'
import { type FieldErrors, type Typed, typedText } from '#core/forms.ts'
import { type App, db, now, type Request, readForm, redirectWith, requireRole, servicesOf, today } from '#core/http.ts'
import type { Outcome } from '#core/pure/result.ts'
import { eventChoices } from '#rooms/events/index.ts'
import { resolvePlace } from '#rooms/geography/index.ts'
import type { PlaceChoice } from '#ui/index.ts'
import { beginArticle, saveDraft, submitDraft } from '../articles/actions.ts'
import { articleForm, beginForm, type Typed as TypedArticle } from '../articles/forms.ts'
import {
  type Article,
  articleById,
  deskLines,
  imagesOf,
  openRevision,
  pathOf,
  type Revision,
  revisionById,
  territoriesNamed,
} from '../articles/queries.ts'
import { surroundings } from '../articles/routes.tsx'
import { type Content, missingIn, type ReviewRefusal } from '../articles/rules.ts'
import { reviewRefusals, words } from '../articles/words.ts'
import { paths } from '../paths.ts'
import { questionChoices } from '../questions/queries.ts'
import { DeskPage, PublishedPage, ReviewPage } from './pages.tsx'
import { valuesOf } from './values.ts'
import { WritingPage } from './writing.tsx'

export const deskRoutes = new Hono<App>()

export const requireEditor = (c: Request) => requireRole(c, 'editor')

const showDesk = async (c: Request, values: Typed = {}, errors: FieldErrors = {}) => {
  const actor = requireRole(c, 'editor', 'spokesperson')
  const editor = holds(actor, 'editor', today(c))
  return c.render(<DeskPage lines={await deskLines(db(c))} me={actor.id} {...{ values, errors, editor }} />)
}

deskRoutes.get(paths.desk, (c) => showDesk(c))

deskRoutes.post(paths.desk, async (c) => {
  const actor = requireEditor(c)
  const form = await readForm(c, beginForm)
  c.status(422)
  if (!form.ok) return showDesk(c, form.typed, form.errors)
  const id = await beginArticle(servicesOf(c), actor, form.value.kind, form.value.title, now(c))
  return redirectWith(c, `${paths.desk}/${id}`, words.desk.begun)
})

type Shown = {
  values?: Typed
  errors?: FieldErrors
  placeChoices?: Record<string, PlaceChoice[]>
  preview?: Content
  imageErrors?: FieldErrors
  imageValues?: Typed
}

export const showWriting = async (c: Request, article: Article, revision: Revision, shown: Shown = {}) => {
  const { content } = revision
  const territories = await territoriesNamed(
    db(c),
    content.sections.flatMap(({ territoryId }) => territoryId ?? []),
  )
  return c.render(
    <WritingPage
      article={article}
      version={revision.version}
      values={shown.values ?? valuesOf(article, content, revision.note, territories)}
      errors={shown.errors ?? {}}
      reviewNote={revision.reviewNote}
      missing={missingIn(content)}
      questions={(await questionChoices(db(c))).map(({ id, title }) => ({ value: id, label: title }))}
      events={await eventChoices(db(c))}
      images={await imagesOf(db(c), article.id)}
      placeChoices={shown.placeChoices ?? {}}
      preview={shown.preview ? await surroundings(c, article.id, shown.preview) : null}
      imageErrors={shown.imageErrors ?? {}}
      imageValues={shown.imageValues ?? {}}
    />,
  )
}

const before = async (c: Request, { revisionId }: Article): Promise<Content | null> =>
  revisionId ? (await revisionById(db(c), revisionId)).content : null

export const showReview = async (
  c: Request,
  article: Article,
  revision: Revision,
  values: Typed = {},
  errors: FieldErrors = {},
) =>
  c.render(
    <ReviewPage
      article={article}
      revision={revision}
      before={await before(c, article)}
      text={await surroundings(c, article.id, revision.content)}
      me={requireEditor(c).id}
      values={values}
      errors={errors}
    />,
  )

export const showPublished = async (c: Request, article: Article, values: Typed = {}, errors: FieldErrors = {}) => {
  const { title } = found(await before(c, article))
  return c.render(<PublishedPage {...{ article, title, values, errors }} path={pathOf(article)} />)
}

export const articleOf = (c: Request) => articleById(db(c), c.req.param('id') ?? '')
export const one = `${paths.desk}/:id{[0-9a-f-]{36}}`

deskRoutes.get(one, async (c) => {
  requireEditor(c)
  const article = await articleOf(c)
  const revision = await openRevision(db(c), article.id)
  if (!revision) return showPublished(c, article)
  return revision.status === 'draft' ? showWriting(c, article, revision) : showReview(c, article, revision)
})

type Placed =
  | { ok: true; content: Content }
  | { ok: false; errors: FieldErrors; placeChoices: Record<string, PlaceChoice[]> }

/** Gives each section the place it names. */
const placed = async (c: Request, { content, places }: TypedArticle): Promise<Placed> => {
  const errors: FieldErrors = {}
  const placeChoices: Record<string, PlaceChoice[]> = {}
  const sections = []
  for (const [index, section] of content.sections.entries()) {
    const asked = places[index]
    const resolved = asked ? await resolvePlace(db(c), asked.text, asked.id) : null
    const name = `section-${index + 1}-place`
    if (resolved && resolved.kind !== 'one') errors[name] = [words.form.errors.place]
    if (resolved?.kind === 'several') {
      placeChoices[name] = resolved.places.map(({ id, name: label, kindLabel, context }) => ({
        id: String(id),
        label,
        detail: `${kindLabel}, ${context}`,
      }))
    }
    sections.push({ ...section, territoryId: resolved?.kind === 'one' ? resolved.place.id : null })
  }
  if (Object.keys(errors).length > 0) return { ok: false, errors, placeChoices }
  return { ok: true, content: { ...content, sections } }
}

deskRoutes.post(one, async (c) => {
  const actor = requireEditor(c)
  const article = await articleOf(c)
  const revision = found(await openRevision(db(c), article.id))
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
  const { version, note, slug, event } = form.value
  const saving = { version, content: text.content, note, slug, eventId: event || null }
  const saved = await saveDraft(servicesOf(c), actor, article.id, saving, now(c))
  if (!saved.ok) return refuseSaving(c, article, form.typed, saved.refusal)
  if (go !== 'submit') return redirectWith(c, `${paths.desk}/${article.id}`, words.form.saved)
  return finish(c, await submitDraft(servicesOf(c), actor, article.id, now(c)), words.form.submitted)
})

const refuseSaving = async (
  c: Request,
  article: Article,
  values: Typed,
  refusal: 'stale' | 'not-a-draft' | 'slug-taken',
) => {
  const revision = found(await openRevision(db(c), article.id))
  if (refusal === 'slug-taken') {
    return showWriting(c, article, revision, { values, errors: { slug: [words.form.errors.slugTaken] } })
  }
  c.status(409)
  const { version: _, ...typed } = values
  return showWriting(c, article, revision, { values: typed, errors: { form: [reviewRefusals[refusal]] } })
}

/** After a step: back to the article on the desk, with what was done or why it was not. */
export const finish = (c: Request, outcome: Outcome<Article, ReviewRefusal>, text: string) =>
  outcome.ok
    ? redirectWith(c, `${paths.desk}/${outcome.value.id}`, text)
    : redirectWith(c, c.req.path.replace(/\/[a-z]+$/, ''), reviewRefusals[outcome.refusal], 'refused')
