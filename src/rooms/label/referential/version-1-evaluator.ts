import type { Criterion } from '../rules.ts'

/** What is asked of an evaluator: a research team, a consultancy, an association that measures what projects change. */
export const evaluatorCriteria: Criterion[] = [
  {
    code: 'identify',
    title: 'Identifier au-delà de son cercle',
    statement: 'Vous allez vers des projets qui n’ont jamais évalué leur impact, et ne savent pas à qui le demander.',
    help: [
      'Dites quels projets vous évaluez, et lesquels n’arrivent jamais jusqu’à vous\u00a0: trop petits, sans budget, loin des universités.',
      'Une fiche de repérage reste privée tant que le porteur n’a pas donné son accord.',
    ],
    example: 'Deux ateliers par an, dans des communes rurales. Sur 18 projets venus, 5 ont commencé une évaluation.',
    levels: [
      'Nous répondons à ceux qui nous sollicitent.',
      'Nous présentons notre travail de temps en temps, surtout dans notre réseau.',
      'Une offre adaptée aux petits projets existe et se fait connaître hors de notre réseau.',
      'Nous savons quels projets ne sont jamais évalués, et nous changeons notre façon de faire pour eux.',
    ],
    evidence: false,
    details: [
      { name: 'evaluated', label: 'Projets évalués l’an dernier', kind: 'number' },
      { name: 'first_time', label: 'Dont pour la première fois', kind: 'number' },
    ],
  },
  {
    code: 'refer',
    title: 'Prescrire, réorienter et suivre jusqu’à l’issue',
    statement:
      'Un projet que vous n’évaluez pas repart avec une autre voie, et ce que vous découvrez mène à qui peut agir.',
    help: [
      'La règle a été observée chez Ronalpia, association née à Lyon en 2013\u00a0: aucun candidat écarté sans autre voie proposée.',
      'Une évaluation qui montre un besoin d’appui peut mener, avec l’accord du porteur, à un réseau d’accompagnement.',
    ],
    example:
      'Lié à l’un de ses financeurs, nous n’avons pas pu évaluer un projet. Une autre équipe, prévenue, l’a fait.',
    levels: [
      'Nous déclinons sans suite.',
      'Nous donnons parfois un nom.',
      'Chaque refus donne une raison et une autre voie, qui porte un nom.',
      'Nous vérifions que l’autre voie a répondu, et ce que le projet a fait de nos conclusions.',
    ],
    evidence: false,
    details: [
      { name: 'declined', label: 'Demandes non retenues l’an dernier', kind: 'number' },
      { name: 'redirected', label: 'Dont réorientées vers une structure nommée', kind: 'number' },
    ],
  },
  {
    code: 'methods',
    title: 'Des méthodes que l’on peut lire et refaire',
    statement:
      'Questions, sources, échantillons et limites sont écrits avant de commencer, et publiés avec les résultats.',
    help: [
      'On définit ce qui compte, on le mesure, puis on en discute avec ceux que le projet concerne.',
      'Dites ce que votre méthode ne peut pas montrer\u00a0: une mesure est toujours partielle.',
    ],
    example: 'Le protocole de douze pages est en ligne avant la première enquête. Une autre équipe a pu la refaire.',
    levels: [
      'La méthode n’est pas écrite.',
      'Elle est écrite, mais remise au seul commanditaire.',
      'Le protocole est écrit d’avance, et publié avec ses limites.',
      'Les outils et les données sans rien de personnel sont publiés\u00a0: d’autres peuvent refaire le travail.',
    ],
    evidence: true,
    details: [
      { name: 'methods', label: 'Quelles méthodes employez-vous\u00a0?', kind: 'text' },
      { name: 'protocols', label: 'Protocoles publiés depuis trois ans', kind: 'number' },
    ],
  },
  {
    code: 'independence',
    title: 'L’indépendance',
    statement:
      'Vous n’évaluez jamais ce que vous financez ou accompagnez. Chaque lien avec un projet est déclaré d’avance.',
    help: [
      'Ce point n’a pas de degré dans les faits\u00a0: la plateforme refuse une évaluation par qui finance ou accompagne le projet.',
      'Dites qui vous paie. Être payé par le projet est permis, à condition que le résultat n’y change rien.',
    ],
    example:
      'Chaque contrat dit que les résultats seront publiés quels qu’ils soient. Deux membres se sont retirés d’une étude en 2025.',
    levels: [
      'Les liens ne sont pas déclarés.',
      'Ils sont déclarés à la demande.',
      'Chaque étude commence par une déclaration écrite de tous les intervenants.',
      'Les déclarations sont publiées avec l’étude, et une personne extérieure les contrôle.',
    ],
    evidence: true,
    details: [
      { name: 'who_pays', label: 'Qui paie vos évaluations\u00a0?', kind: 'text' },
      { name: 'stepped_back', label: 'Études refusées ou quittées à cause d’un lien', kind: 'number' },
    ],
  },
  {
    code: 'fair_price',
    title: 'Gratuit, ou à prix affiché',
    statement: 'Le porteur connaît le prix et le temps qu’une évaluation lui demandera avant de s’engager.',
    help: [
      'Comptez aussi le temps de l’équipe du projet\u00a0: une évaluation ne doit pas coûter plus qu’elle n’apporte.',
      'Dites ce que vous faites pour ceux qui ne peuvent pas payer.',
    ],
    example:
      'Premier entretien et autoévaluation gratuits. Étude légère\u00a0: 2\u00a0400\u00a0euros et quatre jours de l’équipe.',
    levels: [
      'Le prix se discute au cas par cas.',
      'Un devis est remis, sans estimer le temps demandé.',
      'Prix et temps demandé sont affichés pour chaque offre.',
      'Une offre gratuite, ou payée par d’autres, existe pour les projets sans moyens.',
    ],
    evidence: false,
    details: [
      {
        name: 'price',
        label: 'Prix de l’offre la plus légère',
        hint: 'En euros. Zéro si elle est gratuite.',
        kind: 'number',
      },
      { name: 'team_days', label: 'Temps demandé à l’équipe du projet', hint: 'En jours.', kind: 'number' },
    ],
  },
  {
    code: 'account',
    title: 'Rendre compte, résultats nuls compris',
    statement:
      'Ce que vous trouvez est rendu à ceux que le projet concerne, puis publié, même sans effet ou défavorable.',
    help: [
      'Un résultat se discute d’abord avec le porteur\u00a0: il peut y répondre, pas l’effacer.',
      'Personne ne doit pouvoir être reconnu dans ce qui est publié.',
    ],
    example: 'Sur 6 études rendues en 2025, 6 sont publiées. L’une ne trouve aucun effet, et dit pourquoi.',
    levels: [
      'Les résultats appartiennent au commanditaire.',
      'Une synthèse est publiée quand elle est favorable.',
      'Toutes les études sont publiées, résultats nuls compris.',
      'Elles sont rendues en réunion aux personnes concernées, en mots simples, et leurs réponses sont jointes.',
    ],
    evidence: true,
    details: [
      { name: 'studies', label: 'Études rendues l’an dernier', kind: 'number' },
      { name: 'published', label: 'Dont publiées', kind: 'number' },
    ],
  },
]
