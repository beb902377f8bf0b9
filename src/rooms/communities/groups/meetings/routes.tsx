import { Hono } from 'hono'
import { notFound } from '#core/errors.ts'
import { type App, db, now, type Request, readForm, requireActor, servicesOf, today, visitor } from '#core/http.ts'
import { groupPaths as paths } from '../paths.ts'
import { back, hereFor, hereOf, partOf, writing } from '../routes-here.tsx'
import { canConvene, canWork } from '../rules.ts'
import { actionsOf } from '../tasks/queries.ts'
import { cancelMeeting, changeMeeting, planMeeting, reportMeeting, sayComing } from './actions.ts'
import { attending, cancelling, planning, reporting } from './forms.ts'
import { CancelPage, PlanPage, ReportPage } from './pages-forms.tsx'
import { MeetingsPage } from './pages-meetings.tsx'
import { MeetingPage } from './pages-one.tsx'
import { attendanceOf, meetingIn, meetingsOf, meetingToConvene, resolutionsOf } from './queries.ts'
import { refusalToReport } from './rules.ts'
import { words } from './words.ts'

export const meetingRoutes = new Hono<App>()

const idOf = (c: Request) => partOf(c, 'id')

meetingRoutes.get(paths.meetings(':slug'), async (c) => {
  const { group, standing } = await hereOf(c)
  return c.render(
    <MeetingsPage
      group={group}
      meetings={await meetingsOf(db(c), group.id, standing.voices.length > 0)}
      isInside={standing.voices.length > 0}
      mayConvene={canConvene(group, standing, visitor(c))}
      today={today(c)}
    />,
  )
})

writing(meetingRoutes, paths.newMeeting(':slug'), {
  can: canConvene,
  form: planning,
  load: async () => ({ meeting: null }),
  page: (filling) => <PlanPage {...filling} />,
  write: (c, slug, value) => planMeeting(servicesOf(c), requireActor(c), slug, value, now(c)),
  done: words.done.plan,
})

meetingRoutes.get(paths.meeting(':slug', ':id'), async (c) => {
  const { group, standing } = await hereOf(c)
  const isMember = standing.voices.length > 0
  const meeting = await meetingIn(db(c), group.id, isMember, idOf(c))
  const isWritten = isMember || meeting.reportStatus === 'published'
  const may = { work: canWork(group, standing, visitor(c)), convene: canConvene(group, standing, visitor(c)) }
  return c.render(
    <MeetingPage
      {...{ group, standing, meeting, may, today: today(c) }}
      attendance={await attendanceOf(db(c), meeting.id, isMember)}
      resolutions={isWritten ? await resolutionsOf(db(c), meeting.id) : []}
      actions={(await actionsOf(db(c), group.id, isMember)).filter(({ meetingId }) => meetingId === meeting.id)}
    />,
  )
})

// whoever may convene reads all that was convened, so as not to erase what they would not see
writing(meetingRoutes, paths.editMeeting(':slug', ':id'), {
  can: canConvene,
  form: planning,
  load: async (c, { group, standing }) => ({
    meeting: await meetingToConvene(db(c), group.id, standing.voices.length > 0, idOf(c)),
  }),
  page: (filling) => <PlanPage {...filling} />,
  write: (c, slug, value) => changeMeeting(servicesOf(c), requireActor(c), slug, { ...value, id: idOf(c) }, now(c)),
  done: words.done.edit,
})

writing(meetingRoutes, paths.cancelMeeting(':slug', ':id'), {
  can: canConvene,
  form: cancelling,
  load: async (c, { group, standing }) => ({
    meeting: await meetingToConvene(db(c), group.id, standing.voices.length > 0, idOf(c)),
  }),
  page: (filling) => <CancelPage {...filling} />,
  write: (c, slug, { reason }) => cancelMeeting(servicesOf(c), requireActor(c), slug, { id: idOf(c), reason }, now(c)),
  done: words.done.cancel,
})

writing(meetingRoutes, paths.report(':slug', ':id'), {
  can: canWork,
  form: reporting,
  load: async (c, { group }) => {
    const meeting = await meetingIn(db(c), group.id, true, idOf(c))
    if (refusalToReport(meeting, today(c))) return notFound()
    return { meeting, resolutions: await resolutionsOf(db(c), meeting.id) }
  },
  page: (filling) => <ReportPage {...filling} />,
  write: (c, slug, value) => reportMeeting(servicesOf(c), requireActor(c), slug, { ...value, id: idOf(c) }, now(c)),
  done: words.report.saved,
})

meetingRoutes.post(paths.attendance(':slug', ':id'), async (c) => {
  const actor = requireActor(c)
  const { group } = await hereFor(c, canWork)
  const read = await readForm(c, attending)
  const outcome = read.ok
    ? await sayComing(
        servicesOf(c),
        actor,
        group.slug,
        { id: idOf(c), voice: read.value.voice, coming: read.value.coming === 'oui' },
        now(c),
      )
    : ({ ok: false, refusal: 'not-yours' } as const)
  return back(c, paths.meeting(group.slug, idOf(c)), outcome, words.done.attendance)
})
