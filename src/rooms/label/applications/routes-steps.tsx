import { Hono } from 'hono'
import { type FieldErrors, type Typed, typedList, typedText } from '#core/forms.ts'
import { type App, db, now, type Request, readForm, redirectWith, requireActor, servicesOf, today } from '#core/http.ts'
import { type PlaceView, placesByIds, resolvePlace } from '#rooms/geography/index.ts'
import { choiceOf } from '#ui/index.ts'
import { paths } from '../paths.ts'
import { supportRoles } from '../referential/queries.ts'
import { type SaveRefusal, saveStructure, saveSupport } from './actions-steps.ts'
import { gapsAt, structureForm, supportForm } from './forms.ts'
import { StructurePage, SupportPage } from './pages.tsx'
import type { Shown } from './parts.tsx'
import type { InHand } from './queries.ts'
import { idOf, inHandOf, nextPath, toClosed, viewOf } from './routes-common.ts'
import { conflictsIn, stampOf, structureValues, supportValues } from './values.ts'
import { fieldNames, words } from './words.ts'

export const stepRoutes = new Hono<App>()

type State = Partial<Shown> & { places?: readonly PlaceView[] }

const showStructure = async (c: Request, inHand: InHand, { places, ...state }: State = {}) => {
  const values = state.values ?? structureValues(inHand.written)
  const chosen = await placesByIds(db(c), typedList(values, 'places_id').map(Number).filter(Number.isSafeInteger))
  return c.render(
    <StructurePage
      view={await viewOf(c, inHand)}
      shown={{ stamp: stampOf('structure', inHand.written), ...state, values }}
      roles={await supportRoles(db(c), today(c))}
      chosen={chosen.map(choiceOf)}
      choices={places?.map(choiceOf)}
    />,
  )
}

const showSupport = async (c: Request, inHand: InHand, state: State = {}) => {
  const values = state.values ?? supportValues(inHand.written)
  const shown = { stamp: stampOf('soutien', inHand.written), ...state, values }
  return c.render(<SupportPage view={await viewOf(c, inHand)} shown={shown} />)
}

stepRoutes.get(paths.step(':id', 'structure'), async (c) => showStructure(c, await inHandOf(c)))
stepRoutes.get(paths.step(':id', 'soutien'), async (c) => showSupport(c, await inHandOf(c)))

type Adding =
  | { ok: true; ids: number[] }
  | { ok: false; ids: number[]; errors: FieldErrors; places?: readonly PlaceView[] }

/** Ticked boxes are places already chosen; the words add one more, unless they only led to a box that is now ticked. */
const withTypedPlace = async (c: Request, ids: readonly number[], text: string): Promise<Adding> => {
  const kept = (await placesByIds(db(c), ids)).map(({ id }) => id)
  if (text === '') return { ok: true, ids: kept }
  const named = await resolvePlace(db(c), text)
  if (named.kind === 'none') return { ok: false, ids: kept, errors: { places: [words.structure.noPlace] } }
  if (named.kind === 'one') return { ok: true, ids: [...new Set([...kept, named.place.id])] }
  if (named.places.some(({ id }) => kept.includes(id))) return { ok: true, ids: kept }
  return { ok: false, ids: kept, errors: { places: [words.structure.whichPlace] }, places: named.places }
}

stepRoutes.post(paths.step(':id', 'structure'), async (c) => {
  const actor = requireActor(c)
  const inHand = await inHandOf(c)
  const form = await readForm(c, structureForm)
  const stamp = typedText(form.typed, 'stamp')
  if (!form.ok) return refused(c, showStructure, { values: form.typed, errors: form.errors, stamp })
  const { placeText, placeIds, ...said } = form.value
  const adding = await withTypedPlace(c, placeIds, placeText)
  const values = { ...form.typed, places_id: adding.ids.map(String) }
  if (!adding.ok)
    return refused(c, showStructure, { values, errors: adding.errors, places: adding.places ?? [], stamp })
  const known = new Set((await supportRoles(db(c), today(c))).map(({ code }) => code))
  const typed = { ...said, placeIds: adding.ids, roles: said.roles.filter((role) => known.has(role)) }
  const saved = await saveStructure(servicesOf(c), actor, inHand.application.id, typed, now(c))
  if (!saved.ok) return unsaved(c, saved.refusal, showStructure, structureValues, { ...values, places: '' })
  return afterSaving(c, 'structure', typedText(form.typed, 'go'), showStructure)
})

stepRoutes.post(paths.step(':id', 'soutien'), async (c) => {
  const actor = requireActor(c)
  const inHand = await inHandOf(c)
  const form = await readForm(c, supportForm)
  if (!form.ok)
    return refused(c, showSupport, { values: form.typed, errors: form.errors, stamp: typedText(form.typed, 'stamp') })
  const saved = await saveSupport(servicesOf(c), actor, inHand.application.id, form.value, now(c))
  if (!saved.ok) return unsaved(c, saved.refusal, showSupport, supportValues, form.typed)
  return afterSaving(c, 'soutien', typedText(form.typed, 'go'), showSupport)
})

type Showing = typeof showStructure

const refused = async (c: Request, show: Showing, state: State) => {
  c.status(422)
  return show(c, await inHandOf(c), state)
}

/** Nothing was written: the part is closed, or someone else wrote in it. */
const unsaved = async (
  c: Request,
  refusal: SaveRefusal,
  show: Showing,
  valuesOf: (written: InHand['written']) => Typed,
  typed: Typed,
) => {
  if (refusal === 'closed') return toClosed(c)
  c.status(409)
  const inHand = await inHandOf(c)
  const named = await placesByIds(
    db(c),
    [...inHand.written.placeIds, ...typedList(typed, 'places_id').map(Number)].filter(Number.isSafeInteger),
  )
  const roles = await supportRoles(db(c), today(c))
  const shown = (name: string, value: string) => {
    if (name === 'places_id') return named.find(({ id }) => String(id) === value)?.name ?? value
    return (name === 'roles' && roles.find(({ code }) => code === value)?.name) || value
  }
  return show(c, inHand, { values: typed, conflicts: conflictsIn(valuesOf(inHand.written), typed, fieldNames, shown) })
}

/** The part is saved: where to, according to the button pressed. What is left to say holds back only those who go on. */
const afterSaving = async (c: Request, part: 'structure' | 'soutien', go: string, show: Showing) => {
  const id = idOf(c)
  if (go === 'later') return redirectWith(c, paths.mine, words.kept)
  if (go === 'stay') return redirectWith(c, paths.step(id, part), words.saved)
  const inHand = await inHandOf(c)
  const gaps = inHand.missing.filter(({ step }) => step === part)
  if (gaps.length === 0) return redirectWith(c, nextPath(inHand, part), words.saved)
  c.status(422)
  return show(c, inHand, { errors: gapsAt(gaps), savedWithGaps: true })
}
