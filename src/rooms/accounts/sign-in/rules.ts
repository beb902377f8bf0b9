export type SignInRefusal = 'wrong' | 'unverified' | 'suspended'
export type StepRefusal = 'expired' | 'wrong-code' | 'code-used' | 'locked' | 'suspended'

/** What a refusal by better-auth means to the person. Only the right password learns more than « wrong ». */
export const signInRefusal = (code: string): SignInRefusal =>
  code === 'EMAIL_NOT_VERIFIED' ? 'unverified' : code === 'ACCOUNT_SUSPENDED' ? 'suspended' : 'wrong'

const stepRefusals: Record<string, StepRefusal> = {
  INVALID_CODE: 'wrong-code',
  INVALID_BACKUP_CODE: 'wrong-code',
  ACCOUNT_TEMPORARILY_LOCKED: 'locked',
  ACCOUNT_SUSPENDED: 'suspended',
}
/** Anything unexpected ends the challenge: the person signs in again. */
export const stepRefusal = (code: string): StepRefusal => stepRefusals[code] ?? 'expired'

/** Six digits come from the application; anything else is a back-up code. */
export const isTotp = (code: string): boolean => /^\d{6}$/.test(code)
