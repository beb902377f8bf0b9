import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { found } from '#core/errors.ts'
import { record } from '#core/history.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { readSheet } from '#rooms/directory/index.ts'
import { remind } from './emails.ts'
import type { Report } from './forms.ts'
import { type Commitment, commitmentAt, type Followed, followedAfter, promisesOf } from './queries.ts'
import { birthdayOf, canReport, isSilent, takesReports } from './rules.ts'

/** The commitment, for those who keep its structure. Throws « not found ». */
export const readOwnCommitment = async (
  db: Database,
  actor: Actor,
  awardId: string,
  code: string,
  now: Date,
): Promise<Commitment> => {
  const commitment = await commitmentAt(db, awardId, code, parisDay(now))
  const sheet = await readSheet(db, actor, { id: commitment.organisationId }, parisDay(now))
  return found(canReport(sheet) ? commitment : null)
}

/** Says how far a commitment has gone; what was said before stays. */
export const reportCommitment = ({ db }: Services, actor: Actor, commitment: Commitment, report: Report, now: Date) =>
  inTransaction(db, async (tx): Promise<Outcome<Commitment, 'ended'>> => {
    const { awardId, code } = commitment
    const { state } = await readOwnCommitment(tx, actor, awardId, code, now)
    if (!takesReports(state)) return refused('ended')
    await tx
      .insertInto('label_commitment_report')
      .values({
        ...{ award_id: awardId, code, value: report.value, reported_on: report.reportedOn },
        ...{ text: report.text, url: report.url, reported_by: actor.id, reported_at: now },
      })
      .execute()
    await record(tx, {
      ...{ actorId: actor.id, verb: 'label.commitment-reported', subject: { kind: 'label_award', id: awardId } },
      ...{ isPublic: true, details: { code, value: report.value, on: report.reportedOn }, at: now },
    })
    return done(commitment)
  })

const batch = 200

/** Every night: reminds the owners of the labels whose birthday has just passed of what they have not told of for a year. */
export const remindOfCommitments = async (services: Services): Promise<void> => {
  const today = parisDay(services.clock())
  for (let after: Id | null = null; ; ) {
    const awards: Followed[] = await followedAfter(services.db, today, after, batch)
    for (const award of awards) await alone(services, award)
    after = awards.at(-1)?.id ?? null
    if (awards.length < batch) return
  }
}

/** One transaction each, and one that fails is logged: it never stops the night of the others. */
const alone = async (services: Services, award: Followed): Promise<void> => {
  const birthday = birthdayOf(award.since, parisDay(services.clock()))
  if (!birthday) return
  try {
    await inTransaction(services.db, async (tx) => {
      const silent = (await promisesOf(tx, award.id)).filter((one) => isSilent(one, birthday, award.since))
      if (silent.length > 0) await remind(tx, services, award, birthday, silent)
    })
  } catch (error) {
    const err = error instanceof Error ? error.stack : String(error)
    services.log.error({ id: award.id, err }, 'label: one reminder of commitments failed')
  }
}
