// Completes the place field as one types: an ARIA 1.2 combobox over the field of `ui`, which works without it.
type Suggestion = { id: number; name: string; kind: string; context: string }

const typingPauseMs = 180

export const enhance = (block: HTMLElement): void => {
  const input = block.querySelector<HTMLInputElement>('input[type=text]')
  if (!input) return
  const list = element('ul', { id: `${input.id}-liste`, role: 'listbox', 'aria-label': 'Lieux proposés' })
  const status = element('p', { class: 'vh', role: 'status' })
  list.hidden = true
  block.append(status, list)
  set(input, { role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id })

  let found: Suggestion[] = []
  let active = -1
  let request = new AbortController()
  let pause: ReturnType<typeof setTimeout> | undefined

  const close = () => {
    clearTimeout(pause)
    request.abort()
    list.hidden = true
    input.setAttribute('aria-expanded', 'false')
    mark(-1)
  }
  const mark = (index: number) => {
    active = index
    for (const [at, option] of [...list.children].entries()) option.setAttribute('aria-selected', String(at === index))
    const option = list.children[index]
    option?.scrollIntoView({ block: 'nearest' })
    if (option) input.setAttribute('aria-activedescendant', option.id)
    else input.removeAttribute('aria-activedescendant')
  }
  const open = (places: Suggestion[]) => {
    found = places
    list.replaceChildren(...places.map((place, index) => optionOf(place, `${list.id}-${index}`)))
    list.hidden = places.length === 0
    input.setAttribute('aria-expanded', String(places.length > 0))
    mark(-1)
    status.textContent = told(places.length)
  }
  const ask = async () => {
    request.abort()
    request = new AbortController()
    const { signal } = request
    const words = input.value.trim()
    if (!words) return close()
    try {
      const response = await fetch(block.dataset.src + encodeURIComponent(words), { signal })
      if (response.ok && !signal.aborted) open(await response.json())
    } catch {
      // gone offline or typed further: the field still works by itself
    }
  }
  const choose = (place: Suggestion | undefined) => {
    if (!place) return
    status.textContent = 'multiple' in block.dataset ? tick(block, input, place) : fill(block, input, place)
    close()
    input.dispatchEvent(new Event('change', { bubbles: true }))
  }
  const onKey: Record<string, () => unknown> = {
    ArrowDown: () => (list.hidden ? ask() : mark((active + 1) % found.length)),
    ArrowUp: () => (list.hidden ? ask() : mark((active < 1 ? found.length : active) - 1)),
    Home: () => active >= 0 && mark(0),
    End: () => active >= 0 && mark(found.length - 1),
    Enter: () => active >= 0 && choose(found[active]),
    Escape: () => !list.hidden && close(),
  }

  input.addEventListener('keydown', (event) => {
    const act = event.isComposing ? undefined : onKey[event.key]
    if (act && act() !== false) event.preventDefault()
  })
  input.addEventListener('input', () => {
    forget(block)
    clearTimeout(pause)
    pause = setTimeout(ask, typingPauseMs)
  })
  input.addEventListener('blur', close)
  list.addEventListener('mousedown', (event) => event.preventDefault()) // the field keeps the focus
  list.addEventListener('click', ({ target }) => {
    const option = target instanceof Element ? target.closest('[role=option]') : null
    if (option) choose(found[[...list.children].indexOf(option)])
  })
}

const told = (places: number): string =>
  places === 0 ? 'Aucun lieu trouvé.' : places === 1 ? '1 lieu proposé.' : `${places} lieux proposés.`

const set = (target: Element, attributes: Record<string, string>) => {
  for (const [name, value] of Object.entries(attributes)) target.setAttribute(name, value)
}

const element = <T extends keyof HTMLElementTagNameMap>(
  tag: T,
  attributes: Record<string, string> = {},
  ...content: (Node | string)[]
): HTMLElementTagNameMap[T] => {
  const made = document.createElement(tag)
  set(made, attributes)
  made.append(...content)
  return made
}

const optionOf = ({ name, kind, context }: Suggestion, id: string): HTMLElement =>
  element(
    'li',
    { id, role: 'option' },
    name,
    ' ',
    element('span', { class: 'muted small' }, [kind, context].filter(Boolean).join(', ')),
  )

const idName = (block: HTMLElement) => `${block.dataset.placeField}_id`

/** New words name another place: what was chosen for the old ones goes, except boxes that were ticked. */
const forget = (block: HTMLElement): void => {
  block.querySelector(`input[type=hidden][name="${idName(block)}"]`)?.remove()
  for (const choices of block.querySelectorAll('[data-place-choices]')) {
    if (!choices.querySelector('[type=checkbox]:checked')) choices.remove()
  }
}

const fill = (block: HTMLElement, input: HTMLInputElement, { id, name }: Suggestion): string => {
  forget(block)
  input.value = name
  block.append(element('input', { type: 'hidden', name: idName(block), value: String(id) }))
  return `${name}, choisi.`
}

const tick = (block: HTMLElement, input: HTMLInputElement, { id, name, context }: Suggestion): string => {
  const field = `f-${idName(block)}-${id}`
  input.value = ''
  input.required = false
  const known = block.querySelector<HTMLInputElement>(`[data-place-choices] [value="${id}"]`)
  if (known) known.checked = true
  else {
    const box = element('input', { id: field, type: 'checkbox', name: idName(block), value: String(id), checked: '' })
    const label = element('label', { for: field }, name, ' ', element('span', { class: 'muted small' }, context))
    chosenIn(input).append(element('div', { class: 'choice' }, box, label))
  }
  return `${name}, ajouté.`
}

/** The boxes above the field, made when the first place is chosen. */
const chosenIn = (input: HTMLInputElement): Element => {
  const before = input.previousElementSibling
  if (before?.matches('[data-place-choices]')) return before
  const boxes = element(
    'fieldset',
    { class: 'places', 'data-place-choices': '' },
    element('legend', {}, 'Lieux choisis'),
  )
  input.before(boxes)
  return boxes
}
