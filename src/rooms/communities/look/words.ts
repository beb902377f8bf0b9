import { count, joinWords, quoted } from '#core/pure/text.ts'
import type { Meeting } from './queries-near.ts'
import type { RaiseRefusal } from './rules.ts'

export const words = {
  title: 'Avant de construire, regardez',
  lede: 'Une communauté existe peut-être déjà chez vous, sous un autre nom. Commencez par un lieu\u00a0: nous montrons qui s’y rassemble, qui y agit et qui voudrait commencer.',
  place: 'Lieu',
  placeHint:
    'Commune, intercommunalité, département, région, ou un nom d’usage\u00a0: «\u00a0Grand Lyon\u00a0», «\u00a0Haut-Jura\u00a0».',
  look: 'Regarder',
  whichPlace: 'Plusieurs lieux portent ce nom\u00a0: choisissez.',
  noPlace: 'Aucun lieu ne porte ce nom. Essayez le nom d’une commune ou d’un département.',
  underway: 'Ce que vous avez commencé',
  states: { draft: 'Brouillon', dialogue: 'En dialogue' } as Record<string, string>,
  at: (name: string) => `À regarder\u00a0: ${name}`,
  sums: {
    communities: (n: number) => (n < 2 ? 'communauté sur ce territoire' : 'communautés sur ce territoire'),
    structures: (n: number) => (n < 2 ? 'structure à connaître' : 'structures à connaître'),
    hands: (n: number) => (n < 2 ? 'main levée près d’ici' : 'mains levées près d’ici'),
  },
  communities: 'Les communautés qui existent',
  communitiesIntro: 'Leur territoire est celui-ci, le contient, s’y trouve, ou le chevauche.',
  meets: {
    same: 'Ce territoire',
    inside: 'Dans ce territoire',
    around: 'Contient ce territoire',
    across: 'Chevauche ce territoire',
  } satisfies Record<Meeting, string>,
  members: (n: number) => (n === 0 ? 'pas encore de membre' : count(n, 'membre', 'membres')),
  seat: (place: string) => `Foyer\u00a0: ${place}`,
  noCommunity: 'Aucune communauté ici pour le moment',
  noCommunityText:
    'Ni ici, ni dans un territoire qui contient celui-ci ou qu’il contient. Regardez encore les structures ci-dessous\u00a0: un collectif existe parfois sans être inscrit.',
  structures: 'Collectifs, réseaux et structures actives',
  structuresIntro: 'D’abord celles qui rassemblent déjà, puis celles qui ont le label, puis les autres.',
  gathers: 'Rassemble des acteurs',
  noStructure: 'Aucune structure n’est inscrite ici',
  noStructureText: 'Si vous en connaissez une, sa fiche la rendrait visible de tous.',
  addStructure: 'Inscrire une structure',
  allStructures: 'Toutes les structures de l’annuaire ici',
  hands: 'Qui a levé la main',
  nearby: (n: number) => `${count(n, 'acteur', 'acteurs')} près de chez vous ${n < 2 ? 'a' : 'ont'} levé la main`,
  people: (n: number) =>
    n < 2
      ? 'Une personne, en son nom\u00a0: elle n’est pas nommée.'
      : `${n} personnes, en leur nom\u00a0: elles ne sont pas nommées.`,
  noHand: 'Personne n’a encore levé la main ici',
  noHandText: 'Levez la vôtre\u00a0: les suivants sauront qu’ils ne sont pas seuls, et vous serez prévenu.',
  groups: 'Groupes de travail',
  national: 'Groupe national',
  raise: {
    title: 'Lever la main',
    text: 'Vous voudriez faire quelque chose ici, sans vouloir commencer seul. Votre organisation est nommée\u00a0; en votre nom seul, vous êtes seulement compté. Vous êtes prévenu, une fois par semaine au plus, quand quelqu’un commence ou lève la main près d’ici.',
    inName: 'Au nom de',
    myself: 'Moi seul',
    myselfHint: 'Vous êtes compté, jamais nommé.',
    message: 'Ce que vous aimeriez faire (facultatif)',
    messageHint:
      'Affiché à côté du nom de l’organisation. En votre nom seul, il n’est montré à personne d’autre que vous.',
    submit: 'Lever la main',
    signIn: 'Se connecter pour lever la main',
    up: (place: string) => `Votre main est levée pour ${place}`,
    upAs: (organisation: string) => `Au nom de ${quoted(organisation)}, nommée sur cette page.`,
    upAlone: 'En votre nom\u00a0: vous êtes compté, pas nommé.',
    lower: 'Baisser la main',
    raised: (place: string) => `Votre main est levée pour ${place}. Nous vous écrirons quand quelque chose bougera.`,
    lowered: (place: string) => `Votre main est baissée pour ${place}, et votre message effacé.`,
    refusals: {
      'not-yours': 'Vous ne tenez pas cette organisation.',
      already: 'Votre main est déjà levée pour ce lieu.',
    } satisfies Record<RaiseRefusal, string>,
    choose: 'Choisissez au nom de qui.',
  },
  next: {
    title: 'Et maintenant\u00a0?',
    text: 'Rejoindre ce qui existe est souvent le plus court. Si rien ne convient, deux chemins\u00a0:',
    beside:
      'Une communauté couvre déjà une partie de ce territoire\u00a0: avant d’en créer une autre, le site vous fera dialoguer avec elle, quinze jours au plus.',
    begin: 'Construire une communauté pas à pas',
    beginText: 'Sept étapes, des outils, et un début daté. Le brouillon reste à vous tant que vous ne demandez rien.',
    declare: 'Déclarer une communauté qui existe déjà',
    declareText: 'PTCE, collectif, réseau\u00a0: deux faits datés suffisent. Pas de démarche à refaire.',
  },
  pathways: 'Lire la démarche et ses outils',
  index: 'Toutes les communautés',
} as const

export const letters = {
  news: {
    subject: (place: string) => `Du mouvement près de chez vous\u00a0: ${place}`,
    paragraphs: (place: string, hands: number, organisations: readonly string[], communities: number) => [
      `Vous avez levé la main pour ${place}. Voici ce qui s’est passé près d’ici depuis notre dernier message.`,
      ...(hands > 0
        ? [
            `${count(hands, 'main s’est levée', 'mains se sont levées')}${
              organisations.length > 0 ? `, dont ${joinWords(organisations)}` : ''
            }.`,
          ]
        : []),
      ...(communities > 0
        ? [communities < 2 ? 'Une communauté a commencé\u00a0:' : `${communities} communautés ont commencé\u00a0:`]
        : []),
    ],
    action: 'Voir qui est là',
    closing:
      'Pour ne plus recevoir ces nouvelles, baissez la main sur cette page. Nous écrivons une fois par semaine au plus.',
  },
} as const
