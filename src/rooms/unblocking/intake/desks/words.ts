import type { Desk } from './rules.ts'

const nb = '\u00a0'

/** Words that tell what a question is about: without accents, in the singular. */
export const deskWords: Record<Desk, readonly string[]> = {
  nursery: ['creche', 'micro creche', 'assistante maternelle', 'assistants maternel', 'accueil du jeune enfant', 'mam'],
  solidarity_agreement: ['esus', 'entreprise solidaire d utilite sociale'],
  accessibility: ['erp', 'etablissement recevant du public', 'accessibilite', 'commission de securite'],
  social_transport: ['transport d utilite sociale', 'transport solidaire', 'transport a la demande', 'navette'],
  building: ['permis de construire', 'changement de destination', 'plu', 'declaration prealable', 'habitat leger'],
  insertion: ['iae', 'siae', 'chantier d insertion', 'entreprise d insertion', 'insertion par l activite economique'],
  training: ['organisme de formation', 'declaration d activite', 'action de formation'],
  care_home: [
    'ehpad',
    'medico social',
    'residence autonomie',
    'foyer d accueil',
    'accueil de jour',
    'habitat inclusif',
  ],
  home_help: ['aide a domicile', 'service a la personne', 'services a la personne'],
  young_people: [
    'accueil collectif de mineur',
    'centre de loisir',
    'jeunesse et education populaire',
    'bafa',
    'service civique',
  ],
  school: ['en classe', 'enseignant', 'decrochage scolaire', 'les eleve', 'aesh', 'inspection academique'],
  school_premises: ['cantine', 'restauration scolaire', 'locaux scolaire', 'batiment scolaire', 'periscolaire'],
  tax_receipt: ['recu fiscal', 'recus fiscaux', 'mecenat', 'rescrit', 'reduction d impot'],
  association: ['recepisse', 'declaration de l association', 'greffe des association', 'modification de statut'],
  contributions: ['urssaf', 'cotisation', 'exoneration de charge'],
  food: [
    'denree',
    'agrement sanitaire',
    'don alimentaire',
    'hygiene alimentaire',
    'cuisine partagee',
    'paquet hygiene',
  ],
  heritage: ['monument historique', 'batiments de france', 'architecte des batiments de france', 'abf', 'site classe'],
  public_space: ['domaine public', 'place de marche', 'trottoir', 'stationnement', 'terrasse', 'voirie'],
  waste: ['collecte des dechet', 'dechetterie', 'dechet', 'compost', 'compostage'],
  classified_site: ['installation classee', 'icpe'],
  minimum_income: ['rsa', 'revenu de solidarite active'],
  disability: ['mdph', 'pch', 'rqth', 'prestation de compensation'],
  personal_data: ['cnil', 'rgpd', 'donnee personnelle', 'donnees personnelle', 'cada'],
  european_funds: ['feder', 'fse', 'fonds europeen', 'fonds social europeen'],
  foreign_worker: ['titre de sejour', 'autorisation de travail', 'recepisse de demande'],
}

export const words = {
  title: 'Est-ce la bonne porte\u00a0?',
  wrong: (about: string) =>
    `Votre question parle de ${about}. Le service que vous citez n’est sans doute pas celui qui décide.`,
  lead: (about: string) => `Votre question parle de ${about}. Voici, en général, qui décide.`,
  competent: 'En général compétent',
  care: 'Ce repère est général\u00a0: il ne remplace pas la réponse d’un service. Si vous hésitez, continuez, on vous orientera.',
  ask: 'Avez-vous écrit à ce service\u00a0?',
  answers: {
    done: 'Oui, c’est fait',
    goes_on: 'Non, je continue quand même',
  },
  later: `Je leur écris d’abord${nb}: garder mon brouillon`,
  missing: 'Dites si vous avez écrit à ce service',
} as const
