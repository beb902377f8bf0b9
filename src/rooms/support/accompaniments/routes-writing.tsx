import { Hono } from 'hono'
import { type App, db, now, readForm, requireActor, servicesOf } from '#core/http.ts'
import { refused } from '#core/pure/result.ts'
import { paths } from '../paths.ts'
import { signDiagnosis, writeDiagnosis } from './actions-diagnosis.ts'
import { addObjective, dropObjective, editObjective, moveObjective, settleObjective, signPlan } from './actions-plan.ts'
import { diagnosing, dropping, objective, ordering, settling, signing } from './forms.ts'
import { DiagnosisPage } from './pages-diagnosis.tsx'
import { DropPage, ObjectivePage, SettlePage } from './pages-plan.tsx'
import { objectiveIn } from './queries-parts.ts'
import { back, here, nothingMore, partOf, writing } from './routes-here.tsx'
import { words } from './words.ts'

export const accompanimentWriting = new Hono<App>()

writing(accompanimentWriting, paths.diagnosis(':id'), {
  act: 'diagnose',
  form: diagnosing,
  load: nothingMore,
  page: (filling) => <DiagnosisPage {...filling} />,
  write: (c, id, written) => writeDiagnosis(servicesOf(c), requireActor(c), id, written, now(c)),
  part: '#diagnostic',
})

// what is signed is what was read: a text changed since is read again first
const signatures = [
  { path: paths.signDiagnosis, act: 'sign_diagnosis', sign: signDiagnosis, part: '#diagnostic' },
  { path: paths.signPlan, act: 'sign_plan', sign: signPlan, part: '#plan' },
] as const

for (const { path, act, sign, part } of signatures)
  accompanimentWriting.post(path(':id'), async (c) => {
    const actor = requireActor(c)
    const { id } = await here(c, act)
    const form = await readForm(c, signing)
    const outcome = form.ok ? await sign(servicesOf(c), actor, id, form.value.stamp, now(c)) : refused('stale')
    return back(c, id, outcome, words.done.signed, part)
  })

writing(accompanimentWriting, paths.newObjective(':id'), {
  act: 'plan',
  form: objective,
  load: async () => ({ objective: null }),
  page: (filling) => <ObjectivePage {...filling} />,
  write: (c, id, { title, measure, due }) =>
    addObjective(servicesOf(c), requireActor(c), id, { title, measure, dueOn: due }, now(c)),
  part: '#plan',
})

writing(accompanimentWriting, paths.objective(':id', ':part'), {
  act: 'plan',
  form: objective,
  load: async (c, { id }) => ({ objective: await objectiveIn(db(c), id, partOf(c)) }),
  page: (filling) => <ObjectivePage {...filling} />,
  write: (c, id, { stamp, title, measure, due }) => {
    const draft = { objectiveId: partOf(c), stamp, title, measure, dueOn: due }
    return editObjective(servicesOf(c), requireActor(c), id, draft, now(c))
  },
  part: '#plan',
})

writing(accompanimentWriting, paths.settleObjective(':id', ':part'), {
  act: 'plan',
  form: settling,
  load: async (c, { id }) => ({ objective: await objectiveIn(db(c), id, partOf(c)) }),
  page: (filling) => <SettlePage {...filling} />,
  write: (c, id, { stamp, state, result }) => {
    const draft = { objectiveId: partOf(c), stamp, status: state, result }
    return settleObjective(servicesOf(c), requireActor(c), id, draft, now(c))
  },
  part: '#plan',
})

writing(accompanimentWriting, paths.dropObjective(':id', ':part'), {
  act: 'plan',
  form: dropping,
  load: async (c, { id }) => ({ objective: await objectiveIn(db(c), id, partOf(c)) }),
  page: (filling) => <DropPage {...filling} />,
  write: (c, id, { stamp, reason }) =>
    dropObjective(servicesOf(c), requireActor(c), id, { objectiveId: partOf(c), stamp, reason }, now(c)),
  part: '#plan',
})

accompanimentWriting.post(paths.moveObjective(':id', ':part'), async (c) => {
  const actor = requireActor(c)
  const { id } = await here(c, 'plan')
  const form = await readForm(c, ordering)
  const outcome = form.ok
    ? await moveObjective(servicesOf(c), actor, id, { objectiveId: partOf(c), way: form.value.way }, now(c))
    : refused('not-now')
  return back(c, id, outcome, words.done.saved, '#plan')
})
