import type { Criterion } from '../rules.ts'

/** What is asked of a support network: an incubator, a local support scheme, a chamber, a third place that accompanies. */
export const networkCriteria: Criterion[] = [
  {
    code: 'identify',
    title: 'Identifier au-delà de son cercle',
    statement: 'Vous allez vers des porteurs de projet qui ne vous connaissent pas encore.',
    help: [
      'Dites où vous cherchez, qui vous alerte, et qui n’arrive jamais jusqu’à vous.',
      'Une fiche de repérage reste privée tant que le porteur n’a pas donné son accord.',
    ],
    example:
      'Chaque trimestre, nous tenons une journée dans un bourg où nous n’avons suivi personne. En 2025, 14 projets repérés sur 40 venaient de là.',
    levels: [
      'Les projets viennent à nous d’eux-mêmes.',
      'Nous allons à leur rencontre de temps en temps, surtout dans notre réseau.',
      'Un repérage régulier a lieu hors de notre réseau, et nous en comptons les résultats.',
      'Nous savons qui nous n’atteignons pas, et nous changeons notre façon de faire pour y parvenir.',
    ],
    evidence: false,
    details: [
      { name: 'spotted', label: 'Projets repérés l’an dernier', kind: 'number' },
      { name: 'spotted_beyond', label: 'Dont venus de hors de votre réseau', kind: 'number' },
      { name: 'where', label: 'Où cherchez-vous\u00a0?', kind: 'text' },
    ],
  },
  {
    code: 'refer',
    title: 'Prescrire et suivre jusqu’à l’issue',
    statement: 'Vous adressez un projet à qui peut l’aider, avec son accord, et vous savez ce qui en est advenu.',
    help: [
      'Le porteur choisit les documents transmis. Il peut dire non.',
      'Une structure qui porte aussi ses propres projets ne se les adresse jamais à elle-même.',
    ],
    example:
      'Un mois après chaque mise en relation, nous appelons les deux parties. Le résultat est noté dans un tableau.',
    levels: [
      'Nous donnons des noms et des adresses.',
      'Nous écrivons à la structure d’arrivée, sans toujours savoir la suite.',
      'Chaque projet adressé est suivi jusqu’à une réponse.',
      'L’issue est connue de tous, et nous corrigeons nos orientations d’après elle.',
    ],
    evidence: false,
    details: [
      { name: 'referred', label: 'Projets adressés à d’autres l’an dernier', kind: 'number' },
      { name: 'outcome_known', label: 'Dont l’issue est connue', kind: 'number' },
    ],
  },
  {
    code: 'redirect',
    title: 'Réorienter ceux que l’on n’accompagne pas',
    statement: 'Personne n’est écarté sans qu’une autre voie lui soit proposée.',
    help: [
      'La règle a été observée chez Ronalpia, association née à Lyon en 2013\u00a0: aucun candidat écarté sans autre voie proposée.',
      'Une autre voie porte un nom\u00a0: une structure, un dispositif, une personne à joindre. Une liste de liens n’en est pas une.',
    ],
    example:
      'Sur 60 candidatures, 12 ont été retenues. Les 48 autres ont reçu un appel, une raison et le nom de la personne suivante.',
    levels: [
      'Un refus est une lettre type, ou un silence.',
      'Un refus est motivé, mais ne propose rien.',
      'Chaque refus est motivé et propose une autre voie.',
      'La structure proposée est prévenue, et nous vérifions qu’elle a répondu.',
    ],
    evidence: true,
    details: [
      { name: 'declined', label: 'Candidatures non retenues l’an dernier', kind: 'number' },
      { name: 'redirected', label: 'Dont réorientées vers une structure nommée', kind: 'number' },
    ],
  },
  {
    code: 'method',
    title: 'Une méthode d’accompagnement que l’on peut lire',
    statement: 'Vos étapes, leur durée et ce qu’elles produisent sont écrits et remis à chaque porteur.',
    help: [
      'Un accompagnement commence par un diagnostic partagé. Il a des objectifs, des séances et un bilan des deux côtés.',
      'Votre propre méthode convient\u00a0: il suffit qu’un porteur sache d’avance ce qui l’attend.',
    ],
    example: 'Un livret de six pages décrit nos quatre étapes, sur neuf mois. Il est remis au premier rendez-vous.',
    levels: [
      'Chaque accompagnateur fait à sa façon.',
      'Des étapes existent, mais ne sont pas écrites.',
      'La méthode est écrite, remise à chaque porteur et suivie.',
      'Elle est publiée et revue chaque année avec des porteurs accompagnés.',
    ],
    evidence: true,
    details: [
      { name: 'months', label: 'Durée habituelle d’un accompagnement', hint: 'En mois.', kind: 'number' },
      { name: 'steps', label: 'Quelles sont vos étapes\u00a0?', kind: 'text' },
    ],
  },
  {
    code: 'team',
    title: 'Une équipe à la mesure',
    statement: 'Des personnes nommées suivent un nombre de projets qui leur laisse le temps de les suivre.',
    help: [
      'Comptez les personnes qui accompagnent vraiment, en équivalents temps plein, bénévoles à part.',
      'Aucun nombre n’est exigé\u00a0: ce qui compte est le temps donné à chaque projet.',
    ],
    example: 'Trois accompagnatrices à plein temps suivent 33 projets, soit onze chacune.',
    levels: [
      'Personne n’est chargé de l’accompagnement en particulier.',
      'Une personne s’en charge, sans temps réservé.',
      'Chaque projet a son référent, et chaque référent un nombre de projets limité.',
      'L’équipe se forme chaque année, et un projet garde un appui quand son référent s’absente.',
    ],
    evidence: false,
    details: [
      { name: 'supported', label: 'Projets accompagnés l’an dernier', kind: 'number' },
      { name: 'staff', label: 'Accompagnateurs, en équivalents temps plein', kind: 'number' },
    ],
  },
  {
    code: 'fair_price',
    title: 'Gratuit, ou à prix affiché',
    statement:
      'L’accompagnement est gratuit pour le porteur, ou son prix est connu de tous avant le premier rendez-vous.',
    help: [
      'Dites qui paie\u00a0: un porteur doit pouvoir comprendre de quoi vous vivez.',
      'Une part au capital, une commission ou une exclusivité sont un prix\u00a0: elles s’affichent aussi.',
    ],
    example: 'L’accompagnement est gratuit. Il est payé par la région et par deux fondations, nommées sur notre site.',
    levels: [
      'Le prix se discute au cas par cas.',
      'Le prix est dit au premier rendez-vous.',
      'La gratuité, ou le prix, est affichée avec ce qu’elle comprend.',
      'Nos financements sont publiés, et le prix n’écarte personne\u00a0: remise ou gratuité selon les moyens.',
    ],
    evidence: true,
    details: [
      { name: 'price', label: 'Prix pour le porteur', hint: 'En euros. Zéro si c’est gratuit.', kind: 'number' },
      { name: 'payers', label: 'Qui paie l’accompagnement\u00a0?', kind: 'text' },
    ],
  },
  {
    code: 'account',
    title: 'Rendre compte',
    statement:
      'Chaque année, vous dites combien de projets vous avez aidés, ce qu’ils sont devenus et ce qui a échoué.',
    help: [
      'Le registre public montre vos chiffres d’activité. Aucun porteur n’y est nommé sans son accord.',
      'Un abandon ou un échec se dit aussi\u00a0: c’est ce qui sert le plus aux autres.',
    ],
    example: 'Notre bilan 2025 dit que 7 projets sur 33 se sont arrêtés, et pourquoi, avec leur accord.',
    levels: [
      'Nous rendons compte à nos financeurs seulement.',
      'Un bilan est publié, sans suivi de ce que deviennent les projets.',
      'Le bilan annuel est public, échecs compris.',
      'Les porteurs jugent notre aide, et leurs avis sont publiés avec nos réponses.',
    ],
    evidence: false,
    details: [
      { name: 'last_report', label: 'Année du dernier bilan publié', kind: 'number' },
      { name: 'still_running', label: 'Projets toujours en activité un an après', kind: 'number' },
    ],
  },
]
