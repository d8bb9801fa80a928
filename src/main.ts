// What Google evaluates for every formula: the custom functions and the menu. The rest is loaded
// when one of its functions is first called.
import './addon/open';
import './functions/functions';
