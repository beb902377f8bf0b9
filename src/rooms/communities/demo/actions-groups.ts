import { certain } from '#core/pure/result.ts'
import { writeDeliverable } from '../groups/deliverables/actions.ts'
import { createGroup, moveGroup } from '../groups/group/actions.ts'
import { joinGroup } from '../groups/group/actions-members.ts'
import { planMeeting, reportMeeting } from '../groups/meetings/actions.ts'
import { meetingIn } from '../groups/meetings/queries.ts'
import { groupBySlug } from '../groups/queries.ts'
import { addAction } from '../groups/tasks/actions.ts'
import { metropolis } from './invented.ts'
import type { Stage } from './stage.ts'

/** Two groups: one that works in the open, with minutes and what follows; one that begins, and looks for people. */
export const tellGroups = async (stage: Stage): Promise<void> => {
  const { services, who, sheet, ago, day } = stage
  const organisation = (name: string) => ({ kind: 'organisation' as const, id: sheet(name) })
  const [lucie, maelle, camille] = [who('lucie'), who('maelle'), who('camille')]
  const premises = certain(
    await createGroup(
      services,
      maelle,
      {
        ...{ community: metropolis.slug, voice: organisation('Atelier des Pentes'), joining: 'open', closedDoors: '' },
        ...{ name: 'Locaux vides', due: day(-120) },
        mission: 'Relever les locaux vides de l’agglomération et obtenir qu’ils s’ouvrent, même pour quelques mois.',
      },
      ago(200),
    ),
  )
  certain(
    await joinGroup(services, camille, premises.slug, { voice: organisation('Toits partagés'), message: '' }, ago(195)),
  )
  certain(
    await joinGroup(services, lucie, premises.slug, { voice: organisation('Mesure & sens'), message: '' }, ago(190)),
  )
  certain(await moveGroup(services, maelle, premises.slug, { to: 'ongoing', outcome: '' }, ago(180)))
  const meeting = { stamp: '', hour: '18:00', minutes: 90, online: null }
  const path = certain(
    await planMeeting(
      services,
      maelle,
      premises.slug,
      {
        ...{ ...meeting, title: 'Où en est la carte', day: day(21), place: 'Maison des habitants, Villeneuve' },
        agenda: '1. Le relevé du quartier\n2. Les bailleurs\n3. La convention type',
      },
      ago(40),
    ),
  )
  const held = path.split('/').at(-1) ?? ''
  const group = await groupBySlug(services.db, premises.slug)
  const { reportStamp } = await meetingIn(services.db, group.id, true, held)
  certain(
    await reportMeeting(
      services,
      maelle,
      premises.slug,
      {
        ...{ id: held, stamp: reportStamp, status: 'published' },
        report:
          'Neuf personnes. Le relevé compte quarante-deux locaux, dont onze visitables tout de suite.\n\nToits partagés ne croit pas à une convention de moins de six mois\u00a0: c’est noté, et à vérifier auprès d’un second assureur.',
        resolutions: 'Commencer par les onze locaux visitables.\nÉcrire à un second assureur avant la fin du mois.',
      },
      ago(20),
    ),
  )
  const task = { stamp: '', ownerWords: '', meeting: held }
  const done = { ...task, title: 'Envoyer la liste des onze locaux aux membres', owner: sheet('Atelier des Pentes') }
  certain(await addAction(services, maelle, premises.slug, { ...done, due: day(-5) }, ago(20)))
  const insurer = { ...task, title: 'Écrire au second assureur', owner: sheet('Toits partagés') }
  certain(await addAction(services, maelle, premises.slug, { ...insurer, due: day(2) }, ago(20)))
  certain(
    await planMeeting(
      services,
      maelle,
      premises.slug,
      {
        ...{ ...meeting, title: 'Visite des premiers locaux', day: day(-9), place: 'Devant la bourse du travail' },
        agenda: 'Trois visites à pied, puis un point d’une demi-heure.',
      },
      ago(8),
    ),
  )
  certain(
    await writeDeliverable(
      services,
      maelle,
      premises.slug,
      {
        ...{ id: null, stamp: '', title: 'La carte des locaux vides, premier relevé', url: null, released: false },
        ...{ due: day(30), delivered: day(32) },
        body: 'Quarante-deux adresses, avec la surface, le propriétaire quand il est connu et ce qui empêche d’entrer.',
      },
      ago(32),
    ),
  )
  certain(
    await createGroup(
      services,
      lucie,
      {
        ...{ community: metropolis.slug, voice: organisation('Mesure & sens'), joining: 'on_request', closedDoors: '' },
        ...{ name: 'Trois questions communes', due: null },
        mission: 'Choisir trois questions que tous les projets se posent une fois par an, et pas une de plus.',
      },
      ago(15),
    ),
  )
}
