import { Hono } from 'hono'
import { z } from 'zod'
import { holds } from '#core/actor.ts'
import { type FieldErrors, field, type Typed } from '#core/forms.ts'
import {
  type App,
  db,
  now,
  type Request,
  readForm,
  redirectWith,
  requireRole,
  servicesOf,
  today,
  visitor,
} from '#core/http.ts'
import { paths } from '../paths.ts'
import { addPoint, editWork, openWork, type WorkContent } from './actions.ts'
import { WorkPage, WorksPage } from './pages.tsx'
import { WorkDeskPage, WorkEditPage } from './pages-desk.tsx'
import { allWorks, type WorkView, workAt, workById } from './queries.ts'
import { horizons, statuses } from './rules.ts'
import { words } from './words.ts'

export const workRoutes = new Hono<App>()

const { errors } = words.desk
const editor = (c: Request): boolean => holds(visitor(c), 'editor', today(c))

workRoutes.get(paths.works, async (c) =>
  c.render(<WorksPage works={await allWorks(db(c))} today={today(c)} editor={editor(c)} />),
)

workRoutes.get(paths.work(':slug'), async (c) =>
  c.render(<WorkPage work={await workAt(db(c), c.req.param('slug') ?? '')} today={today(c)} editor={editor(c)} />),
)

const workForm = z
  .object({
    title: field.text(errors.title, 140),
    purpose: field.text(errors.purpose, 1_000),
    lead: field.optional(200),
    partners: field.optional(300),
    horizon: field.choice(horizons, errors.choice),
    next: field.optional(300),
    due_on: z.preprocess((value) => value || undefined, field.day(errors.day).optional()),
    due_source: field.url(errors.url),
  })
  .refine((form) => !form.due_on || form.due_source, { path: ['due_source'], message: errors.dueSource })
  .transform(
    ({ next, due_on, due_source, ...work }): WorkContent => ({
      ...work,
      nextStep: next,
      dueOn: due_on ?? null,
      dueSourceUrl: due_on ? due_source : null,
    }),
  )

const pointForm = (today: string) =>
  z.object({
    on: field.day(errors.day).refine((day) => day <= today, errors.day),
    status: field.choice(statuses, errors.choice),
    text: field.text(errors.text, 1_000),
    source: field.optional(200),
    source_url: field.url(errors.url),
  })

workRoutes.get(paths.deskWorks, async (c) => {
  requireRole(c, 'editor')
  return c.render(<WorkDeskPage works={await allWorks(db(c))} values={{}} errors={{}} />)
})

workRoutes.post(paths.deskWorks, async (c) => {
  const actor = requireRole(c, 'editor')
  const form = await readForm(c, workForm)
  c.status(422)
  if (!form.ok) return c.render(<WorkDeskPage works={await allWorks(db(c))} values={form.typed} errors={form.errors} />)
  const id = await openWork(servicesOf(c), actor, form.value, now(c))
  return redirectWith(c, `${paths.deskWorks}/${id}`, words.desk.saved)
})

const one = `${paths.deskWorks}/:id{[0-9a-f-]{36}}`

const valuesOf = (work: WorkView): Typed => ({
  title: work.title,
  purpose: work.purpose,
  lead: work.lead,
  partners: work.partners,
  horizon: work.horizon,
  next: work.nextStep,
  due_on: work.dueOn ?? '',
  due_source: work.dueSourceUrl ?? '',
})

type Shown = { values?: Typed; errors?: FieldErrors; pointValues?: Typed; pointErrors?: FieldErrors }

const show = async (c: Request, shown: Shown = {}) => {
  const work = await workById(db(c), c.req.param('id') ?? '')
  const { values = valuesOf(work), errors: wrong = {}, pointValues = {}, pointErrors = {} } = shown
  return c.render(<WorkEditPage {...{ work, values, pointValues, pointErrors }} errors={wrong} today={today(c)} />)
}

workRoutes.get(one, (c) => {
  requireRole(c, 'editor')
  return show(c)
})

workRoutes.post(one, async (c) => {
  const actor = requireRole(c, 'editor')
  const form = await readForm(c, workForm)
  c.status(422)
  if (!form.ok) return show(c, { values: form.typed, errors: form.errors })
  const { id } = await workById(db(c), c.req.param('id') ?? '')
  await editWork(servicesOf(c), actor, id, form.value, now(c))
  return redirectWith(c, `${paths.deskWorks}/${id}`, words.desk.saved)
})

workRoutes.post(`${one}/points`, async (c) => {
  const actor = requireRole(c, 'editor')
  const form = await readForm(c, pointForm(today(c)))
  c.status(422)
  if (!form.ok) return show(c, { pointValues: form.typed, pointErrors: form.errors })
  const { id, slug } = await workById(db(c), c.req.param('id') ?? '')
  const { on, status, text, source, source_url } = form.value
  await addPoint(
    servicesOf(c),
    actor,
    id,
    { saidOn: on, status, text, sourceName: source, sourceUrl: source_url },
    now(c),
  )
  return redirectWith(c, paths.work(slug), words.desk.saved)
})
