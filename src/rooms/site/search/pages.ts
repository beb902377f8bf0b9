import { paths } from '../paths.ts'

type SitePage = { path: string; title: string; summary: string; aliases?: readonly string[] }

/** The pages of the site that are nobody’s sheet: under the name they have in the menu, so that typing it leads there. */
export const sitePages: readonly SitePage[] = [
  {
    path: paths.banner,
    title: 'Bannière',
    summary:
      'Une communauté autogérée de projets d’intérêt général\u00a0: ce qu’elle demande, et comment la rejoindre.',
    aliases: ['La bannière #FrenchImpact', 'Rejoindre la bannière'],
  },
  {
    path: paths.charter,
    title: 'Charte de la bannière',
    summary: 'Les trois critères, question par question.',
    aliases: ['Charte', 'Critères de la bannière'],
  },
  {
    path: paths.comparison,
    title: 'Bannière ou label\u00a0?',
    summary: 'La bannière est pour les projets, le label pour ceux qui les soutiennent.',
    aliases: ['Labellisation', 'Différence entre bannière et label'],
  },
  {
    path: paths.guide,
    title: 'Guide\u00a0: bannière ou label, en quatre questions',
    summary: 'Quatre réponses suffisent pour savoir par où passer.',
    aliases: ['Guide de la bannière', 'Guide d’orientation'],
  },
  {
    path: '/communautes',
    title: 'Communautés',
    summary: 'Qui s’organise, où, et les territoires à reprendre.',
    aliases: ['Animer un territoire', 'Communautés territoriales'],
  },
  {
    path: '/demarches',
    title: 'Démarche outillée',
    summary: 'Construire une communauté en sept étapes, avec des outils à imprimer.',
    aliases: ['Créer une communauté', 'Outils d’animation'],
  },
  {
    path: '/groupes',
    title: 'Groupes de travail',
    summary: 'Ceux des communautés et les groupes nationaux : missions, réunions, comptes rendus.',
  },
  {
    path: '/banniere/charte/propositions',
    title: 'Changer la charte de la bannière',
    summary: 'Les propositions des membres, leur débat et leur vote.',
    aliases: ['Amender la charte'],
  },
  {
    path: paths.register,
    title: 'Registre de la bannière',
    summary: 'Tous les projets membres, et depuis quand.',
    aliases: ['Membres de la bannière'],
  },
  {
    path: paths.openness,
    title: 'Ce qui est ouvert et réutilisable',
    summary: 'Ce que les projets de la bannière ouvrent\u00a0: méthodes, données, code.',
    aliases: ['Open source', 'Open data', 'Open innovation'],
  },
  {
    path: paths.orientations,
    title: 'Orientations',
    summary: 'Les questions posées, et où en est chaque réponse\u00a0: provisoire, en consultation, confirmée.',
    aliases: ['Questions et réponses', 'Orientations à confirmer'],
  },
  {
    path: paths.ask,
    title: 'Poser une question',
    summary: 'Avec ou sans compte. Chaque question publiée a son adresse.',
  },
  {
    path: paths.works,
    title: 'Chantiers',
    summary: 'Ce qui est en travaux, qui s’en charge, et le dernier point, avec sa date.',
    aliases: ['Chantiers en cours'],
  },
  {
    path: paths.journal,
    title: 'Journal',
    summary: 'Comptes rendus et actualités, relus à deux.',
    aliases: ['Actualités', 'Comptes rendus'],
  },
  {
    path: paths.events,
    title: 'Agenda',
    summary: 'Les rendez-vous à venir, et ceux qui ont eu lieu.',
    aliases: ['Événements', 'Calendrier'],
  },
  {
    path: paths.challenges,
    title: 'Défis',
    summary: 'Les cinq grands défis de société, une porte d’entrée vers les projets.',
    aliases: ['Défis sociétaux'],
  },
  {
    path: paths.territories,
    title: 'Territoires',
    summary: 'Ce qui existe dans chaque commune, et autour.',
    aliases: ['Carte'],
  },
  {
    path: paths.openData,
    title: 'Données ouvertes',
    summary: 'Les fichiers et l’interface de programmation, sous Licence Ouverte.',
    aliases: ['API', 'Open data', 'Licence'],
  },
  {
    path: paths.rules,
    title: 'Règles du site',
    summary: 'Ce qui est publié, ce qui ne l’est pas, et comment le contester.',
    aliases: ['Modération', 'Charte de modération'],
  },
  { path: paths.contact, title: 'Contact', summary: 'Écrire à l’équipe, signaler une erreur.' },
  { path: paths.legalNotice, title: 'Mentions légales', summary: 'Qui édite et héberge ce site.' },
  {
    path: paths.privacy,
    title: 'Données personnelles',
    summary: 'Ce que nous gardons de vous, pourquoi, et combien de temps.',
    aliases: ['Confidentialité', 'RGPD'],
  },
  { path: paths.accessibility, title: 'Accessibilité', summary: 'Où en est ce site, et ce qui manque encore.' },
]
