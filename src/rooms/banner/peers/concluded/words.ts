import { count, quoted } from '#core/pure/text.ts'
import { nb } from '../../words.ts'

export const words = {
  description: 'Ce que les membres de la bannière se sont demandé entre eux, ce qui a été répondu et décidé.',
  lede: 'Tout membre de la bannière peut questionner une réponse d’un autre. Le projet répond\u00a0; si cela ne suffit pas, trois pairs tirés au sort décident, par écrit. Ici, tout ce qui est conclu. Ce qui est en cours est seulement compté.',
  open: ['en cours', 'en cours'],
  answerDays: 'jours, médiane pour répondre',
  wholeDays: 'jours, médiane jusqu’à la conclusion',
  settled: ['réponse jugée suffisante', 'réponses jugées suffisantes'],
  keep: ['maintien', 'maintiens'],
  on_the_way: ['en chemin', 'en chemin'],
  withdraw: ['retrait', 'retraits'],
  list: (n: number) => count(n, 'questionnement conclu', 'questionnements conclus'),
  none: 'Aucun questionnement n’est encore conclu',
  noneText: 'Ceux qui le seront paraîtront ici, avec leurs motifs.',
  rules: 'Les règles',
  ruleLines: [
    'Questionner, c’est citer une réponse et rapporter des faits. Le projet a quinze jours pour répondre et peut corriger sa déclaration.',
    'Le panel\u00a0: trois membres tirés au sort, sans lien avec le projet, sa structure, ceux qui l’accompagnent, ni avec la personne qui questionne. La graine du tirage est publiée.',
    'Deux avis identiques décident\u00a0; trois avis différents donnent «\u00a0en chemin\u00a0». Les motifs sont publics, les noms ne le sont pas.',
    'Le projet peut faire appel une fois, devant trois autres pairs. Aucun retrait avant la fin de l’appel, aucune suspension d’office.',
    'Contre le harcèlement\u00a0: trois questions en cours au plus par membre, une par projet tous les six mois, une à la fois par réponse. Un projet maintenu trois fois en un an n’est plus questionné pendant un an.',
  ],
  ask: 'Pour questionner une réponse, ouvrez la déclaration du projet dans le registre.',
  mineLede: 'Ce que vous avez demandé, ce qu’on demande à vos projets, et les panels où le sort vous appelle.',
  act: 'À vous',
  actNone: 'Rien ne vous attend',
  actNoneText: 'Quand un pair questionne l’un de vos projets, ou que le sort vous appelle, c’est ici.',
  following: 'Suivis',
  roles: {
    asker: 'Vous questionnez',
    holder: 'Votre projet est questionné',
    panel: 'Vous siégez',
    sat: 'Vous avez siégé',
    invited: 'Le sort vous appelle',
  },
  title: (project: string, question: string) => `${quoted(project)}${nb}: ${question}`,
} as const
