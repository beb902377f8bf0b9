import { Hono } from 'hono'
import { notFound } from '#core/errors.ts'
import { type App, db, now, readForm, redirectWith, requireActor, servicesOf, today, visitor } from '#core/http.ts'
import { addDays } from '#core/pure/dates.ts'
import { nextOfGroup } from '../calendar/queries.ts'
import { linkOf } from '../calendar/routes-link.ts'
import { groupPaths as paths } from '../paths.ts'
import { lastLeadVote } from '../replacement/queries.ts'
import { hereFor, hereOf, nothingMore, partOf, writing } from '../routes-here.tsx'
import {
  answerBy,
  canAnswer,
  canConvene,
  canReplaceLead,
  canSteer,
  canWork,
  entersAtOnce,
  isGroupOpenTo,
  refusalToJoin,
} from '../rules.ts'
import { refusals } from '../words.ts'
import { editGroup, moveGroup, nameLead } from './actions.ts'
import { answerRequest, joinGroup, leaveGroup } from './actions-members.ts'
import { groupData } from './api.ts'
import { answering, editing, joining, leaving, moving, naming } from './forms.ts'
import { GroupHome } from './pages.tsx'
import { EditPage, JoinPage, LeadPage, LeavePage, MovePage, RequestPage } from './pages-forms.tsx'
import { candidatesOf, declinedOf, membersOf, requestIn, requestsOf } from './queries.ts'
import { words } from './words.ts'

export const groupRoutes = new Hono<App>()

const nextShown = 5
const declinedFor = 365

groupRoutes.get('/groupes/:file{.+\\.json}', async (c) => {
  const slug = partOf(c, 'file').replace(/\.json$/, '')
  return c.json(await groupData(db(c), servicesOf(c).config.publicUrl, slug, today(c)))
})

groupRoutes.get(paths.group(':slug'), async (c) => {
  const { group, standing } = await hereOf(c)
  const actor = visitor(c)
  const isMember = standing.voices.length > 0
  const vote = isMember ? await lastLeadVote(db(c), group.id) : undefined
  const candidates = isGroupOpenTo(group, actor) ? await candidatesOf(db(c), actor, group, today(c)) : []
  return c.render(
    <GroupHome
      group={group}
      members={await membersOf(db(c), group, isMember)}
      requests={isMember ? await requestsOf(db(c), group.id) : []}
      declined={await declinedOf(db(c), group.id, addDays(today(c), -declinedFor))}
      next={await nextOfGroup(db(c), group.id, actor?.id ?? null, today(c), nextShown)}
      voices={standing.voices.map(({ name }) => name)}
      isInside={isMember}
      may={{
        steer: canSteer(group, standing, actor),
        replace: canReplaceLead(group, standing, actor) && !vote?.isPending,
        work: canWork(group, standing, actor),
        convene: canConvene(group, standing, actor),
        join: candidates.some((one) => refusalToJoin(group, one, actor, today(c)) === null),
        answer: (askedOn) => canAnswer(group, standing, actor, { askedOn, today: today(c) }),
      }}
      leadVote={vote?.isAhead && vote.proposed.isMember ? vote : null}
      subscribed={{
        file: paths.calendarFile(group.slug),
        own: isMember
          ? {
              link: await linkOf(c, { kind: 'group', id: group.id }, paths.calendarFile(group.slug)),
              renew: paths.calendarLink(group.slug),
              cut: paths.calendarCut(group.slug),
            }
          : null,
      }}
      today={today(c)}
    />,
  )
})

writing(groupRoutes, paths.edit(':slug'), {
  can: canSteer,
  form: editing,
  load: async (c) => ({ today: today(c) }),
  page: (filling) => <EditPage {...filling} />,
  write: (c, slug, value) => editGroup(servicesOf(c), requireActor(c), slug, value, now(c)),
})

writing(groupRoutes, paths.status(':slug'), {
  can: canSteer,
  form: moving,
  load: nothingMore,
  page: (filling) => <MovePage {...filling} />,
  write: (c, slug, value) => moveGroup(servicesOf(c), requireActor(c), slug, value, now(c)),
  done: words.move.done,
})

writing(groupRoutes, paths.lead(':slug'), {
  can: canSteer,
  form: naming,
  load: async (c, { group }) => ({ members: await membersOf(db(c), group, true) }),
  page: (filling) => <LeadPage {...filling} />,
  write: (c, slug, { lead }) => nameLead(servicesOf(c), requireActor(c), slug, lead, now(c)),
  done: words.lead.done,
})

writing(groupRoutes, paths.leave(':slug'), {
  can: canWork,
  form: leaving,
  load: nothingMore,
  page: (filling) => <LeavePage {...filling} />,
  write: async (c, slug, { voice }) => {
    const outcome = await leaveGroup(servicesOf(c), requireActor(c), slug, voice, now(c))
    return outcome.ok ? { ok: true, value: paths.group(slug) } : outcome
  },
  done: words.leave.done,
})

const joinPage = async (c: Parameters<typeof hereOf>[0], values = {}, errors = {}) => {
  const actor = requireActor(c)
  const here = await hereFor(c, (group, _, one) => isGroupOpenTo(group, one))
  const candidates = (await candidatesOf(db(c), actor, here.group, today(c))).filter(
    (one) => refusalToJoin(here.group, one, actor, today(c)) === null,
  )
  const atOnce = candidates.filter((one) => entersAtOnce(here.group, one)).map(({ id }) => id)
  return c.render(<JoinPage {...{ ...here, candidates, atOnce, values, errors }} isStale={false} />)
}

groupRoutes.get(paths.join(':slug'), (c) => joinPage(c))
groupRoutes.post(paths.join(':slug'), async (c) => {
  const actor = requireActor(c)
  const { group } = await hereOf(c)
  const read = await readForm(c, joining)
  if (!read.ok) {
    c.status(422)
    return joinPage(c, read.typed, read.errors)
  }
  const outcome = await joinGroup(servicesOf(c), actor, group.slug, read.value, now(c))
  if (!outcome.ok) {
    if (outcome.refusal === 'not-open') return redirectWith(c, paths.group(group.slug), refusals['not-open'], 'refused')
    c.status(422)
    return joinPage(c, read.typed, { voice: [refusals[outcome.refusal]] })
  }
  const said = outcome.value === 'entered' ? words.join.entered : words.join.asked(answerBy(today(c)))
  return redirectWith(c, paths.group(group.slug), said)
})

writing(groupRoutes, paths.request(':slug', ':id'), {
  can: canWork,
  form: answering,
  load: async (c, { group, standing }) => {
    const request = await requestIn(db(c), group.id, partOf(c, 'id'))
    const when = { askedOn: request.since, today: today(c) }
    return canAnswer(group, standing, requireActor(c), when) ? { request } : notFound()
  },
  page: (filling) => <RequestPage {...filling} />,
  write: async (c, slug, value) => {
    const answer = { ...value, requestId: partOf(c, 'id') }
    const outcome = await answerRequest(servicesOf(c), requireActor(c), slug, answer, now(c))
    return outcome.ok ? { ok: true, value: paths.group(slug) } : outcome
  },
  done: words.request.done,
})
