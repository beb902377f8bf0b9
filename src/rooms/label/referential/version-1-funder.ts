import type { Criterion } from '../rules.ts'

/** What is asked of a funder: a bank, a solidarity fund, a foundation, a local authority, a savings association. */
export const funderCriteria: Criterion[] = [
  {
    code: 'identify',
    title: 'Identifier au-delà de son cercle',
    statement: 'Vous financez aussi des projets que personne de votre réseau ne vous a recommandés.',
    help: [
      'Dites d’où viennent les demandes, et lesquelles n’arrivent jamais jusqu’à vous\u00a0: trop petites, trop loin, trop tôt.',
      'Une fiche de repérage reste privée tant que le porteur n’a pas donné son accord.',
    ],
    example: 'Un quart de nos demandes vient d’une page ouverte à tous. Elle a permis 9 prêts sur 31 en 2025.',
    levels: [
      'Nous étudions ce que nos partenaires nous envoient.',
      'Une demande directe est possible, mais rare.',
      'Une entrée ouverte à tous existe, et nous comptons ce qui en vient.',
      'Nous allons vers ceux que nous ne finançons jamais, et nous adaptons nos instruments pour eux.',
    ],
    evidence: false,
    details: [
      { name: 'requests', label: 'Demandes reçues l’an dernier', kind: 'number' },
      { name: 'requests_beyond', label: 'Dont sans recommandation', kind: 'number' },
    ],
  },
  {
    code: 'refer',
    title: 'Prescrire, réorienter et suivre jusqu’à l’issue',
    statement: 'Qui n’est pas financé repart avec une raison écrite et une autre voie, et vous savez ce qu’il devient.',
    help: [
      'La règle a été observée chez Ronalpia, association née à Lyon en 2013\u00a0: aucun candidat écarté sans autre voie proposée.',
      'Le porteur choisit ce qui est transmis. Il peut dire non.',
    ],
    example:
      'Trop tôt pour un prêt, un projet a été adressé à un incubateur. Il est revenu dix mois plus tard, prêt à emprunter.',
    levels: [
      'Un refus n’est pas motivé.',
      'Un refus est motivé, mais ne propose rien.',
      'Chaque refus donne une raison et une autre voie, qui porte un nom.',
      'Nous vérifions que l’autre voie a répondu, et nous revoyons le projet s’il revient.',
    ],
    evidence: true,
    details: [
      { name: 'declined', label: 'Demandes refusées l’an dernier', kind: 'number' },
      { name: 'redirected', label: 'Dont réorientées vers une structure nommée', kind: 'number' },
    ],
  },
  {
    code: 'instruments',
    title: 'Des instruments et des montants affichés',
    statement: 'Ce que vous apportez, de combien à combien, et à quelles conditions, se lit avant de demander.',
    help: [
      'Pour chaque instrument\u00a0: subvention, prêt, garantie, fonds propres, avance remboursable. Donnez le plus petit et le plus grand montant.',
      'Dites le coût complet\u00a0: taux, frais, garanties demandées, part au capital.',
    ],
    example:
      'Prêt sans garantie personnelle, de 5\u00a0000 à 60\u00a0000\u00a0euros, à 2\u00a0%, sur cinq ans au plus.',
    levels: [
      'Les conditions se découvrent au rendez-vous.',
      'Les instruments sont nommés, sans montant ni coût.',
      'Chaque instrument a ses montants et son coût complet, publiés.',
      'Un porteur peut calculer seul ce qu’il recevra et ce qu’il rendra.',
    ],
    evidence: true,
    details: [
      { name: 'instruments', label: 'Quels instruments\u00a0?', kind: 'text' },
      { name: 'smallest', label: 'Plus petit montant', hint: 'En euros.', kind: 'number' },
      { name: 'largest', label: 'Plus grand montant', hint: 'En euros.', kind: 'number' },
    ],
  },
  {
    code: 'delay',
    title: 'Un délai annoncé et tenu',
    statement: 'Le délai entre une demande complète et votre réponse, puis le versement, est annoncé et mesuré.',
    help: [
      'Donnez le délai dans lequel neuf demandes sur dix ont eu leur réponse, pas le plus court.',
      'Un versement qui tarde peut arrêter un projet\u00a0: comptez-le aussi.',
    ],
    example:
      'Réponse en 30 jours annoncés. En 2025, neuf demandes sur dix ont eu la leur en 34 jours, versement compris en 51.',
    levels: [
      'Aucun délai n’est annoncé.',
      'Un délai est annoncé, mais n’est pas mesuré.',
      'Le délai annoncé est mesuré, et un retard est expliqué au porteur.',
      'Les délais réels sont publiés, versements compris, et le plus souvent tenus.',
    ],
    evidence: false,
    details: [
      { name: 'announced_days', label: 'Délai de réponse annoncé', hint: 'En jours.', kind: 'number' },
      { name: 'real_days', label: 'Délai tenu pour neuf demandes sur dix', hint: 'En jours.', kind: 'number' },
    ],
  },
  {
    code: 'public_criteria',
    title: 'Des critères publics, une décision motivée',
    statement: 'Les critères de choix sont publiés, et ceux qui décident sont connus.',
    help: [
      'Dites qui décide, à combien, et comment un intérêt personnel est déclaré.',
      'Un critère se lit et se vérifie\u00a0: «\u00a0projet ambitieux\u00a0» n’en est pas un.',
    ],
    example:
      'Notre grille de huit points est en ligne. Le comité de cinq personnes est nommé, et chacun se retire s’il connaît le projet.',
    levels: [
      'Le choix se fait au jugé.',
      'Des critères existent, mais restent internes.',
      'Critères et composition du comité sont publics.',
      'Chaque porteur reçoit sa note, critère par critère, et peut demander un second examen.',
    ],
    evidence: true,
    details: [
      { name: 'who_decides', label: 'Qui décide, et à combien\u00a0?', kind: 'text' },
      { name: 'sessions', label: 'Comités tenus l’an dernier', kind: 'number' },
    ],
  },
  {
    code: 'fair_price',
    title: 'Un appui gratuit, ou à prix affiché',
    statement:
      'Étudier une demande ne coûte rien au porteur, et tout conseil vendu avec l’argent est affiché et facultatif.',
    help: [
      'Des frais de dossier se disent avant de demander, pas à la signature.',
      'Un financement n’oblige jamais à acheter un conseil.',
    ],
    example: 'Aucun frais de dossier. Un suivi de trois rendez-vous est offert la première année.',
    levels: [
      'Des frais apparaissent en cours de route.',
      'Les frais sont dits au premier rendez-vous.',
      'L’étude est gratuite, ou son prix est affiché.',
      'L’appui avant et après le financement est gratuit, et ouvert à ceux que l’on n’a pas financés.',
    ],
    evidence: false,
    details: [
      { name: 'fees', label: 'Frais demandés au porteur', hint: 'En euros. Zéro s’il n’y en a pas.', kind: 'number' },
    ],
  },
  {
    code: 'account',
    title: 'Rendre compte',
    statement: 'Chaque année, vous publiez ce qui a été demandé, promis, signé et versé, sans jamais les confondre.',
    help: [
      'Un montant promis n’est pas un montant versé\u00a0: les deux se publient à part.',
      'Aucun porteur n’est nommé sans son accord.',
    ],
    example:
      '2025\u00a0: 1,8 million d’euros demandé, 640\u00a0000 signés, 512\u00a0000 versés, pour 31 projets. Deux prêts n’ont pas été remboursés.',
    levels: [
      'Nous rendons compte à nos apporteurs seulement.',
      'Un total est publié, sans dire ce qui est versé.',
      'Montants signés et versés sont publiés à part, avec le nombre de projets.',
      'S’y ajoutent les refus par motif, les échecs, et ce que les projets ont changé.',
    ],
    evidence: false,
    details: [
      { name: 'funded', label: 'Projets financés l’an dernier', kind: 'number' },
      { name: 'paid', label: 'Montant versé l’an dernier', hint: 'En euros.', kind: 'number' },
    ],
  },
]
