import { nbsp } from '#core/pure/text.ts'

/** A name of the source as it is printed: typographic apostrophes and quotation marks, single spaces. */
export const printed = (name: string): string =>
  nbsp(
    name
      .replace(/\s+/g, ' ')
      .replace(/"([^"]*)"/g, '« $1 »')
      .replaceAll("'", '’')
      .trim(),
  )

/** « CA du Grand Avignon (COGA) » is also typed « Grand Avignon » or « COGA ». */
export const groupingNames = (name: string): string[] => {
  const rest = name.match(/^(?:CC|CA|CU) (.+)$/)?.[1]
  if (!rest) return []
  const acronym = rest.match(/\(([^)]+)\)/)?.[1]
  const bare = rest.replace(/\s*\([^)]*\)/, '').replace(/^(de la |de l’|du |des |de |d’)/, '')
  return [bare, ...(acronym ? [acronym] : [])]
}
