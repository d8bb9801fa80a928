/** A column of values that are no numbers and no words, which a row may leave out. */
export class ValueColumn<Value> {
  /** Null as long as all rows say the same as those that are left out. */
  private rows: Value[] | null = null;

  /**
   * @param rowCount how many rows there are at most
   * @param leftOut  what a row says that was not set
   */
  constructor(
    private readonly rowCount: number,
    private readonly leftOut: Value,
  ) {}

  set(row: number, value: Value): void {
    if (this.rows === null) {
      if (value === this.leftOut) return;
      this.rows = new Array<Value>(this.rowCount).fill(this.leftOut);
    }
    this.rows[row] = value;
  }

  at(row: number): Value {
    return this.rows === null ? this.leftOut : (this.rows[row] as Value);
  }
}
