import { joinWords } from '#core/pure/text.ts'

const nb = '\u00a0'
const quoted = (text: string) => `«${nb}${text}${nb}»`

const verbs: Record<string, (details: Record<string, unknown>) => string> = {
  'banner.joined': ({ charter }) => `Le projet rejoint la bannière, sous la charte version ${charter}.`,
  'banner.renewed': ({ charter }) => `La déclaration est renouvelée, sous la charte version ${charter}.`,
  'banner.rejoined': ({ charter }) => `Le projet rejoint de nouveau la bannière, sous la charte version ${charter}.`,
  'banner.left': ({ reason }) =>
    typeof reason === 'string'
      ? `Le projet quitte la bannière${nb}: ${quoted(reason)}.`
      : 'Le projet quitte la bannière.',
  'banner.lapsed': () => 'La déclaration n’est pas renouvelée\u00a0: le projet devient ancien membre.',
}

/** A line of a project's past under the bannière. */
export const told = (verb: string, details: Record<string, unknown>): string | null => verbs[verb]?.(details) ?? null

export const words = {
  title: (project: string) => `La déclaration de ${quoted(project)}`,
  member: 'Ce que le projet déclare aujourd’hui, critère par critère. Il n’y a ni note ni total.',
  former: 'Ce projet n’est plus membre de la bannière. Voici ce qu’il avait déclaré.',
  archived: 'La fiche de ce projet est archivée.',
  earlier: 'Déclarations précédentes',
  declared: 'Déclarée le',
  under: (number: number) => `Charte, version ${number}`,
  since: 'Membre depuis le',
  renewBy: 'À renouveler avant le',
  ended: 'Membre jusqu’au',
  verify: 'Page de vérification',
  badge: 'Montrer le badge ailleurs',
  history: 'Son histoire sous la bannière',
  manage: 'Vous tenez ce projet',
  renew: 'Renouveler ou modifier la déclaration',
  leave: 'Quitter la bannière',
  question:
    'Une réponse vous étonne\u00a0? Écrivez au projet. Le questionnement entre pairs ouvrira avec les communautés.',
  write: 'Écrire au projet',
  sheet: 'La fiche du projet',
  fictional: 'Fictif',
  short: (answers: readonly string[]) => joinWords(answers),
  proof: {
    title: (project: string) => `${quoted(project)} et la bannière`,
    member: 'Membre de la bannière',
    former: 'Ancien membre de la bannière',
    memberText: (project: string) =>
      `Aujourd’hui, le projet ${quoted(project)} est membre de la bannière #FrenchImpact.`,
    formerText: (project: string) =>
      `Aujourd’hui, le projet ${quoted(project)} n’est plus membre de la bannière #FrenchImpact. Un badge qui dirait le contraire est périmé.`,
    why: { left: 'Le projet a choisi de partir.', lapsed: 'La déclaration n’a pas été renouvelée.', member: '' },
    late: 'Le terme est passé\u00a0: le projet a encore quelques jours pour renouveler.',
    checked: 'Vérifié le',
    charter: 'Charte',
    declared: 'Dernière déclaration',
    data: 'La même chose en JSON',
    fictional: 'Ce projet est inventé pour la démonstration.',
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
