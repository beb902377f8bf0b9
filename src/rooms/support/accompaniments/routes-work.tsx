import { Hono } from 'hono'
import { type App, db, now, type Request, readForm, requireActor, servicesOf, today } from '#core/http.ts'
import { refused } from '#core/pure/result.ts'
import { documentsOf, fileSize, isExpired, sharedDocuments, shareRefusals } from '#rooms/vault/index.ts'
import { paths } from '../paths.ts'
import { chooseSupportDocuments } from './actions-documents.ts'
import { renewCalendar } from './actions-renew-calendar.ts'
import {
  addAction,
  cancelSession,
  markAction,
  moveSession,
  noteSession,
  planSession,
  postponeAction,
} from './actions-sessions.ts'
import { action, choosing, marking, noting, session } from './forms.ts'
import { ActionPage } from './pages-actions.tsx'
import { ConfirmPage } from './pages-frame.tsx'
import { NotesPage, SessionPage } from './pages-sessions.tsx'
import { DocumentsPage } from './pages-sides.tsx'
import type { Accompaniment } from './queries.ts'
import { actionIn, objectivesOf, sessionIn, sessionsOf } from './queries-parts.ts'
import { back, here, partOf, readHere, writing } from './routes-here.tsx'
import { sideOf } from './rules.ts'
import { refusals, words } from './words.ts'

export const accompanimentWork = new Hono<App>()

const sessionHere = async (c: Request, { id }: Accompaniment) => ({ session: await sessionIn(db(c), id, partOf(c)) })

writing(accompanimentWork, paths.newSession(':id'), {
  act: 'work',
  form: session,
  load: async () => ({ session: null }),
  page: (filling) => <SessionPage {...filling} />,
  write: (c, id, { subject, day, hour, minutes, place }) => {
    const draft = { subject, heldOn: day, startsAt: hour, minutes, place }
    return planSession(servicesOf(c), requireActor(c), id, draft, now(c))
  },
  done: words.done.planned,
  part: '#seances',
})

writing(accompanimentWork, paths.session(':id', ':part'), {
  act: 'work',
  form: session,
  load: sessionHere,
  page: (filling) => <SessionPage {...filling} />,
  write: (c, id, { stamp, subject, day, hour, minutes, place }) => {
    const draft = { sessionId: partOf(c), stamp, subject, heldOn: day, startsAt: hour, minutes, place }
    return moveSession(servicesOf(c), requireActor(c), id, draft, now(c))
  },
  part: '#seances',
})

writing(accompanimentWork, paths.holdSession(':id', ':part'), {
  act: 'work',
  form: noting,
  load: sessionHere,
  page: (filling) => <NotesPage {...filling} />,
  write: (c, id, { stamp, notes }) =>
    noteSession(servicesOf(c), requireActor(c), id, { sessionId: partOf(c), stamp, notes }, now(c)),
  part: '#seances',
})

accompanimentWork.get(paths.cancelSession(':id', ':part'), async (c) => {
  const accompaniment = await here(c, 'work')
  const { session: cancelled } = await sessionHere(c, accompaniment)
  const { cancel: title, cancelLede: lede, cancel: submit } = words.session
  return c.render(
    <ConfirmPage {...{ accompaniment, title, lede, submit }} to={paths.cancelSession(accompaniment.id, cancelled.id)}>
      <p>{cancelled.subject}</p>
    </ConfirmPage>,
  )
})

accompanimentWork.post(paths.cancelSession(':id', ':part'), async (c) => {
  const actor = requireActor(c)
  const { id } = await here(c, 'work')
  return back(c, id, await cancelSession(servicesOf(c), actor, id, partOf(c), now(c)), words.done.cancelled, '#seances')
})

writing(accompanimentWork, paths.newAction(':id'), {
  act: 'work',
  form: action,
  load: async (c, { id }) => ({
    action: null,
    sessions: await sessionsOf(db(c), id),
    decidedIn: c.req.query('seance') ?? '',
    objectives: (await objectivesOf(db(c), id)).filter(({ status }) => status === 'open'),
  }),
  page: (filling) => <ActionPage {...filling} />,
  write: (c, id, { title, side, due, session: sessionId, objective: objectiveId }) => {
    const draft = { title, side, dueOn: due, sessionId: sessionId || null, objectiveId: objectiveId || null }
    return addAction(servicesOf(c), requireActor(c), id, draft, now(c))
  },
  part: '#actions',
})

writing(accompanimentWork, paths.action(':id', ':part'), {
  act: 'work',
  form: action,
  load: async (c, { id }) => ({
    action: await actionIn(db(c), id, partOf(c)),
    sessions: [],
    decidedIn: '',
    objectives: [],
  }),
  page: (filling) => <ActionPage {...filling} />,
  write: (c, id, { title, side, due }) =>
    postponeAction(servicesOf(c), requireActor(c), id, { actionId: partOf(c), title, side, dueOn: due }, now(c)),
  part: '#actions',
})

accompanimentWork.post(paths.actionDone(':id', ':part'), async (c) => {
  const actor = requireActor(c)
  const { id } = await here(c, 'work')
  const form = await readForm(c, marking)
  const isDone = form.ok && form.value.done === 'oui'
  const outcome = form.ok
    ? await markAction(servicesOf(c), actor, id, { actionId: partOf(c), isDone }, now(c))
    : refused('not-now')
  return back(c, id, outcome, words.done.saved, '#actions')
})

/** The documents of one's own side, and those already given. */
const documentsHere = async (c: Request, accompaniment: Accompaniment) => {
  const isHolder = sideOf(accompaniment.roles) === 'holder'
  const held = await sharedDocuments(db(c), { kind: 'support', id: accompaniment.id })
  const vault = await documentsOf(db(c), isHolder ? accompaniment.projectId : accompaniment.organisationId)
  const chosen = held.map(({ id }) => id)
  return {
    chosen,
    vault: vault
      .filter((one) => !isExpired(one, today(c)) || chosen.includes(one.id))
      .map(({ id, title, size }) => ({ id, title, size: fileSize(size) })),
  }
}

accompanimentWork.get(paths.supportDocuments(':id'), async (c) => {
  const accompaniment = await here(c, 'share')
  return c.render(
    <DocumentsPage {...{ accompaniment, ...(await documentsHere(c, accompaniment)) }} values={{}} errors={{}} />,
  )
})

accompanimentWork.post(paths.supportDocuments(':id'), async (c) => {
  const actor = requireActor(c)
  const accompaniment = await here(c, 'share')
  const form = await readForm(c, choosing)
  const ids = form.ok ? form.value.documents : []
  const outcome = await chooseSupportDocuments(servicesOf(c), actor, accompaniment.id, ids, now(c))
  if (outcome.ok) return back(c, accompaniment.id, outcome, words.done.documents, '#pieces')
  const { refusal } = outcome
  if (refusal in refusals) return back(c, accompaniment.id, refused(refusal as keyof typeof refusals), '')
  c.status(422)
  const errors = { documents: [shareRefusals[refusal as keyof typeof shareRefusals]] }
  return c.render(
    <DocumentsPage {...{ accompaniment, ...(await documentsHere(c, accompaniment)), errors }} values={form.typed} />,
  )
})

accompanimentWork.post(paths.calendarLink(':id'), async (c) => {
  const actor = requireActor(c)
  const { id } = await readHere(c)
  await renewCalendar(servicesOf(c), actor, id, now(c))
  return back(c, id, { ok: true, value: null }, words.done.calendar, '#agenda')
})
