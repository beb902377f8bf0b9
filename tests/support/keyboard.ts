import type { Page } from 'playwright-core'

export type Focused = { name: string; place: string; seen: boolean }

/** What the keyboard is on: its name, where it is on the page, and whether the eye can find it. */
export const focused = (page: Page): Promise<Focused> =>
  page.evaluate(`(() => {
    const here = document.activeElement
    const style = getComputedStyle(here)
    const box = here.getBoundingClientRect()
    const ringed = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none'
    const inside = box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
    const place = here.closest('#menu, #filtres, .map, main, header, footer')
    return {
      name: (here.labels?.[0] ?? here).textContent.replace(/\\s+/g, ' ').trim(),
      place: place ? (place.id || place.getAttribute('class')?.split(' ')[0] || place.localName) : here.localName,
      seen: ringed && inside,
    }
  })()`)

/** Tab after tab until the keyboard is on what has this name; each step on the way is in plain sight. */
export const tabTo = async (page: Page, name: string | RegExp): Promise<void> => {
  for (let step = 0; step < 200; step++) {
    await page.keyboard.press('Tab')
    const here = await focused(page)
    if (here.place === 'body') break
    if (!here.seen) throw new Error(`The keyboard is on « ${here.name} », and it does not show`)
    if (typeof name === 'string' ? here.name === name : name.test(here.name)) return
  }
  throw new Error(`The keyboard did not come to ${name}`)
}
