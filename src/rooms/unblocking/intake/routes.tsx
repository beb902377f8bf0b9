import { Hono } from 'hono'
import { z } from 'zod'
import { field, type Typed } from '#core/forms.ts'
import {
  type App,
  db,
  now,
  type Request,
  readForm,
  readQuery,
  redirectWith,
  requireActor,
  servicesOf,
  today,
} from '#core/http.ts'
import type { Id } from '#core/pure/id.ts'
import { throttle } from '#core/rate-limit.ts'
import { addCaseFile } from '../cases/files/actions.ts'
import { paths } from '../paths.ts'
import { administrationKinds, hows, matters } from '../rules.ts'
import { beginDraft, dropOwnDraft, removeDraftFile, saveDraft } from './actions.ts'
import { draftOf, valuesOf } from './forms.ts'
import { DropPage } from './pages-drop.tsx'
import { precedentTitled, projectsNamed, readOwn, sheetsKept, structuresKept } from './queries.ts'
import { type Reading, readDraftForm, showDraft } from './routes-form.tsx'
import { sendRoutes } from './routes-send.tsx'
import { gapsOf } from './rules.ts'
import { fileRefusals, gapErrors, refusals, words } from './words.ts'
import { words as sendWords } from './words-send.ts'

export const intakeRoutes = new Hono<App>()
intakeRoutes.route('/', sendRoutes)

const perDay = { name: 'blocker-draft', hits: 60, perSeconds: 86_400 }
const idOf = (c: Request) => c.req.param('id') ?? ''
const one = paths.draft(':id{[0-9a-f-]{36}}')
export const ownOf = (c: Request) => readOwn(db(c), requireActor(c), idOf(c), today(c))

const begun = z.object({
  titre: field
    .optional(2000)
    .transform((title) => title.slice(0, 120))
    .catch(''),
  projet: field.optional(200).catch(''),
  matter: field.optionalChoice(matters),
  how: field.optionalChoice(hows),
  administration_kind: field.optionalChoice(administrationKinds),
})

/** Other pages open the form begun: a title, a project one keeps or accompanies, the same blockage as someone else. */
const prefilled = async (c: Request): Promise<Typed> => {
  const actor = requireActor(c)
  const query = readQuery(c, begun)
  if (!query.ok) return {}
  const { titre, projet, matter, how, administration_kind: kind } = query.value
  const said = { title: titre, matter: matter ?? '', how: how ?? '', administration_kind: kind ?? '' }
  if (!projet) return said
  const kept = (await sheetsKept(db(c), actor)).find(({ id, slug }) => id === projet || slug === projet)
  if (kept) return { ...said, sheet: kept.id }
  const [structure] = await structuresKept(db(c), actor, today(c))
  const [project] = structure ? await projectsNamed(db(c), actor, projet) : []
  return structure && project ? { ...said, for: structure.id, accompanied: project.name } : said
}

intakeRoutes.get(paths.ask, async (c) => showDraft(c, null, { values: await prefilled(c) }))

intakeRoutes.post(paths.ask, async (c) => {
  const actor = requireActor(c)
  await throttle(db(c), perDay, [actor.id], now(c))
  const read = await readDraftForm(c)
  c.status(422)
  if (!read.ok) return showDraft(c, null, read)
  const outcome = await beginDraft(servicesOf(c), actor, read.sent.draft, now(c))
  if (outcome.ok) return afterSaving(c, outcome.value, read)
  return showDraft(c, null, { values: read.values ?? {}, errors: { form: [refusals[outcome.refusal]] } })
})

intakeRoutes.get(one, async (c) => {
  const blocker = await ownOf(c)
  return blocker.status === 'draft' ? showDraft(c, blocker) : c.redirect(paths.case(blocker.id), 303)
})

intakeRoutes.post(one, async (c) => {
  const actor = requireActor(c)
  const blocker = await ownOf(c)
  const read = await readDraftForm(c)
  if (blocker.status !== 'draft') {
    c.status(409) // sent from elsewhere meanwhile: what was typed stays on screen, to be put in a message
    return showDraft(c, blocker, { ...read, errors: { form: [refusals['not-now']] } })
  }
  c.status(422)
  if (!read.ok) return showDraft(c, blocker, read)
  const { draft, version } = read.sent
  const outcome = await saveDraft(servicesOf(c), actor, blocker.id, { draft, version }, now(c))
  if (outcome.ok) return afterSaving(c, outcome.value, read)
  c.status(409)
  const fresh = await ownOf(c)
  const values = { ...read.values, version: String(fresh.version) }
  return showDraft(c, fresh, { values, errors: { form: [refusals[outcome.refusal]] } })
})

/** The draft is kept: its documents, then where to, according to the button pressed. What lacks holds back only those who go on. */
const afterSaving = async (c: Request, id: Id, { sent }: Reading & { ok: true }) => {
  const actor = requireActor(c)
  for (const file of sent.remove) await removeDraftFile(servicesOf(c), actor, id, file, now(c))
  const title = sent.fileTitle || words.fileNamed
  const added = sent.file
    ? await addCaseFile(servicesOf(c), actor, id, { title, file: sent.file, shown: true }, now(c))
    : null
  const blocker = await readOwn(db(c), actor, id, today(c))
  c.status(422)
  if (added && !added.ok) {
    const refusal =
      added.refusal in fileRefusals ? fileRefusals[added.refusal as keyof typeof fileRefusals] : refusals['not-now']
    return showDraft(c, blocker, {
      values: { ...valuesOf(blocker), file_title: sent.fileTitle },
      errors: { file: [refusal] },
    })
  }
  if (sent.go !== 'check') return redirectWith(c, paths.draft(id), added ? words.fileAdded : words.kept)
  const lacking = gapsOf(draftOf(blocker), today(c))
  if (lacking.length === 0) return c.redirect(paths.draftCheck(id), 303)
  return showDraft(c, blocker, { errors: gapErrors(lacking) })
}

intakeRoutes.get(`${one}/suppression`, async (c) => {
  const { id, title, status } = await ownOf(c)
  if (status !== 'draft') return c.redirect(paths.case(id), 303)
  const settledBy = await precedentTitled(db(c), c.req.query('fiche') ?? '')
  return c.render(<DropPage {...{ id, title, settledBy }} />)
})

intakeRoutes.post(`${one}/suppression`, async (c) => {
  const actor = requireActor(c)
  const form = await readForm(c, z.object({ fiche: field.optional(100) }))
  const outcome = await dropOwnDraft(servicesOf(c), actor, idOf(c), now(c))
  if (!outcome.ok) return redirectWith(c, paths.case(idOf(c)), refusals[outcome.refusal], 'refused')
  const settledBy = form.ok ? await precedentTitled(db(c), form.value.fiche) : null
  return settledBy
    ? redirectWith(c, paths.precedent(settledBy.slug), sendWords.settled)
    : redirectWith(c, paths.ask, sendWords.dropped)
})
