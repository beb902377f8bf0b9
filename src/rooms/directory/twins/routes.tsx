import { Hono } from 'hono'
import { forbidden } from '#core/errors.ts'
import type { FieldErrors } from '#core/forms.ts'
import { type App, db, now, type Request, redirectWith, requireActor, servicesOf, today } from '#core/http.ts'
import { choicesFor } from '../drafts/choices.ts'
import { paths } from '../paths.ts'
import { readSheet, type SheetInHand } from '../queries.ts'
import { canArchive } from '../rules.ts'
import { askToMerge, keepApart, mergeSheets } from './actions.ts'
import { comparable, compareSheets } from './compare.ts'
import { ChooseTwinPage, MergePage } from './pages.tsx'
import { agreementOn, heldBy, likelyTwins, sheetsCalled } from './queries.ts'
import { canAsk, canKeepApart, refusalToMerge } from './rules.ts'
import { mergeRefusals, words } from './words.ts'

export const twinRoutes = new Hono<App>()

const sheetOf = (c: Request, name: 'id' | 'other') =>
  readSheet(db(c), requireActor(c), { id: c.req.param(name) ?? '' }, today(c))

const pairOf = (c: Request) => ({ id: c.req.param('id') ?? '', other: c.req.param('other') ?? '' })

const choose = async (c: Request, sheet: SheetInHand, avec = '', errors: FieldErrors = {}) =>
  c.render(<ChooseTwinPage sheet={sheet} twins={await likelyTwins(db(c), sheet)} values={{ avec }} errors={errors} />)

twinRoutes.get(paths.merge(':id'), async (c) => {
  const sheet = await sheetOf(c, 'id')
  if (!canArchive(sheet) || sheet.status !== 'published') return forbidden()
  const avec = (c.req.query('avec') ?? '')
    .toWellFormed()
    .replace(/\p{Cc}/gu, '')
    .trim()
  if (avec === '') return choose(c, sheet)
  const [other, ...others] = await sheetsCalled(db(c), sheet.kind, avec)
  if (other && others.length === 0) return c.redirect(paths.mergeInto(sheet.id, other.id), 303)
  c.status(422)
  return choose(c, sheet, avec, { avec: [other ? words.several : words.noOther] })
})

twinRoutes.get(paths.mergeInto(':id', ':other'), async (c) => {
  const [absorbed, kept] = [await sheetOf(c, 'id'), await sheetOf(c, 'other')]
  if (!canArchive(absorbed) && !canArchive(kept)) return forbidden()
  const [ours, theirs] = [await choicesFor(db(c), comparable(kept)), await choicesFor(db(c), comparable(absorbed))]
  const choices = { ...ours, chosenPlaces: [...ours.chosenPlaces, ...theirs.chosenPlaces] }
  const facts = { ...absorbed, ...(await heldBy(db(c), absorbed.id)) }
  const refusal = refusalToMerge(facts, kept, await agreementOn(db(c), pairOf(c)))
  return c.render(
    <MergePage
      {...{ absorbed, kept }}
      rows={compareSheets(absorbed, kept, choices)}
      refusal={refusal && mergeRefusals[refusal]}
      mayAsk={refusal === 'kept-by-others' && canAsk(absorbed, kept)}
      mayKeepApart={canKeepApart(absorbed, kept)}
    />,
  )
})

twinRoutes.post(paths.mergeInto(':id', ':other'), async (c) => {
  const pair = pairOf(c)
  const absorbed = await sheetOf(c, 'id')
  const outcome = await mergeSheets(servicesOf(c), requireActor(c), pair, now(c))
  if (!outcome.ok)
    return redirectWith(c, paths.mergeInto(pair.id, pair.other), mergeRefusals[outcome.refusal], 'refused')
  const { kind, slug } = outcome.value
  return redirectWith(c, paths.sheet(kind, slug), words.merged(absorbed.name))
})

twinRoutes.post(paths.askToMerge(':id', ':other'), async (c) => {
  const pair = pairOf(c)
  const outcome = await askToMerge(servicesOf(c), requireActor(c), pair, now(c))
  const there = paths.mergeInto(pair.id, pair.other)
  return outcome.ok
    ? redirectWith(c, there, words.asked)
    : redirectWith(c, there, mergeRefusals[outcome.refusal], 'refused')
})

twinRoutes.post(paths.keepApart(':id', ':other'), async (c) => {
  const pair = pairOf(c)
  const { kind, slug } = await sheetOf(c, 'id')
  const outcome = await keepApart(servicesOf(c), requireActor(c), pair, now(c))
  return outcome.ok
    ? redirectWith(c, paths.sheet(kind, slug), words.setApart)
    : redirectWith(c, paths.sheet(kind, slug), mergeRefusals[outcome.refusal], 'refused')
})
