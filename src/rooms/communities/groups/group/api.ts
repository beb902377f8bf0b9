import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import { nextOfGroup } from '../calendar/queries.ts'
import { titleOf } from '../calendar/words.ts'
import { groupPaths as paths } from '../paths.ts'
import { groupBySlug } from '../queries.ts'
import { asPrecise } from '../rules.ts'
import { joiningNames, statusNames } from '../words-names.ts'
import { membersOf } from './queries.ts'

const most = 20

/** A group for machines: what anyone may know of it, whoever asks. Persons are counted, never named. */
export const groupData = async (db: Database, publicUrl: string, slug: string, today: Day) => {
  const group = await groupBySlug(db, slug)
  const members = await membersOf(db, group, false)
  const dates = await nextOfGroup(db, group.id, null, today, most)
  return {
    licence: 'Licence Ouverte 2.0',
    nom: group.name,
    adresse: publicUrl + paths.group(group.slug),
    communaute: group.community?.name ?? null,
    fictif: group.fictional,
    mandat: group.mission,
    etape: statusNames[group.status],
    entree: joiningNames[group.joining],
    huis_clos: group.closedDoors,
    pilote: group.lead?.kind === 'organisation' ? group.lead.name : null,
    depuis: group.begunOn && group.begunPrecision && asPrecise(group.begunOn, group.begunPrecision),
    echeance: group.dueOn,
    clos_le: group.closedOn,
    resultat: group.outcome || null,
    source: group.sourceName,
    organisations: members
      .filter(({ kind }) => kind === 'organisation')
      .map(({ name, since, sincePrecision }) => ({ nom: name, depuis: asPrecise(since, sincePrecision) })),
    personnes: group.persons,
    dates: dates.map((item) => ({
      titre: titleOf(item),
      jour: item.on,
      heure: item.startsAt,
      adresse: item.title === null ? null : publicUrl + item.path,
    })),
  }
}
