import type { Actor } from '#core/actor.ts'
import { addDays, type Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { certain } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import type { cast } from '../../../../demo/cast.ts'
import { accept, opine } from '../panels/actions.ts'
import { answer, appeal, ask, sayWord } from '../questions/actions.ts'
import { readToAsk } from '../questions/queries.ts'
import { tendQuestion } from '../upkeep/actions.ts'
import { hasPeerDemo, peopleCalled } from './queries.ts'
import { appealed } from './scene-appeal.ts'
import { type Opinion, type Scene, scenes } from './scenes.ts'

type ActorOf = (who: keyof typeof cast) => Actor

const at = (day: Day) => new Date(`${day}T10:15:00Z`)

/** Invented questions between invented members, in each state. Does nothing when they are there. */
export const peerDemo = async (services: Services, actorOf: ActorOf, today: Day): Promise<void> => {
  if (await hasPeerDemo(services.db)) return
  for (const scene of [...scenes, appealed]) await play(services, actorOf, scene, addDays(today, -scene.daysAgo))
}

const play = async (services: Services, actorOf: ActorOf, scene: Scene, day: Day): Promise<void> => {
  const [asker, holder] = [actorOf(scene.asker), actorOf(scene.holder)]
  const id = await begin(services, asker, scene, day)
  let when = addDays(day, 7)
  if (scene.answer) {
    certain(await answer(services, holder, id, scene.answer, at(when)))
    if (scene.enough === undefined) return
    certain(await sayWord(services, asker, id, { enough: scene.enough, why: scene.why ?? '' }, at(when)))
  } else if (scene.opinions) {
    when = addDays(day, 20)
    await tendQuestion(services, id, at(when))
  }
  if (!scene.opinions) return
  if (scene.appeal) return playAppeal(services, actorOf, { ...scene, ...scene.appeal }, id, when)
  await judge(services, actorOf, id, scene.opinions, addDays(when, 4))
  // the term of an appeal that nobody made
  await tendQuestion(services, id, at(addDays(when, scene.opinions.length < 3 ? 5 : 25)))
}

type Appealed = Scene & NonNullable<Scene['appeal']>

/** Whoever could sit for two members leaves the first call unanswered: two panels need six people, and take all there are. */
const playAppeal = async (services: Services, actorOf: ActorOf, scene: Appealed, id: Id, when: Day): Promise<void> => {
  const { opinions = [], text, second } = scene
  const said = await judge(services, actorOf, id, opinions, addDays(when, 4), { alone: true })
  if (said < opinions.length) {
    await tendQuestion(services, id, at(addDays(when, 10)))
    await judge(services, actorOf, id, opinions.slice(said), addDays(when, 11))
  }
  certain(await appeal(services, actorOf(scene.holder), id, text, at(addDays(when, 14))))
  await judge(services, actorOf, id, second, addDays(when, 17), { sitting: 3 })
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
  return certain(asked).id
}

type Judging = { sitting?: number; alone?: boolean }

/** The first who are called give these opinions, and as many as said sit; answers how many gave one. */
const judge = async (
  services: Services,
  actorOf: ActorOf,
  id: Id,
  opinions: readonly Opinion[],
  day: Day,
  { sitting = opinions.length, alone = false }: Judging = {},
): Promise<number> => {
  const called = (await peopleCalled(services.db, id)).filter(({ isAlone }) => isAlone || !alone).slice(0, sitting)
  for (const [index, person] of called.entries()) {
    const actor = { ...actorOf('camille'), id: person.id }
    certain(await accept(services, actor, id, at(day)))
    const given = opinions[index]
    if (!given) continue
    const [opinion, reasons] = given
    certain(await opine(services, actor, id, { opinion, reasons, abusive: false }, at(day)))
  }
  return Math.min(called.length, opinions.length)
}
