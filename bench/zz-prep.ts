import { openDatabase } from '#core/database.ts'
import { migrate } from '#core/migrate.ts'
import { loadGeography } from '../src/rooms/geography/load/actions.ts'
import { sql } from 'kysely'
const db = openDatabase({ connectionString: process.env.DB ?? '' })
console.log(await migrate(db))
const t = performance.now()
await loadGeography(db, (s) => console.log(s, performance.now() - t))
console.log('geo', performance.now() - t)
const tree: Record<string, string[]> = {
  Inclusion: ['Chômage de longue durée', 'Handicap', 'Mal-logement', 'Accès aux droits'],
  Éducation: ['Décrochage scolaire', 'Parentalité', 'Illectronisme'],
  'Transition écologique': ['Précarité énergétique', 'Réemploi', 'Alimentation durable', 'Mobilité'],
  'Accompagnement intergénérationnel': ['Vieillissement', 'Aidants', 'Habitat partagé'],
  'Cohésion des territoires': ['Ruralité', 'Quartiers prioritaires', 'Services de proximité'],
}
const slug = (s: string) => s.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/ /g, '-')
for (const [root, subs] of Object.entries(tree)) {
  const { rows } = await sql<{ id: number }>`insert into challenge (slug, name, summary) values (${slug(root)}, ${root}, '') on conflict (slug) do update set name=excluded.name returning id`.execute(db)
  for (const s of subs) await sql`insert into challenge (slug, name, summary, parent_id) values (${slug(s)}, ${s}, '', ${rows[0]?.id}) on conflict do nothing`.execute(db)
}
await db.destroy()
