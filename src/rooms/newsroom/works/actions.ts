import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { found } from '#core/errors.ts'
import { record } from '#core/history.ts'
import { writeMail } from '#core/letter.tsx'
import { sendMail } from '#core/mail.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { slugify } from '#core/pure/text.ts'
import type { Services } from '#core/services.ts'
import { freeSlug } from '#core/slugs.ts'
import { editorsOf } from '../articles/queries-around.ts'
import { paths } from '../paths.ts'
import { refreshWork } from './indexing.ts'
import { justOpened, silentWorks } from './queries.ts'
import type { Horizon, WorkStatus } from './rules.ts'
import { words } from './words.ts'

export type WorkContent = {
  title: string
  purpose: string
  lead: string
  partners: string
  horizon: Horizon
  nextStep: string
  dueOn: string | null
  dueSourceUrl: string | null
}

const columnsOf = ({ nextStep, dueOn, dueSourceUrl, ...work }: WorkContent) => ({
  ...work,
  next_step: nextStep,
  due_on: dueOn,
  due_source_url: dueSourceUrl,
})

/** Opens a work; its state is that of its last point. Answers its id, the same when asked twice in a row. */
export const openWork = ({ db }: Services, actor: Actor, work: WorkContent, now: Date): Promise<Id> =>
  inTransaction(db, async (tx) => {
    const slug = await freeSlug(tx, {
      ...{ kind: 'work', base: slugify(work.title) || 'chantier' },
      takenAmong: async (slugs) =>
        (await tx.selectFrom('work').select('slug').where('slug', 'in', slugs).execute()).map((row) => row.slug),
    })
    const opened = await justOpened(tx, work.title, now)
    if (opened) return opened
    const { id } = await tx
      .insertInto('work')
      .values({ ...columnsOf(work), slug, status: 'considered', demo: actor.demo, created_at: now, updated_at: now })
      .returning('id')
      .executeTakeFirstOrThrow()
    await refreshWork(tx, id)
    await record(tx, { actorId: actor.id, verb: 'work.opened', subject: { kind: 'work', id }, isPublic: true, at: now })
    return id
  })

export const editWork = ({ db }: Services, actor: Actor, id: Id, work: WorkContent, now: Date): Promise<void> =>
  inTransaction(db, async (tx) => {
    await lock(tx, id)
    await tx
      .updateTable('work')
      .set({ ...columnsOf(work), updated_at: now })
      .where('id', '=', id)
      .execute()
    await refreshWork(tx, id)
    await record(tx, { actorId: actor.id, verb: 'work.edited', subject: { kind: 'work', id }, at: now })
  })

const lock = async (tx: Database, id: Id): Promise<void> => {
  found(await tx.selectFrom('work').select('id').where('id', '=', id).forUpdate().executeTakeFirst())
}

export type Point = { saidOn: string; status: WorkStatus; text: string; sourceName: string; sourceUrl: string | null }

/** Where it stood, that day: one more point, never changed. The work has the state of its latest point, whenever each was written down. */
export const addPoint = ({ db }: Services, actor: Actor, id: Id, point: Point, now: Date): Promise<void> =>
  inTransaction(db, async (tx) => {
    await lock(tx, id)
    await tx
      .insertInto('work_point')
      .values({
        work_id: id,
        said_on: point.saidOn,
        status: point.status,
        text: point.text,
        source_name: point.sourceName,
        source_url: point.sourceUrl,
        recorded_by: actor.id,
        recorded_at: now,
      })
      .execute()
    const { status } = await tx
      .selectFrom('work_point')
      .select('status')
      .where('work_id', '=', id)
      .orderBy('said_on', 'desc')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow()
    await tx.updateTable('work').set({ status, updated_at: now }).where('id', '=', id).execute()
    await refreshWork(tx, id)
    const details = { status: point.status, saidOn: point.saidOn }
    const subject = { kind: 'work', id }
    await record(tx, { actorId: actor.id, verb: 'work.point', subject, isPublic: true, details, at: now })
  })

/** Every morning: tells the desk about works without news, once for each silence. */
export const tellSilence = (services: Services): Promise<void> =>
  inTransaction(services.db, async (tx) => {
    const today = parisDay(services.clock())
    for (const { id, title, days } of await silentWorks(tx, today)) {
      for (const to of await editorsOf(tx, today)) {
        const envelope = {
          eventKey: `work-silent:${id}:${today}:${to.id}`,
          to: to.email,
          recipientId: to.id,
          category: 'team' as const,
          subject: words.mail.subject(title),
        }
        const action = { label: words.mail.action, path: `${paths.deskWorks}/${id}` }
        await sendMail(
          tx,
          writeMail(services, envelope, { name: to.name, paragraphs: words.mail.paragraphs(title, days), action }),
        )
      }
      await tx.updateTable('work').set({ alerted_on: today }).where('id', '=', id).execute()
    }
  })
