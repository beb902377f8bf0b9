import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { lockMembership } from '../../memberships/queries.ts'
import { beginTerm, moveQuestion, trace } from '../actions.ts'
import { tellHolders, tellReaders } from '../emails.ts'
import { settle, titleOf } from '../outcomes/actions.ts'
import { convene, seekPanel } from '../panels/actions-draw.ts'
import { lockQuestion, type PeerQuestion, readQuestion } from '../queries.ts'
import { type AskRefusal, canAnswer, canAppeal, canSayWord, canTakeBack, refusalToAsk, type Tie } from '../rules.ts'
import { letters } from '../words-letters.ts'
import { askFacts, readToAsk } from './queries.ts'

export type Asking = {
  slug: string
  declarationId: Id
  question: string
  facts: string
  tie: Tie
  tieNote: string
  memberId: Id
}

/** Asks a peer to account for one answer of a declaration. Who asks is written nowhere but here. */
export const ask = (
  services: Services,
  actor: Actor,
  asking: Asking,
  now: Date,
): Promise<Outcome<{ id: Id }, AskRefusal>> =>
  inTransaction(services.db, async (tx) => {
    const today = parisDay(now)
    // two questions of one person, or two on one project, come one after the other: the limits count them
    await tx.selectFrom('app_user').select('id').where('id', '=', actor.id).forUpdate().execute()
    const { project } = await readToAsk(tx, actor, asking.slug, today)
    await lockMembership(tx, project.id)
    const toAsk = await readToAsk(tx, actor, asking.slug, today)
    const refusal = refusalToAsk(await askFacts(tx, actor, toAsk, asking, today), today)
    if (refusal) return refused(refusal)
    const member = toAsk.voices.find(({ id }) => id === asking.memberId)
    if (!member) return refused('not-a-member')
    const { id } = await tx
      .insertInto('peer_question')
      .values({
        sheet_id: project.id,
        declaration_id: toAsk.declaration.id,
        question: asking.question,
        facts: asking.facts,
        tie: asking.tie,
        tie_note: asking.tieNote,
        asker_id: actor.id,
        asker_member_id: member.id,
        asked_at: now,
        due_on: today,
        demo: actor.demo,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const due = (await beginTerm(tx, id, 'asked', now)) ?? today
    await tx.updateTable('peer_question').set({ due_on: due }).where('id', '=', id).execute()
    await trace(tx, id, 'ask', now)
    const title = await titleOf(tx, { charter: toAsk.charter.number, question: asking.question })
    const about = { id, sheetId: project.id }
    await tellHolders(tx, services, about, 'asked', letters.asked(project.name, title, due))
    await tellReaders(tx, services, about, 'received', 'asker', letters.received(due))
    return done({ id })
  })

type Kept<R extends string> = Promise<Outcome<null, R>>
/** The question, held, for what this rule lets this person do; somebody or the night may have moved it since it was read. */
const whenAllowed = (
  services: Services,
  actor: Actor,
  id: string,
  now: Date,
  may: (standing: Parameters<typeof canAnswer>[0], question: PeerQuestion) => boolean,
  work: (tx: Database, question: PeerQuestion) => Promise<unknown>,
): Kept<'moved-on'> =>
  inTransaction(services.db, async (tx) => {
    await lockQuestion(tx, id)
    const { question, standing } = await readQuestion(tx, actor, id, parisDay(now))
    if (!may(standing, question)) return refused('moved-on')
    await work(tx, question)
    return done(null)
  })

/** The holder answers: whoever asked says whether it is enough. */
export const answer = (services: Services, actor: Actor, id: string, text: string, now: Date): Kept<'moved-on'> =>
  whenAllowed(services, actor, id, now, canAnswer, async (tx, question) => {
    const change = { answer: text, answered_at: now, answered_by: actor.id }
    await moveQuestion(tx, question, 'answer', change, now)
    const { dueOn } = await lockQuestion(tx, question.id)
    await tellReaders(tx, services, question, 'answered', 'asker', letters.answered(dueOn ?? ''))
  })

/** Whoever asked says that the answer is enough, or why it is not: then peers are drawn. */
export const sayWord = (
  services: Services,
  actor: Actor,
  id: string,
  { enough, why }: { enough: boolean; why: string },
  now: Date,
): Kept<'moved-on'> =>
  whenAllowed(services, actor, id, now, canSayWord, (tx, question) =>
    enough ? settle(tx, services, question, now) : convene(tx, services, question, why, now),
  )

/** Whoever asked takes the question back before peers are drawn. It still counts in their limits. */
export const takeBack = (services: Services, actor: Actor, id: string, now: Date): Kept<'moved-on'> =>
  whenAllowed(services, actor, id, now, canTakeBack, async (tx, question) => {
    await moveQuestion(tx, question, 'take_back', { concluded_at: now }, now)
    await tellHolders(tx, services, question, 'taken-back', letters.takenBack(question.project))
  })

/** The one appeal: another panel, of other people. */
export const appeal = (services: Services, actor: Actor, id: string, text: string, now: Date): Kept<'moved-on'> =>
  whenAllowed(
    services,
    actor,
    id,
    now,
    (standing, question) => canAppeal(standing, question, parisDay(now)),
    async (tx, question) => {
      const change = { appeal: text, appealed_at: now, appealed_by: actor.id }
      await moveQuestion(tx, question, 'appeal', change, now)
      await seekPanel(tx, services, await lockQuestion(tx, question.id), now)
    },
  )
