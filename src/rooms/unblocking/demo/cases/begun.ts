import type { Asked } from '../types.ts'

/** Begun, and not finished yet. */
export const begun: Partial<Asked> & Pick<Asked, 'by' | 'on' | 'project' | 'title' | 'wants'> = {
  by: 'nadia',
  on: 2,
  project: 'Permis de bouger',
  title: 'Trois mairies, trois réponses pour garer le camion-atelier',
  wants: 'Garer le camion-atelier deux heures par semaine sur la place de chaque bourg.',
}
