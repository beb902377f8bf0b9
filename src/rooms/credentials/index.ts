// The door of the room: what is recognised is attested, suspended, withdrawn, and verified by anyone.
export { eraseDemoCredentials, issueCredential, setCredentialStatus } from './issuing/actions.ts'
export { signedText } from './issuing/actions-signing.ts'
export { credentialOf } from './issuing/queries.ts'
export { attestationAt } from './issuing/queries-attestation-at.ts'
export { paths as credentialPaths } from './paths.ts'
export { credentialRoutes } from './routes.tsx'
export { endOfDay } from './rules.ts'
export { verify as verifyGiven } from './verifying/check.ts'
