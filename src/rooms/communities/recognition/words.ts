import { count, quoted } from '#core/pure/text.ts'
import type { SignRefusal } from './rules.ts'

export const refusals: Record<SignRefusal, string> = {
  over: 'Cette communauté n’est plus à reconnaître.',
  stranger: 'Vous ne tenez pas cette organisation.',
  'not-here': 'Cette organisation n’a ni siège ni action sur ce territoire.',
  'kept-by-declarer':
    'La personne qui a déclaré la communauté tient aussi cette organisation\u00a0: elle ne peut pas témoigner pour elle-même.',
  already: 'C’est déjà signé.',
}

export const activity: Record<string, string> = {
  'community.attested': 'Une organisation du territoire atteste',
  'community.objected': 'Objection à la reconnaissance',
  'community.objection_settled': 'Réponse à une objection',
  'community.recognised': 'Communauté reconnue par les acteurs locaux',
}

export const words = {
  title: 'D’où elle vient',
  ledes: {
    pathway: 'Construite ici pas à pas, après avoir regardé ce qui existait.',
    existing: 'Elle existait avant d’être inscrite ici. Voici ce qui le montre, et qui en témoigne.',
  },
  none: 'Inscrite d’après une source publique, citée sur sa page d’accueil. Personne n’a eu à la déclarer.',
  declared: 'Déclarée le',
  begun: 'Commencée le',
  by: 'Par',
  person: 'une personne membre',
  founded: 'Existe depuis',
  outside: 'Liens avec l’extérieur',
  recognised: 'Reconnue le',
  proofs: 'Ce qui montre qu’elle est active',
  dialogue: 'Le dialogue avec ce qui existait',
  dialogueIntro: 'Avant sa création, ces communautés ont été consultées. Leurs réponses restent lisibles ici.',
  noDialogue: 'Aucune communauté ne couvrait ce territoire quand elle a commencé.',
  attestations: 'Qui en témoigne',
  attestationsIntro:
    'Trois organisations du territoire, que le déclarant ne tient pas, et aucune objection sans réponse\u00a0: la communauté est alors reconnue.',
  left: (n: number) => `Il manque ${count(n, 'témoignage', 'témoignages')}`,
  blocked: (n: number) =>
    `${count(n, 'objection attend', 'objections attendent')} une réponse\u00a0: la reconnaissance est suspendue.`,
  isRecognised: 'Reconnue par les acteurs locaux',
  noAttestation: 'Aucun témoignage pour le moment',
  noAttestationText:
    'Votre organisation agit ici\u00a0? Une phrase signée suffit pour dire que cette communauté est bien à l’œuvre.',
  objections: 'Objections',
  noObjection: 'Aucune objection.',
  answered: 'Réponse',
  unanswered: 'En attente de réponse',
  isAnswered: 'Répondue',
  attest: {
    title: 'Témoigner',
    inName: 'Au nom de',
    sentence: 'Votre phrase, signée de l’organisation',
    sentenceHint: 'Ce que vous avez vu ou fait avec elle. Publique. Un témoignage par personne et par organisation.',
    submit: 'Signer',
    done: (name: string) => `${name} témoigne. Merci.`,
    recognised: (community: string) => `${quoted(community)} est maintenant reconnue par les acteurs locaux.`,
    missing: 'Écrivez une phrase de vingt caractères au moins.',
    choose: 'Choisissez l’organisation.',
  },
  object: {
    title: 'Faire une objection',
    text: 'Elle suspend la reconnaissance jusqu’à ce qu’il y soit répondu publiquement.',
    reason: 'Votre raison',
    reasonHint: 'Des faits, sans nom de personne\u00a0: ce texte est public.',
    submit: 'Publier l’objection',
    done: 'L’objection est publiée. La communauté va y répondre.',
  },
  answer: {
    label: 'Répondre à cette objection',
    submit: 'Publier la réponse',
    done: 'La réponse est publiée.',
    missing: 'Répondez en une phrase au moins.',
  },
  cannot: 'Pour témoigner, tenez la fiche d’une organisation qui agit ou siège sur ce territoire.',
  signIn: 'Se connecter pour témoigner',
} as const

export const letters = {
  objected: {
    subject: (community: string) => `Une objection à la reconnaissance de ${quoted(community)}`,
    paragraphs: (community: string, organisation: string, reason: string) => [
      `${organisation} fait une objection à la reconnaissance de ${quoted(community)}\u00a0:`,
      reason,
      'La reconnaissance est suspendue jusqu’à votre réponse, qui sera publique.',
    ],
    action: 'Lire et répondre',
  },
  recognised: {
    subject: (community: string) => `${quoted(community)} est reconnue`,
    paragraphs: (community: string) => [
      `Trois organisations du territoire ont témoigné, et aucune objection n’est sans réponse\u00a0: ${quoted(community)} est reconnue par les acteurs locaux.`,
    ],
    action: 'Voir la communauté',
  },
} as const
