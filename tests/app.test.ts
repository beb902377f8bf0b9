import { Context } from 'hono'
import { expect } from 'vitest'
import { redirectWith } from '#core/http.ts'
import { appFor, get, post } from './support/app.ts'
import { test } from './support/database.ts'

const form = 'application/x-www-form-urlencoded'
const send = (headers: Record<string, string>, body = 'theme=dark&retour=/') => ({ method: 'POST', headers, body })

test('a form sent from elsewhere, or not as a form, is refused with a page and changes nothing', async ({
  services,
}) => {
  const site = appFor(services)
  const wrong = [
    { 'Content-Type': form, Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' },
    { 'Content-Type': form, Origin: 'http://other.localhost:3000', 'Sec-Fetch-Site': 'same-site' },
    { 'Content-Type': form },
    { 'Content-Type': 'application/json', Origin: 'http://localhost:3000' },
    { 'Content-Type': 'text/plain', Origin: 'http://localhost:3000' },
  ]
  for (const headers of wrong) {
    const answer = await site.request('/affichage', send(headers))
    expect(answer.status, JSON.stringify(headers)).toBe(400)
    expect(await answer.text()).toContain('envoyé depuis un autre site')
    expect(answer.headers.getSetCookie()).toEqual([])
  }
  const right = await post(site, '/affichage', { theme: 'dark', retour: '/defis' })
  expect(right.status).toBe(303)
  expect(right.headers.get('location')).toBe('/defis')
  expect(right.headers.getSetCookie().join()).toContain('fi_affichage=dark')
})

test('the display choice never sends elsewhere', async ({ services }) => {
  const site = appFor(services)
  for (const retour of ['https://evil.example', '//evil.example', '/\\evil.example', '/\r\nSet-Cookie: x=1']) {
    const answer = await post(site, '/affichage', { theme: 'dark', retour })
    expect(answer.headers.get('location'), retour).toBe('/')
  }
})

test('a body too heavy is refused before it is read', async ({ services }) => {
  const answer = await post(appFor(services), '/affichage', { theme: 'x'.repeat(6_000_000) })
  expect(answer.status).toBe(413)
  expect(await answer.text()).toContain('trop lourd')
})

test('a page that does not exist is a page of the house, with a way out', async ({ services }) => {
  const answer = await get(appFor(services), '/nulle-part')
  expect(answer.status).toBe(404)
  const html = await answer.text()
  expect(html).toContain('<html lang="fr"')
  expect(html).toContain('href="/annuaire"')
})

test('nothing inline may run, nothing from elsewhere may load, nobody may frame us', async ({ services }) => {
  const answer = await get(appFor(services), '/mentions-legales')
  const policy = answer.headers.get('content-security-policy') ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self'")
  expect(policy).toContain("style-src 'self'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toContain('unsafe')
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
})

test('a page not changed since is not sent again', async ({ services }) => {
  const site = appFor(services)
  const first = await get(site, '/mentions-legales')
  const etag = first.headers.get('etag') ?? ''
  expect(etag).not.toBe('')
  const second = await site.request('/mentions-legales', { headers: { 'If-None-Match': etag } })
  expect(second.status).toBe(304)
  expect(await second.text()).toBe('')
})

test('a message is said once: the answer that takes its cookie away is never « not modified »', async ({
  services,
}) => {
  const site = appFor(services)
  const before = new Context(new Request('http://localhost:3000/'))
  before.set('services' as never, services as never)
  await redirectWith(before as never, '/defis', 'C’est enregistré.')
  const cookie = before.res.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const answer = await get(site, '/defis', cookie)
  expect(await answer.text()).toContain('C’est enregistré.')
  expect(answer.headers.getSetCookie().join()).toContain('fi_message=;')
  expect(answer.headers.get('etag')).toBeNull()
})

test('the site says it lives, and that it is ready only with its geography', async ({ services, db }) => {
  const site = appFor(services)
  expect((await get(site, '/healthz')).status).toBe(200)
  expect((await get(site, '/readyz')).status).toBe(200)
  await db.deleteFrom('geography_version').execute()
  expect((await get(site, '/readyz')).status).toBe(503)
})

test('the legal notice is built from the settings, and says so when they are missing', async ({ services }) => {
  const bare = await (await get(appFor(services), '/mentions-legales')).text()
  expect(bare).toContain('non renseigné sur cette instance')
  const publisher = {
    name: 'Association des villages',
    address: 'Guéret',
    phone: '05 00 00 00 00',
    director: 'Personne inventée',
  }
  const set = appFor({ ...services, config: { ...services.config, publisher } })
  const html = await (await get(set, '/mentions-legales')).text()
  expect(html).toContain('Association des villages')
  expect(html).not.toContain('Le Mouves')
})

test('a place of the account asks to sign in, then comes back', async ({ services }) => {
  const answer = await get(appFor(services), '/mes-fiches?etat=brouillon')
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toBe(`/connexion?retour=${encodeURIComponent('/mes-fiches?etat=brouillon')}`)
})

test('someone whose session ended while writing finds their words again, but never a secret, and nothing was done', async ({
  services,
  db,
}) => {
  const site = appFor(services)
  const typed = { name: 'Le Bus des saisons', summary: 'Un bus « école » & <marché>', password: 'ne pas montrer' }
  const answer = await post(site, '/annuaire/nouvelle-fiche', typed)
  expect(answer.status).toBe(401)
  const html = await answer.text()
  expect(html).toContain('Un bus « école » &amp; &lt;marché&gt;')
  expect(html).toContain('action="/annuaire/nouvelle-fiche"')
  expect(html).not.toContain('ne pas montrer')
  expect(await db.selectFrom('sheet').select('id').execute()).toEqual([])
})

test('a body that is not the form it says is a bad request, not a failure of ours', async ({ services }) => {
  const answer = await appFor(services).request('/affichage', {
    method: 'POST',
    body: 'not a multipart body',
    headers: { Origin: 'http://localhost:3000', 'Content-Type': 'multipart/form-data; boundary=missing' },
  })
  expect(answer.status).toBe(400)
})
