// A campaign as the mandated team plans it, for the tests of campaigns.
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { now, type World } from '../room.fixture.ts'
import { planCampaign } from './actions.ts'
import type { Written } from './forms.ts'

export const written: Written = {
  version: 1,
  title: 'Le tour des marchés',
  message: 'L’innovation sociale, c’est votre voisine.',
  audiences: ['Habitants des bourgs', 'Élus'],
  startsOn: '2026-09',
  endsOn: '2027',
}

/** Planned by Maëlle, in the Collectif du Vercors. */
export const planned = async (
  services: Services,
  { maelle, vercors: { slug } }: World,
): Promise<{ slug: string; id: Id }> => {
  const outcome = await planCampaign(services, maelle, slug, written, now)
  if (!outcome.ok) throw new Error(outcome.refusal)
  return { slug, id: outcome.value }
}
