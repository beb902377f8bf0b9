import { formatDay } from '#core/pure/dates.ts'
import { count } from '#core/pure/text.ts'

export const words = {
  floor: { round: 'Le tour de table', ideas: 'Les idées' },
  openUntil: (at: string) => `La parole est ouverte jusqu’au ${at}, heure de Paris.`,
  amongMembers: 'Jusque-là, ce qui est dit se lit entre membres. Ensuite, tout le monde le lit.',
  membersOnly: 'Ce qui est dit sera lisible ici quand la parole sera close.',
  speak: { round: 'Écrire ma contribution', ideas: 'Proposer une idée' },
  mine: 'à vous',
  again: 'Relire ou changer ce que j’ai écrit',
  toSpeak: 'Se connecter pour prendre la parole',
  all: (n: number) => `Tout lire et imprimer (${count(n, 'contribution', 'contributions')})`,
  none: 'Personne n’a encore écrit.',
  nothingSaid: 'Personne n’a écrit.',
  anonymous: 'sans nom',
  fromWorkshop: (day: string) => `recueillie en atelier le ${formatDay(day)}`,
  withdraw: 'Retirer',
  misgrouped: 'Dire que c’est mal groupé',
  group: (label: string) => `Proposition\u00a0: ${label}`,
  unplaced: 'Pas encore groupées',
  aside: 'Laissées de côté',
  asideBecause: (reason: string) => `Laissée de côté\u00a0: ${reason}`,
  groupUntil: (at: string) =>
    `La suite est à qui anime jusqu’au ${at}, heure de Paris. Ensuite, tout membre pourra rassembler ce qui a été dit.`,
  groupOverdue: 'Le terme est passé\u00a0: tout membre peut rassembler ce qui a été dit et annoncer la suite.',
  lead: 'Pour qui anime',
  takeOver: 'Pour qui prend la suite',
  grouping: 'Regrouper les idées',
  proposals: 'Écrire les propositions',
  choice: 'Annoncer le choix',
  synthesis: 'Écrire la synthèse',
  synthesisTitle: 'La synthèse',
  leadRound: 'Le tour de table est fini. Écrivez la synthèse\u00a0: elle le clôt.',
  leadChoice: 'La parole est close. Il reste à annoncer le choix\u00a0: comment on tranche, et quand.',
  leadIdeas: (left: number) =>
    left === 0
      ? 'Toutes les idées ont leur place. Vous pouvez annoncer le choix.'
      : `${count(left, 'idée attend', 'idées attendent')} encore une place.`,
  workshop: 'L’atelier, à imprimer',
  debate: 'Les arguments',
  debateText: 'Pour, contre, ou une question. Chacun signe du nom de sa voix. À la clôture, plus rien ne s’ajoute.',
  argue: 'Donner un argument',
  noArgument: 'Aucun argument pour l’instant.',
  allArguments: (n: number) => `Lire tout le débat (${count(n, 'argument', 'arguments')})`,
  about: (idea: string) => `À propos de l’idée «\u00a0${idea}\u00a0», mal groupée\u00a0:`,
  minority: 'Écrire un avis minoritaire',
  minorityOpen: (until: string) =>
    `Qui pouvait voter peut laisser un avis minoritaire, gardé avec la décision, jusqu’au ${until}.`,
} as const
