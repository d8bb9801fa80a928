// The custom functions.
import './contacts';
import './retention';
import './rhythm';
import './segments';
import './value';
