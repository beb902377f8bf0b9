import { count, joinWords, quoted } from '#core/pure/text.ts'
import type { MergeRefusal, Sign } from './rules.ts'

const nb = '\u00a0'

const signNames: Record<Sign, string> = {
  name: 'noms proches',
  alias: 'un autre nom de l’une',
  number: 'même numéro',
  website: 'même site web',
}

/** « noms proches et même site web » */
export const signsSaid = (found: readonly string[]): string =>
  joinWords(found.map((sign) => signNames[sign as Sign] ?? sign))

export const mergeRefusals: Record<MergeRefusal, string> = {
  'same-sheet': 'C’est la même fiche. Donnez l’adresse de l’autre.',
  'other-kind': 'Un projet et une structure ne se fusionnent pas.',
  'not-published': 'Les deux fiches doivent être en ligne.',
  invented: 'L’une est inventée pour la démonstration, l’autre non.',
  'kept-by-others': 'D’autres personnes tiennent l’une de ces fiches\u00a0: il faut leur accord.',
  'not-in-charge':
    'Vous ne répondez d’aucune de ces fiches. Signalez le doublon depuis l’une d’elles\u00a0: l’équipe de l’annuaire s’en occupe.',
  labelled: 'Cette structure a un dossier du label, qui ne se déplace pas. Fusionnez dans l’autre sens.',
  'under-banner': 'Ce projet a une déclaration à la bannière, qui ne se déplace pas. Fusionnez dans l’autre sens.',
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
  absorbed: 'Disparaît',
  kept: 'Reste',
  result: 'Après',
  same: (n: number) => count(n, 'champ identique', 'champs identiques'),
  lost: 'Ne sont pas repris\u00a0: les personnes nommées et les coordonnées de la fiche qui disparaît, ni ce que l’autre dit déjà.',
  ask: 'Demander à l’autre équipe',
  askText: 'Les responsables de l’autre fiche recevront un courriel, et n’auront qu’à accepter.',
  asked: 'La demande est partie. La fusion se fera quand l’autre équipe acceptera.',
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
    'Est-ce l’une d’elles\u00a0? Une fiche que personne ne tient peut être reprise\u00a0; sinon, écrivez à son équipe depuis sa page pour la rejoindre.',
  yours: 'Reprendre cette fiche',
  nobody: 'personne ne la tient',
} as const

export const letters = {
  asked: {
    subject: (absorbed: string, kept: string) => `Fusionner ${quoted(absorbed)} et ${quoted(kept)}${nb}?`,
    paragraphs: (absorbed: string, kept: string) => [
      `L’autre équipe pense que ces deux fiches disent la même chose, et propose que ${quoted(absorbed)} soit fusionnée dans ${quoted(kept)}.`,
      'Comparez-les. Si vous êtes d’accord, vos deux équipes tiendront ensemble celle qui reste\u00a0; sinon, il n’y a rien à faire.',
    ],
    action: 'Comparer les deux fiches',
  },
  merged: {
    subject: (kept: string) => `Une autre fiche est fusionnée dans ${quoted(kept)}`,
    paragraphs: (kept: string, absorbed: string) => [
      `Les fiches ${quoted(absorbed)} et ${quoted(kept)} disaient la même chose. Il reste ${quoted(kept)}, que vous tenez.`,
      'L’adresse de l’autre y mène, ses autres noms y conduisent dans la recherche, son équipe et ses échanges l’ont rejointe.',
    ],
    action: 'Relire la fiche',
  },
} as const
