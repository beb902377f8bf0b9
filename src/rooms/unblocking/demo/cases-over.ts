import type { Given } from '../outcomes/rules.ts'
import type { Asked, Sheet, Sorted } from './types.ts'

/** A case that was answered. `answered`: days before today; `confirmed`: what its holder says of it then; silence when there is none. */
export type Answered = Asked & {
  sorted: Sorted
  answered: number
  outcome: (day: (daysAgo: number) => string) => Given
  confirmed?: { on: number; opinion: 'solved' | 'helped' | 'no_use'; said: string }
  contested?: { on: number; reason: string }
  sheet?: Sheet
}

const bread: Answered = {
  by: 'yanis',
  on: 300,
  project: 'L’Épicerie du col',
  place: 'department:07',
  challenge: 'ruralite',
  title: 'Prêter la salle de classe le soir',
  wants: 'Tenir l’aide aux devoirs et l’épicerie ambulante dans la salle de classe, après l’école.',
  kind: 'municipality',
  administration: 'Mairie',
  how: 'interpretation',
  rule: 'La mairie pense qu’une école ne sert qu’à l’école.',
  tried: 'Une demande au conseil, reportée deux fois.',
  consequence: 'Onze enfants rentrent seuls.',
  request: 'Une réponse écrite avant la rentrée.',
  neededIn: 60,
  matter: 'education',
  scale: 'country',
  sorted: {
    on: 298,
    level: 2,
    purpose: 'La sécurité des enfants, et que l’école reste à l’école quand elle en a besoin.',
  },
  answered: 284,
  outcome: () => ({
    kind: 'already_lawful',
    said: 'C’était déjà permis\u00a0: hors du temps scolaire, la commune peut prêter les locaux qui lui appartiennent, par une convention.',
    legalBasis:
      'Code de l’éducation, partie sur l’usage des locaux scolaires hors temps scolaire (référence à vérifier avant usage\u00a0: exemple de démonstration)',
    details: {
      letter:
        'Nous vous confirmons que les locaux scolaires dont la commune est propriétaire peuvent être mis à disposition en dehors du temps scolaire, par une convention qui dit les heures, l’assurance et le ménage, après avis du conseil d’école.',
    },
  }),
  confirmed: { on: 280, opinion: 'solved', said: 'Une lettre a suffi. On aurait pu gagner un an.' },
  sheet: {
    title: 'Prêter une salle de classe en dehors des heures d’école',
    blockage:
      'Une association veut tenir des activités dans une école, le soir. On lui répond qu’une école ne sert qu’à l’école.',
    rule: 'L’usage des locaux scolaires hors temps scolaire.',
    wayOut:
      'C’était déjà permis. Une convention avec la commune, après avis du conseil d’école, dit les heures, l’assurance et le ménage.',
    letter:
      'Nous vous confirmons que les locaux scolaires peuvent être prêtés en dehors du temps scolaire, par une convention qui fixe [les heures], [l’assurance] et [l’entretien].',
  },
}

const nursery: Answered = {
  by: 'camille',
  on: 250,
  project: 'Toit à deux voix',
  place: 'commune:69266',
  challenge: 'habitat-partage',
  title: 'Une chambre d’ami dans un logement social',
  wants: 'Qu’un locataire du parc social accueille un étudiant, sans perdre son aide.',
  kind: 'social_security',
  administration: 'Caisse qui verse l’aide au logement',
  how: 'interpretation',
  rule: 'Le dossier compte l’étudiant comme un membre du foyer.',
  tried: 'Deux recours, un courrier du bailleur.',
  consequence: 'Trois aînés ont renoncé.',
  request: 'Que l’accueil ne change pas l’aide.',
  neededIn: null,
  matter: 'health_social',
  scale: 'country',
  sorted: { on: 247, level: 3, purpose: 'Que l’aide suive les ressources réelles du foyer.' },
  answered: 219,
  outcome: () => ({
    kind: 'adjusted',
    said: 'La caisse ne compte plus comme membre du foyer une personne accueillie sous convention. Elle l’écrit à ses agents.',
    legalBasis: '',
    details: {
      changed: 'La consigne de saisie\u00a0: l’accueil sous convention n’ajoute pas de personne au foyer.',
      changedBy: 'La caisse',
    },
  }),
  confirmed: { on: 210, opinion: 'solved', said: '' },
  sheet: {
    title: 'Accueillir un étudiant chez soi sans perdre son aide au logement',
    blockage:
      'Une personne âgée accueille un étudiant sous convention. Son aide au logement baisse, car l’étudiant est compté dans le foyer.',
    rule: 'La composition du foyer, telle que la caisse la saisit.',
    wayOut: 'La caisse a changé sa consigne de saisie\u00a0: l’accueil sous convention n’ajoute personne au foyer.',
    letter:
      'Nous vous prions de bien vouloir traiter l’accueil prévu par la convention ci-jointe sans modifier la composition du foyer de [la personne qui accueille].',
  },
}

const derogated: Answered = {
  by: 'ibrahim',
  on: 210,
  project: 'Main à main',
  place: 'commune:26362',
  challenge: 'handicap',
  title: 'Une aide demandée avant les travaux, des travaux déjà commencés par une fuite',
  wants: 'Garder l’aide à l’aménagement, alors qu’il a fallu réparer le toit en urgence.',
  kind: 'prefecture',
  administration: 'Bureau des subventions',
  how: 'rule',
  rule: 'L’aide de l’État se demande avant le premier coup de pioche.',
  tried: 'Une lettre qui explique la fuite, avec photos.',
  consequence: 'L’atelier perd un tiers de son budget.',
  request: 'Que la date de la demande ne soit pas opposée.',
  neededIn: 60,
  matter: 'grants',
  scale: 'here',
  sorted: { on: 207, level: 3, purpose: 'L’aide doit décider du projet, non le rembourser.' },
  answered: 160,
  outcome: (day) => ({
    kind: 'derogation',
    said: 'Le préfet déroge à la date de dépôt, pour ce seul dossier.',
    legalBasis: 'Décret n° 2020-412 du 8 avril 2020, article 1er',
    details: {
      norm: 'state',
      interest: 'Des emplois pour des personnes handicapées, que rien d’autre n’offre dans le bassin.',
      local: 'Une fuite sur un bâtiment unique, constatée par la commune.',
      effects: ['ease'],
      effect: 'L’aide reste ouverte à un projet que l’État voulait soutenir.',
      commitments: 'Le montant reste sous le plafond des aides de faible importance.',
      proportion: 'Ni la défense ni la sécurité ne sont en cause\u00a0; le projet est celui qui était prévu.',
      reference: 'Arrêté fictif de la démonstration',
      signedOn: day(162),
      authority: 'Le préfet du département',
      publishedIn: 'Recueil des actes administratifs',
    },
  }),
  confirmed: { on: 155, opinion: 'solved', said: '' },
  sheet: {
    title: 'Travaux commencés en urgence avant la réponse sur une aide de l’État',
    blockage: 'Une aide se demande avant les travaux. Un sinistre oblige à commencer, l’aide est perdue.',
    rule: 'Le dépôt de la demande avant tout commencement, prévu par une règle de l’administration de l’État.',
    wayOut: 'Dérogation individuelle du préfet à la date de dépôt, par un arrêté motivé et publié.',
    letter:
      'Nous sollicitons, au titre du décret n°\u00a02020-412, qu’il soit dérogé à [la condition de date], pour [le motif d’intérêt général] et au vu de [la circonstance locale].',
  },
}

const tested: Answered = {
  by: 'yanis',
  on: 190,
  project: 'La Ligne des bourgs',
  place: 'department:07',
  challenge: 'mobilite-du-quotidien',
  title: 'Payer un trajet de covoiturage avec un ticket de car',
  wants: 'Qu’un ticket de car vaille aussi sur la ligne de covoiturage, quand le car ne passe plus.',
  kind: 'region_council',
  administration: 'Service des transports',
  how: 'rule',
  rule: 'Le tarif public ne vaut que pour un service public de transport.',
  tried: 'Une réunion, un avis favorable, pas de texte.',
  consequence: 'On paie deux fois.',
  request: 'Un essai d’un an dans trois cantons.',
  neededIn: 100,
  matter: 'transport',
  scale: 'country',
  sorted: { on: 186, level: 3, purpose: 'Que l’argent du ticket paie un service sûr et ouvert à tous.' },
  answered: 130,
  outcome: (day) => ({
    kind: 'experiment',
    said: 'Le ticket de car vaut sur la ligne de covoiturage, pour un an, dans trois cantons.',
    legalBasis: 'Convention d’expérimentation entre la collectivité et la coopérative (exemple de démonstration)',
    details: {
      where: 'Trois cantons d’Ardèche',
      startsOn: day(120),
      months: 12,
      evaluation: 'Trajets payés avec un ticket, et part de ceux qui n’auraient pas été faits.',
      decidedBy: 'L’assemblée de la collectivité',
      decidedOn: day(-250),
    },
  }),
  confirmed: { on: 126, opinion: 'helped', said: 'Il a fallu trois réunions pour une phrase.' },
  sheet: {
    title: 'Un ticket de transport public valable sur une ligne de covoiturage',
    blockage: 'Quand le car ne passe plus, le ticket de car ne vaut pas sur la ligne de covoiturage organisé.',
    rule: 'Le tarif d’un service public de transport ne vaut que pour ce service.',
    wayOut: 'Une expérimentation d’un an sur un périmètre limité, avec une évaluation et une décision à la fin.',
    letter: '',
  },
}

const changed: Answered = {
  by: 'nadia',
  on: 230,
  project: 'Permis de bouger',
  place: 'commune:23096',
  challenge: 'mobilite-du-quotidien',
  title: 'L’assurance d’une voiture prêtée à un jeune conducteur',
  wants: 'Assurer au tarif normal une voiture prêtée le temps d’un contrat de travail.',
  kind: 'ministry',
  administration: 'Bureau des assurances',
  how: 'rule',
  rule: 'La surprime est prévue par un texte national.',
  tried: 'Quatre assureurs, une question écrite.',
  consequence: 'Le prêt coûte plus cher que la voiture.',
  request: 'Un régime pour les prêts solidaires.',
  neededIn: null,
  matter: 'work',
  scale: 'country',
  sorted: { on: 226, level: 4, purpose: 'Que le risque soit payé par qui le fait courir.' },
  answered: 150,
  outcome: () => ({
    kind: 'rule_change',
    said: 'Rien n’est possible sans changer le texte. La proposition part au ministère, avec trois dossiers semblables.',
    legalBasis: '',
    details: {
      textToChange: 'Le texte qui fixe la surprime des jeunes conducteurs (exemple de démonstration).',
      proposal: 'Une exception pour les prêts de moins de douze mois faits par une association agréée.',
    },
  }),
  confirmed: { on: 145, opinion: 'helped', said: 'Au moins, on sait où cela se décide.' },
  sheet: {
    title: 'Assurer une voiture prêtée le temps d’un contrat de travail',
    blockage: 'La surprime des jeunes conducteurs rend le prêt solidaire plus cher que la voiture.',
    rule: 'La surprime est fixée par un texte national.',
    wayOut: 'Aucune dérogation possible. Une proposition de changement du texte a été adressée au ministère.',
    letter: '',
  },
}

const maintained: Answered = {
  by: 'nadia',
  on: 120,
  project: 'L’Auto-école du marché',
  place: 'commune:58079',
  challenge: 'orientation-des-jeunes',
  title: 'Passer le code dans un bus',
  wants: 'Faire passer l’examen du code dans le bus-école, les jours de marché.',
  kind: 'prefecture',
  administration: 'Bureau des examens',
  how: 'rule',
  rule: 'L’examen se passe dans un centre agréé, surveillé.',
  tried: 'Une demande d’agrément pour le bus.',
  consequence: 'Quarante kilomètres pour passer le code.',
  request: 'Un agrément d’un an.',
  neededIn: null,
  matter: 'education',
  scale: 'region',
  sorted: { on: 117, level: 2, purpose: 'Que l’examen soit le même pour tous, et que personne n’y triche.' },
  answered: 66,
  outcome: () => ({
    kind: 'refused',
    said: 'Le bus ne permet pas la surveillance demandée. Le refus est maintenu, et motivé.',
    legalBasis: 'Cahier des charges des centres d’examen (exemple de démonstration)',
    details: {
      counterArguments:
        'La salle doit être close, filmée et surveillée par une personne qui ne forme pas les candidats.',
      appeal: 'Un recours gracieux, puis le tribunal administratif, dans les deux mois.',
    },
  }),
  confirmed: { on: 60, opinion: 'no_use', said: 'Le refus est clair, c’est déjà cela.' },
  sheet: {
    title: 'Tenir un examen dans un véhicule aménagé',
    blockage: 'Un organisme veut faire passer un examen national dans un bus, près des candidats.',
    rule: 'L’examen se passe dans un centre agréé, clos et surveillé.',
    wayOut:
      'Refus maintenu\u00a0: la surveillance demandée n’y est pas possible. Piste\u00a0: une salle communale agréée un jour par mois.',
    letter: '',
  },
}

const waiting: Answered = {
  by: 'yanis',
  on: 34,
  project: 'La Ligne des bourgs',
  place: 'commune:07186',
  challenge: 'mobilite-du-quotidien',
  title: 'Afficher les horaires dans les maisons de santé',
  wants: 'Poser une affiche et un téléphone dans cinq maisons de santé.',
  kind: 'health_agency',
  administration: 'Délégation départementale',
  how: 'nobody',
  rule: '',
  tried: 'Cinq directions, cinq réponses qui renvoient ailleurs.',
  consequence: 'Des rendez-vous manqués.',
  request: 'Une personne à qui parler.',
  neededIn: 45,
  matter: 'health_social',
  scale: 'region',
  sorted: { on: 32, level: 3, purpose: 'Que rien de commercial n’entre dans un lieu de soin.' },
  answered: 5,
  outcome: () => ({
    kind: 'adjusted',
    said: 'Une personne de l’agence est nommée pour les cinq maisons. L’affiche est acceptée.',
    legalBasis: '',
    details: { changed: 'Un seul interlocuteur, et un modèle d’affiche.', changedBy: 'L’agence régionale de santé' },
  }),
}

const reopened: Answered = {
  by: 'camille',
  on: 62,
  project: 'Toit à deux voix',
  place: 'commune:69266',
  challenge: 'isolement-des-aines',
  title: 'Visiter un aîné hospitalisé, quand on n’est ni famille ni bénévole',
  wants: 'Que l’étudiant qui vit avec un aîné puisse lui rendre visite à l’hôpital.',
  kind: 'health_agency',
  administration: 'Direction de l’établissement',
  how: 'interpretation',
  rule: 'Le règlement intérieur ne cite que la famille et les bénévoles agréés.',
  tried: 'Une lettre du médecin.',
  consequence: 'Trois semaines sans visite.',
  request: 'Une phrase dans le règlement.',
  neededIn: 20,
  matter: 'health_social',
  scale: 'country',
  sorted: {
    on: 60,
    level: 3,
    purpose: 'Le repos et la sécurité des malades.',
    urgent: 'Une personne est hospitalisée.',
  },
  answered: 52,
  outcome: () => ({
    kind: 'adjusted',
    said: 'La personne de confiance désignée peut venir à toute heure.',
    legalBasis: '',
    details: { changed: 'Une affichette à l’accueil.', changedBy: 'L’établissement' },
  }),
  contested: { on: 7, reason: 'L’accueil ne connaît pas la consigne\u00a0: deux visites refusées cette semaine.' },
}

/** Answered, and nobody said anything: it closed by itself. */
export const silent: Answered = {
  by: 'ibrahim',
  on: 140,
  project: 'Roue libre',
  place: 'commune:26281',
  challenge: 'economie-circulaire',
  title: 'Un vélo réparé n’est pas un déchet',
  wants: 'Vendre des vélos réparés sans tenir un registre de déchets.',
  kind: 'state_local',
  administration: 'Service des installations classées',
  how: 'interpretation',
  rule: 'Le vélo déposé est un déchet tant qu’un registre ne dit pas le contraire.',
  tried: 'Un appel.',
  consequence: 'Une demi-journée d’écritures par semaine.',
  request: 'Une lecture écrite.',
  neededIn: null,
  matter: 'environment',
  scale: 'country',
  sorted: { on: 137, level: 2, purpose: 'Que rien de dangereux ne soit abandonné ni vendu.' },
  answered: 118,
  outcome: () => ({
    kind: 'already_lawful',
    said: 'Un vélo donné pour être réparé, et qui l’est, n’est pas un déchet. Aucun registre n’est dû.',
    legalBasis: 'Définition du déchet, code de l’environnement (exemple de démonstration)',
    details: {
      letter:
        'Nous vous confirmons qu’un vélo remis en vue de sa réparation, et réparé, ne relève pas du registre des déchets.',
    },
  }),
}

export const overCases: readonly Answered[] = [
  bread,
  nursery,
  derogated,
  tested,
  changed,
  maintained,
  waiting,
  reopened,
]

/** Sent to the wrong desk: told who it is for, before anyone had it in hand. */
export const misaddressed: Asked & { rerouted: { on: number; to: string; said: string } } = {
  by: 'nadia',
  on: 90,
  project: 'Permis de bouger',
  place: 'commune:23096',
  challenge: 'chomage-de-longue-duree',
  title: 'Demander un agrément d’entreprise solidaire',
  wants: 'Obtenir l’agrément d’entreprise solidaire d’utilité sociale.',
  kind: 'municipality',
  administration: 'Mairie',
  how: 'nobody',
  rule: '',
  tried: 'Deux passages en mairie.',
  consequence: 'Un financeur attend l’agrément.',
  request: 'Savoir à qui écrire.',
  neededIn: 60,
  matter: 'work',
  scale: 'here',
  rerouted: {
    on: 89,
    to: 'La préfecture du département, direction chargée de l’emploi et des solidarités.',
    said: 'L’agrément se demande au préfet du département (code du travail, R3332-21-3). Deux mois de silence sur un dossier complet valent accord.',
  },
}

/** Taken back by its holder, who found another way. */
export const takenBack: Asked & { withdrawn: number } = {
  by: 'maelle',
  on: 58,
  project: 'Dernier kilomètre',
  place: 'commune:69266',
  challenge: 'transition-ecologique',
  title: 'Livrer à vélo dans une rue piétonne',
  wants: 'Entrer avec un vélo-cargo dans une rue piétonne après dix heures.',
  kind: 'municipality',
  administration: 'Service de la voirie',
  how: 'delay',
  rule: '',
  tried: 'Un formulaire en ligne.',
  consequence: 'On décharge à cent mètres.',
  request: 'Une autorisation annuelle.',
  neededIn: null,
  matter: 'transport',
  scale: 'here',
  withdrawn: 52,
}
