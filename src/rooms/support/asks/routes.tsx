import { Hono } from 'hono'
import { found, notFound, Problem } from '#core/errors.ts'
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
import { type Id, isId } from '#core/pure/id.ts'
import { throttle } from '#core/rate-limit.ts'
import { readSheet } from '#rooms/directory/index.ts'
import { documentsOf, fileSize, isExpired } from '#rooms/vault/index.ts'
import { paths } from '../paths.ts'
import { bearerOf } from '../queries.ts'
import type { DocumentRefusal } from '../referrals/actions-consent.ts'
import { organisationById } from '../referrals/queries-recipients.ts'
import { searchOf } from '../referrals/routes-choosing.tsx'
import { choosingOf } from '../referrals/routes-choosing-of.tsx'
import { documentRefusals } from '../referrals/words.ts'
import { askForSupport } from './actions.ts'
import { asking, starting } from './forms.ts'
import { AskPage, ChooseProjectPage, ChooseStructurePage, NoProjectPage } from './pages.tsx'
import { type OwnProject, obstacleToAsk, ownProject, ownProjects, structureBySlug } from './queries.ts'
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

type To = { id: Id; name: string } | null
type Filled = { values?: Typed; errors?: FieldErrors }

const showAsk = async (c: Request, project: OwnProject, to: To, { values = {}, errors = {} }: Filled = {}) => {
  const vault = (await documentsOf(db(c), project.id))
    .filter((one) => !isExpired(one, today(c)))
    .map(({ id, title, size }) => ({ id, title, size: fileSize(size) }))
  return c.render(<AskPage {...{ project, to, vault, values, errors }} />)
}

const showForm = async (c: Request, project: OwnProject, vers: string) => {
  const to = isId(vers) ? await organisationById(db(c), vers) : null
  if (!to) return showStructures(c, project, null)
  const sheet = await readSheet(db(c), requireActor(c), { id: project.id }, today(c))
  const obstacle = await obstacleToAsk(db(c), requireActor(c), { project: sheet, toId: to.id }, today(c))
  return obstacle ? showStructures(c, project, refusals[obstacle]) : showAsk(c, project, to)
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

/** Past the pace, the answer is 429 and the form says for how long; null when it is kept. */
const tooFast = async (c: Request, project: OwnProject): Promise<FieldErrors | null> => {
  try {
    await throttle(db(c), perDay, [project.id], now(c))
    return null
  } catch (error) {
    if (!(error instanceof Problem) || error.kind !== 'too-many') throw error
    const seconds = error.retryAfterSeconds ?? perDay.perSeconds
    c.status(429)
    c.header('Retry-After', String(seconds))
    return { form: [words.errors.tooFast(seconds)] }
  }
}

type Own = NonNullable<Awaited<ReturnType<typeof ownProject>>>

/** The form again, with all that was typed: what is wrong with it, and what has stood in the way since. */
const showAgain = async (c: Request, project: Own, values: Typed, errors: FieldErrors) => {
  const vers = typedText(values, 'vers')
  const to = isId(vers) ? await organisationById(db(c), vers) : null
  const obstacle = to && (await obstacleToAsk(db(c), requireActor(c), { project, toId: to.id }, today(c)))
  const inTheWay = to ? obstacle && refusals[obstacle] : words.errors.to
  return showAsk(c, project, to, { values, errors: inTheWay ? { vers: [inTheWay], ...errors } : errors })
}

askRoutes.post(paths.ask, async (c) => {
  const actor = requireActor(c)
  const form = await readForm(c, asking)
  const projectId = form.ok ? form.value.projet : typedText(form.typed, 'projet')
  const project = found(await ownProject(db(c), actor, projectId))
  c.status(422)
  if (!form.ok) return showAgain(c, project, form.typed, form.errors)
  const { vers: toId, motive: need, expected, documents } = form.value
  const to = isId(toId) ? await organisationById(db(c), toId) : null
  if (!to) return showAgain(c, project, form.typed, {})
  const pace = await tooFast(c, project)
  if (pace) return showAgain(c, project, form.typed, pace)
  const outcome = await askForSupport(
    servicesOf(c),
    actor,
    { projectId: project.id, toId: to.id, need, expected, documents },
    now(c),
  )
  if (outcome.ok) return redirectWith(c, paths.referral(outcome.value), words.done)
  const { refusal } = outcome
  const errors = isAskRefusal(refusal) ? { vers: [refusals[refusal]] } : { documents: [documentRefusals[refusal]] }
  return showAgain(c, project, form.typed, errors)
})

const isAskRefusal = (refusal: AskRefusal | DocumentRefusal): refusal is AskRefusal => refusal in refusals
