import { aloneIn } from '#core/alone.ts'

/** One scouting, one referral or one accompaniment at a time, by night. */
export const alone = aloneIn('support')
