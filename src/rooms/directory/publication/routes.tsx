import { Hono } from 'hono'
import { z } from 'zod'
import { forbidden, notFound } from '#core/errors.ts'
import { field } from '#core/forms.ts'
import { type App, db, now, type Request, readForm, redirectWith, requireActor, servicesOf, today } from '#core/http.ts'
import { organisationNumbered } from '../drafts/queries.ts'
import { paths } from '../paths.ts'
import { readSheet, type SheetInHand } from '../queries.ts'
import { canArchive, canEdit } from '../rules.ts'
import { archiveSheet, confirmSheet, detachProject, discardDraft, publishSheet, restoreSheet } from './actions.ts'
import { ArchivePage, DetachPage } from './pages.tsx'
import { refusals, words } from './words.ts'

export const publicationRoutes = new Hono<App>()

const sheetOf = (c: Request, name = 'id') =>
  readSheet(db(c), requireActor(c), { id: c.req.param(name) ?? '' }, today(c))

const toSheet = (c: Request, sheet: SheetInHand, text: string) =>
  redirectWith(c, paths.sheet(sheet.kind, sheet.slug), text)

publicationRoutes.post(paths.publish(':id'), async (c) => {
  const id = c.req.param('id') ?? ''
  const outcome = await publishSheet(servicesOf(c), requireActor(c), id, now(c))
  if (outcome.ok) return toSheet(c, outcome.value, words.published)
  return redirectWith(c, paths.step(id, 'relecture'), refusals[outcome.refusal], 'refused')
})

publicationRoutes.post(paths.check(':id'), async (c) =>
  toSheet(c, await confirmSheet(servicesOf(c), requireActor(c), c.req.param('id') ?? '', now(c)), words.confirmed),
)

publicationRoutes.get(paths.archive(':id'), async (c) => {
  const sheet = await sheetOf(c)
  if (!canArchive(sheet)) return forbidden()
  const holder = sheet.status === 'archived' ? await organisationNumbered(db(c), sheet, sheet.id) : null
  return c.render(<ArchivePage sheet={sheet} holder={holder} errors={{}} values={{}} />)
})

const archiving = z.object({ reason: field.text(words.noReason, 300) })

publicationRoutes.post(paths.archive(':id'), async (c) => {
  const sheet = await sheetOf(c)
  if (!canArchive(sheet)) return forbidden()
  if (sheet.status === 'draft') return discard(c, sheet)
  const form = await readForm(c, archiving)
  if (!form.ok) {
    c.status(422)
    return c.render(<ArchivePage sheet={sheet} errors={form.errors} values={form.typed} />)
  }
  const outcome = await archiveSheet(servicesOf(c), requireActor(c), sheet.id, form.value.reason, now(c))
  return outcome.ok ? toSheet(c, outcome.value, words.archived) : refused(c, sheet, refusals[outcome.refusal])
})

const discard = async (c: Request, sheet: SheetInHand) => {
  const outcome = await discardDraft(servicesOf(c), requireActor(c), sheet.id, now(c))
  if (!outcome.ok) return refused(c, sheet, refusals[outcome.refusal])
  return redirectWith(c, paths.mine, words.discarded(outcome.value))
}

const refused = (c: Request, sheet: SheetInHand, text: string) =>
  redirectWith(c, paths.sheet(sheet.kind, sheet.slug), text, 'refused')

publicationRoutes.post(paths.restore(':id'), async (c) => {
  const sheet = await sheetOf(c)
  const outcome = await restoreSheet(servicesOf(c), requireActor(c), sheet.id, now(c))
  if (outcome.ok) return toSheet(c, outcome.value, words.restored)
  if (outcome.refusal !== 'number-taken') return refused(c, sheet, refusals[outcome.refusal])
  return redirectWith(c, paths.archive(sheet.id), refusals['number-taken'], 'refused')
})

const borne = async (c: Request) => {
  const organisation = await sheetOf(c)
  if (!canEdit(organisation)) return forbidden()
  const project = await sheetOf(c, 'project')
  return project.organisation?.id === organisation.id ? { organisation, project } : notFound()
}

publicationRoutes.get(paths.detach(':id', ':project'), async (c) => c.render(<DetachPage {...(await borne(c))} />))

publicationRoutes.post(paths.detach(':id', ':project'), async (c) => {
  const { organisation, project } = await borne(c)
  const outcome = await detachProject(servicesOf(c), requireActor(c), organisation.id, project.id, now(c))
  const text = outcome.ok ? words.detached(project.name) : refusals[outcome.refusal]
  return redirectWith(c, paths.team(organisation.id), text, outcome.ok ? 'done' : 'refused')
})
