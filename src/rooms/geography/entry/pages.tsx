import {
  Button,
  Columns,
  Empty,
  Form,
  Item,
  Links,
  List,
  Page,
  PageHead,
  PlaceField,
  Section,
  Stack,
} from '#ui/index.ts'
import type { FoundPlace } from '../find/queries.ts'
import { paths } from '../paths.ts'
import type { EntryView, RegionView } from './queries.ts'
import { words } from './words.ts'

/** The way to any territory: by its name, or down from its region. */
export const EntryPage = ({ view }: { view: EntryView }) => (
  <Page title={words.title} description={words.description} thread="territory" trail={[{ label: words.title }]}>
    <PageHead title={words.title} lede={words.lede}>
      <Form to={paths.places} method="get">
        <PlaceField name="lieu" label={words.label} hint={words.hint} text={view.asked} />
        <Button icon="map-pin">{words.search}</Button>
      </Form>
    </PageHead>
    <Stack gap={7}>
      <Answer view={view} />
      <Section id="regions" title={words.mainland}>
        <Columns>
          {view.regions
            .filter(({ overseas }) => !overseas)
            .map((region) => (
              <RegionLinks region={region} />
            ))}
        </Columns>
      </Section>
      <Section id="outre-mer" title={words.overseas}>
        <Links
          columns
          items={view.regions
            .filter(({ overseas }) => overseas)
            .map(({ slug, name }) => ({ href: paths.place(slug), label: name }))}
        />
      </Section>
      <Section id="comment" title={words.how}>
        <List tight>
          {words.howSteps.map((step) => (
            <Item>{step}</Item>
          ))}
        </List>
      </Section>
    </Stack>
  </Page>
)

const Answer = ({ view: { asked, resolution } }: { view: EntryView }) => {
  if (resolution === null || resolution.kind === 'one') return null
  if (resolution.kind === 'none') return <Empty title={words.none(asked)}>{words.noneAdvice}</Empty>
  const { places } = resolution
  return (
    <Section id="reponses" title={places.length === 1 ? words.perhaps : words.several(places.length)}>
      <List>
        {places.map((place) => (
          <Answered place={place} />
        ))}
      </List>
    </Section>
  )
}

const Answered = ({ place }: { place: FoundPlace }) => (
  <Item name={place.name} href={place.path} thread="territory" level={3}>
    <p class="muted">
      {[place.kindLabel, place.alias && words.also(place.alias), place.context].filter(Boolean).join(', ')}
    </p>
  </Item>
)

const RegionLinks = ({ region }: { region: RegionView }) => (
  <div>
    <h3 class="t2">
      <a href={paths.place(region.slug)}>{region.name}</a>
    </h3>
    <Links
      label={region.name}
      items={region.departments.map(({ slug, name }) => ({ href: paths.place(slug), label: name }))}
    />
  </div>
)
