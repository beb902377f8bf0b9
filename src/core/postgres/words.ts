/** What the embedded server says to whoever starts it. */
export const words = {
  noBinaries: (platform: string) =>
    `PostgreSQL embarqué n’existe pas pour ${platform} : indiquez une base avec DATABASE_URL.`,
  noAccount:
    'PostgreSQL refuse de tourner en root et aucun compte « postgres » ou « nobody » n’existe : indiquez une base avec DATABASE_URL.',
  noSwitch:
    'Ce processus est root mais n’a pas le droit de lancer PostgreSQL sous un autre compte : indiquez une base avec DATABASE_URL.',
  noPlaceForBinaries: (tried: string) =>
    `Aucun dossier où copier PostgreSQL pour un compte sans privilège (essayés : ${tried}) : indiquez une base avec DATABASE_URL.`,
  notOwner: (data: string) =>
    `Le dossier ${data} appartient à un autre compte : reprenez ce compte, ou changez DATA_DIR.`,
  otherMajor: (data: string, found: string, wanted: string) =>
    `Le dossier ${data} vient de PostgreSQL ${found}, ce programme apporte PostgreSQL ${wanted} : exportez puis réimportez la base.`,
  notACluster: (data: string) => `Le dossier ${data} existe mais ne contient pas de base PostgreSQL : déplacez-le.`,
  pathTooLong: (data: string) =>
    `Le chemin ${data} est trop long pour une connexion locale : choisissez un DATA_DIR plus court.`,
  alreadyRunning: (dataDir: string) =>
    `Une autre instance de #FrenchImpact utilise déjà ${dataDir} : arrêtez-la, ou choisissez un autre dossier avec DATA_DIR.`,
  usedElsewhere: (data: string) =>
    `Un PostgreSQL lancé ailleurs (autre conteneur ?) utilise déjà ${data} : arrêtez-le, ou choisissez un autre DATA_DIR.`,
  orphanStays: (pid: number) => `L’ancien PostgreSQL (processus ${pid}) ne s’arrête pas : arrêtez-le à la main.`,
  notCreated: (reason: string) => `La base PostgreSQL n’a pas pu être créée : ${reason}`,
  notStarted: (reason: string, logFile: string) => `PostgreSQL n’a pas démarré : ${reason} (journal : ${logFile})`,
  lost: 'PostgreSQL s’est arrêté sans qu’on le lui demande : il est relancé.',
  back: 'PostgreSQL est de nouveau prêt.',
  copying: 'Préparation de PostgreSQL (une seule fois)…',
  creating: 'Création de la base de données…',
  orphan: 'Arrêt d’un PostgreSQL resté seul après un arrêt brutal…',
  recovering: 'PostgreSQL rejoue les dernières écritures après un arrêt brutal…',
}
