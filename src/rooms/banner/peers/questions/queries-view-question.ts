import type { Visitor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { charterNumbered } from '../../charter/queries.ts'
import { madeDeclaration } from '../../declarations/queries.ts'
import { questionsOf, saidTo } from '../../rules.ts'
import { type Panel, panelsOf, seatsOf } from '../panels/queries.ts'
import { askerOf, type PeerQuestion, readQuestion } from '../queries.ts'
import { canKnowAsker, isOpen, publicOutcome } from '../rules.ts'
import type { PanelView, PeerView } from './queries-view.ts'

/** A question with all that this visitor may read of it; « not found » when that is nothing. */
export const viewQuestion = async (db: Database, visitor: Visitor, id: string, today: Day): Promise<PeerView> => {
  const inHand = await readQuestion(db, visitor, id, today)
  const { question, standing } = inHand
  const declaration = await madeDeclaration(db, question.declarationId)
  const charter = await charterNumbered(db, question.charter)
  const asked = found(questionsOf(charter).find(({ code }) => code === question.question))
  const party = standing.asker || standing.holder || standing.seat !== null
  const panels = (await panelsOf(db, question.id)).filter((panel) => party || isPublished(panel, question))
  return {
    standing,
    // while peers look again, what is being said is for those it concerns
    question: party || !isOpen(question.status) ? question : { ...question, appeal: '' },
    asked,
    said: saidTo(declaration.said, asked),
    asker: canKnowAsker(standing) ? await askerOf(db, question.id) : null,
    panels: await Promise.all(panels.map((panel) => panelView(db, panel, question))),
    outcome: party ? question.outcome : publicOutcome(question),
    current: declaration.status === 'declared',
  }
}

/** A decision is published once nobody can appeal; the draws that led to it are too. */
const isPublished = ({ drawnAt, decidedAt, dissolvedAt }: Panel, { concludedAt }: PeerQuestion): boolean =>
  concludedAt !== null && drawnAt <= concludedAt && (decidedAt ?? dissolvedAt ?? drawnAt) <= concludedAt

const panelView = async (db: Database, panel: Panel, { declarationId, question }: PeerQuestion): Promise<PanelView> => {
  const { candidates, declarationId: judgedId, ...rest } = panel
  const seats = await seatsOf(db, panel.id)
  return {
    ...rest,
    candidates: candidates.length,
    seats: seats.map(({ number, status, opinion, reasons }) =>
      panel.decidedAt ? { number, status, opinion, reasons } : { number, status, opinion: null, reasons: '' },
    ),
    judged: judgedId === declarationId ? null : await judgedIn(db, judgedId, question),
  }
}

const judgedIn = async (db: Database, declarationId: Id, code: string) => {
  const { said, declaredAt } = await madeDeclaration(db, declarationId)
  return { said: saidTo(said, { code }), declaredAt }
}
