import type { Database } from '#core/database.ts'
import { addDays } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { endOfDay, issueCredential, setCredentialStatus } from '#rooms/credentials/index.ts'
import { directoryPaths } from '#rooms/directory/index.ts'
import { charterNumbered } from '../charter/queries.ts'
import { paths } from '../paths.ts'
import { graceDays } from '../rules.ts'
import { attestations as words } from '../words.ts'
import { membershipToAttest } from './queries.ts'

/** What an attestation of this room is about: the membership of a project. */
export const attested = 'banner_membership'
export const aboutMembership = (sheetId: Id) => ({ kind: attested, id: sheetId })

/**
 * Attests that a project is a member, from its declaration until its term and the days left after it. In the transaction that made it one;
 * what was attested before is revoked.
 */
export const attestMembership = async (
  tx: Database,
  services: Pick<Services, 'config'>,
  sheetId: Id,
  now: Date,
): Promise<void> => {
  const { name, slug, fictional, renewBy, charter: number, declaredAt } = await membershipToAttest(tx, sheetId)
  const charter = await charterNumbered(tx, number)
  await issueCredential(tx, services, {
    kind: 'banner',
    about: aboutMembership(sheetId),
    achievement: {
      code: `banniere-charte-${number}`,
      type: 'Membership',
      name: words.name,
      description: words.description,
      criteriaUrl: paths.charterVersion(number),
      criteriaNarrative: words.criteria(
        number,
        charter.criteria.map(({ title }) => title),
      ),
    },
    subject: { url: directoryPaths.sheet('project', slug), name, fictional },
    evidence: [{ url: paths.project(slug), name: words.evidence, narrative: words.evidenceText }],
    validFrom: declaredAt ?? now,
    validUntil: endOfDay(addDays(renewBy, graceDays)),
    now,
  })
}

/** The project is not a member any more. */
export const endAttestation = (tx: Database, sheetId: Id, now: Date): Promise<void> =>
  setCredentialStatus(tx, aboutMembership(sheetId), 'revoked', now)
