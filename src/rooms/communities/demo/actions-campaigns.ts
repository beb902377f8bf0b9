import { certain } from '#core/pure/result.ts'
import { moveCampaign, planCampaign } from '../campaigns/actions.ts'
import { metropolis } from './invented.ts'
import type { Stage } from './stage.ts'

/** One campaign that is going on, and one to come. */
export const tellCampaigns = async ({ services, who, ago, day }: Stage): Promise<void> => {
  const told = {
    ...{ version: 0, title: 'Dix vitrines, dix histoires' },
    message: 'Dix commerces de quartier racontent, une semaine chacun, un projet né à deux rues de là.',
    audiences: ['Habitants', 'Commerçants', 'Écoles du quartier'],
    ...{ startsOn: day(40), endsOn: day(-30) },
  }
  const id = certain(await planCampaign(services, who('lucie'), metropolis.slug, told, ago(60)))
  const going = { version: 1, status: 'ongoing' as const, reason: '' }
  certain(await moveCampaign(services, who('lucie'), { slug: metropolis.slug, id }, going, ago(40)))
  const next = {
    ...{ version: 0, title: 'Une matinée pour les agents de la Métropole', startsOn: '2027-02', endsOn: null },
    message: 'Trois visites, et le temps de poser les questions qu’on ne pose pas par courriel.',
    audiences: ['Agents des directions'],
  }
  certain(await planCampaign(services, who('lucie'), metropolis.slug, next, ago(10)))
}
