import { describe, expect, test } from 'vitest';
import { HOSTS } from '../bench';

const code = `
  const sheet = () => SpreadsheetApp.getActive().getSheetByName('Data');
  function insert(title) {
    sheet().insertChart(sheet().newChart().setChartType(Charts.ChartType.LINE).addRange(sheet().getRange('A1:B3'))
      .setNumHeaders(1).setOption('title', title).setOption('series', { 0: { color: '#f00' } }).setPosition(2, 4, 10, 20).build());
  }
  function tell() {
    return sheet().getCharts().map((chart) => [
      chart.getChartId(), chart.getRanges().map((range) => range.getA1Notation()), chart.getOptions().get('title'), chart.getOptions().get('none'),
      chart.getNumHeaders(), chart.getTransposeRowsAndColumns(),
      [chart.getContainerInfo().getAnchorRow(), chart.getContainerInfo().getAnchorColumn(), chart.getContainerInfo().getOffsetX(), chart.getContainerInfo().getOffsetY()],
    ]);
  }
  function change() {
    const [chart] = sheet().getCharts();
    const changed = chart.modify().clearRanges().addRange(sheet().getRange('C1:C9')).setOption('title', 'New').build();
    const before = tell();
    sheet().updateChart(changed);
    return before;
  }
  function remove() { sheet().getCharts().forEach((chart) => sheet().removeChart(chart)); }
  function dropSheet() { SpreadsheetApp.getActive().insertSheet('Data 2'); SpreadsheetApp.getActive().deleteSheet(sheet()); }
  function widen() { sheet().insertRowsAfter(1, 2); sheet().insertColumnBefore(1); }
  function scatter() { sheet().newChart().setChartType('SCATTER'); }
`;

describe.each(HOSTS)('%s', (_host, bench) => {
  test('a chart keeps what it was told, is changed in its place, and goes', async () => {
    const bed = await bench(code);
    bed.run('insert', 'Old');
    bed.run('insert', 'Second');
    const old = [1, ['A1:B3'], 'Old', null, 1, false, [2, 4, 10, 20]];
    const second = [2, ['A1:B3'], 'Second', null, 1, false, [2, 4, 10, 20]];
    expect(bed.run('tell')).toEqual([old, second]);
    expect(bed.run('change')).toEqual([old, second]);
    expect(bed.run('tell')).toEqual([
      [1, ['C1:C9'], 'New', null, 1, false, [2, 4, 10, 20]],
      second,
    ]);
    bed.run('remove');
    expect(bed.charts).toEqual([]);
  });

  test('a chart follows its cells, and goes with a snapshot', async () => {
    const bed = await bench(code);
    bed.run('insert', 'Kept');
    bed.run('widen');
    const moved = [1, ['B1:C5'], 'Kept', null, 1, false, [4, 5, 10, 20]];
    expect(bed.run('tell')).toEqual([moved]);
    const again = await bench(code, undefined, { workbook: bed.snapshot() });
    expect(again.run('tell')).toEqual([moved]);
  });

  test('a chart goes with its sheet, and none comes back with the next', async () => {
    const bed = await bench(code);
    bed.run('insert', 'Gone');
    bed.run('dropSheet');
    expect(bed.charts).toEqual([]);
  });

  test('a kind that is not drawn is refused', async () => {
    const bed = await bench(code);
    expect(() => bed.run('scatter')).toThrow('not in the workbench: charts of the type SCATTER');
  });
});
