import type { Desk } from './rules.ts'

/** Who is competent in general. No article is quoted: the one that counts is the one in force where the project is. */
export const deskNames: Record<Desk, { about: string; who: string }> = {
  nursery: {
    about: 'l’accueil des jeunes enfants',
    who: `Le service de protection maternelle et infantile (PMI) du conseil départemental pour l’autorisation, la caisse d’allocations familiales pour le financement, la commune ou l’intercommunalité pour le besoin local.`,
  },
  solidarity_agreement: {
    about: 'l’agrément « entreprise solidaire d’utilité sociale » (ESUS)',
    who: 'Le préfet du département du siège, dont les dossiers sont instruits par la direction départementale chargée de l’emploi et des solidarités (DDETS).',
  },
  accessibility: {
    about: 'l’accessibilité ou la sécurité d’un lieu qui reçoit du public',
    who: 'La mairie, qui délivre l’autorisation de travaux et d’ouverture, après l’avis des commissions réunies par la préfecture et la direction départementale des territoires.',
  },
  social_transport: {
    about: 'le transport solidaire ou à la demande',
    who: 'La région, ou l’intercommunalité quand elle organise les mobilités\u00a0; la préfecture et la direction régionale chargée des transports pour l’inscription au registre des transporteurs.',
  },
  building: {
    about: 'un permis, un changement de destination ou le plan local d’urbanisme',
    who: 'La mairie ou l’intercommunalité, où la demande se dépose\u00a0; la direction départementale des territoires quand l’État instruit à leur place.',
  },
  insertion: {
    about: 'l’insertion par l’activité économique',
    who: 'Le préfet du département, par la direction départementale chargée de l’emploi et des solidarités (DDETS), qui signe les conventions.',
  },
  training: {
    about: 'la déclaration d’un organisme de formation',
    who: 'La préfecture de région, par la direction régionale chargée de l’économie, de l’emploi, du travail et des solidarités (DREETS).',
  },
  care_home: {
    about: 'un établissement ou un service médico-social',
    who: 'L’agence régionale de santé, le conseil départemental, ou les deux ensemble selon le public accueilli.',
  },
  home_help: {
    about: 'l’aide à domicile et les services à la personne',
    who: 'Le conseil départemental pour l’autorisation auprès des publics fragiles\u00a0; la direction départementale chargée de l’emploi et des solidarités (DDETS) pour l’agrément ou la déclaration.',
  },
  young_people: {
    about: 'l’accueil de mineurs, la jeunesse et l’éducation populaire',
    who: 'Le service départemental à la jeunesse, à l’engagement et aux sports (SDJES), placé auprès de l’inspection académique.',
  },
  school: {
    about: 'ce qui se passe pendant le temps scolaire',
    who: 'L’inspection académique (DSDEN) pour l’école et le collège, le rectorat pour le lycée.',
  },
  school_premises: {
    about: 'les locaux scolaires, la cantine ou le temps périscolaire',
    who: 'La commune pour les écoles, le conseil départemental pour les collèges, la région pour les lycées.',
  },
  tax_receipt: {
    about: 'les dons et les reçus fiscaux',
    who: `La direction départementale des finances publiques\u00a0: elle répond par écrit à une demande de rescrit.`,
  },
  association: {
    about: 'la déclaration d’une association',
    who: 'Le greffe des associations, en préfecture ou en sous-préfecture.',
  },
  contributions: { about: 'les cotisations sociales', who: 'L’URSSAF, ou la caisse de la MSA en agriculture.' },
  food: {
    about: 'la sécurité des aliments',
    who: 'La direction départementale chargée de la protection des populations (DDPP ou DDETSPP).',
  },
  heritage: {
    about: 'un bâtiment ou un site protégé',
    who: 'L’architecte des Bâtiments de France, à l’unité départementale de l’architecture et du patrimoine.',
  },
  public_space: {
    about: 'l’occupation de l’espace public',
    who: 'La mairie\u00a0; le conseil départemental pour les routes départementales.',
  },
  waste: {
    about: 'la collecte et le tri des déchets',
    who: 'L’intercommunalité, ou le syndicat auquel elle a confié la collecte.',
  },
  classified_site: {
    about: 'une installation classée pour l’environnement',
    who: 'La préfecture de département, par la direction régionale chargée de l’environnement (DREAL).',
  },
  minimum_income: {
    about: 'le revenu de solidarité active',
    who: 'Le conseil départemental, qui décide\u00a0; la caisse d’allocations familiales ou la MSA, qui verse\u00a0; l’organisme qui accompagne la personne.',
  },
  disability: {
    about: 'les droits liés au handicap',
    who: 'La maison départementale des personnes handicapées (MDPH).',
  },
  personal_data: {
    about: 'les données personnelles ou l’accès à un document administratif',
    who: `La CNIL pour les données personnelles, la CADA pour un document administratif refusé.`,
  },
  european_funds: {
    about: 'les fonds européens',
    who: 'La région pour le FEDER\u00a0; la région, la DREETS ou le conseil départemental pour le FSE+, selon l’appel à projets.',
  },
  foreign_worker: {
    about: 'le séjour ou le travail d’une personne étrangère',
    who: 'La préfecture du lieu de résidence, et le service de la main-d’œuvre étrangère pour l’autorisation de travail.',
  },
}
