import { type Day, formatDay } from '#core/pure/dates.ts'
import { elide, quoted } from '#core/pure/text.ts'
import type { CorrectionReason } from './rules.ts'
import { correctionReasonNames } from './words.ts'

type Named = { number: string; organisation: string }

const openFile = 'Ouvrir le dossier'

export const letters = {
  assigned: {
    subject: ({ number }: Named) => `Un dossier du label vous est confié\u00a0: ${number}`,
    paragraphs: (file: Named, family: string, dueOn: Day) => [
      `Votre avis est demandé sur la candidature ${file.number}, de ${file.organisation} (${family}).`,
      `Avant d’ouvrir le dossier, dites si un lien vous attache à cette structure. Votre avis est attendu le ${formatDay(dueOn)}.`,
    ],
    action: 'Déclarer, puis ouvrir le dossier',
  },
  askedAgain: {
    subject: ({ number }: Named) => `Candidature ${number} complétée\u00a0: votre avis est demandé`,
    paragraphs: (file: Named, dueOn: Day, former: boolean) => [
      `La structure ${file.organisation} a complété sa candidature ${file.number}, comme la décision remise le lui demandait.`,
      former
        ? `L’avis que vous aviez rendu est gardé tel quel, et vous le retrouvez en brouillon\u00a0: confirmez-le ou changez-le avant le ${formatDay(dueOn)}.`
        : `Votre avis est attendu avant le ${formatDay(dueOn)}, sur la candidature telle qu’elle est maintenant.`,
    ],
    action: 'Ouvrir mon avis',
  },
  removed: {
    subject: ({ number }: Named) => `Le dossier ${number} ne vous est plus confié`,
    paragraphs: (file: Named) => [
      `La coordination a retiré de vos dossiers la candidature ${file.number}. Vous n’avez plus rien à faire.`,
    ],
    action: 'Voir mes dossiers',
  },
  conflict: {
    subject: ({ number }: Named) => `Lien d’intérêt\u00a0: le dossier ${number} est à réattribuer`,
    paragraphs: (file: Named, who: string, text: string) => [
      `${who} ne peut pas instruire la candidature ${file.number}, de ${file.organisation}\u00a0: ${text}`,
      'Le dossier ne lui est plus accessible. Attribuez-le à quelqu’un d’autre.',
    ],
    action: 'Attribuer le dossier',
  },
  correction: {
    subject: ({ number }: Named) => `Votre candidature ${number}\u00a0: une correction est demandée`,
    paragraphs: (file: Named, dueOn: Day) => [
      `Pour poursuivre l’examen de la candidature ${file.number}, de ${file.organisation}, il manque ce qui suit.`,
      `Répondez avant le ${formatDay(dueOn)}. Jusque-là, le délai d’examen est en pause.`,
    ],
    line: (title: string, reason: CorrectionReason, text: string) =>
      `${title} (${correctionReasonNames[reason].toLowerCase()})\u00a0: ${text}`,
    action: 'Compléter la candidature',
  },
  takenBack: {
    subject: ({ number }: Named) => `Votre candidature ${number}\u00a0: rien ne vous est plus demandé`,
    paragraphs: (file: Named) => [
      `La correction demandée pour la candidature ${file.number}, de ${file.organisation}, est retirée\u00a0: vous n’avez rien à faire, et le délai court de nouveau.`,
      'Ce que vous avez écrit entre-temps est gardé.',
    ],
  },
  correctionReminder: {
    subject: ({ number }: Named, past: boolean) =>
      past
        ? `Votre candidature ${number}\u00a0: le délai est passé`
        : `Votre candidature ${number}\u00a0: une correction est attendue`,
    paragraphs: (file: Named, dueOn: Day, past: boolean) => [
      past
        ? `La correction demandée pour la candidature ${file.number} était attendue le ${formatDay(dueOn)}. Sans réponse, la candidature peut être classée sans suite.`
        : `La correction demandée pour la candidature ${file.number} est attendue le ${formatDay(dueOn)}.`,
    ],
    action: 'Compléter la candidature',
  },
  completionReminder: {
    subject: ({ number }: Named, past: boolean) =>
      past
        ? `Votre candidature ${number}\u00a0: le délai pour la compléter est passé`
        : `Votre candidature ${number}\u00a0: elle est à compléter`,
    paragraphs: (file: Named, dueOn: Day, past: boolean) => [
      `Le comité a remis sa décision sur la candidature ${file.number} pour que vous la complétiez.`,
      past
        ? `C’était attendu le ${formatDay(dueOn)}. Vous pouvez encore la renvoyer, mais elle peut maintenant être classée sans suite.`
        : `Renvoyez-la avant le ${formatDay(dueOn)}\u00a0: l’instruction reprendra.`,
    ],
    action: 'Compléter la candidature',
  },
  closed: {
    subject: ({ number }: Named) => `Votre candidature ${number} est classée sans suite`,
    paragraphs: (file: Named, dueOn: Day) => [
      `Ce qui était demandé pour la candidature ${file.number}, de ${file.organisation}, était attendu le ${formatDay(dueOn)}. Rien n’est venu\u00a0: la candidature est classée sans suite.`,
      'Ce n’est pas un refus. Les pièces partagées vous sont rendues, et vous pouvez déposer une nouvelle candidature.',
    ],
    action: 'Voir mes candidatures',
  },
  admitted: {
    subject: ({ number }: Named) => `Votre candidature ${number} est recevable`,
    paragraphs: (file: Named, dueOn: Day | null) => [
      `La candidature ${file.number}, de ${file.organisation}, est recevable. Au moins deux personnes sans lien avec vous l’examinent.`,
      ...(dueOn ? [`L’instruction doit se terminer avant le ${formatDay(dueOn)}.`] : []),
    ],
    action: 'Suivre la candidature',
  },
  opinionsIn: {
    subject: ({ number }: Named) => `Les avis sont rendus\u00a0: le comité peut se saisir de ${number}`,
    paragraphs: (file: Named) => [
      `Les avis demandés sur la candidature ${file.number}, de ${file.organisation}, sont tous rendus. Relisez-les, puis saisissez le comité.`,
    ],
    action: openFile,
  },
  opinionSoon: {
    subject: ({ number }: Named, dueOn: Day) => `Votre avis sur ${number} est attendu le ${formatDay(dueOn)}`,
    paragraphs: (file: Named, dueOn: Day) => [
      `Votre avis sur la candidature ${file.number} est attendu le ${formatDay(dueOn)}. Si vous ne pouvez pas le rendre, dites-le à la coordination.`,
    ],
    action: openFile,
  },
  opinionLate: {
    subject: ({ number }: Named) => `Votre avis sur ${number} est en retard`,
    paragraphs: (file: Named, dueOn: Day) => [
      `Votre avis sur la candidature ${file.number} était attendu le ${formatDay(dueOn)}. La structure et la coordination voient ce retard.`,
    ],
    action: openFile,
  },
  escalation: {
    subject: ({ number }: Named) => `Le dossier ${number} demande votre attention`,
    late: (file: Named, step: string, dueOn: Day) => [
      `L’étape ${quoted(step)} de la candidature ${file.number}, de ${file.organisation}, devait finir le ${formatDay(dueOn)}. La structure voit ce retard.`,
    ],
    opinionLate: (file: Named, who: string, dueOn: Day) => [
      `L’avis ${elide('de', who)} sur la candidature ${file.number}, de ${file.organisation}, était attendu le ${formatDay(dueOn)}. Il a été relancé. Vous pouvez réattribuer le dossier.`,
    ],
    unassigned: (file: Named) => [
      `La candidature ${file.number}, de ${file.organisation}, attend depuis cinq jours ouvrés que quelqu’un l’instruise.`,
    ],
    correctionPast: (file: Named, dueOn: Day) => [
      `La structure ${file.organisation} n’a pas répondu à la correction demandée pour le ${formatDay(dueOn)} (candidature ${file.number}). Elle a été relancée.`,
    ],
    completionPast: (file: Named, dueOn: Day) => [
      `La structure ${file.organisation} n’a pas complété sa candidature ${file.number}, comme la décision remise le demandait pour le ${formatDay(dueOn)}. Elle a été relancée. Vous pouvez la classer sans suite.`,
    ],
    noSession: (file: Named) => [
      `La candidature ${file.number}, de ${file.organisation}, attend le comité depuis cinq jours ouvrés et n’est à l’ordre du jour d’aucune séance.`,
    ],
    action: openFile,
  },
} as const
