import type { Asked } from '../types.ts'

/** Taken back by its holder, who found another way. */
export const takenBack: Asked & { withdrawn: number } = {
  by: 'maelle',
  on: 58,
  project: 'Dernier kilomètre',
  place: 'commune:69266',
  challenge: 'transition-ecologique',
  title: 'Livrer à vélo dans une rue piétonne',
  wants: 'Entrer avec un vélo-cargo dans une rue piétonne après dix heures.',
  kind: 'municipality',
  administration: 'Service de la voirie',
  how: 'delay',
  rule: '',
  tried: 'Un formulaire en ligne.',
  consequence: 'On décharge à cent mètres.',
  request: 'Une autorisation annuelle.',
  neededIn: null,
  matter: 'transport',
  scale: 'here',
  withdrawn: 52,
}
