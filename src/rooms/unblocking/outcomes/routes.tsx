import { Hono } from 'hono'
import { z } from 'zod'
import { type FieldErrors, field, type Typed } from '#core/forms.ts'
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
import type { Case } from '../cases/queries.ts'
import { paths } from '../paths.ts'
import { type OutcomeKind, outcomes } from '../rules.ts'
import { writesNotes } from '../upwards/queries.ts'
import { refusals as caseRefusals } from '../words.ts'
import { type GiveRefusal, giveOutcome } from './actions.ts'
import { outcomeForm } from './forms.ts'
import { ChoosePage, NotNowPage } from './pages.tsx'
import { GivePage } from './pages-give.tsx'
import { GivenPage } from './pages-given.tsx'
import { mandateOf, outcomesOf } from './queries.ts'
import { caseInHand } from './routes-in-hand.ts'
import { mayGive } from './rules.ts'
import { refusals, words } from './words.ts'

export const outcomeRoutes = new Hono<App>()

const at = paths.workPart(':id', 'issue')

const chosen = z.object({ sorte: field.choice(outcomes, words.choose).optional() })

outcomeRoutes.get(at, async (c) => {
  const blocker = await caseInHand(c)
  const [latest] = await outcomesOf(db(c), blocker.id)
  if (latest && (blocker.status === 'answered' || blocker.status === 'closed'))
    return c.render(
      <GivenPage {...{ blocker, outcome: latest }} writesNotes={writesNotes(requireActor(c), today(c))} />,
    )
  if (blocker.status !== 'in_progress') return c.render(<NotNowPage blocker={blocker} />)
  const read = readQuery(c, chosen)
  const powers = await powersOf(c, blocker)
  if (read.ok && read.value.sorte && mayGive(read.value.sorte, powers)) return showForm(c, blocker, read.value.sorte)
  return c.render(<ChoosePage {...{ blocker, powers, errors: read.ok ? {} : read.errors }} />)
})

const powersOf = async (c: Request, { appointment }: Case) =>
  appointment ? (await mandateOf(db(c), appointment.id)).powers : []

const showForm = async (
  c: Request,
  blocker: Case,
  kind: OutcomeKind,
  { errors = {}, values = {} }: { errors?: FieldErrors; values?: Typed } = {},
) => {
  const powers = await powersOf(c, blocker)
  return c.render(<GivePage {...{ blocker, kind, errors, values }} maySign={powers.includes('sign')} />)
}

const fields: Partial<Record<GiveRefusal, string>> = {
  'no-basis': 'legal_basis',
  'norm-law': 'norm',
  'norm-europe': 'norm',
  'norm-other': 'norm',
  unsigned: 'authority',
  'order-to-come': 'signedOn',
  'decided-too-soon': 'decidedOn',
}

const kindForm = z.object({ kind: z.enum(outcomes) })

outcomeRoutes.post(at, async (c) => {
  const actor = requireActor(c)
  const blocker = await caseInHand(c)
  const asked = await readForm(c, kindForm)
  if (!asked.ok) return c.redirect(paths.workPart(blocker.id, 'issue'), 303)
  const { kind } = asked.value
  const form = await readForm(c, outcomeForm(kind))
  c.status(422)
  if (!form.ok) return showForm(c, blocker, kind, { errors: form.errors, values: form.typed })
  const outcome = await giveOutcome(servicesOf(c), actor, blocker.id, form.value, now(c))
  if (outcome.ok) return redirectWith(c, paths.workPart(blocker.id, 'issue'), words.given)
  const { refusal } = outcome
  if (refusal === 'not-now') c.status(409)
  const said = { ...refusals, ...caseRefusals }[refusal]
  return showForm(c, blocker, kind, { errors: { [fields[refusal] ?? 'form']: [said] }, values: form.typed })
})
