import { Hono } from 'hono'
import type { FieldErrors, Typed } from '#core/forms.ts'
import { type App, db, now, type Request, readForm, redirectWith, requireActor, servicesOf } from '#core/http.ts'
import type { Case } from '../../cases/queries.ts'
import { outcomesOf } from '../../outcomes/queries.ts'
import { caseInHand } from '../../outcomes/routes-in-hand.ts'
import { paths } from '../../paths.ts'
import { draftPrecedent, editPrecedent, submitPrecedent } from './actions.ts'
import { fieldNames, sheetForm } from './forms.ts'
import { WriteSheetPage } from './pages-write.tsx'
import { readingsOfSheet, sheetOf } from './queries.ts'
import { knownOf, widePlacesOf } from './queries-case.ts'
import { missingIn, type Sheet, type SheetRefusal, textsOf } from './rules.ts'
import { telling } from './telling/rules.ts'
import { missing, refusals, words } from './words.ts'

export const sheetWritingRoutes = new Hono<App>()

const at = paths.workPart(':id', 'fiche')

type Shown = { errors?: FieldErrors; values?: Typed; isStale?: boolean }

const show = async (c: Request, blocker: Case, { errors = {}, values = {}, isStale = false }: Shown = {}) => {
  const sheet = await sheetOf(db(c), blocker.id)
  const [outcomes, known, places, readings] = [
    await outcomesOf(db(c), blocker.id),
    await knownOf(db(c), blocker),
    await widePlacesOf(db(c), blocker),
    sheet ? await readingsOfSheet(db(c), sheet.id) : [],
  ]
  const isAnswered = blocker.status === 'answered' || blocker.status === 'closed'
  const view = { blocker, sheet, places, readings, errors, values, isStale }
  const found = sheet ? telling(textsOf(sheet), known) : []
  return c.render(<WriteSheetPage {...view} found={found} answer={(isAnswered && outcomes[0]) || null} />)
}

sheetWritingRoutes.get(at, async (c) => show(c, await caseInHand(c)))

sheetWritingRoutes.post(`${at}/debut`, async (c) => {
  const actor = requireActor(c)
  const blocker = await caseInHand(c)
  const outcome = await draftPrecedent(servicesOf(c), actor, blocker.id, now(c))
  const to = paths.workPart(blocker.id, 'fiche')
  return outcome.ok ? redirectWith(c, to, words.begun) : redirectWith(c, to, refusals[outcome.refusal], 'refused')
})

sheetWritingRoutes.post(at, async (c) => {
  const actor = requireActor(c)
  const blocker = await caseInHand(c)
  const form = await readForm(c, sheetForm)
  c.status(422)
  if (!form.ok) return show(c, blocker, { errors: form.errors, values: form.typed })
  const { submits, seen, ...edit } = form.value
  const saved = await editPrecedent(servicesOf(c), actor, blocker.id, edit, now(c))
  if (!saved.ok) return notSaved(c, blocker, saved.refusal, form.typed)
  const to = paths.workPart(blocker.id, 'fiche')
  if (!submits) return redirectWith(c, to, words.saved)
  const sent = await submitPrecedent(servicesOf(c), actor, blocker.id, { version: saved.value, seen }, now(c))
  if (sent.ok) return redirectWith(c, to, words.submitted)
  return show(c, blocker, { errors: errorsOf(sent.refusal, await sheetOf(db(c), blocker.id)) })
})

const notSaved = (c: Request, blocker: Case, refusal: SheetRefusal, values: Typed) => {
  if (refusal === 'bad-place') return show(c, blocker, { errors: { place: [refusals[refusal]] }, values })
  c.status(409)
  const isStale = refusal === 'changed'
  return show(c, blocker, { errors: isStale ? {} : { form: [refusals[refusal]] }, values, isStale })
}

/** What stops a sheet already saved: each piece that lacks, or what is to be read again. */
const errorsOf = (refusal: SheetRefusal, sheet: Sheet | null): FieldErrors => {
  if (refusal === 'unseen') return { seen: [refusals[refusal]] }
  if (refusal !== 'incomplete' || !sheet) return { form: [refusals[refusal]] }
  return Object.fromEntries(missingIn(sheet, sheet.outcome).map((piece) => [fieldNames[piece], [missing[piece]]]))
}
