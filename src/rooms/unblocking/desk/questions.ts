// What the page of the desk asks the database, for what measures it.
export { handsOf, supervised } from '../cases/queries.ts'
export { deskFigures, deskLines } from './list/queries.ts'
export type { Asked } from './list/rules.ts'
export { loadsOf } from './load/queries.ts'
