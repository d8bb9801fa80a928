// All that Google may call: the custom functions here, the menu, triggers and the panel's calls in addon.
import './functions/contacts';
import './functions/retention';
import './functions/rhythm';
import './functions/segments';
import './functions/value';
