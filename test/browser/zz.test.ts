import { startPages } from './openedPage';
import { bench } from '../workbench/bench';
import { test } from 'vitest';
test('look', async () => {
const wb = await bench('', undefined, {locale:'ru_RU', workbook:[{name:'Лист', rows:[['x',1.5,172831752.34]]}]});
wb.book.sheets()[0].dress({startRow:0,endRow:0,startColumn:2,endColumn:2},()=>({n:{pattern:'#,##0.00'}}));
const pages = await startPages();
const o = await pages.open({code:'',sidebarHtml:''},{workbook: wb.snapshot(), locale:'ru_RU', timeZone:'Etc/UTC', now:'2026-03-31', title:'T', language:'ru'});
o.page.on('console', m=>console.log('PAGE', m.text()));
await o.page.evaluate(()=>{ window.univerAPI.addEvent; const u=window.workbench.univer.__getInjector(); window.univerAPI.onCommandExecuted((c)=>{ if(/set-range-values|numfmt/.test(c.id)) console.log(c.id, JSON.stringify(c.params)); }); });
for (const [a,t] of [['E3','1/2'],['E4','истина'],['E5','2/1/2025'],['E6','текст']]) { console.log('---',t); await o.type(a,t); await o.page.waitForTimeout(500); }
{const c=await o.cell('C1'); await o.page.mouse.dblclick(c.x+5,c.y+5); await o.page.waitForTimeout(300); await o.page.screenshot({path:'/tmp/edit.png'}); await o.page.keyboard.press('Enter');}
console.log(JSON.stringify(await o.read('Лист')));
await o.page.screenshot({path:'/tmp/look.png'});
await o.close(); await pages.close();
}, 120000);
