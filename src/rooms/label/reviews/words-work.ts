import { type Day, formatDay } from '#core/pure/dates.ts'
import { count, joinWords, quoted } from '#core/pure/text.ts'
import type { Step } from '../applications/rules.ts'
import type { TieKind } from './rules.ts'

export const tieNames: Record<TieKind, string> = {
  member: 'tient la fiche de la structure',
  carried: 'tient un projet que la structure porte',
  same_company: 'tient une fiche de la même entreprise',
  declared: 'a déclaré un lien avec la structure',
  support: 'l’a aidée ou financée, ou l’a été par elle',
}

/** The parts of an application that are not criteria, by the steps where the organisation writes them. */
const sections = [
  { code: 'structure', title: 'La structure et ses territoires' },
  { code: 'soutien', title: 'Ce que la structure propose' },
  { code: 'engagements', title: 'Les engagements' },
] as const satisfies readonly { code: Step; title: string }[]

/** All that the organisation may be asked to take up again, in the order of its steps. */
export const askable = (criteria: readonly { code: string; title: string }[]): { code: string; title: string }[] => {
  const [structure, support, pledges] = sections
  return [structure, support, ...criteria.map(({ code, title }) => ({ code, title })), pledges]
}

/** What an opinion rests on, as it is read. */
const basis = {
  title: 'S’appuie sur',
  answer: 'la réponse de la structure',
  answerChanged: 'reprise par la structure depuis',
  nothing: 'Aucune pièce citée.',
  gone: 'pièce retirée ou remplacée depuis',
  takenBack: 'pièce reprise par la structure, elle ne se lit plus',
  reference: (text: string) => `Passage\u00a0: ${text}`,
  pieces: (n: number) => count(n, 'pièce', 'pièces'),
  none: 'sans pièce',
  cited: (name: string) => `Pièces citées, ${name}`,
} as const

/** What is said to those who work on a file, form by form. */
export const workWords = {
  basis,
  opinion: {
    title: 'Mon avis',
    intro: 'Enregistrez quand vous voulez. Les autres avis restent fermés jusqu’à ce que le vôtre soit rendu.',
    due: (day: Day) => `Attendu le ${formatDay(day)}.`,
    score: 'Note',
    text: 'Ce qui fonde la note',
    textHint: 'Dites ce qui a convaincu, ou ce qui manque.',
    evidence: 'Sur quoi s’appuie la note',
    evidenceHint: 'Cochez ce que vous avez lu et retenu.',
    evidenceAsked: 'Une note de 2 ou 3 demande ici une pièce au moins.',
    answer: 'La réponse de la structure et ses précisions',
    answerChanged: 'La structure l’a reprise depuis votre dernier enregistrement.',
    lost: (titles: readonly string[]) =>
      `${count(titles.length, 'pièce cochée n’est plus au dossier ou ne se lit plus', 'pièces cochées ne sont plus au dossier ou ne se lisent plus')}\u00a0: ${joinWords([...titles])}.`,
    stray:
      'Une pièce cochée n’est pas, ou n’est plus, parmi les preuves de ce critère. Voici celles d’aujourd’hui\u00a0: cochez de nouveau.',
    reference: 'Page ou passage',
    referenceHint: 'Par exemple\u00a0: page 12, le tableau des orientations.',
    recommendation: 'Ma recommandation',
    conclusion: 'Ma conclusion',
    conclusionHint: 'La structure pourra la lire si elle demande les motifs.',
    save: 'Enregistrer le brouillon',
    give: 'Relire et rendre mon avis',
    saved: 'Votre brouillon est enregistré.',
    giveTitle: 'Rendre mon avis',
    giveText: 'Un avis rendu ne se modifie plus. Il compte pour le comité.',
    giveButton: 'Rendre mon avis',
    back: 'Revenir à mon avis',
    done: 'Votre avis est rendu.',
    selfSaid: (score: string) => `La structure se donne\u00a0: ${score}.`,
    gaps: {
      score: 'Donnez une note de 0 à 3.',
      text: 'Écrivez ce qui fonde la note.',
      evidence: 'Cochez la pièce qui fonde cette note\u00a0: à 2 ou 3, ce critère demande une preuve.',
      recommendation: 'Choisissez une recommandation.',
      conclusion: 'Écrivez votre conclusion.',
    },
    missing: (n: number) => `Il manque ${count(n, 'point', 'points')}.`,
    conflict: {
      title: 'Enregistré ailleurs entre-temps',
      text: 'Ce que vous venez d’écrire est ci-dessous. Enregistrez de nouveau pour le garder à la place de l’autre version.',
    },
  },
  interest: {
    title: 'Avant d’ouvrir le dossier',
    organisation: 'Structure',
    family: 'Famille',
    text: 'Une personne liée à la structure ne peut pas l’instruire\u00a0: salarié, bénévole, administrateur, proche d’un dirigeant, soutien ou financement passé ou en cours, litige.',
    choice: 'Ai-je un lien avec cette structure\u00a0?',
    none: 'Je n’ai aucun lien',
    noneHint: 'Le dossier s’ouvre.',
    some: 'J’ai un lien',
    someHint: 'Le dossier vous est retiré tout de suite. La coordination est prévenue.',
    which: 'Quel lien\u00a0?',
    whichHint: 'Une phrase suffit. Seule la coordination la lit.',
    send: 'Déclarer',
    missing: 'Dites si vous avez un lien.',
    whichMissing: 'Dites en une phrase quel est ce lien.',
    opened: 'Votre déclaration est enregistrée. Le dossier est ouvert.',
    removed: 'Merci. Le dossier vous est retiré, la coordination est prévenue.',
  },
  assignment: {
    title: 'Attribuer le dossier',
    intro: (family: string, places: readonly string[]) =>
      `Personnes habilitées pour ${joinWords([...places])} et pour la famille ${quoted(family)}, présentes, de la moins chargée à la plus chargée.`,
    who: 'À qui demander un avis',
    load: (load: number, limit: number) =>
      `${count(load, 'dossier ouvert', 'dossiers ouverts')}, plafond conseillé\u00a0: ${limit}`,
    tied: (ties: readonly TieKind[]) => `Ne peut pas être choisi\u00a0: ${joinWords(ties.map((tie) => tieNames[tie]))}`,
    none: 'Personne d’autre ne peut instruire ce dossier',
    noneText:
      'Aucune personne habilitée n’est disponible pour ce territoire et cette famille. Une personne de plus peut être nommée dans les rôles.',
    due: (day: Day) => `Chaque avis sera attendu pour le ${formatDay(day)}.`,
    send: 'Attribuer',
    automatic: 'Attribuer automatiquement',
    automaticText: (n: number) =>
      `Le site choisit ${count(n, 'personne, la moins chargée', 'personnes, les moins chargées')} et sans lien connu.`,
    choose: 'Choisissez au moins une personne.',
    done: (names: readonly string[]) => `Dossier attribué à ${joinWords([...names])}. Chacun est prévenu.`,
    removeTitle: (name: string) => `Retirer le dossier à ${name}`,
    removeText: 'Cette personne n’y aura plus accès. Son brouillon d’avis est gardé, personne ne le lit.',
    why: 'Pourquoi',
    whys: { unavailable: 'Indisponible', reassigned: 'Répartition revue' },
    whyMissing: 'Choisissez une raison.',
    detail: 'Précision',
    detailHint: 'Elle reste dans les notes du dossier.',
    remove: 'Retirer le dossier',
    removed: (name: string) => `Le dossier est retiré à ${name}. Pensez à l’attribuer à quelqu’un d’autre.`,
    note: (name: string, text: string) => `Dossier retiré à ${name}. ${text}`,
  },
  correction: {
    title: 'Demander une pièce ou une correction',
    intro: 'Remplissez seulement les parties concernées. La structure ne pourra reprendre que celles-là.',
    due: (day: Day) =>
      `La structure aura jusqu’au ${formatDay(day)}. L’échéance du dossier est en pause pendant ce temps.`,
    reason: 'Ce qui ne va pas',
    nothing: 'Rien à reprendre',
    text: 'Ce que vous attendez',
    textHint: 'Dites quelle pièce ou quelle précision, et pourquoi.',
    textMissing: 'Dites ce que vous attendez pour cette partie.',
    reasonMissing: 'Dites ce qui ne va pas dans cette partie.',
    none: 'Choisissez au moins une partie à reprendre.',
    send: 'Envoyer la demande',
    done: 'La demande est partie. L’échéance est en pause jusqu’à la réponse.',
    pausedFor: (day: Day) => `pièces demandées à la structure, attendues le ${formatDay(day)}`,
  },
  closing: {
    title: 'Classer sans suite',
    text: (day: Day) =>
      `La réponse de la structure était attendue le ${formatDay(day)}. Sans elle, la candidature peut être classée. La structure est prévenue, ses pièces lui sont rendues, et elle peut en déposer une autre.`,
    send: 'Classer sans suite',
    done: 'La candidature est classée sans suite. La structure est prévenue.',
  },
} as const
