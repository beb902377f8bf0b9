import { createHash } from 'node:crypto'
import { createCredential, createList } from '@digitalbazaar/vc-bitstring-status-list'
import type { Services } from '#core/services.ts'
import { signHere } from '../issuing/actions-signing.ts'
import { issuerProfile } from '../issuing/document.ts'
import { sealedKey } from '../keys/queries.ts'
import { paths } from '../paths.ts'
import { bitsOf, hasList, keptList } from './queries.ts'
import { asList, listCapacity } from './rules.ts'

/**
 * The signed text of a status list, or null when there is none of this name. It is what the rows say now: signed again when a bit, the key or
 * the address of the site changed since, and given as it was kept otherwise.
 */
export const statusList = async (services: Services, id: string): Promise<string | null> => {
  const list = asList(id)
  if (!list || !(await hasList(services.db, list))) return null
  const bits = await bitsOf(services.db, list)
  const origin = services.config.publicUrl
  const key = await sealedKey(services.db)
  const fingerprintWith = (kid: string) =>
    createHash('sha256')
      .update(JSON.stringify([origin, kid, bits]))
      .digest('hex')
  const kept = await keptList(services.db, id)
  if (kept && key && kept.fingerprint === fingerprintWith(key.kid)) return kept.document

  const { text, kid } = await signHere(services, await listDocument(origin, id, list.purpose, bits))
  const now = { fingerprint: fingerprintWith(kid), document: text, kid, signed_at: services.clock() }
  await services.db
    .insertInto('credential_status_list')
    .values({ id, ...now })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(now))
    .execute()
  return text
}

const listDocument = async (origin: string, id: string, statusPurpose: string, bits: readonly number[]) => {
  const list = await createList({ length: listCapacity })
  for (const bit of bits) list.setStatus(bit, true)
  const document = await createCredential({ id: origin + paths.statusList(id), list, statusPurpose })
  return { ...document, issuer: issuerProfile(origin).id }
}
