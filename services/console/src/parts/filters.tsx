import { AREA_GROUPS, FIELD_CODES, TYPE_CODES } from './filter-codes.js';
import { areaTitle, assistanceTypeTitle, fieldTitle } from '@clearinghouse/taxonomy';
import { t } from '../messages/index.js';
import type { Filter } from './filter.js';

interface Props {
  readonly filter: Filter;
  readonly set: (filter: Filter) => void;
  readonly count: number | null;
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [code: string, title: string])[];
  readonly set: (value: string) => void;
}

const Choice = ({ label, value, options, set }: ChoiceProps) => (
  <label>
    {label}
    <select value={value} onChange={(event) => set(event.target.value)}>
      <option value="">{t.filter.all}</option>
      {options.map(([code, title]) => (
        <option key={code} value={code}>
          {title}
        </option>
      ))}
    </select>
  </label>
);

export function Filters({ filter, set, count }: Props) {
  return (
    <form className="filters" role="search" aria-label={t.filter.label} onSubmit={(event) => event.preventDefault()}>
      <label className="filter-text">
        {t.filter.text}
        <input type="search" value={filter.text} onChange={(event) => set({ ...filter, text: event.target.value })} />
      </label>
      <Choice
        label={t.filter.area}
        value={filter.area}
        options={AREA_GROUPS.map((code) => [code, `${code} ${areaTitle(code)}`])}
        set={(area) => set({ ...filter, area })}
      />
      <Choice
        label={t.filter.field}
        value={filter.field}
        options={FIELD_CODES.map((code) => [code, fieldTitle(code)])}
        set={(field) => set({ ...filter, field })}
      />
      <Choice
        label={t.filter.type}
        value={filter.type}
        options={TYPE_CODES.map((code) => [code, assistanceTypeTitle(code)])}
        set={(type) => set({ ...filter, type })}
      />
      <p className="filter-count" role="status">
        {count === null ? '' : t.shown(count)}
      </p>
    </form>
  );
}
