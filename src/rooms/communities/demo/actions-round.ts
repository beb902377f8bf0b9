import { playRound } from '#rooms/decisions/index.ts'
import { readCommunity } from '../queries.ts'
import { rural } from './invented.ts'
import type { Stage } from './stage.ts'

const question =
  'Il faut une heure de route pour aller d’un bout à l’autre du département. Comment rester en lien d’une réunion à l’autre, sans que ce soit toujours les mêmes qui roulent\u00a0?'

const synthesis = `Six paroles écrites, dont quatre notées sur papier à La Souterraine. Trois choses reviennent.

Le téléphone avant la vidéo\u00a0: une heure fixe, le mardi soir, un numéro que l’on compose depuis n’importe quel poste.

Des réunions qui tournent, dans un lieu où il se passe déjà quelque chose\u00a0: un marché, un café associatif, une permanence. Qui reçoit choisit le jour.

Une page sur papier, une fois par mois, dans les mairies et les épiceries.

Une parole est différente, et nous la gardons\u00a0: se voir moins souvent, mais une journée entière.`

/** A written round and its synthesis: what was said on line, and what was noted on paper in a meeting. */
export const tellRound = async ({ services, who, sheet, ago, day }: Stage): Promise<void> => {
  const { id } = await readCommunity(services.db, rural.slug)
  const person = (name: 'paul' | 'yanis') => ({ by: who(name), voice: { kind: 'person' as const, id: who(name).id } })
  await playRound(services, {
    ...{ leader: who('nadia'), body: { kind: 'community', id }, title: 'Rester en lien entre deux réunions', question },
    ...{ from: ago(36), until: ago(22), synthesis },
    said: [
      {
        ...{ by: who('nadia'), voice: { kind: 'organisation', id: sheet('Garage des deux vallées') } },
        body: 'Le camion-atelier passe dans onze bourgs. Il peut porter une affiche, un cahier où l’on écrit, et quelqu’un qui raconte la dernière réunion.',
      },
      {
        ...person('paul'),
        body: 'Je préfère le téléphone à la vidéo\u00a0: chez moi l’image se fige toutes les dix minutes. Une heure fixe, et chacun appelle s’il peut.',
      },
    ],
    workshop: {
      day: day(24),
      lines: [
        'Faire la réunion là où il y a déjà du monde, le jour du marché.',
        'Un papier d’une page à la mairie et à l’épicerie, sinon les anciens ne sauront rien.',
        'Qu’on se partage les voitures, avec une liste de qui passe par où.',
        'Se voir deux fois par an seulement, mais toute une journée, avec le repas.',
      ],
    },
  })
}
