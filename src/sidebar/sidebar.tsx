import './style.css';
import { render } from 'preact';
import { PanelView } from './panelView';

render(<PanelView />, document.getElementById('panel') as HTMLElement);
