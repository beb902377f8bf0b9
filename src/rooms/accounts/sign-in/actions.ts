import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { authOn, refusalCode } from '../auth.ts'
import { claimCode } from '../second-factor/actions.ts'
import type { SignIn } from './forms.ts'
import { challengedUser } from './queries.ts'
import { isTotp, type SignInRefusal, type StepRefusal, signInRefusal, stepRefusal } from './rules.ts'

/** `cookies` go to the browser as they are. With `secondFactor`, they only open the second step. */
type SignedIn = { cookies: string[]; secondFactor: boolean }

/** Checks the password; unknown or wrong, the answer is the same and takes the same time (a hash is always computed). */
export const signIn = async (
  services: Services,
  headers: Headers,
  { email, password, remember }: SignIn,
): Promise<Outcome<SignedIn, SignInRefusal>> => {
  try {
    const answer = await authOn(services).api.signInEmail({
      body: { email, password, rememberMe: remember },
      headers,
      returnHeaders: true,
    })
    return done({
      cookies: answer.headers.getSetCookie(),
      secondFactor: 'twoFactorRedirect' in answer.response,
    })
  } catch (error) {
    return refused(signInRefusal(refusalCode(error)))
  }
}

/** `codesLeft` after a back-up code, otherwise null. */
type StepPassed = { cookies: string[]; codesLeft: number | null }

/** Ends a sign-in with a code of the application, never accepted twice, or with a back-up code. */
export const passSecondStep = async (
  services: Services,
  headers: Headers,
  code: string,
): Promise<Outcome<StepPassed, StepRefusal>> => {
  const now = services.clock()
  const userId = await challengedUser(services.db, headers, now)
  if (!userId) return refused('expired')
  const { api } = authOn(services)
  const request = { body: { code }, headers, returnHeaders: true } as const
  try {
    if (!isTotp(code)) {
      const answer = await api.verifyBackupCode(request)
      const { backupCodes } = await api.viewBackupCodes({ body: { userId } })
      return done({ cookies: answer.headers.getSetCookie(), codesLeft: backupCodes.length })
    }
    if (!(await claimCode(services.db, userId, code, now))) return refused('code-used')
    const answer = await api.verifyTOTP(request)
    return done({ cookies: answer.headers.getSetCookie(), codesLeft: null })
  } catch (error) {
    return refused(stepRefusal(refusalCode(error)))
  }
}

/** Ends the session these cookies open; answers the cookies that forget it. */
export const signOut = async (services: Services, headers: Headers): Promise<string[]> => {
  const answer = await authOn(services).api.signOut({ headers, returnHeaders: true })
  return answer.headers.getSetCookie()
}
