/** j and k go from one file to the next, x ticks it, Enter opens it: only on the list, and never while someone types. */
export const enhance = (table: HTMLElement) => {
  const links = [...table.querySelectorAll<HTMLAnchorElement>('tbody th a')]
  const boxOf = (link: HTMLElement) => link.closest('tr')?.querySelector<HTMLInputElement>('input[type=checkbox]')
  const help = document.querySelector<HTMLElement>('[data-desk-keys]')
  if (help) help.hidden = false
  document.addEventListener('keydown', (event) => {
    const on = event.target instanceof HTMLElement ? event.target : document.body
    const typing = on.matches('textarea,select,[contenteditable],input:not([type=checkbox])')
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return
    const row = on.closest('tr')
    const here = links.findIndex((link) => link.closest('tr') === row)
    if (event.key === 'j') links[Math.min(here + 1, links.length - 1)]?.focus()
    else if (event.key === 'k') links[Math.max(here - 1, 0)]?.focus()
    else if (event.key === 'x' && here >= 0) {
      const box = links[here] && boxOf(links[here])
      if (box) box.checked = !box.checked
    }
  })
}
