import { count, frenchNumber } from '#core/pure/text.ts'

/** Beyond, the list says « more than ». */
export const countedSheets = 1_000

/** Sheets nobody looked at for a year. */
export const words = {
  lede: 'Les fiches publiées de votre périmètre que personne n’a vérifiées depuis douze mois, les plus anciennes d’abord. Vérifier, c’est relire la fiche et confirmer que tout est encore vrai.',
  caption: (total: number) =>
    total > countedSheets
      ? `Plus de ${frenchNumber(countedSheets)} fiches à vérifier`
      : count(total, 'fiche à vérifier', 'fiches à vérifier'),
  none: 'Tout est à jour',
  noneText: 'Chaque fiche de votre périmètre a été vérifiée depuis moins de douze mois.',
  columns: { name: 'Fiche', place: 'Où', source: 'Source', checked: 'Vérifiée le', next: 'Suite' },
  never: 'Jamais',
  check: 'Tout est encore vrai',
  fictional: 'Fictif',
} as const
