// Published precedents, the short way: how one is written, read and consented to is tested where it is.
import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import { slugify } from '#core/pure/text.ts'
import type { Services } from '#core/services.ts'
import { now, on } from '../room.fixture.ts'
import type { How, Matter, OutcomeKind } from '../rules.ts'
import { afterPublication } from './publication.ts'

type Written = {
  title?: string
  blockage?: string
  wayOut?: string
  rule?: string
  status?: 'draft' | 'reading' | 'consenting' | 'published' | 'kept' | 'retracted'
  matter?: Matter
  how?: How
  outcome?: OutcomeKind
  caseId?: Id | null
  territoryId?: number | null
  challengeIds?: readonly number[]
  demo?: boolean
  publishedOn?: string
}

/** Of cars lent to people without a full licence, unless said otherwise: what the cases of the fixture of the room meet. */
export const written = async (db: Database, given: Written = {}): Promise<{ id: Id; slug: string; title: string }> => {
  const title = given.title ?? 'Prêter une voiture à des personnes en permis probatoire'
  const status = given.status ?? 'published'
  const at = given.publishedOn ? on(given.publishedOn) : now
  const shown = status === 'published' || status === 'retracted'
  const slug = slugify(title)
  const { id } = await db
    .insertInto('precedent')
    .values({
      ...{ title, slug, status, case_id: given.caseId ?? null, demo: given.demo ?? false },
      blockage: given.blockage ?? 'Un garage veut prêter des voitures réparées. L’assureur exige un permis définitif.',
      ...{ rule: given.rule ?? 'Article R. 413-5 du code de la route', protected_purpose: 'La sécurité des routes.' },
      way_out: given.wayOut ?? 'Une lettre de la préfecture dit que le prêt est permis avec une assurance adaptée.',
      ...{ legal_basis: 'Code de la route, article R. 413-5', letter: 'Madame, Monsieur,\n\nNous demandons [objet].' },
      ...{
        matter: given.matter ?? 'transport',
        how: given.how ?? 'interpretation',
        outcome: given.outcome ?? 'adjusted',
      },
      ...{ administration_kind: 'prefecture', level: 2, days_taken: 12, territory_id: given.territoryId ?? null },
      ...{ written_at: at, consented_at: at, consented_version: 1, published_at: shown ? at : null },
      ...(status === 'retracted' && { retracted_at: at, retracted_reason: 'On reconnaît le garage de la place.' }),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  for (const challenge of given.challengeIds ?? [])
    await db.insertInto('precedent_challenge').values({ precedent_id: id, challenge_id: challenge }).execute()
  return { id, slug, title }
}

/** The same, with what follows a publication. */
export const publishedSheet = async (services: Services, given: Written = {}, at = now) => {
  const sheet = await written(services.db, given)
  await afterPublication(services.db, services, sheet.id, at)
  return sheet
}

/** The steps before publication, and after. */
export const unpublished = ['draft', 'reading', 'consenting', 'kept', 'retracted'] as const
