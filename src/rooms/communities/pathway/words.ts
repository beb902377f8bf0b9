/** What is said publicly of a pathway, by verb of the history. */
export const activity: Record<string, string> = {
  'community.pathway_chosen': 'Démarche choisie',
  'community.step_started': 'Étape commencée',
  'community.challenges_chosen': 'Trois défis choisis',
  'community.step_submitted': 'Livrable soumis aux membres',
  'community.step_validated': 'Livrable validé par les membres',
  'community.step_skipped': 'Étape passée, avec son motif',
  'community.step_reopened': 'Étape rouverte',
  'community.recognised': 'Communauté reconnue',
  'community.pathway_offered': 'Démarche à reprendre',
  'community.variant_published': 'Variante de la démarche publiée',
}
