import { sql } from 'kysely'
import { test as onDatabase } from '#tests/support/database.ts'
import type { Database } from '../database.ts'
import { indexEntries } from './index-entry.ts'
import { search } from './search.ts'
import type { Criteria, Entry, Results } from './types.ts'

/** An entry with nothing but what is given: what a test does not say does not matter to it. */
export const entry = (given: Partial<Entry> & Pick<Entry, 'title'>): Entry => ({
  kind: 'organisation',
  subjectId: given.title,
  path: `/organisations/${encodeURIComponent(given.title)}`,
  summary: '',
  aliases: [],
  text: '',
  placeLabel: '',
  challengeIds: [],
  placeIds: [],
  departmentCodes: [],
  ruralities: [],
  stage: null,
  legalForm: null,
  marks: [],
  prominence: 0,
  fictional: false,
  changedAt: new Date('2018-02-22T09:00:00Z'),
  ...given,
})

export const everything: Criteria = {
  q: '',
  kinds: [],
  challengeIds: [],
  placeId: null,
  stages: [],
  legalForms: [],
  marks: [],
  ruralities: [],
  sort: 'relevance',
  page: 1,
  perPage: 20,
}

const inLyon = { placeLabel: 'Lyon (Rhône)', departmentCodes: ['69'], ruralities: ['urban'] }

/** The ten organisations of the working group of Lyon, and some neighbours to be told from them. */
export const lyonEntries: readonly Entry[] = [
  entry({
    ...inLyon,
    title: 'CRESS Auvergne-Rhône-Alpes',
    aliases: ['Chambre régionale de l’économie sociale et solidaire'],
    summary: 'Représente et appuie les entreprises de l’économie sociale et solidaire.',
  }),
  entry({
    ...inLyon,
    title: 'Rhône Développement Initiative',
    aliases: ['RDI'],
    summary: 'Conseille et finance les créateurs d’entreprise depuis 1993.',
  }),
  entry({
    ...inLyon,
    title: 'Le CentSept',
    aliases: ['107', 'Cent Sept'],
    summary: 'Laboratoire d’innovation sociale.',
  }),
  entry({ ...inLyon, title: 'Locaux Motiv’', summary: 'Tiers-lieu associatif de la Guillotière.' }),
  entry({
    ...inLyon,
    title: 'Alter’Incub Rhône-Alpes',
    summary: 'Incubateur d’innovation sociale porté par l’URSCOP.',
  }),
  entry({
    ...inLyon,
    title: 'URSCOP Rhône-Alpes',
    aliases: ['Union régionale des Scop'],
    summary: 'Réseau des sociétés coopératives.',
  }),
  entry({ ...inLyon, title: 'Handishare', summary: 'Entreprise adaptée : fonctions support pour les entreprises.' }),
  entry({ ...inLyon, title: 'Caisse d’Épargne Rhône-Alpes', summary: 'Banque coopérative régionale.' }),
  entry({
    ...inLyon,
    title: 'Mouves',
    aliases: ['Mouvement des entrepreneurs sociaux'],
    summary: 'Réseau d’entrepreneurs sociaux.',
  }),
  entry({ ...inLyon, title: 'Ronalpia', summary: 'Incubateur d’entrepreneurs sociaux.' }),
  entry({ title: 'Métropole de Lyon', kind: 'territory', placeLabel: 'Rhône', prominence: 1_411_571 }),
  entry({ title: 'Lyon', kind: 'territory', placeLabel: 'Rhône, Auvergne-Rhône-Alpes', prominence: 522_250 }),
  entry({ title: 'Le Lion-d’Angers', kind: 'territory', placeLabel: 'Maine-et-Loire', prominence: 4_996 }),
  entry({ title: 'Saint-Étienne', kind: 'territory', placeLabel: 'Loire', prominence: 173_821 }),
  entry({
    title: 'École de la forêt',
    kind: 'project',
    placeLabel: 'Die (Drôme)',
    summary: 'Une école dehors, avec des forestiers et des élèves.',
  }),
  entry({
    title: 'Soirée des idées',
    kind: 'project',
    aliases: ['Start-up de territoires'],
    placeLabel: 'Valence (Drôme)',
    summary: 'Des habitants imaginent des entreprises.',
  }),
  entry({
    title: 'Garage solidaire de Guéret',
    placeLabel: 'Guéret (Creuse)',
    summary: 'Répare et loue des voitures.',
  }),
]

/** The index without anything in it, not even the geography. */
export const emptyIndex = (db: Database) =>
  sql`truncate search_entry, search_key, search_value, search_tally, search_word restart identity`.execute(db)

/** A test where `lyon` is the database, with the entries of Lyon alone in the index. */
export const test = onDatabase.extend('lyon', async ({ db }): Promise<Database> => {
  await emptyIndex(db)
  await indexEntries(db, lyonEntries)
  return db
})

export const titles = (results: Results) => results.hits.map((hit) => hit.title)

export const find = (db: Database, q: string, more: Partial<Criteria> = {}): Promise<Results> =>
  search(db, { ...everything, q, ...more })
