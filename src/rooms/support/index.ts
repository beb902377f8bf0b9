/**
 * The door of the room: what labelled structures do for projects. Three verbs, one inner room each.
 *
 * `scouting/` identifies (R25). Status: spotted -> contacted -> agreed -> attached, declined from any of the last three. Private until the
 * holder agrees; `expires_on` (30 days unsent, 90 days without an answer, 365 without a sheet) erases the row, its letters and its address;
 * `scouting_tally` (structure, month, outcome) is all that stays. `declined` is emptied at once and only keeps the structure from asking again.
 *
 * `referrals/` refers (R26). proposed -> agreed_by_holder -> accepted_by_recipient -> under_way -> achieved; declined (reason and another way),
 * refused_by_holder, revoked_by_holder, withdrawn, expired. Each step has a clock of 21 calendar days (`deadline`, subject `referral`, kind the
 * status) copied to `due_on`. Documents go along by `vault_share` of kind `referral`, only while `isConsented(status)`.
 *
 * `asks/`: the holder asks one labelled structure. The same `referral`, of origin `holder`: no `from`, it begins at `agreed_by_holder` (whoever
 * asks agrees by asking), then the same states, clocks, pages and jobs; `mostOpenAsks` open at once for a project.
 *
 * `accompaniments/` accompanies (R27). proposed -> opened (the holder consents) ->
 * diagnosis (both write `diagnosis_*`) -> plan (both signed the diagnosis) -> follow_up (objectives, both signed the plan) -> closed (the
 * structure's closing review) -> six_months (`six_months_on`); ended_by_holder at any time, without a reason. `refused_by_holder`,
 * `withdrawn`, `lapsed` end what never opened. The triggers of db/migrations (accompaniment, evaluators) refuse every other move, an accompaniment by who may not
 * (`support_accompanies`: a support network, or a label with the role `accompany`), by whoever carries the project, and an evaluator that
 * funds or accompanies it (`accompaniment_evaluator` is in force when both `…_agreed_at` are there; `support_is_involved`). Whoever changes a
 * signed diagnosis or plan puts both signatures back to null. Reviews are shown to the other side once both wrote. Documents of it are shared
 * with `vault_share` of kind `support`. Calendar: `accompaniment_session.sequence` counts the changes. Sheets merge: read through
 * `support_standing(id)`, as every query here does, and look for the lines of a sheet by `standingFor` or `sheetsKeptBy`, which their indexes serve.
 *
 * `accompaniments/rules.ts` says who may do what at each step (`refusalTo`), who has the hand (`nextOf`) and whose review is read; every write
 * goes through `within` (lock, then ask). What is signed carries the digest of what was read (`diagnosisStamp`, `planStamp`). A member's secret
 * calendar link is signed from a seed (`accompaniment_calendar`). `dashboards/`: `/soutien` for those who help and are helped, and what is
 * public of a territory. `agenda/`: all that waits for a person or has a day, with what the label asks of them (`labelDutiesOf`): for « À vous »,
 * a page and one calendar; its private address is looked up by a digest (`support_feed`). `demo/` tells all of it with invented structures.
 *
 * Common: `queries.ts` says in whose name someone acts (`structuresOf`) and who is told of repeated refusals (`facilitatorsOf`, until
 * territories have facilitators of their own); `projects/` is « Qui m'aide ? », the page of the holder; `figures/` what is published.
 */
export { supportDemo } from './demo/actions.ts'
export { eraseSupportDemo } from './erasure/actions.ts'
export { supportJobs } from './jobs.ts'
export { supportPersonalData } from './personal-data.ts'
export { activeSupport } from './projects/queries.ts'
export { supportRoutes } from './routes.tsx'
