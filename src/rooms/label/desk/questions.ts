// What the page of the desk asks the database, for what measures it.
export { deskFigures, deskIds } from './list/queries.ts'
export { deskChoices } from './list/queries-choices.ts'
export { deskLines } from './list/queries-lines.ts'
export type { Asked } from './list/rules.ts'
export { reachOf } from './queries-access.ts'
