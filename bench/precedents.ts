import { sql } from 'kysely'
import { type Database, inTransaction } from '#core/database.ts'
import { precedentsLike } from '#rooms/unblocking/index.ts'
import { percentile, timings } from './measure.ts'
import { type Random, randomFrom } from './random.ts'
import { adjectives, aims, doings, means, publics, syllables, things, verbs } from './words.ts'

const precedents = 50_000
const bank = (...lines: string[]): string[] => lines.flatMap((line) => line.split(', '))

const kinds = [
  'grants',
  'planning',
  'environment',
  'work',
  'health_social',
  'education',
  'transport',
  'culture',
] as const
const others = ['procurement', 'tax', 'data', 'associations'] as const
const matters = [...kinds, ...others]
const hows = ['interpretation', 'rule', 'delay', 'silo', 'nobody'] as const
const outcomes = bank('adjusted, already_lawful, refused, derogation, rerouted, experiment, rule_change')
const administrations = bank('prefecture, municipality, state_local, social_security, department_council, agency')

/** What is asked for, and what stands in the way: a few for each matter, common to several. */
const objects = bank(
  'une subvention pluriannuelle, un agrément de résidence, un permis d’aménager, une autorisation de défrichement',
  'un contrat d’insertion, une place de crèche, un transport à la demande, un bail rural, une licence de spectacle',
  'un marché réservé, une exonération de taxe, une base de données, un prêt de salle, un chantier bénévole',
  'une habitation légère, un repas partagé, un véhicule réparé, une colocation, une ressourcerie, un gîte d’étape',
  'un atelier de découpe, une épicerie, un abattoir mobile, une cantine scolaire, un refuge, un cabinet médical',
  'un accueil de nuit, une serre, un verger communal, un compost collectif, une toilette sèche, un puits, un moulin',
)
const obstacles = bank(
  'le règlement sanitaire, le plan local d’urbanisme, la commission de sécurité, le cahier des charges',
  'le plafond de ressources, la condition de diplôme, l’avis conforme, la liste des bénéficiaires, le périmètre',
  'la durée minimale, le code des usages, la circulaire, le formulaire en ligne, la convention, la nomenclature',
  'le cofinancement exigé, la caution bancaire, l’attestation fiscale, le quota, la distance aux habitations',
)
const acts = bank(
  'refuse, retarde, exige, conteste, oublie, renvoie, suspend, limite, ignore, diffère, complique, assimile, requalifie',
  'annule, réclame, ajourne, déclasse, plafonne',
)
const ways = bank(
  'une lettre commune des deux services, une réunion avec la sous-préfète, un avenant, un arrêté motivé, une convention',
  'une lecture écrite de l’article, un rescrit, une visite sur place, un avis du ministère, un essai de six mois',
  'une délibération, un guichet unique, une attestation de l’expert, une médiation, un correctif du formulaire',
)
const codes = bank('du code du travail, du code de l’urbanisme, du code rural, du code de l’éducation, du code général')

/** A tail of thirty thousand rare words, as names of places and trades are in what people write. */
const rareWord = (random: Random): string => {
  const rank = Math.floor(random.next() ** 3 * 30_000)
  const n = syllables.length
  return [rank, Math.floor(rank / n), Math.floor(rank / n ** 2) + 7].map((one) => syllables[one % n]).join('')
}

const sentence = (random: Random): string =>
  `${random.pickEarly(publics)} ${random.pickEarly(verbs)} ${random.pick(things).toLowerCase()} ${random.pickEarly(adjectives)}, ${random.pickEarly(means)} pour ${random.pickEarly(aims)} à ${rareWord(random)}, ${random.pickEarly(doings).toLowerCase()} ${rareWord(random)}`

const article = (random: Random): string =>
  `article ${random.pick(bank('L., R., D.'))} ${100 + random.below(900)}-${1 + random.below(40)} ${random.pick(codes)}`

const blockage = (random: Random) => {
  const [asked, obstacle] = [random.pickEarly(objects), random.pickEarly(obstacles)]
  return {
    title: `${asked} que ${obstacle} ${random.pickEarly(acts)}`,
    blockage: `Le service ${random.pickEarly(acts)} ${asked} parce que ${obstacle} ne prévoit pas ce cas. ${sentence(random)}. ${sentence(random)}. Il ${random.pickEarly(acts)} aussi ${random.pickEarly(objects)}.`,
    rule: `${article(random)}, ${obstacle}`,
    way: `${random.pickEarly(ways)}, puis ${random.pickEarly(ways)}. ${sentence(random)}.`,
    purpose: `Protéger ${random.pickEarly(publics)} et ${random.pickEarly(aims)}.`,
    basis: article(random),
    matter: random.pickEarly(matters),
    how: random.pickEarly(hows),
    outcome: random.pickEarly(outcomes),
    administration: random.pickEarly(administrations),
  }
}

/** Fills the library. Words are counted once, at the end, as the trigger would have one precedent after the other. */
const seedPrecedents = (db: Database, count: number): Promise<void> =>
  inTransaction(db, async (tx) => {
    await sql`alter table precedent disable trigger precedent_words_counted`.execute(tx)
    const random = randomFrom(48)
    for (let from = 0; from < count; from += 5_000) {
      const rows = Array.from({ length: Math.min(5_000, count - from) }, (_, n) => ({
        n: from + n,
        ...blockage(random),
      }))
      await sql`
        insert into precedent (slug, status, title, blockage, rule, way_out, protected_purpose, legal_basis, matter, how, outcome,
          administration_kind, level, days_taken, written_at, consented_at, consented_version, published_at, useful, demo)
        select 'banc-' || n, 'published', title, blockage, rule, way, purpose, basis, matter, how, outcome, administration, 1 + n % 5, n % 90,
          now(), now(), 1, now() - n * interval '1 hour', n % 40, true
        from json_to_recordset(${JSON.stringify(rows)}::json) as r (n integer, title text, blockage text, rule text, way text, purpose text,
          basis text, matter text, how text, outcome text, administration text)`.execute(tx)
    }
    await sql`truncate precedent_word`.execute(tx)
    await sql`
      insert into precedent_word
      select word, ndoc from ts_stat('select words from precedent where status = ''published''') where word ~ '^[a-z0-9][a-z0-9.-]*$'
      union all select '', count(*) from precedent where status = 'published'`.execute(tx)
    await sql`alter table precedent enable trigger precedent_words_counted`.execute(tx)
  })

/** One letter in the middle of one word in six is lost, as when one types fast. */
const mistyped = (random: Random, text: string): string =>
  text.replace(/\p{L}{7,}/gu, (word) => (random.chance(1 / 6) ? word.slice(0, 3) + word.slice(4) : word))

type Sought = Parameters<typeof precedentsLike>[1]
type Known = { id: string; title: string; blockage: string; rule: string } & Pick<Sought, 'matter' | 'how'>

const about = (one: Known, say: (one: Known) => string, { matter, how }: Pick<Sought, 'matter' | 'how'> = one) => ({
  sought: { matter, how, text: say(one) },
  id: one.id,
})

/** How long it takes to find what is near a blockage, among fifty thousand: short, long, misspelled, of common words only, of rare ones. */
export const measurePrecedents = async (db: Database): Promise<void> => {
  const { rows } = await sql<{
    total: number
  }>`select count(*) as total from precedent where status = 'published'`.execute(db)
  if ((rows[0]?.total ?? 0) < precedents) await seedPrecedents(db, precedents)
  await sql`vacuum analyze precedent`.execute(db)
  await sql`vacuum analyze precedent_word`.execute(db)
  const random = randomFrom(4)
  const known = await sql<Known>`
    select id, title, blockage, rule, matter, how from precedent where status = 'published' order by slug limit 400`.execute(
    db,
  )
  const one = () => random.pick(known.rows)
  const long = (about: string) =>
    [about, ...Array.from({ length: 5 }, () => blockage(random).blockage), about.split('. ')[0]].join('\n')
  const bare = { matter: null, how: null }
  const asked: [string, () => { sought: Sought; id?: string }][] = [
    ['une ligne', () => about(one(), ({ title }) => title)],
    ['une fiche', () => about(one(), ({ title, blockage }) => `${title} ${blockage}`)],
    ['avec des fautes', () => about(one(), ({ blockage }) => mistyped(random, blockage))],
    ['trois pages', () => about(one(), ({ blockage }) => long(blockage))],
    ['trois pages, fautes', () => about(one(), ({ blockage }) => mistyped(random, long(blockage)))],
    ['une fiche, sans matière', () => about(one(), ({ blockage }) => blockage, bare)],
    ['une autre, inconnue', () => ({ sought: { ...bare, ...blockage(random), text: blockage(random).blockage } })],
    ['mots communs, sans matière', () => ({ sought: { ...bare, text: 'le service refuse un agrément de résidence' } })],
    ['rien d’écrit', () => ({ sought: { ...one(), text: '' } })],
  ]
  const unit = percentile(await timings(Array.from({ length: 200 }, () => () => sql`select 1`.execute(db))), 0.5)
  process.stdout.write(`\nprécédents proches, parmi ${precedents} (requête vide\u00a0: ${unit.toFixed(2)} ms)\n`)
  process.stdout.write('                                  p50     p95     max  donnés  retrouvés\n')
  for (const [name, ask] of asked) {
    const asks = Array.from({ length: 100 }, ask)
    const answers: [number, boolean][] = []
    const calls = asks.map(({ sought, id }) => async () => {
      const found = await precedentsLike(db, sought, 5)
      answers.push([found.length, found.some((other) => other.id === id)])
    })
    await timings(calls.slice(0, 5))
    answers.length = 0
    const samples = await timings(calls)
    const given = answers.reduce((sum, [found]) => sum + found, 0) / calls.length
    const cells = [percentile(samples, 0.5), percentile(samples, 0.95), Math.max(...samples), given]
    const again = asks.some(({ id }) => id) ? `${answers.filter(([, same]) => same).length} %` : ''
    process.stdout.write(
      `${name.padEnd(30)}${cells.map((cell) => cell.toFixed(1).padStart(8)).join('')}${again.padStart(10)}\n`,
    )
  }
}
