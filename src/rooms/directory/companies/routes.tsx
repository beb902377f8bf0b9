import { Hono } from 'hono'
import { z } from 'zod'
import { forbidden, notFound } from '#core/errors.ts'
import { field, typedText } from '#core/forms.ts'
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
import { organisationNumbered } from '../drafts/queries.ts'
import { refusalErrors } from '../drafts/words.ts'
import { paths } from '../paths.ts'
import { readSheet, type SheetInHand } from '../queries.ts'
import { canEdit } from '../rules.ts'
import { lookUp, type TakeRefusal, takeCompany } from './actions.ts'
import { CompanyPage, type CompanyPageProps } from './pages.tsx'
import { type Answer, communesOf } from './queries.ts'
import { changedFields, identityFrom, type Question, readQuestion } from './rules.ts'
import { questionRefusals, refusals, words } from './words.ts'

export const companyRoutes = new Hono<App>()

/** The organisation of this address, for who may write its identity. */
const sheetToFill = async (c: Request): Promise<SheetInHand> => {
  const sheet = await readSheet(db(c), requireActor(c), { id: c.req.param('id') ?? '' }, today(c))
  if (sheet.kind !== 'organisation') return notFound()
  return canEdit(sheet) ? sheet : forbidden()
}

type Shown = Pick<CompanyPageProps, 'sheet' | 'q'> & Partial<CompanyPageProps>

const show = (c: Request, shown: Shown) => {
  const isOpen = servicesOf(c).config.companiesUrl !== null
  return c.render(<CompanyPage errors={{}} isOpen={isOpen} {...shown} />)
}

const proposalsFrom = async (c: Request, sheet: SheetInHand, { companies, fetchedAt }: Answer) => {
  const communes = await communesOf(db(c), companies)
  const proposals = companies.map((company) => {
    const after = identityFrom(sheet, company, communes.get(company.communeCode ?? '') ?? null)
    return { company, after, changed: changedFields(sheet, after) }
  })
  return { proposals, fetchedAt }
}

/** What the register answers, as a page shows it: companies, or why there are none. */
const answered = async (c: Request, sheet: SheetInHand, question: Question) => {
  const outcome = await lookUp(servicesOf(c), requireActor(c), question, now(c))
  return outcome.ok ? { answer: await proposalsFrom(c, sheet, outcome.value) } : { refusal: outcome.refusal }
}

const asking = z.object({ q: field.optional() })

companyRoutes.get(paths.company(':id'), async (c) => {
  const sheet = await sheetToFill(c)
  // nothing leaves for the outside before someone asks
  if (c.req.query('q') === undefined) return show(c, { sheet, q: sheet.siren ?? sheet.name })
  const read = readQuery(c, asking)
  const q = typedText(read.typed, 'q')
  if (!read.ok) return refuse(c, { sheet, q, errors: read.errors })
  const question = readQuestion(read.value.q)
  if (!question.ok) return refuse(c, { sheet, q, errors: { q: [questionRefusals[question.refusal]] } })
  return show(c, { sheet, q, ...(await answered(c, sheet, question.value)) })
})

const refuse = (c: Request, shown: Shown) => {
  c.status(422)
  return show(c, shown)
}

const taking = z.object({ q: field.optional(), siren: field.optional(20), version: field.optional(20) })

companyRoutes.post(paths.company(':id'), async (c) => {
  const actor = requireActor(c)
  const sheet = await sheetToFill(c)
  const form = await readForm(c, taking)
  const [q, siren] = [typedText(form.typed, 'q') || typedText(form.typed, 'siren'), typedText(form.typed, 'siren')]
  const question = readQuestion(q)
  if (!form.ok || !question.ok) return refuse(c, { sheet, q, refusal: 'gone' })
  const taken = { question: question.value, siren, version: Number(form.value.version) }
  const outcome = await takeCompany(servicesOf(c), actor, sheet, taken, now(c))
  if (outcome.ok) return redirectWith(c, paths.step(sheet.id, 'identite'), words.taken(outcome.value))
  return refuseTaking(c, { sheet, q }, taken, outcome.refusal)
})

const isOutside = (refusal: TakeRefusal): refusal is keyof typeof refusals => refusal in refusals

const refuseTaking = async (
  c: Request,
  { sheet, q }: Pick<Shown, 'sheet' | 'q'>,
  { question, siren }: { question: Question; siren: string },
  refusal: TakeRefusal,
) => {
  if (isOutside(refusal)) return refuse(c, { sheet, q, refusal })
  if (refusal === 'stale') {
    const fresh = await sheetToFill(c)
    c.status(409)
    return show(c, { sheet: fresh, q, isStale: true, ...(await answered(c, fresh, question)) })
  }
  const found = await answered(c, sheet, question)
  const company = found.answer?.proposals.find((one) => one.company.siren === siren)?.company
  const holder = company ? await organisationNumbered(db(c), company, sheet.id) : null
  return refuse(c, { sheet, q, holder, errors: { q: Object.values(refusalErrors(refusal, [])).flat() }, ...found })
}
