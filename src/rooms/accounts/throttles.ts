import { db, now, type Request } from '#core/http.ts'
import { type Limit, throttle } from '#core/rate-limit.ts'

const quarter = 900
const hour = 3600

const limit = (name: string, hits: number, perSeconds: number): Limit => ({
  name: `accounts/${name}`,
  hits,
  perSeconds,
})

/** How many tries from one network address, which several people may share: for `openToAll`. */
export const perAddress = {
  signIn: limit('sign-in/address', 30, quarter),
  secondStep: limit('second-step/address', 30, quarter),
  signUp: limit('sign-up/address', 40, hour),
  mail: limit('mail/address', 40, hour),
  link: limit('link/address', 30, quarter),
  signOut: limit('sign-out/address', 120, quarter),
  unsubscribe: limit('unsubscribe/address', 120, quarter),
}

/** How many tries on one account, from wherever. A `mail` leaves for an address that anyone may type. */
export const perAccount = {
  signIn: limit('sign-in/account', 10, quarter),
  secondStep: limit('second-step/account', 10, quarter),
  signUp: limit('sign-up/account', 5, hour),
  mail: limit('mail/account', 5, hour),
  password: limit('password/account', 10, quarter),
}

/** Counts one try on this account (its address or its id); throws « too many » past the limit. */
export const restrain = (c: Request, pace: Limit, account: string): Promise<void> =>
  throttle(db(c), pace, [account], now(c))
