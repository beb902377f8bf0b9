import type { ModelStep } from '../rules.ts'

const interviews = `
Vingt entretiens suffisent souvent : au-delà, on réentend les mêmes choses. Dix avec des habitants concernés, cinq avec des associations, cinq avec des agents ou des élus. Quarante minutes, là où la personne se sent bien.

Avant : dire qui l’on est, à quoi cela servira, que rien ne sera publié sous son nom.

1. Racontez-moi une journée ordinaire. Qu’est-ce qui est facile, qu’est-ce qui coûte ?
2. La dernière fois que vous avez eu besoin d’aide, que s’est-il passé ?
3. À quoi avez-vous renoncé cette année ? (un soin, un emploi, une sortie, une formation)
4. Vers qui vous tournez-vous en premier ? Et vers qui jamais ?
5. Qu’est-ce qui marche bien ici et qu’il ne faudrait surtout pas perdre ?
6. Si l’on ne devait changer qu’une chose d’ici un an ?
7. Seriez-vous d’accord pour en parler avec d’autres ? Qui devrions-nous écouter aussi ?

Après : noter le jour même trois phrases telles que la personne les a dites, et une surprise. Garder les notes entre deux personnes, les détruire une fois la synthèse faite.
`.trim()

const workshop = `
But : passer de ce que l’on a entendu à cinq à huit besoins écrits de la même façon. Pour 12 personnes, 2 heures. À faire avec des habitants concernés dans la salle, pas seulement à leur propos.

Préparer : les phrases des entretiens imprimées, une par bande de papier, sans nom ; deux ou trois chiffres du territoire, avec leur source et leur année.

| Minutes | Ce que l’on fait | Comment |
| --- | --- | --- |
| 0 à 10 | Accueil | Rappel : on parle de besoins, pas encore de solutions. |
| 10 à 30 | Lire | Chacun lit dix bandes et garde les trois qui le touchent le plus. |
| 30 à 55 | Regrouper | Sans parler, on affiche et on rapproche. Puis on nomme les groupes à voix haute. |
| 55 à 65 | Les chiffres | Une personne présente les chiffres. Contredisent-ils ce que l’on a entendu ? Le noter. |
| 65 à 75 | Pause | |
| 75 à 100 | Écrire | En groupes de trois : « …… (qui) ont besoin de …… (quoi) parce que …… (cause), et aujourd’hui …… (ce qui existe). » |
| 100 à 113 | Relire | On lit tout. Toute personne concernée peut demander que l’on change un mot. |
| 113 à 120 | Ce qui manque | Qui n’avons-nous pas écouté ? Qui s’en charge, avant quand ? |

À distance : une idée par besoin, chacun complète la phrase ; le regroupement se fait en visio, une heure.
`.trim()

const sheet = `
Une fiche par besoin. Si une case reste vide, dites-le : c’est une information.

**Le besoin, en une phrase :** …… ont besoin de …… parce que …….

| À remplir | Ce que l’on cherche |
| --- | --- |
| Qui est concerné | Combien environ, où, et comment on le sait |
| Ce que les gens en disent | Deux phrases entendues, sans nom |
| Chiffre du territoire | La valeur, l’année, la source |
| Ce qui existe déjà | Qui le fait, pour combien de personnes |
| Pourquoi cela ne suffit pas | Distance, prix, horaires, honte, règle, méconnaissance |
| Ce que coûte de ne rien faire | Pour les personnes, pour le territoire |
| Qui nous n’avons pas entendu | |
`.trim()

export const needs: ModelStep = {
  key: 'besoins',
  title: 'Diagnostiquer les besoins',
  why: 'Les solutions arrivent toujours trop tôt. Écouter ceux qui vivent la difficulté, et le vérifier par quelques chiffres, évite de bâtir sur une impression. Un diagnostic court et partagé vaut mieux qu’une étude complète que personne ne lit.',
  time: { amount: 6, unit: 'half_days' },
  deliverable:
    'Le diagnostic partagé : cinq à huit besoins, chacun avec qui il concerne, ce que l’on a entendu, un chiffre sourcé, ce qui existe déjà, et ceux que l’on n’a pas encore écoutés.',
  tools: [
    { key: 'trame-entretien', kind: 'template', title: 'Trame d’entretien', body: interviews, items: [] },
    { key: 'atelier-besoins', kind: 'workshop', title: 'Atelier : des paroles aux besoins', body: workshop, items: [] },
    { key: 'fiche-besoin', kind: 'template', title: 'Fiche d’un besoin', body: sheet, items: [] },
  ],
}
