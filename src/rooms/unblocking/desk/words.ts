import type { Obstacle } from '../ladder/rules.ts'
import { words as room } from '../words.ts'
import type { DeskSide, Sign, Sort } from './list/rules.ts'

const nb = '\u00a0'
const s = (n: number) => (n > 1 ? 's' : '')

export const sideNames: Record<DeskSide, string> = { mine: 'Entre mes mains', supervised: 'À superviser' }
export const sortNames: Record<Sort, string> = { priority: 'Priorité', due: 'Échéance', waiting: 'Sans main depuis' }
export const signNames: Record<Sign, string> = {
  late: 'En retard',
  soon: 'À rendre sous 5 jours ouvrés',
  urgent: 'Urgents',
  lacks: 'Faute de niveau',
  rose: 'Signalés au niveau supérieur',
  held: 'En pause',
}

export const obstacleNames: Record<Obstacle, string> = {
  place: 'hors de son périmètre',
  matter: 'hors de ses domaines',
  level: 'n’est pas à ce niveau',
  tied: 'lien avec le projet',
  declined: 'l’a déjà rendu',
  away: 'absente, sans personne pour la suppléer',
  full: 'file pleine',
}

export const words = {
  title: room.desk,
  lede: 'La liste ne dit ni de quoi parle un dossier, ni de qui il vient. Ouvrir un dossier est une lecture, que son porteur voit.',
  tabs: 'Dossiers',
  pager: 'Pages de la liste',
  export: 'Exporter la liste',
  load: 'Charge des hackers publics',
  keys: `Au clavier${nb}: j et k d’un dossier à l’autre, Entrée pour ouvrir.`,
  fictional: 'fictif',
  figures: {
    filed: 'à trier',
    qualified: 'sans main',
    assigned: 'confiés',
    in_progress: 'en cours',
    answered: 'répondus',
    late: 'en retard',
    soon: 'à rendre sous 5 jours ouvrés',
    held: 'en pause',
    lacks: 'faute de niveau',
    rose: 'signalés au niveau supérieur',
    take: 'à prendre en main',
  },
  filters: {
    label: 'Filtrer les dossiers',
    status: 'État',
    matter: 'Domaine',
    how: 'Nature',
    level: 'Niveau',
    place: 'Lieu',
    sign: 'Signalement',
    going: 'En cours et répondus',
    every: 'Tous',
    submit: 'Filtrer',
    clear: 'Effacer les filtres',
    noPlace: 'Aucun lieu de ce nom. Vérifiez l’orthographe.',
    which: 'Plusieurs lieux portent ce nom. Choisissez dans la liste.',
  },
  columns: {
    number: 'Dossier',
    matter: 'Domaine',
    how: 'Nature',
    level: 'Niveau',
    place: 'Département',
    status: 'État',
    due: 'Échéance',
    hand: 'Entre les mains de',
    priority: 'Priorité',
    waiting: 'Sans main depuis',
    signs: 'Signalements',
    late: 'En retard',
  },
  caption: (side: string, total: number) => `${side}${nb}: ${total} dossier${s(total)}`,
  late: 'En retard',
  held: 'En pause',
  urgent: 'Urgent',
  lacks: 'Faute de niveau',
  rose: 'Signalé',
  none: 'Pas encore',
  nobody: 'Personne',
  assign: 'Attribuer',
  yes: 'oui',
  empty: {
    title: 'Aucun dossier ici',
    filtered: 'Aucun dossier ne répond à ces filtres.',
    mine: 'Aucun dossier n’est entre vos mains. Un courriel vous prévient dès qu’un dossier vous est confié.',
    supervised: 'Aucun dossier n’est ouvert dans vos lieux.',
  },
  file: (today: string) => `deblocages-${today}.csv`,

  loadPage: {
    title: 'Charge des hackers publics',
    lede: 'Qui a combien de dossiers, dans les lieux que vous supervisez. Une file pleine ne reçoit plus rien d’elle-même.',
    caption: 'Charge par fonction',
    of: (load: number, limit: number) => `${load} sur ${limit}`,
    full: 'File pleine',
    away: 'Absence jusqu’au',
    deputy: 'suppléance assurée',
    noDeputy: 'sans suppléance',
    suspended: 'Suspension depuis le',
    noAccount: 'Compte effacé ou suspendu',
    none: 'Aucun hacker public n’est nommé dans vos lieux.',
    columns: { hand: 'Fonction', level: 'Niveau', load: 'Dossiers ouverts', late: 'En retard', state: 'État' },
    all: 'hackers publics en fonction',
    fullQueues: 'files pleines',
    open: 'dossiers ouverts',
    missing: 'sans personne aujourd’hui',
  },
} as const
