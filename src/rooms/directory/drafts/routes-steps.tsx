import { Hono } from 'hono'
import type { Actor } from '#core/actor.ts'
import { forbidden } from '#core/errors.ts'
import { type FieldErrors, type Typed, typedText } from '#core/forms.ts'
import { type App, db, now, type Request, readForm, redirectWith, requireActor, servicesOf, today } from '#core/http.ts'
import { paths } from '../paths.ts'
import { readSheet, type SheetInHand } from '../queries.ts'
import { canEdit, canTellSource } from '../rules.ts'
import { likelyTwins } from '../twins/queries.ts'
import { type EditRefusal, editSheet } from './actions.ts'
import { choicesFor } from './choices.ts'
import { StepPage } from './pages.tsx'
import { organisationNumbered, type SheetName } from './queries.ts'
import { resolveForm } from './resolve.ts'
import { ReviewPage } from './review.tsx'
import { essentialsOf, type FormStep, formSteps, lostBy, missingIn, type Patch, stepAfter } from './rules.ts'
import { stepParts } from './steps/index.ts'
import type { StepChoices } from './steps/step.ts'
import { type Difference, differences, saidIn, wholeForm } from './wording.ts'
import { refusalErrors, words } from './words.ts'

export const stepRoutes = new Hono<App>()

/** The sheet of this address, for who may write that step. */
const sheetToEdit = async (c: Request, step: FormStep | 'relecture'): Promise<SheetInHand> => {
  const sheet = await readSheet(db(c), requireActor(c), { id: c.req.param('id') ?? '' }, today(c))
  return canEdit(sheet) && (step !== 'provenance' || canTellSource(sheet)) ? sheet : forbidden()
}

type Shown = {
  step: FormStep
  sheet: SheetInHand
  values: Typed
  version?: number
  errors?: FieldErrors
  choices?: Partial<StepChoices>
  differences?: Difference[]
  holder?: SheetName | null
  isStranger?: boolean
}

const showStep = async (c: Request, { step, sheet, values, errors = {}, choices, version, ...more }: Shown) =>
  c.render(
    <StepPage
      sheet={sheet}
      step={step}
      part={stepParts[step]}
      version={version ?? sheet.version}
      values={values}
      errors={errors}
      choices={{ ...(await choicesFor(db(c), values)), ...choices }}
      missing={missingIn(essentialsOf(sheet))}
      {...more}
    />,
  )

const openStep = async (c: Request, step: FormStep) => {
  const sheet = await sheetToEdit(c, step)
  return showStep(c, { step, sheet, values: stepParts[step].values(sheet) })
}

type Posted = Pick<Shown, 'step' | 'sheet' | 'values'> & { version: number; go: string }

/** What was posted for a step: something to save, or what is wrong with it. In both cases what was typed. */
const readStep = async (c: Request, step: FormStep, sheet: SheetInHand) => {
  const part = stepParts[step]
  const form = await readForm(c, part.form(sheet))
  const posted: Posted = {
    step,
    sheet,
    values: wholeForm(part.values(sheet), form.typed),
    version: Number(typedText(form.typed, 'version')),
    go: typedText(form.typed, 'go'),
  }
  if (!form.ok) return { ok: false as const, posted, errors: form.errors, choices: {} }
  const resolved = await resolveForm(db(c), sheet, form.value)
  return resolved.ok ? { ...resolved, posted, logo: form.value.logo } : { ...resolved, posted }
}

const saveStep = async (c: Request, step: FormStep, actor: Actor) => {
  const sheet = await sheetToEdit(c, step)
  const read = await readStep(c, step, sheet)
  if (!read.ok) return refuse(c, { ...read.posted, errors: read.errors, choices: read.choices })
  const { posted, patch, logo } = read
  const edition = { step, version: posted.version, patch, logo }
  const outcome = await editSheet(servicesOf(c), actor, sheet.id, edition, now(c))
  return outcome.ok ? goOn(c, outcome.value, posted) : refuseEdition(c, posted, patch, outcome.refusal)
}

const goOn = (c: Request, sheet: SheetInHand, { step, go }: Posted) => {
  if (go === 'later') return redirectWith(c, paths.mine, words.kept)
  return redirectWith(c, paths.step(sheet.id, go === 'stay' ? step : stepAfter(step)), words.saved)
}

const refuse = (c: Request, shown: Shown) => {
  c.status(422)
  return showStep(c, shown)
}

const refuseEdition = async (c: Request, posted: Posted, patch: Patch, refusal: EditRefusal) => {
  if (refusal === 'stale') return showConflict(c, posted)
  const isTaken = refusal === 'siren-taken' || refusal === 'siret-taken'
  const holder = isTaken ? await organisationNumbered(db(c), patch, posted.sheet.id) : null
  const isStranger = refusal === 'address-of-another'
  return refuse(c, { ...posted, errors: refusalErrors(refusal, lostBy(posted.sheet, patch)), holder, isStranger })
}

/** Someone else saved first: both versions side by side, and the form still holds what was typed. */
const showConflict = async (c: Request, { step, values }: Posted) => {
  const sheet = await sheetToEdit(c, step)
  const current = stepParts[step].values(sheet)
  const [ours, theirs] = [await choicesFor(db(c), values), await choicesFor(db(c), current)]
  const named = { ...ours, chosenPlaces: [...ours.chosenPlaces, ...theirs.chosenPlaces] }
  c.status(409)
  return showStep(c, { step, sheet, values, differences: differences(current, values, named) })
}

for (const step of formSteps) {
  stepRoutes.get(paths.step(':id', step), (c) => openStep(c, step))
  stepRoutes.post(paths.step(':id', step), (c) => saveStep(c, step, requireActor(c)))
}

stepRoutes.get(paths.step(':id', 'relecture'), async (c) => {
  const sheet = await sheetToEdit(c, 'relecture')
  const written = formSteps.filter((step) => step !== 'provenance' || sheet.sourceName)
  const said = written.map(async (step) => {
    const values = stepParts[step].values(sheet)
    return { step, items: saidIn(values, await choicesFor(db(c), values)) }
  })
  const [missing, holder] = [missingIn(essentialsOf(sheet)), await organisationNumbered(db(c), sheet, sheet.id)]
  const twins = sheet.status === 'draft' ? await likelyTwins(db(c), sheet) : []
  return c.render(<ReviewPage {...{ sheet, missing, holder, twins }} said={await Promise.all(said)} />)
})
