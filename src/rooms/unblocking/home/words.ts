import { count } from '#core/pure/text.ts'
import { climbDays, handDays, type Level, type OutcomeKind, type Scale, silentDays } from '../rules.ts'

const nb = '\u00a0'
const working = (days: number) => count(days, 'jour ouvré', 'jours ouvrés')

export const words = {
  title: 'Débloquer un projet',
  lede: 'Un projet utile coincé entre deux cases, une règle lue de travers, une réponse qui ne vient pas\u00a0: vous écrivez une fois, une personne qui a le pouvoir d’agir prend le dossier, et la solution trouvée sert au suivant.',
  ask: 'Signaler un blocage',
  mine: 'Mes dossiers',

  already: 'Quelqu’un a peut-être déjà levé ce blocage',
  alreadyIntro: 'Cherchez avec vos mots parmi les solutions déjà trouvées, sans rien déposer.',
  search: 'Chercher un blocage déjà levé',
  searchExample: 'Prêter des voitures, ouvrir une crèche\u2026',

  what: 'Un hacker public',
  is: 'Ce qu’il est',
  isList: [
    'Un agent public nommé par une autorité, par un acte publié, pour un territoire, des domaines et une durée.',
    'Placé assez haut pour obtenir une réponse\u00a0: demander, réunir les services, proposer une décision, parfois la signer.',
    'Tenu par une horloge que vous voyez, et par une suppléance quand il est absent.',
  ],
  isNot: 'Ce qu’il n’est pas',
  isNotList: [
    'Il n’annule aucune règle. Une règle protège quelque chose ou quelqu’un\u00a0: il commence par le dire.',
    'Il ne décide pas à la place du service compétent, et n’offre aucun passe-droit.',
    'Il ne juge pas les agents, et ne remplace ni un recours, ni un avocat, ni le Défenseur des droits. Votre délai de recours continue de courir.',
  ],

  how: 'Comment cela se passe',
  steps: [
    {
      title: 'Vous écrivez, avec vos mots.',
      body: 'Un brouillon se garde aussi longtemps qu’il faut. Avant l’envoi, on vous montre les cas semblables et, s’il y a lieu, la bonne porte.',
    },
    {
      title: `Quelqu’un le lit, sous ${working(handDays)}.`,
      body: 'Recevable, urgent, ou «\u00a0pas nous, voici qui\u00a0»\u00a0: toute demande reçoit une réponse.',
    },
    {
      title: 'Une personne le prend en main.',
      body: `Assez haut placée pour la décision qui bloque. Sans personne pendant ${working(handDays)}, il est signalé au niveau supérieur.`,
    },
    {
      title: 'Vous recevez une réponse écrite, et vous dites si elle vous convient.',
      body: `Sinon, vous rouvrez le dossier. Sans nouvelle de vous pendant ${silentDays}${nb}jours, il se ferme.`,
    },
  ],
  delays: 'En combien de temps',
  delaysIntro:
    'À partir du jour où le dossier est recevable. L’horloge ne s’arrête que si l’on attend quelque chose, et la raison est écrite.',
  delayKind: 'Ce qui bloque',
  delayDays: 'Réponse visée',
  delayUrgent: 'Si c’est urgent',
  days: working,
  late: `Passé ce délai, le dossier monte d’un niveau, jusqu’au plus haut, avec tout ce qui a été fait ; et chaque niveau suivant a ${working(climbDays)}.`,

  ladder: 'L’échelle',
  ladderIntro: 'On ne monte que si l’échelon n’a pas pu, ou pas voulu, répondre. Vous n’avez rien à refaire.',
  rungs: {
    5: 'Quand plusieurs ministères doivent s’accorder.',
    4: 'Quand la règle vient de l’État et qu’il faut l’interpréter, l’expérimenter ou la changer.',
    3: 'Réunit les services de la région\u00a0; le préfet peut, dans certains cas, déroger par un arrêté motivé.',
    2: 'Interroge les services du département, lève un malentendu, obtient une réponse.',
    1: 'Le référent de la commune, de l’intercommunalité ou du service.',
  } satisfies Record<Level, string>,

  ends: 'Comment cela peut finir',
  endsIntro: 'La liste est fermée. Vous pouvez aussi retirer votre dossier à tout moment.',
  outcomes: {
    already_lawful: 'Une lettre le dit noir sur blanc, et vous pouvez la montrer.',
    adjusted: 'Le service lit la règle autrement, ou change sa façon de faire.',
    derogation: 'Une décision motivée, publiée, pour vous seul, quand ses conditions sont réunies.',
    experiment: 'Un essai, à un endroit, pour une durée, évalué.',
    rule_change:
      'La proposition est signalée à qui peut écrire une note au ministère. Une note envoyée est publique, et la réponse aussi.',
    refused: 'La règle tient\u00a0: on vous dit pourquoi, ce qu’elle protège et sur quel texte elle repose.',
    rerouted: 'On vous dit qui décide et comment le joindre. C’est à vous d’y porter votre demande.',
  } satisfies Record<OutcomeKind, string>,

  secret: 'Ce que nous promettons',
  secretList: [
    `Votre dossier est confidentiel. Le lisent vous, ceux qui tiennent la fiche du projet, la personne qui l’a en main ou sa suppléante, et qui supervise. Personne d’autre, pas même qui administre le site.`,
    'Chaque lecture est écrite, avec sa date, et vous voyez qui a lu.',
    'Aucun agent n’est nommé en public\u00a0: une fonction et un service, jamais une personne.',
    'Une solution n’est publiée que sans rien qui permette de vous reconnaître, relue deux fois, et si vous le voulez bien.',
  ],

  doors: 'Voir et comprendre',
  door: {
    hackers: { title: 'Les hackers publics', text: 'Qui peut débloquer quoi, où, à quel niveau, et par quel acte.' },
    precedents: {
      title: 'Les solutions trouvées',
      text: 'Des blocages levés, avec la base juridique et une lettre à réutiliser.',
    },
    figures: { title: 'Les chiffres', text: 'Combien de dossiers, en combien de temps, et comment ils finissent.' },
    tests: { title: 'Les essais', text: 'Ce que nous essayons, ce que nous mesurons, ce qui n’a pas marché.' },
    notes: { title: 'Vers la loi', text: 'Ce qui remonte aux ministères, et ce qu’ils répondent ou ne répondent pas.' },
    priorities: { title: 'La priorité', text: 'Les critères qui disent quel dossier passe d’abord.' },
  },

  priorities: 'Comment la priorité est calculée',
  prioritiesLede:
    'Tous les dossiers ont une réponse. Quand il faut choisir par lequel commencer, la règle est la même pour tous\u00a0: ce que le projet changerait, multiplié par l’urgence.',
  scale: 'Ce que le projet changerait',
  scaleIntro:
    'Jusqu’où il irait, une fois débloqué. C’est vous qui le dites\u00a0; la personne qui trie le corrige si votre demande dit autre chose.',
  urgency: 'L’urgence',
  urgencyIntro:
    'La date à laquelle il vous faut une réponse. Celui qui trie peut aussi dire le dossier urgent, en écrivant pourquoi.',
  points: 'Points',
  criterion: 'Critère',
  table: 'De 1 à 16',
  tableCaption: 'La priorité, selon la portée et l’urgence',
  urgencies: {
    1: 'Pas de date, ou dans plus de six mois',
    2: 'Dans six mois au plus',
    3: 'Dans deux mois au plus',
    4: 'Dans trois semaines au plus, ou dit urgent',
  } satisfies Record<1 | 2 | 3 | 4, string>,
  scaleShort: { here: 'Ici', neighbours: 'Voisinage', region: 'Région', country: 'France' } satisfies Record<
    Scale,
    string
  >,
  pointsAfter:
    'À égalité, le plus ancien passe d’abord. La priorité ne change pas le délai visé\u00a0: seul un dossier dit urgent a moitié moins de temps.',
} as const
