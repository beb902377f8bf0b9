import type { Day } from '#core/pure/dates.ts'

/** A roadmap to begin from: what a source says, in our words. Nothing in it was decided here, so all of it is proposed. */
export type Preset = {
  key: string
  sourceName: string
  sourceUrl: string | null
  sourceOn: Day
  axes: readonly { title: string; purpose: string }[]
}

/**
 * The five axes of Lyon, « pour construire une feuille de route » : a draft, with no lead, no date and no progress, because the source gives
 * none.
 */
export const lyonRoadmap: Preset = {
  key: 'lyon',
  sourceName: 'Compte rendu de la réunion publique du 22 février 2018 à Lyon, publié par le Mouves',
  sourceUrl: null,
  sourceOn: '2018-02-22',
  axes: [
    {
      title: 'Un fonds dédié',
      purpose: 'Financer les projets d’innovation sociale du territoire par un fonds qui leur est réservé.',
    },
    {
      title: 'Promotion et acculturation du territoire',
      purpose: 'Faire connaître l’innovation sociale dans le territoire, et apprendre à s’en servir.',
    },
    {
      title: 'Relier les directions de la Métropole et les acteurs',
      purpose:
        'Faciliter le lien entre les directions et départements de la Métropole et les acteurs engagés pour l’innovation sociale.',
    },
    {
      title: 'Une fabrique à solutions',
      purpose: 'Accompagner les projets dont l’effet possible à l’échelle de la Métropole est fort.',
    },
    {
      title: 'Start-up de territoires à l’échelle de la Métropole',
      purpose:
        'Décliner «\u00a0Start-up de territoires\u00a0» dans la Métropole, pour embarquer davantage les habitants.',
    },
  ],
}

export const presets: readonly Preset[] = [lyonRoadmap]
