import { db, type Request, requireActor, servicesOf } from '#core/http.ts'
import { keyOf } from './key.ts'
import { type Body, feedSeed } from './queries.ts'

/** The private address of the one who is signed in, if they have one. */
export const linkOf = async (c: Request, body: Body, file: string): Promise<string | null> => {
  const { id } = requireActor(c)
  const seed = await feedSeed(db(c), id, body)
  const { config, secret } = servicesOf(c)
  return seed && `${config.publicUrl}${file}?cle=${keyOf(secret, id, body.id, seed)}`
}
