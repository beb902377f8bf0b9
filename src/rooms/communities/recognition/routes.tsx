import { Hono } from 'hono'
import { z } from 'zod'
import { field } from '#core/forms.ts'
import {
  type App,
  db,
  type Request,
  readForm,
  redirectWith,
  requireActor,
  servicesOf,
  today,
  visitor,
} from '#core/http.ts'
import { beginningOf } from '../beginning/queries.ts'
import { paths } from '../paths.ts'
import { type CommunityView, readCommunity, standingIn } from '../queries.ts'
import { answerObjection, attest, object } from './actions.ts'
import { type Failed, RecognitionPage } from './pages.tsx'
import { attestationsOf, objectionsOf } from './queries.ts'
import { countsOf, hasSigned, localsOf } from './queries-locals-of.ts'
import { canAnswerObjections, mayAttest, mayObject, recognitionOf } from './rules.ts'
import { refusals, words } from './words.ts'

export const recognitionRoutes = new Hono<App>()

const slugOf = (c: Request) => c.req.param('slug') ?? ''

const show = async (c: Request, community: CommunityView, failed: Failed | null = null) => {
  const actor = visitor(c)
  if (failed) c.status(422)
  const [beginning, attestations, objections, counts, locals, signed, standing] = await Promise.all([
    beginningOf(db(c), community.id),
    attestationsOf(db(c), community.id),
    objectionsOf(db(c), community.id),
    countsOf(db(c), community.id),
    localsOf(db(c), actor, community.id),
    hasSigned(db(c), actor, community.id),
    standingIn(db(c), actor, community.id, today(c)),
  ])
  const signing = { community, actor, hasSigned: signed }
  return c.render(
    <RecognitionPage
      view={{
        ...{ community, beginning, attestations, objections, failed, today: today(c), signedIn: actor !== null },
        recognition: recognitionOf(counts),
        mayAttest: mayAttest(signing, locals),
        mayObject: mayObject(signing, locals),
        mayAnswer: canAnswerObjections(community, standing, actor),
      }}
    />,
  )
}

recognitionRoutes.get(paths.recognition(':slug'), async (c) => show(c, await readCommunity(db(c), slugOf(c))))

const long = (name: 'phrase' | 'raison') =>
  z.object({
    organisation: field.text(words.attest.choose, 40),
    [name]: field.text(words.attest.missing, 600).refine((text) => String(text).length >= 20, words.attest.missing),
  })

const writes = {
  attest: { path: paths.attest, form: long('phrase'), name: 'phrase', act: attest },
  object: { path: paths.object, form: long('raison'), name: 'raison', act: object },
} as const

for (const at of ['attest', 'object'] as const) {
  const { path, form, name, act } = writes[at]
  recognitionRoutes.post(path(':slug'), async (c) => {
    const actor = requireActor(c)
    const community = await readCommunity(db(c), slugOf(c))
    const read = await readForm(c, form)
    if (!read.ok) return show(c, community, { at, errors: read.errors, values: read.typed })
    const said = { organisationId: String(read.value.organisation), text: String(read.value[name]) }
    const outcome = await act(servicesOf(c), actor, community.id, said, today(c))
    if (!outcome.ok)
      return show(c, community, { at, errors: { organisation: [refusals[outcome.refusal]] }, values: read.typed })
    return redirectWith(c, paths.recognition(community.slug), doneIn(at, outcome.value, community))
  })
}

const doneIn = (
  at: 'attest' | 'object',
  signed: { organisation: string; recognised: boolean } | null,
  { name }: CommunityView,
): string => {
  if (at === 'object' || !signed) return words.object.done
  return signed.recognised ? words.attest.recognised(name) : words.attest.done(signed.organisation)
}

const answerForm = z.object({ reponse: field.text(words.answer.missing, 1_500) })

recognitionRoutes.post(paths.answerObjection(':slug', ':id'), async (c) => {
  const actor = requireActor(c)
  const community = await readCommunity(db(c), slugOf(c))
  const objectionId = c.req.param('id') ?? ''
  const form = await readForm(c, answerForm)
  if (!form.ok) return show(c, community, { at: objectionId, errors: form.errors, values: form.typed })
  const said = { objectionId, answer: form.value.reponse }
  const recognised = await answerObjection(servicesOf(c), actor, community.id, said, today(c))
  const text = recognised ? words.attest.recognised(community.name) : words.answer.done
  return redirectWith(c, paths.recognition(community.slug), text)
})
