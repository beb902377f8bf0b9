// The client entry. Every page works without it; it loads an island only where the HTML asks for one.
type Island = { enhance: (element: HTMLElement) => void }

const islands: [selector: string, load: () => Promise<Island>][] = [
  ['[data-place-field]', () => import('#rooms/geography/find/place-field.island.ts')],
  ['[data-search]', () => import('#rooms/directory/search/search.island.ts')],
  ['[data-desk]', () => import('#rooms/label/desk/desk.island.ts')],
  ['[data-print]', () => import('#rooms/newsroom/articles/print.island.ts')],
]

// After a refused form, reading starts at the summary of what must be corrected.
document.querySelector<HTMLElement>('[data-focus]')?.focus()

for (const [selector, load] of islands) {
  const places = document.querySelectorAll<HTMLElement>(selector)
  if (places.length === 0) continue
  const { enhance } = await load()
  for (const place of places) enhance(place)
}
