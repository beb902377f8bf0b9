/**
 * The door of the room: deliberation and votes of communities, working groups and the bannière.
 *
 * A room that needs a vote calls `proposeDecision` in its transaction with a `purpose` ({ kind, id }); a job of that room then reads
 * `decisionsToApply(db, kinds)`, acts on each in a transaction of its own and calls `markApplied` in it. `adopted` is null when the quorum
 * was missed; a decision may also come back `cancelled` (nobody could vote). Status: draft -> announced -> open -> closed -> settled, by the
 * clock alone from « announced » on (`votes/jobs.ts`); cancelled before it opens only.
 */
export { markApplied } from './actions.ts'
// the demonstration: whole decisions, from the proposal to what follows
export { playConsent, playRound } from './demo/actions.ts'
export { eraseDecisionsDemo } from './erasure/actions.ts'
export { decisionJobs } from './jobs.ts'
export { decisionPersonalData } from './personal-data.ts'
export { proposeDecision } from './proposals/actions-proposing.ts'
export { decisionById } from './queries.ts'
export { type Applicable, decisionsToApply } from './queries-applied.ts'
export { standingInBody } from './queries-bodies.ts'
export { decisionRoutes } from './routes.tsx'
export { loadFoundDecisions, refreshDecisionsOf } from './search/actions.ts'
// what the demonstration and the benchmark do by hand: everywhere else the clock opens and closes, and people vote on their pages
export { castBallot } from './votes/actions-casting.ts'
export { closeVote } from './votes/actions-closing.ts'
export { cancelDecisionsOf } from './votes/actions-ending.ts'
export { openVote } from './votes/actions-opening.ts'
export { activity as decisionActivity } from './words.ts'
