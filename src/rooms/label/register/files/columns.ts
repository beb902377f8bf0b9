/** The columns of the open data, in their order, each with what it holds: shown on the page and carried by the JSON. */
export const columns = {
  numero: 'Numéro du label, unique et stable',
  structure: 'Nom de la structure, aujourd’hui',
  adresse: 'Adresse de la page de la structure dans le registre',
  fiche: 'Adresse de sa fiche dans l’annuaire',
  famille: 'Code de la famille',
  famille_nom: 'Nom de la famille',
  etat: 'Ce que le label était à la date «\u00a0etat_au\u00a0»\u00a0: en cours, suspendu, retiré, arrivé à son terme, renouvelé ou rendu',
  etat_depuis: 'Le jour où il l’est devenu (AAAA-MM-JJ)',
  depuis: 'Premier jour du label',
  jusqu_au: 'Dernier jour de validité prévu',
  renouvelle: 'Numéro du label que celui-ci prolonge, s’il y en a un',
  roles: 'Ce que la structure fait pour les projets',
  territoires: 'Codes officiels des territoires, précédés de leur niveau (commune, epci, department, region, country)',
  territoires_noms: 'Noms de ces territoires, dans le même ordre',
  porte_des_projets: 'oui si la structure porte aussi ses propres projets\u00a0: le label n’en dit rien',
  decision: 'Numéro de la décision qui l’accorde',
  decision_le: 'Jour de cette décision',
  criteres: 'Version des critères appliqués',
  engagements:
    'Ce que la structure a promis\u00a0: cible, terme et dernier constat connu à la date «\u00a0etat_au\u00a0»\u00a0; en JSON, un objet par engagement',
  reperes:
    'Projets repérés par la structure, à la date d’extraction\u00a0; vide de 1 à 4, pour que personne ne soit reconnu',
  orientes: 'Projets qu’elle a orientés, de même',
  accompagnes: 'Projets qu’elle a accompagnés, de même',
  delai_median_jours: 'Délai médian de ses réponses, en jours\u00a0; vide à moins de cinq réponses',
  fictif: 'oui pour une structure inventée pour la démonstration',
} as const

export type ColumnName = keyof typeof columns
