import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** Which departments every place lies in, once for each edition of the geography: a map of 101 departments is drawn from it. */
export const up = async (db: Kysely<unknown>) => {
  await sql
    .raw(`
-- the country, a region and a department cover their departments wholly; a group of communes or a commune only touches them, unless the
-- department is that one commune. The loading of the geography makes it again
create materialized view territory_department as
  select p.id as territory_id, d.code, true as whole from territory p cross join territory d
    where p.kind = 'country' and d.kind = 'department'
  union all
  select p.id, d.code, true from territory p
    join territory_parent on parent_id = p.id join territory d on d.id = child_id and d.kind = 'department'
    where p.kind = 'region'
  union all
  select id, code, true from territory where kind = 'department'
  union all
  select distinct p.id, c.department_code, false from territory p
    join territory_parent on parent_id = p.id join territory c on c.id = child_id and c.kind = 'commune'
    where p.kind = 'epci' and c.department_code is not null
  union all
  select id, department_code, department_code in (
    select department_code from territory where kind = 'commune' and current group by 1 having count(*) = 1)
    from territory where kind = 'commune' and department_code is not null;
create unique index territory_department_place on territory_department (territory_id, code);
`)
    .execute(db)
}
