import { checkForm, type FieldErrors, type Typed, typedList, typedText } from '#core/forms.ts'
import { db, type Request, today, visitor } from '#core/http.ts'
import { type PlaceView, placesByIds, resolvePlace } from '#rooms/geography/index.ts'
import { choiceOf } from '#ui/index.ts'
import { organisationsOf } from '../look/queries.ts'
import { beginningForm, linesOf, readDeclared } from './forms.ts'
import { BeginningPage } from './pages.tsx'
import { membersNamed } from './queries.ts'
import type { Origin, Said } from './rules.ts'
import { words } from './words.ts'

export const originOf = (said: unknown): Origin => (said === 'oui' ? 'existing' : 'pathway')

type State = { values: Typed; errors?: FieldErrors; places?: readonly PlaceView[]; otherPlaces?: readonly PlaceView[] }

const idsOf = (values: Typed): number[] =>
  typedList(values, 'autres_id')
    .map(Number)
    .filter((id) => Number.isSafeInteger(id) && id > 0 && id <= 2_147_483_647)

/** The form, with what was typed and the places to choose from. */
export const showForm = async (c: Request, origin: Origin, to: string, { values, errors = {}, ...found }: State) => {
  if (Object.keys(errors).length > 0) c.status(422)
  return c.render(
    <BeginningPage
      view={{
        ...{ origin, to, values, errors },
        choices: (found.places ?? []).map(choiceOf),
        otherChoices: (found.otherPlaces ?? []).map(choiceOf),
        chosen: (await placesByIds(db(c), idsOf(values))).map(choiceOf),
        organisations: await organisationsOf(db(c), visitor(c)),
      }}
    />,
  )
}

type Reading = ({ ok: true; said: Said } & State) | ({ ok: false } & State)

/** What the form says, its words looked up: places, organisation, members. */
export const readSaid = async (c: Request, origin: Origin, body: Record<string, unknown>): Promise<Reading> => {
  const form = checkForm(beginningForm, body)
  const values = form.typed
  const home = await resolvePlace(db(c), typedText(values, 'lieu'), typedText(values, 'lieu_id'))
  const other = await anotherPlace(c, values)
  const declared = readDeclared(origin, values, typedText(values, 'fondee').trim())
  const organisations = await organisationsOf(db(c), visitor(c))
  const inName = typedText(values, 'au_nom_de')
  const errors: FieldErrors = {
    ...(form.ok ? {} : form.errors),
    ...declared.errors,
    ...other.errors,
    ...(typedText(values, 'lieu') !== '' &&
      home.kind !== 'one' && {
        lieu: [home.kind === 'none' ? words.errors.noPlace : words.errors.whichPlace],
      }),
    ...(inName !== '' &&
      inName !== 'moi' &&
      !organisations.some(({ id }) => id === inName) && {
        au_nom_de: [words.errors.notYours],
      }),
    ...futures(declared, today(c)),
  }
  const shown = {
    values: { ...values, autres_id: other.ids.map(String), ...(other.errors.autres ? {} : { autres: '' }) },
    places: home.kind === 'several' ? home.places : [],
    otherPlaces: other.places,
  }
  if (!form.ok || home.kind !== 'one' || Object.keys(errors).length > 0) return { ok: false, ...shown, errors }
  const { nom, genre, objet, site, exterieur, membres, incomplete } = form.value
  const isDeclared = origin === 'existing'
  return {
    ok: true,
    ...shown,
    said: {
      ...{ name: nom, kind: genre, purpose: objet, website: site, outside: isDeclared ? exterieur : '' },
      ...{ founded: declared.founded, proofs: declared.proofs, membersPartial: isDeclared && incomplete },
      organisationId: inName === 'moi' ? null : inName,
      placeIds: [...new Set([home.place.id, ...other.ids])],
      members: isDeclared ? await membersNamed(db(c), linesOf(membres), visitor(c)?.demo ?? false) : [],
    },
  }
}

const futures = ({ founded, proofs }: ReturnType<typeof readDeclared>, now: string): FieldErrors => ({
  ...(founded && founded.on > now && { fondee: [words.errors.future] }),
  ...Object.fromEntries(
    proofs.flatMap(({ on }, index) => (on > now ? [[`preuve_date_${index + 1}`, [words.errors.future]]] : [])),
  ),
})

/** Ticked boxes are places already chosen; the words add one more. */
const anotherPlace = async (c: Request, values: Typed) => {
  const kept = (await placesByIds(db(c), idsOf(values))).map(({ id }) => id)
  const text = typedText(values, 'autres').trim()
  const none = { ids: kept, errors: {} as FieldErrors, places: [] as readonly PlaceView[] }
  if (text === '') return none
  const named = await resolvePlace(db(c), text)
  if (named.kind === 'none') return { ...none, errors: { autres: [words.errors.noPlace] } }
  if (named.kind === 'one') return { ...none, ids: [...new Set([...kept, named.place.id])] }
  if (named.places.some(({ id }) => kept.includes(id))) return none
  return { ...none, errors: { autres: [words.errors.whichPlace] }, places: named.places }
}
