import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { Problem } from '#core/errors.ts'
import { parisDay } from '#core/pure/dates.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import { throttle } from '#core/rate-limit.ts'
import type { Services } from '#core/services.ts'
import { type EditRefusal, editSheet } from '../drafts/actions.ts'
import type { SheetInHand } from '../queries.ts'
import { type Answered, askRegister, type Unanswered } from './connector.ts'
import { type Answer, communesOf, isClosed, noQuestion, recentAnswer } from './queries.ts'
import { cacheKey, changedFields, type Field, freshFor, identityFrom, type Question } from './rules.ts'

export type LookUpRefusal = Unanswered | 'off'

// the register takes seven a second from one address: two windows that touch may pass twice this, all our processes together
const ofEveryone = { name: 'companies', hits: 3, perSeconds: 1 }
const ofOne = { name: 'companies-person', hits: 60, perSeconds: 3_600 }

/** What the register knows of this: from our copy of the day, otherwise by asking it. Never in a transaction: others would wait for it. */
export const lookUp = async (
  { db, config, log }: Services,
  actor: Actor,
  question: Question,
  now: Date,
): Promise<Outcome<Answer, LookUpRefusal>> => {
  if (!config.companiesUrl) return refused('off')
  const kept = await recentAnswer(db, question, now)
  if (kept) return done(kept)
  if ((await isClosed(db, now)) || (await isTooMuch(db, actor, now))) return refused('busy')
  const { publicUrl, companiesUrl: baseUrl } = config
  const asked = await askRegister(question, {
    baseUrl,
    publicUrl,
    log,
    onClosed: (pauseMs) => close(db, baseUrl, now, pauseMs),
  })
  if (!asked.ok) return asked
  await keep(db, question, asked.value, now)
  return done({ companies: asked.value.companies, fetchedAt: now })
}

// the register answered « not before »: every process hears it. Kept as the answer to no question, until it may be asked again
const close = async (db: Database, sourceUrl: string, now: Date, pauseMs: number): Promise<void> => {
  const until = { companies: '[]', source_url: sourceUrl, fetched_at: new Date(now.getTime() + pauseMs) }
  await db
    .insertInto('company_answer')
    .values({ asked: noQuestion, ...until })
    .onConflict((conflict) => conflict.column('asked').doUpdateSet(until))
    .execute()
}

const isTooMuch = async (db: Database, actor: Actor, now: Date): Promise<boolean> => {
  try {
    await throttle(db, ofOne, [actor.id], now)
    await throttle(db, ofEveryone, ['all'], now)
    return false
  } catch (error) {
    if (error instanceof Problem && error.kind === 'too-many') return true
    throw error
  }
}

const keep = async (db: Database, question: Question, answered: Answered, now: Date): Promise<void> => {
  const answer = {
    companies: JSON.stringify(answered.companies),
    source_url: answered.sourceUrl,
    fetched_at: now,
  }
  await db
    .insertInto('company_answer')
    .values({ asked: cacheKey(question), ...answer })
    .onConflict((conflict) => conflict.column('asked').doUpdateSet(answer))
    .execute()
}

export type Taking = { question: Question; siren: string; version: number }
export type TakeRefusal = LookUpRefusal | EditRefusal | 'gone'

/**
 * Fills the identity of an organisation with what the register says of it, read again here: nothing that was posted is believed but
 * which company it is. Answers what changed.
 */
export const takeCompany = async (
  services: Services,
  actor: Actor,
  sheet: SheetInHand,
  { question, siren, version }: Taking,
  now: Date,
): Promise<Outcome<Field[], TakeRefusal>> => {
  const answer = await lookUp(services, actor, question, now)
  if (!answer.ok) return answer
  const company = answer.value.companies.find((one) => one.siren === siren)
  if (!company) return refused('gone')
  const communes = await communesOf(services.db, [company])
  const { seat, ...after } = identityFrom(sheet, company, communes.get(company.communeCode ?? '') ?? null)
  const patch = { ...after, seatId: seat?.id ?? null, registerOn: parisDay(now) }
  const edited = await editSheet(services, actor, sheet.id, { step: 'identite', version, patch }, now)
  return edited.ok ? done(changedFields(sheet, { ...after, seat })) : edited
}

/** Every night: answers that nobody may use any more. */
export const forgetAnswers = async (db: Database, now: Date): Promise<void> => {
  await db
    .deleteFrom('company_answer')
    .where('fetched_at', '<=', new Date(now.getTime() - freshFor))
    .execute()
}
