// The door of the room: who asks, what other rooms may do with accounts and roles.
import { accountsPurge } from './upkeep/jobs.ts'

export { accountsDemo, type CastIds } from './demo/actions.ts'
export { demoCode } from './demo/code.ts'
export { openSession } from './demo/sessions.ts'
export type { PersonalData } from './privacy/contribution.ts'
export { appoint, bootstrapAdministrator, revokeGrant } from './roles/actions.ts'
export { type AccountLine, accountsPerPage, type GrantLine, listAccounts, listGrants } from './roles/queries.ts'
export { roleLabels, roleRefusals } from './roles/words.ts'
export { createAccounts } from './routes.tsx'
export { reinstateAccount, suspendAccount } from './suspension/actions.ts'
export { eraseAccountsDemo } from './upkeep/actions.ts'

export const accountsJobs = [accountsPurge]
