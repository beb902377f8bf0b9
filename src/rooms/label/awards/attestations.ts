import type { Database } from '#core/database.ts'
import { type Day, parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { endOfDay, issueCredential, setCredentialStatus } from '#rooms/credentials/index.ts'
import { directoryPaths } from '#rooms/directory/index.ts'
import { paths } from '../paths.ts'
import { referentialById } from '../referential/queries.ts'
import type { AwardState } from '../rules.ts'
import { structureToAttest } from './queries.ts'
import { credentialStatusOf } from './rules.ts'
import { attestations as words } from './words.ts'

/** What an attestation of this room is about: the label of a structure, in one family. */
export const attested = 'label_award'
export const aboutAward = (awardId: Id) => ({ kind: attested, id: awardId })

type Given = {
  id: Id
  organisationId: Id
  family: string
  familyName: string
  referentialId: number
  since: Day
  validUntil: Day
}

/** Attests a label from its first day to its last, in the transaction of the decision. */
export const attestAward = async (
  tx: Database,
  services: Pick<Services, 'config'>,
  award: Given,
  now: Date,
): Promise<void> => {
  const { name, slug, fictional, siren, siret } = await structureToAttest(tx, award.organisationId)
  const { number, criteria } = await referentialById(tx, award.referentialId)
  await issueCredential(tx, services, {
    kind: 'label',
    about: aboutAward(award.id),
    achievement: {
      code: `label-${award.family.replaceAll('_', '-')}-v${number}`,
      type: 'QualityAssuranceCredential',
      name: words.name(award.familyName),
      description: words.description,
      criteriaUrl: paths.referentialVersion(award.family, number),
      criteriaNarrative: words.criteria(
        number,
        criteria.map(({ title }) => title),
      ),
    },
    subject: {
      url: directoryPaths.sheet('organisation', slug),
      name,
      fictional,
      identifiers: [
        ...(siren ? [{ type: 'ext:siren' as const, value: siren }] : []),
        ...(siret ? [{ type: 'ext:siret' as const, value: siret }] : []),
      ],
    },
    evidence: [{ url: paths.structure(slug), name: words.evidence, narrative: words.evidenceText }],
    // one that begins today is true at once
    validFrom: parisDay(now) >= award.since ? now : new Date(endOfDay(award.since).getTime() - 86_399_000),
    validUntil: endOfDay(award.validUntil),
    now,
  })
}

/** What the attestation of an award says once its state changed. */
export const attestState = async (tx: Database, awardId: Id, state: AwardState, now: Date): Promise<void> => {
  const status = credentialStatusOf(state)
  if (status) await setCredentialStatus(tx, aboutAward(awardId), status, now)
}
