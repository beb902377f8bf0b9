import type { Actor } from '#core/actor.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { happened } from '../events.ts'
import { countOf, partIn, working } from './actions.ts'
import { awaitReply } from './actions-replies.ts'
import { administrationsOf, lettersOf } from './queries.ts'
import { most, type PartRefusal, type Template, unshownQuestion } from './rules.ts'

/** `administrationId`: the one it goes to, of those of the case. `shown`: the holder reads it once it is sent. */
export type LetterText = {
  administrationId: string | null
  addressee: string
  subject: string
  body: string
  shown: boolean
}
type Of = { caseId: string; partId: string }

/** Writes a letter, from one of the models. It leaves the site on paper or by mail: here it is kept, and its day. */
export const writeLetter = (
  services: Services,
  actor: Actor,
  caseId: string,
  { template, administrationId, ...text }: LetterText & { template: Template },
  now: Date,
): Promise<Outcome<Id, PartRefusal>> =>
  working(services, actor, caseId, { power: 'ask' }, now, async ({ tx, blocker, side }) => {
    if ((await countOf(tx, 'letters', blocker.id)) >= most.letters) return refused('full')
    const to = administrationId ? partIn(await administrationsOf(tx, blocker.id), administrationId).id : null
    const { id } = await tx
      .insertInto('blocker_letter')
      .values({ case_id: blocker.id, administration_id: to, template, ...text, written_at: now })
      .returning('id')
      .executeTakeFirstOrThrow()
    await happened(tx, blocker, {
      ...{ actorId: actor.id, side, verb: 'letter', shown: false, details: { template }, at: now },
    })
    return done(id)
  })

/** Changes a letter not sent yet; `version` is the one read, so that nobody's text is overwritten unseen. */
export const changeLetter = (
  services: Services,
  actor: Actor,
  { caseId, partId }: Of,
  { version, administrationId, ...text }: LetterText & { version: number },
  now: Date,
): Promise<Outcome<Id, PartRefusal>> =>
  working(services, actor, caseId, { power: 'ask' }, now, async ({ tx, blocker }) => {
    const letter = partIn(await lettersOf(tx, blocker.id, false), partId)
    if (letter.sentOn) return refused('sent')
    if (letter.version !== version) return refused('changed')
    const to = administrationId ? partIn(await administrationsOf(tx, blocker.id), administrationId).id : null
    await tx
      .updateTable('blocker_letter')
      .set({ ...text, administration_id: to, version: version + 1, written_at: now })
      .where('id', '=', letter.id)
      .execute()
    return done(letter.id)
  })

/**
 * It left that day, as it was read at that version: it does not change any more. With `days`, the administration it goes to has so many working
 * days to answer in writing; one that already answered is refused.
 */
export const sendLetter = (
  services: Services,
  actor: Actor,
  { caseId, partId }: Of,
  { sentOn, version, days = null }: { sentOn: Day; version: number; days?: number | null },
  now: Date,
): Promise<Outcome<Id, PartRefusal>> =>
  working(services, actor, caseId, { power: 'ask' }, now, async (inside) => {
    const { tx, blocker, side, today } = inside
    const letter = partIn(await lettersOf(tx, blocker.id, false), partId)
    if (letter.sentOn) return refused('sent')
    if (letter.version !== version) return refused('changed')
    if (sentOn > today) return refused('to-come')
    if (days !== null && letter.administrationId) {
      const asked = letter.shown ? letter.subject : unshownQuestion
      const question = { asked, askedOn: sentOn, days }
      const awaits = await awaitReply(inside, letter.administrationId, question, { actorId: actor.id, at: now })
      if (!awaits.ok) return awaits
    }
    await tx.updateTable('blocker_letter').set({ sent_on: sentOn }).where('id', '=', letter.id).execute()
    await happened(tx, blocker, {
      ...{ actorId: actor.id, side, verb: 'letter_sent', shown: letter.shown, at: now },
      details: { template: letter.template, day: sentOn },
    })
    return done(letter.id)
  })
