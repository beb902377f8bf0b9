export type LinkPurpose = 'verify' | 'reset' | 'email-old' | 'email-new'

const hour = 3_600_000

/** How long each link may be used, in milliseconds. */
export const lifetimes: Record<LinkPurpose, number> = {
  verify: 24 * hour,
  reset: hour / 2,
  'email-old': 24 * hour,
  'email-new': 24 * hour,
}
