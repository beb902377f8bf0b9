/** A field that nobody sees, screen readers included: only programs fill it in. */
export const Trap = () => (
  <div hidden>
    <label for="f-site_web">Laissez ce champ vide</label>
    <input id="f-site_web" name="site_web" type="text" tabindex={-1} autocomplete="off" />
  </div>
)
