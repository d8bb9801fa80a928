/** A column of numbers, of which a row may say none. */
export class NumberColumn<Value extends number = number> {
  /** NaN where a row says none; null as long as no row says any. */
  private rows: Float64Array | null = null;

  /** @param rowCount how many rows there are at most */
  constructor(private readonly rowCount: number) {}

  set(row: number, value: Value | null): void {
    if (this.rows === null) {
      if (value === null) return;
      this.rows = new Float64Array(this.rowCount).fill(Number.NaN);
    }
    this.rows[row] = value ?? Number.NaN;
  }

  at(row: number): Value | null {
    if (this.rows === null) return null;
    const value = this.rows[row] as number;
    return Number.isNaN(value) ? null : (value as Value);
  }

  get isBlank(): boolean {
    return this.rows === null;
  }

  /** Makes all rows say none. */
  clear(): void {
    this.rows = null;
  }
}
