import { addDays } from '#core/pure/dates.ts'
import { certain } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { cast } from '../../../demo/cast.ts'
import { askExpert } from '../expertises/actions.ts'
import { admit, askCorrection } from '../reviews/actions.ts'
import { assign } from '../reviews/actions-assignments.ts'
import { closeUnanswered } from '../reviews/actions-closing.ts'
import { declareInterest } from '../reviews/actions-interests.ts'
import type { DemoPeople } from './people.ts'
import type { File } from './story.ts'
import { at } from './writing.ts'

/** Confided to two, who say that nothing ties them, then found complete. For evaluators a third was asked, and stepped back. */
export const receive = async (services: Services, people: DemoPeople, { id, told, day }: File): Promise<void> => {
  const asked = [people.amine, people.julie, ...(told.story === 'expertise' ? [people.denise] : [])]
  const ids = asked.map((reviewer) => reviewer.id)
  certain(await assign(services, people.coordinator, id, ids, at(addDays(day, 2))))
  for (const reviewer of [people.amine, people.julie])
    await declareInterest(services, reviewer, id, { tied: false }, at(addDays(day, 3)))
  if (told.story === 'expertise') {
    const text = 'J’ai publié deux études avec l’une de leurs chercheuses.'
    await declareInterest(services, people.denise, id, { tied: true, text }, at(addDays(day, 3), '14:00'))
  }
  if (told.story !== 'incomplete' && told.story !== 'lapsed')
    certain(await admit(services, people.coordinator, id, at(addDays(day, 6))))
}

/** A piece is missing, another is old. */
export const ask = async (services: Services, people: DemoPeople, { id, day }: File): Promise<void> => {
  const lines = [
    { criterion: 'method', reason: 'incomplete' as const, text: 'Le livret annoncé n’est pas joint.' },
    { criterion: 'fair_price', reason: 'outdated' as const, text: 'Le barème en ligne est celui de 2023.' },
  ]
  certain(await askCorrection(services, people.amine, id, lines, at(addDays(day, 9))))
}

/** The same, and no answer came. */
export const lapse = async (services: Services, people: DemoPeople, file: File): Promise<void> => {
  await ask(services, people, file)
  certain(await closeUnanswered(services, people.coordinator, file.id, at(addDays(file.day, 55))))
}

/** Someone outside the desk is asked. */
export const consult = async (services: Services, people: DemoPeople, { id, day, today }: File): Promise<void> => {
  const asking = {
    name: cast.bruno.name,
    email: cast.bruno.email,
    question: 'Le protocole d’entretien publié permet-il à une autre équipe de refaire la mesure\u00a0?',
    criteria: ['methods'],
    dueOn: addDays(today, 12),
  }
  certain(await askExpert(services, people.julie, id, asking, at(addDays(day, 18))))
}
