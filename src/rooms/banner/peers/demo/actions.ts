import type { Actor } from '#core/actor.ts'
import { addDays, type Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import type { cast } from '../../../../demo/cast.ts'
import { accept, opine } from '../panels/actions.ts'
import { answer, ask, sayWord } from '../questions/actions.ts'
import { readToAsk } from '../questions/queries.ts'
import { tendQuestion } from '../upkeep/actions.ts'
import { hasPeerDemo, peopleCalled } from './queries.ts'
import { type Scene, scenes } from './scenes.ts'

type ActorOf = (who: keyof typeof cast) => Actor

const at = (day: Day) => new Date(`${day}T10:15:00Z`)

/** Invented questions between invented members, in each state. Does nothing when they are there. */
export const peerDemo = async (services: Services, actorOf: ActorOf, today: Day): Promise<void> => {
  if (await hasPeerDemo(services.db)) return
  for (const scene of scenes) await play(services, actorOf, scene, addDays(today, -scene.daysAgo))
}

const play = async (services: Services, actorOf: ActorOf, scene: Scene, day: Day): Promise<void> => {
  const [asker, holder] = [actorOf(scene.asker), actorOf(scene.holder)]
  const id = await begin(services, asker, scene, day)
  let when = addDays(day, 7)
  if (scene.answer) {
    sure(await answer(services, holder, id, scene.answer, at(when)))
    if (scene.enough === undefined) return
    sure(await sayWord(services, asker, id, { enough: scene.enough, why: scene.why ?? '' }, at(when)))
  } else if (scene.opinions) {
    when = addDays(day, 20)
    await tendQuestion(services, id, at(when))
  }
  if (!scene.opinions) return
  await judge(services, actorOf, id, scene.opinions, addDays(when, 4))
  // the term of an appeal that nobody made
  await tendQuestion(services, id, at(addDays(when, scene.opinions.length < 3 ? 5 : 25)))
}

const begin = async (services: Services, asker: Actor, scene: Scene, day: Day): Promise<Id> => {
  const { project, declaration, voices } = await readToAsk(services.db, asker, scene.project, day)
  const [member] = voices.filter(({ id }) => id !== project.id)
  const asked = await ask(
    services,
    asker,
    {
      slug: scene.project,
      declarationId: declaration.id,
      question: scene.question,
      facts: scene.facts,
      tie: scene.tie,
      tieNote: scene.tie === 'none' ? '' : 'Nous répondons aux mêmes appels à projets.',
      memberId: member?.id ?? '',
    },
    at(day),
  )
  return sure(asked).id
}

const judge = async (
  services: Services,
  actorOf: ActorOf,
  id: Id,
  opinions: NonNullable<Scene['opinions']>,
  day: Day,
): Promise<void> => {
  const called = await peopleCalled(services.db, id)
  for (const [index, [opinion, reasons]] of opinions.entries()) {
    const actor = { ...actorOf('camille'), id: called[index] ?? '' }
    sure(await accept(services, actor, id, at(day)))
    sure(await opine(services, actor, id, { opinion, reasons, abusive: false }, at(day)))
  }
}

const sure = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: string }): T => {
  if (!outcome.ok) throw new Error(`A question of the demonstration was refused: ${outcome.refusal}`)
  return outcome.value
}
