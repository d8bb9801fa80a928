// The custom functions.
import './contacts';
import './prediction';
import './retention';
import './rhythm';
import './segments';
import './value';
