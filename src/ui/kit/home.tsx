// A home page of the kit.
import { Band, Bars, DepartmentMap, Hero, Page, SearchBox, Split, Ways } from '../index.ts'
import { counts, hrefFor } from './frame.ts'

const figure = (n: string, label: string) => ({ figure: n, label })

export const Home = () => (
  <Page title="Accueil" home>
    <Hero
      title={
        <>
          Des solutions existent. <span class="nb">Faisons-les</span> grandir.
        </>
      }
      lede="Des associations, des coopératives et des entreprises répondent à des besoins que personne ne couvre. Ici, elles trouvent des alliés et des agents publics qui lèvent les blocages."
      figures={{
        project: figure('1\u00a0284', 'porteurs de projet'),
        support: figure('212', 'soutiens'),
        territory: figure('47', 'territoires'),
        agent: figure('38', 'hackers publics'),
      }}
    >
      <SearchBox to="/annuaire" label="Que cherchez-vous ?" placeholder="mobilité rurale, incubateur, Drôme…" />
      <p class="small">
        {'Souvent cherché\u00a0: '}
        <a href="/annuaire?q=décrochage">décrochage scolaire</a>, <a href="/annuaire?q=repair">repair café</a>
      </p>
    </Hero>
    <Ways
      ways={[
        {
          thread: 'project',
          title: 'Je porte un projet',
          href: '/p',
          text: 'Dites en dix minutes en quoi il sert l’intérêt général.',
          links: [{ href: '/aides', label: 'Quelles aides pour moi ?' }],
        },
        { thread: 'support', title: 'Je soutiens des projets', href: '/s', text: 'Réseau, financeur ou évaluateur.' },
        {
          thread: 'territory',
          title: 'J’anime un territoire',
          href: '/t',
          text: 'Réunissez une communauté autour d’une feuille de route.',
        },
        { thread: 'agent', title: 'Je suis agent public', href: '/a', text: 'Recevez des demandes bien adressées.' },
      ]}
    />
    <Band id="defis" title="Cinq défis, une porte d’entrée">
      <Split
        side="half"
        aside={<DepartmentMap counts={counts} hrefFor={hrefFor} label="Où sont les projets ?" marked={['69', '26']} />}
      >
        <Bars
          thread="project"
          items={[
            { label: 'Inclusion', href: '/defis/inclusion', count: 412, unit: 'projets' },
            { label: 'Transition écologique', href: '/defis/ecologie', count: 338, unit: 'projets' },
            { label: 'Éducation', href: '/defis/education', count: 0, unit: 'projet' },
          ]}
        />
      </Split>
    </Band>
  </Page>
)
