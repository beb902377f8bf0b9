/** A common kind of organisation: how it is called, its usual legal forms (the first the most frequent), what it does. */
export type OrganisationType = { name: string; forms: readonly string[]; does: string; share: number }

const association = ['association', 'association', 'association', 'association', 'collective'] as const
const cooperative = ['cooperative', 'cooperative', 'association'] as const
const workers = ['cooperative', 'company'] as const
const company = ['company', 'company', 'association', 'individual'] as const
const publicBody = ['public_body', 'public_body', 'association'] as const

const type = (name: string, forms: readonly string[], share: number, does: string): OrganisationType => ({
  name,
  forms,
  share,
  does,
})

/** The kinds met most in the French social economy, with their rough share. */
export const organisationTypes: readonly OrganisationType[] = [
  type('Association', association, 14, 'réunit les bénévoles qui font vivre la commune'),
  type('Amicale', association, 5, 'organise des moments de rencontre entre voisins'),
  type('Centre social', association, 5, 'ouvre un lieu d’accueil, d’écoute et d’activités'),
  type('Foyer rural', association, 4, 'fait vivre la culture et le sport au village'),
  type('Maison des jeunes et de la culture', association, 3, 'propose ateliers, scène et chantiers de jeunes'),
  type('Régie de quartier', association, 3, 'emploie des habitants pour entretenir leur quartier'),
  type('Régie de territoire', association, 1, 'crée des emplois utiles au territoire'),
  type('Recyclerie', association, 4, 'collecte, répare et revend les objets donnés'),
  type('Ressourcerie', association, 3, 'donne une seconde vie aux objets et forme au réemploi'),
  type('Tiers-lieu', cooperative, 4, 'partage bureaux, ateliers, cuisine et projets'),
  type('Épicerie solidaire', association, 4, 'vend à petit prix et accompagne sans juger'),
  type('Épicerie participative', cooperative, 2, 'est tenue par ses clients, sans salarié ni bénéfice'),
  type('Garage solidaire', association, 3, 'répare et loue des voitures à prix accessible'),
  type('Auto-école sociale', association, 2, 'mène au permis ceux qui n’y arrivent pas ailleurs'),
  type('Crèche parentale', association, 3, 'accueille les tout-petits, avec leurs parents'),
  type('Crèche à vocation d’insertion', association, 1, 'garde les enfants pendant la recherche d’emploi'),
  type('Café associatif', association, 3, 'sert à boire, à manger et à se parler'),
  type('Jardin partagé', association, 3, 'cultive en commun et transmet les gestes'),
  type('Jardin de Cocagne', association, 1, 'embauche en insertion pour produire des paniers bio'),
  type('Ferme solidaire', cooperative, 2, 'nourrit, forme et accueille toute l’année'),
  type('Entreprise d’insertion', company, 3, 'remet au travail par des métiers qui recrutent'),
  type('Entreprise adaptée', company, 2, 'emploie d’abord des personnes handicapées'),
  type('Chantier d’insertion', association, 3, 'restaure le patrimoine avec des salariés en parcours'),
  type('SCIC', ['cooperative'], 3, 'associe habitants, salariés et communes au capital'),
  type('SCOP', workers, 3, 'appartient à ceux qui y travaillent'),
  type('Coopérative d’activité et d’emploi', ['cooperative'], 1, 'héberge et accompagne des entrepreneurs salariés'),
  type('Coopérative d’habitants', ['cooperative'], 1, 'construit et gère des logements en commun'),
  type('Habitat partagé', association, 2, 'loge ensemble des générations qui s’entraident'),
  type('Résidence intergénérationnelle', publicBody, 1, 'fait voisiner étudiants, familles et personnes âgées'),
  type('Atelier vélo', association, 3, 'apprend à réparer soi-même son vélo'),
  type('Accorderie', association, 1, 'fait échanger des services contre du temps'),
  type('Système d’échange local', association, 1, 'échange biens et savoirs sans argent'),
  type('Fab lab', association, 2, 'ouvre ses machines et ses savoir-faire à tous'),
  type('École de la deuxième chance', association, 1, 'reprend avec les jeunes ce que l’école a laissé'),
  type('Mission locale', publicBody, 1, 'accompagne chaque jeune de 16 à 25 ans'),
  type('Banque alimentaire', association, 1, 'sauve des denrées et les redistribue'),
  type('Secours de proximité', association, 2, 'aide dans l’urgence et sur la durée'),
  type('Aide à domicile', ['association', 'association', 'mutual', 'company'], 3, 'permet de vieillir chez soi'),
  type('Mutuelle', ['mutual'], 1, 'protège ses membres sans sélection'),
  type('Fondation', ['foundation'], 2, 'finance des initiatives et en tire les leçons'),
  type('Fonds de dotation', ['foundation'], 1, 'rassemble les dons d’entreprises du pays'),
  type('Incubateur', association, 1, 'aide de nouveaux entrepreneurs sociaux à démarrer'),
  type('Collectif', ['collective', 'collective', 'association'], 3, 'se mobilise pour des solutions locales'),
  type('Groupement d’employeurs', association, 1, 'partage des salariés entre petites structures'),
  type('Centre communal d’action sociale', ['public_body'], 2, 'met en œuvre l’action sociale de la commune'),
  type('Compagnie', association, 2, 'crée des spectacles avec celles et ceux du lieu'),
  type('Conciergerie solidaire', company, 1, 'rend mille services à côté de chez soi'),
  type('Maison de santé participative', cooperative, 1, 'soigne et prévient avec les habitants'),
]
