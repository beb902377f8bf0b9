import { addDays, type Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { isTheirs as isTheirTurn, headingOf as supportHeading } from '../accompaniments/pages.tsx'
import type { Accompaniment } from '../accompaniments/queries.ts'
import { isOver, isRunning, sideOf } from '../accompaniments/rules.ts'
import { standingSession } from '../accompaniments/rules-sessions.ts'
import { awaited as stepNames } from '../accompaniments/words.ts'
import { paths } from '../paths.ts'
import { headingOf, isTheirs } from '../referrals/pages.tsx'
import type { Referral } from '../referrals/queries.ts'
import { handOf, isOpen } from '../referrals/rules.ts'
import type { Everything, PlannedSession } from './queries.ts'
import { type Item, near } from './rules.ts'
import { awaited, dutyNames } from './words.ts'

const expectedOf = ({ status, origin }: Referral): string => {
  if (status === 'proposed') return awaited.consent
  if (status === 'agreed_by_holder') return origin === 'holder' ? awaited.answerAsk : awaited.answerReferral
  return status === 'accepted_by_recipient' ? awaited.start : awaited.news
}

/** It is the turn of their project, or of their structure, whoever decides there. */
const isOfTheirSide = ({ status, roles }: Referral): boolean =>
  (handOf(status) === 'holder' ? roles.holder : roles.to) !== null

const ofReferral = (referral: Referral): Item => {
  const waits = isTheirs(referral)
  return {
    key: `orientation-${referral.id}`,
    text: isOfTheirSide(referral) ? expectedOf(referral) : awaited.others,
    title: headingOf(referral),
    path: waits && referral.status === 'proposed' ? paths.consent(referral.id) : paths.referral(referral.id),
    on: referral.dueOn,
    waits,
    fictional: referral.fictional,
    changedAt: referral.movedAt,
  }
}

/** What is expected of an accompaniment as a whole: its next step, its evaluator, what becomes of it after six months. */
const ofAccompaniment = (one: Accompaniment, today: Day): Item[] => {
  const side = sideOf(one.roles)
  if (!side) return []
  const base = {
    title: supportHeading(one),
    path: paths.accompaniment(one.id),
    fictional: one.fictional,
    changedAt: one.movedAt,
  }
  const items: Item[] = []
  const { what, by } = one.next
  const isSixMonths = what === 'six_months'
  if (isTheirTurn(one) && what !== 'work' && !isSixMonths)
    items.push({
      ...base,
      key: `etape-${one.id}`,
      text: stepNames[what],
      on: what === 'answer' ? by : null,
      waits: true,
    })
  else if (one.status === 'proposed')
    items.push({ ...base, key: `etape-${one.id}`, text: awaited.proposal, on: by, waits: false })
  if (what === 'work' && isTheirTurn(one) && !one.nextSession)
    items.push({ ...base, key: `seances-${one.id}`, text: awaited.plan, on: null, waits: true })
  if (one.sixMonthsOn && (one.sixMonthsOn > today || isSixMonths))
    items.push({
      ...base,
      key: `six-mois-${one.id}`,
      text: awaited.sixMonths,
      on: one.sixMonthsOn,
      waits: isSixMonths && isTheirTurn(one),
    })
  const agreed = side === 'holder' ? one.evaluatorHolderAt : one.evaluatorStructureAt
  if (one.evaluatorId && !agreed && one.roles[side] === 'owner')
    items.push({ ...base, key: `evaluateur-${one.id}`, text: awaited.evaluator, on: null, waits: true })
  return items
}

const sessionText = (session: PlannedSession, today: Day): string => {
  if (session.status === 'cancelled') return awaited.cancelled
  return session.status === 'planned' && session.heldOn < today ? awaited.notes : awaited.session
}

const ofSession = (session: PlannedSession, one: Accompaniment, today: Day): Item => ({
  // as in the calendar of the accompaniment: whoever has both sees it once
  key: `accompagnement-${session.id}`,
  text: sessionText(session, today),
  title: session.subject,
  of: supportHeading(one),
  path: `${paths.accompaniment(one.id)}#seances`,
  on: session.heldOn,
  waits: session.status === 'planned' && session.heldOn <= addDays(today, near),
  fictional: one.fictional,
  session: {
    startsAt: session.startsAt,
    minutes: session.minutes,
    isCancelled: session.status === 'cancelled',
    sequence: session.sequence,
    stamp: session.updatedAt,
  },
})

/** Sessions, actions and objectives of the accompaniments this person is a party to. */
const ofParts = ({ accompaniments, sessions, actions, objectives }: Everything, today: Day): Item[] => {
  const parties = new Map<Id, Accompaniment>(
    accompaniments.filter(({ roles }) => sideOf(roles) !== null).map((one) => [one.id, one]),
  )
  const within = <P extends { accompanimentId: Id }>(
    parts: readonly P[],
    toItem: (part: P, of: Accompaniment) => Item,
  ) =>
    parts.flatMap((part) => {
      const one = parties.get(part.accompanimentId)
      return one ? [toItem(part, one)] : []
    })
  const running = <P extends { accompanimentId: Id }>(parts: readonly P[]) =>
    parts.filter(({ accompanimentId }) => isRunning(parties.get(accompanimentId)?.status ?? 'lapsed'))
  return [
    ...within(sessions, (session, one) => ofSession(standingSession(session, one), one, today)),
    ...within(running(actions), (action, one): Item => {
      const isOwn = action.side === sideOf(one.roles)
      return {
        key: `accompagnement-${action.id}`,
        text: isOwn ? awaited.action : awaited.otherAction,
        title: action.title,
        of: supportHeading(one),
        path: `${paths.accompaniment(one.id)}#actions`,
        on: action.dueOn,
        waits: isOwn && (action.dueOn === null || action.dueOn <= addDays(today, near)),
        fictional: one.fictional,
      }
    }),
    ...within(running(objectives), (objective, one) => ({
      key: `accompagnement-${objective.id}`,
      text: awaited.objective,
      title: objective.title,
      of: supportHeading(one),
      path: paths.accompaniment(one.id),
      on: objective.dueOn,
      waits: false,
      fictional: one.fictional,
      changedAt: objective.updatedAt,
    })),
  ]
}

const ofScoutings = ({ scoutings, toAnswer, toAttach, ownProjects }: Everything): Item[] => {
  const own = ownProjects[0]
  return [
    ...toAnswer.map((one) => ({
      ...{ key: `reperage-${one.id}`, text: awaited.scouting, title: one.sheetName ?? one.projectName },
      path: one.sheetId ? `${paths.project(one.sheetId)}#reperages` : paths.mine,
      ...{ on: one.expiresOn, waits: true, fictional: one.fictional, changedAt: one.contactedAt },
    })),
    ...toAttach.map((one) => ({
      ...{ key: `rattachement-${one.id}`, text: awaited.attach, title: one.projectName },
      path: own ? `${paths.project(own.id)}#maintenant` : paths.newProject,
      ...{ on: one.expiresOn, waits: true, fictional: one.fictional, changedAt: one.answeredAt },
    })),
    ...scoutings
      .filter(({ status }) => status === 'spotted')
      .map((one) => ({
        ...{ key: `envoi-${one.id}`, text: awaited.unsent, title: one.projectName },
        path: paths.scouting(one.id),
        ...{ on: one.expiresOn, waits: true, fictional: one.fictional, changedAt: one.spottedAt },
      })),
  ]
}

/** All that has a day, or waits, in the files of this person: for « À vous », for the page of the agenda and for calendars. */
export const itemsOf = (everything: Everything, today: Day): Item[] => [
  ...everything.referrals.filter(({ status }) => isOpen(status)).map(ofReferral),
  ...everything.accompaniments
    .filter(({ status }) => !isOver(status) || status === 'six_months')
    .flatMap((one) => ofAccompaniment(one, today)),
  ...ofParts(everything, today),
  ...ofScoutings(everything),
  ...everything.duties.map(({ key, kind, organisation, subject, path, dueOn, waits, fictional }) => ({
    key: `label-${key}`,
    text: dutyNames[kind],
    title: organisation ? `${organisation}, ${subject}` : subject,
    path,
    on: dueOn,
    waits,
    fictional,
  })),
]
