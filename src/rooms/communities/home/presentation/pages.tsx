import { typedText } from '#core/forms.ts'
import { TextArea, UrlField } from '#ui/index.ts'
import { paths } from '../../paths.ts'
import { type Filling, WritingPage } from '../../writing/parts.tsx'
import { limits } from '../rules.ts'
import { words } from '../words.ts'

const { labels, hints } = words.presentation

/** How a community presents itself, for those who facilitate it. */
export const PresentationPage = (filling: Filling) => {
  const { community } = filling
  const stored = {
    objet: community.purpose,
    regles: community.rules,
    rythme: community.rhythm,
    site: community.website ?? '',
  }
  const now = (name: keyof typeof stored) =>
    Object.keys(filling.values).length > 0 ? typedText(filling.values, name) : stored[name]
  return (
    <WritingPage
      {...filling}
      part="home"
      to={paths.presentation(community.slug)}
      title={words.presentation.title}
      lede={words.presentation.lede}
      submit={words.presentation.submit}
      leave={paths.community(community.slug)}
      stored={{ version: community.version, values: stored, labels }}
    >
      <TextArea
        name="objet"
        label={labels.objet}
        hint={hints.objet}
        value={now('objet')}
        rows={5}
        maxLength={limits.purpose}
        required
      />
      <TextArea
        name="regles"
        label={labels.regles}
        hint={hints.regles}
        value={now('regles')}
        rows={6}
        maxLength={limits.rules}
      />
      <TextArea
        name="rythme"
        label={labels.rythme}
        hint={hints.rythme}
        value={now('rythme')}
        rows={2}
        maxLength={limits.rhythm}
      />
      <UrlField name="site" label={labels.site} value={now('site')} />
    </WritingPage>
  )
}
