import type { Scene } from './scenes.ts'

/** A first panel ended the membership, the project appealed, and a second panel sits: six people in all, besides who asked and who answers. */
export const appealed: Scene = {
  project: 'l-auto-ecole-du-marche',
  holder: 'nadia',
  asker: 'yanis',
  question: 'fair_value',
  tie: 'competitor',
  daysAgo: 34,
  facts:
    'La déclaration dit que le prix dépend du revenu. Sur les marchés de Decize et de Cosne, l’affiche du bus donne un seul prix, et trois apprentis disent l’avoir payé en entier sans qu’on leur demande rien.',
  answer:
    'Le prix dépend bien du revenu, mais il faut le demander au bureau. L’affiche est celle de la première année\u00a0; nous la changerons quand le bus sera repeint.',
  enough: false,
  why: 'Qui ne sait pas que le prix se demande paie le prix entier. L’affiche est toujours là.',
  opinions: [
    ['withdraw', 'Un prix juste que personne ne connaît n’est pas un prix juste, et rien n’est changé.'],
    ['withdraw', 'Le projet reconnaît l’affiche et la laisse. C’est à lui de dire ses prix, non à l’élève de deviner.'],
    ['on_the_way', 'La grille existe et elle est bonne\u00a0: il aurait suffi de s’engager à l’afficher.'],
  ],
  appeal: {
    text: 'L’affiche est remplacée depuis lundi, sur le bus et sur les onze marchés, avec la grille entière. Nous avons rappelé les quarante-cinq élèves de l’année\u00a0: sept avaient payé trop, et nous les remboursons. La liste de ces remboursements, sans les noms, est en ligne. Nous demandons que d’autres pairs la lisent.',
    second: [
      [
        'keep',
        'La grille est affichée, les sept élèves sont remboursés. Le projet a fait plus que ce qui lui était demandé.',
      ],
    ],
  },
}
