import type { ModelStep } from '../rules.ts'

const roadmap = `
*Une page par défi. Trois actions par défi suffisent pour la première année ; une action sans nom ni date n’en est pas une.*

# Défi : ……

**Ce qui aura changé dans un an, et pour qui :** ……

| Action | Qui la porte (un nom) | Avec qui | Premier pas, avant le | Moyens qu’il faut | Moyens que l’on a | À quoi l’on verra que c’est fait |
| --- | --- | --- | --- | --- | --- | --- |
| 1. | | | | | | |
| 2. | | | | | | |
| 3. | | | | | | |

## Jalons

| Date | Ce qui doit être vrai ce jour-là | Si ce n’est pas le cas |
| --- | --- | --- |
| Dans 3 mois | | |
| Dans 6 mois | | |
| Dans 12 mois | | |

## L’indicateur

Un seul par défi, que l’on sait compter soi-même : ……. Valeur aujourd’hui : ……. Valeur visée : ……. Qui compte, et quand : …….

## Ce qui peut nous arrêter

| Obstacle | Qui peut le lever | Qui lui parle, avant quand |
| --- | --- | --- |
| …… | | |
| …… | | |
`.trim()

const workshop = `
But : trois actions par défi, chacune avec un nom, un premier pas et une date. Pour 12 personnes, 2 heures.

| Minutes | Ce que l’on fait | Comment |
| --- | --- | --- |
| 0 à 10 | Accueil | Relire les trois défis et ce qui aura changé dans un an. |
| 10 à 30 | Raconter la fin | En groupes de quatre, un défi chacun : « Nous sommes dans un an, c’est réussi. Que s’est-il passé, mois par mois ? » |
| 30 à 50 | Remonter le temps | Chaque groupe place les étapes de la fin vers aujourd’hui, sur une ligne. |
| 50 à 60 | Visite | Un par groupe reste et raconte, les autres tournent et ajoutent un papillon : « et si… ». |
| 60 à 70 | Pause | |
| 70 à 95 | Trois actions | Chaque groupe remplit le modèle : qui, avec qui, premier pas, moyens. |
| 95 à 108 | Le test du lundi | « Que fait chacun lundi prochain ? » Une action sans réponse est mise en attente. |
| 108 à 115 | Répartir | Personne ne porte plus de deux actions. On compte à voix haute. |
| 115 à 120 | Clôture | Date du premier point d’étape. |

À distance : un document partagé par défi pendant une semaine, puis une heure de visio pour le test du lundi.
`.trim()

const means = `
Avant de chercher de l’argent, faites le tour de ce qui est déjà là. Beaucoup de premières actions ne coûtent que du temps et un lieu.
`.trim()

const meansItems = [
  'Une salle chauffée, ouverte le soir, sans loyer',
  'Un véhicule, une remorque, des bras un samedi',
  'Quelqu’un qui sait tenir des comptes simples',
  'Quelqu’un qui sait écrire une demande de subvention et accepte de former un autre',
  'Une structure qui peut recevoir de l’argent pour le collectif, avec une convention d’une page',
  'L’assurance couvre nos activités : question posée par écrit',
  'Un agent de la collectivité a été averti et sait qui appeler',
  'Une aide existante correspond à une action : règlement lu jusqu’au bout',
  'Le temps bénévole est compté, et personne ne dépasse ce qu’il a dit',
]

export const plan: ModelStep = {
  key: 'feuille-de-route',
  title: 'Écrire la feuille de route',
  why: 'Trois défis ne font pas un programme. La feuille de route dit qui fait quoi, avant quand et avec quoi. Elle permet à ceux qui arrivent de trouver leur place, et à tous de voir ce qui est bloqué.',
  time: { amount: 3, unit: 'half_days' },
  deliverable:
    'La première feuille de route : pour chaque défi, ce qui aura changé, trois actions avec leur responsable, leurs moyens, leurs jalons et un indicateur. Elle se poursuit ensuite dans la partie « Feuille de route ».',
  tools: [
    { key: 'modele-feuille-de-route', kind: 'template', title: 'Modèle de feuille de route', body: roadmap, items: [] },
    {
      key: 'atelier-feuille-de-route',
      kind: 'workshop',
      title: 'Atelier : de demain à lundi',
      body: workshop,
      items: [],
    },
    {
      key: 'ce-que-nous-avons-deja',
      kind: 'checklist',
      title: 'Ce que nous avons déjà',
      body: means,
      items: meansItems,
    },
  ],
}
