import type { Visitor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { notFound } from '#core/errors.ts'
import type { Day } from '#core/pure/dates.ts'
import { readSheet, type SheetInHand } from '#rooms/directory/index.ts'
import { charterNumbered } from '../charter/queries.ts'
import { madeDeclaration, type SaidThen } from '../declarations/queries.ts'
import { canWithdraw, type Question, questionsOf, saidTo } from '../rules.ts'

export type ToWithdraw = { sheet: SheetInHand; asked: Question; said: SaidThen }

/** The answer to one question of a declaration made, for those who may take something away from it, or « not found ». */
export const readToWithdraw = async (
  db: Database,
  visitor: Visitor,
  declarationId: string,
  question: string,
  today: Day,
): Promise<ToWithdraw> => {
  const declaration = await madeDeclaration(db, declarationId)
  const sheet = await readSheet(db, visitor, { id: declaration.sheetId }, today)
  const charter = await charterNumbered(db, declaration.charterVersion)
  const asked = questionsOf(charter).find(({ code }) => code === question)
  const said = asked && saidTo(declaration.said, asked)
  if (!asked || !said || !canWithdraw(visitor, sheet.memberRole !== null, today)) return notFound()
  return { sheet, asked, said }
}

/** Every answer of this project to this question, in declarations made and begun, held until the end of the transaction. */
export const lockAnswers = async (tx: Database, sheetId: string, question: string) =>
  await tx
    .selectFrom('banner_answer')
    .innerJoin('banner_declaration', 'banner_declaration.id', 'declaration_id')
    .select(['declaration_id as declarationId', 'status', 'evidence', 'url', 'file_id as fileId', 'withdrawn'])
    .where('sheet_id', '=', sheetId)
    .where('question', '=', question)
    .orderBy('declaration_id')
    .forUpdate()
    .execute()
