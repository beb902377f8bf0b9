import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import { record } from '#core/history.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import type { AchievementType, CredentialKind, CredentialStatus, Evidence, Identifier } from '../rules.ts'
import { newCode } from './code.ts'
import type { About } from './queries.ts'

export type Recognition = {
  /** With its version: `label-support-network-v1`. Other words under the same code make another recognition. */
  code: string
  type: AchievementType
  name: string
  description: string
  criteriaUrl: string
  criteriaNarrative: string
}

export type Issuing = {
  kind: CredentialKind
  achievement: Recognition
  /** An organisation or a project, by the address of its sheet; never a person. */
  subject: { url: string; name: string; identifiers?: readonly Identifier[]; fictional?: boolean }
  /** Public pages only. */
  evidence?: readonly Evidence[]
  validFrom: Date
  validUntil: Date
  about: About
  now: Date
}

/**
 * Attests in the transaction of the decision: the row, its code and its bit in the status lists. The text is signed when someone first asks
 * for it. What was attested before about the same thing is revoked: one attestation at a time.
 */
export const issueCredential = async (
  tx: Database,
  { config }: Pick<Services, 'config'>,
  { kind, achievement, subject, evidence = [], validFrom, validUntil, about, now }: Issuing,
): Promise<{ id: Id; code: string }> => {
  const here = pathIn(config.publicUrl)
  const slug = await keepAchievement(tx, { ...achievement, criteriaUrl: here(achievement.criteriaUrl) }, now)
  await setCredentialStatus(tx, about, 'revoked', now)
  const { id, code } = await tx
    .insertInto('credential')
    .values({
      code: newCode(),
      kind,
      about_kind: about.kind,
      about_id: about.id,
      achievement: slug,
      subject_path: here(subject.url),
      subject_name: subject.name,
      identifiers: JSON.stringify(subject.identifiers ?? []),
      evidence: JSON.stringify(evidence.map((one) => ({ ...one, url: here(one.url) }))),
      fictional: subject.fictional ?? false,
      valid_from: validFrom,
      valid_until: validUntil,
      issued_at: now,
      status_at: now,
    })
    .returning(['id', 'code'])
    .executeTakeFirstOrThrow()
  await tell(tx, id, 'credential.issued', now, { code, kind })
  return { id, code }
}

/** Suspends, restores or revokes what is attested today about this thing; nothing when nothing is. Revoked is for ever. */
export const setCredentialStatus = async (
  tx: Database,
  about: About,
  status: CredentialStatus,
  now: Date,
): Promise<void> => {
  const changed = await tx
    .updateTable('credential')
    .set({ status, status_at: now })
    .where('about_kind', '=', about.kind)
    .where('about_id', '=', about.id)
    .where('status', '<>', 'revoked')
    .where('status', '<>', status)
    .returning(['id', 'code'])
    .execute()
  for (const { id, code } of changed) await tell(tx, id, `credential.${status}`, now, { code })
}

/** Removes what was attested about invented things, with the demonstration. Answers the ids, for their history. */
export const eraseDemoCredentials = async (tx: Database, kind: string, aboutIds: readonly string[]): Promise<Id[]> => {
  if (aboutIds.length === 0) return []
  await sql`set local frenchimpact.erasing_demo = 'on'`.execute(tx)
  const erased = await tx
    .deleteFrom('credential')
    .where('about_kind', '=', kind)
    .where('about_id', 'in', aboutIds)
    .returning('id')
    .execute()
  await sql`set local frenchimpact.erasing_demo = 'off'`.execute(tx)
  return erased.map(({ id }) => id)
}

/** What is of this site is kept without its address: the site may move. */
const pathIn = (origin: string) => (url: string) => (url.startsWith(`${origin}/`) ? url.slice(origin.length) : url)

/** The recognition as it reads today, under its code; under a longer name when the code was already used for other words. */
const keepAchievement = async (tx: Database, { code, ...said }: Recognition, now: Date): Promise<string> => {
  const words = [said.type, said.name, said.description, said.criteriaUrl, said.criteriaNarrative]
  const fingerprint = createHash('sha256').update(JSON.stringify(words)).digest('hex')
  const known = await slugOf(tx, code, fingerprint)
  if (known) return known
  for (const slug of [code, `${code}-${fingerprint.slice(0, 8)}`]) {
    await tx
      .insertInto('credential_achievement')
      .values({
        slug,
        code,
        type: said.type,
        name: said.name,
        description: said.description,
        criteria_url: said.criteriaUrl,
        criteria_narrative: said.criteriaNarrative,
        fingerprint,
        created_at: now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    const kept = await slugOf(tx, code, fingerprint)
    if (kept) return kept
  }
  throw new Error(`no name left for the recognition ${code}`)
}

const slugOf = async (tx: Database, code: string, fingerprint: string): Promise<string | null> => {
  const row = await tx
    .selectFrom('credential_achievement')
    .select('slug')
    .where('code', '=', code)
    .where('fingerprint', '=', fingerprint)
    .executeTakeFirst()
  return row?.slug ?? null
}

const tell = (tx: Database, id: Id, verb: string, at: Date, details: Record<string, string>) =>
  record(tx, { actorId: null, verb, subject: { kind: 'credential', id }, details, at })
