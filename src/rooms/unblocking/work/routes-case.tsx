import { Hono } from 'hono'
import { type App, db, now, type Request, requireActor, servicesOf, today } from '#core/http.ts'
import { answerClock } from '../cases/clocks.ts'
import { eventsOf } from '../cases/events.ts'
import { holdCase, resumeCase, setPurpose } from '../cases/parts/actions-pace.ts'
import { countReadings } from '../cases/queries-readings.ts'
import { outcomesOf } from '../outcomes/queries.ts'
import { paths } from '../paths.ts'
import { offersOf } from '../precedents/offers/queries.ts'
import { precedentsLike } from '../precedents/similar/queries.ts'
import { holdForm, noForm, purposeForm } from './forms.ts'
import { fresh, type Shown, type Work } from './frame.tsx'
import { CasePage } from './pages-case.tsx'
import { HistoryPage } from './pages-history.tsx'
import { challengeName } from './queries.ts'
import { acting, idOf, reading } from './routes-common.tsx'
import { words } from './words.ts'

export const caseRoutes = new Hono<App>()

const show = async (c: Request, work: Work, shown: Shown = fresh) => {
  const { id, matter, how, wants, rule, challengeId } = work.blocker
  const sought = { matter, how, text: [wants, rule].join(' ') }
  const [clock, readings, challenge, outcomes, similar, offers] = await Promise.all([
    answerClock(db(c), id),
    countReadings(db(c), id),
    challengeName(db(c), challengeId),
    outcomesOf(db(c), id),
    precedentsLike(db(c), sought, 3),
    offersOf(db(c), id),
  ])
  return c.render(<CasePage {...{ work, clock, readings, challenge, outcomes, similar, offers, shown }} />)
}

caseRoutes.get(paths.work(':id'), (c) => reading(c, (work) => show(c, work)))

caseRoutes.post(paths.workPart(':id', 'objectif'), (c) => {
  const actor = requireActor(c)
  return acting(c, {
    schema: purposeForm,
    act: ({ purpose }) => setPurpose(servicesOf(c), actor, idOf(c), purpose, now(c)),
    show: (work, shown) => show(c, work, shown),
    to: paths.work(idOf(c)),
    said: words.purpose.done,
  })
})

caseRoutes.post(paths.workPart(':id', 'pause'), (c) => {
  const actor = requireActor(c)
  return acting(c, {
    schema: holdForm.refine(({ awaits, until }) => awaits !== 'date' || (until !== null && until > today(c)), {
      ...{ error: words.errors.until, path: ['until'] },
    }),
    act: (held) => holdCase(servicesOf(c), actor, idOf(c), held, now(c)),
    show: (work, shown) => show(c, work, shown),
    to: paths.work(idOf(c)),
    said: words.hold.done,
    fields: { past: 'until', 'no-reason': 'reason' },
  })
})

caseRoutes.post(paths.workPart(':id', 'reprise'), (c) => {
  const actor = requireActor(c)
  return acting(c, {
    schema: noForm,
    act: () => resumeCase(servicesOf(c), actor, idOf(c), now(c)),
    show: (work, shown) => show(c, work, shown),
    to: paths.work(idOf(c)),
    said: words.hold.resumed,
  })
})

caseRoutes.get(paths.workPart(':id', 'historique'), (c) =>
  reading(c, async (work) => {
    const { id } = work.blocker
    const [events, readings] = await Promise.all([eventsOf(db(c), id, false), countReadings(db(c), id)])
    return c.render(<HistoryPage {...{ work, events, readings }} />)
  }),
)
