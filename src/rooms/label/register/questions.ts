// What the register and the map ask of the database, for whoever measures it.
export { coverageOn, supportersIn } from '../coverage/queries-coverage-on.ts'
export { type Asked, registerPage } from './list/queries.ts'
