type AddOnPart = typeof import('./addOn');

let part: AddOnPart | null = null;

/**
 * The part of the script that only the menu, the panel and the triggers call. Google evaluates the
 * whole of a script for every formula, so this part is a file of its own, AddOn.html, and is
 * compiled when one of its functions is first called.
 */
export function addOnPart(): AddOnPart {
  part ??= compiled(HtmlService.createHtmlOutputFromFile('AddOn').getContent());
  return part;
}

/** @param page the script between the tags of a page, as `build.mjs` puts it there */
function compiled(page: string): AddOnPart {
  const script = page.slice(page.indexOf('>') + 1, page.lastIndexOf('<'));
  return new Function(`${script}\nreturn addOn;`)();
}

// The underscore keeps it out of what the panel may call and Sheets offers.
global.addOn_ = addOnPart;
