import { joinWords } from '#core/pure/text.ts'
import type { MergeRefusal, Sign } from './rules.ts'

const nb = '\u00a0'
const quoted = (text: string) => `«${nb}${text}${nb}»`

const signNames: Record<Sign, string> = {
  name: 'noms proches',
  alias: 'un autre nom de l’une',
  number: 'même numéro',
  website: 'même site web',
}

/** « noms proches et même site web » */
export const signsSaid = (found: readonly string[]): string =>
  joinWords(found.map((sign) => signNames[sign as Sign] ?? sign))

export const mergeRefusals: Record<MergeRefusal | 'number-taken', string> = {
  'same-sheet': 'C’est la même fiche. Donnez l’adresse de l’autre.',
  'other-kind': 'Un projet et une structure ne se fusionnent pas.',
  'not-published': 'Les deux fiches doivent être en ligne.',
  'kept-by-others':
    'Des personnes tiennent la fiche qui disparaîtrait. Un de ses responsables doit la fusionner\u00a0; invitez-le dans l’équipe de celle qui reste.',
  'not-in-charge':
    'Il faut répondre des deux fiches pour les fusionner. Signalez le doublon\u00a0: l’équipe de l’annuaire s’en occupe.',
  'under-banner': 'Ce projet a une déclaration à la bannière, qui ne se déplace pas. Fusionnez dans l’autre sens.',
  'number-taken': 'Le numéro de la fiche qui disparaîtrait est déjà celui d’une troisième fiche.',
}

export const words = {
  link: 'Fusionner avec une autre fiche',
  chooseTitle: 'Deux fiches pour la même chose',
  chooseLede: (name: string) =>
    `Quelle autre fiche parle de ${quoted(name)}${nb}? Vous comparerez les deux avant de les fusionner.`,
  other: 'L’autre fiche',
  otherHint: 'Son adresse sur ce site, ou son nom exact.',
  compare: 'Comparer',
  candidates: 'Fiches qui y ressemblent',
  noOther: 'Aucune fiche en ligne à cette adresse ni sous ce nom.',
  several: 'Plusieurs fiches portent ce nom\u00a0: donnez l’adresse.',
  title: (absorbed: string, kept: string) => `Fusionner ${quoted(absorbed)} dans ${quoted(kept)}${nb}?`,
  lede: (kept: string) =>
    `Il n’en restera qu’une${nb}: ${quoted(kept)}. L’autre adresse y mènera pour toujours, son histoire y sera racontée, son équipe et ses échanges la rejoindront.`,
  field: 'Champ',
  absorbed: 'Celle qui disparaît',
  kept: 'Celle qui reste',
  result: 'Après la fusion',
  taken: 'repris de l’autre fiche',
  table: 'Les deux fiches, et ce qui restera',
  confirm: 'Fusionner les deux fiches',
  otherWay: 'Fusionner dans l’autre sens',
  apart: 'Ce ne sont pas les mêmes',
  back: 'Ne rien changer',
  merged: (absorbed: string) => `${quoted(absorbed)} est fusionnée dans cette fiche.`,
  setApart: 'C’est noté\u00a0: ces deux fiches sont distinctes.',
  archived: (kept: string) => `Fusionnée dans ${quoted(kept)}.`,
  likely: 'Des fiches qui ressemblent à la vôtre',
  likelyText:
    'Est-ce l’une d’elles\u00a0? Une fiche que personne ne tient peut être reprise\u00a0; sinon, demandez à rejoindre son équipe.',
  yours: 'Reprendre cette fiche',
  nobody: 'personne ne la tient',
} as const

export const letters = {
  merged: {
    subject: (kept: string) => `Une autre fiche est fusionnée dans ${quoted(kept)}`,
    paragraphs: (kept: string, absorbed: string) => [
      `Les fiches ${quoted(absorbed)} et ${quoted(kept)} disaient la même chose. Il reste ${quoted(kept)}, que vous tenez.`,
      'L’adresse de l’autre y mène, ses autres noms y conduisent dans la recherche, son équipe et ses échanges l’ont rejointe.',
    ],
    action: 'Relire la fiche',
  },
} as const
