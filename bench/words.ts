/** Banks of words for invented names and sentences. In each, the first are chosen far more often than the last. */

const bank = (...lines: string[]): string[] => lines.flatMap((line) => line.split(', '))

export const publics = bank(
  'des habitants, des familles, des jeunes, des personnes âgées, des demandeurs d’emploi, des enfants',
  'des personnes isolées, des femmes, des personnes handicapées, des étudiants, des agriculteurs, des parents seuls',
  'des aidants, des personnes réfugiées, des apprentis, des allocataires, des locataires, des saisonniers',
  'des voisins, des soignants, des artisans, des élus, des gens du voyage, des sortants de prison, des bénévoles',
  'des adolescents, des personnes sourdes, des marins, des bergers',
)

export const means = bank(
  'un accompagnement, des ateliers, un lieu ouvert, une permanence, des formations, un réseau d’entraide',
  'des emplois, un jardin, une cuisine partagée, une plateforme, des rencontres, une boutique, un garage',
  'des paniers de légumes, une bibliothèque d’objets, des chantiers, un potager, des visites à domicile',
  'une monnaie locale, des séjours, un camion itinérant, des logements, une crèche, un studio de radio',
  'une matériauthèque, des vélos, une forêt nourricière, un four à pain, une légumerie, un théâtre',
  'une rucher-école, un chœur, des consignes, un moulin, une conserverie, un bateau atelier, une halle',
)

export const aims = bank(
  'l’emploi, le lien social, la transition écologique, l’inclusion, la mobilité, le logement, la santé, l’éducation',
  'l’alimentation, le réemploi, l’autonomie, la culture, le numérique, l’énergie, la biodiversité, la citoyenneté',
  'le répit, la lecture, l’égalité, la prévention, le sport, l’eau, la transmission, le patrimoine, la parentalité',
  'la démocratie, le droit aux vacances, le compostage, la rénovation, l’agroécologie, l’hospitalité, la sobriété',
  'le covoiturage, la laine, les circuits courts',
)

export const adjectives = bank(
  'solidaire, local, durable, partagé, rural, citoyen, accessible, inclusif, collectif, utile, responsable',
  'itinérant, participatif, intergénérationnel, expérimental, bénévole, coopératif, ouvert, convivial, pérenne',
  'artisanal, saisonnier, montagnard, littoral, frugal, inédit, autogéré',
)

export const verbs = bank(
  'accompagne, soutient, forme, rassemble, accueille, aide, mobilise, emploie, relie, loge, conseille, équipe',
  'oriente, écoute, encourage, transporte, nourrit, initie, outille, héberge',
)

export const doings = bank(
  'Réparer, Partager, Cultiver, Habiter, Accompagner, Apprendre, Transmettre, Relier, Rouler, Soigner, Nourrir',
  'Isoler, Récupérer, Recoudre, Semer, Chauffer, Grandir, Vieillir, Raconter, Rebondir, Composter, Glaner, Moudre',
  'Pédaler, Tisser, Accueillir, Rénover, Planter, Embaucher, Lire',
)

export const manners = bank(
  'ensemble, autrement, au village, près de chez soi, sans voiture, à plusieurs, au quartier, sans déchets',
  'entre voisins, au fil de l’eau, à tout âge, en famille, avec peu, sous les toits, pour de bon, en circuit court',
  'à la ferme, au bord du canal, en montagne, dans les bourgs, sur la route, à deux voix, à ciel ouvert',
)

export const things = bank(
  'Fabrique, Maison, Passerelle, Ruche, Boussole, Source, Graine, Étoile, Halte, Traverse, Cabane, Grange, Clé',
  'Boîte, Marmite, Bobine, Bascule, Éclaircie, Cordée, Lanterne, Navette, Aiguille, Bouture, Colline, Charpente',
  'Cantine, Verrière, Pépinière, Ribambelle, Goguette, Manivelle, Girouette, Ritournelle',
)

export const ofThings = bank(
  'des possibles, des voisins, du lien, commune, des savoirs, partagée, solidaire, du pays, des deux rives',
  'des talents, citoyenne, du coin, des bourgs, aux idées, du quartier, des saisons, en chemin, des cimes, bleue',
  'des petits riens, d’à côté, rouge, du canal, aux objets, des champs, du grand large, verte, des glaneurs',
)

export const firstNames = bank(
  'Marie, Jeanne, Louise, Simone, Germaine, Suzanne, Marcel, Louis, Henri, Joseph, Lucien, Aimé, Rosa, Olympe',
  'Émile, Gaston, Léontine, Auguste, Célestin, Fernande, Gisèle, Ismaël, Zélie, Anatole',
)

/** Put end to end they make thousands of rare names, the kind that people misspell. */
export const syllables = bank(
  'al, ti, vo, ra, lu, mi, no, so, be, ka, den, jor, ma, le, vi, ron, tel, pi, gan, ou, lia, ber, cor, dé, fa, gué',
  'ho, ju, lan, mar, né, pha, quin, ré, sau, thé, val, zé, bri, clo',
)
