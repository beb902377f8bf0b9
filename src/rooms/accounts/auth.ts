import { betterAuth } from 'better-auth'
import { APIError } from 'better-auth/api'
import { twoFactor } from 'better-auth/plugins'
import type { Services } from '#core/services.ts'
import { isSuspended } from './queries.ts'

const day = 86_400
const issuer = '#FrenchImpact'

/**
 * better-auth on this database: sessions and their cookies, password checks, second factor. Given a transaction, its writes are
 * part of it; building one costs under a millisecond. Links sent by mail are ours (links/), because it keeps its own in clear.
 * Its server API checks no redirection: never hand it a URL from a request.
 */
export const authOn = ({ config, secret, db }: Pick<Services, 'config' | 'secret' | 'db'>) =>
  betterAuth({
    appName: issuer,
    baseURL: config.publicUrl,
    basePath: '/connexion/auth',
    secret,
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    // our `db` may be a transaction, inside which better-auth can neither open its own nor inspect the schema
    database: { db, type: 'postgres', transaction: false },
    emailAndPassword: { enabled: true, disableSignUp: true, requireEmailVerification: true },
    user: {
      modelName: 'app_user',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    session: {
      modelName: 'auth_session',
      expiresIn: 30 * day,
      updateAge: day,
      fields: {
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    account: {
      modelName: 'auth_account',
      fields: {
        accountId: 'account_id',
        providerId: 'provider_id',
        userId: 'user_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    verification: {
      modelName: 'auth_verification',
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    databaseHooks: { session: { create: { before: (session) => admit(db, session.userId) } } },
    advanced: {
      cookiePrefix: 'fi',
      // a list of devices does not need addresses: none is kept with a session
      ipAddress: { disableIpTracking: true },
      database: { generateId: 'uuid', validateSchema: false },
    },
    plugins: [
      twoFactor({
        issuer,
        twoFactorTable: 'auth_two_factor',
        schema: {
          user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
          twoFactor: {
            fields: {
              backupCodes: 'backup_codes',
              userId: 'user_id',
              failedVerificationCount: 'failed_verification_count',
              lockedUntil: 'locked_until',
            },
          },
        },
      }),
    ],
  })

/** Every session begins here, after the password and after the second factor: the suspended get none. */
const admit = async (db: Services['db'], userId: string): Promise<void> => {
  if (await isSuspended(db, userId)) throw new APIError('FORBIDDEN', { code: 'ACCOUNT_SUSPENDED' })
}

/** The code of a refusal by better-auth; anything else is thrown again. */
export const refusalCode = (error: unknown): string => {
  if (error instanceof APIError) return String(error.body?.code ?? '')
  throw error
}

/** The session these cookies open, or null. Never hand its token to a page. */
export const currentSession = async (services: Pick<Services, 'config' | 'secret' | 'db'>, headers: Headers) => {
  const found = await authOn(services).api.getSession({ headers, query: { disableRefresh: true } })
  return found?.session ?? null
}
