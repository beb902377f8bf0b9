// The door of the kit: rooms import from here.

export { Button, ExternalLink, LinkButton, More, PostButton } from './actions.tsx'
export { BannerTag, declarationAt } from './banner.tsx'
export { Comments, type CommentView, Spoken } from './comments.tsx'
export { DenseTable, type DeskColumnShape, DeskFilters, Figures, KeysHelp } from './desk.tsx'
export { Difference } from './difference.tsx'
export { Bars, Facts, KeyValues } from './figures.tsx'
export { Filters } from './filters.tsx'
export { Checkbox, CheckboxGroup, type Option, type OptionGroup, RadioGroup, SelectField } from './forms/choices.tsx'
export { type Conflict, ConflictNote } from './forms/conflict.tsx'
export { fieldId } from './forms/context.tsx'
export { Actions, Fields, Form } from './forms/form.tsx'
export {
  DateField,
  EmailField,
  FileField,
  HiddenField,
  NumberField,
  PasswordField,
  PhoneField,
  TextArea,
  TextField,
  UrlField,
} from './forms/inputs.tsx'
export { Kept } from './forms/kept.tsx'
export { choiceOf, type PlaceChoice, PlaceField } from './forms/place-field.tsx'
export { FoundList } from './found.tsx'
export {
  type Frame,
  type Link,
  renderPage,
  type Theme,
  useFrame,
  WithFrame,
} from './frame.tsx'
export { Hero, SearchBox, Ways } from './home.tsx'
export { Icon, type IconName } from './icon.tsx'
export { LabelTag, labelAt } from './label.tsx'
export { Band, Columns, Item, List, PageHead, Prose, Row, Section, Split, Stack, Wrap } from './layout.tsx'
export { DepartmentMap } from './map/department-map.tsx'
export { DepartmentTable } from './map/department-table.tsx'
export { Markdown, type MarkdownImages } from './markdown.tsx'
export { Chips, Links, Tabs } from './navigation.tsx'
export { Disclosure, Empty, Note } from './notes.tsx'
export { type Crumb, Page } from './page/page.tsx'
export { Pager } from './pager.tsx'
export { ByThread, ErrorPage, WithPanel } from './panel.tsx'
export { PrintButton } from './print.tsx'
export { QrCode } from './qr-code.tsx'
export { Seam, type SeamState } from './seam.tsx'
export { Table } from './table.tsx'
export { Lisiere, Monogram, Tag, Thread, type ThreadName } from './threads.tsx'
export { Steps, Timeline } from './timeline.tsx'
export { cellsOf, DaysBar, Ladder } from './unblocking.tsx'
export { frenchDate, When } from './when.tsx'
