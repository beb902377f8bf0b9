import { Hono } from 'hono'
import { notFound } from '#core/errors.ts'
import { type FieldErrors, type Typed, typedText } from '#core/forms.ts'
import {
  type App,
  db,
  now,
  type Request,
  readForm,
  readQuery,
  redirectWith,
  requireActor,
  servicesOf,
  today,
} from '#core/http.ts'
import { isId } from '#core/pure/id.ts'
import { throttle } from '#core/rate-limit.ts'
import { readSheet } from '#rooms/directory/index.ts'
import { documentsOf, fileSize, isExpired, type ShareRefusal, shareRefusals } from '#rooms/vault/index.ts'
import { paths } from '../paths.ts'
import { bearerOf } from '../queries.ts'
import { organisationById } from '../referrals/queries-recipients.ts'
import { choosingOf, searchOf } from '../referrals/routes-choosing.tsx'
import { askForSupport } from './actions.ts'
import { asking, starting } from './forms.ts'
import { AskPage, ChooseProjectPage, ChooseStructurePage, NoProjectPage } from './pages.tsx'
import { type OwnProject, obstacleToAsk, ownProjects, structureBySlug } from './queries.ts'
import type { AskRefusal } from './rules.ts'
import { refusals, words } from './words.ts'

export const askRoutes = new Hono<App>()

/** What the address says: of which project, to which structure, come from its page or chosen in the list. */
const startOf = async (c: Request) => {
  const read = readQuery(c, starting)
  const { projet, structure } = read.ok ? read.value : { projet: '', structure: '' }
  const vers = searchOf(c).vers || (structure && (await structureBySlug(db(c), structure))) || ''
  return { projet, vers }
}

const showStructures = async (c: Request, project: OwnProject, refusal: string | null) => {
  const actor = requireActor(c)
  const projects = await ownProjects(db(c), actor)
  const choosing = await choosingOf(c, {
    to: paths.ask,
    kept: { projet: project.id },
    near: project.id,
    except: [await bearerOf(db(c), project.id)],
    onlyLabelled: true,
  })
  return c.render(<ChooseStructurePage {...{ project, choosing, refusal }} isOnly={projects.length === 1} />)
}

type Filled = { values?: Typed; errors?: FieldErrors }

const showForm = async (c: Request, project: OwnProject, vers: string, { values = {}, errors = {} }: Filled = {}) => {
  const to = isId(vers) ? await organisationById(db(c), vers) : null
  if (!to) return showStructures(c, project, null)
  const sheet = await readSheet(db(c), requireActor(c), { id: project.id }, today(c))
  const obstacle = await obstacleToAsk(db(c), requireActor(c), { project: sheet, toId: to.id }, today(c))
  if (obstacle) return showStructures(c, project, refusals[obstacle])
  const vault = (await documentsOf(db(c), project.id))
    .filter((one) => !isExpired(one, today(c)))
    .map(({ id, title, size }) => ({ id, title, size: fileSize(size) }))
  return c.render(<AskPage {...{ project, to, vault, values, errors }} />)
}

askRoutes.get(paths.ask, async (c) => {
  const projects = await ownProjects(db(c), requireActor(c))
  const { projet, vers } = await startOf(c)
  if (projects.length === 0) return c.render(<NoProjectPage />)
  const project = projet ? projects.find(({ id }) => id === projet) : projects.length === 1 ? projects[0] : null
  if (project === undefined) return notFound()
  return project ? showForm(c, project, vers) : c.render(<ChooseProjectPage projects={projects} vers={vers} />)
})

const perDay = { name: 'support-ask', hits: 10, perSeconds: 86_400 }

askRoutes.post(paths.ask, async (c) => {
  const actor = requireActor(c)
  const form = await readForm(c, asking)
  const projectId = form.ok ? form.value.projet : typedText(form.typed, 'projet')
  const project = (await ownProjects(db(c), actor)).find(({ id }) => id === projectId) ?? notFound()
  c.status(422)
  if (!form.ok) return showForm(c, project, typedText(form.typed, 'vers'), { values: form.typed, errors: form.errors })
  const { vers: toId, motive: need, expected, documents } = form.value
  if (!isId(toId)) return showForm(c, project, '')
  await throttle(db(c), perDay, [project.id], now(c))
  const asked = { projectId: project.id, toId, need, expected, documents }
  const outcome = await askForSupport(servicesOf(c), actor, asked, now(c))
  if (outcome.ok) return redirectWith(c, paths.referral(outcome.value), words.done)
  if (isAskRefusal(outcome.refusal)) return showStructures(c, project, refusals[outcome.refusal])
  const errors = { documents: [shareRefusals[outcome.refusal]] }
  return showForm(c, project, toId, { values: form.typed, errors })
})

const isAskRefusal = (refusal: AskRefusal | ShareRefusal): refusal is AskRefusal => refusal in refusals
