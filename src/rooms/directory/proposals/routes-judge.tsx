import { Hono } from 'hono'
import { z } from 'zod'
import { type FieldErrors, field, type Typed } from '#core/forms.ts'
import { type App, db, now, type Request, readForm, redirectWith, requireActor, servicesOf, today } from '#core/http.ts'
import { choicesFor } from '../drafts/choices.ts'
import { differences } from '../drafts/wording.ts'
import { paths } from '../paths.ts'
import { readSheet } from '../queries.ts'
import { acceptProposal, refuseProposal, withdrawProposal } from './actions.ts'
import { ProposalPage } from './pages-judge.tsx'
import { partForms } from './parts.ts'
import { type Proposal, proposalFor } from './queries.ts'
import { limits, movedSince, refusalToJudge, withChanges } from './rules.ts'
import { judgementRefusals, words } from './words.ts'

export const judgementRoutes = new Hono<App>()

const idOf = (c: Request) => c.req.param('id') ?? ''

/** What differs between the sheet as it is and what is proposed; once answered, between what it was then and what was proposed. */
const compare = async (c: Request, { part, changes, status, sheetId }: Proposal) => {
  const sheet = await readSheet(db(c), requireActor(c), { id: sheetId }, today(c))
  const present = partForms[part].values(sheet)
  const then = Object.fromEntries(Object.entries(changes).map(([name, { from }]) => [name, from]))
  const before = status === 'pending' ? present : { ...present, ...then }
  const after = withChanges(before, changes)
  const [ours, theirs] = [await choicesFor(db(c), before), await choicesFor(db(c), after)]
  const named = { ...ours, chosenPlaces: [...ours.chosenPlaces, ...theirs.chosenPlaces] }
  const hasMoved = movedSince(present, changes).length > 0
  return { changed: differences(before, after, named), hasMoved, version: sheet.version }
}

const show = async (c: Request, values: Typed = {}, errors: FieldErrors = {}) => {
  const actor = requireActor(c)
  const proposal = await proposalFor(db(c), actor, idOf(c), today(c))
  const mayJudge = refusalToJudge(proposal, { accepted: true, reason: '' }, actor.id) === null
  const isMine = proposal.authorId === actor.id && proposal.status === 'pending'
  const compared = await compare(c, proposal)
  return c.render(<ProposalPage {...{ proposal, mayJudge, isMine, values, errors }} {...compared} />)
}

judgementRoutes.get(paths.proposal(':id'), (c) => show(c))

const accepting = z.object({ version: field.optional(20).pipe(z.coerce.number()) })

judgementRoutes.post(paths.acceptProposal(':id'), async (c) => {
  const actor = requireActor(c)
  const form = await readForm(c, accepting)
  const version = form.ok ? form.value.version : Number.NaN
  const outcome = await acceptProposal(servicesOf(c), actor, idOf(c), version, now(c))
  if (!outcome.ok) return redirectWith(c, paths.proposal(idOf(c)), judgementRefusals[outcome.refusal], 'refused')
  return redirectWith(c, paths.proposal(idOf(c)), words.accepted)
})

const refusing = z.object({ reason: field.text(judgementRefusals['reason-missing'], limits.reason) })

judgementRoutes.post(paths.refuseProposal(':id'), async (c) => {
  const actor = requireActor(c)
  const form = await readForm(c, refusing)
  c.status(422)
  if (!form.ok) return show(c, form.typed, form.errors)
  const outcome = await refuseProposal(servicesOf(c), actor, idOf(c), form.value.reason, now(c))
  if (!outcome.ok) return redirectWith(c, paths.proposal(idOf(c)), judgementRefusals[outcome.refusal], 'refused')
  return redirectWith(c, paths.proposal(idOf(c)), words.refused)
})

judgementRoutes.post(paths.withdrawProposal(':id'), async (c) => {
  await withdrawProposal(servicesOf(c), requireActor(c), idOf(c), now(c))
  return redirectWith(c, paths.mine, words.withdrawn)
})
