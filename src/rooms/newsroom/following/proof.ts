import type { Id } from '#core/pure/id.ts'
import { isSignedBy, sign } from '#core/secret.ts'
import { paths } from '../paths.ts'

type Step = 'confirmer' | 'arreter'

const signed = (id: Id, step: Step) => `${id}/${step}`

/** The link by which someone without an account confirms or stops following: only their mailbox has it. */
export const followerPath = (secret: string, slug: string, id: Id, step: Step): string =>
  `${paths.follow(slug)}/${id}/${step}/${sign(secret, 'follow', signed(id, step))}`

export const isFollowerProof = (secret: string, id: Id, step: string, proof: string): step is Step =>
  (step === 'confirmer' || step === 'arreter') && isSignedBy(secret, 'follow', signed(id, step), proof)
