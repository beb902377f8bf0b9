import { Hono } from 'hono'
import { z } from 'zod'
import { found } from '#core/errors.ts'
import { type App, db, now, type Request, requireActor, servicesOf, visitor } from '#core/http.ts'
import { done, type Outcome } from '#core/pure/result.ts'
import { type Here, membersOrFacilitators, nothingMore, partOf, reading, writing } from '../writing/routes-here.tsx'
import { addPartner, beginAccelerator, editAccelerator, removePartner, takeStep } from './actions.ts'
import { addCohort, citeProject, editCohort, uncite } from './cohorts/actions.ts'
import { beginForm, cohortForm, editForm, partnerForm, projectForm, stepForm } from './forms.ts'
import { AcceleratorPage } from './pages.tsx'
import {
  BeginPage,
  CitePage,
  CohortPage,
  EditPage,
  PartnerPage,
  RemovePartnerPage,
  StepPage,
  UncitePage,
} from './pages-writing.tsx'
import { acceleratorPaths as paths } from './paths.ts'
import { acceleratorOf, cohortIn } from './queries.ts'
import { type Refusal, refusals, words } from './words.ts'

export const acceleratorRoutes = new Hono<App>()

const load = async (c: Request, { community }: Here) => ({
  accelerator: found(await acceleratorOf(db(c), community.id, visitor(c)?.id ?? null)),
})
const loadCohort = async (c: Request, here: Here) => {
  const { accelerator } = await load(c, here)
  return { accelerator, cohort: cohortIn(accelerator, partOf(c, 'cohort')) }
}
const home = (slug: string, outcome: Outcome<null, Refusal>): Outcome<string, Refusal> =>
  outcome.ok ? done(paths.home(slug)) : outcome

const fields: Partial<Record<Refusal, string>> = {
  'not-now': 'state',
  'no-note': 'note',
  before: 'since',
  'in-future': 'since',
  known: 'name',
  'no-project': 'project',
}
const fieldOf = (refusal: Refusal): string | undefined => fields[refusal]
const common = { refusals, fieldOf }

reading(acceleratorRoutes, paths.home(':slug'), async (c, { community, standing }) =>
  c.render(
    <AcceleratorPage
      community={community}
      accelerator={await acceleratorOf(db(c), community.id, visitor(c)?.id ?? null)}
      mayWrite={membersOrFacilitators(community, standing, visitor(c))}
    />,
  ),
)

writing(acceleratorRoutes, paths.begin(':slug'), {
  ...common,
  form: beginForm,
  load: nothingMore,
  page: (filling) => <BeginPage {...filling} />,
  write: async (c, slug, begun) =>
    home(slug, await beginAccelerator(servicesOf(c), requireActor(c), slug, begun, now(c))),
  done: words.done.begun,
})

writing(acceleratorRoutes, paths.edit(':slug'), {
  ...common,
  form: editForm,
  load,
  page: (filling) => <EditPage {...filling} />,
  write: async (c, slug, written) =>
    home(slug, await editAccelerator(servicesOf(c), requireActor(c), slug, written, now(c))),
  done: words.done.saved,
})

writing(acceleratorRoutes, paths.step(':slug'), {
  ...common,
  form: stepForm,
  load,
  page: (filling) => <StepPage {...filling} />,
  write: async (c, slug, step) => home(slug, await takeStep(servicesOf(c), requireActor(c), slug, step, now(c))),
  done: words.step.done,
})

writing(acceleratorRoutes, paths.addPartner(':slug'), {
  ...common,
  form: partnerForm,
  load,
  page: (filling) => <PartnerPage {...filling} />,
  write: async (c, slug, partner) =>
    home(slug, await addPartner(servicesOf(c), requireActor(c), slug, partner, now(c))),
  done: words.partners.added,
})

writing(acceleratorRoutes, paths.removePartner(':slug', ':partner'), {
  ...common,
  form: z.object({}),
  load: async (c, here) => {
    const { accelerator } = await load(c, here)
    return { accelerator, partner: found(accelerator.partners.find(({ id }) => id === partOf(c, 'partner'))) }
  },
  page: (filling) => <RemovePartnerPage {...filling} />,
  write: async (c, slug) =>
    home(slug, await removePartner(servicesOf(c), requireActor(c), slug, partOf(c, 'partner'), now(c))),
  done: words.partners.removed,
})

writing(acceleratorRoutes, paths.addCohort(':slug'), {
  ...common,
  form: cohortForm,
  load: async (c, here) => ({ ...(await load(c, here)), cohort: null }),
  page: (filling) => <CohortPage {...filling} />,
  write: async (c, slug, written) => home(slug, await addCohort(servicesOf(c), requireActor(c), slug, written, now(c))),
  done: words.cohorts.saved,
})

writing(acceleratorRoutes, paths.editCohort(':slug', ':cohort'), {
  ...common,
  form: cohortForm,
  load: loadCohort,
  page: (filling) => <CohortPage {...filling} />,
  write: async (c, slug, written) =>
    home(slug, await editCohort(servicesOf(c), requireActor(c), slug, partOf(c, 'cohort'), written, now(c))),
  done: words.cohorts.saved,
})

writing(acceleratorRoutes, paths.addProject(':slug', ':cohort'), {
  ...common,
  form: projectForm,
  load: loadCohort,
  page: (filling) => <CitePage {...filling} />,
  write: async (c, slug, { project }) =>
    home(slug, await citeProject(servicesOf(c), requireActor(c), slug, partOf(c, 'cohort'), project, now(c))),
  done: words.cohorts.cited,
})

// the keepers of the project too, members or not: what they do not keep is not found
writing(acceleratorRoutes, paths.removeProject(':slug', ':cohort', ':project'), {
  ...common,
  can: () => true,
  form: z.object({}),
  load: async (c, here) => {
    const { accelerator, cohort } = await loadCohort(c, here)
    const mayWrite = membersOrFacilitators(here.community, here.standing, visitor(c))
    const project = cohort.projects.find(({ id, mine }) => id === partOf(c, 'project') && (mayWrite || mine))
    return { accelerator, cohort, project: found(project) }
  },
  page: (filling) => <UncitePage {...filling} />,
  write: async (c, slug) => {
    const key = { slug, cohortId: partOf(c, 'cohort'), projectId: partOf(c, 'project') }
    return home(slug, await uncite(servicesOf(c), requireActor(c), key, now(c)))
  },
  done: words.cohorts.uncited,
})
