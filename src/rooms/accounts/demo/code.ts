import { totpCode } from '../second-factor/totp.ts'

/**
 * The second factor of the demonstration's Georges and Aïcha, the same for both and written here for all to read: it exists only where
 * the invented cast does (DEMO=on, never in production), so that their functions can be tried without a telephone.
 */
export const demoSecret = 'demonstration-seulement-pas-secret'

/** The code that opens the demonstration's privileged accounts at this instant; each serves once, the next comes within 30 seconds. */
export const demoCode = (instant: Date): string => totpCode(demoSecret, instant)
