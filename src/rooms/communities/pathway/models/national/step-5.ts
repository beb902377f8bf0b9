import type { ModelStep } from '../rules.ts'

const charter = `
*Deux pages au plus. Tout ce qui est entre crochets se choisit ensemble. Rien ici n’est un statut juridique.*

# Comment nous décidons, à ……

**1. Qui est membre.** Une organisation ou une personne qui agit sur le territoire et accepte ce texte. Chaque membre a une voix, quelle que soit sa taille. Une organisation désigne qui parle pour elle.

**2. Entrer, sortir.** On demande, les membres donnent leur avis sous dix jours, un refus se motive. On sort quand on veut, sans se justifier. Nul n’est exclu autrement que par une décision des membres, après avoir été entendu.

**3. Décider.** D’abord par consentement : une proposition est adoptée si personne n’a d’objection raisonnable, c’est-à-dire une raison pour laquelle elle nous nuirait. Si l’objection demeure après deux tours, on vote à la majorité [simple / des deux tiers]. Quorum : [un tiers] des voix.

**4. Ce qui se décide sans réunion.** L’animateur décide seul de l’organisation des rencontres. Toute dépense de plus de [200] euros, tout engagement au nom de tous, tout nouveau partenaire se décident ensemble.

**5. Animer.** L’animation est confiée pour [douze] mois au plus, à une ou plusieurs organisations. Elle s’évalue, se partage, se transmet. Animer n’est pas diriger : l’animateur ne compte, ne modifie ni ne clôt aucun vote.

**6. Se parler.** La parole tourne. On critique les idées, pas les personnes. Celui qui n’a pas encore parlé passe avant. Ce qui est confié en confidence le reste.

**7. Être transparents.** Les comptes rendus sont publics, sous dix jours, sauf huis clos motivé. Celui qui a un intérêt dans une décision le dit et s’abstient.

**8. En cas de conflit.** On en parle d’abord à deux. Puis à trois, avec un membre choisi par les deux. Puis devant tous.

**9. Changer ce texte.** Il se relit chaque année. Il se change par décision des membres, aux deux tiers.

Adopté le ……, par …… voix sur ……. Objections entendues : …….
`.trim()

const workshop = `
But : adopter, article par article, comment on décide. Pour 12 personnes, 2 heures. Envoyer le modèle une semaine avant, avec les crochets à remplir.

| Minutes | Ce que l’on fait | Comment |
| --- | --- | --- |
| 0 à 10 | Accueil | Chacun dit la meilleure et la pire décision collective qu’il a connue. |
| 10 à 20 | Ce qui nous a servi | L’animateur note les conditions qui reviennent. |
| 20 à 35 | Lecture | Le modèle est lu à voix haute. On coche en silence : d’accord, question, objection. |
| 35 à 60 | Questions | On répond, on ne défend pas. |
| 60 à 70 | Pause | |
| 70 à 105 | Objections | Article par article : celui qui objecte propose les mots qui lèveraient son objection. Cinq minutes par article ; au-delà, l’article est mis de côté pour un petit groupe. |
| 105 à 115 | Consentement | Un tour : « Puis-je vivre avec ce texte un an ? » |
| 115 à 120 | Relecture | Qui met au propre, qui vérifie, date de relecture dans un an. |

À distance : ouvrez une collecte, une idée par article à changer, puis une décision par consentement sur le texte mis au propre.
`.trim()

const cases = `
Une règle se juge aux cas difficiles. Prenez-en trois, et cherchez dans votre texte qui décide, comment et sous combien de temps. Si vous ne trouvez pas, il manque une phrase.
`.trim()

const caseItems = [
  'Une commune veut entrer, deux membres y sont opposés : qui décide, sous combien de jours ?',
  'Une entreprise offre de l’argent à condition d’y voir son nom : qui dit oui ou non ?',
  'L’animateur ne répond plus depuis deux mois : que se passe-t-il ?',
  'Un membre emploie le conjoint de celui qui tient les comptes : que dit-on, à qui ?',
  'La moitié des membres ne vient jamais : peut-on encore décider ?',
  'Un désaccord dure depuis trois réunions : qui tranche ?',
  'Un journaliste appelle : qui répond au nom de tous ?',
  'Un membre demande l’exclusion d’un autre : comment est-il entendu ?',
]

export const governance: ModelStep = {
  key: 'gouvernance',
  title: 'Se donner une gouvernance',
  why: 'C’est quand tout va bien que l’on écrit comment décider quand cela va mal. Une page claire protège les plus petits, évite qu’un seul porte tout, et permet de changer d’animateur sans tout perdre.',
  time: { amount: 3, unit: 'half_days' },
  deliverable:
    'Le texte « Comment nous décidons », adopté par les membres : qui est membre, comment on entre et sort, comment on décide, qui anime et pour combien de temps, comment on traite un conflit, comment le texte se change.',
  tools: [
    {
      key: 'comment-nous-decidons',
      kind: 'template',
      title: 'Comment nous décidons : modèle',
      body: charter,
      items: [],
    },
    { key: 'atelier-gouvernance', kind: 'workshop', title: 'Atelier : adopter nos règles', body: workshop, items: [] },
    { key: 'cas-difficiles', kind: 'checklist', title: 'L’épreuve des cas difficiles', body: cases, items: caseItems },
  ],
}
