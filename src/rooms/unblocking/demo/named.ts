import type { Asked } from '../appointments/rules.ts'
import { matters } from '../rules.ts'
import type { Who } from './types.ts'

/** A perimeter, and who holds it. */
export type Named = Pick<Asked, 'function' | 'service' | 'authority' | 'level' | 'matters' | 'powers' | 'loadLimit'> & {
  who: Who
  places: readonly string[]
}

const butData = matters.filter((one) => one !== 'data')

export const named: readonly Named[] = [
  {
    who: 'helene',
    function: 'Chargée de mission innovation sociale',
    service: 'Préfecture de région Auvergne-Rhône-Alpes',
    authority: 'Préfecture de région',
    level: 3,
    matters: butData,
    powers: ['ask', 'convene', 'propose'],
    loadLimit: 12,
    places: ['region:84'],
  },
  {
    who: 'karim',
    function: 'Référent des projets de territoire',
    service: 'Préfecture de la Drôme',
    authority: 'Préfecture de département',
    level: 2,
    matters: butData.filter((one) => one !== 'tax'),
    powers: ['ask', 'convene'],
    loadLimit: 8,
    places: ['department:26', 'department:07', 'department:69'],
  },
  {
    who: 'sylvie',
    function: 'Conseillère simplification',
    service: 'Ministère chargé du travail',
    authority: 'Secrétariat général du ministère',
    level: 4,
    matters: ['work', 'health_social', 'grants', 'tax'],
    powers: ['ask', 'convene', 'propose'],
    loadLimit: 6,
    places: [],
  },
  {
    who: 'thomas',
    function: 'Rapporteur des réunions interministérielles',
    service: 'Services du Premier ministre',
    authority: 'Services du Premier ministre',
    level: 5,
    matters: butData,
    powers: ['ask', 'convene', 'propose'],
    loadLimit: 5,
    places: [],
  },
]
