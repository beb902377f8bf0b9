// Every piece of the kit on one page: what the tests check, and what one looks at after a change.
import {
  Band,
  ByThread,
  CheckboxGroup,
  Chips,
  Filters,
  Item,
  LinkButton,
  Links,
  List,
  Page,
  PageHead,
  Pager,
  Prose,
  RadioGroup,
  SearchBox,
  Section,
  Split,
  Stack,
  Tabs,
  Tag,
  When,
  WithPanel,
  Wrap,
} from '../index.ts'
import { Data } from './data.tsx'
import { KitForm } from './form.tsx'
import { Pieces } from './pieces.tsx'

export const Kit = () => (
  <Page
    title="Boîte à pièces"
    description="Toutes les pièces."
    trail={[{ href: '/annuaire', label: 'Annuaire' }, { label: 'Boîte à pièces' }]}
    thread="project"
    errorCount={4}
    feeds={[{ href: '/annuaire.atom', title: 'Nouveautés' }]}
    wide
  >
    <Wrap>
      <PageHead
        title="Boîte à pièces"
        thread="project"
        kind="Projet"
        lede="Chaque pièce une fois."
        tags={<Tag kind="banner">Bannière</Tag>}
        actions={
          <LinkButton to="/contact" icon="mail">
            Écrire au projet
          </LinkButton>
        }
      />
      <Tabs
        label="Rubriques"
        tabs={[
          { href: '/a', label: 'Projets', count: 26, current: true },
          { href: '/b', label: 'Structures', count: 9 },
        ]}
      />
      <Split
        side="left"
        label="Filtres"
        aside={
          <Filters to="/annuaire" active={2} hidden={{ q: 'mobilité' }}>
            <CheckboxGroup
              facet
              name="stade-facette"
              label="Stade"
              values={['b']}
              options={[
                { value: 'a', label: 'Émergent', count: 9 },
                { value: 'b', label: 'Expérimenté', count: 1212 },
              ]}
            />
            <RadioGroup
              facet
              name="zone"
              label="Zone"
              value=""
              options={[
                { value: '', label: 'Toutes' },
                { value: 'rural', label: 'Rural' },
              ]}
            />
          </Filters>
        }
      >
        <Chips chips={[{ label: 'Inclusion', href: '/annuaire' }]} clear="/annuaire" />
        <List ruled>
          <Item
            name="La Ligne des bourgs"
            href="/annuaire/ligne"
            thread="project"
            details={<span class="muted">Privas (Ardèche)</span>}
          >
            <p>Du covoiturage avec des arrêts.</p>
          </Item>
          <Item name="Ronalpia" level={3} thread="support" />
        </List>
        <Pager page={5} pages={12} hrefFor={(page) => `/annuaire?page=${page}`} />
        <Links
          label="Communes"
          items={[{ href: '/territoires/lyon-69123', label: 'Lyon', detail: '522 250 habitants' }]}
        />
        <Section id="pieces" title="Petites pièces" intro="Sans carte inutile.">
          <Pieces />
        </Section>
      </Split>
      <Split
        label="Contexte"
        aside={
          <Section id="accompagne" title="Qui l’accompagne" thread="support">
            <List tight>
              <Item name="Atelier des Pentes" href="/annuaire/atelier" level="none" thread="support">
                <Tag kind="label">Label</Tag>
              </Item>
              <Item>
                <When date="2026-12-01" />
              </Item>
            </List>
          </Section>
        }
      >
        <Section id="donnees" title="Données">
          <Data />
        </Section>
        <Section id="champs" title="Champs" level={2}>
          <Stack gap={6}>
            <KitForm />
          </Stack>
        </Section>
        <Prose>
          <p>Du texte suivi.</p>
        </Prose>
      </Split>
      <WithPanel loose="a" aside={<ByThread lines={[['project', 'Porteur', 'Déclarer sa bannière']]} />}>
        <h2>À côté</h2>
      </WithPanel>
    </Wrap>
    <Band id="bande" title="Une bande" intro="Sur toute la largeur." sunk>
      <SearchBox
        to="/annuaire"
        label="Chercher dans la bande"
        name="b"
        hidden={{ genre: 'projet', defi: ['inclusion', 'education'] }}
      />
    </Band>
  </Page>
)
