import { Hono } from 'hono'
import { found } from '#core/errors.ts'
import { type FieldErrors, type Typed, typedText } from '#core/forms.ts'
import {
  type App,
  db,
  now,
  type Request,
  readBody,
  readForm,
  redirectWith,
  requireActor,
  servicesOf,
  today,
} from '#core/http.ts'
import { documentsOf, keepRefusals, refusalToShare, shareRefusals } from '#rooms/vault/index.ts'
import { paths } from '../paths.ts'
import type { Criterion } from '../rules.ts'
import { type CriterionRefusal, type PieceRefusal, saveCriterion } from './actions-criteria.ts'
import { criterionForm, gapsAt, pieceToChooseAgain } from './forms.ts'
import { CriteriaPage, CriterionPage } from './pages-criteria.tsx'
import type { Shown } from './parts.tsx'
import type { InHand } from './queries.ts'
import { idOf, inHandOf, nextPath, toClosed, viewOf } from './routes-common.ts'
import { conflictsIn, criterionLabels, criterionValues, pieceValues, stampOf } from './values.ts'
import { words } from './words.ts'

export const criterionRoutes = new Hono<App>()

const criterionOf = (c: Request, { referential }: InHand): Criterion =>
  found(referential.criteria.find(({ code }) => code === c.req.param('code')))

const show = async (c: Request, inHand: InHand, criterion: Criterion, state: Partial<Shown> = {}) => {
  const { code } = criterion
  const documents = await documentsOf(db(c), inHand.application.organisationId)
  const values = { ...criterionValues(criterion, inHand.written), ...pieceValues(code, inHand.written) }
  return c.render(
    <CriterionPage
      view={await viewOf(c, inHand)}
      criterion={criterion}
      shown={{ stamp: stampOf(code, inHand.written), values, ...state }}
      vault={documents.map((one) => ({ ...one, usable: refusalToShare(one, today(c)) === null }))}
    />,
  )
}

criterionRoutes.get(paths.step(':id', 'criteres'), async (c) => {
  const inHand = await inHandOf(c)
  return c.render(<CriteriaPage view={await viewOf(c, inHand)} />)
})

criterionRoutes.get(paths.criterion(':id', ':code'), async (c) => {
  const inHand = await inHandOf(c)
  return show(c, inHand, criterionOf(c, inHand))
})

criterionRoutes.post(paths.criterion(':id', ':code'), async (c) => {
  const actor = requireActor(c)
  const inHand = await inHandOf(c)
  const criterion = criterionOf(c, inHand)
  const here = inHand.written.evidence.filter((one) => one.criterion === criterion.code)
  const form = await readForm(c, criterionForm(criterion, here))
  if (!form.ok) {
    c.status(422)
    const errors = { ...form.errors, ...pieceToChooseAgain(await readBody(c)) }
    return show(c, inHand, criterion, { values: form.typed, errors, stamp: typedText(form.typed, 'stamp') })
  }
  const saved = await saveCriterion(servicesOf(c), actor, inHand.application.id, criterion.code, form.value, now(c))
  return saved.ok
    ? afterSaving(c, criterion, typedText(form.typed, 'go'))
    : unsaved(c, criterion, form.typed, saved.refusal)
})

const unsaved = async (c: Request, criterion: Criterion, typed: Typed, refusal: CriterionRefusal) => {
  if (refusal === 'closed') return toClosed(c)
  const inHand = await inHandOf(c)
  const again = pieceToChooseAgain(await readBody(c))
  if (refusal === 'stale') {
    c.status(409)
    const stored = criterionValues(criterion, inHand.written)
    const conflicts = conflictsIn(stored, typed, criterionLabels(criterion))
    return show(c, inHand, criterion, { values: typed, conflicts, errors: again })
  }
  c.status(422)
  return show(c, inHand, criterion, { values: typed, errors: { ...again, ...pieceErrors(refusal) } })
}

const pieceErrors = ({ field, why }: PieceRefusal): FieldErrors => {
  if (why === 'too-many-pieces') return { [field]: [words.errors.tooManyPieces] }
  if (why === 'retired' || why === 'expired') return { [field]: [shareRefusals[why]] }
  return { [field]: [keepRefusals[why]] }
}

/** The criterion is saved: where to, according to the button pressed. What is left to say holds back only those who go on. */
const afterSaving = async (c: Request, criterion: Criterion, go: string) => {
  if (go === 'later') return redirectWith(c, paths.mine, words.kept)
  if (go === 'stay') return redirectWith(c, paths.criterion(idOf(c), criterion.code), words.saved)
  const inHand = await inHandOf(c)
  const gaps = inHand.missing.filter((one) => one.step === 'criteres' && one.criterion === criterion.code)
  if (gaps.length === 0) return redirectWith(c, nextPath(inHand, criterion.code), words.saved)
  c.status(422)
  return show(c, inHand, criterion, { errors: gapsAt(gaps), savedWithGaps: true })
}
