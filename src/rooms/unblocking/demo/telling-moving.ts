import { certain } from '#core/pure/result.ts'
import { sendMessage } from '../cases/messages/actions.ts'
import { addNote } from '../cases/messages/actions-notes.ts'
import { nameAdministration } from '../cases/parts/actions-administrations.ts'
import { conveneMeeting } from '../cases/parts/actions-meetings.ts'
import { askAdministration, setSilence } from '../cases/parts/actions-replies.ts'
import { addStep, tickStep } from '../cases/parts/actions-steps.ts'
import { administrationsOf, stepsOf } from '../cases/parts/queries.ts'
import { silenceMonths } from '../cases/parts/rules.ts'
import { readCase } from '../cases/queries.ts'
import { logReading } from '../cases/readings.ts'
import { moving } from './cases/moving.ts'
import type { Stage } from './stage.ts'
import { handOf, tellTaken } from './telling.ts'

/** In hand, with all that one does to move it: who was asked what, the plan, a meeting to come, what was said. */
export const tellMoving = async (stage: Stage): Promise<void> => {
  const { since, ago, day, person, tx } = stage
  const id = await tellTaken(stage, moving)
  const hand = await handOf(stage, id)
  const on = moving.sorted.on - 3
  await logReading(tx, hand, await readCase(tx, hand, id, day(on)), 'case', ago(on))
  const [blocking] = await administrationsOf(tx, id)
  const partId = blocking?.id ?? ''
  const asked = {
    asked: 'L’agrément interdit-il un locataire de moins de soixante ans, ou ne le prévoit-il pas\u00a0?',
    ...{ askedOn: day(on), days: 15 },
  }
  certain(await askAdministration(since(on), hand, { caseId: id, partId }, asked, ago(on)))
  const silence = {
    silence: 'accepts',
    reference: 'Code des relations entre le public et l’administration, L231-1',
    months: silenceMonths,
  } as const
  certain(await setSilence(since(on), hand, { caseId: id, partId }, silence, ago(on)))
  const other = { kind: 'municipality', name: 'Service du logement de la commune', level: 1, blocks: false } as const
  certain(await nameAdministration(since(on), hand, id, { ...other, goesUp: false }, ago(on)))
  const plan = [
    'Poser la question par écrit',
    'Retrouver la délibération de la résidence',
    'Réunir le logement et la commune',
  ]
  for (const what of plan)
    certain(await addStep(since(on), hand, id, { what, who: '', dueOn: null, shown: true }, ago(on)))
  const [first] = await stepsOf(tx, id, false)
  certain(await tickStep(since(on - 1), hand, { caseId: id, partId: first?.id ?? '' }, true, ago(on - 1)))
  const meeting = {
    ...{ day: day(-4), hour: '10:00', place: 'Préfecture de région, salle du rez-de-chaussée' },
    ...{
      invited: 'Le service du logement, la commune, la directrice de la résidence',
      agenda: 'Lire l’agrément ensemble.',
    },
  }
  certain(await conveneMeeting(since(5), hand, id, meeting, ago(5)))
  certain(
    await sendMessage(since(4), hand, id, 'La délibération de la résidence est retrouvée. Elle nous aide.', ago(4)),
  )
  certain(
    await sendMessage(since(3), person(moving.by), id, 'Merci. Les étudiants doivent répondre avant le 15.', ago(3)),
  )
  const note = { body: 'Le service attend un écrit de sa direction. Ne pas le presser avant la réunion.', shown: false }
  certain(await addNote(since(3), hand, id, note, ago(3)))
}
