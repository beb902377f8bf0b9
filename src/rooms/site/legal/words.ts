export const words = {
  legal: {
    title: 'Mentions légales',
    lede: 'Qui publie ce site, qui l’héberge, à quelles conditions on le réutilise.',
    demonstration:
      'Cette instance est une démonstration\u00a0: son éditeur n’a pas encore renseigné ces lignes. En production, le site refuse de démarrer sans elles.',
    publisher: 'Éditeur',
    host: 'Hébergement',
    licences: 'Licences',
    contents: 'Les contenus du site sont sous Licence Ouverte 2.0, sauf mention contraire.',
    data: 'Géographie\u00a0: découpage administratif, Etalab, d’après l’INSEE, millésime 2026, Licence Ouverte 2.0. Les fiches que personne ne tient encore disent leur source et sa date\u00a0; les autres disent quand leur équipe les a confirmées.',
    software: 'Le logiciel est libre (AGPL, version 3 ou ultérieure).',
    report: 'Signaler un contenu',
    reportText:
      'Une fiche fausse, un contenu illicite, une demande de retrait\u00a0? Dites lequel et pourquoi, une personne répond.',
  },
  privacy: {
    title: 'Données personnelles',
    lede: 'Tout se lit sans compte et sans être suivi. Voici le peu que nous gardons, et pourquoi.',
    controller: 'Responsable',
    register: 'Ce que nous gardons',
    never: 'Ce que nous ne faisons jamais',
    neverList: [
      'Publier une adresse électronique sans l’accord de la personne, ni dans une page, ni dans un fichier ouvert.',
      'Mesurer l’audience personne par personne, déposer un traceur, charger quoi que ce soit depuis un autre site.',
      'Vendre ou prêter ces données.',
      'Garder les adresses IP dans les journaux ou dans les comptes.',
    ],
    rights: 'Vos droits',
  },
  access: {
    title: 'Accessibilité\u00a0: non conforme, audit à venir',
    lede: 'Ce site veut être utilisable par tout le monde, au clavier, au lecteur d’écran, sur un petit téléphone et avec un réseau lent.',
    state: 'Où nous en sommes',
    stateText: [
      'Chaque genre de page est contrôlé à chaque modification par un outil automatique (règles WCAG 2.2, niveaux A et AA), en clair et en sombre, à 390 et 1\u00a0280 points de large, sans erreur connue. Tout fonctionne sans JavaScript.',
      'Aucun audit RGAA n’a encore eu lieu. Tant qu’il manque, la règle veut que l’on se déclare non conforme, quelle que soit la qualité réelle\u00a0: c’est ce que nous faisons.',
    ],
    gaps: 'Ce qui manque',
    gapsList: [
      'Un audit RGAA et des essais avec des personnes utilisant un lecteur d’écran.',
      'Les dessins que les structures déposent (logos) dépendent de la description qu’elles en donnent.',
    ],
    feedback: 'Un obstacle\u00a0?',
    feedbackText: 'Dites-nous à quelle page et avec quel matériel\u00a0; nous proposons toujours une autre voie.',
  },
  data: {
    title: 'Données ouvertes',
    lede: 'Tout ce qui est public ici se télécharge, avec sa licence et sa date. Jamais de donnée personnelle.',
    exports: 'Fichiers',
    files: [
      { what: 'Projets et structures', format: 'CSV', href: '/annuaire.csv' },
      { what: 'Projets et structures', format: 'JSON', href: '/annuaire.json' },
      { what: 'Projets et structures', format: 'GeoJSON', href: '/annuaire.geojson' },
      { what: 'Projets seulement', format: 'CSV', href: '/annuaire.csv?genre=projet' },
      { what: 'Structures seulement', format: 'CSV', href: '/annuaire.csv?genre=organisation' },
      { what: 'Territoires', format: 'CSV', href: '/annuaire.csv?genre=territoire' },
      {
        what: 'Un territoire, par exemple la Métropole de Lyon',
        format: 'JSON',
        href: '/territoires/metropole-de-lyon.json',
      },
    ],
    terms: 'Conditions',
    termsText: [
      'Licence Ouverte 2.0\u00a0: réutilisation libre, en citant la source et la date qui figurent dans chaque fichier.',
      'Toute recherche de l’annuaire a son adresse\u00a0; avec /annuaire.csv, /annuaire.json ou /annuaire.geojson au lieu de /annuaire, elle donne le même résultat, entier. Une recherche par mots s’arrête à 10\u00a0000 lignes\u00a0: le fichier JSON ou GeoJSON le dit.',
      'Les fiches signalées comme fictives sont inventées pour la démonstration\u00a0: la colonne «\u00a0fictif\u00a0» le dit.',
    ],
  },
} as const

/** The register of processing, in words people read (RGPD, art. 30 and 13). */
export const processing = [
  {
    what: 'Compte\u00a0: nom, adresse électronique, mot de passe haché, second facteur',
    why: 'Vous reconnaître et protéger votre compte',
    basis: 'Contrat (conditions acceptées à l’inscription)',
    duration: 'Jusqu’à ce que vous l’effaciez',
  },
  {
    what: 'Sessions\u00a0: navigateur et dates, sans adresse IP',
    why: 'Vous montrer vos appareils et les déconnecter',
    basis: 'Intérêt légitime (sécurité)',
    duration: '30\u00a0jours après la dernière visite',
  },
  {
    what: 'Fiches\u00a0: personnes nommées avec leur accord, coordonnées selon leur choix',
    why: 'Faire connaître projets et structures',
    basis: 'Consentement',
    duration: 'Tant que la fiche est publiée\u00a0; retrait sur demande',
  },
  {
    what: 'Messages envoyés par le site (contact, écrire à un projet)',
    why: 'Les faire parvenir et y répondre',
    basis: 'Intérêt légitime',
    duration:
      'Contact\u00a0: 12\u00a0mois après la clôture. Échanges avec une fiche\u00a0: deux ans après le dernier message',
  },
  {
    what: 'Commentaires et questions\u00a0: nom affiché, adresse électronique, site',
    why: 'Relire avant de publier, répondre à leur auteur',
    basis: 'Intérêt légitime',
    duration:
      'L’adresse n’est jamais publiée\u00a0: effacée un an après l’envoi, deux mois après un refus\u00a0; pour une question, dès qu’elle est relue, six mois au plus. Si vous effacez votre compte, un message publié reste sous «\u00a0Compte supprimé\u00a0»',
  },
  {
    what: 'Réponses suivies\u00a0: adresse électronique',
    why: 'Vous prévenir quand une orientation est confirmée',
    basis: 'Consentement, retiré d’un clic',
    duration:
      '7\u00a0jours sans confirmation\u00a0; dès le courriel de la décision, ou 30\u00a0jours après elle pour qui suit chaque réponse',
  },
  {
    what: 'Demandes de reprise d’une fiche et signalements\u00a0: preuves, adresse de qui signale',
    why: 'Vérifier et répondre',
    basis: 'Intérêt légitime',
    duration:
      'Preuves\u00a0: un an après la décision. Adresse de qui signale\u00a0: jusqu’à la réponse, six mois au plus pour un commentaire',
  },
  {
    what: 'Modifications proposées sur une fiche\u00a0: ce qui est proposé, le compte ou l’adresse de qui propose, non publiés',
    why: 'Comparer, corriger la fiche, répondre',
    basis: 'Intérêt légitime',
    duration: 'Adresse sans compte\u00a0: jusqu’à la réponse. Le reste\u00a0: un an',
  },
  {
    what: 'Recherches enregistrées\u00a0: ce que vous cherchez et le rythme choisi',
    why: 'Vous prévenir de ce qui est nouveau',
    basis: 'Consentement, retiré d’un clic',
    duration: 'Jusqu’à ce que vous les effaciez',
  },
  {
    what: 'Annuaire des entreprises\u00a0: le numéro ou le nom que vous y cherchez part vers recherche-entreprises.api.gouv.fr, sans rien de vous\u00a0; les noms des dirigeants ne sont ni demandés ni gardés',
    why: 'Préremplir l’identité d’une structure',
    basis: 'Intérêt légitime',
    duration: 'La réponse est gardée un jour',
  },
  {
    what: 'Déclarations de bannière\u00a0: réponses du projet et pièces, publiques, et le compte qui les a faites, non publié',
    why: 'Rendre vérifiable ce que chaque projet déclare',
    basis: 'Contrat (charte de la bannière)',
    duration: 'Sans limite pour les déclarations faites\u00a0; un an sans activité pour un brouillon',
  },
  {
    what: 'Courriels envoyés par le site',
    why: 'Prouver l’envoi, réessayer en cas d’échec',
    basis: 'Intérêt légitime',
    duration: '90\u00a0jours',
  },
  {
    what: 'Historique des décisions et des modifications\u00a0: quoi, quand, identifiant du compte sans nom',
    why: 'Rendre des comptes',
    basis: 'Mission d’intérêt public de l’éditeur',
    duration: 'Sans limite\u00a0; l’identifiant ne désigne plus personne après effacement du compte',
  },
  {
    what: 'Empreintes d’adresses pour limiter les essais répétés',
    why: 'Empêcher les robots et les mots de passe devinés',
    basis: 'Intérêt légitime (sécurité)',
    duration: '24\u00a0heures',
  },
] as const
