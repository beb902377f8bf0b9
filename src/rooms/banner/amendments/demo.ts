import type { Actor } from '#core/actor.ts'
import { addDays, type Day } from '#core/pure/dates.ts'
import type { Services } from '#core/services.ts'
import type { cast } from '../../../demo/cast.ts'
import { latestCharter } from '../charter/queries.ts'
import { beginAmendment, debateAmendment, membersOf, publishAmendment, supportAmendment } from './actions.ts'
import { passagesOf } from './rules.ts'

const changed = 'question.open_data.statement'

/** An invented proposal in debate, with two voices in it: what it says, the vote of the demonstration will not change in the charter. */
export const amendmentDemo = async (services: Services, actor: (who: keyof typeof cast) => Actor, today: Day) => {
  const at = (days: number) => new Date(`${addDays(today, -days)}T09:30:00Z`)
  const [camille, yanis] = [actor('camille'), actor('yanis')]
  const [mine] = await membersOf(services.db, camille, at(6))
  const [theirs] = await membersOf(services.db, yanis, at(4))
  const known = await services.db.selectFrom('banner_amendment').select('id').limit(1).executeTakeFirst()
  if (!mine || !theirs || known) return
  const passages = passagesOf(await latestCharter(services.db)).map(({ key, text }) => [key, text] as const)
  const begun = await beginAmendment(
    services,
    camille,
    {
      ...{ memberId: mine.id, title: 'Dire à quoi servent les données ouvertes' },
      reasons:
        'La question demande des données sans rien de personnel. Elle ne dit pas qu’elles doivent servir : un fichier que personne ne peut relire coche la case.',
      typed: {
        ...Object.fromEntries(passages),
        [changed]:
          'Open data : des données sans rien de personnel, décrites, que d’autres peuvent vraiment réutiliser.',
      },
    },
    at(6),
  )
  if (!begun.ok) return
  await publishAmendment(services, camille, begun.value, at(6))
  await supportAmendment(services, yanis, begun.value, theirs.id, at(4))
  const body = 'D’accord, à condition que « décrites » ne demande pas un service informatique.'
  await debateAmendment(services, yanis, begun.value, { memberId: theirs.id, side: 'for', body }, at(4))
}
