import type { Day } from '#core/pure/dates.ts'
import { formatDay } from '#core/pure/dates.ts'
import { count, quoted } from '#core/pure/text.ts'
import type { CommunityKind } from '../rules.ts'
import type { BeginningStatus, CreateRefusal, Origin, ProofKind } from './rules.ts'

export const proofKindNames: Record<ProofKind, string> = {
  meeting: 'Réunion',
  minutes: 'Compte rendu',
  project: 'Projet mené',
  event: 'Événement',
  other: 'Autre fait',
}

export const kindHints: Record<CommunityKind, string> = {
  collective: 'Des acteurs réunis, sans forme juridique commune.',
  ptce: 'Un pôle territorial de coopération économique, reconnu ou émergent.',
  network: 'Des membres reliés, avec ou sans structure.',
  group: 'Quelques acteurs engagés autour d’un objet.',
  other: 'Autre chose\u00a0: dites-le dans l’objet.',
}

export const statusNames: Record<BeginningStatus, string> = {
  draft: 'Brouillon',
  dialogue: 'En dialogue avec l’existant',
  created: 'Créée',
  abandoned: 'Abandonnée',
}

export const refusals: Record<CreateRefusal, string> = {
  over: 'C’est déjà fait ou abandonné\u00a0: rien n’a changé.',
  purpose: 'Dites d’abord à quoi elle servira.',
  proofs: 'Donnez au moins deux faits datés.',
  'name-taken':
    'Une communauté de ce nom existe déjà sur ce territoire\u00a0: rejoignez-la, ou choisissez un nom qui s’en distingue.',
  'not-asked': 'Une communauté qui couvre ce territoire n’a pas encore été consultée\u00a0: écrivez-lui d’abord.',
  'not-settled':
    'Le dialogue n’est pas terminé. Chaque communauté doit avoir donné son accord, laissé passer quinze jours, ou reçu votre réponse publique.',
}

export const activity: Record<string, string> = {
  'community.begun': 'La communauté commence',
  'community.declared': 'Communauté déclarée, avec ses preuves d’activité',
}

export const words = {
  titles: {
    pathway: 'Construire une communauté',
    existing: 'Déclarer une communauté qui existe',
  } satisfies Record<Origin, string>,
  ledes: {
    pathway:
      'Un lieu, un nom, une raison d’être. Ce brouillon n’est visible que de vous. Si quelque chose existe déjà, vous lui parlerez avant de créer.',
    existing:
      'PTCE, collectif, réseau, groupe\u00a0: dites depuis quand, avec qui, et ce qui le montre. Pas de démarche à refaire. Trois organisations du territoire la reconnaîtront ensuite.',
  } satisfies Record<Origin, string>,
  where: 'Où',
  place: 'Son lieu principal',
  placeHint: 'Le territoire dont elle est le foyer.',
  others: 'Autres lieux qu’elle couvre',
  othersHint: 'Un lieu à la fois\u00a0: enregistrez pour en ajouter un autre.',
  what: 'Ce qu’elle est',
  name: 'Nom',
  kind: 'Genre',
  purpose: 'À quoi elle sert',
  purposeHint: 'Deux ou trois phrases, publiques\u00a0: pour qui, pour quoi, avec qui.',
  website: 'Site',
  inName: 'Vous agissez au nom de',
  inNameHint:
    'Ce sera son premier membre. Une organisation est nommée publiquement\u00a0; une personne ne l’est qu’entre membres.',
  myself: 'Moi seul',
  history: 'Son histoire',
  founded: 'Depuis quand existe-t-elle\u00a0?',
  foundedHint: 'Une année, un mois ou un jour, tel que vous le savez\u00a0: 2017, juillet 2017 ou 14/07/2017.',
  outside: 'Ses liens avec l’extérieur',
  outsideHint: 'Collectivités, réseaux, financeurs, autres territoires avec qui elle travaille.',
  members: 'Ses membres',
  membersHint:
    'Un par ligne. Le nom exact d’une organisation de l’annuaire, ou son adresse sur ce site, la relie à sa fiche\u00a0; elle en est prévenue.',
  partial: 'Cette liste n’est pas exhaustive',
  proofs: 'Ce qui montre qu’elle est active',
  proofsHint: 'Deux faits datés au moins\u00a0: réunion, compte rendu, projet, événement. Ils seront publics.',
  moreProofs: 'Donner d’autres faits',
  proofKind: (row: number) => `Fait ${row}\u00a0: son genre`,
  fact: (row: number) => `Fait ${row}\u00a0: ce qui s’est passé`,
  on: (row: number) => `Fait ${row}\u00a0: quand`,
  onHint: '2017, juillet 2017 ou 14/07/2017.',
  link: (row: number) => `Fait ${row}\u00a0: lien qui le montre`,
  save: 'Enregistrer et relire',
  errors: {
    place: 'Donnez le lieu.',
    whichPlace: 'Plusieurs lieux portent ce nom\u00a0: choisissez.',
    noPlace: 'Aucun lieu ne porte ce nom.',
    name: 'Donnez son nom.',
    kind: 'Choisissez un genre.',
    purpose: 'Dites à quoi elle sert.',
    url: 'Une adresse complète, comme https://exemple.org/page.',
    inName: 'Choisissez au nom de qui vous agissez.',
    notYours: 'Vous ne tenez pas cette organisation.',
    when: 'Une date comme 2017, juillet 2017 ou 14/07/2017.',
    future: 'Ce fait n’a pas encore eu lieu.',
    proofKind: 'Choisissez le genre du fait.',
    fact: 'Dites ce qui s’est passé.',
    proofs: 'Donnez deux faits datés au moins.',
  },
  saved: 'C’est enregistré. Rien n’est encore public.',
  review: {
    places: 'Territoires',
    home: 'foyer',
    inName: 'Premier membre',
    myself: 'Vous, en votre nom',
    founded: 'Existe depuis',
    members: 'Membres nommés',
    inDirectory: 'dans l’annuaire',
    nameOnly: 'nom seul',
    proofs: 'Faits',
    edit: 'Modifier',
    abandon: 'Abandonner',
    see: 'Voir la communauté',
    private: 'Ce brouillon n’est visible que de vous.',
    similar: 'Des noms qui se ressemblent',
    similarText: 'Vérifiez que ce n’est pas la même communauté sous un autre nom.',
    existing: 'Ce qui existe déjà ici',
    existingIntro:
      'On ne crée pas un doublon sans parler à ce qui existe. Écrivez\u00a0: chaque communauté a quinze jours pour répondre. Son silence, passé ce délai, vous laisse continuer.',
    nothing: 'Rien n’existe sur ce territoire\u00a0: vous pouvez créer.',
    unasked: (n: number) => count(n, 'communauté à consulter', 'communautés à consulter'),
    message: 'Votre message aux communautés qui existent',
    messageHint:
      'Ce que vous voulez faire, et ce qui serait différent. Il leur est envoyé, et restera lisible avec leur réponse.',
    ask: (n: number) => (n < 2 ? 'Ouvrir le dialogue' : `Ouvrir le dialogue avec ces ${n} communautés`),
    asked:
      'Le message est parti. Vous serez prévenu des réponses\u00a0; sans réponse dans quinze jours, vous pourrez continuer.',
    messageMissing: 'Écrivez au moins une phrase.',
    ready: 'Tout est prêt',
    readyText: {
      pathway:
        'Sa page sera publique, en construction. Vous en êtes le premier membre, et la démarche commence à l’étape\u00a01.',
      existing:
        'Sa page sera publique, «\u00a0déclarée\u00a0». Les organisations nommées sont prévenues. Elle sera reconnue quand trois organisations du territoire l’auront attesté.',
    } satisfies Record<Origin, string>,
    create: { pathway: 'Créer la communauté', existing: 'Déclarer la communauté' } satisfies Record<Origin, string>,
    notYet: 'Pas encore',
  },
  created: {
    pathway: (name: string) => `${quoted(name)} commence. Première étape\u00a0: cartographier.`,
    existing: (name: string) =>
      `${quoted(name)} est déclarée. Invitez les organisations du territoire à la reconnaître.`,
  },
  abandon: {
    title: 'Abandonner\u00a0?',
    text: (name: string) =>
      `${quoted(name)} ne sera pas créée. Les communautés que vous avez consultées en seront informées sur la page du dialogue.`,
    submit: 'Abandonner',
    back: 'Revenir',
    done: (name: string) => `${quoted(name)} est abandonnée. Votre main levée, si elle l’est, le reste.`,
  },
  source: 'Déclaration',
} as const

export const letters = {
  named: {
    subject: (organisation: string, community: string) =>
      `${organisation} est nommée parmi les membres de ${quoted(community)}`,
    paragraphs: (organisation: string, community: string) => [
      `La communauté ${quoted(community)} vient d’être déclarée sur #FrenchImpact. ${organisation} est nommée parmi ses membres.`,
      'Si c’est juste, vous n’avez rien à faire\u00a0: elle y a une voix. Si ce n’est pas le cas, quittez la communauté depuis la page de ses membres.',
    ],
    action: 'Voir les membres',
  },
  free: {
    subject: (name: string) => `Vous pouvez créer ${quoted(name)}`,
    paragraphs: (name: string, on: Day) => [
      `Le dialogue avec les communautés qui existent est terminé au ${formatDay(on)}. Rien ne s’oppose plus à la création de ${quoted(name)}.`,
      'Relisez les réponses, puis créez, ou renoncez.',
    ],
    action: 'Relire et créer',
  },
} as const
