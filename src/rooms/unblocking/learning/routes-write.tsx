import { Hono } from 'hono'
import { z } from 'zod'
import { notFound } from '#core/errors.ts'
import { type FieldErrors, field, type Typed } from '#core/forms.ts'
import { type App, db, now, type Request, readForm, redirectWith, requireActor, servicesOf, today } from '#core/http.ts'
import { isId } from '#core/pure/id.ts'
import type { Outcome } from '#core/pure/result.ts'
import { resolvePlace } from '#rooms/geography/index.ts'
import { choiceOf, type PlaceChoice } from '#ui/index.ts'
import { readCase } from '../cases/queries.ts'
import { paths } from '../paths.ts'
import { works } from '../rules.ts'
import { editTest, prepareTest, type TestPlan } from './actions.ts'
import { WriteTestPage } from './pages-write.tsx'
import { type LearningTest, readTest, requireTestWriter } from './queries.ts'
import { afterMove, type LearningRefusal } from './rules.ts'
import { refusals, words } from './words.ts'

export const writeRoutes = new Hono<App>()

const planForm = z
  .object({
    titre: field.text(words.errors.title, 150),
    hypothese: field.text(words.errors.hypothesis, 2000),
    lieu: field.text(words.errors.place),
    lieu_id: field.optional(20),
    debut: field.day(words.errors.starts),
    fin: field.day(words.errors.ends),
    mesure: field.text(words.errors.measure, 2000),
    arret: field.optional(2000),
    version: z.coerce.number().catch(0),
    dossier: field.optional(40),
  })
  .refine(({ debut, fin }) => fin > debut, { path: ['fin'], message: words.errors.order })

type Shown = { errors?: FieldErrors; values?: Typed; choices?: readonly PlaceChoice[] }

const write = (c: Request, test: LearningTest | null, caseId: string | null, shown: Shown = {}) =>
  c.render(<WriteTestPage test={test} caseId={caseId} choices={[]} errors={{}} values={{}} {...shown} />)

/** A case named in the address, if this person has it in hand; « not found » otherwise. */
const caseInHand = async (c: Request, id: string): Promise<string | null> => {
  if (id === '') return null
  const { sides } = await readCase(db(c), requireActor(c), id, today(c))
  return works(sides) ? id : notFound()
}

writeRoutes.get(paths.newTest, async (c) => {
  await requireTestWriter(db(c), requireActor(c), today(c))
  return write(c, null, await caseInHand(c, c.req.query('dossier') ?? ''))
})

/** The form read, its place looked up, and the test written; otherwise shown again with what was typed. */
const save = async (
  c: Request,
  test: LearningTest | null,
  act: (plan: TestPlan, version: number, caseId: string | null) => Promise<Outcome<string, LearningRefusal>>,
) => {
  const form = await readForm(c, planForm)
  const typed = form.typed
  const { lieu = '', lieu_id: chosen = '', dossier = '' } = typed
  const caseId = test ? null : await caseInHand(c, isId(String(dossier)) ? String(dossier) : '')
  const place = await resolvePlace(db(c), String(lieu), String(chosen))
  const lost: FieldErrors =
    place.kind === 'one' || lieu === ''
      ? {}
      : { lieu: [place.kind === 'none' ? words.errors.noPlace : words.errors.whichPlace] }
  const choices = place.kind === 'several' ? place.places.map(choiceOf) : []
  c.status(422)
  if (!form.ok || place.kind !== 'one')
    return write(c, test, caseId, { errors: { ...(form.ok ? {} : form.errors), ...lost }, values: typed, choices })
  const { titre, hypothese, debut, fin, mesure, arret, version } = form.value
  const outcome = await act(
    {
      ...{ title: titre, hypothesis: hypothese, territoryId: place.place.id, startsOn: debut, endsOn: fin },
      ...{ measure: mesure, stopCriterion: arret },
    },
    version,
    caseId,
  )
  if (outcome.ok) return redirectWith(c, paths.test(outcome.value), words.saved)
  c.status(409)
  return write(c, test, caseId, { errors: { form: [refusals[outcome.refusal]] }, values: typed })
}

writeRoutes.post(paths.newTest, async (c) => {
  const actor = await requireTestWriter(db(c), requireActor(c), today(c))
  return save(c, null, (plan, _version, caseId) => prepareTest(servicesOf(c), actor, plan, caseId, now(c)))
})

const edited = async (c: Request): Promise<LearningTest> => {
  const { test, leads } = await readTest(db(c), requireActor(c), c.req.param('slug') ?? '', today(c))
  return leads && afterMove('edit', test.status) ? test : notFound()
}

writeRoutes.get(paths.testPart(':slug', 'modifier'), async (c) => write(c, await edited(c), null))

writeRoutes.post(paths.testPart(':slug', 'modifier'), async (c) => {
  const actor = requireActor(c)
  const { test, leads } = await readTest(db(c), actor, c.req.param('slug') ?? '', today(c))
  if (!leads) return notFound()
  return save(c, test, (plan, version) => editTest(servicesOf(c), actor, test.slug, plan, version, now(c)))
})
