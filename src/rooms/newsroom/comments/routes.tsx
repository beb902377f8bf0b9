import { Hono } from 'hono'
import { notFound } from '#core/errors.ts'
import type { FieldErrors, Typed } from '#core/forms.ts'
import {
  type App,
  db,
  now,
  openToAll,
  type Request,
  readForm,
  redirectWith,
  servicesOf,
  today,
  visitor,
} from '#core/http.ts'
import { throttle } from '#core/rate-limit.ts'
import { officerNames } from '../moderating/queries-team.ts'
import { heldBack } from '../pace.ts'
import { paths } from '../paths.ts'
import { appeal, withdrawComment, writeComment } from './actions.ts'
import { reportComment } from './actions-reports.ts'
import { appealForm, commentForm, reportForm } from './forms.ts'
import { FollowPage, ReportPage, WithdrawPage, WritePage } from './pages.tsx'
import { authorPath, isAuthor } from './proof.ts'
import { parentOf, publishedComment, type Subject, subjectAt, type WholeComment, wholeComment } from './queries.ts'
import { canSpeakForTeam, passesForTeam } from './rules.ts'
import { appealRefusals, words } from './words.ts'

export const commentRoutes = new Hono<App>()

type Shown = { values?: Typed; errors?: FieldErrors; parent?: number | undefined }

const showForm = async (c: Request, subject: Subject, { values = {}, errors = {}, parent }: Shown) => {
  const answered = parent ? await parentOf(db(c), subject, parent) : null
  return c.render(
    <WritePage
      subject={subject}
      visitor={visitor(c)}
      today={today(c)}
      values={values}
      errors={errors}
      parent={answered && parent ? { ...answered, number: parent } : null}
    />,
  )
}

const byAddress = { name: 'comment', hits: 30, perSeconds: 3_600 }
const byEmail = { name: 'comment-email', hits: 10, perSeconds: 3_600 }

const receive = async (c: Request, subject: Subject, slow: FieldErrors | null) => {
  const actor = visitor(c)
  const form = await readForm(c, commentForm(actor !== null))
  const again = (errors: FieldErrors, parent = Number(form.typed.parent) || undefined) =>
    showForm(c, subject, { values: form.typed, errors, parent })
  if (slow) return again(slow)
  c.status(422)
  if (!form.ok) return again(form.errors)
  const { body, website, parent, site_web } = form.value
  const { name, email } = actor ?? form.value
  // the connection counts with the address: a stranger who types someone's address does not silence them
  const tooMany = await heldBack(c, throttle(db(c), byEmail, [`${c.var.address} ${email}`], now(c)))
  if (tooMany) return again(tooMany)
  if (!actor && passesForTeam(name, await officerNames(db(c), today(c))))
    return again({ name: [words.errors.teamName] })
  const answered = parent ? await parentOf(db(c), subject, parent) : null
  if (parent && !answered) return again({ body: [words.errors.parent] })
  const team = form.value.team && canSpeakForTeam(actor, today(c))
  const written = { body, name, email, website, parentId: answered?.id ?? null, team, trapped: site_web !== '' }
  const outcome = await writeComment(servicesOf(c), actor, subject, written, now(c))
  if (!outcome.ok) return again({ body: [words.errors.twice] })
  if (team) return redirectWith(c, `${subject.path}#commentaire-${outcome.value.number}`, words.sentTeam)
  return c.redirect(authorPath(servicesOf(c).secret, outcome.value.number), 303)
}

const open = async (c: Request, kind: 'article' | 'question') => {
  const subject = await subjectAt(db(c), kind, c.req.param('slug') ?? '')
  return subject.open ? subject : notFound()
}

for (const [kind, path] of [
  ['article', paths.commentArticle(':slug')],
  ['question', paths.commentQuestion(':slug')],
] as const) {
  commentRoutes.get(path, async (c) => {
    const subject = await open(c, kind)
    const { pathname, search } = new URL(c.req.url)
    if (pathname !== subject.commentPath) return c.redirect(subject.commentPath + search, 301)
    return showForm(c, subject, { parent: Number(c.req.query('reponse')) || undefined })
  })
  commentRoutes.post(path, async (c) => {
    const subject = await open(c, kind)
    return receive(c, subject, await heldBack(c, openToAll(c, byAddress)))
  })
}

const followed = `${paths.comment(':number')}/suivi/:proof`

const mine = async (c: Request): Promise<{ comment: WholeComment; now: Date; here: string }> => {
  const number = Number(c.req.param('number'))
  const proof = c.req.param('proof') ?? ''
  if (!isAuthor(servicesOf(c).secret, number, proof)) return notFound()
  return { comment: await wholeComment(db(c), number), now: now(c), here: authorPath(servicesOf(c).secret, number) }
}

commentRoutes.get(followed, async (c) => c.render(<FollowPage {...(await mine(c))} values={{}} errors={{}} />))

commentRoutes.get(`${followed}/retirer`, async (c) => c.render(<WithdrawPage {...(await mine(c))} />))

const changes = { name: 'comment-change', hits: 20, perSeconds: 3_600 }

commentRoutes.post(`${followed}/retirer`, async (c) => {
  await openToAll(c, changes)
  const { comment } = await mine(c)
  return redirectWith(c, await withdrawComment(servicesOf(c), comment.number, now(c)), words.received.withdrawn)
})

commentRoutes.post(`${followed}/recours`, async (c) => {
  await openToAll(c, changes)
  const { comment, here, ...at } = await mine(c)
  const form = await readForm(c, appealForm)
  c.status(422)
  if (!form.ok) return c.render(<FollowPage {...at} {...{ comment, here }} values={form.typed} errors={form.errors} />)
  const outcome = await appeal(servicesOf(c), comment.number, form.value.text, now(c))
  return outcome.ok
    ? redirectWith(c, here, words.received.appealed)
    : redirectWith(c, here, appealRefusals[outcome.refusal], 'refused')
})

const report = `${paths.comment(':number')}/signaler`
const reported = (c: Request) => publishedComment(db(c), Number(c.req.param('number')))

commentRoutes.get(report, async (c) =>
  c.render(<ReportPage comment={await reported(c)} signedIn={visitor(c) !== null} values={{}} errors={{}} />),
)

commentRoutes.post(report, async (c) => {
  const slow = await heldBack(c, openToAll(c, changes))
  const comment = await reported(c)
  const form = await readForm(c, reportForm)
  const actor = visitor(c)
  if (slow || !form.ok) {
    if (!slow) c.status(422)
    const errors = slow ?? (form.ok ? {} : form.errors)
    return c.render(<ReportPage comment={comment} signedIn={actor !== null} values={form.typed} errors={errors} />)
  }
  const { reason, details, site_web } = form.value
  const email = actor?.email ?? form.value.email
  if (site_web === '') await reportComment(servicesOf(c), actor, comment.number, { reason, details, email }, now(c))
  return redirectWith(c, comment.path, words.reporting.done)
})
