// The door of the room: the directory, its sheets, and what other rooms may see of them.
import { challengeReindexing, directoryPurge } from './upkeep/jobs.ts'

export { decideClaim } from './claims/actions.ts'
export { type Claim, claimsToJudge, claimToJudge } from './claims/queries.ts'
export { decisionRefusals as claimDecisionRefusals } from './claims/words.ts'
export { directoryDemo } from './demo/actions.ts'
export { eraseDirectoryDemo } from './demo/erasure/actions.ts'
export { markBanner } from './marking/actions.ts'
export { paths as directoryPaths } from './paths.ts'
export { directoryPersonalData } from './personal-data.ts'
export { ownersOf, readSheet, type SheetInHand } from './queries.ts'
export { settleReport } from './reports/actions.ts'
export { type Report, reportsToSettle, reportToSettle } from './reports/queries.ts'
export { reasonNames as reportReasonNames } from './reports/words.ts'
export { directoryRoutes } from './routes.ts'
export { latestSheets, sheetFigures } from './sheets/queries.ts'
export { followMerge } from './upkeep/jobs.ts'

export const directoryJobs = [directoryPurge, challengeReindexing]
