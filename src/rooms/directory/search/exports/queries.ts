import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Hit } from '#core/search/types.ts'
import { urlOf } from '../address.ts'
import { challengeNames } from '../challenges.ts'
import { labelOf, legalFormChoices, stageChoices } from '../choices.ts'
import { change, criteriaOf, hasWords } from '../criteria.ts'
import { kindOf } from '../kinds.ts'
import { paths } from '../paths.ts'
import { understand } from '../queries.ts'
import type { Reading } from '../reading.ts'
import { heading } from '../words.ts'
import { all, foundBy } from './answers.ts'
import type { ExportAbout, ExportRow } from './rows.ts'

type Site = { publicUrl: string; challengeName: (id: number) => string | undefined }

/** A search ready to be written: what is said of the whole, and its answers in batches. */
export const prepareExport = async (db: Database, reading: Reading, publicUrl: string, now: Date) => {
  const { asked, challenges, challengeIds, place } = await understand(db, reading, now)
  const criteria = criteriaOf(asked, challengeIds, place?.id ?? null)
  const answers = await (hasWords(asked) ? foundBy(db, criteria) : all(db, criteria))
  const names = challengeNames(challenges)
  const about: ExportAbout = {
    title: heading(answers.correction ?? asked.q, kindOf(asked.kind)),
    url: publicUrl + urlOf(change(asked, { view: 'list' }), paths.search),
    takenAt: now,
    count: answers.count,
    complete: answers.complete,
  }
  return { about, batches: batchesOf(db, answers.batches, { publicUrl, challengeName: (id) => names.get(id) }) }
}

async function* batchesOf(db: Database, batches: AsyncIterable<Hit[]>, site: Site): AsyncGenerator<ExportRow[]> {
  for await (const hits of batches) yield await rowsOf(db, hits, site)
}

type Details = {
  key: string
  siren: string | null
  siret: string | null
  rna: string | null
  website: string | null
  sourceName: string | null
  sourceUrl: string | null
  codes: Partial<Record<'commune' | 'epci' | 'department' | 'region', string[]>>
}

const keyOf = ({ kind, subjectId }: Pick<Hit, 'kind' | 'subjectId'>) => `${kind}/${subjectId}`

const rowsOf = async (db: Database, hits: readonly Hit[], site: Site): Promise<ExportRow[]> => {
  const details = new Map((await readDetails(db, hits)).map((detail) => [detail.key, detail]))
  return hits.map((hit) => rowOf(hit, details.get(keyOf(hit)), site))
}

// official codes of the places and of all that contains them; numbers of registers only for published sheets, and not for
// one-person businesses, whose number is a person's
const readDetails = async (db: Database, hits: readonly Hit[]): Promise<Details[]> => {
  const read = await sql<Details>`
    select e.kind || '/' || e.subject_id as key, s.rna, s.website,
      case when s.legal_form is distinct from 'individual' then s.siren end as siren,
      case when s.legal_form is distinct from 'individual' then s.siret end as siret,
      s.source_name as "sourceName", s.source_url as "sourceUrl",
      (select coalesce(json_object_agg(kind, codes), '{}') from (
        select t.kind, json_agg(t.code order by t.code) as codes
        from territory t where t.id = any(e.place_ids) group by t.kind) as by_kind) as codes
    from unnest(${hits.map(({ kind }) => kind)}::text[], ${hits.map(({ subjectId }) => subjectId)}::text[])
      as wanted (kind, subject_id)
    join search_entry e using (kind, subject_id)
    left join sheet s on s.status = 'published' and s.kind = e.kind
      and s.id = case when e.kind in ('project', 'organisation') then e.subject_id::uuid end`.execute(db)
  return read.rows
}

// a territory is known by the end of its address, which holds its official code; our number for it changes with each instance
const identifierOf = ({ kind, subjectId, path }: Hit): string =>
  `${kindOf(kind)?.param ?? kind}/${kind === 'territory' ? path.split('/').at(-1) : subjectId}`

const rowOf = (hit: Hit, details: Details | undefined, { publicUrl, challengeName }: Site): ExportRow => ({
  genre: kindOf(hit.kind)?.param ?? hit.kind,
  identifiant: identifierOf(hit),
  nom: hit.title,
  resume: hit.summary,
  adresse: publicUrl + hit.path,
  lieu: hit.placeLabel,
  communes: details?.codes.commune ?? [],
  intercommunalites: details?.codes.epci ?? [],
  departements: details?.codes.department ?? [],
  regions: details?.codes.region ?? [],
  defis: hit.challengeIds.flatMap((id) => challengeName(id) ?? []),
  stade: hit.stage && labelOf(stageChoices, hit.stage),
  forme_juridique: hit.legalForm && labelOf(legalFormChoices, hit.legalForm),
  siren: details?.siren ?? null,
  siret: details?.siret ?? null,
  rna: details?.rna ?? null,
  site_web: details?.website ?? null,
  source: details?.sourceName ?? null,
  adresse_source: details?.sourceUrl ?? null,
  banniere: hit.marks.includes('banner'),
  label: hit.marks.flatMap((mark) => (mark.startsWith('label:') ? mark.slice('label:'.length) : [])),
  fictif: hit.fictional,
  modifie_le: hit.changedAt,
})
