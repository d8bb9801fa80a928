// All that Google may call: the custom functions, the menu, and the panel's server side.
import './functions/contacts';
import './functions/retention';
import './functions/rhythm';
import './functions/segments';
import './functions/value';
import './addon/daily';
import './addon/edit';
import './addon/menu';
import './panel/panel';
