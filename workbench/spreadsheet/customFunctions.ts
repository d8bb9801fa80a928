import type { Injector, Nullable } from '@univerjs/core';
import {
  ArrayValueObject,
  BaseFunction,
  type BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  FunctionType,
  IFunctionService,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import { IDescriptionService } from '@univerjs/sheets-formula';
import { type CellValues, isDate } from '../document/cellValues';
import { isDatePattern } from '../locale/datePattern';
import type { FunctionDoc } from './functionDocs';

/** The place of a cell, from 0, in a sheet of Univer's. */
export interface Place {
  sheetId: string;
  row: number;
  column: number;
}

/** How a custom function is run and what is told about how it went. */
export interface CustomFunctionSetting {
  values: CellValues;
  call(name: string, args: unknown[]): unknown;
  /** Says what became of the function in a cell: the message of what it threw, or null. */
  report(place: Place, message: string | null): void;
}

/** Makes the script's custom functions functions of the sheet, with their help. */
export function registerCustomFunctions(
  injector: Injector,
  docs: FunctionDoc[],
  setting: CustomFunctionSetting,
): void {
  const functions = docs.map((doc) => new CustomFunction(doc.name, setting));
  injector.get(IFunctionService).registerExecutors(...functions);
  injector.get(IDescriptionService).registerDescriptions(
    docs.map(({ name, description, parameters }) => ({
      functionName: name.toUpperCase(),
      functionType: FunctionType.User,
      description,
      abstract: description,
      functionParameter: parameters.map((parameter) => ({
        name: parameter.name,
        detail: parameter.description,
        example: '',
        require: parameter.isOptional ? 0 : 1,
        repeat: 0,
      })),
    })),
  );
}

class CustomFunction extends BaseFunction {
  override minParams = 0;
  override maxParams = 255;

  constructor(
    private readonly scriptName: string,
    private readonly setting: CustomFunctionSetting,
  ) {
    super(scriptName.toUpperCase());
  }

  override calculate(...variants: BaseValueObject[]): BaseValueObject {
    const place = { sheetId: this.subUnitId ?? '', row: this.row, column: this.column };
    try {
      const args = variants.map((variant) => this.#argument(variant));
      const result = this.#result(this.setting.call(this.scriptName, args));
      this.setting.report(place, null);
      return result;
    } catch (error) {
      this.setting.report(place, messageOf(error));
      return ErrorValueObject.create('#ERROR!' as ErrorType);
    }
  }

  /**
   * A range of several cells is an array of rows, one cell is its value, and what is left out is
   * undefined.
   */
  #argument(variant: BaseValueObject): unknown {
    if (!variant.isArray()) return variant.isNull() ? undefined : this.#value(variant);
    const rows = (variant as ArrayValueObject)
      .getArrayValue()
      .map((row) => Array.from(row, (cell) => this.#value(cell)));
    return rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : rows;
  }

  #value(cell: Nullable<BaseValueObject>): unknown {
    if (!cell || cell.isNull()) return '';
    if (cell.isError()) return (cell as ErrorValueObject).getErrorType();
    const value = cell.getValue();
    return typeof value === 'number' && isDatePattern(cell.getPattern())
      ? this.setting.values.toScript({ serial: value })
      : value;
  }

  #result(value: unknown): BaseValueObject {
    if (!Array.isArray(value)) return this.#cell(value);
    const rows: unknown[][] = value.map((row) => (Array.isArray(row) ? row : [row]));
    const width = Math.max(1, ...rows.map((row) => row.length));
    const cells = (rows.length > 0 ? rows : [[]]).map((row) =>
      Array.from({ length: width }, (_, column) => this.#cell(row[column])),
    );
    return ArrayValueObject.create({
      calculateValueList: cells,
      rowCount: cells.length,
      columnCount: width,
      unitId: '',
      sheetId: '',
      row: -1,
      column: -1,
    });
  }

  #cell(value: unknown): BaseValueObject {
    if (value === null || value === undefined || value === '') return NullValueObject.create();
    if (isDate(value)) {
      const serial = this.setting.values.serialOf(value);
      return Number.isNaN(serial)
        ? ErrorValueObject.create(ErrorType.NUM)
        : NumberValueObject.create(serial, this.setting.values.dateFormatFor(serial));
    }
    if (typeof value === 'number') {
      return Number.isFinite(value)
        ? NumberValueObject.create(value)
        : ErrorValueObject.create(ErrorType.NUM);
    }
    return typeof value === 'boolean'
      ? BooleanValueObject.create(value)
      : StringValueObject.create(String(value));
  }
}

function messageOf(error: unknown): string {
  const { message } = (error ?? {}) as { message?: unknown };
  return typeof message === 'string' ? message : String(error);
}
