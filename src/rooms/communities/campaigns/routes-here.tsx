import { db, type Request } from '#core/http.ts'
import { done, type Outcome } from '#core/pure/result.ts'
import { type Here, partOf } from '../writing/routes-here.tsx'
import { campaignPaths as paths } from './paths.ts'
import { campaignIn } from './queries-campaigns-of.ts'
import type { Refusal } from './words.ts'

/** The campaign of the address. */
export const campaignHere = async (c: Request, { community }: Here) => ({
  campaign: await campaignIn(db(c), community.id, partOf(c, 'id')),
})
export const keyOf = (c: Request, slug: string) => ({ slug, id: partOf(c, 'id') })
export const ambassadorKey = (c: Request, slug: string) => ({
  ...keyOf(c, slug),
  ambassadorId: partOf(c, 'ambassador'),
})

export const toCampaign = (slug: string, outcome: Outcome<string, Refusal>): Outcome<string, Refusal> =>
  outcome.ok ? done(paths.one(slug, outcome.value)) : outcome

const fields: Partial<Record<Refusal, string>> = {
  'no-reason': 'reason',
  'no-member': 'name',
  already: 'name',
  'no-voice': 'voice',
  'no-role': 'role',
}
export const fieldOf = (refusal: Refusal): string | undefined => fields[refusal]
