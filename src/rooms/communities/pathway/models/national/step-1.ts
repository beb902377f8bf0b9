import type { ModelStep } from '../rules.ts'

const grid = `
Une ligne par acteur. Cherchez large : ceux qui agissent, ceux que cela touche, ceux qui décident, ceux qui pourraient gêner. Un habitant sans titre a sa ligne comme une institution.

| Qui (structure ou personne) | Ce qu’il fait ici, en une phrase | Pour qui | Avec qui il travaille déjà | Ce qu’il peut apporter | Ce qu’il attend | Qui le connaît parmi nous |
| --- | --- | --- | --- | --- | --- | --- |
| …… | | | | | | |
| …… | | | | | | |
| …… | | | | | | |
| …… | | | | | | |
| …… | | | | | | |
| …… | | | | | | |

## Huit familles à ne pas oublier

1. Associations, y compris celles d’un seul village ou d’un seul immeuble.
2. Entreprises de l’économie sociale : coopératives, mutuelles, insertion.
3. Commerçants, artisans, agriculteurs, entreprises installées.
4. Communes, intercommunalité, département : un élu et un agent, ce n’est pas la même ligne.
5. École, collège, lycée, centre social, médiathèque, maison de santé.
6. Bailleurs, transporteurs, France services, CAF, MSA, mission locale.
7. Ceux qui financent ou prêtent : fondations, banque coopérative, club d’entreprises.
8. Habitants directement concernés, surtout ceux que l’on n’invite jamais.

## Trois questions pour finir

- Qui manque encore, et qui pourrait nous présenter ?
- Qui fait déjà ce que nous voulons faire ? Commencer par l’appeler.
- Quelles communes n’ont aucune ligne ?
`.trim()

const workshop = `
But : sortir avec une carte commune des acteurs, et la liste des dix premières personnes à appeler. Pour 12 personnes, 2 heures.

Matériel : une grande carte du territoire (impression de plusieurs feuilles ou fond tracé à la main), papillons de trois couleurs, feutres, une horloge visible. Un animateur, un gardien du temps, une personne qui note.

| Minutes | Ce que l’on fait | Comment |
| --- | --- | --- |
| 0 à 10 | Accueil | Chacun dit son prénom, sa commune, et une chose du territoire dont il est fier. |
| 10 à 20 | La règle du jeu | L’animateur dit le but et la fin prévue. On parle des acteurs, pas de leurs défauts. |
| 20 à 40 | Chacun pour soi | Un papillon par acteur : vert pour qui agit, jaune pour qui est concerné, bleu pour qui décide ou finance. |
| 40 à 65 | Poser sur la carte | À tour de rôle, trois papillons à la fois. On regroupe les doublons, on ne commente pas. |
| 65 à 80 | Relier | Un trait plein pour un travail commun, un trait pointillé pour « se connaissent », rien sinon. |
| 80 à 90 | Pause | Avec un café. On continue de regarder la carte. |
| 90 à 105 | Lire la carte | En trois groupes de quatre : où est-ce vide, qui est seul, qui relie les autres ? |
| 105 à 115 | Choisir dix appels | Chacun colle deux points. Les dix premiers sont répartis : qui appelle qui, avant quelle date. |
| 115 à 120 | Clôture | Un mot chacun. Photo de la carte, envoyée le soir même. |

À distance : ouvrez une collecte d’idées, une idée par acteur, laissée ouverte une semaine. Le regroupement se fait ensuite à trois.
`.trim()

const calls = `
Avant de réunir qui que ce soit, dix appels d’un quart d’heure. On écoute plus que l’on ne parle.

Pour commencer : « Bonjour, je suis ……, de ……. Nous sommes quelques-uns à regarder qui fait quoi sur ……. Je ne vous demande pas d’adhérer à quoi que ce soit. Avez-vous un quart d’heure ? »

Les questions :

1. Que faites-vous ici, et pour qui ?
2. Qu’est-ce qui marche bien, dont on parle peu ?
3. Qu’est-ce qui coince, et depuis quand ?
4. Avec qui travaillez-vous déjà ? Avec qui aimeriez-vous le faire ?
5. Existe-t-il déjà un collectif, même endormi ?
6. Qui d’autre devrions-nous appeler ?

Pour finir : « Puis-je écrire sur notre carte le nom de votre structure et ce que vous m’avez dit de son activité ? Souhaitez-vous recevoir l’invitation ? » Sans un oui, on n’écrit rien.
`.trim()

export const map: ModelStep = {
  key: 'cartographier',
  title: 'Cartographier',
  why: 'On ne crée pas une communauté à côté de celles qui existent. Savoir qui agit, qui est concerné et qui manque évite les doublons et les vexations. C’est aussi la première liste d’invités.',
  time: { amount: 3, unit: 'half_days' },
  deliverable:
    'La carte des acteurs du territoire : au moins vingt lignes, ce qui existe déjà (collectifs, PTCE, réseaux), les communes sans personne, et ceux qui restent à rencontrer. Sans coordonnées personnelles.',
  tools: [
    { key: 'grille-des-acteurs', kind: 'template', title: 'Grille de la carte des acteurs', body: grid, items: [] },
    { key: 'atelier-carte', kind: 'workshop', title: 'Atelier : la carte à douze', body: workshop, items: [] },
    { key: 'dix-appels', kind: 'template', title: 'Dix appels d’un quart d’heure : la trame', body: calls, items: [] },
  ],
}
