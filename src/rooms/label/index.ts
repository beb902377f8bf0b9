// The door of the room: the label, and what other rooms may ask of it.
export { labelDemo } from './demo/actions.ts'
export * as labelDesk from './desk/questions.ts'
export { eraseLabelDemo } from './erasure/actions.ts'
export { labelJobs } from './jobs.ts'
export { labelPersonalData } from './personal-data.ts'
export { loadLabel } from './referential/load.ts'
export { labelRoutes } from './routes.tsx'
