import { hashPassword, symmetricEncrypt } from 'better-auth/crypto'
import { type Database, inTransaction } from '#core/database.ts'
import { addDays, parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { certain } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { type CastMember, cast, castPassword } from '../../../demo/cast.ts'
import { recordAccount, setPassword } from '../actions.ts'
import { authOn } from '../auth.ts'
import { accountById, loadActor } from '../queries.ts'
import { appoint, giveRole } from '../roles/actions.ts'
import { yearsAfter } from '../roles/rules.ts'
import { suspendAccount } from '../suspension/actions.ts'
import { demoSecret } from './code.ts'

export type CastIds = Record<keyof typeof cast, Id>

/**
 * The cast, with accounts that work: Georges administers, Aïcha keeps the directory and answers messages, Léa and Marc write,
 * review and moderate; Jeanne coordinates the label, three review for it, five decide; all behind the second factor of the demonstration; Rosa is suspended. Does nothing when they are there. Answers their ids.
 */
export const accountsDemo = (services: Services): Promise<CastIds> =>
  inTransaction(services.db, async (tx) => {
    const known = await castIds(tx)
    if (known) return known
    const hash = await hashPassword(castPassword)
    const now = services.clock()
    for (const member of Object.values(cast)) await createMember(tx, member, hash, now)
    const ids = (await castIds(tx)) ?? missing()
    await giveFunctions({ ...services, db: tx }, ids)
    return ids
  })

const castIds = async (db: Database): Promise<CastIds | null> => {
  const rows = await db.selectFrom('app_user').select(['id', 'email']).where('demo', '=', true).execute()
  const byEmail = new Map(rows.map(({ email, id }) => [email, id]))
  const ids = Object.entries(cast).map(([name, { email }]) => [name, byEmail.get(email)])
  return ids.every(([, id]) => id) ? (Object.fromEntries(ids) as CastIds) : null
}

const createMember = async (tx: Database, { name, email }: CastMember, hash: string, now: Date) => {
  const account = await tx
    .insertInto('app_user')
    .values({ name, email, email_verified: true, demo: true })
    .returning(['id', 'demo'])
    .executeTakeFirstOrThrow()
  await setPassword(tx, account.id, hash, now)
  await recordAccount(tx, 'created', account)
  await recordAccount(tx, 'verified', account)
}

const functions = {
  aicha: ['curator', 'correspondent'],
  lea: ['editor', 'moderator'],
  marc: ['editor', 'moderator', 'spokesperson'],
  jeanne: ['label_coordinator'],
  amine: ['label_reviewer'],
  julie: ['label_reviewer'],
  denise: ['label_reviewer'],
  martine: ['label_committee'],
  olivier: ['label_committee'],
  fatou: ['label_committee'],
  tristan: ['label_committee'],
  rachel: ['label_committee'],
  odile: ['unblocking_supervisor'],
} as const

/** Appointed elsewhere than here, by an act of their own; the second factor is asked of them too. */
const appointedElsewhere = ['helene', 'karim', 'sylvie', 'thomas'] as const

const giveFunctions = async (services: Services, ids: CastIds) => {
  const { georges, rosa } = ids
  const today = parisDay(services.clock())
  const term = { startsOn: today, endsOn: yearsAfter(today, 2) }
  const officers = Object.keys(functions) as (keyof typeof functions)[]
  for (const id of [georges, ...[...officers, ...appointedElsewhere].map((who) => ids[who])])
    await addSecondFactor(services, id)

  const first = (await accountById(services.db, georges)) ?? missing()
  const act = 'Décision fictive de la démonstration, nommant Georges Lavigne'
  await giveRole(services.db, first, { role: 'administrator', territoryId: null, act, ...term }, null)

  const administrator = (await loadActor(services.db, georges, today)) ?? missing()
  for (const [who, roles] of Object.entries(functions)) {
    const { name, email } = cast[who as keyof typeof functions]
    for (const role of roles) {
      // the label and the cases of the demonstration have a past: those who made it held their role by then
      const startsOn = role.startsWith('label_') || role.startsWith('unblocking_') ? addDays(today, -365) : today
      const appointment = { userEmail: email, role, territoryId: null, ...term, startsOn }
      certain(
        await appoint(services, administrator, {
          ...appointment,
          act: `Décision fictive de la démonstration, nommant ${name}`,
        }),
      )
    }
  }
  certain(
    await suspendAccount(services, administrator, {
      userId: rosa,
      reason: 'Suspension fictive, pour montrer ce que voit la personne.',
    }),
  )
}

const addSecondFactor = async ({ db, ...services }: Services, userId: Id) => {
  const { secretConfig: key } = await authOn({ ...services, db }).$context
  await db
    .insertInto('auth_two_factor')
    .values({
      user_id: userId,
      secret: await symmetricEncrypt({ key, data: demoSecret }),
      backup_codes: await symmetricEncrypt({ key, data: '[]' }),
      verified: true,
    })
    .execute()
  await db.updateTable('app_user').set({ two_factor_enabled: true }).where('id', '=', userId).execute()
}

const missing = (): never => {
  throw new Error('A member of the cast has no account')
}
