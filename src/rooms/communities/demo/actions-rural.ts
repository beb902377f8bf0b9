import { certain } from '#core/pure/result.ts'
import { raiseHand } from '../look/actions.ts'
import { saveDeliverable, startStep, submitStep } from '../pathway/steps/actions.ts'
import { giveOpinion } from '../pathway/steps/actions-opinions.ts'
import { rural } from './invented.ts'
import type { Stage } from './stage.ts'

const steps = [
  {
    key: 'cartographier',
    done: 55,
    body: 'Vingt-trois acteurs sur la carte, de Guéret à Aubusson\u00a0: trois garages et ateliers, quatre cafés associatifs, une épicerie itinérante, deux maisons France services, des comités des fêtes qui font plus qu’on ne croit.\n\nQui manque\u00a0: les entreprises, et le sud du département.',
  },
  {
    key: 'inviter',
    done: 38,
    body: 'Première réunion à La Souterraine\u00a0: trente et un invités, dix-neuf venus. Les maires de deux communes, une infirmière, des bénévoles de cinq associations.',
  },
  {
    key: 'besoins',
    done: 16,
    body: 'Trois besoins reviennent dans douze entretiens sur quinze\u00a0: se déplacer sans voiture, trouver quelqu’un qui répare, ne pas rester seul après le départ des commerces.',
  },
]

/** The first three steps are validated by the others, the fourth is under way; and hands are raised elsewhere. */
export const tellPathway = async (stage: Stage): Promise<void> => {
  const { who, at, sheet, services, atlas, day } = stage
  const [nadia, paul, yanis] = [who('nadia'), who('paul'), who('yanis')]
  const voice = `organisation:${sheet('Garage des deux vallées')}`
  for (const { key, done, body } of steps) {
    const typed = { body, link: null, privateReason: null, version: 0 }
    certain(await saveDeliverable(at(done + 4), nadia, rural.slug, key, typed))
    certain(await submitStep(at(done + 3), nadia, rural.slug, key, { voice, version: 2 }))
    for (const other of [paul, yanis]) {
      const opinion = { voice: `person:${other.id}`, round: 1, opinion: 'agree' as const, reason: '' }
      certain(await giveOpinion(at(done), other, rural.slug, key, opinion))
    }
  }
  certain(await startStep(at(9), nadia, rural.slug, 'trois-defis'))
  const gironde = atlas.place({ kind: 'commune', code: '33063' })
  const hand = { placeId: gironde, organisationId: null, message: 'Je tiens un atelier et connais trois voisins.' }
  certain(await raiseHand(services.db, paul, hand, day(12)))
}
