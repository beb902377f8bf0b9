// Figures, tables, histories and the map, each once.
import {
  Bars,
  Columns,
  DaysBar,
  DepartmentMap,
  DepartmentTable,
  Facts,
  KeyValues,
  Ladder,
  Steps,
  Table,
  Tag,
  Timeline,
} from '../index.ts'
import { counts, hrefFor } from './frame.ts'

export const Data = () => (
  <>
    <Facts
      items={[
        ['projets sous bannière', '64'],
        ['se sentent moins seuls', '71\u00a0%'],
      ]}
    />
    <KeyValues
      wide
      items={[
        ['Forme', 'SCIC'],
        ['Effectif', 14],
        ['Fax', null],
      ]}
    />
    <Bars
      items={[
        { label: 'Inclusion', href: '/defis/inclusion', count: 1412, unit: 'projets' },
        { label: 'Éducation', count: 187 },
      ]}
    />
    <Table
      caption="Déclaration de bannière"
      stack
      rows={[{ name: 'Gouvernance partagée', answer: 'Oui', votes: 40 }]}
      columns={[
        { label: 'Critère', cell: (row) => row.name },
        { label: 'Réponse', cell: (row) => <Tag kind="confirmed">{row.answer}</Tag> },
        { label: 'Voix', cell: (row) => row.votes, number: true },
      ]}
    />
    <Table caption="Large" scroll hideCaption rows={[1, 2]} columns={[{ label: 'Numéro', cell: (n) => n }]} />
    <Steps
      label="Étapes de la fiche"
      current={1}
      steps={[{ label: 'Identité', href: '/etape/1' }, { label: 'Territoire' }, { label: 'Contact' }]}
    />
    <Timeline
      events={[
        { date: '2027-01', state: 'todo', text: 'Prochaine confirmation' },
        { date: new Date('2026-11-02T09:30:00Z'), precision: 'time', state: 'now', text: 'Fiche modifiée' },
        { date: '2023-03-01', text: 'Fiche publiée' },
      ]}
    />
    <DaysBar elapsed={13} total={20} from="Depuis le 3 novembre" now="Jour 13" to="1er décembre" />
    <DaysBar elapsed={63} total={60} from="Depuis le 3 août" now="Jour 63" to="26 octobre" />
    <Ladder
      rungs={[
        { level: 1, name: 'Local', text: 'Demander' },
        { level: 2, name: 'Département', text: 'Réunir, proposer', here: true, tag: <Tag kind="testing">Ici</Tag> },
      ]}
    />
    <Columns>
      <DepartmentMap
        counts={counts}
        hrefFor={hrefFor}
        label="Projets par département"
        marked={['69']}
        tableId="departements"
      />
      <DepartmentTable
        counts={counts}
        hrefFor={hrefFor}
        caption="Projets par département"
        unit="Projets"
        id="departements"
      />
    </Columns>
  </>
)
