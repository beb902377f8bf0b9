// The door of the room: documents given once, shared with the files of other rooms by those who gave them.
import { vaultPurge } from './upkeep/jobs.ts'

export { type KeepRefusal, keepDocument } from './documents/actions.ts'
export { documentsOf, type VaultDocument } from './documents/queries.ts'
export { paths as vaultPaths } from './paths.ts'
export { vaultPersonalData } from './personal-data.ts'
export { vaultRoutes } from './routes.tsx'
export {
  type DocumentKind,
  documentKinds,
  isExpired,
  refusalToShare,
  type ShareRefusal,
} from './rules.ts'
export { shareDocument, unshareAll, unshareDocument } from './shares/actions.ts'
export { readSharedFile, sharedDocuments } from './shares/queries.ts'
export { eraseVaultDemo } from './upkeep/actions.ts'
export {
  fileHint,
  fileSize,
  keepRefusals,
  kindNames as documentKindNames,
  shareRefusals,
} from './words.ts'

export const vaultJobs = [vaultPurge]
