import { formatDay, parisDay } from '#core/pure/dates.ts'
import { quoted } from '#core/pure/text.ts'
import type { Standing } from '../rules.ts'

export const standings: Record<Standing, { tag: string; text: (subject: string) => string }> = {
  valid: {
    tag: 'Valable aujourd’hui',
    text: (subject) => `Aujourd’hui, cette reconnaissance est valable pour ${quoted(subject)}.`,
  },
  'not-yet': {
    tag: 'Pas encore valable',
    text: (subject) => `Cette reconnaissance n’est pas encore valable pour ${quoted(subject)}.`,
  },
  expired: {
    tag: 'Expirée',
    text: (subject) =>
      `Cette reconnaissance a pris fin pour ${quoted(subject)}. Une copie qui dirait le contraire est périmée.`,
  },
  suspended: {
    tag: 'Suspendue',
    text: (subject) =>
      `Cette reconnaissance est suspendue pour ${quoted(subject)}. Ne vous y fiez pas tant que la suspension dure.`,
  },
  withdrawn: {
    tag: 'Retirée',
    text: (subject) =>
      `Cette attestation pour ${quoted(subject)} a été retirée. Une copie qui dirait le contraire est périmée.`,
  },
}

export const words = {
  title: (subject: string) => `Attestation de ${quoted(subject)}`,
  fictional: 'Exemple inventé pour la démonstration',
  asOf: 'État au',
  to: 'À',
  what: 'Reconnaissance',
  from: 'Valable à partir du',
  until: 'Valable jusqu’au',
  issued: 'Émise le',
  since: { withdrawn: 'Retirée le', suspended: 'Suspendue le' },
  code: 'Code',
  evidence: 'Ce qui la fonde',
  verify: 'Vérifier la signature',
  next: 'Voir l’attestation qui l’a remplacée',
  scan: 'La vérifier avec un téléphone',
  qr: 'Code QR qui mène à la page de vérification',
  scanText: 'Imprimez ce code à côté de votre nom\u00a0: il mène à ce qui est vrai le jour où on le lit.',
  download: 'La télécharger',
  downloadText:
    'L’attestation est un fichier signé, au format Open Badges\u00a03.0. Chaque image la contient aussi\u00a0: qui la reçoit peut la vérifier sans passer par nous. Une image recadrée ou réenregistrée la perd.',
  files: { json: 'Fichier JSON signé', svg: 'Image SVG', png: 'Image PNG' },
  until2: (date: Date) => `valable jusqu’au ${formatDay(parisDay(date))}`,
  drawn: (tag: string) => `${tag.charAt(0).toLowerCase()}${tag.slice(1)}`,
} as const
