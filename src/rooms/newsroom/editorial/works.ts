import type { WorkContent } from '../works/actions.ts'
import type { WorkStatus } from '../works/rules.ts'

const none = { dueOn: null, dueSourceUrl: null, partners: '', lead: '', nextStep: '' }

/** What the report of the meeting says is in progress: no lead, no step, no term that it does not give. */
export const editorialWorks: readonly (WorkContent & { status: WorkStatus; text: string })[] = [
  {
    ...none,
    title: 'L’animation des communautés dans les territoires',
    purpose: 'Trouver comment animer l’intelligence collective et partager les bonnes pratiques entre territoires.',
    horizon: 'short',
    status: 'ongoing',
    text: 'Un groupe de travail est en cours sur l’animation dans les territoires.',
  },
  {
    ...none,
    title: 'L’accès à la donnée publique',
    purpose: 'Ouvrir l’accès à la donnée publique pour améliorer les pratiques d’évaluation de l’impact.',
    partners: 'Etalab, notamment',
    horizon: 'long',
    status: 'ongoing',
    text: 'Un chantier de long terme est en cours, avec Etalab notamment.',
  },
  {
    ...none,
    title: 'La sortie «\u00a0par le haut\u00a0»',
    purpose: 'Faire inspirer les politiques publiques par ce que les expérimentations apprennent.',
    partners: 'Les ministères impliqués dans la création de fonds d’expérimentation',
    horizon: 'long',
    status: 'considered',
    text: 'La sortie par le haut est en cours de réflexion avec ces ministères.',
  },
  {
    ...none,
    title: 'Les hackers publics, en test & learn',
    purpose:
      'Essayer le rôle de hacker public dans une logique d’apprentissage, à un niveau de délégation assez élevé.',
    horizon: 'short',
    status: 'considered',
    text: 'La mise en œuvre va être testée.',
  },
]
