import { count } from '#core/pure/text.ts'
import type { Settings } from '../rules.ts'
import { nb } from '../words.ts'

const days = (n: number): string => count(n, 'jour ouvré', 'jours ouvrés')

export const words = {
  title: 'Le label',
  description:
    'Une reconnaissance examinée, réservée aux structures qui soutiennent les projets des autres\u00a0: réseaux d’accompagnement, financeurs, évaluateurs.',
  lede: 'Une reconnaissance examinée, pour les structures qui soutiennent les projets des autres. Un projet ne le reçoit jamais\u00a0: pour lui, c’est la bannière.',
  apply: 'Demander le label',
  guide: 'Est-ce pour nous\u00a0? Quatre questions',
  labelled: ['label en cours', 'labels en cours'],
  families: 'Pour qui',
  familiesIntro:
    'Trois familles viennent de la réunion publique de Lyon, le 22 février 2018. D’autres s’ajoutent par une décision publiée. Une structure peut demander le label pour plusieurs familles, un dossier pour chacune.',
  criteria: 'Lire les critères',
  labelledIn: (n: number) => (n === 0 ? 'aucun label en cours' : count(n, 'label en cours', 'labels en cours')),
  gives: 'Ce qu’il donne',
  givesLines: [
    'Une place au registre public, avec les familles, les territoires, les engagements et l’activité.',
    'Une preuve vérifiable par n’importe qui, à tout moment.',
    'Le rôle de repérer des projets, de les orienter et de les accompagner ici, avec l’accord de leurs porteurs.',
  ],
  not: 'Ce qu’il ne donne pas',
  notLines: [
    'Il ne dit rien des projets que la structure porte elle-même.',
    'Il ne donne droit à aucune aide, et n’en promet aucune aux projets suivis.',
    'Il ne vaut pas agrément de l’État, et ne remplace pas la bannière.',
  ],
  apart: 'Label et bannière ne se mélangent pas',
  apartText:
    'Deux registres, deux badges, deux démarches. Être sous la bannière n’est pas être labellisé. Avoir le label ne fait entrer aucun projet sous la bannière. Une structure qui fait les deux ouvre deux dossiers séparés.',
  comparison: 'Bannière ou label\u00a0?',
  how: 'Comment cela se passe',
  howIntro: 'Chaque étape a un délai publié. Quand la main revient à la structure, le délai s’arrête et dit pourquoi.',
  proposal: 'Durées proposées, à confirmer par ceux qu’elles concernent',
  steps: (settings: Settings): [string, string][] => [
    ['La structure écrit', 'À son rythme et à plusieurs. Les pièces déjà données ailleurs servent de nouveau.'],
    [
      `Recevabilité${nb}: ${days(settings.admissibility_days)}`,
      `La candidature est recevable, ou ce qui manque est demandé par écrit. La structure a alors ${settings.correction_days}${nb}jours pour compléter.`,
    ],
    [
      `Instruction${nb}: ${days(settings.review_days)}`,
      `${count(settings.reviewers, 'personne', 'personnes')} au moins, sans lien avec la structure, donnent chacune leur avis, critère par critère.`,
    ],
    [
      `Décision${nb}: ${days(settings.decision_days)}`,
      `Un comité décide, jamais une personne seule. La décision est écrite et motivée. Avant un refus, la structure a ${settings.contradiction_days}${nb}jours pour répondre.`,
    ],
    [
      `Recours${nb}: ${days(settings.appeal_days)}`,
      `Un refus se conteste une fois, sous ${settings.appeal_window_days}${nb}jours. D’autres personnes jugent. Un refus n’est jamais public.`,
    ],
    [
      `Label${nb}: ${count(settings.validity_months, 'mois', 'mois')}`,
      'Le registre le dit. Les engagements y sont suivis, et une part des labels est contrôlée au hasard.',
    ],
  ],
  times: 'Délais publiés, et ce qui est vraiment pris',
  around: 'Aller plus loin',
  register: 'Le registre du label',
  coverage: 'Qui soutient où, et ce qui manque',
  referentials: 'Les critères de chaque famille',
  mine: 'Mes candidatures',
  draws: 'Les contrôles tirés au sort',
  source:
    'La réunion du 22 février 2018 a dit à qui le label est réservé et ce que feront les structures labellisées. Elle n’a fixé ni critères, ni délais, ni durée\u00a0: ce sont des propositions de cette plateforme.',
  timesPage: {
    title: 'Délais du label',
    lede: 'Ce qui est visé à chaque étape, et ce qui a vraiment été pris ces douze derniers mois.',
    clocks: 'Quand la main est à nous',
    clocksIntro: 'En jours ouvrés, les jours où la structure avait la main mis à part.',
    waits: 'Quand la main est à la structure',
    columns: {
      step: 'Étape',
      target: 'Délai visé',
      median: 'La moitié des dossiers en moins de',
      nine: '9 sur 10 en moins de',
      files: 'Dossiers comptés',
    },
    notEnough: 'pas encore assez de dossiers',
    days,
    waitLines: (settings: Settings): [string, string][] => [
      ['Compléter ce qui manque', `${settings.correction_days}${nb}jours`],
      ['Répondre aux motifs d’un refus envisagé', `${settings.contradiction_days}${nb}jours`],
      ['Contester un refus', `${settings.appeal_window_days}${nb}jours`],
    ],
    after: 'Après le label',
    afterLines: (settings: Settings): [string, string][] => [
      [
        `La structure${nb}: répondre à un contrôle, à une revue ou à une sanction envisagée`,
        `${settings.contradiction_days}${nb}jours`,
      ],
      [`La coordination${nb}: conclure après la réponse, ou après le délai de réponse`, days(settings.procedure_days)],
      [`Le comité${nb}: décider une fois la structure entendue`, days(settings.decision_days)],
    ],
    how: `Les chiffres viennent des dossiers eux-mêmes. Sous cinq dossiers, rien n’est affiché${nb}: un chiffre parlerait d’un dossier plutôt que de nous. Une candidature retirée ou classée n’est pas comptée.`,
    late: 'Un retard se voit des deux côtés, sur la page de la candidature ou du label et au bureau d’instruction. Il est rappelé, puis signalé à la personne qui coordonne.',
  },
} as const
