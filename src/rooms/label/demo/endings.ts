import { addDays } from '#core/pure/dates.ts'
import { certain } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { open } from '../upkeep/procedures/actions.ts'
import { answerProcedure } from '../upkeep/procedures/actions-answer.ts'
import { giveUp } from '../upkeep/surrender/actions.ts'
import { suspended, takenAway } from './decisions.ts'
import type { DemoPeople } from './people.ts'
import { awardOf } from './queries.ts'
import { decide } from './sittings.ts'
import type { File } from './story.ts'
import { at } from './writing.ts'

/** Half a year later the fund had stopped answering: heard, then suspended until it answers again. */
export const suspend = async (services: Services, people: DemoPeople, { id, keeper, today }: File): Promise<void> => {
  const award = await awardOf(services.db, id)
  const reasons = 'Neuf demandes attendent depuis plus de cent jours, contre soixante annoncés.'
  const opened = addDays(today, -50)
  const opening = { kind: 'suspension' as const, reasons, criteria: ['delay'] }
  const procedure = certain(await open(services, people.coordinator, award, opening, at(opened)))
  const answer = 'Notre chargée de dossiers est partie en mai. Sa remplaçante commence le mois prochain.'
  certain(await answerProcedure(services, keeper, award, answer, at(addDays(opened, 8))))
  const { fatou, tristan } = people.committee
  const sitting = {
    key: { kind: 'procedure' as const, id: procedure },
    on: addDays(opened, 20),
    by: [fatou, tristan] as const,
  }
  await decide(services, people, sitting, suspended)
}

/** A year on, the only person who went along with projects had left: heard, then taken away. */
export const takeAway = async (services: Services, people: DemoPeople, { id, keeper, today }: File): Promise<void> => {
  const award = await awardOf(services.db, id)
  const reasons = 'Aucun projet n’est accompagné depuis neuf mois, et trois porteurs attendent leur parrain.'
  const opened = addDays(today, -130)
  const opening = { kind: 'withdrawal' as const, reasons, criteria: ['team'] }
  const procedure = certain(await open(services, people.coordinator, award, opening, at(opened)))
  const answer = 'Nous gardons nos avances. L’accompagnement ne reprendra pas cette année.'
  certain(await answerProcedure(services, keeper, award, answer, at(addDays(opened, 9))))
  const { martine, tristan } = people.committee
  const key = { kind: 'procedure' as const, id: procedure }
  await decide(services, people, { key, on: addDays(opened, 22), by: [martine, tristan] }, takenAway)
}

/** The structure gives its label back. */
export const giveBack = async (services: Services, _: DemoPeople, { id, keeper, today }: File): Promise<void> => {
  const award = await awardOf(services.db, id)
  const reason = 'Nous n’avons plus la place de recevoir d’autres équipes. Nous reviendrons.'
  certain(await giveUp(services, keeper, award, reason, at(addDays(today, -75))))
}
