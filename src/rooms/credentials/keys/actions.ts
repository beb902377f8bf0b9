import { randomInt } from 'node:crypto'
import { generate } from '@digitalbazaar/ed25519-multikey'
import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { record } from '#core/history.ts'
import { parisDay } from '#core/pure/dates.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { canRotateKey } from '../rules.ts'
import { sealedKey } from './queries.ts'
import { seal, unseal } from './seal.ts'

/** A pair as Multikey writes it. It never leaves the process: only `kid` and `publicKey` are shown. */
export type SigningKey = { kid: string; publicKey: string; secretKey: string }

/**
 * The key that signs today, drawn at first need. Two processes that need the first one together end with the same: the database keeps one.
 * When the secret of the instance changed, the key cannot be opened any more: it is retired and another one signs.
 */
export const signingKey = async ({ db, secret, log, clock }: Services): Promise<SigningKey> => {
  for (;;) {
    const kept = await sealedKey(db)
    if (!kept) {
      await draw(db, secret, clock())
      continue
    }
    const { kid, publicKey, sealed } = kept
    const secretKey = unseal(secret, kid, sealed)
    if (secretKey) return { kid, publicKey, secretKey }
    log.warn({ kid }, 'credentials: SECRET changed, the key that signed is retired')
    await retire(db, kid, clock())
  }
}

/** Retires the key that signs and has another one drawn. What the first one signed stays verifiable; it signs nothing more. */
export const rotateKey = (services: Services, actor: Actor, now: Date): Promise<Outcome<string, 'not-yours'>> => {
  if (!canRotateKey(actor, parisDay(now))) return Promise.resolve(refused('not-yours'))
  return inTransaction(services.db, async (tx) => {
    const former = await tx
      .selectFrom('credential_key')
      .select('kid')
      .where('retired_at', 'is', null)
      .forUpdate()
      .executeTakeFirst()
    if (former) await retire(tx, former.kid, now)
    const kid = await draw(tx, services.secret, now)
    await record(tx, {
      actorId: actor.id,
      verb: 'credential_key.rotated',
      subject: { kind: 'credential_key', id: kid },
      details: { former: former?.kid ?? null },
      at: now,
    })
    return done(kid)
  })
}

/** Draws a pair and keeps it, unless another process just did. */
const draw = async (db: Database, secret: string, now: Date): Promise<string> => {
  const pair = await (await generate()).export({ publicKey: true, secretKey: true })
  const kid = newKid(now)
  await db
    .insertInto('credential_key')
    .values({
      kid,
      public_key: pair.publicKeyMultibase,
      sealed: seal(secret, kid, pair.secretKeyMultibase),
      created_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return kid
}

const retire = async (db: Database, kid: string, now: Date): Promise<void> => {
  await db
    .updateTable('credential_key')
    .set((eb) => ({ retired_at: eb.fn<Date>('greatest', [eb.val(now), 'created_at']), sealed: null }))
    .where('kid', '=', kid)
    .where('retired_at', 'is', null)
    .execute()
}

const letters = '23456789abcdefghjkmnpqrstuvwxyz'

/** The day says which key a document was signed with; the letters tell two keys of one day apart. */
const newKid = (now: Date): string =>
  `cle-${parisDay(now)}-${Array.from({ length: 6 }, () => letters[randomInt(letters.length)]).join('')}`
