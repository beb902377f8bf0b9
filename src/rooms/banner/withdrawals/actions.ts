import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { record } from '#core/history.ts'
import { type Day, parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { forgetIfUnused } from '../declarations/actions-files.ts'
import { tellWithdrawn } from '../memberships/emails.ts'
import { partsToWithdraw, type Said, type Withdrawable, type WithdrawalReason } from '../rules.ts'
import { lockAnswers, readToWithdraw } from './queries.ts'

export type Withdrawing = { parts: readonly Withdrawable[]; why: WithdrawalReason }

/**
 * Takes away, from the answer to one question of a declaration made, what may not stay public, for ever. The same passage, link or file goes
 * from the other declarations of the project too, and from the one being written. The answer stays, with the date and the reason.
 */
export const withdraw = (
  services: Services,
  actor: Actor,
  declarationId: Id,
  question: string,
  { parts: wanted, why }: Withdrawing,
  now: Date,
): Promise<Outcome<{ slug: string }, 'nothing'>> =>
  inTransaction(services.db, async (tx) => {
    const today = parisDay(now)
    const { sheet, asked, said } = await readToWithdraw(tx, actor, declarationId, question, today)
    const parts = partsToWithdraw(said).filter((part) => wanted.includes(part))
    if (parts.length === 0) return refused('nothing')
    for (const row of await lockAnswers(tx, sheet.id, question)) {
      const here = row.declarationId === declarationId ? parts : parts.filter((part) => isSame(part, row, said))
      if (here.length > 0) await blank(tx, question, row, here, { why, today })
    }
    if (said.fileId && parts.includes('file')) await forgetIfUnused(tx, said.fileId)
    await record(tx, {
      actorId: actor.id,
      verb: 'banner.withdrawn',
      subject: { kind: 'sheet', id: sheet.id },
      isPublic: true,
      details: { question, title: asked.title, parts: [...parts], why },
      at: now,
    })
    await tellWithdrawn(tx, services, actor, sheet, { question: asked.title, parts, why, now })
    return done({ slug: sheet.slug })
  })

type Row = Awaited<ReturnType<typeof lockAnswers>>[number]

const isSame = (part: Withdrawable, row: Row, said: Said): boolean => {
  if (part === 'link') return row.url !== null && row.url === said.url
  if (part === 'file') return row.fileId !== null && row.fileId === said.fileId
  return row.evidence !== '' && row.evidence === said.evidence
}

/** A draft was never public: nothing has to be said of what it held. */
const blank = async (
  tx: Database,
  question: string,
  { declarationId, status, withdrawn }: Row,
  parts: readonly Withdrawable[],
  { why, today }: { why: WithdrawalReason; today: Day },
): Promise<void> => {
  await tx
    .updateTable('banner_answer')
    .set({
      ...(parts.includes('text') && { evidence: '', commitment: '', details: '{}' }),
      ...(parts.includes('link') && { url: null }),
      ...(parts.includes('file') && { file_id: null }),
      ...(status !== 'draft' && {
        withdrawn: [...new Set([...withdrawn, ...parts])],
        withdrawn_on: today,
        withdrawn_why: why,
      }),
    })
    .where('declaration_id', '=', declarationId)
    .where('question', '=', question)
    .execute()
}
