import type { IconName, ThreadName } from '#ui/index.ts'

/** The filters one may set on the directory, by the name of their parameter in the address. */
export type FilterName = 'banniere' | 'label' | 'defi' | 'sous-defi' | 'stade' | 'forme' | 'milieu'

export type Kind = {
  /** As stored in the index. */
  code: string
  /** As written in the address. */
  param: string
  one: string
  many: string
  /** « 3 projets », « 3 structures »… */
  noun: readonly [string, string]
  feminine?: true
  thread: ThreadName
  /** What stands before its name, when it is a sentence rather than the name of someone or somewhere. */
  icon?: IconName
  /** Filters that mean something for this kind: the others are not offered. */
  filters: readonly FilterName[]
  /** Among thousands of these one looks for something: without words, they are listed only under their own tab. */
  onlyWhenSought?: true
  /** Offers a tab only when something is found: `never` for what is found but not sought by itself. */
  tab?: 'when-found' | 'never'
}

/** What the directory holds, in the order of its tabs. A later kind (practice, case…) is one more line. */
export const kinds: readonly Kind[] = [
  {
    code: 'project',
    param: 'projet',
    one: 'Projet',
    many: 'Projets',
    noun: ['projet', 'projets'],
    thread: 'project',
    filters: ['banniere', 'defi', 'sous-defi', 'stade', 'milieu'],
  },
  {
    code: 'organisation',
    param: 'organisation',
    one: 'Structure',
    many: 'Structures',
    noun: ['structure', 'structures'],
    feminine: true,
    thread: 'support',
    filters: ['label', 'defi', 'sous-defi', 'forme', 'milieu'],
  },
  {
    code: 'territory',
    param: 'territoire',
    one: 'Territoire',
    many: 'Territoires',
    noun: ['territoire', 'territoires'],
    thread: 'territory',
    filters: ['milieu'],
    onlyWhenSought: true,
  },
  {
    code: 'community',
    param: 'communaute',
    one: 'Communauté',
    many: 'Communautés',
    noun: ['communauté', 'communautés'],
    feminine: true,
    thread: 'territory',
    filters: [],
    onlyWhenSought: true,
    tab: 'when-found',
  },
  {
    code: 'group',
    param: 'groupe',
    one: 'Groupe de travail',
    many: 'Groupes de travail',
    noun: ['groupe de travail', 'groupes de travail'],
    thread: 'territory',
    icon: 'users',
    filters: [],
    onlyWhenSought: true,
    tab: 'when-found',
  },
  {
    code: 'decision',
    param: 'decision',
    one: 'Décision',
    many: 'Décisions',
    noun: ['décision', 'décisions'],
    feminine: true,
    thread: 'territory',
    icon: 'vote',
    filters: [],
    onlyWhenSought: true,
    tab: 'when-found',
  },
  {
    code: 'precedent',
    param: 'precedent',
    one: 'Précédent',
    many: 'Précédents',
    noun: ['précédent', 'précédents'],
    thread: 'agent',
    icon: 'scale',
    filters: [],
    onlyWhenSought: true,
    tab: 'when-found',
  },
  {
    code: 'question',
    param: 'question',
    one: 'Question',
    many: 'Questions',
    noun: ['question', 'questions'],
    feminine: true,
    thread: 'brand',
    icon: 'message-square',
    filters: [],
    onlyWhenSought: true,
    tab: 'when-found',
  },
  {
    code: 'article',
    param: 'journal',
    one: 'Journal',
    many: 'Journal',
    noun: ['article', 'articles'],
    thread: 'brand',
    icon: 'file-text',
    filters: [],
    onlyWhenSought: true,
    tab: 'when-found',
  },
  {
    code: 'event',
    param: 'evenement',
    one: 'Événement',
    many: 'Agenda',
    noun: ['événement', 'événements'],
    thread: 'territory',
    icon: 'calendar',
    filters: [],
    onlyWhenSought: true,
    tab: 'when-found',
  },
  {
    code: 'work',
    param: 'chantier',
    one: 'Chantier',
    many: 'Chantiers',
    noun: ['chantier', 'chantiers'],
    thread: 'agent',
    icon: 'waypoints',
    filters: [],
    onlyWhenSought: true,
    tab: 'when-found',
  },
  {
    code: 'section',
    param: 'sequence',
    one: 'Journal',
    many: 'Séquences',
    noun: ['séquence', 'séquences'],
    feminine: true,
    thread: 'brand',
    icon: 'file-text',
    filters: [],
    onlyWhenSought: true,
    tab: 'never',
  },
  {
    code: 'page',
    param: 'page-du-site',
    one: 'Page',
    many: 'Pages',
    noun: ['page', 'pages'],
    feminine: true,
    thread: 'brand',
    icon: 'file-text',
    filters: [],
    onlyWhenSought: true,
    tab: 'never',
  },
]

/** What is said of #FrenchImpact itself: few among thousands of sheets, so shown apart when words are sought. */
export const spokenKinds: readonly string[] = ['question', 'article', 'event', 'work', 'page']

/** What the directory lists by itself. */
export const listedKinds: readonly string[] = kinds.filter((kind) => !kind.onlyWhenSought).map(({ code }) => code)

export const kindOf = (code: string | null): Kind | null => kinds.find((kind) => kind.code === code) ?? null
