import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction, isDuplicate } from '#core/database.ts'
import { found, notFound } from '#core/errors.ts'
import { record } from '#core/history.ts'
import { parisDay } from '#core/pure/dates.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { stamp } from '#core/stamp.ts'
import { draftOf, familyByCode, versionsOf } from '../../referential/queries.ts'
import type { ListName } from '../../referential/rules.ts'
import { commonCommitments } from '../../referential/version-1.ts'
import type { Referential } from '../../rules.ts'
import { canKeepRules } from '../rules.ts'
import { drafters, stampOfText } from './queries.ts'
import { type Direction, type DraftRefusal, isCodeTaken, type Line, moved, restored, whyNotPublished } from './rules.ts'

type Drafted = Outcome<Referential, DraftRefusal>

/** Begins the next version of a family's criteria: a copy of the current one, or, for a new family, what is asked of all. */
export const beginDraft = async (services: Services, actor: Actor, code: string, title: string): Promise<Drafted> => {
  try {
    return await inTransaction(services.db, async (tx) => {
      const now = services.clock()
      if (!canKeepRules(actor, parisDay(now))) return notFound()
      const family = await familyByCode(tx, code)
      if (await draftOf(tx, family.code)) return refused('already-drafted')
      const [current] = await versionsOf(tx, family.code)
      const number = (current?.number ?? 0) + 1
      const { id } = await tx
        .insertInto('label_referential')
        .values({
          family: family.code,
          number,
          title,
          preamble: current?.preamble ?? '',
          criteria: JSON.stringify(current?.criteria ?? []),
          commitments: JSON.stringify(current?.commitments ?? commonCommitments),
          drafted_by: actor.id,
          updated_at: now,
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      const details = { family: family.code, number }
      const subject = { kind: 'label_referential', id }
      await record(tx, { actorId: actor.id, verb: 'label.referential-drafted', subject, details, at: now })
      return done(found(await draftOf(tx, family.code)))
    })
  } catch (error) {
    // two people at the same moment: the second finds the draft of the first
    if (isDuplicate(error)) return refused('already-drafted')
    throw error
  }
}

type Change = (
  draft: Referential,
  tx: Database,
) => Promise<Outcome<Partial<Pick<Referential, 'title' | 'preamble' | ListName>>, DraftRefusal>>

/** One change of the draft of a family, held meanwhile: changes come one after the other. Throws « not found » when there is no draft. */
const change = (services: Services, actor: Actor, family: string, verb: string, what: string, make: Change) =>
  inTransaction(services.db, async (tx): Promise<Drafted> => {
    const now = services.clock()
    if (!canKeepRules(actor, parisDay(now))) return notFound()
    const draft = await heldDraft(tx, family)
    const made = await make(draft, tx)
    if (!made.ok) return made
    const { criteria, commitments, ...texts } = made.value
    await tx
      .updateTable('label_referential')
      .set({
        ...texts,
        ...(criteria && { criteria: JSON.stringify(criteria) }),
        ...(commitments && { commitments: JSON.stringify(commitments) }),
        updated_at: now,
      })
      .where('id', '=', draft.id)
      .execute()
    const details = { family, number: draft.number, what }
    const subject = { kind: 'label_referential', id: draft.id }
    await record(tx, { actorId: actor.id, verb: `label.${verb}`, subject, details, at: now })
    return done({ ...draft, ...made.value })
  })

const heldDraft = async (tx: Database, family: string): Promise<Referential> => {
  const query = tx.selectFrom('label_referential').select('id').where('family', '=', family)
  await query.where('status', '=', 'draft').forUpdate().execute()
  return found(await draftOf(tx, family))
}

/** `read`: the stamp of what was on the form. What another wrote meanwhile is not lost under it. */
export const editText = (
  services: Services,
  actor: Actor,
  family: string,
  text: Pick<Referential, 'title' | 'preamble'>,
  read: string,
): Promise<Drafted> =>
  change(services, actor, family, 'referential-edited', 'text', async (draft) =>
    read === stampOfText(draft) ? done(text) : refused('line-changed'),
  )

/** Adds a criterion or a commitment at the end of its list. Its code was never used: a new meaning is a new code. */
export const addLine = (services: Services, actor: Actor, family: string, { list, line }: Line): Promise<Drafted> =>
  change(services, actor, family, 'criterion-added', line.code, async (draft, tx) => {
    if (isCodeTaken(line.code, list, [draft, ...(await versionsOf(tx, family))])) return refused('code-taken')
    return done({ [list]: [...draft[list], line] })
  })

/** Writes a criterion or a commitment anew, under the same code. `read`: the stamp of what was on the form. */
export const editLine = (
  services: Services,
  actor: Actor,
  family: string,
  { list, line }: Line,
  read: string,
): Promise<Drafted> =>
  change(services, actor, family, 'criterion-edited', line.code, async (draft) => {
    const before = found([...draft[list]].find(({ code }) => code === line.code))
    if (read !== stamp(before)) return refused('line-changed')
    return done({ [list]: draft[list].map((one) => (one.code === line.code ? line : one)) })
  })

type Named = { list: ListName; code: string }

export const moveLine = (
  services: Services,
  actor: Actor,
  family: string,
  { list, code, direction }: Named & { direction: Direction },
): Promise<Drafted> =>
  change(services, actor, family, 'criterion-moved', code, async (draft) => {
    found(draft[list].find((one) => one.code === code))
    return done({ [list]: moved<Line['line']>(draft[list], code, direction) })
  })

export const removeLine = (services: Services, actor: Actor, family: string, { list, code }: Named): Promise<Drafted> =>
  change(services, actor, family, 'criterion-removed', code, async (draft) => {
    found(draft[list].find((one) => one.code === code))
    return done({ [list]: (draft[list] as Line['line'][]).filter((one) => one.code !== code) })
  })

/** Puts back, as published, what the draft had left out. */
export const restoreLine = (
  services: Services,
  actor: Actor,
  family: string,
  { list, code }: Named,
): Promise<Drafted> =>
  change(services, actor, family, 'criterion-restored', code, async (draft, tx) => {
    const [current] = await versionsOf(tx, family)
    found(current?.[list].find((one) => one.code === code))
    return done({ [list]: restored<Line['line']>(draft[list], current?.[list] ?? [], code) })
  })

/** Gives a draft up. Nobody applied under it: nothing else changes. */
export const dropDraft = (services: Services, actor: Actor, family: string): Promise<void> =>
  inTransaction(services.db, async (tx) => {
    const now = services.clock()
    if (!canKeepRules(actor, parisDay(now))) return notFound()
    const draft = await heldDraft(tx, family)
    await tx.deleteFrom('label_referential').where('id', '=', draft.id).execute()
    const details = { family, number: draft.number }
    const subject = { kind: 'label_referential', id: draft.id }
    await record(tx, { actorId: actor.id, verb: 'label.referential-dropped', subject, details, at: now })
  })

type Publication = { act: string; maturity: Referential['maturity']; stamp: string }

/**
 * Publishes the draft, from today. It is never rewritten after that, and what was begun under an older version stays under it. `stamp` is of
 * the draft that was read: nobody publishes words they have not seen.
 */
export const publishDraft = (
  services: Services,
  actor: Actor,
  family: string,
  { act, maturity, stamp }: Publication,
): Promise<Drafted> =>
  inTransaction(services.db, async (tx) => {
    const now = services.clock()
    const today = parisDay(now)
    if (!canKeepRules(actor, today)) return notFound()
    const draft = await heldDraft(tx, family)
    const [current = null] = await versionsOf(tx, family)
    const reason = whyNotPublished(draft, current)
    if (reason) return refused(reason)
    const wrote = await drafters(tx, draft.id)
    if (wrote.stamp !== stamp) return refused('draft-changed')
    await tx
      .updateTable('label_referential')
      .set({ status: 'published', act, maturity, published_on: today, updated_at: now })
      .where('id', '=', draft.id)
      .execute()
    const subject = { kind: 'label_referential', id: draft.id }
    const details = { family, number: draft.number, maturity, alone: wrote.ids.every((id) => id === actor.id) }
    const verb = 'label.referential-published'
    await record(tx, { actorId: actor.id, verb, subject, isPublic: true, details, at: now })
    return done({ ...draft, status: 'published', act, maturity, publishedOn: today })
  })

/**
 * Says that the version in force, published as a proposal, was adopted since, by the act cited: not a word of it changes, and it is a proposal
 * no more. `number` is of the version that was read: nobody adopts another that took its place meanwhile.
 */
export const adoptVersion = (
  services: Services,
  actor: Actor,
  family: string,
  { act, number }: { act: string; number: number },
): Promise<Drafted> =>
  inTransaction(services.db, async (tx) => {
    const now = services.clock()
    if (!canKeepRules(actor, parisDay(now))) return notFound()
    await tx.selectFrom('label_referential').select('id').where('family', '=', family).forUpdate().execute()
    const [current] = await versionsOf(tx, family)
    const version = found(current)
    if (version.number !== number) return refused('not-in-force')
    if (version.maturity === 'adopted') return refused('adopted-already')
    await tx
      .updateTable('label_referential')
      .set({ maturity: 'adopted', act, updated_at: now })
      .where('id', '=', version.id)
      .execute()
    const subject = { kind: 'label_referential', id: version.id }
    const details = { family, number, before: version.act, after: act }
    const verb = 'label.referential-adopted'
    await record(tx, { actorId: actor.id, verb, subject, isPublic: true, details, at: now })
    return done({ ...version, maturity: 'adopted', act })
  })
