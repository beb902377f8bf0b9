import { Hono } from 'hono'
import { z } from 'zod'
import { found, notFound } from '#core/errors.ts'
import { type FieldErrors, type Typed, typedText } from '#core/forms.ts'
import { type App, db, now, type Request, readForm, redirectWith, requireActor, servicesOf } from '#core/http.ts'
import { excerpt } from '#core/pure/text.ts'
import { paths } from '../../paths.ts'
import { valuesOf as decisionValues, firstValues } from '../../proposals/forms.ts'
import type { ContentRefusal } from '../../proposals/rules.ts'
import { type DecisionView, readDecision, type Seen } from '../../queries.ts'
import { type Contribution, saidIn } from '../queries.ts'
import { pageOf, pagesOf } from '../reading.ts'
import { canGroup } from '../rules.ts'
import { announceChoice, editGroup, groupIdeas, removeGroup, writeSynthesis } from './actions.ts'
import { groupForm, groupingForm, placeField, placeOf, reasonField, synthesisForm, valuesOf, version } from './forms.ts'
import { choiceFormFor } from './forms-choice-form-for.ts'
import { GroupingPage, GroupPage, SynthesisPage } from './pages.tsx'
import { ChoicePage } from './pages-choice.tsx'
import { type GroupingRefusal, toAside } from './rules.ts'
import { words } from './words.ts'
import { refusals } from './words-refusals.ts'

export const groupingRoutes = new Hono<App>()

const ideasPerPage = 50

/** A decision whose floor is closed and whose choice is not announced, to whoever may go on with it. */
const led = async (c: Request): Promise<Seen> => {
  const seen = await readDecision(db(c), requireActor(c), c.req.param('id') ?? '', now(c))
  const { decision, standing } = seen
  return canGroup(decision, standing, requireActor(c), now(c)) ? seen : notFound()
}

const ideasOf = async (c: Request, decision: DecisionView) => {
  const asked = { kinds: ['idea'], order: 'placing', page: pageOf(c), perPage: ideasPerPage } as const
  return saidIn(db(c), decision.id, { actor: requireActor(c), within: true }, asked)
}

const grouping = async (
  c: Request,
  decision: DecisionView,
  again: { values?: Typed; errors?: FieldErrors; isStale?: boolean } = {},
) => {
  const { words: said, total } = await ideasOf(c, decision)
  const shown = { decision, said, page: pageOf(c), pages: pagesOf(total, ideasPerPage), errors: again.errors }
  const conflicts = again.isStale ? differences(decision, said, again.values ?? {}) : undefined
  return c.render(<GroupingPage {...shown} values={again.values ?? valuesOf(said)} conflicts={conflicts} />)
}

/** Ideas that someone placed elsewhere meanwhile. */
const differences = (decision: DecisionView, said: readonly Contribution[], typed: Typed) => {
  const nameOf = (place: string) =>
    place === toAside ? words.aside : (decision.options.find(({ id }) => id === place)?.label ?? place)
  return said
    .map((word) => ({
      label: words.conflictPlace(excerpt(word.body, 80)),
      stored: nameOf(placeOf(word)),
      typed: nameOf(typedText(typed, placeField(word.id))),
    }))
    .filter((one) => one.stored !== one.typed)
}

groupingRoutes.get(paths.grouping(':id'), async (c) => grouping(c, (await led(c)).decision))

/** Beside the field that must change. */
const beside = (refusal: GroupingRefusal | ContentRefusal, typed: Typed): FieldErrors => {
  const sentence = [refusals[refusal]]
  if (refusal === 'label-missing' || refusal === 'same-label' || refusal === 'too-many-groups')
    return { label: sentence }
  if (refusal !== 'reason-missing') return { form: sentence }
  const short = Object.keys(typed)
    .filter((name) => name.startsWith('place-') && typedText(typed, name) === toAside)
    .map((name) => reasonField(name.slice('place-'.length)))
    .filter((name) => typedText(typed, name).trim().length < 10)
  return Object.fromEntries(short.map((name) => [name, sentence]))
}

groupingRoutes.post(paths.grouping(':id'), async (c) => {
  const actor = requireActor(c)
  const { decision } = await led(c)
  const form = await readForm(c, groupingForm)
  const values = form.typed
  if (!form.ok) {
    c.status(422)
    return grouping(c, decision, { values, errors: form.errors })
  }
  const written = await groupIdeas(servicesOf(c), actor, decision.id, form.value.version, form.value.grouping, now(c))
  if (written.ok) return redirectWith(c, paths.grouping(decision.id), words.saved)
  const isStale = written.refusal === 'stale'
  c.status(isStale ? 409 : 422)
  return grouping(c, decision, { values, isStale, errors: isStale ? {} : beside(written.refusal, values) })
})

const optionOf = (c: Request, decision: DecisionView) =>
  found(decision.options.find(({ id }) => id === c.req.param('option')))

groupingRoutes.get(paths.group(':id', ':option'), async (c) => {
  const { decision } = await led(c)
  const option = optionOf(c, decision)
  return c.render(<GroupPage {...{ decision, option }} values={{ label: option.label, detail: option.detail }} />)
})

groupingRoutes.post(paths.group(':id', ':option'), async (c) => {
  const actor = requireActor(c)
  const { decision } = await led(c)
  const option = optionOf(c, decision)
  const form = await readForm(c, groupForm)
  const retry = (errors: FieldErrors, isStale = false) => {
    c.status(isStale ? 409 : 422)
    const conflicts = isStale
      ? [
          { label: words.label, stored: option.label, typed: typedText(form.typed, 'label') },
          { label: words.detail, stored: option.detail, typed: typedText(form.typed, 'detail') },
        ].filter((one) => one.stored !== one.typed)
      : undefined
    return c.render(<GroupPage {...{ decision, option, errors, conflicts }} values={form.typed} />)
  }
  if (!form.ok) return retry(form.errors)
  const written = await editGroup(servicesOf(c), actor, decision.id, option.id, form.value, now(c))
  if (written.ok) return redirectWith(c, paths.grouping(decision.id), words.groupSaved)
  return written.refusal === 'stale' ? retry({}, true) : retry(beside(written.refusal, form.typed))
})

groupingRoutes.post(`${paths.group(':id', ':option')}/defaire`, async (c) => {
  const actor = requireActor(c)
  const { decision } = await led(c)
  const form = await readForm(c, z.object({ version }))
  const asked = form.ok ? form.value.version : 0
  const written = await removeGroup(servicesOf(c), actor, decision.id, c.req.param('option') ?? '', asked, now(c))
  return written.ok
    ? redirectWith(c, paths.grouping(decision.id), words.removed)
    : redirectWith(c, paths.grouping(decision.id), refusals[written.refusal], 'refused')
})

groupingRoutes.get(paths.choice(':id'), async (c) => {
  const { decision } = await led(c)
  if (decision.method === 'none') return notFound()
  const { opens_on, opens_time, closes_on, closes_time } = firstValues(now(c))
  const values = { ...decisionValues(decision), opens_on, opens_time, closes_on, closes_time } as Typed
  return c.render(<ChoicePage {...{ decision, values }} />)
})

const fields: Partial<Record<GroupingRefusal | ContentRefusal, string>> = {
  'dates-missing': 'opens_on',
  'opens-past': 'opens_on',
  'opens-far': 'opens_on',
  'too-short': 'closes_on',
  'too-long': 'closes_on',
  'one-proposal': 'method',
  'two-proposals': 'method',
}

groupingRoutes.post(paths.choice(':id'), async (c) => {
  const actor = requireActor(c)
  const { decision } = await led(c)
  const form = await readForm(c, choiceFormFor({ title: decision.title, question: decision.question }))
  const retry = (errors: FieldErrors, stale = false) => {
    c.status(stale ? 409 : 422)
    return c.render(<ChoicePage {...{ decision, errors, stale }} values={form.typed} />)
  }
  if (!form.ok) return retry(form.errors)
  const written = await announceChoice(
    servicesOf(c),
    actor,
    decision.id,
    form.value.version,
    form.value.content,
    now(c),
  )
  if (written.ok) return redirectWith(c, paths.decision(decision.id), words.announced)
  if (written.refusal === 'stale') return retry({}, true)
  return retry({ [fields[written.refusal] ?? 'form']: [refusals[written.refusal]] })
})

const round = async (c: Request) => {
  const { decision } = await led(c)
  return decision.method === 'none' ? decision : notFound()
}

groupingRoutes.get(paths.synthesis(':id'), async (c) =>
  c.render(<SynthesisPage decision={await round(c)} values={{}} />),
)

groupingRoutes.post(paths.synthesis(':id'), async (c) => {
  const actor = requireActor(c)
  const decision = await round(c)
  const form = await readForm(c, synthesisForm)
  c.status(422)
  if (!form.ok) return c.render(<SynthesisPage {...{ decision }} values={form.typed} errors={form.errors} />)
  const { version: asked, synthesis } = form.value
  const written = await writeSynthesis(servicesOf(c), actor, decision.id, asked, synthesis, now(c))
  if (written.ok) return redirectWith(c, paths.decision(decision.id), words.closed)
  c.status(409)
  return c.render(
    <SynthesisPage {...{ decision }} values={form.typed} errors={{ form: [refusals[written.refusal]] }} />,
  )
})
