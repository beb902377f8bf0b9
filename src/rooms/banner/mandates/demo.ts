import type { Actor } from '#core/actor.ts'
import { addDays, type Day } from '#core/pure/dates.ts'
import { certain } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import type { cast } from '../../../demo/cast.ts'
import { membersOf } from '../amendments/actions.ts'
import { comeForward, openCall } from './actions.ts'
import { listCalls } from './queries.ts'

const mission = 'Accueillir les nouveaux membres, et réunir la bannière une fois par saison, pendant six mois'

const statements = [
  {
    who: 'lucie',
    text: 'Je fais de l’évaluation, et je sais mener une réunion où l’on n’est pas d’accord. J’ai une demi-journée par semaine.',
  },
  {
    who: 'ibrahim',
    text: 'J’anime déjà soixante structures de la Drôme. Je tiendrais l’accueil des petits projets ruraux, au téléphone plutôt que par courriel.',
  },
  {
    who: 'nadia',
    text: 'Je viens d’un endroit où le réseau est lent. Je veillerai à ce que tout puisse se faire sur papier.',
  },
] as const

/** An invented call for peers, open, that three members answered. */
export const callDemo = async (services: Services, actor: (who: keyof typeof cast) => Actor, today: Day) => {
  if ((await listCalls(services.db)).some(({ demo }) => demo)) return
  const at = (days: number) => new Date(`${addDays(today, -days)}T09:30:00Z`)
  const named = async (who: keyof typeof cast, days: number) =>
    (await membersOf(services.db, actor(who), at(days)))[0]?.id ?? ''
  const [startsOn, endsOn] = [addDays(today, 30), addDays(today, 210)]
  const asked = { memberId: await named('simon', 5), mission, seats: 2, how: 'vote' as const, startsOn, endsOn }
  const call = certain(await openCall(services, actor('simon'), asked, at(5)))
  for (const { who, text: statement } of statements) {
    const candidacy = { memberId: await named(who, 2), statement }
    certain(await comeForward(services, actor(who), call, candidacy, at(2)))
  }
}
