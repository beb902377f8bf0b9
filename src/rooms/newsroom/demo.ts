import type { Actor, Role } from '#core/actor.ts'
import { inTransaction } from '#core/database.ts'
import { addDays, type Day, parisDay } from '#core/pure/dates.ts'
import { certain } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { accountsDemo, type CastIds } from '#rooms/accounts/index.ts'
import { eventChoices } from '#rooms/events/index.ts'
import { resolvePlace } from '#rooms/geography/index.ts'
import { cast } from '../../demo/cast.ts'
import { beginArticle, saveDraft } from './articles/actions.ts'
import { approveDraft, submitDraft } from './articles/actions-review.ts'
import { deskLines, openRevision } from './articles/queries-desk.ts'
import type { Content } from './articles/rules.ts'
import { commentsDemo } from './comments/demo.ts'
import { contextQuestions, type EditorialQuestion, sixQuestions } from './editorial/questions.ts'
import { inventedDraft, inventedNews, report, reportTitle } from './editorial/report.ts'
import { editorialWorks } from './editorial/works.ts'
import { changeAnswer } from './questions/actions.ts'
import { proposeQuestion, publishQuestion } from './questions/actions-asking.ts'
import { markGaps } from './questions/actions-gaps.ts'
import { questionChoices } from './questions/queries.ts'
import { addPoint, openWork } from './works/actions.ts'
import { allWorks } from './works/queries.ts'

type Who = 'lea' | 'marc' | 'paul'
type Desk = { services: Services; now: Date; actor: (who: Who, demo?: boolean) => Actor }

/**
 * The newsroom of the demonstration. The report of 2018, its questions and its works are real and stay when the demonstration is erased;
 * the rest is invented, and says so.
 */
export const newsroomDemo = async (services: Services): Promise<void> => {
  const ids = await accountsDemo(services)
  await inTransaction(services.db, async (db) => {
    const desk = deskOn({ ...services, db }, ids)
    const known = (await deskLines(db)).some(({ title }) => title === reportTitle)
    if (!known) await loadReal(desk)
    await loadInvented(desk, ids)
  })
}

const deskOn = (services: Services, ids: CastIds): Desk => {
  const now = services.clock()
  const today = parisDay(now)
  const grant = (role: Role) => ({ role, territoryId: null, startsOn: today, endsOn: today })
  const actor = (who: Who, demo = false): Actor => ({
    id: ids[who],
    ...cast[who],
    secondFactor: true,
    grants: [grant('editor'), ...(who === 'marc' ? [grant('spokesperson')] : [])],
    demo,
  })
  return { services, now, actor }
}

const loadReal = async (desk: Desk): Promise<void> => {
  const { services, now, actor } = desk
  const known = new Set((await questionChoices(services.db)).map(({ title }) => title))
  // one second apart, so that they keep the order in which they were asked
  for (const [rank, question] of [...sixQuestions, ...contextQuestions].entries())
    if (!known.has(question.title)) await loadQuestion(desk, question, rank)
  const works = new Set((await allWorks(services.db)).map(({ title }) => title))
  for (const { status, text, ...work } of editorialWorks) {
    if (works.has(work.title)) continue
    const id = await openWork(services, actor('lea'), work, now)
    const point = { saidOn: '2018-02-22', status, text, sourceName: 'Compte rendu du 22 février 2018', sourceUrl: null }
    await addPoint(services, actor('lea'), id, point, now)
  }
  const choices = await questionChoices(services.db)
  const six = sixQuestions.flatMap(({ title }) => choices.filter((one) => one.title === title).map(({ id }) => id))
  const lyon = await resolvePlace(services.db, 'Métropole de Lyon')
  const event = (await eventChoices(services.db)).find(({ label }) => label.startsWith('Présentation publique'))
  const content = report(six, lyon.kind === 'one' ? lyon.place.id : null)
  await publish(desk, 'report', { ...content, eventId: event?.value ?? null })
}

const loadQuestion = async (
  { services, now, actor }: Desk,
  question: EditorialQuestion,
  rank: number,
): Promise<void> => {
  const asked = new Date(Date.parse(`${question.askedOn}T18:00:00Z`) + rank * 1_000)
  const { presented = false } = question
  const asking = { title: question.title, context: '', name: cast.lea.name, email: cast.lea.email, presented }
  const id = await proposeQuestion(services, actor('lea'), asking, asked)
  const { title, theme, slug } = question
  certain(await publishQuestion(services, actor('marc'), id, { title, theme, slug }, now))
  await markGaps(services.db, id, question.gaps ?? [])
  for (const { sourceUrl = null, decider = null, reason = '', ...said } of question.said) {
    const answer = { ...said, sourceUrl, decider, reason, heir: null }
    const changed = await changeAnswer(services, actor('marc'), id, answer, now)
    if (!changed.ok) throw new Error(`An answer of the newsroom was refused: ${changed.refusals.join(', ')}`)
  }
}

type How = { demo?: boolean; on?: Day; stop?: boolean }

/** Written by Léa, read by Marc; `stop` leaves it waiting for him. */
const publish = async ({ services, now, actor }: Desk, kind: 'report' | 'news', content: Content, how: How = {}) => {
  const { demo = false, on, stop = false } = how
  const at = on ? new Date(`${on}T09:00:00Z`) : now
  const id = await beginArticle(services, actor('lea', demo), kind, content.title, at)
  const opened = async () => {
    const revision = await openRevision(services.db, id)
    return { revision: revision?.id ?? '', version: revision?.version ?? 0 }
  }
  const { version } = await opened()
  certain(await saveDraft(services, actor('lea', demo), id, { version, content, note: '' }, at))
  certain(await submitDraft(services, actor('lea', demo), id, at))
  if (!stop) certain(await approveDraft(services, actor('marc', demo), id, await opened(), at))
}

const loadInvented = async (desk: Desk, ids: CastIds): Promise<void> => {
  const { services, now, actor } = desk
  const titles = new Set((await deskLines(services.db)).map(({ title }) => title))
  const [news, draft] = [inventedNews(), inventedDraft()]
  if (titles.has(news.title)) return
  await publish(desk, 'news', news, { demo: true, on: addDays(parisDay(now), -6) })
  await publish(desk, 'news', draft, { demo: true, stop: true })
  const asking = {
    title: 'Un collectif sans statut peut-il demander de l’aide à un hacker public\u00a0?',
    context: '',
    name: cast.paul.name,
    email: cast.paul.email,
  }
  await proposeQuestion(services, actor('paul', true), asking, now)
  await commentsDemo(services, ids)
}
