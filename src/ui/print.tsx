// A page on paper. The browser has its own command: the button only saves looking for it, and shows itself where it works.
import { Icon } from './icon.tsx'

export const PrintButton = () => (
  <button class="btn alt sm" type="button" data-print hidden>
    <Icon name="printer" />
    Imprimer
  </button>
)
