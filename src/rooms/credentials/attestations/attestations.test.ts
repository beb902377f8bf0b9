import { expect } from 'vitest'
import type { Services } from '#core/services.ts'
import { appFor, get } from '#tests/support/app.ts'
import { test } from '#tests/support/database.ts'
import { setCredentialStatus } from '../issuing/actions.ts'
import { signingKey } from '../keys/actions.ts'
import { paths } from '../paths.ts'
import { about, issued, label, now } from '../room.fixture.ts'

const siteOf = (services: Services) => appFor({ ...services, clock: () => now })

test('an unknown code, a format we do not make, a recognition or a list that is not there: not found', async ({
  services,
}) => {
  const { code } = await issued(services)
  for (const path of [
    paths.attestation('7K2M9QR4TVWX'),
    `${paths.attestation('7K2M9QR4TVWX')}.png`,
    `${paths.attestation(code)}.pdf`,
    paths.attestation('x'),
    paths.achievement('inconnue'),
    paths.statusList('revocation-7'),
  ])
    expect((await get(siteOf(services), path)).status, path).toBe(404)
})

test('the page says what is true today and leads to the proof and the files; small letters lead to it', async ({
  services,
  db,
}) => {
  const { code } = await issued(services)
  const site = siteOf(services)
  const html = await (await get(site, paths.attestation(code))).text()
  for (const part of [
    'Valable aujourd’hui',
    'Label #FrenchImpact, réseau d’accompagnement',
    '25 novembre 2029',
    `href="${paths.verifyCode(code)}"`,
    'href="/label/registre/la-petite-fabrique"',
    'class="qr"',
    ...(['json', 'svg', 'png'] as const).map((format) => paths.attestationFile(code, format)),
  ])
    expect(html).toContain(part)
  expect((await get(site, paths.attestation(code.toLowerCase()))).headers.get('location')).toBe(paths.attestation(code))
  await setCredentialStatus(db, about, 'suspended', now)
  const later = await (await get(site, paths.attestation(code))).text()
  expect(later).toContain('Suspendue le')
  expect(later).not.toContain('Valable aujourd’hui')
})

test('files are typed, never sniffed, readable from other sites; a programme that asks for data gets it', async ({
  services,
}) => {
  const { code } = await issued(services)
  const site = siteOf(services)
  const types = { json: 'application/vc+ld+json', svg: 'image/svg+xml; charset=utf-8', png: 'image/png' } as const
  for (const format of ['json', 'svg', 'png'] as const) {
    const { headers } = await get(site, paths.attestationFile(code, format))
    expect(headers.get('content-type')).toBe(types[format])
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('cache-control')).toBe('public, max-age=300')
  }
  const asked = await site.request(paths.attestation(code), { headers: { Accept: 'application/ld+json' } })
  expect(asked.headers.get('vary')).toContain('Accept')
  expect(await asked.json()).toMatchObject({ id: `http://localhost:3000${paths.attestation(code)}` })
})

test('every address in a credential leads somewhere: issuer, key, recognition, list, itself', async ({ services }) => {
  const { code } = await issued(services)
  const site = siteOf(services)
  const credential = JSON.parse(await (await get(site, paths.attestationFile(code, 'json'))).text())
  const data = async (url: string) => {
    const path = url.replace('http://localhost:3000', '').replace(/#.*/, '')
    const answer = await site.request(path, { headers: { Accept: 'application/json' } })
    expect(answer.status, path).toBe(200)
    expect(answer.headers.get('access-control-allow-origin'), path).toBe('*')
    return (await answer.json()) as Record<string, unknown>
  }
  const issuer = await data(credential.issuer.id)
  expect(issuer.id).toBe(credential.issuer.id)
  expect(issuer.assertionMethod).toContain(credential.proof[0].verificationMethod)
  const { achievement } = credential.credentialSubject
  expect(await data(achievement.id)).toMatchObject({ ...achievement })
  for (const entry of credential.credentialStatus)
    expect((await data(entry.statusListCredential)).id).toBe(entry.statusListCredential)
  expect((await data(credential.id)).id).toBe(credential.id)
})

test('a list not changed since is not sent again', async ({ services }) => {
  await issued(services)
  await signingKey(services)
  const site = siteOf(services)
  const path = paths.statusList('revocation-1')
  const first = await get(site, path)
  expect(first.headers.get('cache-control')).toBe('public, max-age=300')
  const etag = first.headers.get('etag') ?? ''
  expect(etag).not.toBe('')
  expect((await site.request(path, { headers: { 'If-None-Match': etag } })).status).toBe(304)
  await setCredentialStatus(services.db, about, 'revoked', now)
  expect((await site.request(path, { headers: { 'If-None-Match': etag } })).status).toBe(200)
})

test('the issuer shows its key before anything was signed, and people read a recognition as a page', async ({
  services,
}) => {
  const site = siteOf(services)
  const issuer = JSON.parse(await (await get(site, paths.issuer)).text())
  expect(issuer.verificationMethod).toHaveLength(1)
  expect(JSON.stringify(issuer)).not.toContain('secret')
  await issued(services)
  const page = await site.request(paths.achievement(label.code), { headers: { Accept: 'text/html,*/*' } })
  expect(await page.text()).toContain('Lire ce qui est demandé')
})
