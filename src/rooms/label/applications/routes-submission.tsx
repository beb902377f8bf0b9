import { Hono } from 'hono'
import { type FieldErrors, type Typed, typedText } from '#core/forms.ts'
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
import { readSharedFile } from '#rooms/vault/index.ts'
import { readSettings } from '../lifecycle/queries-settings.ts'
import { paths } from '../paths.ts'
import { supportRoles } from '../referential/queries.ts'
import { discardApplication, submitApplication } from './actions.ts'
import { savePledges } from './actions-steps.ts'
import { gapsAt, pledgesForm, submitForm } from './forms.ts'
import { DiscardPage } from './pages-leaving.tsx'
import { PledgesPage } from './pages-pledges.tsx'
import { ReviewPage } from './pages-review.tsx'
import type { Shown } from './parts.tsx'
import { documentOfEvidence, type InHand } from './queries.ts'
import { idOf, inHandOf, nextPath, toClosed, viewOf } from './routes-common.ts'
import { pledgeDays } from './rules.ts'
import { conflictsIn, pledgeLabels, pledgeValues, stampOf } from './values.ts'
import { submitRefusals, words } from './words.ts'

export const submissionRoutes = new Hono<App>()

const daysOf = async (c: Request) => pledgeDays(today(c), (await readSettings(db(c))).validity_months)

const showPledges = async (c: Request, inHand: InHand, state: Partial<Shown> = {}) => {
  const days = await daysOf(c)
  const values = pledgeValues(inHand.referential.commitments, inHand.written, days.proposed)
  const shown = { stamp: stampOf('engagements', inHand.written), values, ...state }
  return c.render(<PledgesPage view={await viewOf(c, inHand)} shown={shown} days={days} />)
}

submissionRoutes.get(paths.step(':id', 'engagements'), async (c) => showPledges(c, await inHandOf(c)))

submissionRoutes.post(paths.step(':id', 'engagements'), async (c) => {
  const actor = requireActor(c)
  const inHand = await inHandOf(c)
  const { commitments } = inHand.referential
  const form = await readForm(c, pledgesForm(commitments, await daysOf(c)))
  if (!form.ok) {
    c.status(422)
    return showPledges(c, inHand, { values: form.typed, errors: form.errors, stamp: typedText(form.typed, 'stamp') })
  }
  const saved = await savePledges(servicesOf(c), actor, inHand.application.id, form.value, now(c))
  if (saved.ok) return afterPledges(c, typedText(form.typed, 'go'))
  if (saved.refusal === 'closed') return toClosed(c)
  c.status(409)
  const latest = await inHandOf(c)
  const stored = pledgeValues(commitments, latest.written, '')
  return showPledges(c, latest, {
    values: form.typed,
    conflicts: conflictsIn(stored, form.typed, pledgeLabels(commitments)),
  })
})

const afterPledges = async (c: Request, go: string) => {
  if (go === 'later') return redirectWith(c, paths.mine, words.kept)
  const inHand = await inHandOf(c)
  const gaps = inHand.missing.filter(({ step }) => step === 'engagements')
  if (gaps.length === 0) return redirectWith(c, nextPath(inHand, 'engagements'), words.saved)
  c.status(422)
  return showPledges(c, inHand, { errors: gapsAt(gaps), savedWithGaps: true })
}

const showReview = async (c: Request, inHand: InHand, state: { errors?: FieldErrors; values?: Typed } = {}) => {
  const roles = await supportRoles(db(c), today(c))
  return c.render(
    <ReviewPage
      view={await viewOf(c, inHand)}
      isPublished={inHand.sheet.status === 'published'}
      roleNames={Object.fromEntries(roles.map(({ code, name }) => [code, name]))}
      errors={state.errors ?? {}}
      values={state.values ?? {}}
    />,
  )
}

submissionRoutes.get(paths.step(':id', 'relecture'), async (c) => showReview(c, await inHandOf(c)))

submissionRoutes.post(paths.submission(':id'), async (c) => {
  const actor = requireActor(c)
  const inHand = await inHandOf(c)
  const form = await readForm(c, submitForm)
  if (!form.ok) {
    c.status(422)
    return showReview(c, inHand, { errors: form.errors, values: form.typed })
  }
  const outcome = await submitApplication(servicesOf(c), actor, idOf(c), form.value.referential, now(c))
  if (outcome.ok) return redirectWith(c, paths.application(idOf(c)), words.review.submitted(outcome.value))
  if (outcome.refusal === 'not-a-draft')
    return redirectWith(c, paths.application(idOf(c)), submitRefusals['not-a-draft'], 'note')
  c.status(outcome.refusal === 'criteria-changed' ? 409 : 422)
  const errors = outcome.refusal === 'criteria-changed' ? { form: [submitRefusals['criteria-changed']] } : {}
  return showReview(c, await inHandOf(c), { errors })
})

submissionRoutes.get(paths.discard(':id'), async (c) => {
  const { application } = await inHandOf(c)
  return application.status === 'draft' ? c.render(<DiscardPage application={application} />) : toClosed(c)
})

submissionRoutes.post(paths.discard(':id'), async (c) => {
  const outcome = await discardApplication(servicesOf(c), requireActor(c), idOf(c), now(c))
  return outcome.ok ? redirectWith(c, paths.apply, words.discard.done(outcome.value)) : toClosed(c)
})

submissionRoutes.get(paths.applicationFile(':id', ':evidenceId'), async (c) => {
  const { application } = await inHandOf(c)
  const documentId = await documentOfEvidence(db(c), application.id, c.req.param('evidenceId') ?? '')
  const subject = { kind: 'label_application', id: application.id } as const
  return sendFile(c, await readSharedFile(db(c), servicesOf(c).files, documentId, subject))
})
