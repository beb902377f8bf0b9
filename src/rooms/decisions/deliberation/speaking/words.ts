import { count, quoted } from '#core/pure/text.ts'
import { argumentLength, ideaLength, minorityDays, mostIdeas, roundLength } from '../rules.ts'

export const words = {
  voice: 'Au nom de qui parlez-vous\u00a0?',
  own: 'En votre nom.',
  named: (name: string) => `Au nom de ${quoted(name)}.`,
  round: {
    title: 'Prendre la parole',
    lede: (until: string) =>
      `Chaque voix écrit une fois. Vous pouvez relire et changer votre texte jusqu’au ${until}, heure de Paris.`,
    body: 'Ce que vous en pensez',
    hint: `Ce qui compte pour vous, et pourquoi. ${count(roundLength, 'caractère', 'caractères')} au plus.`,
    save: 'Enregistrer ma contribution',
    saved: 'Votre contribution est enregistrée. Vous pouvez la changer jusqu’au terme.',
  },
  ideas: {
    title: 'Proposer une idée',
    lede: (until: string) =>
      `Une idée courte à la fois, ${count(mostIdeas, 'idée', 'idées')} au plus pour chaque voix, jusqu’au ${until}, heure de Paris.`,
    body: 'Votre idée',
    hint: `En une phrase ou deux\u00a0: ce que l’on ferait. ${count(ideaLength, 'caractère', 'caractères')} au plus.`,
    save: 'Proposer cette idée',
    saved: 'Votre idée est enregistrée.',
  },
  anonymous: 'Sans nom',
  anonymousHint:
    'Ni les membres, ni qui anime, ni le public ne verront de qui cela vient, maintenant ou plus tard. Cela ne change plus ensuite. Pour empêcher de parler deux fois, la base garde la voix\u00a0: qui administre le serveur pourrait techniquement l’y lire.',
  anonymousKept: 'Ce texte est sans nom, et le reste.',
  namedKept: 'Ce texte porte le nom de sa voix, et le garde.',
  public:
    'Quand la parole sera close, tout le monde lira ce qui est dit. Le nom d’une personne n’est montré qu’aux membres.',
  already: 'Ce que vous avez déjà écrit',
  back: 'Revenir à la décision',
  all: {
    title: 'Tout ce qui a été dit',
    lede: (n: number) =>
      `${count(n, 'contribution', 'contributions')}. L’ordre est tiré au hasard\u00a0: personne ne parle en premier.`,
    grouped: (n: number) => `${count(n, 'idée', 'idées')}, sous la proposition où chacune est rangée.`,
  },
  withdrawTitle: 'Retirer ce que vous avez écrit\u00a0?',
  withdrawText: 'Le texte sera effacé. Personne ne pourra le relire.',
  withdraw: 'Retirer',
  keep: 'Ne rien changer',
  withdrawn: 'C’est retiré.',
  misgroupedTitle: 'Cette idée est mal groupée',
  misgroupedLede: 'Dites pourquoi. Votre argument est signé, et tout le monde le lit.',
  idea: 'L’idée',
  why: 'Pourquoi\u00a0?',
  send: 'Publier',
  sent: 'Votre argument est publié.',
  debate: {
    title: 'Le débat',
    lede: 'Pour, contre, ou une question. Rien ne se réécrit après coup\u00a0; à la clôture, plus rien ne s’ajoute.',
    form: 'Donner un argument',
    side: 'C’est un argument',
    body: 'Votre argument, ou votre question',
    hint: `${count(argumentLength, 'caractère', 'caractères')} au plus. Signé du nom de votre voix.`,
    none: 'Aucun argument',
    noneText: 'Personne n’a encore rien dit pour ou contre.',
  },
  minority: {
    title: 'Un avis minoritaire',
    lede: `Dans les ${count(minorityDays, 'jour', 'jours')} qui suivent la clôture, chaque voix qui pouvait voter laisse un texte, une fois. Il est gardé pour toujours avec la décision, sur sa page publique.`,
    body: 'Votre avis',
    hint: 'Ce que la décision ne dit pas. Relisez\u00a0: il ne se change pas et ne se retire pas.',
    save: 'Laisser cet avis',
    saved: 'Votre avis est gardé avec la décision.',
  },
  errors: {
    voice: 'Choisissez au nom de qui vous parlez.',
    body: 'Écrivez quelque chose.',
    side: 'Dites si c’est pour, contre, ou une question.',
    why: 'Dites pourquoi, en dix caractères au moins.',
  },
} as const
