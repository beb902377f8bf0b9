import { count, quoted } from '#core/pure/text.ts'
import { nb } from '../words.ts'
import type { Part } from './rules.ts'

export const partNames: Record<Part, string> = {
  open_method: 'Méthodes',
  open_data: 'Données',
  open_source: 'Code et plans',
}

export const words = {
  title: 'Ce qui est ouvert et réutilisable',
  description: 'Les méthodes, les données, le code et les plans que les membres de la bannière ont ouverts.',
  lede: 'Méthodes, données, code, plans\u00a0: ce que les membres de la bannière mettent à la disposition de tous, avec la licence qu’ils déclarent.',
  parts: 'Ce qui est ouvert',
  all: 'Tout',
  q: 'Mot, projet ou licence',
  filter: 'Filtrer',
  found: (n: number) => count(n, 'ressource ouverte', 'ressources ouvertes'),
  beyond: 'Cette page est au-delà de la dernière',
  beyondText: (pages: number) => `Il y a ${count(pages, 'page', 'pages')} de ressources.`,
  lastPage: 'La dernière page',
  none: 'Rien d’ouvert ne répond à cette recherche',
  noneText: 'Essayez un autre mot, ou regardez toutes les ressources.',
  noLicence: 'licence non précisée',
  lost: 'Lien introuvable depuis le',
  mail: {
    subject: (project: string) => `${quoted(project)}${nb}: un lien ne répond plus`,
    paragraphs: (project: string, url: string) => [
      `La déclaration de ${quoted(project)} montre un lien qui n’a pas répondu trois semaines de suite${nb}: ${url}`,
      'Si la page a changé d’adresse, renouvelez la déclaration avec la nouvelle.',
    ],
    action: 'Mettre la déclaration à jour',
  },
} as const
