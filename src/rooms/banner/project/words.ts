import { joinWords, quoted } from '#core/pure/text.ts'
import type { PeerOutcome } from '../peers/rules.ts'
import { outcomeNames } from '../peers/words-names.ts'
import { withdrawable, withdrawalReasons } from '../rules.ts'
import { nb, withdrawalReasons as reasons, withdrawnNames } from '../words.ts'

const verbs: Record<string, (details: Record<string, unknown>) => string> = {
  'banner.joined': ({ charter }) => `Le projet rejoint la bannière, sous la charte version ${charter}.`,
  'banner.renewed': ({ charter }) => `La déclaration est renouvelée, sous la charte version ${charter}.`,
  'banner.rejoined': ({ charter }) => `Le projet rejoint de nouveau la bannière, sous la charte version ${charter}.`,
  'banner.left': ({ reason }) =>
    typeof reason === 'string'
      ? `Le projet quitte la bannière${nb}: ${quoted(reason.replace(/[\s.]+$/, ''))}.`
      : 'Le projet quitte la bannière.',
  'banner.lapsed': () => 'La déclaration n’est pas renouvelée\u00a0: le projet devient ancien membre.',
  'banner.ended_by_peers': () =>
    'Des pairs ont décidé le retrait, après recours possible\u00a0: le projet devient ancien membre.',
  'banner.peers_concluded': ({ question, outcome }) => concludedBy(String(question), outcome),
  'banner.peers_mended': ({ question }) =>
    `À la question ${quoted(String(question))}${nb}: corrigée, la mention des pairs est levée.`,
  'banner.withdrawn': ({ title, parts, why }) => {
    const gone = withdrawable.filter((part) => Array.isArray(parts) && parts.includes(part))
    const reason = withdrawalReasons.find((one) => one === why)
    return `À la question ${quoted(String(title))}${nb}: ${joinWords(gone.map((part) => withdrawnNames[part]))}. Motif${nb}: ${reason ? reasons[reason] : ''}.`
  },
}

const concludedBy = (question: string, outcome: unknown): string =>
  outcome === 'settled'
    ? `Un pair a questionné ${quoted(question)}${nb}: la réponse du projet a suffi.`
    : `Un pair a questionné ${quoted(question)}${nb}: ${outcomeNames[outcome as PeerOutcome].toLowerCase()}, décidé par des pairs.`

/** A line of a project's past under the bannière. */
export const told = (verb: string, details: Record<string, unknown>): string | null => verbs[verb]?.(details) ?? null

export const words = {
  title: (project: string) => `La déclaration de ${quoted(project)}`,
  member: 'Ce que le projet déclare aujourd’hui, critère par critère. Il n’y a ni note ni total.',
  former: 'Ce projet n’est plus membre de la bannière. Voici ce qu’il avait déclaré.',
  archived:
    'La fiche de ce projet est archivée. Sa déclaration vaut jusqu’à son terme, mais ne sera pas renouvelée tant que la fiche n’est pas restaurée.',
  restore: 'Restaurer la fiche',
  earlier: 'Déclarations précédentes',
  declared: 'Déclarée le',
  under: (number: number) => `Charte, version ${number}`,
  since: 'Membre depuis le',
  renewBy: 'À renouveler avant le',
  ended: 'Membre jusqu’au',
  verify: 'Page de vérification',
  badge: 'Montrer le badge ailleurs',
  history: 'Son histoire sous la bannière',
  renew: 'Renouveler ou modifier la déclaration',
  rejoin: 'Revenir sous la bannière',
  goOn: 'Reprendre la déclaration',
  leave: 'Quitter la bannière',
  question:
    'Une réponse vous étonne\u00a0? Écrivez au projet. Tout membre de la bannière peut aussi la questionner\u00a0: le projet répond, et des pairs tirés au sort décident si la réponse ne suffit pas.',
  peers: 'Les questionnements entre pairs',
  write: 'Écrire au projet',
  report: 'Signaler cette déclaration',
  saidBySheet: 'Ce que la fiche disait ce jour-là',
  saidFirst: 'Sa déclaration et ses preuves',
  sheet: 'La fiche du projet',
  proof: {
    title: (project: string) => `${quoted(project)} et la bannière`,
    member: 'Membre de la bannière',
    former: 'Ancien membre de la bannière',
    memberText: (project: string) =>
      `Aujourd’hui, le projet ${quoted(project)} est membre de la bannière #FrenchImpact.`,
    formerText: (project: string) =>
      `Aujourd’hui, le projet ${quoted(project)} n’est plus membre de la bannière #FrenchImpact. Un badge qui dirait le contraire est périmé.`,
    why: {
      left: 'Le projet a choisi de partir.',
      lapsed: 'La déclaration n’a pas été renouvelée.',
      peers: 'Un panel de pairs tirés au sort a décidé le retrait, après que le projet a pu répondre et faire appel.',
      member: '',
    },
    late: 'Le terme est passé\u00a0: le projet a encore quelques jours pour renouveler.',
    asOf: 'État au',
    archived: 'La fiche du projet est archivée\u00a0: la déclaration vaut jusqu’à son terme.',
    archivedFormer: 'La fiche du projet est archivée.',
    explained: 'Ce que ce badge garantit, ou non',
    code: 'Code du badge',
    another: 'Vérifier un autre code',
    attestation: 'Son attestation signée',
    declared: 'Dernière déclaration',
    data: 'La même chose en JSON',
    fictional: 'Ce projet est inventé pour la démonstration.',
  },
  check: {
    lede: 'Un badge se copie\u00a0: seule cette page dit s’il est encore vrai. Tapez le code qui termine son adresse.',
    code: 'Code du badge',
    hint: 'Dix lettres et chiffres, en majuscules ou non.',
    submit: 'Vérifier',
    missing: 'Donnez le code du badge.',
    unknown:
      'Aucun projet n’a ce code. Relisez-le\u00a0: il n’a ni O ni zéro, ni I, ni L, ni un. S’il est bien recopié, le badge est faux.',
    register: 'Chercher le projet dans le registre',
  },
  badges: {
    title: 'Montrer le badge',
    lede: 'Une petite image qui dit ce qui est vrai le jour où on la regarde\u00a0: si le projet part, elle dit «\u00a0ancien membre\u00a0». Elle mène à la page de vérification, qui fait foi.',
    html: 'À copier dans une page',
    htmlHint: 'Le code contient le texte de remplacement et le lien de vérification.',
    link: 'Adresse de vérification',
    image: 'Adresse de l’image',
    rules:
      'Le badge est celui du projet, pas de la structure qui le porte. Ne le redessinez pas\u00a0: une copie figée mentirait un jour.',
    alt: (project: string) => `${project}, bannière #FrenchImpact\u00a0: vérifier`,
  },
} as const
