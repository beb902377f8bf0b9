// « Imprimer »: shown only where it does something. Without it the browser prints all the same.
export const enhance = (button: HTMLElement): void => {
  button.hidden = false
  button.addEventListener('click', () => window.print())
}
