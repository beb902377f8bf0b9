import { Hono } from 'hono'
import type { Actor } from '#core/actor.ts'
import { found } from '#core/errors.ts'
import { type FieldErrors, type Typed, typedText } from '#core/forms.ts'
import {
  type App,
  db,
  download,
  now,
  type Request,
  readForm,
  redirectWith,
  requireRole,
  sendFile,
  servicesOf,
  today,
} from '#core/http.ts'
import { CSV_BOM, csvLine } from '#core/pure/csv.ts'
import { readSharedFile } from '#rooms/vault/index.ts'
import { expertisesOf } from '../expertises/queries.ts'
import { readFile } from '../lifecycle/queries-access.ts'
import { referentialById, supportRoles } from '../referential/queries.ts'
import { addNote } from './actions.ts'
import { noteForm } from './forms.ts'
import { DossierPage, type FileView } from './pages.tsx'
import { ExchangesPage } from './pages-exchanges.tsx'
import { HistoryPage } from './pages-history.tsx'
import { InterestPage } from './pages-interest.tsx'
import { NotesPage } from './pages-notes.tsx'
import { OpinionsPage } from './pages-opinions.tsx'
import { WholePage } from './pages-whole.tsx'
import { paths } from './paths.ts'
import { answersOf, evidenceOf, type FileHead, fileHead, notesOf, pledgesOf } from './queries.ts'
import { contradictionsOf, correctionsOf, historyOf } from './queries-exchanges.ts'
import { assignmentsOf, type OpinionLine } from './queries-opinions.ts'
import { awaitedDeclaration } from './queries-waiting.ts'
import { canTakeBack, readableOpinions } from './rules.ts'
import { scoreRows } from './scores.ts'
import { words } from './words.ts'

export const fileRoutes = new Hono<App>()

export const idOf = (c: Request): string => c.req.param('id') ?? ''

/** Those who sit at the desk: whether a given file is theirs is said by what loads it. */
export const requireDesk = (c: Request): Actor =>
  requireRole(c, 'label_coordinator', 'label_reviewer', 'label_committee')

export const openHead = async (c: Request): Promise<FileHead> =>
  fileHead(db(c), await readFile(db(c), requireDesk(c), idOf(c), today(c)), today(c))

/** The file as this person may read it. */
export const openView = async (c: Request): Promise<FileView> => {
  const head = await openHead(c)
  const { application } = head
  const referential = await referentialById(db(c), application.referentialId)
  const roles = await supportRoles(db(c), today(c))
  const { current, former } = readableOpinions(await assignmentsOf(db(c), application.id), head, head.opinions.wanted)
  return {
    head,
    referential,
    answers: await answersOf(db(c), application.id),
    evidence: await evidenceOf(db(c), application.id),
    pledges: await pledgesOf(db(c), application.id),
    roles: roles.filter(({ code }) => application.roles.includes(code)).map(({ name }) => name),
    opinions: current,
    formerOpinions: former,
  }
}

fileRoutes.get(paths.file(':id'), async (c) => {
  const awaited = await awaitedDeclaration(db(c), requireDesk(c), idOf(c), today(c))
  if (awaited) return c.render(<InterestPage application={awaited} values={{}} errors={{}} />)
  return c.render(<DossierPage view={await openView(c)} />)
})

fileRoutes.get(paths.opinions(':id'), async (c) => {
  const view = await openView(c)
  const assignments = await assignmentsOf(db(c), view.head.application.id)
  return c.render(<OpinionsPage view={view} assignments={assignments} today={today(c)} />)
})

fileRoutes.get(paths.exchanges(':id'), async (c) => {
  const head = await openHead(c)
  const { criteria } = await referentialById(db(c), head.application.referentialId)
  const exchanges = await exchangesOf(c, head)
  const asked = exchanges.corrections.find(({ answeredAt }) => answeredAt === null)
  const mayTakeBack = asked !== undefined && canTakeBack(head, head.application.status, asked, requireDesk(c).id)
  const page = { head, today: today(c), criteria, ...exchanges, mayTakeBack }
  return c.render(<ExchangesPage {...page} />)
})

const exchangesOf = async (c: Request, { application }: FileHead) => ({
  corrections: await correctionsOf(db(c), application.id),
  contradictions: await contradictionsOf(db(c), application.id),
})

fileRoutes.get(paths.whole(':id'), async (c) => {
  const view = await openView(c)
  const { id } = view.head.application
  return c.render(
    <WholePage
      view={view}
      {...(await exchangesOf(c, view.head))}
      expertises={await expertisesOf(db(c), id)}
      notes={await notesOf(db(c), id)}
      events={await historyOf(db(c), id)}
      today={today(c)}
    />,
  )
})

fileRoutes.get(paths.history(':id'), async (c) => {
  const head = await openHead(c)
  return c.render(<HistoryPage head={head} events={await historyOf(db(c), head.application.id)} />)
})

const showNotes = async (c: Request, errors: FieldErrors = {}, values: Typed = {}) => {
  const head = await openHead(c)
  return c.render(
    <NotesPage head={head} notes={await notesOf(db(c), head.application.id)} errors={errors} values={values} />,
  )
}

fileRoutes.get(paths.notes(':id'), (c) => showNotes(c))

fileRoutes.post(paths.notes(':id'), async (c) => {
  const actor = requireDesk(c)
  const form = await readForm(c, noteForm)
  if (!form.ok) {
    c.status(422)
    return showNotes(c, form.errors, { text: typedText(form.typed, 'text') })
  }
  await addNote(servicesOf(c), actor, idOf(c), form.value.text, now(c))
  return redirectWith(c, paths.notes(idOf(c)), words.notes.added)
})

/** The pieces a score rests on, in one cell. */
const citedIn = (line: OpinionLine | undefined): string => line?.pieces.map(({ title }) => title).join(' ; ') ?? ''

fileRoutes.get(paths.scores(':id'), async (c) => {
  const view = await openView(c)
  const { scores } = words
  const names = view.opinions.map(({ reviewer }) => reviewer)
  const lines = [
    csvLine([scores.criterion, scores.first, scores.self, ...names, scores.gap, ...names.map(words.basis.cited)]),
    ...scoreRows(view).map((row) =>
      csvLine([row.title, row.first, row.self, ...row.reviewed, row.gap, ...row.lines.map(citedIn)]),
    ),
  ]
  return download(c, CSV_BOM + lines.join(''), scores.fileName(view.head.application.number), 'text/csv; charset=utf-8')
})

fileRoutes.get(paths.evidence(':id', ':evidenceId'), async (c) => {
  const { application } = await readFile(db(c), requireDesk(c), idOf(c), today(c))
  const evidence = await evidenceOf(db(c), application.id)
  const one = found(evidence.find(({ id, kind }) => kind === 'file' && id === c.req.param('evidenceId')))
  if (!one.held || !one.documentId) return redirectWith(c, paths.file(application.id), words.file.takenBack, 'note')
  const subject = { kind: 'label_application' as const, id: application.id }
  return sendFile(c, await readSharedFile(db(c), servicesOf(c).files, one.documentId, subject))
})
