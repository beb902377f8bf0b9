import type { ModelStep } from '../rules.ts'

const grid = `
Notez chaque besoin de 0 à 3 sur chaque ligne, d’abord seul, puis comparez. Les écarts comptent plus que le total : là où l’un met 0 et l’autre 3, il faut se parler.

| Question | Besoin A | Besoin B | Besoin C | Besoin D |
| --- | --- | --- | --- | --- |
| Change-t-il vraiment la vie de quelqu’un ici ? | | | | |
| Des personnes concernées veulent-elles y travailler ? | | | | |
| Peut-on montrer un premier résultat en six mois ? | | | | |
| Personne d’autre ne le fait déjà mieux que nous ? | | | | |
| Avons-nous, à plusieurs, de quoi commencer ? | | | | |
| Tiendrait-il si le premier financement s’arrêtait ? | | | | |

**Social** : ce qui rend à chacun sa place. **Environnemental** : ce qui ménage les ressources et le vivant. **Citoyen** : ce qui fait décider et agir ensemble. Un même besoin peut toucher aux trois ; choisissez celui où vous serez le plus utiles.
`.trim()

const workshop = `
But : trois défis, un de chaque sorte, et ce à quoi l’on renonce pour l’instant. Pour 12 personnes, 2 heures.

| Minutes | Ce que l’on fait | Comment |
| --- | --- | --- |
| 0 à 10 | Accueil | Relire les besoins du diagnostic, affichés en grand. |
| 10 à 25 | Ranger | Sous trois titres : social, environnemental, citoyen. Un besoin peut aller sous deux. |
| 25 à 50 | Plaider | Deux minutes par besoin, par quelqu’un qui y croit. Pas de réponse, seulement des questions de compréhension. |
| 50 à 60 | Noter | La grille, seul et en silence. |
| 60 à 70 | Pause | |
| 70 à 95 | Les écarts | On ne discute que des lignes où les notes divergent. |
| 95 à 108 | Choisir | Trois points de couleur chacun, un par sorte. Égalité : on préfère celui que portent des personnes concernées. |
| 108 à 115 | Objections | « Y a-t-il une raison pour laquelle ce choix nous nuirait ? » On l’écrit, même si l’on continue. |
| 115 à 120 | Dire non | Lire à voix haute ce que l’on ne fera pas cette année. |

À distance : une collecte d’idées, puis un vote à points, ouvert dix jours.
`.trim()

const test = `
Un défi bien posé donne envie et se vérifie. Cochez avant de retenir les trois.
`.trim()

const testItems = [
  'Le défi dit pour qui, pas seulement sur quel thème',
  'Une personne concernée l’a relu et s’y reconnaît',
  'Il ne contient pas déjà la solution',
  'On saura dire dans un an s’il a avancé, et comment',
  'Au moins trois membres de familles différentes veulent y travailler',
  'Quelqu’un qui s’en occupe déjà a été appelé',
  'Les trois défis ne reposent pas sur la même personne',
  'Ce à quoi nous renonçons pour l’instant est écrit',
]

export const challenges: ModelStep = {
  key: 'trois-defis',
  title: 'Choisir trois défis',
  why: 'Tout est important, et l’on ne peut pas tout faire. Trois défis, un social, un environnemental, un citoyen, obligent à choisir et donnent à chacun une raison de venir. Ils servent aussi à trouver les territoires qui travaillent sur les mêmes.',
  time: { amount: 2, unit: 'half_days' },
  deliverable:
    'Les trois défis, choisis dans la liste du site, avec pour chacun : pourquoi celui-là ici, pour qui, à quoi l’on verra qu’il avance. Et les objections entendues, avec ce que l’on a renoncé à faire.',
  tools: [
    { key: 'grille-de-choix', kind: 'template', title: 'Grille de choix', body: grid, items: [] },
    { key: 'atelier-trois-defis', kind: 'workshop', title: 'Atelier : choisir à douze', body: workshop, items: [] },
    { key: 'un-defi-bien-pose', kind: 'checklist', title: 'Un défi bien posé', body: test, items: testItems },
  ],
}
