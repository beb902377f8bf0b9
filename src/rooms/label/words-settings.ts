import type { SettingName } from './rules.ts'

/** The durations and thresholds of the label, with their units. */
export const settingLabels: Record<SettingName, string> = {
  admissibility_days: 'Dire si une candidature est recevable (jours ouvrés)',
  review_days: 'Instruire (jours ouvrés)',
  decision_days: 'Décider en comité (jours ouvrés)',
  appeal_days: 'Juger un recours (jours ouvrés)',
  correction_days: 'Délai laissé à la structure pour compléter (jours)',
  completion_days: 'Délai laissé à la structure pour compléter après une décision remise (jours)',
  contradiction_days: 'Délai laissé à la structure pour ses observations (jours)',
  appeal_window_days: 'Délai pour former un recours (jours)',
  expertise_days: 'Délai d’un avis extérieur (jours ouvrés)',
  opinion_days: 'Délai d’un avis d’instruction (jours ouvrés)',
  procedure_days: 'Conclure après la réponse d’une structure sur son label (jours ouvrés)',
  reviewers: 'Avis d’instruction, au moins',
  signatures: 'Signatures d’une décision, au moins',
  quorum: 'Quorum d’une séance',
  validity_months: 'Durée du label (mois)',
  dormant_months: 'Mois sans activité avant une revue',
  check_share: 'Part des labels contrôlés à chaque tirage (%)',
}
