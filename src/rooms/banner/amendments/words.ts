import { count, quoted } from '#core/pure/text.ts'
import type { AgreementRefusal } from './actions-agreement.ts'
import { paths } from './paths.ts'
import { type AmendmentRefusal, type AmendmentStatus, debateDays, type PassageKind, voteDays } from './rules.ts'

const nb = '\u00a0'

export const statusNames: Record<AmendmentStatus, string> = {
  draft: 'Brouillon',
  debate: 'En débat',
  vote: 'Au vote',
  adopted: 'Adoptée',
  rejected: 'Rejetée',
  withdrawn: 'Retirée',
  outdated: 'Dépassée',
}

export const sideNames = { for: 'Pour', against: 'Contre', question: 'Question' } as const

export const passageNames: Record<PassageKind, string> = {
  preamble: 'Préambule',
  statement: 'Ce qui est dit',
  rule: 'Règle',
  title: 'Question',
  help: 'Aide',
  example: 'Exemple',
  removal: 'Retirer cette question',
  addition: 'Ajouter une question',
}

export const refusals: Record<AmendmentRefusal, string> = {
  nothing: 'Aucun texte de la charte n’est changé. Modifiez au moins un passage.',
  'criterion-emptied': 'Un critère garde toujours une question\u00a0: n’en retirez pas la dernière.',
  'not-now': 'Cette proposition n’en est plus là. Relisez où elle en est.',
  'stale-charter':
    'La charte a changé depuis que vous avez écrit\u00a0: un passage n’est plus le même. Ouvrez le brouillon et reprenez-le.',
  stale: 'Ce brouillon a été enregistré ailleurs depuis que vous l’avez ouvert. Votre texte est gardé ci-dessous.',
  'own-proposal': 'C’est la proposition d’un membre que vous représentez\u00a0: le soutien vient des autres.',
  'pen-used':
    'Vous avez déjà soutenu cette proposition au nom d’un autre membre\u00a0: une personne la soutient une fois.',
  'too-many': 'Ce membre a déjà deux propositions en cours. Attendez leur issue.',
}

export const agreementRefusals: Record<AgreementRefusal, string> = {
  'other-version': 'La charte a changé depuis que vous avez ouvert cette page. Relisez ce qui change.',
  already: 'C’est déjà fait pour cette version.',
  'not-a-member': 'Ce projet n’est pas membre de la bannière\u00a0: déclarez-le d’abord.',
}

/** What happens to the charter, for the life of the bannière. */
export const activity: Record<string, string> = {
  'banner.amendment_proposed': 'Changement de la charte proposé',
  'banner.amendment_vote': 'Changement de la charte mis au vote',
  'banner.amendment_adopted': 'Changement de la charte adopté',
  'banner.amendment_rejected': 'Changement de la charte rejeté',
  'banner.amendment_withdrawn': 'Changement de la charte retiré',
  'banner.amendment_outdated': 'Changement de la charte dépassé',
}

export const words = {
  list: 'Propositions de changement',
  lede: `La charte ne change que par ses membres${nb}: une proposition, ${debateDays}${nb}jours de débat, un vote à bulletin secret, une nouvelle version. Chaque membre dit ensuite s’il s’y reconnaît.`,
  propose: 'Proposer un changement',
  emptyTitle: 'Aucune proposition',
  empty: 'Personne n’a encore proposé de changer la charte. Tout membre de la bannière peut le faire.',
  rules: 'Comment cela se passe',
  ruleList: [
    'Un membre propose, et dit pourquoi. Son texte ne bouge plus une fois publié.',
    `Le débat dure ${debateDays}${nb}jours au moins. Trois autres membres doivent vouloir le vote.`,
    `Le vote dure ${voteDays}${nb}jours, à bulletin secret\u00a0: un membre, une voix, quel que soit le nombre de ses projets. Il faut les deux tiers des voix pour ou contre, et un quart des membres.`,
    'Adoptée, la proposition devient une nouvelle version. Chaque membre a soixante jours pour dire s’il s’y reconnaît.',
  ],
  by: (member: string) => `Proposée par ${quoted(member)}`,
  fictional: 'Fictif',
  fictionalText: 'Proposition inventée pour la démonstration\u00a0: son vote ne change pas la charte.',
  status: 'État',
  published: 'Publiée le',
  debateUntil: 'Débat jusqu’au',
  supports: (n: number, needed: number) =>
    n >= needed
      ? `${count(n, 'soutien', 'soutiens')}, assez pour le vote`
      : `${n} sur ${count(needed, 'soutien nécessaire', 'soutiens nécessaires')}`,
  supportTitle: 'Soutien',
  toVote: 'Voir le vote',
  became: (version: number) => `Devenue la version ${version} de la charte`,
  reasons: 'Pourquoi',
  changes: 'Ce qui changerait',
  changed: 'Ce qui a changé',
  debate: 'Le débat',
  noDebate: 'Personne n’a encore pris la parole.',
  asMember: 'Au nom de',
  side: 'Votre parole',
  body: 'Ce que vous avez à dire',
  bodyHint: 'Public, signé du nom du membre.',
  say: 'Prendre la parole',
  said: 'C’est publié dans le débat.',
  support: 'Je veux que ce soit mis au vote',
  unsupport: 'Retirer mon soutien',
  supported: 'Votre soutien compte.',
  unsupported: 'Votre soutien est retiré.',
  membersOnly: 'Le débat et le vote appartiennent aux membres de la bannière.',
  join: 'Rejoindre la bannière',

  newTitle: 'Proposer un changement de la charte',
  editTitle: 'Reprendre la proposition',
  writeLede:
    'Changez les textes là où ils sont\u00a0: seuls les passages modifiés feront partie de la proposition. Rien n’est publié avant votre relecture.',
  title: 'Titre',
  titleHint: 'En une ligne, ce qui changerait.',
  why: 'Pourquoi ce changement',
  removed: 'Retirer cette question de la charte',
  additionHint: 'Facultatif. La question sur la première ligne, ce qu’elle demande en dessous.',
  save: 'Enregistrer et relire',
  saved: 'Le brouillon est enregistré. Relisez, puis publiez.',
  edit: 'Reprendre le texte',
  discard: 'Abandonner le brouillon',
  discardTitle: 'Abandonner ce brouillon\u00a0?',
  discardLede: 'Il est effacé. Personne ne l’a lu.',
  discarded: 'Le brouillon est effacé.',
  publish: 'Publier la proposition',
  publishText: 'Une fois publiée, elle ne se modifie plus\u00a0: elle se débat, se retire ou se vote.',
  publishDone: `La proposition est publiée. Le débat est ouvert pour ${debateDays}${nb}jours au moins.`,
  withdraw: 'Retirer la proposition',
  withdrawTitle: 'Retirer cette proposition\u00a0?',
  withdrawLede: 'Elle ne sera pas votée. Son texte et le débat restent lisibles.',
  withdrawDone: 'La proposition est retirée.',
  back: 'Revenir à la proposition',
  present: 'Texte d’aujourd’hui',

  version: (number: number) => `Charte de la bannière, version ${number}`,
  adoptedBy: 'les membres de la bannière, par un vote',
  vote: {
    title: (title: string) => `Charte${nb}: ${title}`,
    question: (id: string) =>
      `Faut-il adopter ce changement de la charte${nb}? Le texte exact, ses raisons et le débat sont sur la page de la proposition${nb}: ${paths.amendment(id)}.`,
  },

  agreement: {
    title: 'Se reconnaître dans la nouvelle charte',
    lede: (project: string, number: number) =>
      `Les membres ont voté la version ${number} de la charte. Dites si ${quoted(project)} s’y reconnaît encore.`,
    until: 'Jusqu’au',
    after:
      'Après cette date, la page du projet dit qu’il ne s’est pas encore prononcé. Rien ne s’arrête tout seul\u00a0: vous pourrez le dire plus tard, ou au renouvellement.',
    agree: 'Le projet se reconnaît dans cette version',
    leave: 'Sinon, quitter la bannière',
    ownersOnly: 'Seuls les responsables de la fiche peuvent le dire.',
    answers: 'Si une question s’est ajoutée, vous y répondrez au renouvellement de la déclaration.',
    done: 'C’est dit, et public.',
    same: 'Le projet s’est déjà reconnu dans la charte en vigueur.',
    pending: (number: number, by: string) =>
      `La charte a une version ${number}, votée par les membres. Le projet a jusqu’au ${by} pour dire s’il s’y reconnaît.`,
    missing: (number: number) => `Le projet ne s’est pas encore prononcé sur la version ${number} de la charte.`,
  },

  errors: {
    title: 'Donnez un titre à la proposition.',
    reasons: 'Dites pourquoi.',
    member: 'Choisissez au nom de qui.',
    side: 'Choisissez.',
    body: 'Écrivez ce que vous avez à dire.',
  },
} as const

export const letters = {
  agreement: {
    subject: (number: number, days: number) =>
      days === 0
        ? `Dernier jour${nb}: votre projet se reconnaît-il dans la charte, version ${number}${nb}?`
        : `Votre projet se reconnaît-il dans la charte, version ${number}${nb}?`,
    paragraphs: (project: string, number: number, by: string) => [
      `Les membres de la bannière ont voté la version ${number} de la charte. Vous avez jusqu’au ${by} pour dire si ${quoted(project)} s’y reconnaît. La page montre ce qui a changé.`,
      'Sans réponse, la page du projet dira qu’il ne s’est pas prononcé. Rien d’autre ne change.',
    ],
    action: 'Lire ce qui change et répondre',
  },
} as const
