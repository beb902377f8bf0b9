import { nb } from '../words.ts'
import type { AskRefusal } from './rules.ts'

export const askRefusals: Record<AskRefusal, string> = {
  own: 'On ne questionne pas un projet que l’on tient, ni celui de sa propre structure.',
  'not-a-member':
    'Seul un membre de la bannière questionne ses pairs\u00a0: vous ne tenez aujourd’hui aucun autre projet membre. Vous pouvez écrire au projet, ou signaler sa déclaration.',
  'project-not-member': 'Ce projet n’est pas membre de la bannière aujourd’hui\u00a0: il n’y a rien à questionner.',
  replaced: 'Le projet a fait une nouvelle déclaration depuis. Lisez-la avant de questionner.',
  'not-asked': 'Choisissez une réponse de la déclaration d’aujourd’hui.',
  suspended:
    'Trois pairs ont jugé l’une de vos questions abusive\u00a0: vous pourrez questionner de nouveau un an après leur décision.',
  'already-open': 'Cette réponse est déjà questionnée. Une seule question à la fois par réponse d’un projet.',
  judged:
    'Des pairs ont déjà examiné cette réponse et l’ont maintenue. Une nouvelle déclaration pourra être questionnée.',
  protected:
    'Ce projet a été questionné trois fois en un an et maintenu à chaque fois\u00a0: il ne peut plus l’être pendant un an.',
  'too-many': 'Vous avez déjà trois questions en cours. Attendez que l’une soit conclue.',
  'too-soon': 'Vous avez questionné ce projet il y a moins de six mois. Laissez-lui ce temps.',
}

export const words = {
  thread: 'Entre pairs',
  title: 'Les questionnements entre pairs',
  one: (project: string, question: string) => `«${nb}${project}${nb}», à la question «${nb}${question}${nb}»`,
  crumb: 'Entre pairs',
  new: 'Questionner une réponse',
  mine: 'Mes questionnements',
  said: 'La réponse questionnée',
  saidOn: 'Déclarée le',
  judged: 'La réponse jugée',
  facts: 'Ce qui semble ne pas convenir',
  answer: 'La réponse du projet',
  unsettled: 'Pourquoi cette réponse ne suffit pas',
  appeal: 'L’appel du projet',
  asked: 'Question posée le',
  answered: 'Réponse du projet le',
  due: 'Terme de cette étape',
  mendBy: 'À corriger avant le',
  mended: 'Corrigé le',
  concluded: 'Conclu le',
  status: 'Où elle en est',
  outcome: 'Décision',
  project: 'Projet',
  mentioned: 'En chemin, dit par les pairs',
  mentionUntil: 'À corriger avant le',
  why: 'Pourquoi',
  enough: 'Réponse jugée suffisante',
  lapse: {
    left: 'Le projet n’était plus membre de la bannière quand un panel devait être tiré au sort.',
    no_panel: 'Trop peu de membres sans lien avec cette question pour former un panel\u00a0: rien ne change.',
  },
  takenBack: 'La question a été reprise par la personne qui l’avait posée. Rien ne change.',
  settled: 'Le projet a répondu, et sa réponse a été jugée suffisante. Rien ne change.',
  secret: 'La personne qui a questionné n’est connue que des pairs qui siègent.',
  charter: (number: number) => `Charte, version ${number}`,
} as const
