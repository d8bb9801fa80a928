import { Service, standsFor } from '../gate/gate';

/** What a column of a filter shows, by the texts of its cells. */
interface Selection {
  hidden?: string[];
  visible?: string[];
}

/** By which values a filter hides rows. Conditions are not in the workbench. */
export class FilterCriteria extends Service {
  constructor(private readonly selection: Selection) {
    super();
  }

  /** Whether a row stays in sight whose cell shows this text. */
  shows(text: string): boolean {
    const { hidden, visible } = this.selection;
    return visible ? visible.includes(text) : !hidden?.includes(text);
  }

  getHiddenValues(): string[] {
    return [...(this.selection.hidden ?? [])];
  }

  getVisibleValues(): string[] {
    return [...(this.selection.visible ?? [])];
  }

  copy(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder(this.selection);
  }
}

/** Builds {@link FilterCriteria}: of hidden and visible values the last named hold. */
export class FilterCriteriaBuilder extends Service {
  constructor(private selection: Selection = {}) {
    super();
  }

  setHiddenValues(values: string[]): this {
    this.selection = { hidden: [...values] };
    return this;
  }

  setVisibleValues(values: string[]): this {
    this.selection = { visible: [...values] };
    return this;
  }

  build(): FilterCriteria {
    return new FilterCriteria(this.selection);
  }
}

standsFor<GoogleAppsScript.Spreadsheet.FilterCriteria>()(FilterCriteria, {
  name: 'FilterCriteria',
  handles: ['copy', 'getHiddenValues', 'getVisibleValues'],
});

standsFor<GoogleAppsScript.Spreadsheet.FilterCriteriaBuilder>()(FilterCriteriaBuilder, {
  name: 'FilterCriteriaBuilder',
  handles: ['build', 'setHiddenValues', 'setVisibleValues'],
});
