import { Hono } from 'hono'
import { z } from 'zod'
import { type FieldErrors, field, type Typed } from '#core/forms.ts'
import {
  type App,
  db,
  type Request,
  readForm,
  readQuery,
  redirectWith,
  requireActor,
  today,
  visitor,
} from '#core/http.ts'
import { type PlaceView, placeById, resolvePlace } from '#rooms/geography/index.ts'
import { choiceOf } from '#ui/index.ts'
import { paths } from '../paths.ts'
import { raiseHand } from './actions.ts'
import { lowerHand } from './actions-lower-hand.ts'
import { LookPage, type LookView, type Seen } from './pages.tsx'
import { beginningsOf, groupsNear, handsNear, myHand, organisationsOf, structuresNear } from './queries.ts'
import { communitiesNear } from './queries-ground-of.ts'
import { longestMessage } from './rules.ts'
import { words } from './words.ts'

export const lookRoutes = new Hono<App>()

const asked = z.object({ lieu: field.optional(100), lieu_id: field.optional(20) })

const seenAt = async (c: Request, place: PlaceView): Promise<Seen> => {
  const communities = await communitiesNear(db(c), [place.id], today(c))
  const [structures, hands, groups, mine, organisations] = await Promise.all([
    structuresNear(db(c), [place.id]),
    handsNear(db(c), [place.id]),
    groupsNear(
      db(c),
      communities.map(({ id }) => id),
    ),
    myHand(db(c), visitor(c), place.id),
    organisationsOf(db(c), visitor(c)),
  ])
  return { place, communities, structures, hands, groups, mine, organisations }
}

const none = { errors: {}, values: {} }

const show = async (c: Request, view: Partial<LookView> & { place: PlaceView | null }) =>
  c.render(
    <LookPage
      view={{
        values: {},
        errors: {},
        choices: [],
        raising: none,
        ...view,
        seen: view.place ? await seenAt(c, view.place) : null,
        underway: await beginningsOf(db(c), visitor(c)),
        signedIn: visitor(c) !== null,
      }}
    />,
  )

lookRoutes.get(paths.begin, async (c) => {
  const { value, typed } = { value: { lieu: '', lieu_id: '' }, ...readQuery(c, asked) }
  if (value.lieu === '') return show(c, { place: null, values: typed })
  const found = await resolvePlace(db(c), value.lieu, value.lieu_id)
  if (found.kind === 'one') return show(c, { place: found.place, values: typed })
  const errors = { lieu: [found.kind === 'none' ? words.noPlace : words.whichPlace] }
  const choices = found.kind === 'none' ? [] : found.places.map(choiceOf)
  return show(c, { place: null, values: typed, errors, choices })
})

const handForm = z.object({
  lieu_id: z.coerce.number().int().positive().max(2_147_483_647),
  au_nom_de: field.text(words.raise.choose, 40),
  message: field.optional(longestMessage),
})

const refusedHand = (c: Request, place: PlaceView | null, errors: FieldErrors, values: Typed) => {
  c.status(422)
  return show(c, { place, values: { lieu: place?.name ?? '' }, raising: { errors, values } })
}

lookRoutes.post(paths.hands, async (c) => {
  const actor = requireActor(c)
  const form = await readForm(c, handForm)
  const place = await placeById(db(c), form.ok ? form.value.lieu_id : numberIn(form.typed.lieu_id))
  if (!form.ok || !place) return refusedHand(c, place, form.ok ? {} : form.errors, form.typed)
  const { au_nom_de, message } = form.value
  const organisationId = au_nom_de === 'moi' ? null : au_nom_de
  const raised = await raiseHand(db(c), actor, { placeId: place.id, organisationId, message }, today(c))
  if (raised.ok) return redirectWith(c, paths.beginAt(place.name, place.id), words.raise.raised(place.name))
  return refusedHand(c, place, { au_nom_de: [words.raise.refusals[raised.refusal]] }, form.typed)
})

const numberIn = (text: unknown): number => {
  const read = Number(text)
  return Number.isSafeInteger(read) && read > 0 && read <= 2_147_483_647 ? read : 0
}

lookRoutes.post(paths.lowerHand(':id'), async (c) => {
  const { place, placeId } = await lowerHand(db(c), requireActor(c), c.req.param('id') ?? '', today(c))
  return redirectWith(c, paths.beginAt(place, placeId), words.raise.lowered(place))
})
