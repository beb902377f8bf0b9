import { CSV_BOM, csvLine } from '#core/pure/csv.ts'
import type { Day } from '#core/pure/dates.ts'
import { counts, type Figures } from './numbers.ts'
import { dimensions, steps } from './rules.ts'
import { countNames, dimensionNames, stepNames, valueName, words } from './words.ts'

type About = { origin: string; day: Day; since: Day; before: boolean; withInvented: boolean }

const lines = (figures: Figures) => [
  ...counts.map((one) => ['ensemble', countNames[one], figures.counts[one], null, null] as const),
  ...steps.map((step) => ['délai médian', stepNames[step], null, null, figures.medians[step]] as const),
  ...dimensions.flatMap((dimension) =>
    figures.breakdowns[dimension].map(
      ({ value, cases, answered, median }) =>
        [dimensionNames[dimension], valueName(dimension, value), cases, answered, median] as const,
    ),
  ),
]

export const figuresCsv = (figures: Figures): string =>
  CSV_BOM +
  csvLine(['dimension', 'valeur', 'dossiers', 'repondus', 'delai_median_jours']) +
  lines(figures).map(csvLine).join('')

export const figuresJson = (figures: Figures, { origin, day, since, before, withInvented }: About) => ({
  titre: words.title,
  licence: words.licence,
  date: day,
  depuis: before ? null : since,
  avant: before ? since : null,
  source: origin,
  masque: words.mask,
  [withInvented ? 'dont_inventes' : 'inventes_mis_de_cote']: figures.invented,
  lignes: lines(figures).map(([dimension, valeur, dossiers, repondus, delai]) => ({
    ...{ dimension, valeur, dossiers, repondus, delai_median_jours: delai },
  })),
})
