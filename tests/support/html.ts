import { HtmlValidate, StaticConfigLoader } from 'html-validate'

/** What every page of the site is held to, whoever is looking at it. */
export const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended'],
    rules: {
      'void-style': 'off',
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'no-trailing-whitespace': 'off',
      'long-title': 'off',
      'form-dup-name': 'off', // the same question may be asked twice on a page: the header's search and the page's own
      'prefer-native-element': 'off',
      'require-sri': 'off', // every file comes from this very site
      'tel-non-breaking': 'off',
    },
  }),
)
