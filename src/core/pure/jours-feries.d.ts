declare module '@socialgouv/jours-feries' {
  /** Public holidays of metropolitan France: name -> midnight of that day in the machine's own time zone. */
  export default function publicHolidays(year: number): Record<string, Date>
}
