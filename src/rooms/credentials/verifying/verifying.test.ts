import { generate } from '@digitalbazaar/ed25519-multikey'
import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Services } from '#core/services.ts'
import { appFor, get, post } from '#tests/support/app.ts'
import { test } from '#tests/support/database.ts'
import { ownDocuments } from '../issuer/own.ts'
import { setCredentialStatus } from '../issuing/actions.ts'
import { signHere } from '../issuing/actions-signing.ts'
import { offlineLoader } from '../linked-data/loader.ts'
import { signed } from '../linked-data/proofs.ts'
import { paths } from '../paths.ts'
import { about, issued, now, on, readOf, textOf } from '../room.fixture.ts'
import { outcomes } from './words.ts'

type Changed = { '@context': string[]; credentialStatus: object[] }

const siteOf = (services: Services, at = now) => appFor({ ...services, clock: () => at })
const told = (html: string) =>
  Object.entries(outcomes).flatMap(([outcome, { title }]) => (html.includes(title) ? [outcome] : []))
const pasted = async (services: Services, texte: string, at = now) => {
  const answer = await post(siteOf(services, at), paths.verifier, { texte })
  return { status: answer.status, html: await answer.text() }
}
const given = async (services: Services, bytes: string | ArrayBuffer | Buffer<ArrayBuffer>, name: string) => {
  const body = new FormData()
  body.set('fichier', new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name))
  body.set('texte', '')
  const headers = { Origin: 'http://localhost:3000', 'Sec-Fetch-Site': 'same-origin' }
  const answer = await siteOf(services).request(paths.verifier, { method: 'POST', body, headers })
  return { status: answer.status, html: await answer.text() }
}

test('what cannot be read is said so, with what to do, and never with a trace of the machine', async ({ services }) => {
  const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`
  for (const [text, outcome] of [
    ['{"@context": [', 'unreadable'],
    ['bonjour', 'unreadable'],
    ['<html></html>', 'unreadable'],
    ['<svg xmlns="http://www.w3.org/2000/svg"></svg>', 'no-credential-inside'],
    ['{"type": "Badge"}', 'not-a-credential'],
    ['[]', 'not-a-credential'],
    ['null', 'not-a-credential'],
    [deep, 'not-a-credential'],
    ['7K2M9QR4TVWX', 'unknown-code'],
    ['http://localhost:3000/attestations/7K2M9QR4TVWX.json', 'unknown-code'],
  ] as const) {
    const { status, html } = await pasted(services, text)
    expect(told(html), text.slice(0, 40)).toEqual([outcome])
    expect(status).toBe(['unreadable', 'no-credential-inside'].includes(outcome) ? 422 : 200)
    expect(html).not.toMatch(/node_modules|at \w+ \(|Error:/)
  }
  const nothing = await pasted(services, '')
  expect(nothing.status).toBe(422)
  expect(nothing.html).toContain('Un point à corriger')
  const heavy = await given(services, 'x'.repeat(2_000_001), 'lourd.json')
  expect([heavy.status, told(heavy.html)]).toEqual([422, ['too-big']])
  expect(told((await given(services, Buffer.from('89504e470d0a1a0a00', 'hex'), 'x.png')).html)).toEqual([
    'no-credential-inside',
  ])
})

test('issued elsewhere, or in a form that is not ours: we do not know, and nothing is fetched to know', async ({
  services,
}) => {
  const { code } = await issued(services)
  const credential = await readOf(services, code)
  const issuer = { ...credential.issuer, id: 'https://<script>.evil.example/emetteur' }
  for (const text of [JSON.stringify({ ...credential, issuer }), 'aaaa.bbbb.cccc']) {
    const { html } = await pasted(services, text)
    expect(told(html)).toEqual(['elsewhere'])
    expect(html).not.toContain('<script>.evil')
    expect(html.slice(html.indexOf('id="resultat"'))).not.toContain('La Petite Fabrique</a>')
  }
})

test('altered in its words, dates, status or contexts: refused, its own words not said again, the true one shown', async ({
  services,
}) => {
  const { code } = await issued(services)
  const text = await textOf(services, code)
  const with_ = (change: (credential: Changed) => void) => {
    const copy: Changed = JSON.parse(text)
    change(copy)
    return JSON.stringify(copy)
  }
  const changes = [
    text.replace('accompagnement', 'accompagnemant'),
    text.replace('La Petite Fabrique', 'La Grande Fabrique'),
    text.replace('2029-11-25', '2039-11-25'),
    text.replaceAll('suspension-1', 'suspension-2'),
    with_((one) => Reflect.set(one.credentialStatus[0] ?? {}, 'statusListIndex', '131071')),
    with_((one) => Reflect.deleteProperty(one, 'credentialStatus')),
    with_((one) => Reflect.set(one, 'unknown', 'term')),
    with_((one) => Reflect.set(one, '@context', [...one['@context'], { a: 'https://evil.example/#' }])),
    with_((one) => Reflect.set(one, 'padding', 'x'.repeat(70_000))),
    with_((one) =>
      Reflect.set(
        one,
        'padding',
        Array.from({ length: 2000 }, () => ({})),
      ),
    ),
    with_((one) => Reflect.set(one, 'validUntil', 'demain')),
  ]
  for (const changed of changes) {
    expect(changed).not.toBe(text)
    const { html } = await pasted(services, changed)
    expect(told(html), changed.slice(0, 60)).toEqual(['altered'])
    const answer = html.slice(html.indexOf('id="resultat"'), html.indexOf('id="code"'))
    expect(answer).not.toContain('Fabrique')
    expect(answer).toContain(paths.attestation(code))
  }
})

test('signed by a key that was never ours, or twice, or not at all: refused', async ({ services }) => {
  const { code } = await issued(services)
  const { proof, ...document } = await readOf(services, code)
  const stranger = await (await generate()).export({ publicKey: true, secretKey: true })
  const controller = 'http://localhost:3000/emetteur'
  const keys = { publicKey: stranger.publicKeyMultibase, secretKey: stranger.secretKeyMultibase }
  const loader = offlineLoader(ownDocuments(services))
  const forge = (id: string) => signed(document, { id, controller, ...keys }, loader, now)
  const unknown = await forge(`${controller}#cle-inconnue`)
  const stolen = await forge(proof[0].verificationMethod)
  for (const [one, outcome] of [
    [unknown, 'unknown-key'],
    [stolen, 'altered'],
    [document, 'unknown-key'],
    [{ ...document, proof: [proof[0], proof[0]] }, 'unknown-key'],
    [{ ...document, proof: [{ ...proof[0], cryptosuite: 'none' }] }, 'unknown-key'],
  ] as const)
    expect(told((await pasted(services, JSON.stringify(one))).html)).toEqual([outcome])
})

test('signed with our key but not in our register: not to be trusted', async ({ services }) => {
  const { code } = await issued(services)
  const { proof: _, ...document } = await readOf(services, code)
  const { text } = await signHere(services, { ...document, id: 'http://localhost:3000/attestations/7K2M9QR4TVWX' })
  expect(told((await pasted(services, text)).html)).toEqual(['unlisted'])
})

test('valid, suspended, restored, withdrawn: pasted or by its code, the page says what is true today', async ({
  services,
  db,
}) => {
  const { code } = await issued(services)
  const text = await textOf(services, code)
  const both = async () => [
    ...told((await pasted(services, text)).html),
    ...told(await (await get(siteOf(services), paths.verifyCode(code))).text()),
  ]
  expect(await both()).toEqual(['valid', 'valid'])
  await setCredentialStatus(db, about, 'suspended', now)
  expect(await both()).toEqual(['suspended', 'suspended'])
  await setCredentialStatus(db, about, 'active', now)
  expect(await both()).toEqual(['valid', 'valid'])
  await setCredentialStatus(db, about, 'revoked', now)
  expect(await both()).toEqual(['withdrawn', 'withdrawn'])
})

test('not yet valid, and expired, by its own dates', async ({ services }) => {
  const { code } = await issued(services)
  const text = await textOf(services, code)
  expect(told((await pasted(services, text, on('2026-11-01'))).html)).toEqual(['not-yet'])
  expect(told((await pasted(services, text, on('2029-11-26'))).html)).toEqual(['expired'])
})

test('what is authentic is told in full, with the one that came after', async ({ services }) => {
  const first = await issued(services)
  const second = await issued(services)
  const html = await (await get(siteOf(services), paths.verifyCode(first.code))).text()
  for (const part of [
    'La Petite Fabrique</a>',
    'Label #FrenchImpact, réseau d’accompagnement</a>',
    '25 novembre 2029',
    'Retirée le',
    `href="${paths.attestation(second.code)}"`,
  ])
    expect(html).toContain(part)
  const data = await get(siteOf(services), `${paths.verifierData}?code=${second.code}`)
  expect(data.headers.get('access-control-allow-origin')).toBe('*')
  expect(await data.json()).toMatchObject({ resultat: 'valid', structure: { nom: 'La Petite Fabrique' } })
})

test('the files given to people come back as they went: JSON, SVG and PNG are verified, and hold the same', async ({
  services,
}) => {
  const { code } = await issued(services)
  const site = siteOf(services)
  for (const format of ['json', 'svg', 'png'] as const) {
    const file = await get(site, paths.attestationFile(code, format))
    const bytes = await file.arrayBuffer()
    expect(told((await given(services, bytes, `a.${format}`)).html), format).toEqual(['valid'])
    const touched = Buffer.from(bytes)
    touched.write('Fabrik', touched.indexOf('Fabrique'))
    expect(told((await given(services, touched, `a.${format}`)).html), format).toEqual(['altered'])
  }
})

test('a code that cannot be one, or that nothing has, is answered with its field', async ({ services }) => {
  const site = siteOf(services)
  for (const [query, status] of [
    ['', 422],
    ['abc', 422],
    ['%00%2F..', 422],
    ['7K2M9QR4TVWX', 404],
  ] as const) {
    const answer = await get(site, `${paths.verifier}?code=${query}`)
    expect(answer.status, query).toBe(status)
    expect((await get(site, `${paths.verifierData}?code=${query}`)).status).toBe(404)
  }
  expect((await get(site, paths.verifier)).status).toBe(200)
})

test('the pace is limited by address', async ({ services, db }) => {
  const site = siteOf(services)
  await post(site, paths.verifier, { texte: 'x' })
  await sql`update rate_limit set hits = 60`.execute(db)
  expect((await post(site, paths.verifier, { texte: 'x' })).status).toBe(429)
  expect((await get(site, `${paths.verifier}?code=7K2M9QR4TVWX`)).status).toBe(429)
})
