import type { AdministrationKind, CaseRefusal, How, Level, Matter, OutcomeKind, Power, Scale, Status } from './rules.ts'

const nb = '\u00a0'

export const levelNames: Record<Level, string> = {
  1: 'Local',
  2: 'Département',
  3: 'Région',
  4: 'Ministère',
  5: 'Interministériel',
}

export const matterNames: Record<Matter, string> = {
  grants: 'Subventions et aides',
  planning: 'Urbanisme, construction, logement',
  environment: 'Environnement, agriculture, forêts',
  work: 'Emploi, insertion, activité économique',
  health_social: 'Santé, social, autonomie',
  education: 'Éducation, petite enfance, formation',
  transport: 'Mobilité et transports',
  culture: 'Culture et patrimoine',
  procurement: 'Commande publique',
  tax: 'Impôts et cotisations',
  data: 'Données et numérique',
  associations: 'Sport, vie associative, jeunesse',
}

export const howNames: Record<How, string> = {
  rule: 'Une règle l’interdit',
  interpretation: 'On lit la règle autrement que moi',
  delay: 'La réponse ne vient pas',
  silo: 'Chaque service renvoie à un autre',
  nobody: 'Je n’ai personne à qui parler',
}

/** The same, as those who work a case name it. */
export const howShort: Record<How, string> = {
  rule: 'Règle',
  interpretation: 'Interprétation',
  delay: 'Délai',
  silo: 'Entre deux services',
  nobody: 'Pas d’interlocuteur',
}

export const administrationNames: Record<AdministrationKind, string> = {
  municipality: 'Commune ou intercommunalité',
  department_council: 'Conseil départemental',
  region_council: 'Conseil régional',
  prefecture: 'Préfecture ou sous-préfecture',
  state_local: 'Direction de l’État en région ou département',
  health_agency: 'Agence régionale de santé',
  education_office: 'Rectorat, inspection académique',
  social_security: 'Caisse de sécurité sociale (CAF, CPAM, URSSAF…)',
  employment: 'Service public de l’emploi',
  ministry: 'Ministère',
  agency: 'Agence ou établissement public',
  other: 'Autre service public',
}

export const powerNames: Record<Power, string> = {
  ask: 'Demander une réponse écrite',
  convene: 'Réunir les services',
  propose: 'Proposer une décision',
  sign: 'Signer une décision',
}

export const scaleNames: Record<Scale, string> = {
  here: 'Ici seulement',
  neighbours: 'Ici et dans quelques communes voisines',
  region: 'Dans tout un département ou une région',
  country: 'Partout en France',
}

export const statusNames: Record<Status, string> = {
  draft: 'Brouillon',
  awaiting_consent: 'Accord du projet attendu',
  filed: 'Reçu',
  qualified: 'En attente d’une personne',
  assigned: 'Confié',
  in_progress: 'En cours',
  answered: 'Répondu',
  closed: 'Clos',
  withdrawn: 'Retiré',
}

export const outcomeNames: Record<OutcomeKind, string> = {
  already_lawful: 'C’était déjà permis',
  adjusted: 'Interprétation ou procédure ajustée',
  derogation: 'Dérogation individuelle',
  experiment: 'Expérimentation',
  rule_change: 'Changement de règle proposé',
  refused: 'Refus motivé',
  rerouted: 'Réorienté vers le bon service',
}

export const refusals: Record<CaseRefusal, string> = {
  'not-now': `Ce dossier a changé entre-temps${nb}: relisez où il en est.`,
  changed: `Quelqu’un d’autre a modifié ce texte entre-temps${nb}: relisez-le avant d’enregistrer le vôtre.`,
  tied: 'Cette personne a un lien avec le projet\u00a0: le dossier ne peut pas lui être confié.',
  'no-hand':
    'Personne ne peut le prendre aujourd’hui à ce niveau. Le dossier reste dans la file et remonte de lui-même.',
}

export const words = {
  room: 'Débloquer',
  desk: 'Bureau des déblocages',
  mine: 'Mes dossiers de blocage',
  number: (number: string) => `Dossier ${number}`,
} as const

/** Why the clock stands still, as the holder reads it on the page of the case. */
export const heldFor = {
  holder: (reason: string, _day: string) => `Nous attendons quelque chose de vous${nb}: ${reason}`,
  date: (reason: string, day: string) => `Jusqu’au ${day}${nb}: ${reason}`,
} as const

/** Letters never say what a case is about, nor whose it is: a mailbox may be read by others. The number and the link are enough. */
export const letters = {
  see: 'Lire le dossier',
  /** To the holder. */
  holder: {
    filed: 'Votre dossier est bien arrivé. Il est lu sous trois jours ouvrés.',
    qualified: 'Votre dossier est recevable. Il cherche une personne qui ait le pouvoir d’agir.',
    sorted_again:
      'Votre dossier a été trié à nouveau, pour aller à la bonne personne. La raison est écrite sur sa page.',
    assigned: 'Une personne a votre dossier en main.',
    taken: 'La personne qui a votre dossier a commencé à y travailler.',
    climbed: 'Votre dossier monte d’un niveau, avec tout ce qui a été fait. Vous n’avez rien à refaire.',
    rose: 'Votre dossier attend depuis trois jours ouvrés\u00a0: il a été signalé au niveau supérieur.',
    held: 'Votre dossier est en pause. La raison est écrite sur sa page.',
    held_again: 'Votre dossier est toujours en pause\u00a0: une réponse de votre part est attendue.',
    resumed: 'Votre dossier reprend.',
    message: 'Un message vous attend dans votre dossier.',
    answered: 'Une réponse vous attend. Vous dites si elle vous convient, ou vous rouvrez le dossier.',
    closed: 'Votre dossier est clos.',
    late: 'La date prévue pour vous répondre est passée. Votre dossier monte d’un niveau.',
    overdue:
      'La date prévue pour vous répondre est passée. Votre dossier est au plus haut niveau\u00a0: ceux qui supervisent sont prévenus.',
    given_back: 'Votre dossier change de main. Il n’est pas perdu, et vous n’avez rien à refaire.',
    meeting: 'Une réunion est prévue pour votre dossier.',
    meeting_changed: 'Une réunion de votre dossier change de jour, d’heure ou de lieu.',
    meeting_cancelled: 'Une réunion de votre dossier est annulée.',
    consent: 'Une structure a écrit un dossier de blocage pour votre projet. Rien ne part sans votre accord.',
    lapsed: 'Un dossier écrit pour votre projet est resté sans votre accord\u00a0: il est retiré.',
    declined: 'Le projet n’a pas donné son accord. Le dossier que vous aviez écrit est retiré.',
    withdrawn: 'Votre dossier a été retiré par une personne du projet.',
    reopened: 'Votre dossier est rouvert par une personne du projet.',
    precedent: 'Une fiche anonyme de votre dossier attend votre accord.',
    offer: 'Une solution trouvée ailleurs pourrait servir à votre dossier.',
  },
  /** To whoever has the hand, or supervises. */
  hand: {
    assigned: 'Un dossier vous est confié.',
    message: 'Un message est arrivé dans un dossier que vous avez en main.',
    reminder: (left: number) =>
      `Un dossier attend votre réponse sous ${left} jour${left > 1 ? 's' : ''} ouvré${left > 1 ? 's' : ''}.`,
    rose: 'Un dossier reste sans personne depuis trois jours ouvrés.',
    late: 'Un dossier a passé la date prévue. Il est monté d’un niveau.',
    overdue: 'Un dossier est hors délai au plus haut niveau.',
    lacks_level: 'Un dossier n’a personne d’assez haut placé pour le prendre.',
    filed: 'Un dossier est à trier.',
    to_pass_on: 'Un dossier appelle une suite de votre part.',
    reopened: 'La personne qui avait déposé un dossier le rouvre.',
    closed: 'Un dossier que vous aviez en main est clos.',
    withdrawn: 'Un dossier que vous aviez en main a été retiré.',
    unread: 'Un message ou une pièce attend dans un dossier que personne n’a encore en main.',
    untaken: 'Un dossier vous est confié depuis trois jours ouvrés\u00a0: prenez-le en main, ou rendez-le.',
    untaken_here: 'Un dossier confié depuis trois jours ouvrés n’est pas pris en main.',
    held_long: 'Un dossier est en pause depuis plus de quinze jours.',
    reply_late: 'Un délai est passé dans un dossier que vous avez en main.',
    silence: 'Une date est atteinte dans un dossier que vous avez en main.',
    moved_on: 'Un dossier que vous aviez en main va à quelqu’un d’autre.',
    gone: 'Un dossier que vous aviez en main prend fin, car plus personne ne le suit.',
    precedent: 'Une personne a reconnu le projet dans une fiche anonyme\u00a0: elle est à récrire.',
    offer: 'Une solution trouvée ailleurs pourrait servir à un dossier que vous avez en main.',
    answered_offer: 'Une solution proposée a reçu une réponse.',
  },
} as const
