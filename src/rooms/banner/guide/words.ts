export const words = {
  guide: 'Bannière ou label\u00a0? Quatre questions',
  lede: 'Quatre réponses suffisent pour savoir par où passer. Rien n’est gardé.',
  legends: {
    carries: 'Portez-vous un projet qui répond à un besoin de la société\u00a0?',
    recognises:
      'Ce projet se reconnaît-il dans trois critères\u00a0: intérêt général, pouvoir ou valeur partagés, ouverture\u00a0?',
    supports: 'Votre structure aide-t-elle des projets qui ne sont pas les siens\u00a0?',
    wants: 'Voulez-vous que cette aide soit reconnue, après examen de preuves par d’autres\u00a0?',
  },
  hints: {
    carries: 'Seul, à plusieurs, en association, en coopérative, en société, peu importe.',
    recognises: 'Être en chemin compte, avec un engagement daté. Sans projet, répondez non.',
    supports: 'En les accompagnant, en les finançant ou en évaluant leur impact.',
    wants: 'Si vous n’aidez pas d’autres projets, répondez non.',
  },
  options: { oui: 'Oui', non: 'Non', 'en-partie': 'En partie, ou je ne sais pas' },
  submit: 'Voir par où passer',
  missing: 'Répondez par oui ou par non.',
  missingOfThree: 'Choisissez l’une des trois réponses.',
  both: 'Deux chemins, séparés',
  remarks: {
    'label-not-for-projects':
      'Vous voulez être reconnu pour l’aide que vous apportez, mais vous n’aidez pas d’autres projets que le vôtre\u00a0: le label n’est pas pour les projets. La reconnaissance d’un projet, c’est la bannière.',
    'no-project':
      'Vous dites que le projet se reconnaît dans les critères, et que vous n’en portez pas\u00a0: nous avons suivi votre première réponse. Si vous en portez un, changez-la.',
    'no-aid':
      'Vous voulez faire reconnaître une aide que vous dites ne pas apporter\u00a0: nous avons suivi votre troisième réponse. Si vous aidez d’autres projets, changez-la.',
  },
  two: 'Vous faites les deux\u00a0: ce sont deux démarches séparées, l’une pour le projet, l’autre pour la structure. Aucune ne vaut pour l’autre, et une structure ne s’oriente jamais un projet à elle-même.',
  banner: {
    declare: {
      title: 'La bannière, pour votre projet',
      text: 'Déclarez-le\u00a0: dix minutes, rien n’est instruit, vos réponses sont publiques.',
      action: 'Déclarer un projet',
    },
    'read-charter': {
      title: 'La bannière, peut-être',
      text: 'Lisez la charte et ses exemples. Si le projet est en chemin sur chaque critère, vous pouvez le déclarer avec des engagements datés.',
      action: 'Lire la charte',
    },
    sheet: {
      title: 'L’annuaire, sans la bannière',
      text: 'Le projet a sa place dans l’annuaire et sur la carte, avec les mêmes outils. La bannière reste possible plus tard.',
      action: 'Mettre le projet sur la carte',
    },
  },
  label: {
    apply: {
      title: 'Le label, pour votre structure',
      text: 'Le label est réservé à celles et ceux qui soutiennent\u00a0: réseaux d’accompagnement, financeurs, évaluateurs. La candidature porte sur votre seul soutien aux projets des autres, et la fiche de la structure sert au dossier.',
      action: 'Demander le label',
    },
    sheet: {
      title: 'L’annuaire, pour votre structure',
      text: 'Faites connaître ce que vous proposez et où, pour que les projets vous trouvent.',
      action: 'Créer la fiche de la structure',
    },
  },
  neither: {
    title: 'Ni l’un ni l’autre, et vous êtes les bienvenus',
    text: 'Vous pouvez chercher qui agit près de chez vous, lire où en sont les orientations, poser une question ou répondre à un article.',
    search: 'Chercher près de chez moi',
    ask: 'Poser une question',
  },
  again: 'Recommencer',
  comparison: {
    title: 'Bannière ou label\u00a0?',
    lede: 'Deux reconnaissances, deux registres, deux badges. Jamais l’une pour l’autre.',
    columns: { banner: 'Bannière', label: 'Label' },
    rows: [
      [
        'Pour qui',
        'Tout porteur de projet\u00a0: association, coopérative, société, collectif, personne',
        'Les structures qui soutiennent des projets\u00a0: réseaux d’accompagnement, financeurs, évaluateurs',
      ],
      [
        'Qui décide',
        'Le projet se déclare lui-même\u00a0; ses pairs peuvent le questionner, et décider après un échange contradictoire',
        'Une décision examinée, à plusieurs, écrite et motivée',
      ],
      [
        'Ce qu’on demande',
        'Trois critères, six questions\u00a0: oui, en chemin ou non, et une phrase de preuve',
        'Un référentiel par famille, des preuves par critère',
      ],
      ['En combien de temps', 'Dix minutes', 'Un dossier, des délais publics à chaque étape'],
      [
        'Pour combien de temps',
        'Un an, renouvelable\u00a0; on part quand on veut',
        'Trois ans proposés, avec des contrôles',
      ],
      [
        'Ce que cela engage',
        'Dire vrai, et répondre à ses pairs',
        'Repérer, orienter et accompagner des projets dans un territoire',
      ],
      [
        'Ce que cela ne dit pas',
        'Ni vérification par un tiers, ni droit à une aide',
        'Rien sur les projets que la structure porte elle-même',
      ],
      ['Aujourd’hui', 'Ouverte', 'Candidatures ouvertes'],
    ],
    about: 'Question',
    guide: 'Quatre questions pour savoir',
    source:
      'La distinction vient de la réunion du 22 février 2018\u00a0; les durées et les délais sont des propositions de cette plateforme.',
    answer: 'Lire la réponse d’origine et son statut',
  },
} as const
