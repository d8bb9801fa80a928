import { addOnLanguage } from '../sheets/settings/addOnLanguage';
import { menuTexts } from '../texts/menuTexts';

type AddOnPart = typeof import('./addOn');

let part: AddOnPart | null = null;

/**
 * The part of the script that only the menu, the panel and the triggers call. Google evaluates the
 * whole of a script for every formula, so this part is a file of its own, AddOn.html, and is
 * compiled when one of its functions is first called.
 *
 * @throws Error in the user's language where it cannot be
 */
export function addOnPart(): AddOnPart {
  part ??= loaded();
  return part;
}

function loaded(): AddOnPart {
  try {
    return compiled(HtmlService.createHtmlOutputFromFile('AddOn').getContent());
  } catch (error) {
    const { notLoaded } = menuTexts[addOnLanguage()];
    throw new Error(notLoaded(error instanceof Error ? error.message : String(error)));
  }
}

/** @param page the script between the tags of a page, as `build.mjs` puts it there */
function compiled(page: string): AddOnPart {
  const script = page.slice(page.indexOf('>') + 1, page.lastIndexOf('<'));
  return new Function(`${script}\nreturn addOn;`)();
}

// The underscore keeps it out of what the panel may call and Sheets offers.
global.addOn_ = addOnPart;
