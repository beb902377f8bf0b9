// People, sheets and a browser for the tests of this room.
import type { Actor, Grant } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { openSession } from '#rooms/accounts/index.ts'
import { appFor } from '#tests/support/app.ts'
import { cast } from '../../demo/cast.ts'
import { createSheet, editSheet } from './drafts/actions.ts'
import type { Patch } from './drafts/rules.ts'
import { publishSheet } from './publication/actions.ts'
import type { SheetInHand } from './queries.ts'
import type { Kind, MemberRole } from './rules.ts'

export const now = new Date('2026-11-22T10:00:00Z')
export const today = '2026-11-22'

/** A verified account of the cast, as rules see it. */
export const person = async (db: Database, name: keyof typeof cast): Promise<Actor> => {
  const member = cast[name]
  const { id } = await db
    .insertInto('app_user')
    .values({ name: member.name, email: member.email, email_verified: true })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { id, name: member.name, email: member.email, secondFactor: false, grants: [], demo: false }
}

/** Someone in charge of the directory, behind a second factor; `place` null for the whole country. */
export const curator = async (db: Database, place: number | null = null): Promise<Actor> => {
  const aicha = await person(db, 'aicha')
  const grant: Grant = { role: 'curator', territoryId: place, startsOn: '2026-01-01', endsOn: '2099-12-31' }
  await db
    .insertInto('role_grant')
    .values({
      user_id: aicha.id,
      role: grant.role,
      scope_kind: place === null ? 'national' : 'territory',
      territory_id: place,
      starts_on: grant.startsOn,
      ends_on: grant.endsOn,
      act: 'décision d’essai',
    })
    .execute()
  await db.updateTable('app_user').set({ two_factor_enabled: true }).where('id', '=', aicha.id).execute()
  return { ...aicha, secondFactor: true, grants: [grant] }
}

export const placeId = async (db: Database, kind: string, code: string): Promise<number> => {
  const row = await db
    .selectFrom('territory')
    .select('id')
    .where('kind', '=', kind)
    .where('code', '=', code)
    .executeTakeFirstOrThrow()
  return row.id
}

export const challengeId = async (db: Database, slug: string): Promise<number> => {
  const row = await db.selectFrom('challenge').select('id').where('slug', '=', slug).executeTakeFirstOrThrow()
  return row.id
}

/** A draft of this name. */
export const draft = (services: Services, actor: Actor, name: string, kind: Kind = 'project', at = now): Promise<Id> =>
  createSheet(services.db, actor, { kind, name, placeIds: [], isEditorial: false }, at)

/** A complete sheet, published, in Guéret unless the patch says otherwise. */
export const published = async (
  services: Services,
  actor: Actor,
  name: string,
  { kind = 'project', ...patch }: Patch & { kind?: Kind } = {},
  at = now,
): Promise<SheetInHand> => {
  const id = await draft(services, actor, name, kind, at)
  const complete: Patch = {
    summary: `${name}, en une phrase.`,
    challengeIds: [await challengeId(services.db, 'mobilite-du-quotidien')],
    placeIds: [await placeId(services.db, 'commune', '23096')],
    ...(kind === 'project' ? { stage: 'emerging' } : { legalForm: 'association' }),
    ...patch,
  }
  const edited = await editSheet(services, actor, id, { step: 'essentiel', version: 1, patch: complete }, at)
  if (!edited.ok) throw new Error(edited.refusal)
  const outcome = await publishSheet(services, actor, id, at)
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.value
}

/** Makes someone keep a sheet, without the letters of an invitation. */
export const joins = async (db: Database, user: Actor, sheetId: Id, role: MemberRole = 'editor'): Promise<void> => {
  await db.insertInto('sheet_member').values({ sheet_id: sheetId, user_id: user.id, role }).execute()
}

/** A browser on the whole site: signed in as someone, or a visitor. */
export const browse = async (services: Services, actor: Actor | null = null) => {
  const site = appFor(services)
  const cookie = actor ? await openSession(services, actor.id) : ''
  const headers = { Origin: 'http://localhost:3000', 'Sec-Fetch-Site': 'same-origin', Cookie: cookie }
  const read = async (response: Response) => ({
    status: response.status,
    headers: response.headers,
    to: response.headers.get('location') ?? '',
    html: (await response.text()).replaceAll('&#39;', '’'),
  })
  return {
    get: async (path: string) => read(await site.request(path, { headers: { Cookie: cookie } })),
    post: async (path: string, fields: Record<string, string | string[]> = {}) => {
      const body = new URLSearchParams()
      for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one)
      return read(await site.request(path, { method: 'POST', body, headers }))
    },
    upload: async (path: string, fields: Record<string, string | File>) => {
      const body = new FormData()
      for (const [name, value] of Object.entries(fields)) body.append(name, value)
      return read(await site.request(path, { method: 'POST', body, headers }))
    },
  }
}

/** Every mail written so far, oldest first. */
export const mails = (db: Database) =>
  db
    .selectFrom('outgoing_mail')
    .select(['to_address as to', 'subject', 'text_body as text', 'html_body as html', 'recipient_id as recipientId'])
    .orderBy('queued_at')
    .execute()

/** The path of the first link of a mail. */
export const linkIn = (text: string): string => /http:\/\/localhost:3000(\/\S+)/.exec(text)?.[1] ?? ''
