import { type Content, emptyContent } from '../articles/rules.ts'

export const reportTitle = 'Retour sur la présentation du #FrenchImpact à Lyon'

/**
 * The report of the meeting, in our words, from the one the Mouves published. Nobody says here what that source does not make them say;
 * functions are those it gives for each part. The questions have their own addresses. What was decided since leads to the very page that
 * says so, seen by us, or to none.
 */
export const report = (questionIds: readonly string[], lyonId: number | null): Content => ({
  ...emptyContent(reportTitle, 'retour-sur-la-presentation-a-lyon'),
  lede: 'Le 22 février 2018, le Tuba recevait le Mouves Auvergne-Rhône-Alpes et LyESS pour présenter l’initiative au public. Six questions ont été posées. Voici ce qui a été répondu, et où l’on en est.',
  questionIds: [...questionIds],
  questionsAfter: 1,
  sections: [
    {
      anchor: 'presentation',
      title: 'La présentation générale',
      body: 'L’initiative a été présentée au public, puis discutée. Les six réponses qui suivent disent l’état des réflexions ce jour-là. Les travaux de mise en œuvre étaient en cours et les orientations restaient à confirmer\u00a0: le [tableau des orientations](/orientations) dit ce qui l’a été.',
      territoryId: null,
      measure: '',
      people: [
        { name: 'Thibaut Guilluy', function: '', organisation: '', role: 'presents' },
        { name: 'Caroline Neyron', function: 'déléguée générale', organisation: 'Mouves', role: 'attends' },
        {
          name: 'Pauline Neuilly',
          function: 'coordinatrice du Mouves en Rhône-Alpes',
          organisation: '',
          role: 'attends',
        },
      ],
    },
    {
      anchor: 'metropole-de-lyon',
      title: 'Dans la Métropole de Lyon',
      body: 'Un groupe de travail s’est monté en **juillet 2017** pour faire émerger un accélérateur d’innovation sociale de territoire. Il réunissait quelques acteurs, dont (liste non exhaustive)\u00a0:\n\n- la [CRESS Auvergne-Rhône-Alpes](/annuaire?q=CRESS&genre=organisation)\n- [Rhône Développement Initiative](/annuaire?q=Rh%C3%B4ne+D%C3%A9veloppement+Initiative&genre=organisation)\n- le [CentSept](/annuaire?q=CentSept&genre=organisation)\n- [Locaux Motiv’](/annuaire?q=Locaux+Motiv&genre=organisation)\n- [Alter’Incub Rhône-Alpes](/annuaire?q=Alter+Incub&genre=organisation)\n- l’[URSCOP](/annuaire?q=URSCOP&genre=organisation)\n- [Handishare](/annuaire?q=Handishare&genre=organisation)\n- la [Caisse d’Épargne Rhône-Alpes](/annuaire?q=Caisse+d%27%C3%89pargne&genre=organisation)\n- le [Mouves](/annuaire?q=Mouves&genre=organisation)\n- [Ronalpia](/annuaire?q=Ronalpia&genre=organisation)\n\nIl avait vocation à s’élargir dans les semaines suivantes. Cinq axes de travail devaient nourrir une feuille de route\u00a0:\n\n1. financer les projets d’innovation sociale par un fonds dédié\n2. promouvoir l’innovation sociale et y acculturer le territoire\n3. faciliter le lien entre les directions de la Métropole et les acteurs engagés\n4. une fabrique à solutions, pour les projets à fort potentiel d’impact métropolitain\n5. décliner «\u00a0Start-up des territoires\u00a0» à l’échelle de la métropole, pour embarquer davantage les citoyens\n\nRendez-vous était donné le 29 mars pour l’événement «\u00a0[Start-up de territoires](/evenements/start-up-de-territoire-valence)\u00a0», à Valence.',
      territoryId: lyonId,
      measure: '',
      people: [
        { name: 'Léna Geitner', function: 'cofondatrice de Ronalpia', organisation: '', role: 'with' },
        {
          name: 'Pauline Neuilly',
          function: 'coordinatrice du Mouves Auvergne-Rhône-Alpes',
          organisation: '',
          role: 'with',
        },
      ],
    },
    {
      anchor: 'pacte-de-croissance',
      title: 'Le contexte national\u00a0: un Pacte de croissance',
      body: '#FrenchImpact s’inscrit dans une dynamique plus large portée par le gouvernement, avec notamment les réflexions sur les entreprises à mission et un Pacte de croissance pour l’économie sociale et solidaire (ESS).\n\n- **[Entreprises à mission](/orientations/entreprises-a-mission)**\u00a0: une réflexion pour ajouter une mission à impact social et environnemental, au-delà de la recherche du profit (définition légale à cette date).\n- **Pacte de croissance**\u00a0: des mesures pour accompagner la croissance des entreprises de l’ESS. Pour accélérer la création, par exemple une [baisse de cotisations les premières années](/orientations/cotisations-des-premieres-annees) ou l’accès au [mécénat de compétences](/orientations/mecenat-de-competences)\u00a0; pour le changement d’échelle de celles qui le souhaitent, par exemple une finance solidaire de long terme et des critères pour l’accès aux marchés publics ou privés.',
      territoryId: null,
      measure: 'Pacte de croissance de l’ESS',
      people: [{ name: 'Caroline Neyron', function: '', organisation: '', role: 'with' }],
    },
  ],
  facts: [
    {
      on: '2018-03-29',
      text: 'La soirée Start-Up de Territoire réunit plus de 1\u00a0400 personnes à Valence.',
      source: 'Département de la Drôme',
      url: 'https://www.ladrome.fr/nos-actions/economie/actualites-economie/innovation/economie-solidaire',
      said: 'rendez-vous le 29 mars à Valence pour l’événement «\u00a0Start-up de territoires\u00a0».',
    },
    {
      on: '2018-06-12',
      text: 'Vingt-deux premiers lauréats sont choisis parmi 200 candidatures. Chacun disposera d’un fonctionnaire chargé de lever les blocages, un «\u00a0hacker Le French Impact\u00a0».',
      source: 'La Gazette des communes',
      url: 'https://www.lagazettedescommunes.com/568784/le-french-impact-22-laureats-selectionnes-et-un-appel-aux-territoires/',
      said: 'la mise en œuvre des hackers publics va être testée, à un niveau de délégation assez élevé.',
    },
    {
      on: '2018-11-29',
      text: 'Le Pacte de croissance de l’ESS est présenté\u00a0: une vingtaine de mesures.',
      source: 'Banque des Territoires',
      url: 'https://www.banquedesterritoires.fr/le-gouvernement-lance-son-pacte-de-croissance-de-leconomie-sociale-et-solidaire',
      said: 'un Pacte de croissance pour l’ESS, série de mesures pour accompagner la croissance de ses entreprises.',
    },
    {
      on: '2019-02-25',
      text: 'Vingt premiers territoires sont reconnus, dont Lyon-Métropole, Clermont-Ferrand et Valence-Romans.',
      source: 'La Tribune',
      url: 'https://region-aura.latribune.fr/territoire/2019-02-27/french-impact-3-territoires-labellises-en-auvergne-rhone-alpes-808967.html',
      said: 'le label sera réservé aux structures et aux acteurs qui soutiennent les porteurs de projet.',
    },
    {
      on: '2019-03-12',
      text: 'À Lyon, un collectif de seize partenaires présente ses services, dont une «\u00a0Fabrique à solutions\u00a0», et la métropole lance une fondation de soutien à l’innovation sociale.',
      source: 'La Tribune',
      url: 'https://region-aura.latribune.fr/territoire/2019-03-12/french-impact-la-metropole-de-lyon-lance-une-fondation-de-soutien-a-l-innovation-sociale-810410.html',
      said: 'un groupe appelé à s’élargir, un fonds dédié, une fabrique à solutions.',
    },
    {
      on: '2019-05-22',
      text: 'La loi PACTE crée la société à mission.',
      source: 'Légifrance',
      url: 'https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000038496102',
      said: 'une réflexion pour ajouter une «\u00a0mission à impact social et environnemental\u00a0» à la définition légale.',
    },
  ],
})

/** An invented piece of news, said to be so. */
export const inventedNews = (): Content => ({
  ...emptyContent('Trois garages solidaires écrivent leur mode d’emploi', 'trois-garages-solidaires'),
  lede: 'Actualité inventée pour la démonstration\u00a0: en Creuse, trois équipes mettent en commun neuf mois d’essais.',
  body: 'Elles ont tout noté\u00a0: les loyers, les assurances, les pannes, les refus.\n\n## Ce qui a marché\n\nOuvrir le samedi. Réparer devant les gens. Dire le prix avant.\n\n## Ce qui a raté\n\nLe stock de pièces, trop tôt. Le guide le raconte aussi.',
})

/** An invented draft, waiting for someone else to read it. */
export const inventedDraft = (): Content => ({
  ...emptyContent('Ce que quatre-vingts déclarations nous apprennent', 'ce-que-les-declarations-nous-apprennent'),
  lede: 'Brouillon inventé pour la démonstration\u00a0: premiers chiffres de la bannière.',
  body: 'L’ouverture des données est le critère où l’on est le plus souvent «\u00a0en chemin\u00a0».',
})
