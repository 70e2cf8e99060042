import { type Language } from '#libs/platform';
import { Icon } from './icon.js';
import { uiTexts } from './ui.texts.js';

/**
 * A button that reads the page aloud. It stays hidden until the script finds that the browser can
 * speak the language of the page.
 */
export function ReadAloud({ language }: { language: Language }) {
  return (
    <button type="button" class="btn btn-quiet" data-read-aloud hidden>
      <Icon name="volume-2" />
      <span data-stop={uiTexts(language, 'read.stop')}>{uiTexts(language, 'read.start')}</span>
    </button>
  );
}
