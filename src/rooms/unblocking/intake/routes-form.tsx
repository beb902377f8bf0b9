import { checkForm, type FieldErrors, type Typed, typedText } from '#core/forms.ts'
import { db, type Request, readBody, requireActor, today } from '#core/http.ts'
import { challengesByIds, challengeTree } from '#rooms/challenges/index.ts'
import { type PlaceView, resolvePlace } from '#rooms/geography/index.ts'
import { choiceOf } from '#ui/index.ts'
import { filesOf } from '../cases/files/queries.ts'
import type { Case } from '../cases/queries.ts'
import { draftForm, valuesOf } from './forms.ts'
import { DraftPage } from './pages.tsx'
import { draftsOf, projectsNamed, type Sheet, sheetsKept, structuresKept } from './queries.ts'
import type { Draft } from './rules.ts'
import { words } from './words.ts'

export type State = { values?: Typed; errors?: FieldErrors; places?: readonly PlaceView[]; projects?: readonly Sheet[] }

/** The form of a draft, with what was typed and what to choose from. */
export const showDraft = async (
  c: Request,
  blocker: Case | null,
  { values = blocker ? valuesOf(blocker) : {}, errors = {}, places = [], projects = [] }: State = {},
) => {
  const actor = requireActor(c)
  const [sheets, structures, challenges, drafts, files] = await Promise.all([
    sheetsKept(db(c), actor),
    structuresKept(db(c), actor, today(c)),
    challengeTree(db(c)),
    blocker ? [] : draftsOf(db(c), actor),
    blocker ? filesOf(db(c), blocker.id, true) : [],
  ])
  const choices = { sheets, structures, challenges, places: places.map(choiceOf), projects }
  return c.render(<DraftPage draft={blocker} {...{ files, drafts, choices, errors, values }} />)
}

type Sent = { draft: Draft; version: number; file: File | null; fileTitle: string; remove: string[]; go: string }
export type Reading = ({ ok: true; sent: Sent } & State) | ({ ok: false } & State)

const listOf = (value: unknown): string[] => [value ?? []].flat().map(String).slice(0, 30)

/** What the form says, its words looked up: the place, the project one accompanies. */
export const readDraftForm = async (c: Request): Promise<Reading> => {
  const body = await readBody(c)
  const form = checkForm(draftForm, body)
  const place = await placeTyped(c, form.typed)
  const project = await projectTyped(c, form.typed)
  const found = { places: place.places, projects: project.projects }
  const values = { ...form.typed, ...place.values, ...project.values }
  const errors = { ...(form.ok ? {} : form.errors), ...place.errors, ...project.errors }
  if (!form.ok || Object.keys(errors).length > 0) return { ok: false, values, errors, ...found }
  const said = form.value
  const [challenge] = await challengesByIds(db(c), [Number(said.challenge) || 0])
  const structureId = said.for || null
  const sheet = structureId ? project.sheet : ((await keptSheet(c, said.sheet)) ?? null)
  const draft: Draft = {
    ...{ structureId, sheetId: sheet?.id ?? null, project: sheet?.name ?? (structureId ? '' : said.project) },
    ...{ territoryId: place.id, challengeId: challenge?.id ?? null, title: said.title, wants: said.wants },
    ...{ administrationKind: said.administration_kind, administration: said.administration, how: said.how },
    ...{ rule: said.rule, tried: said.tried, consequence: said.consequence, request: said.request },
    ...{ neededOn: said.needed_on, matter: said.matter, scale: said.scale },
  }
  const file = body.file instanceof File && body.file.name !== '' ? body.file : null
  const { version, file_title: fileTitle } = said
  return {
    ok: true,
    values,
    sent: { draft, version, file, fileTitle, remove: listOf(body.remove), go: String(body.go) },
  }
}

const keptSheet = async (c: Request, id: string) =>
  id ? (await sheetsKept(db(c), requireActor(c))).find((one) => one.id === id) : undefined

type Lookup<T> = { id: T | null; values: Typed; errors: FieldErrors }

const placeTyped = async (c: Request, typed: Typed): Promise<Lookup<number> & { places: readonly PlaceView[] }> => {
  const text = typedText(typed, 'place').trim()
  const nothing = { id: null, values: {}, errors: {}, places: [] }
  if (!text) return { ...nothing, values: { place_id: '' } }
  const named = await resolvePlace(db(c), text, typedText(typed, 'place_id'))
  if (named.kind === 'one') return { ...nothing, id: named.place.id, values: { place_id: String(named.place.id) } }
  if (named.kind === 'none') return { ...nothing, errors: { place: [words.errors.noPlace] } }
  return { ...nothing, errors: { place: [words.errors.whichPlace] }, places: named.places }
}

type Named = { sheet: Sheet | null; values: Typed; errors: FieldErrors; projects: readonly Sheet[] }

/** The project one accompanies: only for who writes in the name of a structure. */
const projectTyped = async (c: Request, typed: Typed): Promise<Named> => {
  const text = typedText(typed, 'accompanied').trim()
  const nothing = { sheet: null, values: {}, errors: {}, projects: [] }
  if (!typedText(typed, 'for') || !text) return nothing
  const named = await projectsNamed(db(c), requireActor(c), text)
  const [first] = named
  const chosen =
    named.find(({ id }) => id === typedText(typed, 'accompanied_id')) ?? (named.length === 1 ? first : null)
  if (chosen) return { ...nothing, sheet: chosen, values: { accompanied: chosen.name, accompanied_id: chosen.id } }
  if (!first) return { ...nothing, errors: { accompanied: [words.errors.noProject] } }
  return { ...nothing, errors: { accompanied: [words.errors.whichProject] }, projects: named }
}
