import { joinWords, quoted } from '#core/pure/text.ts'
import { nb } from '../words.ts'
import type { activities, ages, places, Remark } from './rules.ts'

const activityNames: Record<(typeof activities)[number], string> = {
  porte: 'Elle porte ses propres projets',
  soutient: 'Elle soutient les projets d’autres',
  'les-deux': 'Les deux',
}
const ageNames: Record<(typeof ages)[number], string> = {
  'moins-un-an': 'Moins d’un an',
  'un-a-trois': 'Un à trois ans',
  plus: 'Plus de trois ans',
}
const placeNames: Record<(typeof places)[number], string> = {
  local: 'Dans une ou quelques communes',
  departement: 'Dans un ou quelques départements',
  region: 'Dans une ou quelques régions',
  france: 'Dans toute la France',
  ailleurs: 'Hors de France seulement',
}
const remarks: Record<Remark, string> = {
  young:
    'Aucune ancienneté n’est exigée. Les critères demandent pourtant des preuves et les chiffres de l’an dernier\u00a0: regardez-les avant de commencer.',
  abroad:
    'Le label s’instruit par territoire, en France. Une structure qui n’agit qu’ailleurs ne peut pas le demander.',
  'no-family':
    'Le soutien que vous apportez n’entre dans aucune famille ouverte. La liste s’allonge par une décision publiée\u00a0: dites-nous ce qui manque.',
  'kinds-of-a-carrier':
    'Vous indiquez un soutien, et vous dites porter seulement vos propres projets\u00a0: nous avons suivi votre première réponse. Si vous aidez aussi d’autres projets, changez-la.',
  'evaluator-apart':
    'Un évaluateur n’évalue jamais un projet qu’il finance ou qu’il accompagne. Vous pouvez demander les deux labels\u00a0: c’est projet par projet que la règle joue.',
}

export const words = {
  title: 'Le label est-il pour nous\u00a0?',
  lede: 'Quatre questions. Rien n’est gardé, et vous pouvez changer d’avis ensuite.',
  activity: 'Que fait votre structure\u00a0?',
  activityHint: 'Soutenir, c’est aider des projets qui ne sont pas les siens.',
  kinds: 'Quel soutien apportez-vous à d’autres\u00a0?',
  kindsHint: 'Plusieurs réponses possibles. Si vous n’aidez pas d’autres projets, laissez vide.',
  since: 'Depuis combien de temps le faites-vous\u00a0?',
  place: 'Où\u00a0?',
  options: { activity: activityNames, since: ageNames, place: placeNames },
  missing: 'Choisissez une réponse.',
  submit: 'Voir la réponse',
  again: 'Recommencer',
  remarks,
  label: {
    title: (names: readonly string[]) => `Vous pouvez demander le label${nb}: ${joinWords(names)}`,
    text: (n: number) =>
      n > 1
        ? 'Une candidature pour chaque famille, chacune avec ses critères. Commencez par celle que vous voulez.'
        : 'Lisez d’abord les critères\u00a0: chacun demande une réponse, parfois une preuve.',
    apply: 'Demander le label',
    criteria: (name: string) => `Critères${nb}: ${name}`,
  },
  banner: {
    only: 'C’est la bannière qui est pour vous',
    onlyText:
      'Le label est réservé aux structures qui soutiennent les projets des autres. Un projet, lui, se déclare sous la bannière\u00a0: dix minutes, sans instruction.',
    also: 'La bannière, pour vos propres projets',
    alsoText:
      'Un autre dossier, séparé\u00a0: aucun des deux ne vaut pour l’autre. Le label ne dit rien de vos projets, et vous ne pourrez jamais vous en orienter un à vous-même.',
    action: 'Déclarer un projet sous la bannière',
  },
  both: 'Les deux, dans deux dossiers séparés',
  neither: {
    title: 'Pas le label, pour le moment',
    text: 'L’annuaire reste ouvert à toutes les structures\u00a0: les projets y trouvent qui fait quoi, et où.',
    action: 'Mettre la structure dans l’annuaire',
  },
  example: {
    title: 'Un exemple pour comprendre',
    text: `Parmi les dix acteurs lyonnais cités en 2018, il y a des réseaux, des financeurs, et une entreprise adaptée, ${quoted('Handishare')}. Une entreprise adaptée a une activité à elle, qui emploie des personnes handicapées${nb}: elle porte un projet. Ce qu’elle ferait pour elle-même relèverait de la bannière, qu’elle serait libre de demander ou non. Le label ne la concernerait que si elle soutenait aussi les projets d’autres, et seulement pour ce soutien.`,
    careful:
      'Cet exemple sert seulement à montrer la différence. Cette structure n’a rien demandé ici, et nous ne disons rien de ce qu’elle fait pour d’autres.',
    sheet: 'Sa fiche dans l’annuaire',
    source: 'Source\u00a0: compte rendu de la réunion publique du 22 février 2018, à Lyon',
  },
  comparison: 'Bannière ou label\u00a0?',
} as const
