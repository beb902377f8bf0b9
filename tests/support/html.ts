import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate'

type Rules = NonNullable<ConfigData['rules']>

/** The rules of valid HTML, but for what is only a way of writing; `rules` are added to them. */
const validatorWith = (rules: Rules): HtmlValidate =>
  new HtmlValidate(
    new StaticConfigLoader({
      root: true,
      extends: ['html-validate:recommended'],
      rules: {
        'void-style': 'off',
        'attribute-boolean-style': 'off',
        'attribute-empty-style': 'off',
        'no-trailing-whitespace': 'off',
        'long-title': 'off',
        ...rules,
      },
    }),
  )

/** What every piece of the kit is held to. */
export const kitValidator = validatorWith({
  'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button', 'reset'] }],
})

/** What every page of the site is held to, whoever is looking at it. */
export const validator = validatorWith({
  'form-dup-name': 'off', // the same question may be asked twice on a page: the header's search and the page's own
  'prefer-native-element': 'off',
  'require-sri': 'off', // every file comes from this very site
  'tel-non-breaking': 'off',
})
