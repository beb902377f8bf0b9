import type { Outcome } from './rules.ts'

type Said = { title: string; tag: string; text: string }

/** One sentence for each thing that may be true: what it is, and what to do. */
export const outcomes: Record<Outcome, Said> = {
  valid: {
    title: 'Cette attestation est authentique et valable aujourd’hui',
    tag: 'Authentique et valable',
    text: 'La signature est la nôtre, rien n’a été modifié, et notre registre la donne pour valable.',
  },
  'not-yet': {
    title: 'Cette attestation est authentique, mais pas encore valable',
    tag: 'Pas encore valable',
    text: 'La signature est la nôtre et rien n’a été modifié. Elle ne vaut rien avant sa date de début.',
  },
  expired: {
    title: 'Cette attestation est authentique, mais elle a expiré',
    tag: 'Expirée',
    text: 'La signature est la nôtre et rien n’a été modifié. Sa date de fin est passée\u00a0: elle ne prouve plus rien aujourd’hui.',
  },
  suspended: {
    title: 'Cette attestation est authentique, mais suspendue',
    tag: 'Suspendue',
    text: 'La signature est la nôtre et rien n’a été modifié. La reconnaissance est suspendue\u00a0: ne vous y fiez pas tant que la suspension dure.',
  },
  withdrawn: {
    title: 'Cette attestation a été retirée',
    tag: 'Retirée',
    text: 'La signature est la nôtre et rien n’a été modifié, mais l’attestation a été retirée. Elle ne vaut plus rien, et ne vaudra plus jamais.',
  },
  altered: {
    title: 'Cette attestation n’est pas authentique\u00a0: elle a été modifiée',
    tag: 'Modifiée',
    text: 'Elle se dit émise ici, mais son contenu n’est pas celui que nous avons signé. Ne vous y fiez pas. Demandez l’original à la structure, ou son code.',
  },
  'unknown-key': {
    title: 'Cette attestation n’est pas authentique\u00a0: la signature n’est pas la nôtre',
    tag: 'Signature inconnue',
    text: 'Elle se dit émise ici, mais la clé qui l’a signée n’a jamais été une des nôtres. Ne vous y fiez pas.',
  },
  unlisted: {
    title: 'Cette attestation n’est pas dans notre registre',
    tag: 'Hors registre',
    text: 'Sa signature est correcte, mais nous n’en gardons pas trace\u00a0: elle a été effacée avec les exemples, ou la clé a servi sans nous. Ne vous y fiez pas, et signalez-la-nous.',
  },
  elsewhere: {
    title: 'Cette attestation n’a pas été émise ici',
    tag: 'Émise ailleurs',
    text: 'Nous ne savons pas si elle est vraie. Nous ne vérifions que nos attestations, et ne demandons rien à d’autres sites. Adressez-vous à son émetteur.',
  },
  nothing: {
    title: 'Il n’y a rien à vérifier',
    tag: 'Rien à vérifier',
    text: 'Choisissez un fichier, ou collez le texte de l’attestation.',
  },
  'too-big': {
    title: 'Ce fichier est trop lourd',
    tag: 'Non vérifiée',
    text: 'Le fichier ou le texte fait au plus 2\u00a0Mo. Une de nos attestations en fait bien moins.',
  },
  unreadable: {
    title: 'Ce document ne se lit pas',
    tag: 'Non vérifiée',
    text: 'Ce n’est ni du JSON, ni une image SVG ou PNG. Si vous l’avez copié, il manque peut-être le début ou la fin. Ouvrez plutôt le fichier.',
  },
  'not-a-credential': {
    title: 'Ce document n’est pas une attestation',
    tag: 'Non vérifiée',
    text: 'Il se lit, mais ce n’est pas une attestation vérifiable (Open Badges 3.0). Il ne prouve rien par lui-même.',
  },
  'no-credential-inside': {
    title: 'Cette image ne contient pas d’attestation',
    tag: 'Non vérifiée',
    text: 'Une capture d’écran ou une image réenregistrée perd ce qu’elle contenait. Demandez le fichier d’origine, ou tapez le code.',
  },
  'unknown-code': {
    title: 'Aucune attestation n’a ce code',
    tag: 'Code inconnu',
    text: 'Relisez-le\u00a0: douze lettres et chiffres, sans O ni zéro, sans I, ni L, ni un. S’il est bien recopié, l’attestation est fausse.',
  },
}

export const words = {
  title: 'Vérifier une attestation',
  lede: 'Une attestation se copie. Cette page dit si elle est authentique, pour qui, et si elle est encore vraie aujourd’hui. Rien de ce que vous donnez n’est gardé.',
  byCode: 'Avec son code',
  code: 'Code de l’attestation',
  codeHint: 'Douze lettres et chiffres, sur l’attestation ou sous son code QR.',
  checkCode: 'Vérifier ce code',
  missing: 'Donnez le code de l’attestation.',
  notACode: 'Un code a douze lettres et chiffres, sans O ni zéro, sans I, ni L, ni un.',
  byFile: 'Avec le document',
  file: 'Fichier',
  fileHint: 'JSON, SVG ou PNG, 2\u00a0Mo au plus.',
  text: 'Ou son texte',
  textHint: 'Le contenu du fichier JSON, de la première à la dernière accolade.',
  checkFile: 'Vérifier ce document',
  asOf: 'Vérifié le',
  issuedBy: 'Émise par',
  saysIssuedBy: 'Se dit émise par',
  to: 'À',
  what: 'Reconnaissance',
  from: 'Valable à partir du',
  until: 'Valable jusqu’au',
  since: { withdrawn: 'Retirée le', suspended: 'Suspendue le' },
  codeLabel: 'Code',
  page: 'Voir l’attestation',
  original: 'Voir l’attestation véritable de ce code',
  next: 'Voir l’attestation qui l’a remplacée',
  fictional: 'Cette attestation est un exemple inventé pour la démonstration.',
  data: 'La même chose en JSON',
  badge: 'Vous avez un code de badge, de dix lettres\u00a0?',
  badgeLink: 'Vérifier un badge de la bannière',
  how: 'Comment c’est vérifié',
  howText:
    'Nous comparons la signature (Ed25519, eddsa-rdfc-2022) à nos clés publiques, puis nous lisons nos listes de statut. Tout autre vérificateur d’Open Badges\u00a03.0 peut faire de même, sans nous.',
  keys: 'Nos clés publiques',
} as const
