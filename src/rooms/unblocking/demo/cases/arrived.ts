import type { Asked } from '../types.ts'

/** Arrived yesterday, to be sorted. */
export const arrived: Asked = {
  by: 'yanis',
  on: 1,
  project: 'La Ligne des bourgs',
  place: 'commune:07186',
  challenge: 'mobilite-du-quotidien',
  title: 'Un arrêt de covoiturage n’a le droit à aucun panneau',
  wants: 'Poser un panneau d’arrêt sur une route départementale, à côté de l’arrêt de car.',
  kind: 'department_council',
  administration: 'Service des routes',
  how: 'interpretation',
  rule: 'Le règlement de voirie ne cite que les transports réguliers.',
  tried: 'Un courrier et deux appels. On nous répond que ce panneau n’existe pas.',
  consequence: 'Les conducteurs ne s’arrêtent pas, les passagers n’osent plus attendre.',
  request: 'L’accord de poser douze panneaux, pour un an.',
  neededIn: 45,
  matter: 'transport',
  scale: 'country',
}
