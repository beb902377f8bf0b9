/** The five challenges announced in February 2018, in our words; their sub-challenges are ours to propose, and to merge. */
export type SeedChallenge = { slug: string; name: string; summary: string; sdg: number[]; aliases: string[] }
export type SeedRoot = SeedChallenge & { children: SeedChallenge[] }

export const seedChallenges: SeedRoot[] = [
  {
    slug: 'inclusion',
    name: 'Inclusion',
    summary:
      'Que chacun trouve sa place\u00a0: un emploi, un toit, des droits, des amis. Ici se retrouvent les projets qui partent des personnes que l’on n’attendait plus.',
    sdg: [1, 5, 8, 10],
    aliases: ['insertion', 'exclusion', 'pauvreté', 'solidarité'],
    children: [
      {
        slug: 'chomage-de-longue-duree',
        name: 'Chômage de longue durée',
        summary:
          'Rouvrir le chemin du travail à ceux qui en sont privés depuis plus d’un an\u00a0: entreprises d’insertion, accompagnement, emplois créés sur mesure.',
        sdg: [1, 8],
        aliases: ['emploi', 'insertion par l’activité économique', 'IAE', 'territoire zéro chômeur'],
      },
      {
        slug: 'handicap',
        name: 'Handicap',
        summary:
          'Travailler, se loger, sortir, apprendre avec un handicap\u00a0: adapter les lieux et les façons de faire plutôt que les personnes.',
        sdg: [8, 10],
        aliases: ['accessibilité', 'entreprise adaptée', 'ESAT', 'santé mentale'],
      },
      {
        slug: 'logement-et-grande-precarite',
        name: 'Logement et grande précarité',
        summary:
          'De la rue au logement durable\u00a0: hébergement, hygiène, aide alimentaire, accès aux droits, habitat très social.',
        sdg: [1, 2, 11],
        aliases: ['sans-abri', 'mal-logement', 'aide alimentaire', 'hébergement'],
      },
      {
        slug: 'accueil-des-personnes-refugiees',
        name: 'Accueil des personnes réfugiées',
        summary:
          'Apprendre la langue, faire reconnaître son métier, rencontrer ses voisins\u00a0: ce qui fait qu’un refuge devient un chez-soi.',
        sdg: [10, 16],
        aliases: ['réfugiés', 'migrants', 'exil', 'intégration'],
      },
    ],
  },
  {
    slug: 'education',
    name: 'Éducation',
    summary:
      'Apprendre à tout âge et donner à chaque enfant les mêmes chances, à l’école et autour\u00a0: familles, associations, quartiers et villages.',
    sdg: [4, 10],
    aliases: ['école', 'formation', 'enseignement'],
    children: [
      {
        slug: 'decrochage-scolaire',
        name: 'Décrochage scolaire',
        summary:
          'Repérer tôt, raccrocher autrement\u00a0: mentorat, classes de reprise, chantiers, écoles de la deuxième chance.',
        sdg: [4],
        aliases: ['décrocheurs', 'raccrochage', 'deuxième chance', 'absentéisme'],
      },
      {
        slug: 'orientation-des-jeunes',
        name: 'Orientation et premiers pas des jeunes',
        summary:
          'Choisir sans subir, trouver un stage sans réseau, entrer dans un métier\u00a0: ouvrir les portes à ceux qui ne connaissent personne derrière.',
        sdg: [4, 8],
        aliases: ['insertion des jeunes', 'stage', 'apprentissage', 'mentorat'],
      },
      {
        slug: 'illettrisme-et-numerique',
        name: 'Illettrisme et usages du numérique',
        summary:
          'Lire, écrire, compter, remplir un dossier en ligne\u00a0: les savoirs sans lesquels les autres droits restent lettre morte.',
        sdg: [4, 10],
        aliases: ['illectronisme', 'inclusion numérique', 'savoirs de base', 'médiation numérique'],
      },
      {
        slug: 'petite-enfance-et-parents',
        name: 'Petite enfance et parents',
        summary:
          'Les inégalités commencent avant l’école\u00a0: modes d’accueil, soutien aux parents, éveil pour tous les enfants.',
        sdg: [3, 4],
        aliases: ['crèche', 'parentalité', 'garde d’enfants'],
      },
    ],
  },
  {
    slug: 'transition-ecologique',
    name: 'Transition écologique',
    summary:
      'Produire, se chauffer, se nourrir et se déplacer sans épuiser ce qui nous fait vivre, et sans laisser payer les plus modestes.',
    sdg: [6, 7, 12, 13, 15],
    aliases: ['écologie', 'environnement', 'climat', 'développement durable'],
    children: [
      {
        slug: 'precarite-energetique',
        name: 'Précarité énergétique',
        summary:
          'Avoir chaud sans se ruiner\u00a0: repérage des ménages, rénovation, autorénovation accompagnée, énergie partagée.',
        sdg: [1, 7],
        aliases: ['rénovation énergétique', 'passoires thermiques', 'énergie citoyenne'],
      },
      {
        slug: 'alimentation-durable',
        name: 'Alimentation durable',
        summary:
          'Bien manger près de chez soi\u00a0: circuits courts, agriculture paysanne, restauration collective, lutte contre le gaspillage.',
        sdg: [2, 12],
        aliases: ['circuits courts', 'agriculture', 'gaspillage alimentaire', 'AMAP'],
      },
      {
        slug: 'economie-circulaire',
        name: 'Réemploi et économie circulaire',
        summary:
          'Réparer, partager, réemployer\u00a0: ressourceries, ateliers, consigne, matériaux de seconde main, et les emplois qui vont avec.',
        sdg: [8, 12],
        aliases: ['réemploi', 'recyclage', 'ressourcerie', 'déchets', 'réparation'],
      },
      {
        slug: 'nature-et-biodiversite',
        name: 'Nature et biodiversité',
        summary: 'Protéger et faire revenir le vivant\u00a0: haies, rivières, sols, forêts, jardins et littoraux.',
        sdg: [6, 14, 15],
        aliases: ['biodiversité', 'eau', 'forêt', 'jardins partagés'],
      },
    ],
  },
  {
    slug: 'accompagnement-intergenerationnel',
    name: 'Accompagnement intergénérationnel',
    summary:
      'Vivre plus longtemps, mais ensemble\u00a0: des âges qui s’entraident, des aînés qui comptent, des proches que l’on n’abandonne pas.',
    sdg: [3, 10, 11],
    aliases: ['intergénérationnel', 'grand âge', 'seniors', 'générations'],
    children: [
      {
        slug: 'vieillissement',
        name: 'Vieillissement et autonomie',
        summary:
          'Vieillir où l’on veut, entouré\u00a0: aide à domicile, prévention, habitat adapté, soins qui viennent à la personne.',
        sdg: [3],
        aliases: ['vieillesse', 'perte d’autonomie', 'dépendance', 'maintien à domicile'],
      },
      {
        slug: 'isolement-des-aines',
        name: 'Isolement des aînés',
        summary:
          'Rompre les semaines sans visite\u00a0: voisinage, visites, cafés, transport, appels, loisirs partagés.',
        sdg: [3, 10],
        aliases: ['solitude', 'lien social', 'personnes âgées'],
      },
      {
        slug: 'proches-aidants',
        name: 'Proches aidants',
        summary:
          'Un conjoint, une fille, un voisin qui soigne, accompagne et veille\u00a0: répit, droits, écoute, relais.',
        sdg: [3, 5],
        aliases: ['aidants', 'répit', 'aidants familiaux'],
      },
      {
        slug: 'habitat-partage',
        name: 'Habitat partagé entre générations',
        summary:
          'Un étudiant chez une aînée, une maison à plusieurs âges, un immeuble qui s’entraide\u00a0: habiter pour ne plus être seuls.',
        sdg: [3, 11],
        aliases: ['cohabitation intergénérationnelle', 'habitat inclusif', 'colocation'],
      },
    ],
  },
  {
    slug: 'cohesion-des-territoires',
    name: 'Cohésion des territoires, ruralité comprise',
    summary:
      'Que l’on vive dans un bourg, un quartier, une île ou une métropole, pouvoir se soigner, se déplacer, travailler et décider sur place.',
    sdg: [9, 10, 11, 16, 17],
    aliases: ['égalité des territoires', 'aménagement du territoire', 'cohésion territoriale'],
    children: [
      {
        slug: 'ruralite',
        name: 'Ruralité',
        summary:
          'Villages, bourgs et campagnes\u00a0: garder des commerces, accueillir des habitants, créer de l’activité, se réunir.',
        sdg: [8, 9, 11],
        aliases: ['rural', 'campagne', 'village', 'bourg', 'revitalisation rurale'],
      },
      {
        slug: 'fractures-territoriales',
        name: 'Fractures territoriales',
        summary:
          'Quartiers populaires, villes en déclin, outre-mer, campagnes éloignées\u00a0: là où l’écart se creuse avec le reste du pays.',
        sdg: [10, 11],
        aliases: ['quartiers prioritaires', 'QPV', 'villes moyennes', 'outre-mer', 'banlieue'],
      },
      {
        slug: 'mobilite-du-quotidien',
        name: 'Mobilité du quotidien',
        summary:
          'Aller travailler, se former ou se soigner sans voiture, ou sans être seul dedans\u00a0: covoiturage, garages solidaires, navettes, vélo.',
        sdg: [9, 11, 13],
        aliases: ['mobilité', 'transport', 'covoiturage', 'garage solidaire', 'vélo'],
      },
      {
        slug: 'acces-aux-services-et-aux-soins',
        name: 'Accès aux services et aux soins',
        summary:
          'Un médecin, un guichet, une épicerie à portée\u00a0: maisons de santé, services itinérants, lieux qui en réunissent plusieurs.',
        sdg: [3, 11, 16],
        aliases: ['désert médical', 'santé', 'services publics', 'tiers-lieu'],
      },
    ],
  },
]
