import { certain } from '#core/pure/result.ts'
import { answerObjection, sayOfMandate } from '../mandates/consultation/actions.ts'
import { proposeMandate } from '../mandates/proposing/actions.ts'
import { wordsOf } from '../mandates/queries.ts'
import { readCommunity } from '../queries.ts'
import { rural } from './invented.ts'
import type { Stage } from './stage.ts'

const mission =
  'Tenir la liste des membres et le calendrier, préparer une réunion toutes les six semaines dans un bourg différent, publier les comptes rendus dans la semaine, porter la page sur papier dans les mairies.'

/** Its first facilitation mandate, under consultation: one supports it, one objects with reasons, and was answered. */
export const tellMandate = async ({ services, who, sheet, ago, day }: Stage): Promise<void> => {
  const { db } = services
  const [nadia, paul, yanis] = [who('nadia'), who('paul'), who('yanis')]
  const community = await readCommunity(db, rural.slug)
  const proposed = { mission, holders: [sheet('Garage des deux vallées')], startsOn: day(-8), endsOn: day(-190) }
  const id = certain(await proposeMandate(services, nadia, community, proposed, ago(8)))
  const said = (actor: typeof nadia, kind: 'support' | 'objection', body: string, days: number) =>
    sayOfMandate(
      services,
      actor,
      community,
      id,
      { voice: { kind: 'person', id: actor.id, name: actor.name }, kind, body },
      ago(days),
    )
  certain(await said(yanis, 'support', 'Le camion passe partout, et six mois suffisent pour voir.', 6))
  certain(
    await said(
      paul,
      'objection',
      'Le garage tient déjà la carte, les réunions et les inscriptions. Si la même équipe anime aussi, tout s’arrête le jour où elle manque de temps. Je lèverais l’objection si une seconde personne, hors du garage, avait les accès dès le début.',
      5,
    ),
  )
  const objection = (await wordsOf(db, id)).find(({ kind }) => kind === 'objection')
  const answering = {
    how: 'answered' as const,
    answer:
      'C’est vrai, et nous y avons pensé trop tard. Les accès seront partagés dès le premier jour avec un café associatif d’Aubusson, qui n’est pas encore membre\u00a0: s’il refuse, nous chercherons quelqu’un d’autre avant de commencer.',
  }
  certain(
    await answerObjection(services, nadia, community, { mandate: id, word: objection?.id ?? '' }, answering, ago(2)),
  )
}
