import { localPath } from '#core/http.ts'
import { paths } from '../paths.ts'

/**
 * Where a person was going when they had to come in: a path of this site, from untrusted text. Browsers drop tabs and line ends from an
 * address, which makes `/<tab>/example.org` another site: dropped here before it is judged.
 */
export const wayBack = (text: string | undefined): string => localPath(text?.replace(/\p{Cc}/gu, ''), paths.account)
