import { expect } from 'vitest'
import { test } from '#tests/support/database.ts'
import { ownDocuments } from '../issuer/own.ts'
import { signingKey } from '../keys/actions.ts'
import { offlineLoader } from './loader.ts'

test('an address elsewhere, or of this site but of nothing, is refused and never fetched', async ({ services }) => {
  const loader = offlineLoader(ownDocuments(services, async () => null))
  const fetched: string[] = []
  const real = globalThis.fetch
  globalThis.fetch = async (input) => {
    fetched.push(String(input))
    throw new Error('the network was asked')
  }
  try {
    for (const url of [
      'https://evil.example/context.json',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-9.9.9.json',
      'http://localhost:3000.evil.example/emetteur',
      'http://localhost:30001/emetteur',
      'http://169.254.169.254/latest/meta-data',
      'file:///etc/passwd',
      'did:web:evil.example',
      'http://localhost:3000/emetteur#cle-inconnue',
      'http://localhost:3000/listes-de-statut/revocation-9',
      'http://localhost:3000/annuaire',
    ])
      await expect(loader(url), url).rejects.toThrow('never fetched')
  } finally {
    globalThis.fetch = real
  }
  expect(fetched).toEqual([])
})

test('the contexts of a credential, the issuer and its keys are found without the network', async ({ services }) => {
  const { kid, publicKey } = await signingKey(services)
  const loader = offlineLoader(ownDocuments(services))
  for (const url of [
    'https://www.w3.org/ns/credentials/v2',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    'https://w3id.org/security/multikey/v1',
    'https://w3id.org/security/data-integrity/v2',
  ])
    expect((await loader(url)).document, url).toHaveProperty('@context')
  const key = `http://localhost:3000/emetteur#${kid}`
  expect((await loader('http://localhost:3000/emetteur')).document).toMatchObject({
    id: 'http://localhost:3000/emetteur',
    assertionMethod: [key],
    verificationMethod: [{ id: key, type: 'Multikey', publicKeyMultibase: publicKey }],
  })
  expect((await loader(key)).document).toMatchObject({ id: key, controller: 'http://localhost:3000/emetteur' })
})
