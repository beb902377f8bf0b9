import type { Charter } from '../rules.ts'

/**
 * The first version. The public meeting of February 2018 only gave the three criteria; the rest is our proposal, and says so. Its wording is
 * kept for ever once a project has declared itself under it: a change is a new version.
 */
export const version1: Charter = {
  number: 1,
  title: 'Charte de la bannière, version 1',
  preamble:
    'La bannière rassemble les projets qui se reconnaissent dans trois critères. Personne ne l’accorde\u00a0: le projet se déclare, dit pourquoi et montre ses preuves. Ses pairs pourront lui demander des comptes\u00a0: ce questionnement ouvrira avec les communautés. Les trois critères viennent de la réunion publique du 22 février 2018 à Lyon. Leur détail est une proposition de cette plateforme\u00a0: les membres la discuteront et la voteront.',
  maturity: 'proposal',
  adoptedBy: 'l’équipe de la plateforme, à soumettre au vote des membres',
  publishedOn: '2026-11-22',
  criteria: [
    {
      slug: 'interet-general',
      title: 'L’intérêt général',
      statement: 'Le projet sert d’abord un besoin de la société, au-delà de ceux qui le portent.',
      rule: 'Une question\u00a0: oui ou en chemin. «\u00a0Non\u00a0» se répond aussi\u00a0: le projet garde alors sa place dans l’annuaire, sans la bannière.',
      withSheet: true,
      questions: [
        {
          code: 'general_interest',
          title: 'Votre projet sert-il l’intérêt général\u00a0?',
          statement: 'Il répond à un besoin social mal couvert, ou y répond d’une façon nouvelle.',
          help: [
            'La loi de 2014 sur l’économie sociale et solidaire (article 15) donne deux voies\u00a0: répondre à un besoin non ou mal satisfait par le marché et les politiques publiques\u00a0; ou répondre à un besoin par une forme nouvelle d’entreprise, de production ou d’organisation.',
            'Quatre questions aident à le dire\u00a0: à quel besoin répondez-vous\u00a0? Avec qui la réponse a-t-elle été construite\u00a0? Quels autres effets a-t-elle autour d’elle\u00a0? Qu’essayez-vous, et que risquez-vous\u00a0?',
          ],
          example:
            'Dans le canton, 140 personnes ont renoncé à un emploi faute de voiture. Notre garage répare à prix libre\u00a0; 62 d’entre elles roulent depuis mars.',
          details: [
            { name: 'with_whom', label: 'Avec qui la réponse a-t-elle été construite\u00a0?' },
            { name: 'effects', label: 'Quels autres effets voyez-vous\u00a0?' },
          ],
          opens: false,
          mayBeIrrelevant: false,
        },
      ],
    },
    {
      slug: 'gouvernance-et-valeur',
      title: 'Le pouvoir et la valeur partagés',
      statement:
        'Ceux que le projet concerne prennent part aux décisions, ou la valeur créée est partagée avec équité.',
      rule: 'Deux questions\u00a0: toutes deux sont posées, l’une au moins est oui ou en chemin. L’autre peut être non, en disant pourquoi.',
      withSheet: false,
      questions: [
        {
          code: 'shared_governance',
          title: 'Le pouvoir est-il partagé\u00a0?',
          statement:
            'Salariés, bénéficiaires, bénévoles ou partenaires décident aussi, pas seulement ceux qui financent.',
          help: [
            'Une voix par personne, un collège d’usagers, une assemblée qui choisit vraiment, un conseil ouvert\u00a0: dites qui décide de quoi.',
          ],
          example:
            'Les conducteurs et les passagers élisent chacun deux membres du conseil, qui fixe les tarifs et les lignes.',
          details: [
            { name: 'who_decides', label: 'Qui décide, et de quoi\u00a0?' },
            { name: 'stakeholders', label: 'Quelles parties prenantes ont une voix\u00a0?' },
          ],
          opens: false,
          mayBeIrrelevant: false,
        },
        {
          code: 'fair_value',
          title: 'La valeur est-elle partagée équitablement\u00a0?',
          statement: 'Les excédents servent d’abord le projet, et les écarts de rémunération restent limités.',
          help: [
            'Dites ce que deviennent les excédents, et l’écart entre la rémunération la plus haute et la plus basse. Un projet sans salarié peut le dire simplement.',
          ],
          example: 'Tout excédent est réinvesti. L’écart entre les salaires est de un à deux et demi.',
          details: [
            { name: 'pay_scale', label: 'Écart de rémunération', hint: 'De un à combien.' },
            { name: 'surplus', label: 'Que deviennent les excédents\u00a0?' },
          ],
          opens: false,
          mayBeIrrelevant: false,
        },
      ],
    },
    {
      slug: 'ouverture',
      title: 'L’ouverture',
      statement: 'Ce que le projet apprend et fabrique peut servir à d’autres\u00a0: méthode, données, code ou plans.',
      rule: 'Trois questions\u00a0: l’une au moins est oui ou en chemin. Les autres peuvent être non ou sans objet, en disant pourquoi.',
      withSheet: false,
      questions: [
        {
          code: 'open_method',
          title: 'Votre méthode est-elle ouverte\u00a0?',
          statement: 'Open innovation\u00a0: d’autres peuvent la connaître, la reprendre et l’améliorer avec vous.',
          help: [
            'Un guide, des comptes rendus d’essais, un atelier où l’on transmet, y compris ce qui n’a pas marché.',
          ],
          example:
            'Notre guide «\u00a0Ouvrir un garage solidaire en neuf mois\u00a0» est en ligne\u00a0; onze équipes l’ont repris.',
          details: [{ name: 'what', label: 'Qu’est-ce qui est ouvert\u00a0?' }],
          opens: true,
          mayBeIrrelevant: true,
        },
        {
          code: 'open_data',
          title: 'Vos données sont-elles ouvertes\u00a0?',
          statement: 'Open data\u00a0: des données sans rien de personnel, que d’autres peuvent réutiliser.',
          help: [
            'Ouvrir des données personnelles n’est jamais demandé. Des totaux par mois et par commune suffisent souvent.',
          ],
          example: 'Chaque trimestre, le nombre de trajets par commune et par heure, en CSV.',
          details: [{ name: 'what', label: 'Quelles données\u00a0?' }],
          opens: true,
          mayBeIrrelevant: true,
        },
        {
          code: 'open_source',
          title: 'Votre code ou vos plans sont-ils ouverts\u00a0?',
          statement: 'Open source\u00a0: logiciels, plans, modèles de documents, sous une licence libre.',
          help: ['Un dépôt de code, des plans de fabrication, un modèle de convention que chacun peut adapter.'],
          example: 'Le logiciel de réservation est publié sous licence AGPL.',
          details: [{ name: 'what', label: 'Quel code, quels plans\u00a0?' }],
          opens: true,
          mayBeIrrelevant: true,
        },
      ],
    },
  ],
}
