type Kind = 'report' | 'news' | 'page'

/** Reports and news are read under the journal, pages under theirs. */
const rootOf = (kind: Kind): string => (kind === 'page' ? '/pages' : '/journal')

export const paths = {
  journal: '/journal',
  /** What the journal says of one public measure. */
  measure: (measure: string) => `/journal?mesure=${encodeURIComponent(measure)}`,
  feed: '/journal/atom.xml',
  article: (slug: string, kind: Kind = 'report') => `${rootOf(kind)}/${slug}`,
  articleData: (slug: string, kind: Kind = 'report') => `${rootOf(kind)}/${slug}.json`,
  revisions: (slug: string, kind: Kind = 'report') => `${rootOf(kind)}/${slug}/historique`,
  /** A former version, whole. */
  revision: (slug: string, number: number | string, kind: Kind = 'report') =>
    `${rootOf(kind)}/${slug}/historique/${number}`,
  image: (fileId: string) => `/journal/images/${fileId}`,
  orientations: '/orientations',
  orientationsFile: (format: 'csv' | 'json') => `/orientations.${format}`,
  ask: '/orientations/poser-une-question',
  followed: '/orientations/suivies',
  question: (slug: string) => `/orientations/${slug}`,
  follow: (slug: string) => `/orientations/${slug}/suivre`,
  works: '/chantiers',
  work: (slug: string) => `/chantiers/${slug}`,
  commentArticle: (slug: string) => `/journal/${slug}/commenter`,
  commentQuestion: (slug: string) => `/orientations/${slug}/commenter`,
  comment: (number: number | string) => `/commentaires/${number}`,
  /** Someone who is quoted asks for a rectification. */
  rectify: '/contact?motif=donnees-personnelles',
  desk: '/redaction',
  deskArticle: (id: string) => `/redaction/${id}`,
  deskQuestions: '/redaction/questions',
  deskQuestion: (id: string) => `/redaction/questions/${id}`,
  deskWorks: '/redaction/chantiers',
  /** The desk where moderators read, in the administration. */
  moderation: '/administration/commentaires',
} as const

/** What a question may not be called: these addresses are those of our own pages. */
export const reserved = [paths.ask, paths.followed].map((path) => path.slice(paths.orientations.length + 1))
