import { count } from './text.ts'

/** A day of the calendar, without time or zone: '2026-11-22'. Days compare as strings. */
export type Day = string

const NBSP = '\u00a0'
const DAY_MS = 86_400_000

const parisDate = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' })
const parisTime = new Intl.DateTimeFormat('fr-FR', {
  timeZone: 'Europe/Paris',
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h23',
})
const longDate = new Intl.DateTimeFormat('fr-FR', { timeZone: 'UTC', dateStyle: 'long' })
const weekdayName = new Intl.DateTimeFormat('fr-FR', { timeZone: 'UTC', weekday: 'long' })
const monthAndYear = new Intl.DateTimeFormat('fr-FR', { timeZone: 'UTC', month: 'long', year: 'numeric' })

const midnight = (day: Day) => new Date(`${day}T00:00:00Z`)
const toDay = (date: Date): Day => date.toISOString().slice(0, 10)

/** Is it a day that exists, written '2026-11-22'? */
export function isDay(text: string): boolean {
  // PostgreSQL knows no year zero
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || text.startsWith('0000')) return false
  const date = midnight(text)
  // The engine reads 30 February as 2 March: only a day that comes back unchanged exists.
  return !Number.isNaN(date.getTime()) && toDay(date) === text
}

/** The day it is in Paris at this instant. */
export const parisDay = (instant: Date): Day => parisDate.format(instant)

/** `n` may be negative. */
export const addDays = (day: Day, n: number): Day => toDay(new Date(midnight(day).getTime() + n * DAY_MS))

/** Calendar days from `a` to `b`, negative when `b` comes first. */
export const daysBetween = (a: Day, b: Day) => (midnight(b).getTime() - midnight(a).getTime()) / DAY_MS

/** 0 is Sunday, 6 is Saturday. */
export const weekday = (day: Day) => midnight(day).getUTCDay()

/** « 22 novembre 2026 », « 1er mai 2026 », with `weekday` « vendredi 1er mai 2026 ». */
export function formatDay(day: Day, options: { weekday?: boolean } = {}): string {
  const date = midnight(day)
  const long = longDate.format(date).replace(/^1 /, '1er ')
  return options.weekday ? `${weekdayName.format(date)} ${long}` : long
}

/** '2017-07' -> « juillet 2017 » */
export const formatMonth = (month: string) => monthAndYear.format(midnight(`${month}-01`))

/** « 22 novembre 2026 à 18 h 05 » in Paris; the spaces around h are no-break spaces. */
export function formatInstant(instant: Date): string {
  const parts = parisTime.formatToParts(instant)
  const part = (type: 'hour' | 'minute') => parts.find((p) => p.type === type)?.value ?? ''
  return `${formatDay(parisDay(instant))} à ${Number(part('hour'))}${NBSP}h${NBSP}${part('minute')}`
}

/** « aujourd’hui », « hier », « demain », « il y a 3 jours », « dans 2 jours » */
export function relativeDays(day: Day, today: Day): string {
  const distance = daysBetween(today, day)
  if (distance === 0) return 'aujourd’hui'
  if (distance === 1) return 'demain'
  if (distance === -1) return 'hier'
  const days = count(Math.abs(distance), 'jour', 'jours')
  return distance > 0 ? `dans ${days}` : `il y a ${days}`
}
