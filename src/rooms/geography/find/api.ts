import type { FoundPlace } from './queries.ts'

/** One line of the place field's list. */
export type Suggestion = { id: number; name: string; kind: string; context: string }

export const suggestions = (found: readonly FoundPlace[]): Suggestion[] =>
  found.map(({ id, name, kindLabel, alias, context }) => ({
    id,
    name,
    kind: kindLabel,
    context: alias ? `dont ${alias}, ${context}` : context,
  }))
