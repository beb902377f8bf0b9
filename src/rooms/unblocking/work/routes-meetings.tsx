import { Hono } from 'hono'
import { type App, db, download, now, type Request, redirectWith, requireActor, servicesOf, today } from '#core/http.ts'
import { parisDay } from '#core/pure/dates.ts'
import { partIn } from '../cases/parts/actions.ts'
import { cancelMeeting, changeMeeting, conveneMeeting, writeMinutes } from '../cases/parts/actions-meetings.ts'
import { meetingsOf } from '../cases/parts/queries.ts'
import { type InHand, readCase } from '../cases/queries.ts'
import { paths } from '../paths.ts'
import { calendarOf } from './calendar.ts'
import { meetingForm, minutesForm } from './forms.ts'
import { fresh, type Shown, type Work } from './frame.tsx'
import { CancelMeetingPage, ConvenePage, MeetingPage } from './pages-meetings.tsx'
import { acting, idOf, partOf, reading } from './routes-common.tsx'
import { refusals } from './words.ts'
import { planWords } from './words-parts.ts'

export const meetingRoutes = new Hono<App>()

const all = paths.workPart(':id', 'reunions')
const one = `${all}/:part`
const here = (c: Request) => paths.workPart(idOf(c), `reunions/${partOf(c)}`)
const of = (c: Request) => ({ caseId: idOf(c), partId: partOf(c) })

const meetingOf = async (c: Request, { blocker }: Pick<InHand, 'blocker'>) =>
  partIn(await meetingsOf(db(c), blocker.id), partOf(c))

const show = async (c: Request, work: Work, shown: Shown = fresh) =>
  c.render(<MeetingPage {...{ work, shown }} meeting={await meetingOf(c, work)} now={now(c)} />)

meetingRoutes.get(all, (c) => reading(c, (work) => c.render(<ConvenePage work={work} />)))
meetingRoutes.get(one, (c) => reading(c, (work) => show(c, work)))

meetingRoutes.post(all, (c) => {
  const actor = requireActor(c)
  return acting(c, {
    schema: meetingForm,
    act: (convened) => conveneMeeting(servicesOf(c), actor, idOf(c), convened, now(c)),
    show: (work, shown) => c.render(<ConvenePage {...{ work, shown }} />),
    to: (id) => paths.workPart(idOf(c), `reunions/${id}`),
    said: planWords.convened,
    fields: { past: 'day' },
    words: { past: planWords.errors.day },
  })
})

meetingRoutes.post(one, (c) => {
  const actor = requireActor(c)
  return acting(c, {
    schema: meetingForm,
    act: (convened) => changeMeeting(servicesOf(c), actor, of(c), convened, now(c)),
    show: (work, shown) => show(c, work, shown),
    to: here(c),
    said: planWords.changed,
    fields: { past: 'day' },
    words: { past: planWords.errors.day },
  })
})

meetingRoutes.post(`${one}/compte-rendu`, (c) => {
  const actor = requireActor(c)
  return acting(c, {
    schema: minutesForm,
    act: (written) => writeMinutes(servicesOf(c), actor, of(c), written, now(c)),
    show: (work, shown) => show(c, work, shown),
    to: here(c),
    said: planWords.minutesDone,
  })
})

meetingRoutes.get(`${one}/annulation`, (c) =>
  reading(c, async (work) => c.render(<CancelMeetingPage work={work} meeting={await meetingOf(c, work)} />)),
)

meetingRoutes.post(`${one}/annulation`, async (c) => {
  const outcome = await cancelMeeting(servicesOf(c), requireActor(c), of(c), now(c))
  return outcome.ok
    ? redirectWith(c, here(c), planWords.cancelDone)
    : redirectWith(c, here(c), refusals[outcome.refusal], 'refused')
})

const sendCalendar = async (c: Request, inHand: Pick<InHand, 'blocker'>, path: string) => {
  const meeting = await meetingOf(c, inHand)
  const about = { number: inHand.blocker.number ?? '', origin: servicesOf(c).config.publicUrl, path }
  const file = calendarOf(meeting, about, now(c))
  return download(c, file, `reunion-${parisDay(meeting.heldAt)}.ics`, 'text/calendar; charset=utf-8')
}

meetingRoutes.get(`${one}/agenda.ics`, (c) => reading(c, (work) => sendCalendar(c, work, paths.work(idOf(c)))))

/** The same for those of the project, who read the meeting on their own page. */
meetingRoutes.get(paths.caseMeeting(':id', ':part'), async (c) => {
  const inHand = await readCase(db(c), requireActor(c), idOf(c), today(c))
  return inHand.sides.asks ? sendCalendar(c, inHand, paths.case(idOf(c))) : c.redirect(`${here(c)}/agenda.ics`, 303)
})
