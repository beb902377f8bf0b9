import { Hono } from 'hono'
import { notFound } from '#core/errors.ts'
import type { FieldErrors, Typed } from '#core/forms.ts'
import { typedText } from '#core/forms.ts'
import {
  type App,
  db,
  now,
  type Request,
  readForm,
  redirectWith,
  requireActor,
  sendFile,
  servicesOf,
  today,
} from '#core/http.ts'
import { isId } from '#core/pure/id.ts'
import { throttle } from '#core/rate-limit.ts'
import { readSheet } from '#rooms/directory/index.ts'
import { fileSize, readSharedFile, sharedDocuments } from '#rooms/vault/index.ts'
import { paths } from '../paths.ts'
import { bearerOf, isLabelledOn, structuresOf } from '../queries.ts'
import { chosenAmong, labelledAmong } from '../rules.ts'
import { words as common } from '../words.ts'
import { proposeReferral } from './actions.ts'
import { proposing } from './forms.ts'
import { ReferralsPage } from './pages.tsx'
import { ReferralPage } from './pages-one.tsx'
import { ChooseRecipientPage, ProposePage } from './pages-propose.tsx'
import { pastOf, readReferral, referralsOf } from './queries.ts'
import { organisationById } from './queries-recipients.ts'
import { searchOf } from './routes-choosing.tsx'
import { choosingOf } from './routes-choosing-of.tsx'
import { isConsented, type Move, moves, refusalToMove } from './rules.ts'
import { proposeRefusals, words } from './words.ts'

export const referralRoutes = new Hono<App>()

referralRoutes.get(paths.referrals, async (c) => {
  const actor = requireActor(c)
  const referrals = await referralsOf(db(c), actor)
  // for someone who neither proposes nor receives any, there is nothing here
  if (referrals.length === 0 && (await structuresOf(db(c), actor, today(c))).length === 0) return notFound()
  return c.render(<ReferralsPage referrals={referrals} today={today(c)} />)
})

/** The project, and the labelled structures of this person: without one, the page does not exist. */
const projectHere = async (c: Request) => {
  const actor = requireActor(c)
  const structures = labelledAmong(await structuresOf(db(c), actor, today(c)))
  const project = await readSheet(db(c), actor, { id: c.req.param('sheetId') ?? '' }, today(c))
  const isThere = structures.length > 0 && project.kind === 'project' && project.status === 'published'
  return isThere ? { actor, structures, project } : notFound()
}

type Here = Awaited<ReturnType<typeof projectHere>>

/** First to whom, then why: the structure chosen is in the address, and in the form once it was sent. */
const showForm = async (c: Request, here: Here, toId: string, values: Typed = {}, errors: FieldErrors = {}) => {
  const { project, structures } = here
  const to = isId(toId) ? await organisationById(db(c), toId) : null
  if (to) {
    const isFunder = await isLabelledOn(db(c), to.id, today(c), 'funder')
    return c.render(<ProposePage {...{ project, structures, values, errors }} to={{ ...to, isFunder }} />)
  }
  const bearer = await bearerOf(db(c), project.id)
  const own = structures.length === 1 ? structures.map(({ id }) => id) : []
  const choosing = await choosingOf(c, {
    to: paths.refer(project.id),
    kept: {},
    near: project.id,
    except: [bearer, ...own],
    onlyLabelled: false,
  })
  return c.render(<ChooseRecipientPage {...{ project, structures, choosing }} error={errors.to?.[0]} />)
}

referralRoutes.get(paths.refer(':sheetId'), async (c) => showForm(c, await projectHere(c), searchOf(c).vers))

const perDay = { name: 'referral', hits: 30, perSeconds: 86_400 }

referralRoutes.post(paths.refer(':sheetId'), async (c) => {
  const actor = requireActor(c)
  const here = await projectHere(c)
  const form = await readForm(c, proposing)
  c.status(422)
  if (!form.ok) return showForm(c, here, typedText(form.typed, 'to'), form.typed, form.errors)
  const { to, destination, motive, expected } = form.value
  const again = (errors: FieldErrors) => showForm(c, here, to, form.typed, errors)
  const structure = chosenAmong(here.structures, form.value.structure || null)
  if (!structure) return again({ structure: [common.errors.structure] })
  const toId = isId(to) ? to : null
  await throttle(db(c), perDay, [structure.id], now(c))
  const proposed = { projectId: here.project.id, fromId: structure.id, destination, toId, motive, expected }
  const outcome = await proposeReferral(servicesOf(c), actor, proposed, now(c))
  if (outcome.ok) return redirectWith(c, paths.referral(outcome.value), words.done.propose)
  const field = outcome.refusal === 'soon' || outcome.refusal === 'not-a-fund' ? 'destination' : 'to'
  return again({ [field]: [proposeRefusals[outcome.refusal]] })
})

referralRoutes.get(paths.referral(':id'), async (c) => {
  const actor = requireActor(c)
  const referral = await readReferral(db(c), actor, c.req.param('id') ?? '')
  const may = moves.filter((move): move is Exclude<Move, 'expire'> => move !== 'expire')
  const readsDocuments = isConsented(referral.status) && (referral.roles.holder || referral.roles.to)
  const held = readsDocuments ? await sharedDocuments(db(c), { kind: 'referral', id: referral.id }) : null
  const isAccepted = referral.status === 'accepted_by_recipient' || referral.status === 'under_way'
  const own = isAccepted && referral.roles.to ? await structuresOf(db(c), actor, today(c)) : []
  return c.render(
    <ReferralPage
      referral={referral}
      past={await pastOf(db(c), referral.id)}
      documents={held?.map(({ id, title, size }) => ({ id, title, size: fileSize(size) })) ?? null}
      mayAccompany={own.some(({ id, accompanies }) => accompanies && id === referral.toId)}
      may={may.filter((move) => refusalToMove(move, referral, actor) === null)}
      today={today(c)}
    />,
  )
})

referralRoutes.get(paths.referralFile(':id', ':documentId'), async (c) => {
  const referral = await readReferral(db(c), requireActor(c), c.req.param('id') ?? '')
  const reads = isConsented(referral.status) && (referral.roles.holder || referral.roles.to)
  if (!reads) return notFound()
  const subject = { kind: 'referral' as const, id: referral.id }
  return sendFile(c, await readSharedFile(db(c), servicesOf(c).files, c.req.param('documentId') ?? '', subject))
})
