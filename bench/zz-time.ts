import { openDatabase } from '#core/database.ts'
import { search } from '#core/search/search.ts'
import type { Criteria } from '#core/search/types.ts'
const db = openDatabase({ connectionString: process.env.DB ?? '' }, { max: 1 })
const base: Criteria = { q: '', kind: null, challengeIds: [], placeId: null, stages: [], legalForms: [], ruralities: [], sort: 'relevance', page: 1, perPage: 20 }
const place = async (kind: string, name: string) => (await db.selectFrom('territory').select('id').where('kind', '=', kind).where('name', '=', name).executeTakeFirstOrThrow()).id
const aura = await place('region', 'Auvergne-Rhône-Alpes'), idf = await place('region', 'Île-de-France'), lyon = await place('commune', 'Lyon'), france = await place('country', 'France'), paris = await place('commune', 'Paris')
const root = (await db.selectFrom('challenge').select('id').where('slug', '=', 'inclusion').executeTakeFirstOrThrow()).id
const cases: [string, Partial<Criteria>][] = [
  ['nothing', {}], ['kind org', { kind: 'organisation' }], ['kind project, name, page 100', { kind: 'project', sort: 'name', page: 100 }], ['nothing, recent, page 500', { sort: 'recent', page: 500 }],
  ['rare: millau', { q: 'millau' }], ['rare: mayotte', { q: 'mayotte' }], ['lyon', { q: 'lyon' }], ['paris', { q: 'paris' }], ['saint', { q: 'saint' }],
  ['common: association', { q: 'association' }], ['association page 50', { q: 'association', page: 50 }], ['association page 500', { q: 'association', page: 500 }], ['association by name', { q: 'association', sort: 'name' }], ['association by name p500', { q: 'association', sort: 'name', page: 500 }], ['association recent', { q: 'association', sort: 'recent' }],
  ['projet', { q: 'projet' }], ['p', { q: 'p' }], ['insertion', { q: 'insertion' }], ['association habitants', { q: 'association habitants' }], ['association pour les habitants du territoire', { q: 'association pour les habitants du territoire' }],
  ['recyclerie lyon', { q: 'recyclerie lyon' }], ['garage solidaire', { q: 'garage solidaire' }],
  ['place idf', { placeId: idf }], ['place lyon', { placeId: lyon }], ['place paris', { placeId: paris }], ['place france', { placeId: france }], ['place france, name', { placeId: france, sort: 'name' }],
  ['challenge', { challengeIds: [root] }], ['challenge+place', { challengeIds: [root], placeId: aura }], ['rural', { ruralities: ['rural'] }], ['urban', { ruralities: ['urban'] }], ['project scaling', { kind: 'project', stages: ['scaling'] }],
  ['association + challenge', { q: 'association', challengeIds: [root] }], ['association + kind', { q: 'association', kind: 'organisation' }], ['association + urban + kind', { q: 'association', kind: 'organisation', ruralities: ['urban'] }],
  ['association + urban + kind + form + challenge', { q: 'association', kind: 'organisation', ruralities: ['urban'], legalForms: ['association', 'cooperative'], challengeIds: [root] }],
  ['habitants + idf + kind + challenge', { q: 'habitants', kind: 'organisation', placeId: idf, challengeIds: [root] }], ['insertion + rural + challenge', { q: 'insertion', ruralities: ['rural'], challengeIds: [root] }],
  ['typo: ronalpya', { q: 'ronalpya' }], ['typo: recyclerye', { q: 'recyclerye' }], ['typo: metropole lion', { q: 'metropole lion' }], ['typo: garaje solidaire', { q: 'garaje solidaire' }], ['typo: asociation des habitans', { q: 'asociation des habitans' }], ['typo: xqzwxqzw', { q: 'xqzwxqzwk' }], ['typo: associtaion xqzwxqzw', { q: 'associtaion xqzwxqzw' }],
]
for (const w of ['co','re','pa','a','69','le','sol','com']) cases.push(['2: '+w, {q: w}])
const only = process.argv[2]
for (const [name, c] of cases) {
  if (only && !name.includes(only)) continue
  let r = await search(db, { ...base, ...c })
  const times: number[] = []
  for (let i = 0; i < 12; i++) { const t = performance.now(); r = await search(db, { ...base, ...c }); times.push(performance.now() - t) }
  times.sort((a, b) => a - b)
  console.log(name.padEnd(48), String(r.total).padStart(6), r.more ? '+' : ' ', (times[0] ?? 0).toFixed(1).padStart(7), (times[5] ?? 0).toFixed(1).padStart(7), (times[11] ?? 0).toFixed(1).padStart(7), r.correction ?? '', r.hits.slice(0, 2).map((h) => h.title).join(' | '))
}
await db.destroy()
