import type { Asked, Sorted } from '../types.ts'

const common = {
  kind: 'state_local',
  administration: 'Service des contrôles techniques',
  how: 'interpretation',
  matter: 'transport',
  challenge: 'mobilite-du-quotidien',
  rule: 'Un véhicule prêté plus d’un mois est dit «\u00a0loué\u00a0», et demande un agrément de loueur.',
  request: 'Dire qu’un prêt solidaire n’est pas une location.',
} as const

const sorted = (on: number): Sorted => ({
  on,
  level: 2,
  purpose: 'Qu’un véhicule sur la route soit entretenu et assuré.',
})

/** Three projects of one region that meet the same wall: no longer a matter of one project. */
export const alike: readonly (Asked & { sorted: Sorted })[] = [
  {
    ...common,
    by: 'ibrahim',
    on: 26,
    project: 'Roue libre',
    place: 'commune:26362',
    title: 'Prêter une camionnette six semaines serait de la location',
    wants: 'Prêter une camionnette réparée à un artisan qui démarre.',
    tried: 'Un courrier, resté sans réponse.',
    consequence: 'La camionnette reste à l’atelier.',
    neededIn: null,
    scale: 'neighbours',
    sorted: sorted(25),
  },
  {
    ...common,
    by: 'yanis',
    on: 20,
    project: 'La Ligne des bourgs',
    place: 'commune:07186',
    title: 'La voiture de secours d’une ligne de covoiturage',
    wants: 'Prêter une voiture à un conducteur dont la sienne est en panne.',
    tried: 'Un appel, puis un message.',
    consequence: 'La ligne du matin saute une fois par semaine.',
    neededIn: 60,
    scale: 'region',
    sorted: sorted(18),
  },
  {
    ...common,
    by: 'camille',
    on: 15,
    project: 'Toit à deux voix',
    place: 'commune:69266',
    title: 'Une voiture partagée entre les binômes d’un immeuble',
    wants: 'Qu’une voiture donnée serve aux courses des aînés et aux déménagements des étudiants.',
    tried: 'Une question posée au guichet.',
    consequence: 'La voiture n’est pas assurée, elle ne roule pas.',
    neededIn: null,
    scale: 'here',
    sorted: sorted(13),
  },
]
