import { expect } from 'vitest'
import type { Services } from '#core/services.ts'
import { credentialOf, credentialPaths, eraseDemoCredentials } from '#rooms/credentials/index.ts'
import { appFor, get } from '#tests/support/app.ts'
import { test } from '#tests/support/database.ts'
import { declare } from './declarations/actions.ts'
import { eraseBannerDemo } from './erasure/actions.ts'
import { leaveBanner } from './memberships/actions.ts'
import { aboutMembership } from './memberships/attestations.ts'
import { membershipOf } from './memberships/queries.ts'
import { paths } from './paths.ts'
import { allSaid, begun, declared, now, on, published, write } from './room.fixture.ts'
import { renewals } from './upkeep/actions.ts'
import { attestMissing } from './upkeep/actions-attestations.ts'

const at = (services: Services, day: string): Services => ({ ...services, clock: () => on(day) })
const again = async (services: Services, { actor, sheet }: Awaited<ReturnType<typeof declared>>, day: string) => {
  const id = await write(services, actor, sheet.id, allSaid(), on(day))
  const outcome = await declare(services, actor, id, 1, on(day))
  expect(outcome.ok).toBe(true)
}

test('a declaration that is only begun attests nothing', async ({ services, db }) => {
  const { sheet } = await begun(services, 'nadia')
  expect(await credentialOf(db, aboutMembership(sheet.id))).toBeNull()
})

test('a project that declares is attested until its term and the days left after it; its data say so', async ({
  services,
  db,
}) => {
  const { sheet } = await declared(services, 'nadia')
  const attestation = await credentialOf(db, aboutMembership(sheet.id))
  expect(attestation).toMatchObject({ status: 'active', validFrom: now })
  expect(attestation?.validUntil.toISOString()).toBe('2027-12-22T22:59:59.000Z')
  const site = appFor({ ...services, clock: () => now })
  const file = await get(site, credentialPaths.attestationFile(attestation?.code ?? '', 'json'))
  const credential = JSON.parse(await file.text())
  expect(credential.credentialSubject).toMatchObject({
    id: `http://localhost:3000/projets/${sheet.slug}`,
    achievement: {
      achievementType: 'Membership',
      id: 'http://localhost:3000/reconnaissances/banniere-charte-1',
      criteria: { id: 'http://localhost:3000/banniere/charte/1' },
    },
  })
  const code = (await membershipOf(db, sheet.id))?.code ?? ''
  const proof = await (await get(site, paths.proof(code))).text()
  expect(proof).toContain(`href="${credentialPaths.attestation(attestation?.code ?? '')}"`)
})

test('renewed, the next one takes its place; left, it is withdrawn; back, there is a new one', async ({
  services,
  db,
}) => {
  const made = await declared(services, 'nadia')
  const about = aboutMembership(made.sheet.id)
  const first = await credentialOf(db, about)
  await again(services, made, '2027-10-01')
  const second = await credentialOf(db, about)
  expect(second?.code).not.toBe(first?.code)
  expect(second?.validUntil.toISOString()).toBe('2028-10-31T22:59:59.000Z')
  const standing = async (code = '') => {
    const site = appFor(at(services, '2027-10-02'))
    return JSON.parse(await (await get(site, `${credentialPaths.verifierData}?code=${code}`)).text()).resultat
  }
  expect([await standing(first?.code), await standing(second?.code)]).toEqual(['withdrawn', 'valid'])
  await leaveBanner(services, made.actor, made.sheet.id, '', on('2027-10-02'))
  expect(await standing(second?.code)).toBe('withdrawn')
  await again(services, made, '2027-10-02')
  const third = await credentialOf(db, about)
  expect(await standing(third?.code)).toBe('valid')
  expect(new Set([first?.code, second?.code, third?.code]).size).toBe(3)
})

test('not renewed in time, it expires by itself, and the night withdraws it', async ({ services, db }) => {
  const { sheet } = await declared(services, 'nadia')
  const about = aboutMembership(sheet.id)
  await renewals(at(services, '2027-12-22'))
  expect((await credentialOf(db, about))?.status).toBe('active')
  await renewals(at(services, '2027-12-24'))
  expect((await credentialOf(db, about))?.status).toBe('revoked')
})

test('a member from before attestations gets one in the night, once; who left gets none', async ({ services, db }) => {
  const nadia = await declared(services, 'nadia')
  const camille = await declared(services, 'camille', { name: 'Toit à deux voix' })
  await leaveBanner(services, camille.actor, camille.sheet.id, '', now)
  await eraseDemoCredentials(db, 'banner_membership', [nadia.sheet.id, camille.sheet.id])
  await attestMissing(at(services, '2026-12-01'))
  const given = await credentialOf(db, aboutMembership(nadia.sheet.id))
  expect(given).toMatchObject({ status: 'active', validFrom: now })
  await attestMissing(at(services, '2026-12-02'))
  expect(await credentialOf(db, aboutMembership(nadia.sheet.id))).toEqual(given)
  expect(await credentialOf(db, aboutMembership(camille.sheet.id))).toBeNull()
})

test('the demonstration is erased with its attestations', async ({ services, db }) => {
  const { sheet, actor } = await declared(services, 'nadia')
  const real = await published(services, actor, 'Un autre')
  await db.updateTable('sheet').set({ demo: true }).where('id', '=', sheet.id).execute()
  const attestation = await credentialOf(db, aboutMembership(sheet.id))
  expect(await eraseBannerDemo(db)).toContain(attestation?.id)
  expect(await credentialOf(db, aboutMembership(sheet.id))).toBeNull()
  expect(real.id).not.toBe(sheet.id)
})
