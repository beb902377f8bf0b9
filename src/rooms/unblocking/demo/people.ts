import { certain } from '#core/pure/result.ts'
import { addDeputy } from '../appointments/absences/actions-deputies.ts'
import { appointHacker, proposeAppointment } from '../appointments/acts/actions.ts'
import type { Asked } from '../appointments/rules.ts'
import { named } from './named.ts'
import type { Stage } from './stage.ts'

/** Those who can act, appointed a year ago by acts that are invented; one more is proposed, and waits for an act. */
export const appointAll = async (stage: Stage): Promise<void> => {
  const { person, since, ago, day, place } = stage
  const odile = person('odile')
  const term = { startsOn: day(360), endsOn: day(-370) }
  for (const { who, places, ...asked } of named) {
    const placeIds = await Promise.all(places.map(place))
    const perimeter = { ...asked, ...term, placeIds, everywhere: places.length === 0, email: person(who).email }
    const id = certain(await proposeAppointment(since(362), odile, perimeter, ago(362)))
    const act = { act: 'Arrêté fictif de la démonstration', actOn: day(361), authority: asked.authority, ...term }
    certain(await appointHacker(since(361), odile, id, act, ago(361)))
    if (who !== 'helene') continue
    const cover = {
      email: person('karim').email,
      act: 'Arrêté fictif de suppléance',
      startsOn: day(300),
      endsOn: day(-300),
    }
    certain(await addDeputy(since(300), odile, id, cover, ago(300)))
  }
  await proposeInCreuse(stage)
}

const proposeInCreuse = async ({ person, since, ago, day, place }: Stage): Promise<void> => {
  const asked: Asked = {
    ...{
      function: 'Référente vie associative',
      service: 'Préfecture de la Creuse',
      authority: 'Préfecture de département',
    },
    ...({ level: 2, matters: ['associations', 'transport', 'education'], powers: ['ask'], loadLimit: 5 } as const),
    ...{ everywhere: false, placeIds: [await place('department:23')], startsOn: day(-10), endsOn: day(-370) },
  }
  certain(await proposeAppointment(since(3), person('odile'), { ...asked, email: person('bruno').email }, ago(3)))
}
