import type { Day } from './dates.ts'

const parisClock = new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', hour: '2-digit', minute: '2-digit' })

/** The clock of Paris at that moment (« 14:30 ») of that day, as an instant: UTC+2 when the hour says so, UTC+1 otherwise. */
export const instantInParis = (day: Day, time: string): Date => {
  const summer = new Date(`${day}T${time}:00+02:00`)
  return parisClock.format(summer) === time ? summer : new Date(`${day}T${time}:00+01:00`)
}
