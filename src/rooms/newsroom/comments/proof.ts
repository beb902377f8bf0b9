import { isSignedBy, sign } from '#core/secret.ts'
import { paths } from '../paths.ts'

const purpose = 'comment'

/** The page where the author follows their message: whoever has its address is its author. */
export const authorPath = (secret: string, number: number): string =>
  `${paths.comment(number)}/suivi/${sign(secret, purpose, String(number))}`

export const isAuthor = (secret: string, number: number, proof: string): boolean =>
  isSignedBy(secret, purpose, String(number), proof)
