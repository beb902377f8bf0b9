import { certain } from '#core/pure/result.ts'
import { askChange } from '../changes/actions.ts'
import { metropolis } from './invented.ts'
import type { Stage } from './stage.ts'

/** Yesterday a member proposed another name: the members vote in two days. */
export const tellChanges = async ({ services, who, ago }: Stage): Promise<void> => {
  const asked = {
    kind: 'name' as const,
    newName: 'Les Passerelles, de l’Isère à l’Ardèche',
    reason:
      'Deux de nos six organisations travaillent dans la Drôme et en Ardèche, et notre nom les laisse dehors. La demande est venue de la réunion de Die.',
    voice: '',
  }
  certain(await askChange(services, who('maelle'), metropolis.slug, asked, ago(1)))
}
