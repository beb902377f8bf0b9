import type { ModelStep } from '../rules.ts'

const letter = `
*À recopier et à raccourcir. Une lettre portée en main propre vaut dix messages.*

Bonjour ……,

Nous sommes ……, …… et ……, de ……. Depuis quelques semaines, nous regardons qui agit sur notre territoire. Nous avons déjà parlé avec …… structures et habitants.

Ce que nous avons entendu le plus souvent : …….

Nous proposons de nous réunir une première fois, **le …… de …… à ……, à ……** (plan au dos ; covoiturage possible, appelez-nous). Nous serons une douzaine. Il y aura de quoi boire et manger, et les enfants sont les bienvenus.

Ce jour-là, nous ne vous demanderons ni adhésion ni argent. Nous ferons trois choses : nous présenter, regarder ensemble la carte des acteurs, et dire si nous avons envie de continuer.

Pourquoi vous ? Parce que …….

Pouvez-vous nous dire avant le …… si vous venez, et s’il vous faut quelque chose pour venir (transport, garde d’enfant, traduction, accès sans marche) ? Vous pouvez aussi venir à deux, ou nous dire qui d’autre inviter.

À bientôt,

……, téléphone ……
`.trim()

const first = `
Une première réunion ratée se rattrape mal. Cette liste tient sur une page ; quelqu’un la porte, avec une semaine d’avance.
`.trim()

const firstItems = [
  'La date ne tombe ni un jour de marché, ni pendant les vacances, ni un soir de conseil municipal',
  'Le lieu est neutre : ni la mairie d’une seule commune, ni les locaux de l’un d’entre nous',
  'Le lieu est accessible sans marche et se rejoint sans voiture, ou le covoiturage est organisé',
  'Au moins un tiers des invités ne connaît pas encore les organisateurs',
  'Chaque famille de la carte a au moins un invité, habitants concernés compris',
  'Chacun a été invité de vive voix, puis par écrit',
  'Les besoins pour venir ont été demandés : transport, enfants, langue, horaires',
  'Un animateur, un gardien du temps et une personne qui note sont désignés',
  'L’animateur n’est pas celui qui a le plus à défendre',
  'Les chaises sont en cercle, il n’y a pas de tribune',
  'La carte des acteurs est affichée au mur, avec des feutres pour la compléter',
  'Il y a de quoi boire et manger, et quelqu’un pour accueillir à la porte',
  'Une feuille recueille qui veut la suite, avec l’accord de chacun pour être recontacté',
  'La date de la réunion suivante sera choisie avant de se quitter',
]

const run = `
But : que chacun reparte en sachant qui est là, ce qui nous relie, et quand nous nous revoyons. Pour 12 personnes, 2 heures.

| Minutes | Ce que l’on fait | Comment |
| --- | --- | --- |
| 0 à 10 | Accueil debout | Boissons, prénoms sur une étiquette sans titre ni fonction. |
| 10 à 15 | Ouverture | Qui invite, pourquoi, à quelle heure on finit. Personne ne s’engage aujourd’hui. |
| 15 à 45 | Tour de présence | Deux minutes chacun : ce que je fais ici, ce qui me tient à cœur. Le gardien du temps montre une carte à 1 min 30. |
| 45 à 60 | La carte | Cinq minutes de présentation, puis chacun se lève et complète. |
| 60 à 70 | Pause | On goûte. |
| 70 à 95 | Par quatre | « Qu’est-ce que nous pourrions faire ensemble que personne ne peut faire seul ? » Trois réponses par groupe, sur une feuille. |
| 95 à 105 | Mise en commun | Une minute par groupe, on affiche, on rapproche ce qui se ressemble. |
| 105 à 115 | La suite | Qui continue ? Date de la prochaine réunion, qui l’animera, qui envoie le compte rendu. |
| 115 à 120 | Tour de sortie | Un mot chacun, même « je ne sais pas encore ». |

À distance : un tour de présence par écrit, ouvert cinq jours, puis une visio de quarante-cinq minutes pour la suite.
`.trim()

export const invite: ModelStep = {
  key: 'inviter',
  title: 'Inviter',
  why: 'Ceux qui viennent dépendent de la façon dont on les invite. Une communauté qui commence entre habitués le reste. Il s’agit de réunir une douzaine de personnes différentes, sans rien leur demander encore.',
  time: { amount: 2, unit: 'half_days' },
  deliverable:
    'Le compte rendu de la première réunion : combien sont venus et de quelles familles d’acteurs, ce qui s’est dit, qui continue, la date de la suivante. Les noms de personnes n’y figurent qu’avec leur accord.',
  tools: [
    { key: 'lettre-invitation', kind: 'template', title: 'Lettre d’invitation', body: letter, items: [] },
    {
      key: 'avant-la-premiere-reunion',
      kind: 'checklist',
      title: 'Avant la première réunion',
      body: first,
      items: firstItems,
    },
    { key: 'premiere-reunion', kind: 'workshop', title: 'Déroulé de la première réunion', body: run, items: [] },
  ],
}
