import { askChange } from '../changes/actions.ts'
import { metropolis } from './invented.ts'
import { must, type Stage } from './stage.ts'

/** Yesterday a member proposed another name: the members vote in two days. */
export const tellChanges = async ({ services, who, ago }: Stage): Promise<void> => {
  const asked = {
    kind: 'name' as const,
    newName: 'Les Passerelles du Grésivaudan à Grenoble',
    reason:
      'Un membre sur trois vient maintenant de la vallée, et notre nom les laisse dehors. La demande est venue de la réunion de Crolles.',
    voice: '',
  }
  must(await askChange(services, who('maelle'), metropolis.slug, asked, ago(1)))
}
