// Pages of a list: first, last, neighbours of the current one, and what is left out between them.
type Step = number | 'gap'

/** Page numbers to show, `gap` where some are left out. Pages count from 1. */
export function pagerSteps(page: number, pages: number): Step[] {
  const near = [1, 2, page - 1, page, page + 1, pages - 1, pages]
  const shown = [...new Set(near)].filter((n) => n >= 1 && n <= pages).sort((a, b) => a - b)
  return shown.flatMap((n, index) => {
    const before = shown[index - 1] ?? 0
    if (n - before === 1) return [n]
    // One page left out takes no more room than the dots that would stand for it.
    return n - before === 2 ? [n - 1, n] : ['gap', n]
  })
}

type PagerProps = { page: number; pages: number; hrefFor: (page: number) => string; label?: string }

export const Pager = ({ page, pages, hrefFor, label = 'Pages de résultats' }: PagerProps) => {
  if (pages <= 1) return null
  return (
    <nav class="pager" aria-label={label}>
      <ul>
        {page > 1 && (
          <li>
            <a href={hrefFor(page - 1)} rel="prev">
              Précédente<span class="vh">{`\u00a0: page ${page - 1}`}</span>
            </a>
          </li>
        )}
        {pagerSteps(page, pages).map((step) =>
          step === 'gap' ? (
            <li class="gap" aria-hidden="true">
              …
            </li>
          ) : (
            <li>
              <a href={hrefFor(step)} aria-current={step === page ? 'page' : undefined}>
                <span class="vh">Page </span>
                {step}
              </a>
            </li>
          ),
        )}
        {page < pages && (
          <li>
            <a href={hrefFor(page + 1)} rel="next">
              Suivante<span class="vh">{`\u00a0: page ${page + 1}`}</span>
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
}
