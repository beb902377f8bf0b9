// The search page without reloading it. The server's answer is the same page: its live parts replace ours, and the filters,
// where one may be typing, are only brought up to date.
const typingPauseMs = 350

type Step = 'push' | 'replace' | 'none'

export const enhance = (root: HTMLElement): void => {
  const status = root.querySelector(':scope > [role=status]')
  let asked = location.href
  let request = new AbortController()
  let pause: ReturnType<typeof setTimeout> | undefined

  const show = async (address: string, step: Step) => {
    clearTimeout(pause)
    if (address === asked && step !== 'none') return
    asked = address
    request.abort()
    request = new AbortController()
    const { signal } = request
    try {
      const response = await fetch(address, { signal })
      if (!response.ok) throw new Error(response.statusText)
      const page = new DOMParser().parseFromString(await response.text(), 'text/html')
      const theirs = page.querySelector<HTMLElement>('[data-search]')
      if (signal.aborted) return
      if (!theirs) throw new Error('not the search page')
      if (step !== 'none') history[`${step}State`](null, '', theirs.dataset.search)
      document.title = page.title
      replaceParts(root, theirs)
      refreshFilters(root, theirs, step === 'none')
      if (status) status.textContent = theirs.dataset.said ?? ''
    } catch {
      if (!signal.aborted) location.assign(address)
    }
  }

  root.addEventListener('change', ({ target }) => {
    const form = formOf(target)
    if (form) show(addressOf(form), 'push')
  })
  root.addEventListener('input', ({ target }) => {
    const form = formOf(target)
    // a place is searched once chosen, not at each letter
    if (!form || !(target instanceof HTMLInputElement) || target.name !== 'q') return
    clearTimeout(pause)
    pause = setTimeout(() => show(addressOf(form), 'replace'), typingPauseMs)
  })
  root.addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement)) return
    event.preventDefault()
    form.closest<HTMLElement>('[popover]')?.hidePopover()
    show(addressOf(form), 'push')
  })
  // an answer that comes while leaving by a link must not hold the person back
  addEventListener('click', ({ target }) => {
    if (!(target instanceof Element && target.closest('a'))) return
    clearTimeout(pause)
    request.abort()
  })
  addEventListener('popstate', () => {
    if (location.pathname + location.search !== pathOf(asked)) show(location.href, 'none')
  })
}

const formOf = (target: EventTarget | null): HTMLFormElement | null =>
  target instanceof HTMLInputElement || target instanceof HTMLSelectElement ? target.form : null

const addressOf = (form: HTMLFormElement): string => {
  const params = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string' && value) params.append(name, value)
  const address = new URL(form.action)
  address.search = params.toString()
  return address.href
}

const pathOf = (address: string): string => {
  const { pathname, search } = new URL(address)
  return pathname + search
}

const replaceParts = (mine: HTMLElement, theirs: HTMLElement): void => {
  for (const part of mine.querySelectorAll<HTMLElement>('[data-part]')) {
    const fresh = theirs.querySelector<HTMLElement>(`#${part.id}`)
    const focused = part.contains(document.activeElement) ? document.activeElement?.id : undefined
    part.replaceChildren(...(fresh?.childNodes ?? []))
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true })
  }
}

const inputs = (form: ParentNode, kind: string) => [...form.querySelectorAll<HTMLInputElement>(`input${kind}`)]

/** Counts and what is kept hidden; after « back », also what is ticked and typed. */
const refreshFilters = (mine: HTMLElement, theirs: HTMLElement, all: boolean): void => {
  const form = mine.querySelector<HTMLFormElement>('#filtres form')
  const fresh = theirs.querySelector<HTMLFormElement>('#filtres form')
  if (!form || !fresh) return
  moveHidden(form, fresh)
  mine.querySelector('.filters-btn')?.replaceChildren(...(theirs.querySelector('.filters-btn')?.childNodes ?? []))
  for (const box of inputs(form, '[type=checkbox]')) {
    const now = inputs(fresh, `[name="${box.name}"][value="${box.value}"]`)[0]
    if (!now) continue
    box.disabled = now.disabled
    if (all) box.checked = now.checked
    box.labels?.[0]?.replaceChildren(...(now.labels?.[0]?.childNodes ?? []))
  }
  if (!all) return
  for (const text of inputs(form, '[type=text]')) text.value = inputs(fresh, `#${text.id}`)[0]?.value ?? ''
  const place = form.querySelector('[data-place-field]')
  const asked = fresh.querySelector('[data-place-field]')
  if (place && asked) moveHidden(place, asked)
}

const moveHidden = (mine: Element, theirs: Element): void => {
  const kept = ':scope > input[type=hidden]'
  for (const old of mine.querySelectorAll(kept)) old.remove()
  mine.prepend(...theirs.querySelectorAll(kept))
}
