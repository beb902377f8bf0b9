import { sql } from 'kysely'
import { type Database, inTransaction } from '#core/database.ts'

const questions = ['general_interest', 'shared_governance', 'fair_value', 'open_method', 'open_data', 'open_source']

/** A declaration and a membership for every invented project marked as under the bannière that has none. */
export const seedMembers = (db: Database): Promise<void> =>
  inTransaction(db, async (tx) => {
    await sql`set local frenchimpact.erasing_demo = 'on'`.execute(tx) // declared answers are otherwise never written
    await sql`
      insert into banner_declaration (sheet_id, charter_version, status, declared_at)
      select id, 1, 'declared', published_at from sheet
      where banner = 'member' and not exists (select from banner_membership where sheet_id = sheet.id)`.execute(tx)
    await sql`
      insert into banner_answer (declaration_id, question, answer, evidence, licence, details)
      select declaration.id, question, 'yes', 'Un fait que chacun peut vérifier.', 'Licence Ouverte 2.0', '{"what": "Un guide"}'
      from banner_declaration as declaration cross join unnest(${questions}::text[]) as question
      where status = 'declared' and not exists (select from banner_membership where sheet_id = declaration.sheet_id)`.execute(
      tx,
    )
    await sql`
      insert into banner_membership (sheet_id, code, declaration_id, status, since, renew_by)
      select sheet_id, upper(substr(md5(id::text), 1, 10)), id, 'member', current_date, current_date + 365
      from banner_declaration as declaration
      where status = 'declared' and not exists (select from banner_membership where sheet_id = declaration.sheet_id)`.execute(
      tx,
    )
  })

/** Two hundred comments on the report, a third of them answers to others. */
export const seedComments = async (db: Database): Promise<void> => {
  await sql`
    insert into comment (article_id, author_name, author_email, body, digest, status, due_on, decided_at, published_at, demo)
    select article.id, 'Personne ' || n, 'p' || n || '@banc.example', repeat('Une remarque inventée, ni courte ni longue. ', 4),
      'banc ' || n, 'published', current_date, now(), now(), true
    from article cross join generate_series(1, 200) as n
    where slug = 'retour-sur-la-presentation-a-lyon'
    on conflict do nothing`.execute(db)
  await sql`
    update comment set parent_id = first.id
    from (select article_id, min(number) as number from comment where digest like 'banc %' group by 1) as least
    join comment as first using (article_id, number)
    where comment.article_id = least.article_id and comment.digest like 'banc %' and comment.number > first.number
      and comment.number % 3 = 0`.execute(db)
}
