import type { ModelStep } from '../rules.ts'

const calendar = `
Un rythme modeste et tenu vaut mieux qu’un rythme ambitieux et lâché. À afficher, et à mettre dans l’agenda de chacun.

| Quand | Quoi | Durée | Qui prépare | Qui note |
| --- | --- | --- | --- | --- |
| Chaque mois, le …… | Point d’étape : ce qui avance, ce qui bloque, qui a besoin d’aide | 1 h | à tour de rôle | à tour de rôle |
| Chaque trimestre | Rencontre ouverte à tous, dans une commune différente | 2 h | | |
| Chaque trimestre | Mise à jour publique de la feuille de route | 30 min | | |
| Deux fois par an | Accueil des nouveaux | 1 h | | |
| Chaque année, en …… | Bilan, relecture des règles, mandat d’animation | une demi-journée | | |

## Le point d’étape en une heure

1. Dix minutes : un mot chacun.
2. Vingt minutes : les actions, une phrase par action, vert, orange ou rouge.
3. Vingt minutes : une seule difficulté, traitée à fond par tous.
4. Dix minutes : qui fait quoi avant la prochaine fois. Le compte rendu part le lendemain.
`.trim()

const review = `
À remplir par petits groupes, puis à rapprocher. Dire ce qui n’a pas marché est utile aux autres territoires.

| | Ce que nous avions dit | Ce qui s’est passé | Comment nous le savons | Ce que nous en gardons |
| --- | --- | --- | --- | --- |
| Défi social | | | | |
| Défi environnemental | | | | |
| Défi citoyen | | | | |

| Question | Oui, plutôt, non | Un exemple |
| --- | --- | --- |
| Des personnes concernées décident-elles avec nous ? | | |
| De nouveaux membres ont-ils pris une responsabilité ? | | |
| Une objection a-t-elle changé une décision ? | | |
| Savons-nous ce que cela a coûté, en argent et en temps ? | | |
| Quelqu’un s’est-il épuisé ? | | |
| L’animation peut-elle passer à d’autres sans tout perdre ? | | |

**Un échec que nous voulons raconter :** ……

**Nous arrêtons :** …… **Nous continuons :** …… **Nous commençons :** ……
`.trim()

const workshop = `
But : regarder l’année en face, remercier, et décider de la suivante. Pour 12 personnes, 2 heures. À faire avec des personnes qui ont reçu, pas seulement avec celles qui ont fait.

| Minutes | Ce que l’on fait | Comment |
| --- | --- | --- |
| 0 à 10 | Accueil | Chacun choisit une photo ou un objet de l’année et dit pourquoi. |
| 10 à 30 | La frise | Sur une grande ligne, les moments de l’année, hauts et bas. Sans commentaire. |
| 30 à 55 | La grille | En groupes de quatre, un défi par groupe. Des exemples, pas des opinions. |
| 55 à 65 | Pause | |
| 65 à 80 | Ce qui n’a pas marché | Chacun écrit une chose, sans nom, dans une boîte. On lit, on ne cherche pas de coupable. |
| 80 à 100 | Arrêter, continuer, commencer | Trois feuilles au mur. On ne commence rien sans arrêter quelque chose. |
| 100 à 112 | L’animation | Continuer, partager, transmettre ? L’animateur parle en premier et le dernier. |
| 112 à 120 | Remercier | Un merci précis à quelqu’un. Date de la fête. |

À distance : une collecte sur « arrêter, continuer, commencer », ouverte dix jours.
`.trim()

export const rhythm: ModelStep = {
  key: 'rythme-et-bilan',
  title: 'Tenir le rythme et faire le bilan',
  why: 'Une communauté s’éteint rarement d’un coup : elle espace ses réunions. Fixer un rythme supportable et un bilan annuel, c’est décider d’avance de se revoir, de s’arrêter sur ce qui n’a pas marché et de passer la main.',
  time: { amount: 2, unit: 'half_days' },
  deliverable:
    'Le calendrier de l’année, et la date du premier bilan avec la façon dont il sera fait. Ou, si l’année est passée, le bilan lui-même, échecs compris.',
  tools: [
    { key: 'calendrier', kind: 'template', title: 'Calendrier de l’année', body: calendar, items: [] },
    { key: 'grille-de-bilan', kind: 'template', title: 'Grille de bilan', body: review, items: [] },
    { key: 'atelier-bilan', kind: 'workshop', title: 'Atelier : le bilan à douze', body: workshop, items: [] },
  ],
}
