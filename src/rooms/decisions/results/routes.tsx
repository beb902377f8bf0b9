import { Hono } from 'hono'
import { z } from 'zod'
import { notFound } from '#core/errors.ts'
import { field } from '#core/forms.ts'
import {
  type App,
  db,
  download,
  now,
  openToAll,
  type Request,
  readForm,
  readQuery,
  servicesOf,
  visitor,
} from '#core/http.ts'
import { choiceIn } from '../counting/choices/rules.ts'
import { deliberationSlot } from '../deliberation/slot.tsx'
import { paths } from '../paths.ts'
import { type DecisionView, readDecision } from '../queries.ts'
import { type BallotMethod, canCancel, canFollowUp, canPrepare, isBallot } from '../rules.ts'
import { pileOf } from '../votes/queries.ts'
import { fingerprintOf, readReceipt } from '../votes/receipts.ts'
import { canVote } from '../votes/rules.ts'
import { ballotsCsv, decisionJson, listCsv } from './files.ts'
import { OnePage } from './pages.tsx'
import { CheckPage, FingerprintsPage } from './pages-check.tsx'
import { fingerprintsOf, isListed, minorityOf } from './queries.ts'
import { words } from './words.ts'

export const resultRoutes = new Hono<App>()

const read = (c: Request, id = c.req.param('id') ?? '') => readDecision(db(c), visitor(c), id, now(c))

resultRoutes.get('/decisions/:file{[0-9a-f-]{36}\\.json}', async (c) => {
  const { decision } = await read(c, (c.req.param('file') ?? '').replace('.json', ''))
  if (decision.status === 'draft') return notFound()
  c.header('Access-Control-Allow-Origin', '*')
  return c.json(decisionJson(decision, servicesOf(c).config.publicUrl))
})

resultRoutes.get(paths.decision(':id'), async (c) => {
  const actor = visitor(c)
  const seen = await read(c)
  const { decision, standing, electors } = seen
  return c.render(
    <OnePage
      decision={decision}
      may={{
        prepare: canPrepare(decision, standing, actor),
        cancel: canCancel(decision, standing, actor),
        followUp: canFollowUp(decision, standing, actor),
        vote: canVote(decision, electors, actor, now(c)),
      }}
      signedIn={actor !== null}
      voted={electors.some(({ mine }) => mine)}
      statements={await minorityOf(db(c), decision.id)}
      deliberation={await deliberationSlot(c, seen)}
    />,
  )
})

type Closed = DecisionView & { method: BallotMethod }

/** A vote by ballot that is closed: before, there is no list. */
const closed = async (c: Request): Promise<Closed> => {
  const { decision } = await read(c)
  const { method } = decision
  return decision.closedAt && isBallot(method) ? { ...decision, method } : notFound()
}

const csv = 'text/csv; charset=utf-8'

resultRoutes.get(paths.ballots(':id'), async (c) => {
  const { id } = await closed(c)
  return download(c, ballotsCsv(await pileOf(db(c), id)), `bulletins-${id}.csv`, csv)
})

resultRoutes.get(paths.listFile(':id'), async (c) => {
  const { id } = await closed(c)
  return download(c, listCsv(await fingerprintsOf(db(c), id, null)), `empreintes-${id}.csv`, csv)
})

const paged = z.object({ page: z.coerce.number().int().min(1).max(10_000).catch(1) })

resultRoutes.get(paths.list(':id'), async (c) => {
  const decision = await closed(c)
  const asked = readQuery(c, paged)
  const page = asked.ok ? asked.value.page : 1
  const fingerprints = await fingerprintsOf(db(c), decision.id, page)
  if (fingerprints.length === 0 && page > 1) return notFound()
  return c.render(<FingerprintsPage {...{ decision, fingerprints, page }} />)
})

resultRoutes.get(paths.check(':id'), async (c) => {
  const { decision } = await read(c)
  return isBallot(decision.method) && decision.status !== 'draft'
    ? c.render(<CheckPage {...{ decision }} />)
    : notFound()
})

const checkForm = z.object({
  receipt: field.text(words.errors.receipt, 60),
  choice: field.text(words.errors.choice, 200),
})
const checksPerHour = { name: 'ballot-check', hits: 120, perSeconds: 3600 }

resultRoutes.post(paths.check(':id'), async (c) => {
  await openToAll(c, checksPerHour)
  const decision = await closed(c)
  c.header('Cache-Control', 'no-store')
  const form = await readForm(c, checkForm)
  const values = form.typed
  if (!form.ok) {
    c.status(422)
    return c.render(<CheckPage {...{ decision, values }} errors={form.errors} />)
  }
  const receipt = readReceipt(form.value.receipt)
  const choice = choiceIn({ ...decision, options: decision.options.length }, form.value.choice)
  const errors = {
    ...(receipt ? {} : { receipt: [words.errors.receipt] }),
    ...(choice ? {} : { choice: [words.errors.choice] }),
  }
  if (!receipt || !choice) {
    c.status(422)
    return c.render(<CheckPage {...{ decision, values, errors }} />)
  }
  const fingerprint = fingerprintOf(receipt, choice)
  const listed = await isListed(db(c), decision.id, fingerprint)
  return c.render(<CheckPage {...{ decision, values }} answer={{ fingerprint, listed }} />)
})
