import type { Request } from '#core/http.ts'

/** Hands to the browser the cookies better-auth made; each keeps its own line. */
export const withCookies = (c: Request, cookies: readonly string[]): void => {
  for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true })
}
