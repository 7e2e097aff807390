import { inLanguage, type Story, type Words } from '../story/Story.ts';
import { directionOf } from '../messages/directionOf.ts';
import { useMessages } from '../messages/Messages.ts';

type Props = { readonly words: Words; readonly story: Pick<Story, 'lang'> };

/** A story's words; those in another language than the page's are marked so, for the ear and for the way they run. */
export function StoryText({ words, story }: Props) {
  const { lang } = useMessages();
  const told = inLanguage(words, lang, story);
  if (told.lang === lang) return told.text;
  return (
    <span lang={told.lang} dir={directionOf(told.lang)}>
      {told.text}
    </span>
  );
}
