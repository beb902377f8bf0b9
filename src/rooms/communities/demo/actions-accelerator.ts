import { certain } from '#core/pure/result.ts'
import { addPartner, beginAccelerator, takeStep } from '../accelerator/actions.ts'
import { addCohort, citeProject } from '../accelerator/cohorts/actions.ts'
import { acceleratorOf } from '../accelerator/queries.ts'
import { readCommunity } from '../queries.ts'
import { metropolis } from './invented.ts'
import type { Stage } from './stage.ts'

const partners = [
  { name: 'Atelier des Pentes', role: 'Accueille la promotion un jour par semaine' },
  { name: 'Banque coopérative Demain', role: 'Prête dès la fin du parcours' },
  { name: 'Mesure & sens', role: 'Aide chaque projet à choisir ce qu’il mesure' },
  { name: 'Fondation des Deux Rives', role: 'Détache deux salariés par projet' },
]

const about = {
  name: 'La Cordée des Passerelles',
  promise:
    'En neuf mois, un projet qui marche déjà, ici ou ailleurs, se prépare à ouvrir dans un quartier de l’agglomération, avec ceux qui y vivent.',
  offer:
    'Cinq projets par promotion. Un jour par semaine ensemble, une personne qui suit chaque projet, deux salariés détachés, et 4\u00a0000\u00a0euros pour payer le temps des habitants. Rien n’est demandé en échange, ni part ni exclusivité.',
}

/** An accelerator that opened this year, with those who entered first. */
export const tellAccelerator = async ({ services, who, ago, day }: Stage): Promise<void> => {
  const { slug } = metropolis
  const [lucie, maelle] = [who('lucie'), who('maelle')]
  const month = (days: number) => day(days).slice(0, 7)
  const told = (title: string, days: number) => ({
    ...{
      sourceName: `Compte rendu de la rencontre ouverte «\u00a0${title}\u00a0»`,
      sourceUrl: null,
      sourceOn: day(days),
    },
    since: month(days),
  })
  const begun = { ...about, note: 'Trois membres se donnent un an pour dire s’il en faut un, et à qui il servirait.' }
  certain(
    await beginAccelerator(
      services,
      lucie,
      slug,
      { ...begun, ...told('Faut-il un accélérateur\u00a0?', 430) },
      ago(428),
    ),
  )
  const tried = 'Deux projets suivis à l’essai. L’un a ouvert à Échirolles, l’autre a renoncé et dit pourquoi.'
  const prefiguration = { state: 'prefiguration' as const, note: tried, ...told('Deux projets à l’essai', 300) }
  certain(await takeStep(services, lucie, slug, prefiguration, ago(299)))
  const first = 'Première promotion, choisie par sept membres tirés au sort parmi vingt-deux candidatures.'
  certain(
    await takeStep(
      services,
      maelle,
      slug,
      { state: 'open', note: first, ...told('Qui entre cette année', 75) },
      ago(74),
    ),
  )
  for (const partner of partners) certain(await addPartner(services, lucie, slug, partner, ago(73)))
  const cohort = {
    ...{ version: 0, name: 'Première promotion', startsOn: month(70), endsOn: month(-200) },
    note: 'Trois des cinq projets ont une fiche dans l’annuaire.',
  }
  certain(await addCohort(services, maelle, slug, cohort, ago(72)))
  const { id } = await readCommunity(services.db, slug)
  const [made] = (await acceleratorOf(services.db, id, null))?.cohorts ?? []
  for (const project of ['roue-libre', 'raccroche', 'toit-a-deux-voix'])
    certain(await citeProject(services, maelle, slug, made?.id ?? '', project, ago(70)))
}
