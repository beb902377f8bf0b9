import { Hono } from 'hono'
import { z } from 'zod'
import { type FieldErrors, field, type Typed, typedText } from '#core/forms.ts'
import { type App, db, now, openToAll, type Request, readForm, redirectWith, servicesOf, visitor } from '#core/http.ts'
import { refusalToWrite } from '../drafts/actions.ts'
import { choicesFor } from '../drafts/choices.ts'
import { resolveForm } from '../drafts/resolve.ts'
import { lostBy } from '../drafts/rules.ts'
import type { StepChoices } from '../drafts/steps/step.ts'
import { wholeForm } from '../drafts/wording.ts'
import { refusalErrors } from '../drafts/words.ts'
import { paths } from '../paths.ts'
import type { SheetInHand } from '../queries.ts'
import { publicSheetAt } from '../routes-address.ts'
import { type Kind, kinds } from '../rules.ts'
import { proposeChange } from './actions.ts'
import { ProposePage, ProposePartPage } from './pages.tsx'
import { partForms, publicValues, valuesAfter } from './parts.ts'
import { namesIn } from './queries.ts'
import { changesBetween, limits, type ProposalPart, proposalParts, refusalToPropose } from './rules.ts'
import { proposalRefusals, words } from './words.ts'

export const proposalRoutes = new Hono<App>()

const about = z.object({
  why: field.text(words.errors.why, limits.why),
  source: field.url(words.errors.url),
  email: field.optionalEmail(words.errors.email),
  site_web: field.optional(300),
})

const perHour = { name: 'sheet-proposal', hits: 20, perSeconds: 3_600 }

/** Those who may edit the sheet are led to its form; an archived sheet says that it is. */
const ledElsewhere = (c: Request, sheet: SheetInHand, part?: ProposalPart) => {
  const refusal = refusalToPropose(sheet)
  if (refusal === null) return null
  const there = refusal === 'yours' ? paths.step(sheet.id, part === 'liens' ? 'contact' : (part ?? 'essentiel')) : null
  return redirectWith(c, there ?? paths.sheet(sheet.kind, sheet.slug), proposalRefusals[refusal], 'note')
}

type Shown = { values: Typed; errors?: FieldErrors; choices?: Partial<StepChoices> }

const show = async (c: Request, sheet: SheetInHand, part: ProposalPart, { values, errors = {}, choices }: Shown) =>
  c.render(
    <ProposePartPage
      {...{ sheet, part, values, errors }}
      form={partForms[part]}
      choices={{ ...(await choicesFor(db(c), values)), ...choices }}
      signedIn={visitor(c) !== null}
    />,
  )

const propose = async (c: Request, kind: Kind, part: ProposalPart) => {
  const sheet = await publicSheetAt(c, kind)
  const elsewhere = ledElsewhere(c, sheet, part)
  if (elsewhere) return elsewhere
  const before = publicValues(part, sheet)
  const [said, told] = [await readForm(c, partForms[part].form(sheet)), await readForm(c, about)]
  const values = { ...wholeForm(before, said.typed), ...told.typed }
  c.status(422)
  // one more place joins the list before anything is sent
  const isAdding = typedText(said.typed, 'go') === 'stay'
  const errors = { ...(said.ok ? {} : said.errors), ...(told.ok || isAdding ? {} : told.errors) }
  if (!said.ok || Object.keys(errors).length > 0) return show(c, sheet, part, { values, errors })
  const resolved = await resolveForm(db(c), sheet, said.value)
  if (!resolved.ok) return show(c, sheet, part, { values, ...resolved })
  const refusal = await refusalToWrite(db(c), sheet, resolved.patch)
  if (refusal) return show(c, sheet, part, { values, errors: refusalErrors(refusal, lostBy(sheet, resolved.patch)) })
  const after = valuesAfter(part, sheet, resolved.patch, await namesIn(db(c), resolved.patch))
  if (isAdding || !told.ok) {
    c.status(200)
    return show(c, sheet, part, { values: { ...told.typed, ...after } })
  }
  const changes = changesBetween(before, after)
  if (Object.keys(changes).length === 0)
    return show(c, sheet, part, { values, errors: { form: [proposalRefusals['nothing-changed']] } })
  const { why, source, email, site_web } = told.value
  const proposing = { part, changes, why, sourceUrl: source, email }
  const here = paths.sheet(kind, sheet.slug)
  if (site_web !== '') return redirectWith(c, here, words.done)
  const outcome = await proposeChange(servicesOf(c), visitor(c), sheet, proposing, now(c))
  return outcome.ok
    ? redirectWith(c, here, words.done)
    : redirectWith(c, here, proposalRefusals[outcome.refusal], 'refused')
}

for (const kind of kinds) {
  proposalRoutes.get(paths.propose(kind, ':slug'), async (c) => {
    const sheet = await publicSheetAt(c, kind)
    return ledElsewhere(c, sheet) ?? c.render(<ProposePage sheet={sheet} />)
  })

  for (const part of proposalParts) {
    proposalRoutes.get(paths.proposePart(kind, ':slug', part), async (c) => {
      const sheet = await publicSheetAt(c, kind)
      return ledElsewhere(c, sheet, part) ?? show(c, sheet, part, { values: publicValues(part, sheet) })
    })
    proposalRoutes.post(paths.proposePart(kind, ':slug', part), async (c) => {
      await openToAll(c, perHour)
      return propose(c, kind, part)
    })
  }
}
